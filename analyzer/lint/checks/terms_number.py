"""A collective term defined in the plural and used in the singular."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.facts.inflection import forms
from clauses.spans import Span

_COLLECTIVELY = re.compile(r"\b(?:collectively|together|jointly)\b[^“”\"]{0,40}[“\"]?\Z", re.I)
_OFFERINGS = frozenset(
    {"services", "sites", "websites", "platforms", "materials", "applications", "apps", "offerings", "resources"}
)
_ONE = re.compile(r"\b(?:the|our|this)\s+(?:\w+\s+or\s+)?\Z", re.I)
_NEXT_CAPITAL = re.compile(r"\s[A-Z]")
_BEFORE_CAPITAL = re.compile(r"[A-Z][\w.’'-]*\s\Z")
_REACH = 40


def find(draft: Draft) -> Iterator[Defect]:
    """“the Service” where several things together are the “Services”; one finding a term."""
    agreement, text = draft.agreement, draft.text
    keys = {key_of(name) for found in agreement.definitions for name in [found.term] if name}
    for found in {definition.term: definition for definition in reversed(agreement.definitions)}.values():
        last = found.term.split()[-1]
        single = next((form for form in forms(last) if form != last and last.startswith(form[:-1])), None)
        start = found.term_span.start
        collective = _COLLECTIVELY.search(text, max(0, start - _REACH), start)
        if single is None or not collective or found.term.lower() not in _OFFERINGS:
            continue
        term = single.capitalize()
        if key_of(term) in keys or re.search(rf"[“\"‘']{re.escape(term)}[,.]?[”\"’']", text):
            continue  # both numbers are defined
        places = [
            Span(*match.span())
            for match in re.finditer(rf"\b{re.escape(term)}\b(?![’']|\(s\))", text)
            if _ONE.search(text, max(0, match.start() - _REACH), match.start())
            and not _NEXT_CAPITAL.match(text, match.end())
            and not _BEFORE_CAPITAL.search(text, max(0, match.start() - _REACH), match.start())
        ]
        if places:
            times = f", {len(places)} times" if len(places) > 1 else ""
            yield Defect(
                span=places[0],
                message=f"“{term}” is used in the singular{times}; defined are the “{found.term}”, several things "
                "together.",
                related=(*places[1:], found.term_span),
            )


CHECK = Check(
    rule="singular-of-collective",
    title="A collective term in the plural is used in the singular",
    severity=Severity.LOW,
    what="Looks for “the Service”, “our Site” and the like where the definition makes several things together "
    "(“collectively”) the “Services”, “Sites”, and no definition gives the singular. Claims, parties and other things "
    "that are counted one by one are left out.",
    why="Which of the several things the singular means, or whether all of them, is open.",
    wrong="… the app, the API and support (collectively, the “Services”). Acme may suspend the Service.",
    instead="Acme may suspend the Services, in whole or in part.",
    find=find,
)
