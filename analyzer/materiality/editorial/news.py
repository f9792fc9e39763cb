"""Tests of news around an agreement: a dated item with its link, and what stands beside news of an update."""

import re

from analyzer.materiality.editorial.margins import headings, holds, outside, shown, valued
from analyzer.materiality.locus import Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import ClauseKind, Modality

MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# A date that has its line to itself.
DATED = re.compile(
    r"^[ \t•*-]*(?:\d{4}-\d\d-\d\d|"
    rf"\d{{1,2}}[ .](?:{MONTHS})[a-z]*,? \d{{4}}|(?:{MONTHS})[a-z]*\.? \d{{1,2}},? \d{{4}})\s*$",
    re.IGNORECASE | re.MULTILINE,
)
FORMER = frozenset({("apply", "until")})  # "the terms that apply until then"
ITEM = 1200  # characters a news item may have
NEAR = 8  # characters before a card among which its bracket opens
LINKED = re.compile(r"\]\(https?://")


def dated_item(side: Side, text: Text) -> bool:
    """A sentence of a news item around the rules: its headline has a date by itself and a link under it."""
    clause = text.clauses.get(side.clause or "")
    while clause is not None and not clause.heading:
        clause = text.clauses.get(clause.parent or "")
    if clause is None or clause.span.end - clause.span.start > ITEM or not _harmless(side, text):
        return False
    body = text.agreement.text[clause.span.start : clause.span.end]
    return bool(DATED.search(body) and LINKED.search(body))


def card(side: Side, text: Text) -> bool:
    """A line of a card that leads to another page: a link's bracket opened on a line by itself, its address at the end.

    Such a card stands for a story of the page wherever it stands; a rule or a word to a side makes it none.
    """
    clause = text.clauses.get(side.clause or "")
    while clause is not None and clause.kind is not ClauseKind.ITEM and not clause.heading:
        clause = text.clauses.get(clause.parent or "")
    if clause is None or clause.span.end - clause.span.start > ITEM or side.norms or valued(side):
        return False
    body = text.agreement.text
    opened = body[max(0, clause.span.start - NEAR) : clause.span.start].rstrip().endswith("[")
    inside = body[clause.span.start : clause.span.end].lstrip("•*- \t")
    opened = opened or inside.startswith("[\n")
    return opened and bool(LINKED.search(inside)) and lists().addressed.isdisjoint(side.forms)


def beside_news(side: Side, text: Text) -> bool:
    """A sentence that itself says where to read what was brought up to date, beside news of it or under its heading.

    Under such a heading one may also say of the text how it now reads. Any other sentence may be a rule.
    """
    clause = text.clauses.get(side.clause or "")
    if clause is None or not _harmless(side, text):
        return False
    known = lists()
    words = shown(side)
    if not {"apply", "until"}.isdisjoint(words) and not holds(words, FORMER):
        return False  # whom the changes bind, or from when, is a rule
    told = not known.news_where.isdisjoint(words) and all(w in known.news_said or w in known.function for w in words)
    if any(holds(heading, known.news) for heading in headings(side, text)):
        return told or holds(words, known.news_says)
    return told and any(
        holds(tuple(word.form for word in sentence.words), known.announcing) for sentence in text.sentences(clause.span)
    )


def _harmless(side: Side, text: Text) -> bool:
    """True around the rules, of words without a duty, ban, quantity that counts, place, company or assent."""
    if not outside(side, text) or valued(side) or any(side.hits.get(name) for name in ("territory", "entity")):
        return False
    bound = any(norm.modality in {Modality.OBLIGATION, Modality.PROHIBITION} and norm.role for norm in side.norms)
    return not bound and not holds(side.forms, lists().announcing_force)
