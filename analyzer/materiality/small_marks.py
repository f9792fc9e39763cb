"""Marks so small that no word differs: a term's capital, the mark of a footnote, a tick in a box."""

import re
from functools import lru_cache
from typing import Any

from analyzer.comparison.model import Change
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, forms
from clauses.spans import Span

# A word and the mark behind it, of which what stands at the foot says more.
NOTED = re.compile(r"(\w+)[.,;:)\"”]{0,2}(\*{1,4}|[†‡¹²³])(?=[\s.,;:)]|$)")
NOTE = re.compile(r"^[ \t]*(?:\*{1,4}|[†‡¹²³])[ \t]?(?=\w)", re.MULTILINE)
BOX = re.compile(r"[(\[][xX✓✔ ]?[)\]]|[☐☑☒✓✔✗✘]")
EMPTY = re.compile(r"[(\[] ?[)\]]|☐")


def capital_of_term(change: Change, old: Version, new: Version) -> bool:
    """True where a defined term lost its capital, or got one: the word no longer means what is defined, or does now."""
    for edit in change.edits:
        if edit.old == edit.new or edit.old.casefold() != edit.new.casefold():
            continue
        if edit.old.isupper() or edit.new.isupper():
            continue  # capitals throughout say it louder, not otherwise
        before, after = _terms(edit.old_span, old), _terms(edit.new_span, new)
        if any(term in _defined(new) for term in before - after) or any(t in _defined(old) for t in after - before):
            return True
    return False


def notes_moved(change: Change, old: Version, new: Version) -> bool:
    """True where the mark that leads to a note at the foot came, went, or stands behind other words."""
    texts = old.text.agreement.text, new.text.agreement.text
    if not any(map(_has_notes, texts)):
        return False
    return _found(NOTED, change.old_span, texts[0]) != _found(NOTED, change.new_span, texts[1])


@lru_cache(maxsize=VERSIONS)
def _has_notes(text: str) -> bool:
    return NOTE.search(text) is not None


def boxes_ticked(change: Change, old: Version, new: Version) -> bool:
    """True where another of several boxes is ticked: "( ) Monthly (x) Annual"."""
    texts = old.text.agreement.text, new.text.agreement.text
    before, after = _found(BOX, change.old_span, texts[0]), _found(BOX, change.new_span, texts[1])
    return before != after and any(EMPTY.fullmatch(box) for box in (*before, *after))


def _found(mark: re.Pattern[str], span: Span | None, text: str) -> list[Any]:
    return mark.findall(text, span.start, span.end) if span is not None else []


def _terms(span: Span, version: Version) -> frozenset[str]:
    """The defined terms that are used at a place, but for names of a text ("these Terms")."""
    uses = (u for u in version.text.agreement.uses if u.span.start < span.end and span.start < u.span.end)
    return frozenset(use.term.casefold() for use in uses if forms(use.term)[-1] not in lists().titles)


def _defined(version: Version) -> frozenset[str]:
    found = version.text.agreement.definitions
    return frozenset(name.casefold() for each in found for name in (each.term, *each.aliases))
