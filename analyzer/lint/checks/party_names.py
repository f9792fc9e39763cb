"""One party under a defined name and under a pronoun, mixed within clauses."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.lint.sentence import Sentence
from analyzer.severity import Severity
from clauses.model import ClauseKind, Party, Role
from clauses.spans import Span

_PRONOUNS = {
    Role.USER: re.compile(r"\b[Yy]ou(?:rs?)?\b"),
}
_QUOTED = re.compile(r"[“\"'‘](?:[Ww]e|[Uu]s|[Oo]urs?|[Yy]ou(?:rs?)?)[,.]?[”\"'’]")
_FOR_ANOTHER = re.compile(r"\bon behalf of\b|\bas an? \w+\b", re.I)
_LEAST = 2
_MOST_SHOWN = 20


def find(draft: Draft) -> Iterator[Defect]:
    """One finding a party, at the first sentence (else clause) that mixes name and pronoun, the others related.

    A provider is named by its brand and called "we" as well: that is a habit of the trade and no slip.
    """
    for party in draft.agreement.parties:
        pronoun = _PRONOUNS.get(party.role)
        names = _names(party)
        if pronoun is None or not names or not _is_called_both(draft, party, names, pronoun):
            continue
        mixed = list(_mixed(draft, re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b"), pronoun))
        if len(mixed) >= _LEAST:
            first = next((span for together, span in mixed if together), mixed[0][1])
            others = tuple(span for _, span in mixed if span != first)
            yield Defect(
                span=first,
                message=f"“{names[0]}” also goes by a pronoun, mixed with the name within {len(mixed)} clauses.",
                related=others[:_MOST_SHOWN],
            )


def _names(party: Party) -> list[str]:
    names = dict.fromkeys(name for name in (*party.aliases, party.name) if name[:1].isupper())
    return [name for name in names if name.lower() not in {"you", "we", "us", "our", "your"}]


def _is_called_both(draft: Draft, party: Party, names: list[str], pronoun: re.Pattern[str]) -> bool:
    """True where the document itself says that name and pronoun are the same, and mostly uses the name.

    One of several users may be no party.
    """
    introduced = party.span.of(draft.text) if party.span else ""
    if not any(pronoun.fullmatch(alias) for alias in (*party.aliases, party.name)) and not pronoun.search(introduced):
        return False
    named = len(re.findall(rf"\b(?:{'|'.join(map(re.escape, names))})\b", draft.text))
    if named < len(pronoun.findall(draft.text)):
        return False  # the pronoun is the rule, the name the brand
    quoted = "|".join(map(re.escape, names))
    return re.search(rf"[“\"'‘](?:{quoted})[,.]?[”\"'’]", draft.text) is not None


def _mixed(draft: Draft, name: re.Pattern[str], pronoun: re.Pattern[str]) -> Iterator[tuple[bool, Span]]:
    """A pronoun of each clause whose own words hold the name too, and whether one sentence holds both.

    The preamble says who is who, definitions speak of names, and whoever acts on behalf of a party is not that party.
    """
    by_clause: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in draft.sentences:
        says_who = sentence.clause.kind in {ClauseKind.PREAMBLE, ClauseKind.DEFINITION}
        if not says_who and not _QUOTED.search(sentence.words) and not _FOR_ANOTHER.search(sentence.words):
            by_clause[sentence.clause.id].append(sentence)
    for found in by_clause.values():
        names = [bool(name.search(sentence.words)) for sentence in found]
        said = [pronoun.search(sentence.words) for sentence in found]
        if not any(names):
            continue
        places = [
            (not named, match.start() + sentence.span.start, match.end() + sentence.span.start)
            for named, match, sentence in zip(names, said, found, strict=True)
            if match
        ]
        if places:
            apart, start, end = min(places)
            yield not apart, Span(start, end)


CHECK = Check(
    rule="inconsistent-party-naming",
    title="A party goes by its name and by a pronoun",
    severity=Severity.LOW,
    what="Looks for a party that the document gives both a name and a pronoun (“Customer” or “you”), where clauses mix "
    "the two and the name is the rule; of the provider only sentences that hold both. One finding a party.",
    why="Whether “you” and “Customer” are one and the same is then a question of interpretation, clause by clause.",
    wrong="Customer shall pay the Fees, and you may not withhold them.",
    instead="Customer shall pay the Fees and may not withhold them.",
    find=find,
)
