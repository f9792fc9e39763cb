"""A letter or figure in brackets that belongs to what stands before it: "section 4(a)", "seventy-two (72)"."""

import re

from analyzer.materiality.item_marks import names

MARK = re.compile(r"\W*(?:[a-z]|[ivx]{1,4}|\d{1,3})\W*", re.IGNORECASE)
# The names by which laws are known, behind a number that no renumbering of the agreement changes.
OTHERS = re.compile(
    r"(?:\([\da-z]{1,4}\))*,?\s+(?:of\s+)?(?:the\s+)?(?:(?:EU|UK)\s+)?"
    r"(?:GDPR|TFEU|DSA|DMA|CCPA|BGB|(?:[A-Z][\w-]*\s+(?:(?:of|on|and|for|to)\s+)*){0,6}(?:Act|Directive|Regulation|Code|Ordinance|Convention)\b)"
)


def pointed(words: str, body: str, place: int) -> bool:
    """True of an edit's words that are such a mark, or nothing at such a place."""
    first = next((at for at, sign in enumerate(words) if sign.isalnum()), 0)
    return MARK.fullmatch(words) is not None and names(body, place + first)


def of_another_text(text: str, end: int) -> bool:
    """True of a number behind which another text is named: "Article 28 GDPR", "section 5 of the Sale of Goods Act"."""
    return OTHERS.match(text, end) is not None
