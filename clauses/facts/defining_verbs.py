"""Definitions by a verb: "X" means …, X" means … with a lost quote, … is referred to as the "X"."""

import re
from dataclasses import replace

from clauses.facts.inflection import is_inflection
from clauses.facts.local_definitions import SCOPED, LocalDefinition, clean
from clauses.facts.prose import sentence_at, sentences
from clauses.facts.quotes import Quote, could_be_term, is_pronoun
from clauses.model import DefinitionForm
from clauses.spans import Span

_JOINT = re.compile(
    r"\s*[,;/]?\s*(?:(?:and/or|and|or|each|a|an|the|collectively|together|individually|including|as|well|words?|terms?|,|"
    r"\(|lower-?case)[\s,]*){0,6}$",
    re.IGNORECASE,
)
_VERB = (
    r"(?:(?:shall|will|must|should)(?:,[^,;.”\"]{1,60},)?\s+(?:have\s+)?)?(?:also\s+|only\s+|each\s+|both\s+|collectively\s+|together\s+)?"
    r"(?:(?P<means>means?\b(?!-)|denotes?\b|stands?\s+for\b|refers?\s+(?:\w+ly\s+)?to\b|describes\b|"
    r"(?:is|are|be)\s+(?:hereby\s+)?(?:defined\s+(?:as|to\s+mean)|understood\s+(?:as|to\s+mean)|used\s+(?:herein\s+)?to\s+(?:mean|refer|describe)|"
    r"deemed\s+to\s+mean|taken\s+to\s+mean|intended\s+to\s+mean))"
    r"|(?P<reference>(?:(?:has|have|having|is\s+given|are\s+given|bears?)\s+)?the\s+(?:same\s+|respective\s+)?(?:meanings?|definitions?)(?:\(s\))?|"
    r"(?:is|are|be)\s+(?:further\s+|hereby\s+)?defined\s+(?:in|under|by|at|below|above|herein|on|within)\b|as\s+defined\s+in\b)"
    r"|(?P<includes>includes?\b|consists?\s+of\b|comprises?\b|(?:is|are)\s+limited\s+to\b)"
    r"|(?P<is>(?:is|are)\s+(?:(?:a|an|the|any|all|anyone|someone|those|each|both|our|your)\b|(?-i:(?=[A-Z][a-z])))))"
)
_DEFINES = re.compile(
    r"(?:\s*\([^()]{1,80}\))?(?:\s*[,–—-]?\s*(?:as\s+(?:used|referred)|when\s+used|for\s+(?:the\s+)?purposes?|in\s+relation|in\s+respect|with\s+respect"
    r"|where\s+used|in\s+this|in\s+these|used\s+in)[^,.;:“”\"]{0,100},?)?\s*[:–—-]?\s+(?:form\s+)?(?:,\s*)?(?:each\s+|collectively,?\s+)?"
    + _VERB,
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<![\w“\"„«‘’'.-])([A-Z0-9][\w&’'/-]*(?:\.\w+)*(?:\s(?:(?:of|and|or|the|for|to|in|&)\s)?[A-Z0-9(][\w&’'/)-]*(?:\.\w+)*){0,8})[”\"](?=\s+(?:shall\s+|will\s+)?(?:means?|includes?|refers?|has|have)\b)"
)
_CALLED = re.compile(
    r"\b(?:each|any|either)\s+of\s+the\s+following\b[^.;:“”\"]{0,60}?\b(?:is|are|constitutes?|(?:shall|will)\s+(?:be|constitute))\s+(?:an?\s+|the\s+)?$|"
    r"\b(?:an?|the|each|any|either)\s+party\s+[^.;:“”\"]{1,60}?\s(?:is|shall\s+be|will\s+be)\s+(?:the|an?)\s+$|"
    r"\b(?:(?:is|are|be|being|hereby|hereinafter|herein|hereafter|collectively|together|individually|sometimes|also|all|each)\s+)*"
    r"(?:(?:referred\s+to|known|called|defined|designated|described|identified)(?:\s+(?:in|herein|hereinafter|collectively|together|throughout|below|as|this\s+\w+|these\s+\w+|individually|to))*|"
    r"(?<=,\s)(?:each|collectively|together|jointly)|(?:are|is)\s+(?:each|collectively|together|jointly)|(?:we|they|refer|collectively|to)\s+(?:refer\s+to\s+)?(?:call|as)|(?:we|they)\s+(?:refer\s+to|call)[^.;()“”\"]{1,80}?(?:\bas)?)\s*,?\s*(?:the\s+|a\s+|an\s+|our\s+|your\s+|these\s+|this\s+)?$",
    re.IGNORECASE,
)
_AS_WELL = re.compile(
    r"\band\b[^“”\"]{0,120}\b(?:as|together|collectively|jointly)\s*,?\s+(?:the\s+|an?\s+)?$", re.IGNORECASE
)
_NAMES_THIS = re.compile(r"\b(?:this|these)\s*$", re.IGNORECASE)


def meant(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
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
        if len(terms) > 1 and _apart(text, terms, match, form):
            found.extend(_each(terms, form, text, Span(chain[0].outer.start, end)))
            continue
        found.append(
            LocalDefinition(
                term=clean(main.inner.of(text)),
                form=form,
                span=Span(chain[0].outer.start, end),
                term_span=main.inner,
                entry_end=end,
                aliases=tuple(clean(quote.inner.of(text)) for quote in terms if quote is not main),
                scoped=bool(SCOPED.search(opening) or SCOPED.search(match.group())),
            )
        )
    return found


def _apart(text: str, terms: list[Quote], verb: re.Match[str], form: DefinitionForm) -> bool:
    """True for terms that each have a meaning of their own, not for the synonyms of one thing.

    “A”, “B” and “C” have the meanings given there; “Provider” and “Customer” include their affiliates.
    """
    if form is DefinitionForm.REFERENCE:
        return "meanings" in verb.group().lower()
    words = [quote.inner.of(text) for quote in terms]
    return (
        form is DefinitionForm.INCLUDES
        and re.search(r"\band\b", text[terms[-2].outer.end : terms[-1].outer.start]) is not None
        and not any(map(is_pronoun, words))
        and not is_inflection(words[0], words[-1])
    )


def _each(terms: list[Quote], form: DefinitionForm, text: str, span: Span) -> list[LocalDefinition]:
    return [
        LocalDefinition(
            term=clean(quote.inner.of(text)), form=form, span=span, term_span=quote.inner, entry_end=span.end
        )
        for quote in terms
    ]


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


def glued(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
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
                term=clean(match.group(1)),
                form=_form(defines),
                span=Span(start, sentence_end),
                term_span=Span(start, end),
                entry_end=sentence_end,
                starts=() if certain else tuple(words),
            )
        )
    return found


def called(text: str, quoted: tuple[Quote, ...]) -> list[LocalDefinition]:
    """… will be referred to as the "X", which we call "X"."""
    found: list[LocalDefinition] = []
    for quote in quoted:
        term = quote.inner.of(text)
        sentence = sentence_at(text, quote.outer.start)
        before = text[max(sentence.start, quote.outer.start - 160) : quote.outer.start]
        # "… is referred to as the “A” and the one who receives it as the “B”"
        again = bool(found) and found[-1].span.start == sentence.start and _AS_WELL.search(before)
        if not could_be_term(term) or (_CALLED.search(before) is None and not again):
            continue
        if again and is_inflection(term, found[-1].term):
            found[-1] = replace(found[-1], aliases=(*found[-1].aliases, clean(term)))
            continue
        found.append(
            LocalDefinition(
                term=clean(term),
                form=DefinitionForm.MEANS,
                span=Span(sentence.start, max(quote.outer.end, min(sentence.end, quote.outer.end + 1))),
                term_span=quote.inner,
                entry_end=quote.outer.end,
                antecedent="",
            )
        )
    return found
