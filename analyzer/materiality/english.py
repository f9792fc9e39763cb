"""Whether a word is a word of English at all: a list of spellings, for telling a misspelling from another word."""

import gzip
from functools import cache
from importlib.resources import files

ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))


@cache
def _spellings() -> frozenset[str]:
    """American and British spellings of the SCOWL word lists (see NOTICE) in small letters; read when first asked."""
    packed = (files("analyzer.materiality") / "vocabulary" / "english.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("ascii").split())


def is_english(word: str) -> bool:
    """True of a word of the list, and of an inflected form of one; ``word`` in small letters."""
    known = _spellings()
    if word in known:
        return True
    return any(word.endswith(ending) and word.removesuffix(ending) + instead in known for ending, instead in ENDINGS)
