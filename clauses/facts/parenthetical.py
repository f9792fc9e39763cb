"""Definitions in parentheses: (the "X"), (each, a "Y" and together the "X"), (hereinafter the X), acronyms."""

import re
from dataclasses import replace
from itertools import pairwise

from clauses.facts.antecedent import antecedent_start
from clauses.facts.inflection import is_inflection
from clauses.facts.knowledge import table
from clauses.facts.local_definitions import SCOPED, LocalDefinition, clean
from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.quotes import Quote, could_be_term, is_pronoun
from clauses.model import DefinitionForm
from clauses.spans import Span

_PAREN = re.compile(r"\(([^()]{1,400})\)")
_ACRONYM = re.compile(r"\(([A-Z][A-Z0-9&/-]{1,7}s?)\)")
_HEREINAFTER = re.compile(
    r"\((?:(?:each|collectively|jointly|together),?\s+)?(?:hereinafter|hereafter|herein)\s*,?(?:\s+(?:collectively|jointly|individually))?(?:\s+(?:referred\s+to\s+as|called|known\s+as))?"
    r"\s*,?\s*(?:the\s+|an?\s+)?([A-Z][\w’'&.-]*(?:\s[A-Z][\w’'&.-]*){0,5})\)"
)
_HEREINAFTER_QUOTED = re.compile(
    r"[,–—-]\s*(?:hereinafter|hereafter)\s*,?\s*(?:the\s+)?[“\"](?:the\s+|an?\s+)?([A-Z][\w’'&.-]*(?:\s[A-Z][\w’'&.-]*){0,3})[”\"]"
)
"""A name set between dashes or commas: – hereinafter “the Producer” –."""
_BARE = re.compile(r"\((?:the\s+|an?\s+|collectively,?\s+(?:the\s+)?)?([A-Z][a-z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\)")
_ARTICLE = re.compile(r"(?:the|an?)\s")
_WORD = re.compile(r"[\w/&.’'-]+")
_PINPOINT = re.compile(
    r"(?P<this>\bthis\s+)?\b(?:sections?|clauses?|articles?|paragraphs?|schedules?|exhibits?|annex|appendix|§)\s*[\dA-Z][\w.()]*\s*$",
    re.IGNORECASE,
)
_SUCH = re.compile(r"\s*(?:(?:any|all|each)\s+)?such\s+[a-z][^“”\"]{2,120},\s*$")
"""What a parenthesis gives a name: (any such material, “Content”)."""
_LISTED = re.compile(
    r"\b(?:sections?|clauses?|articles?|paragraphs?)\s+(?:\d[\w.]*(?:\(\w{1,4}\))*(?:\s*\([^()]{1,60}\))?\s*(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or|to|through)\s+)){1,12}"
    r"\d[\w.]*(?:\(\w{1,4}\))*\s*$",
    re.IGNORECASE,
)
"""A list of sections up to its last number: "Sections 4, 9 (“Indemnity”) and 13"."""


OURS_YOURS = (frozenset({"we", "us", "our", "ours"}), frozenset({"you", "your", "yours"}))


def parentheses(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
    found: list[LocalDefinition] = []
    previous = 0
    at = 0
    for match in _PAREN.finditer(text):
        while at < len(quoted) and quoted[at].outer.start < match.start():
            at += 1
        inside = []
        while at < len(quoted) and quoted[at].outer.end <= match.end():
            inside.append(quoted[at])
            at += 1
        terms = [quote for quote in inside if could_be_term(quote.inner.of(text))]
        if not terms or not _introduces(text, match.span(1), inside) or _is_heading(text, match):
            continue
        opening = text[match.start(1) : terms[0].outer.start]
        for group in _groups(text, terms):
            main = next((quote for quote in group if not is_pronoun(quote.inner.of(text))), group[0])
            term = clean(main.inner.of(text))
            start = antecedent_start(
                text, match.start(), term, floor=previous, collective="collective" in opening or "together" in opening
            )
            found.append(
                LocalDefinition(
                    term=term,
                    form=DefinitionForm.PARENTHETICAL,
                    span=Span(start, match.end()),
                    term_span=main.inner,
                    entry_end=match.end(),
                    aliases=tuple(dict.fromkeys(clean(quote.inner.of(text)) for quote in group if quote is not main)),
                    scoped=bool(SCOPED.search(match.group(1))),
                    antecedent=" ".join(text[start : match.start()].split()),
                )
            )
        previous = match.end()
    return found


def _is_heading(text: str, paren: re.Match[str]) -> bool:
    """True for a heading quoted after a section number: Section 9 (“Indemnification”)."""
    this = follows_number(text, paren.start())
    return this is False and text[paren.start() + 1] in '“"‘' and _ARTICLE.match(text, paren.start() + 2) is None


def follows_number(text: str, place: int) -> bool | None:
    """None where no section number ends before ``place``; else whether it is "this" section's own."""
    number = _PINPOINT.search(text, max(0, place - 40), place)
    if number is None and _LISTED.search(text, max(0, place - 160), place):
        return False
    return None if number is None else bool(number.group("this"))


def _introduces(text: str, content: tuple[int, int], inside: list[Quote]) -> bool:
    """True when only joining words stand before the first quoted term (back to a comma) and little after the last."""
    knowledge = table("definitions")
    before = text[content[0] : inside[0].outer.start].lower()
    after = text[inside[-1].outer.end : content[1]].lower()
    if (
        any(word.strip(".") in knowledge["rejecters"] for word in _WORD.findall(before))
        and not _SUCH.match(before)
        and not re.search(
            r"\b(?:such|said)\s+(?:\w+\s+){0,6}(?:the|an?)\s*$|,\s*(?:the|an?|collectively|each)\s*(?:the|an?)?\s*$",
            before,
        )
    ):
        return False
    nearest = re.split(r"[,;:–—]|\band\b|\bor\b", before)
    if any(word not in knowledge["fillers"] for word in _WORD.findall(nearest[-1])):
        return False
    words = _WORD.findall(after)
    if any(word.strip(".") in knowledge["rejecters"] for word in words):
        return False
    return len(words) <= 8 or after.lstrip()[:1] in {",", ";"}


def _groups(text: str, terms: list[Quote]) -> list[list[Quote]]:
    """The quoted terms of one parenthesis: synonyms together, a term of another group apart.

    In (“we” and, together with “you”, the “Parties”) the other side is only spoken of: what follows it names both.
    """
    grouping, fillers = table("definitions")["grouping"], table("definitions")["fillers"]
    groups = [[terms[0]]]
    crossed = False
    for before, quote in pairwise(terms):
        if _of_the_other(text, quote, groups[-1]):
            crossed = True
            continue
        joint = _WORD.findall(text[before.outer.end : quote.outer.start].lower())
        term = quote.inner.of(text)
        known = [other.inner.of(text) for other in groups[-1]]
        apart = not is_pronoun(term) and any(word in grouping or word not in fillers for word in joint)
        new = not any(is_inflection(term, other) for other in known) and not all(map(is_pronoun, known))
        if crossed or (apart and new):
            groups.append([quote])
            crossed = False
        else:
            groups[-1].append(quote)
    return groups


def _of_the_other(text: str, quote: Quote, group: list[Quote]) -> bool:
    """True of "you" among the names of those who call themselves "we", and the reverse."""
    said = {quote.inner.of(text).strip(" ,.;").lower()}
    known = {other.inner.of(text).strip(" ,.;").lower() for other in group}
    return any(said & one and known & other for one, other in (OURS_YOURS, OURS_YOURS[::-1]))


def unquoted(text: str) -> list[LocalDefinition]:
    """(hereinafter the Company), (Landlord), acronyms after the words they stand for: Service Level Agreement (SLA)."""
    found = [
        _named(text, match, match.group(1)) for match in _HEREINAFTER.finditer(text) if could_be_term(match.group(1))
    ]
    for match in _ACRONYM.finditer(text):
        start = _spelled_out(text, match.start(), match.group(1))
        if start is not None:
            found.append(_named(text, match, match.group(1), start))
    found.extend(
        _named(text, match, match.group(1))
        for match in _HEREINAFTER_QUOTED.finditer(text)
        if could_be_term(match.group(1))
    )
    for match in _BARE.finditer(text):
        known = _may_name(match.group(1))
        called = text.startswith("(the ", match.start()) and match.group(1) not in table("definitions")["places"]
        if (known or (called and could_be_term(match.group(1)))) and follows_number(text, match.start()) is None:
            found.append(replace(_named(text, match, match.group(1)), tentative=True, doubtful=not known))
    return found


def _may_name(term: str) -> bool:
    """True for what contracts call parties, dates and themselves: Landlord, Effective Date, Lease."""
    last = term.split()[-1].lower()
    people = table("sides")["trades"] | table("sides")["takers"]
    return could_be_term(term) and (
        last in table("definitions")["unquoted"] or last in lexicon().agents or last in people
    )


def _named(text: str, match: re.Match[str], term: str, start: int | None = None) -> LocalDefinition:
    if start is None:
        start = antecedent_start(text, match.start(), term, floor=0, collective=False)
    return LocalDefinition(
        term=clean(term),
        form=DefinitionForm.PARENTHETICAL,
        span=Span(start, match.end()),
        term_span=Span(*match.span(1)),
        entry_end=match.end(),
        antecedent=" ".join(text[start : match.start()].split()),
    )


def _spelled_out(text: str, paren: int, acronym: str) -> int | None:
    """Where the words begin whose initials are the acronym, just before the parenthesis; None if there are none."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    words = list(re.finditer(r"[A-Za-z][\w’']*", text[max(0, paren - 120) : paren]))
    offset = max(0, paren - 120)
    want = len(letters) - 1
    for match in reversed(words):
        if want < 0:
            break
        word = match.group()
        if word.lower() in {"of", "and", "the", "for", "to", "in", "on"} and word[0].upper() != letters[want]:
            continue
        if word[0] != letters[want] and not (word[0].upper() == letters[want] and letters != acronym[:2]):
            return None
        want -= 1
        if want < 0:
            return offset + match.start()
    return None
