from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter

from django.core.management.base import BaseCommand
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _
from tqdm import tqdm

from manassat.media.document_texts import read_and_keep
from manassat.media.models import CustomDocument
from manassat.media.text_states import TextState


class Command(BaseCommand):
    help = _("Reads the text inside the uploaded files, those that were not looked at yet.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--again", action="store_true", help=_("Also the files that were read before."))

    def handle(self, *args: object, again: bool = False, **options: object) -> None:
        documents = CustomDocument.objects.all() if again else self.not_looked_at()
        states = Counter(self.read(documents))
        for state, count in sorted(states.items()):
            self.stdout.write(f"{TextState(state).label}: {count}")
        self.stdout.write(_("Files looked at: %(count)d") % {"count": states.total()})

    def not_looked_at(self) -> QuerySet[CustomDocument]:
        return CustomDocument.objects.filter(Q(text_state="") | ~Q(text_file_hash=F("file_hash")))

    def read(self, documents: QuerySet[CustomDocument]) -> list[str]:
        """One at a time: each takes up to a gigabyte while it is read."""
        numbers = list(documents.order_by("pk").values_list("pk", flat=True))
        return [state for number in tqdm(numbers, file=self.stderr, disable=None) if (state := self.read_one(number))]

    def read_one(self, number: int) -> str:
        """Blank if the file was deleted or exchanged meanwhile."""
        document = CustomDocument.objects.filter(pk=number).first()
        if document:
            read_and_keep(document)
        return document.text_state if document else ""
