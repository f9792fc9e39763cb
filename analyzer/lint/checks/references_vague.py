"""Words that point above or below to what is not there."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import PROSE, Draft, key_of
from analyzer.severity import Severity
from clauses.facts.inflection import is_inflection
from clauses.model import Clause, ClauseKind
from clauses.spans import Span

_DEFINED = re.compile(
    r"(?P<term>(?:[A-Z][\w’'-]*(?:\s(?:of|and)\s|\s)){1,5})\(?[“\"]?(?:as\s+|each\s+as\s+)?defined\s+"
    r"(?P<where>below|above|hereafter|hereinafter)\b"
)
_BELOW = re.compile(
    r"\b(?:set (?:forth|out)|described|listed|specified|stated|provided|indicated|outlined)\s+(?:herein\s+)?(below)\b"
)
_LEADS = re.compile(r"\b(?:the following|as follows|listed below|set (?:forth|out) below)\s*:\Z", re.I)
_HEADED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX})
_FIRST = frozenset({"1", "a", "(a)", "i", "(i)", "(1)"})
_LITTLE = 12


def find(draft: Draft) -> Iterator[Defect]:
    """“(as defined below)” of a term not defined below, “below” at the very end, “the following:” before nothing."""
    last = max((sentence.span.end for sentence in draft.sentences), default=0)
    follows = _followers(draft)
    for sentence in draft.sentences:
        if "below" in sentence.words or "above" in sentence.words:
            yield from _definitions(draft, sentence.words, sentence.span.start)
            for match in _BELOW.finditer(sentence.words):
                rest = draft.text[sentence.span.end : last]
                if len(rest.split()) < _LITTLE and len(sentence.words[match.end() :].split()) < _LITTLE:
                    yield Defect(
                        span=Span(*match.span()).shift(sentence.span.start),
                        message=f"“{match.group()}”: nothing follows below.",
                    )
        lead = _LEADS.search(sentence.words)
        after = follows.get(sentence.clause.id)
        at_end = sentence.span.end >= sentence.clause.span.end - 1 and sentence.clause.id in follows
        if (
            lead
            and at_end
            and (after is None or (after.kind in _HEADED and not _is_part(draft, after, sentence.clause)))
        ):
            yield Defect(
                span=Span(*lead.span()).shift(sentence.span.start),
                message=f"“{lead.group()}” leads to nothing: the clause ends here.",
            )


def _definitions(draft: Draft, words: str, start: int) -> Iterator[Defect]:
    for match in _DEFINED.finditer(words):
        term = match.group("term").strip()
        place = start + match.start()
        found = [
            definition
            for definition in draft.agreement.definitions
            if any(
                is_inflection(key_of(name), key_of(term)) or key_of(term).endswith(f" {key_of(name)}")
                for name in (definition.term, *definition.aliases)
            )
        ]
        where = "above" if match.group("where") == "above" else "below"
        right = [d for d in found if (d.term_span.start < place) == (where == "above")]
        shown = re.escape(re.sub(r"\A(?:The|Our|Your|Any|Such)\s+", "", term))
        part = slice(0, place) if where == "above" else slice(start + match.end(), None)
        if re.search(
            rf"[“\"‘'*]{shown}|(?m:^\W*(?:\d[\d.]*\W*)?{shown}\W*$)|\b{shown} (?:means|is|are)\b",
            draft.text[part],
            re.I,
        ):
            continue  # it is there, if in a form that was not read as a definition
        if right or any(d.span.meets(Span(place, place + 1)) for d in found):
            continue
        wrong = (
            "it is defined " + ("below" if where == "above" else "above") if found else "no definition of it was found"
        )
        yield Defect(
            span=Span(place, start + match.end()),
            message=f"“{term}” is said to be defined {where}, but {wrong}.",
            related=tuple(d.term_span for d in found[:1]),
        )


def _is_part(draft: Draft, after: Clause, clause: Clause) -> bool:
    """True of 8.5.1 after 8.5, of a first item, and of what stands in the clause itself."""
    label = (after.label or "").rstrip(".")
    outer = next(((each.label or "").rstrip(".") for each in draft.path(clause) if each.label), "")
    return label in _FIRST or after.parent == clause.id or bool(outer and label.startswith(f"{outer}."))


def _followers(draft: Draft) -> dict[str, Clause | None]:
    """The clause that comes next in the text, of each clause that holds no other."""
    clauses = [clause for clause in draft.agreement.clauses if clause.kind in PROSE or clause.kind is ClauseKind.TABLE]
    return {
        clause.id: after
        for clause, after in zip(clauses, [*clauses[1:], None], strict=False)
        if not draft.children.get(clause.id)
    }


CHECK = Check(
    rule="vague-reference",
    title="Words point above or below to what is not there",
    severity=Severity.MEDIUM,
    what="Looks for “(as defined below)” after a term that is defined elsewhere or nowhere, for “as set forth below” "
    "at the end of the document, and for “the following:” with nothing after it.",
    why="The reader looks for a rule that is not there; often a passage was moved or lost.",
    wrong="The Fee Schedule (as defined below) applies. (Nothing below defines it.)",
    instead="The fee schedule in Annex A applies.",
    find=find,
)
