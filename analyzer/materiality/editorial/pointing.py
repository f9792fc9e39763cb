"""A letter or figure in brackets that belongs to what stands before it: "section 4(a)", "seventy-two (72)"."""

import re

from analyzer.materiality.item_marks import names

MARK = re.compile(r"\W*(?:[a-z]|[ivx]{1,4}|\d{1,3})\W*", re.IGNORECASE)


def pointed(words: str, body: str, place: int) -> bool:
    """True of an edit's words that are such a mark, or nothing at such a place."""
    first = next((at for at, sign in enumerate(words) if sign.isalnum()), 0)
    return MARK.fullmatch(words) is not None and names(body, place + first)
