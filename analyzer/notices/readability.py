"""How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975, Research Branch Report 8-75)."""

import re

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)|\n{2,}")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The school grade at which ``text`` reads, one digit behind the point; 0 for a text without words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part)))
    syllables = sum(_syllables(word.lower()) for word in words)
    return round(max(0.0, 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59), 1)


def _syllables(word: str) -> int:
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith("le") and count > 1:
        count -= 1
    return max(1, count)
