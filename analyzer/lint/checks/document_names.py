"""A document that calls itself by several names."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of, listed
from analyzer.severity import Severity
from clauses.model import ClauseKind
from clauses.spans import Span

_ITSELF = re.compile(
    r"\b(?P<this>[Tt]his|[Tt]hese)\s+(?P<name>(?:[A-Z][\w.&’'-]*\s+(?:(?:of|and|&|for)\s+)?){0,5}"
    r"(?:Agreement|Terms(?:\s+(?:of|and)\s+(?:Service|Services|Use|Sale|Conditions)(?:\s+Agreement)?)?|Conditions|Contract|Policy|Addendum))"
    r"\b(?!\s+[A-Z])"
)
_PLURAL = re.compile(r"\b(?:Terms|Conditions)\b(?!.*\bAgreement\Z)")
_OTHER = re.compile(r"\b(?:Arbitration|Supplemental|Additional|Specific|Privacy)\b")
_LEAST_MAIN = 2


def find(draft: Draft) -> Iterator[Defect]:
    """Names after "this" or "these" that no definition, title or heading explains, beside one that is in use.

    Annexes and agreements that stand in the document have names of their own: a heading explains them, or they keep
    to a section of their own.
    """
    agreement = draft.agreement
    places: dict[str, list[Span]] = defaultdict(list)
    mixed: list[Span] = []
    for sentence in draft.sentences:
        for match in _ITSELF.finditer(sentence.words):
            span = Span(*match.span()).shift(sentence.span.start)
            name = " ".join(match.group("name").split())
            if _OTHER.search(name):
                continue
            if (match.group("this").lower() == "this") == bool(_PLURAL.search(name)):
                mixed.append(span)
            places[name].append(span)
    yield from _number(draft, mixed)
    explained = {key_of(name) for found in agreement.definitions for name in (found.term, *found.aliases)}
    explained |= {key_of(clause.heading) for clause in agreement.clauses if clause.heading}
    explained |= {key_of(agreement.title)} if agreement.title else set()
    explained |= {key_of(clause.span.of(draft.text)) for clause in agreement.clauses if _is_title(clause)}
    main = max(places, key=lambda name: len(places[name]), default="")
    others = {
        name: spans
        for name, spans in places.items()
        if name != main
        and _is_near(name, main)
        and key_of(name) not in explained
        and not _is_explained(key_of(name), explained, main)
    }
    if others and len(places[main]) >= _LEAST_MAIN:
        near = {_section(draft, span) for span in places[main]}
        spans = sorted(
            span for found in others.values() for span in found if span not in mixed and _section(draft, span) in near
        )
        if spans:
            shown = listed([f"“{name}”" for name in others], 4)
            yield Defect(
                span=spans[0],
                message=f"The document calls itself {shown} here, “{main}” elsewhere; whether both are one is open.",
                related=(*spans[1:], places[main][0]),
            )


def _section(draft: Draft, span: Span) -> str:
    """The nearest headed clause: a part of the document that calls itself by a name of its own has its own."""
    return next((clause.id for clause in draft.path(draft.clause_at(span.start)) if clause.heading), "")


def _number(draft: Draft, mixed: list[Span]) -> Iterator[Defect]:
    if mixed:
        words = " ".join(mixed[0].of(draft.text).split())
        yield Defect(span=mixed[0], message=f"“{words}”: singular and plural do not agree.", related=tuple(mixed[1:]))


def _is_near(name: str, main: str) -> bool:
    """True of a plain word ("this Agreement") and of two names that differ by a word or a letter.

    Any other name is more likely that of a part: "these Returns Terms" beside "this Agreement".
    """
    if _joined(name) == _joined(main):
        return False
    these, those = ({word.rstrip("s") for word in key_of(each).split()} for each in (name, main))
    return len(these) == 1 or these == those or (len(these & those) > 1 and (these < those or those < these))


def _joined(name: str) -> str:
    return key_of(name.replace("&", " and "))


def _is_title(clause: object) -> bool:
    return getattr(clause, "kind", None) is ClauseKind.METADATA


def _is_explained(key: str, explained: set[str], main: str) -> bool:
    """True of a name within a longer known one: "these API Terms" under the title "Acme API Terms"."""
    return any(f" {key} " in f" {name} " and name != key_of(main) for name in explained if len(name) < 120)


CHECK = Check(
    rule="document-name",
    title="The document calls itself by several names",
    severity=Severity.LOW,
    what="Looks for names after “this” and “these” (“this Agreement”, “these Service Terms”) that no definition, title "
    "or heading explains, beside another name of the document; and for “this Terms”.",
    why="Whether both are the same document, or one is a part of the other, decides what is incorporated and changed.",
    wrong="This Agreement applies to all orders. … Use of the site is acceptance of these Site Terms.",
    instead="This Agreement applies to all orders. … Use of the site is acceptance of this Agreement.",
    find=find,
)
