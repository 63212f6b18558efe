"""The light+ stem of an Arabic word: particles and the article off its beginning, endings off its end.

Built on Larkey's light10, with conjunctions before every particle, pronouns, the dual of words in ة, tanwin, and broken
plurals led back to their singular. What stays has at least three letters.
"""

from __future__ import annotations

from functools import cache

from .lexicon import kept_endings, known_words, root_beginnings, singulars

ARTICLES = ("وبال", "فبال", "وكال", "فكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
PARTICLES = ("ب", "ك", "ل", "ف")
# An ending, and the letters that must stay before it: short words end in these letters of their own (سكان، تراكم).
ENDINGS = (
    ("هما", 4),
    ("كما", 4),
    ("ها", 3),
    ("هم", 4),
    ("هن", 4),
    ("كم", 4),
    ("نا", 4),
    ("ات", 3),
    ("ان", 4),
    ("ين", 4),
    ("ون", 4),
    ("يه", 3),
    ("ه", 3),
    ("ي", 3),
    ("ا", 4),
)
# Before these a ة is written as ت: ميزانيتها، بلديتين.
OPENING_TA = frozenset({"هما", "كما", "ها", "ه", "هم", "هن", "كم", "نا", "ان", "ين"})
# «الله» and «إلى» are no words with an article; آلية and آلات begin with its letters.
WITHOUT_ARTICLE = frozenset({"الله", "اليه", "اليات", "الات", "اله", "الاف", "الوان", "الم", "الي"})


def stem_arabic(folded: str) -> str:
    """The stem of a folded Arabic word."""
    return _without_endings(_without_beginnings(folded))


def _without_beginnings(word: str) -> str:
    while (shorter := _once_shorter(word)) != word:
        word = shorter
    return word


def _once_shorter(word: str) -> str:
    if word in WITHOUT_ARTICLE or word in singulars() or (not word.startswith("ال") and _is_its_own(word)):
        return word
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _least_after(article):
            # للجنة is ل + اللجنة: of three lams, two are written.
            contracted = article.endswith("لل") and _is_known("ل" + word[len(article) :])
            return word[len(article) - contracted :]
    return _without_particle(word)


def _least_after(article: str) -> int:
    return 2 if article == "ال" else 3


def _without_particle(word: str) -> str:
    """و goes wherever three letters stay, the others only before a word that the lexicon knows."""
    if word[0] == "و" and len(word) > 3:
        return word[1:]
    return word[1:] if word[0] in PARTICLES and _is_known(word[1:]) else word


def _is_its_own(word: str) -> bool:
    return word.startswith(root_beginnings()) or _is_known(word)


def _is_known(word: str) -> bool:
    """A word of the lexicon or a form of one; of three letters only the very word (كبير is not ك + بئر)."""
    return word in known_words() or (len(word) > 3 and _without_endings(word) in _known_stems())


@cache
def _known_stems() -> frozenset[str]:
    return frozenset(_without_endings(word) for word in known_words())


def _without_endings(word: str) -> str:
    """A plural is led back once: what stays of a singular may look like another word's plural."""
    if kept := _kept(word):
        return kept
    while word not in singulars():
        shorter = _one_ending_less(word)
        if shorter == word:
            return word
        word = shorter
    return _without_all_endings(singulars()[word])


def _without_all_endings(word: str) -> str:
    while (shorter := _one_ending_less(word)) != word:
        word = shorter
    return word


def _kept(word: str) -> str:
    """What stays of a word whose last letters look like an ending and are none: محلي of محليات."""
    endings = ("", *(ending for ending, _least in ENDINGS))
    found = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return next((rest for rest in found if rest in kept_endings()), "")


def _one_ending_less(word: str) -> str:
    for ending, least in ENDINGS:
        stays = len(word) - len(ending)
        if word.endswith(ending) and (stays >= least or _is_relative(word[:stays], ending)):
            return _stripped(word, ending)
    return word


def _is_relative(rest: str, ending: str) -> bool:
    """فنيين and فنيون: the ي before a plural's ending makes a word of three letters enough."""
    return ending in ("ين", "ون") and len(rest) == 3 and rest.endswith("ي")


def _stripped(word: str, ending: str) -> str:
    rest = word[: len(word) - len(ending)]
    return rest[:-1] + "ه" if _was_ta(rest, ending) else rest


def _was_ta(rest: str, ending: str) -> bool:
    """Before a mere ه only in long words: ثابتة is not ثابة with a pronoun."""
    least = 5 if ending == "ه" else 4
    return ending in OPENING_TA and len(rest) >= least and rest.endswith("ت") and not rest.endswith("ات")
