"""The button with which one chooses a record."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from platforms.models import Person
from platforms.name_search import NameChooser


@pytest.mark.parametrize(("language", "words"), [("ar", "اختيار شخص"), ("en", "Choose person")])
def test_chooser__speaks_the_language_of_whoever_looks_not_of_who_came_first(language: str, words: str):
    with override("ar" if language == "en" else "en"):
        chooser = NameChooser(Person)
    with override(language):
        assert str(chooser.choose_one_text) == words
