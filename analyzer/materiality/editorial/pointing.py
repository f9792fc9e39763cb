"""A letter or figure in brackets that belongs to what stands before it: "section 4(a)", "seventy-two (72)"."""

import re

from analyzer.materiality.phrases import NUMBER_WORDS

# What is told apart by a letter or a Roman figure.
KINDS = (
    "section|sections|sec|article|articles|art|clause|clauses|paragraph|paragraphs|subsection|subparagraph|sub-clause|point|points|"
    "option|options|plan|plans|item|items|schedule|annex|exhibit|appendix|part|category|class|tier|type|table|limb|phase|"
    "step|ground|grounds|letter|case|module"
)
NUMBERS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
BEFORE = re.compile(
    rf"(?:\d|\b(?:{KINDS})\.?|\b(?:{NUMBERS})|\(\w{{1,4}}\)\s?(?:to|through|and|or|-|–))\s?(?:\(\w{{1,4}}\)\s?)*\(?$",
    re.IGNORECASE,
)
REACH = 40  # characters before a mark in which what it belongs to stands
MARK = re.compile(r"\W*(?:[a-z]|[ivx]{1,4}|\d{1,3})\W*", re.IGNORECASE)


def belongs(body: str, place: int) -> bool:
    """True of a mark at this place that points to a part, or says a number again: no mark of a list."""
    return BEFORE.search(body[max(0, place - REACH) : place]) is not None


def pointed(words: str, body: str, place: int) -> bool:
    """True of an edit's words that are such a mark, or nothing at such a place."""
    first = next((at for at, sign in enumerate(words) if sign.isalnum()), 0)
    return MARK.fullmatch(words) is not None and belongs(body, place + first)
