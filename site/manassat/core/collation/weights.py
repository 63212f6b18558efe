"""What each letter weighs where names are sorted: read off ICU's `ar-u-kn-true`, and held to it by a test.

A weight has a place in the alphabet, a rank among letters that share the place (the seats of hamza, ة and ت), and a
rank among writings of one letter (a and A).
"""

from __future__ import annotations

SIGNS, NUMBERS, LETTERS, OTHERS = range(4)
Weight = tuple[tuple[int, int], int, int]

# One place each, in this order.
_SIGNS = (
    "\u2028\u2029 ‾_‗-‐‒–—―,،؍٫٬;؛:؞!¡?¿؟‽.۔·؝'‘’‚‛‹›\"“”„‟«»()[]{}‖§¶@*٭/\\&#%٪‰؉؊†‡•‣‧′`´^¯¨¸°©®+±÷×<=>¬|¦~⁄¤¢$£¥₪€"
)
# Letters of one place stand together, in the order of their rank.
_PLACES = (
    "ءأؤإئا ٲ ٱ ٳ ٮ ب ٻ پ ڀ ةت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ "
    "س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ ك ک ڪ ګ ڬ ڭ ڮ گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڻ ڼ ڽ ڹ "
    "ه ھ ہۂ ۃ ۿ ەۀ و ۄ ۅ ۆ ۇ ۈ ۉ ۊ ۋ ۏ یىي ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ےۓ "
    "a b c d e f g h i ı j k l m n o p q r s t u v w x y z þ"
)
# Another writing of the sign or letter before it.
_WRITINGS = {"\u00a0": " ", "\u202f": " ", "\u2011": "‐", "Þ": "þ", **{chr(x): chr(x + 32) for x in range(65, 91)}}
_WRITING_RANKS = {"\u202f": 2}
# Alone they have no place: accents of Latin letters rank like letters that share a place, vowel signs like writings.
ACCENTS = {
    mark: 100 + rank
    for rank, mark in enumerate("\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304")
}
VOWELS = {mark: 100 + rank for rank, mark in enumerate("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0670")}

# Written as one, sorted as several: آدم stands among the first of his letter.
PARTS = {"…": "...", "‥": "..", "″": "′′", "‴": "′′′"}


def _weights() -> dict[str, Weight]:
    found = {sign: ((SIGNS, place), 0, 0) for place, sign in enumerate(_SIGNS)}
    for place, letters in enumerate(_PLACES.split(" ")):
        found |= {letter: ((LETTERS, place), rank, 0) for rank, letter in enumerate(letters)}
    for writing, plain in _WRITINGS.items():
        place, rank, _writing = found[plain]
        found[writing] = (place, rank, _WRITING_RANKS.get(writing, 1))
    return found


WEIGHTS = _weights()
_ALEF = WEIGHTS["ا"]
MADDA = (WEIGHTS["ء"], (_ALEF[0], _ALEF[1] + 1, 0))
