"""Plural and singular forms of a term's last word."""

from functools import lru_cache

_IRREGULAR = {"person": "people", "child": "children", "datum": "data", "man": "men", "woman": "women"}


@lru_cache(maxsize=8192)
def forms(word: str) -> tuple[str, ...]:
    """The word and the plural or singular it may have; never the word of another meaning by stem alone."""
    lower = word.lower()
    found = [word]
    if lower.endswith("ies") and len(word) > 4:
        found.append(word[:-3] + "y")
    elif lower.endswith(("ses", "xes", "ches", "shes", "zes")) and len(word) > 4:
        found += [word[:-2], word[:-1]]
    elif lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(word) > 2:
        found.append(word[:-1])
    elif lower.endswith("y") and len(word) > 2 and lower[-2] not in "aeiou":
        found.append(word[:-1] + "ies")
    elif lower.endswith(("s", "x", "ch", "sh", "z")):
        found.append(word + "es")
    elif word[-1:].isalpha():
        found.append(word + "s")
    if lower in _IRREGULAR:
        found.append(word[0] + _IRREGULAR[lower][1:])
    return tuple(dict.fromkeys(found))


def is_inflection(term: str, other: str) -> bool:
    """True when two terms are one term's singular and plural (or equal but for case)."""
    *first, last = term.lower().split() or [""]
    *before, end = other.lower().split() or [""]
    return first == before and (end in forms(last) or last in forms(end))
