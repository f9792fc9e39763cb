"""A defined term that for once is written in small letters."""

import re
from collections import Counter
from collections.abc import Iterator

from analyzer.lint.capitals import ends_noun
from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import DefinitionForm
from clauses.spans import Span

_MANY = 8
_FEW = 2
_OWNED = r"\b(?:the|its|your|their|his|her|this|such|{names})\s+"


def find(draft: Draft) -> Iterator[Defect]:
    """“its account” where every other clause speaks of the Account."""
    agreement = draft.agreement
    parties = [name for party in agreement.parties for name in (party.name, *party.aliases)]
    known = {key_of(name) for name in parties}
    names = "|".join(re.escape(name) + "[’']s" for name in parties if name[:1].isupper()) or "the"
    counts = Counter(use.definition for use in agreement.uses if use.span.of(draft.text)[:1].isupper())
    terms = {
        found.term: found
        for found in agreement.definitions
        if counts[found.id] >= _MANY
        and found.form is not DefinitionForm.REFERENCE
        and key_of(found.term) not in known
        and all(word[:1].isupper() and not word.isupper() for word in found.term.split() if word not in _SMALL)
    }
    defined = [found.span for found in agreement.definitions]
    for term, definition in terms.items():
        pattern = re.compile(rf"{_OWNED.format(names=names)}({re.escape(term.lower())})\b")
        places = []
        for sentence in draft.sentences:
            for match in pattern.finditer(sentence.words):
                span = Span(*match.span(1)).shift(sentence.span.start)
                if ends_noun(sentence.words, match.end()) and not any(own.holds(span) for own in defined):
                    places.append(span)
        if 0 < len(places) <= _FEW and len(places) * _MANY <= counts[definition.id]:
            yield Defect(
                span=places[0],
                message=f"“{term.lower()}” is written small here, with a capital {counts[definition.id]} times "
                f"elsewhere: is the defined “{term}” meant?",
                related=(*places[1:], definition.term_span),
            )


_SMALL = frozenset({"of", "and", "the", "for", "to", "in"})

CHECK = Check(
    rule="small-letter-term",
    title="A defined term is written in small letters for once",
    severity=Severity.LOW,
    what="Looks for terms that are written with capitals throughout, eight times or more, and once or twice after "
    "“the”, “its” or “your” in small letters. Words that a document often uses in both ways are left alone.",
    why="Whether the definition applies to the words in small letters is then open.",
    wrong="“Account” means …. Customer may end the Agreement by deleting its account.",
    instead="Customer may end the Agreement by deleting its Account.",
    find=find,
    by_default=False,
)
