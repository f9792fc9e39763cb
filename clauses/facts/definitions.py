"""Definitions in one unit's words: "X" means …, (the "X"), X refers to …, and entries whose opening quote is lost."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from spacy.tokens import Doc

from clauses.facts.antecedent import antecedent_start
from clauses.facts.inflection import is_inflection
from clauses.facts.knowledge import table
from clauses.facts.prose import sentence_at, sentences
from clauses.facts.quotes import Quote, could_be_term, is_pronoun, quotes
from clauses.model import DefinitionForm
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDefinition:
    """A definition in a unit; spans are relative to it.

    ``span`` ends with the sentences that define, ``entry_end`` where the entry would end if the unit is a list of
    entries. ``starts`` are other places where a term without an opening quote may begin. ``scoped`` is the text
    of a limitation ("this Section"), if one is stated.
    """

    term: str
    form: DefinitionForm
    span: Span
    term_span: Span
    entry_end: int
    aliases: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    scoped: bool = False
    antecedent: str = ""


_JOINT = re.compile(
    r"\s*[,;/]?\s*(?:(?:and/or|and|or|each|a|an|the|collectively|together|individually|including|as|well|words?|terms?|,|"
    r"\(|lower-?case)[\s,]*){0,6}$",
    re.IGNORECASE,
)
_VERB = (
    r"(?:(?:shall|will|must|should)\s+(?:have\s+)?)?(?:also\s+|only\s+|each\s+|both\s+|collectively\s+|together\s+)?"
    r"(?:(?P<means>means?\b(?!-)|denotes?\b|stands?\s+for\b|refers?\s+(?:\w+ly\s+)?to\b|describes\b|"
    r"(?:is|are|be)\s+(?:hereby\s+)?(?:defined\s+(?:as|to\s+mean)|understood\s+(?:as|to\s+mean)|used\s+(?:herein\s+)?to\s+(?:mean|refer|describe)|"
    r"deemed\s+to\s+mean|taken\s+to\s+mean|intended\s+to\s+mean))"
    r"|(?P<reference>(?:(?:has|have|having|is\s+given|are\s+given|bears?)\s+)?the\s+(?:same\s+|respective\s+)?(?:meanings?|definitions?)(?:\(s\))?|"
    r"(?:is|are|be)\s+(?:further\s+|hereby\s+)?defined\s+(?:in|under|by|at|below|above|herein|on|within)\b|as\s+defined\s+in\b)"
    r"|(?P<includes>includes?\b|consists?\s+of\b|comprises?\b|(?:is|are)\s+limited\s+to\b)"
    r"|(?P<is>(?:is|are)\s+(?:a|an|the|any|all|anyone|someone|those|each|both|our|your)\b))"
)
_DEFINES = re.compile(
    r"(?:\s*\([^()]{1,80}\))?(?:\s*[,–—-]?\s*(?:as\s+(?:used|referred)|when\s+used|for\s+(?:the\s+)?purposes?|in\s+relation|in\s+respect|with\s+respect"
    r"|where\s+used|in\s+this|in\s+these|used\s+in)[^,.;:“”\"]{0,100},?)?\s*[:–—-]?\s+(?:form\s+)?(?:,\s*)?(?:each\s+|collectively,?\s+)?"
    + _VERB,
    re.IGNORECASE,
)
_SCOPED = re.compile(
    r"\b(?:for\s+(?:the\s+)?purposes?\s+of|as\s+used\s+in|used\s+in|in|within|under)\s+this\s+(?:section|clause|paragraph|article|sub-?section|sub-?clause|schedule|exhibit|annex)\b",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<![\w“\"„«‘’'.-])([A-Z0-9][\w&’'/-]*(?:\.\w+)*(?:\s(?:(?:of|and|or|the|for|to|in|&)\s)?[A-Z0-9(][\w&’'/)-]*(?:\.\w+)*){0,8})[”\"](?=\s+(?:shall\s+|will\s+)?(?:means?|includes?|refers?|has|have)\b)"
)
_PAREN = re.compile(r"\(([^()]{1,400})\)")
_CALLED = re.compile(
    r"\b(?:(?:is|are|be|being|hereby|hereinafter|herein|hereafter|collectively|together|individually|sometimes|also|all|each)\s+)*"
    r"(?:(?:referred\s+to|known|called|defined|designated|described|identified)(?:\s+(?:in|herein|hereinafter|collectively|together|throughout|below|as|this\s+\w+|these\s+\w+|individually|to))*|"
    r"(?<=,\s)(?:each|collectively|together|jointly)|(?:we|they|refer|collectively|to)\s+(?:refer\s+to\s+)?(?:call|as)|(?:we|they)\s+(?:refer\s+to|call)[^.;()“”\"]{1,80}?(?:\bas)?)\s*,?\s*(?:the\s+|a\s+|an\s+|our\s+|your\s+|these\s+|this\s+)?$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\(([A-Z][A-Z0-9&/-]{1,7}s?)\)")
_HEREINAFTER = re.compile(
    r"\((?:(?:each|collectively|jointly|together),?\s+)?(?:hereinafter|hereafter|herein)\s*,?(?:\s+(?:collectively|jointly|individually))?(?:\s+(?:referred\s+to\s+as|called|known\s+as))?"
    r"\s*,?\s*(?:the\s+|an?\s+)?([A-Z][\w’'&.-]*(?:\s[A-Z][\w’'&.-]*){0,5})\)"
)
_NAMES_THIS = re.compile(r"\b(?:this|these)\s*$", re.IGNORECASE)
_WORD = re.compile(r"[\w/&.’'-]+")
_PINPOINT = re.compile(
    r"(?P<this>\bthis\s+)?\b(?:sections?|clauses?|articles?|paragraphs?|schedules?|exhibits?|annex|appendix|§)\s*[\dA-Z][\w.()]*\s*$",
    re.IGNORECASE,
)


def find_definitions(doc: Doc, lead_in: str = "") -> tuple[LocalDefinition, ...]:
    """The definitions in a unit's words, in order of their terms."""
    return definitions_in(doc.text)


def definitions_in(text: str) -> tuple[LocalDefinition, ...]:
    """The same for plain words."""
    if not any(mark in text for mark in "“”\"«»„‘'()"):
        return ()
    quoted = quotes(text)
    found = [*_means(text, quoted), *_glued(text, quoted)]
    taken = [local.term_span for local in found]
    for named in (_parentheses(text, quoted), _called(text, quoted), _unquoted(text)):
        new = [local for local in named if not any(local.term_span.meets(span) for span in taken)]
        found.extend(new)
        taken.extend(Span(max(0, text.rfind("(", 0, local.term_span.start)), local.term_span.end) for local in new)
    found.sort(key=lambda local: local.term_span)
    return tuple(_with_entry_ends(text, found))


def _means(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
    found = []
    at = 0
    while at < len(quoted):
        first = at
        while at + 1 < len(quoted) and _joined(text, quoted[at].outer.end, quoted[at + 1].outer.start):
            at += 1
        while first < at and _NAMES_THIS.search(text, max(0, quoted[first].outer.start - 8), quoted[first].outer.start):
            first += 1
        chain = quoted[first : at + 1]
        at += 1
        match = _DEFINES.match(text, chain[-1].outer.end)
        if match is None:
            continue
        sentence = sentence_at(text, chain[0].outer.start)
        opening = text[sentence.start : chain[0].outer.start]
        if match.group("is") and not _opens(opening):
            continue
        elsewhere = match.group().lower().endswith("as defined in")
        if elsewhere and (not _opens(opening) or chain[-1].inner.of(text)[:1].islower()):
            continue
        if match.group("includes") and len(opening.split()) > 8:
            continue
        rest = text[match.end() : match.end() + 30].lower()
        terms = [quote for quote in chain if could_be_term(quote.inner.of(text))]
        if not terms or re.match(r"\s+(?:such|that)\s+(?:entity|company|organi[sz]ation|person|party)", rest):
            continue
        form = _form(match)
        end = _defining_end(text, terms[0].inner.of(text), match.end())
        main = next((quote for quote in terms if not is_pronoun(quote.inner.of(text))), terms[0])
        found.append(
            LocalDefinition(
                term=_clean(main.inner.of(text)),
                form=form,
                span=Span(chain[0].outer.start, end),
                term_span=main.inner,
                entry_end=end,
                aliases=tuple(_clean(quote.inner.of(text)) for quote in terms if quote is not main),
                scoped=bool(_SCOPED.search(opening) or _SCOPED.search(match.group())),
            )
        )
    return found


def _form(match: re.Match[str]) -> DefinitionForm:
    if match.group("reference"):
        return DefinitionForm.REFERENCE
    return DefinitionForm.INCLUDES if match.group("includes") else DefinitionForm.MEANS


def _joined(text: str, start: int, end: int) -> bool:
    return end - start <= 45 and _JOINT.match(text, start, end) is not None


def _opens(opening: str) -> bool:
    """True when little stands before the term in its sentence."""
    return len(opening.split()) <= 3 or bool(re.search(r"\bterms?\s*$", opening, re.IGNORECASE))


def _defining_end(text: str, term: str, place: int) -> int:
    """The end of the defining sentence and of those after it that go on about the term."""
    end = sentence_at(text, place).end
    go_on = re.compile(
        rf"[“\"]?{re.escape(term)}[”\"]?\s+(?:(?:shall|will|may|does|do|is|are|also|further|specifically)\s+){{0,3}}(?:not\s+)?(?:include|exclude|mean|deemed)"
        r"|(?:It|This|These|They)\s+(?:(?:does|do|shall|will|may|also)\s+){0,2}(?:not\s+)?(?:include|exclude|mean)",
        re.IGNORECASE,
    )
    for sentence in sentences(text):
        if sentence.start < end:
            continue
        if not go_on.match(text, sentence.start):
            break
        end = sentence.end
    return end


def _glued(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
    """`Term” means …`: the opening quote was lost; where the term begins may be uncertain."""
    found = []
    ends = {quote.outer.end for quote in quoted}
    for match in _GLUED.finditer(text):
        defines = _DEFINES.match(text, match.end())
        if match.end() in ends or defines is None or not could_be_term(match.group(1)):
            continue
        start, end = match.span(1)
        certain = start == 0 or re.search(r"[.!?;)”\"]\s+$|\n\s*$", text[max(0, start - 4) : start]) is not None
        words = [start + word.start() for word in re.finditer(r"[A-Z0-9][\w.&’'/-]*", match.group(1))]
        sentence_end = _defining_end(text, match.group(1), defines.end())
        found.append(
            LocalDefinition(
                term=_clean(match.group(1)),
                form=_form(defines),
                span=Span(start, sentence_end),
                term_span=Span(start, end),
                entry_end=sentence_end,
                starts=() if certain else tuple(words),
            )
        )
    return found


def _parentheses(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
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
            term = _clean(main.inner.of(text))
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
                    aliases=tuple(dict.fromkeys(_clean(quote.inner.of(text)) for quote in group if quote is not main)),
                    scoped=bool(_SCOPED.search(match.group(1))),
                    antecedent=" ".join(text[start : match.start()].split()),
                )
            )
        previous = match.end()
    return found


def _is_heading(text: str, paren: re.Match[str]) -> bool:
    """True for a heading quoted after a section number: Section 9 (“Indemnification”)."""
    this = follows_number(text, paren.start())
    return this is False and text[paren.start() + 1] in '“"‘'


def follows_number(text: str, place: int) -> bool | None:
    """None where no section number ends before ``place``; else whether it is "this" section's own."""
    number = _PINPOINT.search(text, max(0, place - 40), place)
    return None if number is None else bool(number.group("this"))


def _introduces(text: str, content: tuple[int, int], inside: list[Quote]) -> bool:
    """True when only joining words stand before the first quoted term (back to a comma) and little after the last."""
    knowledge = table("definitions")
    before = text[content[0] : inside[0].outer.start].lower()
    after = text[inside[-1].outer.end : content[1]].lower()
    if any(word.strip(".") in knowledge["rejecters"] for word in _WORD.findall(before)) and not re.search(
        r"\b(?:such|said)\s+(?:\w+\s+){0,6}(?:the|an?)\s*$|,\s*(?:the|an?|collectively|each)\s*(?:the|an?)?\s*$", before
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
    """The quoted terms of one parenthesis: synonyms together, a term of another group apart."""
    grouping, fillers = table("definitions")["grouping"], table("definitions")["fillers"]
    groups = [[terms[0]]]
    for before, quote in pairwise(terms):
        joint = _WORD.findall(text[before.outer.end : quote.outer.start].lower())
        term = quote.inner.of(text)
        known = [other.inner.of(text) for other in groups[-1]]
        apart = not is_pronoun(term) and any(word in grouping or word not in fillers for word in joint)
        if apart and not any(is_inflection(term, other) for other in known) and not all(map(is_pronoun, known)):
            groups.append([quote])
        else:
            groups[-1].append(quote)
    return groups


def _called(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
    """… will be referred to as the "X", which we call "X"."""
    found = []
    for quote in quoted:
        term = quote.inner.of(text)
        sentence = sentence_at(text, quote.outer.start)
        before = text[max(sentence.start, quote.outer.start - 160) : quote.outer.start]
        if not could_be_term(term) or _CALLED.search(before) is None:
            continue
        found.append(
            LocalDefinition(
                term=_clean(term),
                form=DefinitionForm.MEANS,
                span=Span(sentence.start, max(quote.outer.end, min(sentence.end, quote.outer.end + 1))),
                term_span=quote.inner,
                entry_end=quote.outer.end,
                antecedent="",
            )
        )
    return found


def _unquoted(text: str) -> list[LocalDefinition]:
    """(hereinafter the Company) and acronyms after the words they stand for: Service Level Agreement (SLA)."""
    found = [
        _named(text, match, match.group(1)) for match in _HEREINAFTER.finditer(text) if could_be_term(match.group(1))
    ]
    for match in _ACRONYM.finditer(text):
        start = _spelled_out(text, match.start(), match.group(1))
        if start is not None:
            found.append(_named(text, match, match.group(1), start))
    return found


def _named(text: str, match: re.Match[str], term: str, start: int | None = None) -> LocalDefinition:
    if start is None:
        start = antecedent_start(text, match.start(), term, floor=0, collective=False)
    return LocalDefinition(
        term=_clean(term),
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


def _with_entry_ends(text: str, found: list[LocalDefinition]) -> list[LocalDefinition]:
    """Entries of a glossary run to the next entry or to the end of the unit."""
    heads = [
        local
        for local in found
        if local.form is not DefinitionForm.PARENTHETICAL and local.term_span.start - local.span.start <= 40
    ]
    ends = {}
    for local, after in zip_longest(heads, heads[1:]):
        end = len(text.rstrip()) if after is None else after.span.start
        ends[local.term_span] = max(
            local.span.end if after is None else 0, local.term_span.end, len(text[:end].rstrip(' \t\n;,“"'))
        )
    return [replace(local, entry_end=ends[local.term_span]) if local.term_span in ends else local for local in found]


def _clean(term: str) -> str:
    return " ".join(term.split()).strip("*_ ")
