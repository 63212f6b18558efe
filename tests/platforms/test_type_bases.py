"""Readers learn in their language what an unverified type rests on."""

from __future__ import annotations

import csv
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext, override

from platforms.loading.type_bases import TYPE_BASES


def test_every_basis_of_the_data__is_named_and_has_arabic_words():
    with Path(settings.BASE_DIR, "platforms/data/local_authorities.csv").open(encoding="utf-8") as file:
        bases = {row["type_basis"] for row in csv.DictReader(file)}
    assert bases == set(TYPE_BASES)
    with override("ar"):
        assert [basis for basis in bases if gettext(basis) == basis] == []
