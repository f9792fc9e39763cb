"""Where an agreement's rules begin and end on its page, and what is asked of words that stand around them."""

import re
from functools import lru_cache

from analyzer.materiality.locus import Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Text, forms
from clauses.model import ClauseKind, Modality, QuantityKind, Role
from clauses.spans import Span

WEIGHED = frozenset({QuantityKind.MONEY, QuantityKind.DURATION, QuantityKind.PERCENTAGE, QuantityKind.AGE})
SIDES = frozenset({Role.PROVIDER, Role.USER, Role.MUTUAL})
CLOSING = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?\d{4}|all rights reserved", re.IGNORECASE)
LISTING = frozenset({ClauseKind.TABLE, ClauseKind.ANNEX})
TARGET = frozenset({"http", "https", "mailto"})  # where the words of a link end and its address begins
ABOVE = 4000  # characters among which the opening of a list is sought
BULLETS = ("•", "-", "*", "–", "○", "▪")
RULE = 3  # words of the shortest rule
BARE = 5  # words a heading above a list of labels may have; more of them are a lead-in


def outside(side: Side, text: Text) -> bool:
    """True before the first rule of a version, and behind its last one."""
    return side.span is not None and outside_span(side.span, text)


def outside_span(span: Span, text: Text) -> bool:
    """True of a stretch that ends before the first rule of a version, or begins behind its last one."""
    first, last = _rules(text)
    if last == 0:
        return False  # where no rule is found, nothing can be said to stand around the rules
    return span.end <= first or span.start >= last


@lru_cache(maxsize=VERSIONS)
def _rules(text: Text) -> tuple[int, int]:
    """Where the first rule or definition begins and the last one ends; what some thing or stranger may do is none."""
    agreement = text.agreement
    body = agreement.text
    facts = [f for f in agreement.obligations if f.bearer_role in SIDES or f.modality is not Modality.PERMISSION]
    # An entry of a menu is no rule, whatever its heading makes of it.
    rules = [f.span for f in facts if len(body[f.span.start : f.span.end].split()) >= RULE]
    if rules:  # a glossary behind the last rule, or before the first, belongs to the rules
        rules += [found.span for found in agreement.definitions]
    size = len(agreement.text)
    return min((span.start for span in rules), default=size), max((span.end for span in rules), default=0)


def shown(side: Side) -> tuple[str, ...]:
    """The words of the passage that a page shows: without the addresses of its links."""
    found = []
    for word, after in zip(side.forms, (*side.forms[1:], ""), strict=True):
        if word in TARGET or (word, after) == ("javascript", "void"):
            break
        found.append(word)
    return tuple(found)


def plain(side: Side, text: Text) -> bool:
    """True of words that rule nothing: no norm, own or from a lead-in, no quantity that counts, no definition.

    Lines of tables and annexes and of the lists that an agreement turns on (its sub-processors, the products it covers)
    are never plain, however short they are.
    """
    if side.norms or side.span is None or valued(side):
        return False
    if any(d.span.meets(side.span) or d.term_span.meets(side.span) for d in text.agreement.definitions):
        return False
    return not listed(side, text)


def valued(side: Side) -> bool:
    """True where a sum, a time, a share or an age stands among the words."""
    return any(amount.quantity.kind in WEIGHED for amount in side.amounts)


def led(side: Side, text: Text) -> bool:
    """True of an item under a lead-in that says something of its members."""
    if side.span is not None and _opened(text.agreement.text, side.span.start):
        return True
    if side.chapeau is None:
        return False
    above = side.chapeau.sentence
    mark = text.agreement.text[above.words[-1].end :][:1]
    if mark == "?":
        return False
    return (mark == ":" and len(above.words) > BARE) or not lists().label.isdisjoint(word.form for word in above.words)


def _opened(body: str, start: int) -> bool:
    """True where the last sentence above these lines opens a list ("the following …"), whatever the tree made of it."""
    return opening_line(body, start) != ""


def opening_line(body: str, start: int) -> str:
    """The sentence above these lines that opens a list, with what else stands in its line; empty where none does."""
    for line in reversed(body[max(0, start - ABOVE) : start].split("\n")):
        text = line.strip()
        if text.startswith(BULLETS) or not text:
            continue
        if text.endswith((".", ":")):
            return "" if lists().opening.isdisjoint(forms(text)) else text
        if len(text.split()) > BARE:
            return ""
    return ""


def headings(side: Side, text: Text) -> tuple[tuple[str, ...], ...]:
    """The words of the headings over a passage, the nearest first."""
    found = []
    clause = text.clauses.get(side.clause or "")
    while clause is not None:
        if clause.heading:
            found.append(forms(clause.heading))
        clause = text.clauses.get(clause.parent or "")
    return tuple(found)


def holds(words: tuple[str, ...], phrases: frozenset[tuple[str, ...]]) -> bool:
    """True when one of these phrases stands in a row among the words."""
    return any(words[i : i + size] in phrases for size in _sizes(phrases) for i in range(len(words) - size + 1))


@lru_cache(maxsize=64)
def _sizes(phrases: frozenset[tuple[str, ...]]) -> frozenset[int]:
    return frozenset(map(len, phrases))


def listed(side: Side, text: Text) -> bool:
    """True in tables and annexes, and where a heading, or the title, names a list that an agreement turns on.

    Behind the last rule a line of copyright closes the text: what follows it is the foot of the page.
    """
    if side.span is not None and CLOSING.search(text.agreement.text, _rules(text)[1], side.span.end):
        return False
    clause = text.clauses.get(side.clause or "")
    while clause is not None:
        if clause.kind in LISTING:
            return True
        clause = text.clauses.get(clause.parent or "")
    if holds(forms(text.agreement.title or ""), lists().turning):
        return True
    return any(holds(heading, lists().parts) for heading in headings(side, text))
