"""Lines that are no sentence and lay down a term: "Renewal: automatic", "Joint liability", "Seller: Ada Fern"."""

import re

from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms

PAIR = re.compile(r"(?<![/\w])(\w[\w ’'-]{1,40}?)\s*:\s+(?=\S)")
LINE = 12  # words such a line may have


def says_a_term(line: str) -> bool:
    """True of a line with a word that lays down a term by itself, or of one that gives something its value.

    What a page says of its author, its language or its address is no term, nor is the title of a document.
    """
    words, known = forms(line), lists()
    if not 0 < len(words) <= LINE:
        return False
    pair = PAIR.search(line)
    if pair is not None and not _of_the_page(forms(pair.group(1))):
        return True
    return not known.line_terms.isdisjoint(words) and words[-1] not in known.titles


def _of_the_page(key: tuple[str, ...]) -> bool:
    """True of what a page says of itself: "Language"; "Contract language" and "Address for notices" are terms."""
    known = lists()
    told = [word for word in key if word not in known.function and word not in {"us", "our"}]
    return bool(told) and known.line_keys.issuperset(told)
