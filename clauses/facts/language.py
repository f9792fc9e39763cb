"""The language of a text, by its commonest short words."""

import re
from collections import Counter

from clauses.facts.knowledge import table

UNDETERMINED = "und"
_WORD = re.compile(r"[^\W\d_]+")
_READ = 60_000
_ENOUGH_WORDS = 8
_ENOUGH_SHARE = 0.10


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, "und" where too little speaks for one."""
    counts = Counter(map(str.lower, _WORD.findall(text, 0, _READ)))
    total = sum(counts.values())
    scores = {code: sum(counts[word] for word in words) for code, words in table("language").items()}
    best = max(scores, key=lambda code: (scores[code], code))
    enough = scores[best] >= _ENOUGH_WORDS and scores[best] >= _ENOUGH_SHARE * total
    return best if enough else UNDETERMINED
