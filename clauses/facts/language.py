"""The language of a text, by its commonest short words."""

import re
from collections import Counter
from functools import lru_cache

from clauses.facts.knowledge import table
from clauses.remembered import remembered

UNDETERMINED = "und"
_WORD = re.compile(r"[^\W\d_]+")
_READ = 60_000
_ENOUGH_WORDS = 8
_ENOUGH_SHARE = 0.10


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, "und" where too little speaks for one."""
    lines = [_spoken(line) for line in text[:_READ].splitlines()]
    total = sum(words for words, _ in lines)
    scores = {code: sum(known[at] for _, known in lines) for at, code in enumerate(table("language"))}
    best = max(scores, key=lambda code: (scores[code], code))
    enough = scores[best] >= _ENOUGH_WORDS and scores[best] >= _ENOUGH_SHARE * total
    return best if enough else UNDETERMINED


@remembered
def _spoken(line: str) -> tuple[int, tuple[int, ...]]:
    """How many words a line has, and how many of them each language knows."""
    words = [*map(str.lower, _WORD.findall(line))]
    speakers = _speakers()
    found = Counter(at for word in words if word in speakers for at in speakers[word])
    return len(words), tuple(found[at] for at in range(len(table("language"))))


@lru_cache(maxsize=1)
def _speakers() -> dict[str, tuple[int, ...]]:
    """Each common word → the languages that have it, by their place in the table."""
    known: dict[str, list[int]] = {}
    for at, words in enumerate(table("language").values()):
        for word in words:
            known.setdefault(word, []).append(at)
    return {word: tuple(places) for word, places in known.items()}
