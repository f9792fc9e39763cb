"""The normal form of words: what is left when typography (quotes, dashes, case, invisible marks) is set aside."""

import re
import unicodedata

from clauses.remembered import remembered

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
_MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•‣●▪◦·", "*"),
        "…": "...",
        **dict.fromkeys(INVISIBLE),
    }
)
_SPACE = re.compile(r"\s+")


@remembered
def normal(words: str) -> str:
    """The words without case, typographic marks or differences of white space: equal words, equal form."""
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words.translate(_MARKS))
    return _SPACE.sub(" ", words.casefold())


def same_letters(old: str, new: str) -> bool:
    """True when two words differ in marks or invisible characters only, not in upper and lower case."""
    return _cased(old) == _cased(new)


def _cased(words: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", words.translate(_MARKS)))
