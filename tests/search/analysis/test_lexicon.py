from __future__ import annotations

from search.analysis.lexicon import known_words, root_beginnings, singulars, stop_words, synonym_lines
from search.analysis.words import stem_of
from search.question.synonyms import SEPARATORS, phrases_of


def test_plural__has_its_singulars_stem__in_every_line_of_the_lexicon() -> None:
    apart = {plural: one for plural, one in singulars().items() if stem_of(plural) != stem_of(one)}

    assert apart == {}


def test_particle__goes_off_the_article_too__before_every_known_word() -> None:
    apart = {word for word in known_words() if len(word) > 3 and stem_of("بال" + word) != stem_of("ال" + word)}

    assert apart == set()


def test_synonym_group__holds_several_expressions__in_every_line() -> None:
    assert [line for line in synonym_lines() if len(SEPARATORS.split(line)) < 2 or not phrases_of(line)] == []


def test_lexicon__holds_no_word_that_says_nothing__among_those_it_knows() -> None:
    assert known_words() & stop_words() == set()
    assert all(root_beginnings())
