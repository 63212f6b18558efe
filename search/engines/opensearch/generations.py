"""Which set of indices serves, and which is being filled.

`library-items-7` belongs to the seventh generation. It serves as `library-items` and is written to by a name of its
own, `library-items-7-open`: under it a server makes no index by itself when a write comes after the generation went.
"""

from __future__ import annotations

from dataclasses import dataclass

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError, RequestError

from ...analysis.words import ANALYSER_VERSION
from .schema import ITEMS, NAMES, index_body
from .server import patiently


@dataclass(frozen=True)
class Generations:
    server: OpenSearch
    prefix: str

    def serving(self, name: str) -> str:
        """By this name an index answers, whatever its generation."""
        return f"{self.prefix}-{name}"

    def writable(self, name: str, number: int) -> str:
        return f"{self._index(name, number)}-open"

    def version(self) -> int | None:
        """The analyser's, of the generation that serves."""
        try:
            (found,) = self.server.indices.get_mapping(index=self.serving(ITEMS)).values()
        except NotFoundError:
            return None
        return found["mappings"]["_meta"]["version"]

    def being_kept(self) -> list[int]:
        """All that changes must reach, one that is being built among them."""
        return sorted(self._known())

    def begin(self) -> int:
        """A new, empty generation. One that a rebuild left half done goes, and its number is not used again."""
        known = self._known()
        number = max(known, default=0) + 1
        self._forget(other for other, serves in known.items() if not serves)
        self._create(number, serves=False)
        return number

    def serve(self, number: int) -> None:
        """In one step for all readers."""
        others = [other for other in self.being_kept() if other != number]
        gone = [{"remove_index": {"index": self._index(name, other)}} for other in others for name in NAMES]
        come = [{"add": {"index": self._index(name, number), "alias": self.serving(name)}} for name in NAMES]
        self.server.indices.update_aliases(body={"actions": [*come, *gone]}, params=patiently())

    def make_sure_one_serves(self) -> None:
        """A new server begins with an empty index, so that what is published from now on is found."""
        known = self._known()
        if not any(known.values()):
            self._create(max(known, default=0) + 1, serves=True)

    def _known(self) -> dict[int, bool]:
        """Number → whether it serves."""
        found = self.server.indices.get_alias(index=f"{self.serving(ITEMS)}-*")
        numbers = {index.removeprefix(f"{self.serving(ITEMS)}-"): known["aliases"] for index, known in found.items()}
        return {int(number): self.serving(ITEMS) in names for number, names in numbers.items() if number.isdecimal()}

    def _create(self, number: int, *, serves: bool) -> None:
        for name in NAMES:
            aliases = [self.writable(name, number), *([self.serving(name)] if serves else [])]
            body = index_body(name, ANALYSER_VERSION, aliases)
            try:
                self.server.indices.create(index=self._index(name, number), body=body, params=patiently())
            except RequestError as refused:
                # Of two processes that both find nothing, one is first.
                if not serves or refused.error != "resource_already_exists_exception":
                    raise

    def _forget(self, numbers: object) -> None:
        indices = [self._index(name, number) for number in numbers for name in NAMES]
        if indices:
            self.server.indices.delete(index=",".join(indices), params={"ignore_unavailable": "true", **patiently()})

    def _index(self, name: str, number: int) -> str:
        return f"{self.prefix}-{name}-{number}"
