"""What a document may load: the pictures that came with it and our own fonts. No host, no other file."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse


class KnownFiles(URLFetcher):
    """Whatever else a text names is left out of the document, and the log says so."""

    def __init__(self, base_url: str, pictures: dict[str, bytes], fonts: Path) -> None:
        super().__init__(allowed_protocols=())
        self._pictures = {urljoin(base_url, address): contents for address, contents in pictures.items()}
        self._fonts = {path.as_uri(): path for path in fonts.glob("*.woff2")}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url in self._pictures:
            return URLFetcherResponse(url, self._pictures[url])
        if path := self._fonts.get(_without_detours(url)):
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/woff2"})
        raise ValueError(f"not a file of this document: {url[:200]}")


def _without_detours(url: str) -> str:
    parts = urlsplit(url)
    return Path(unquote(parts.path)).resolve().as_uri() if parts.scheme == "file" else ""
