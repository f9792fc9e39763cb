"""Plain-language summaries beside the clauses that they sum up: the clause rules, and is told where it changes."""

from collections.abc import Iterator

from analyzer.comparison.model import Change
from analyzer.materiality.passages import denied, telling
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.words import forms
from clauses.model import Clause, ClauseKind

SUMMARY = "summary"  # the topic of a clause that the page sets apart as a summary
HELD = 0.5  # share of a summary's telling words that its clause has, from which it says no more than that
FORCED = frozenset(
    (
        *("may", "must", "shall", "will", "can", "cannot", "should", "not", "no", "never", "none", "without", "only"),
        *("unless", "except", "always", "don't", "won't", "can't"),
    )
)
WHY = "A summary in plain words of what its clause says: the clause rules, and what differs in it is told there."
READ = "A summary in plain words differs and says more than its clause; please read."


def summary_only(change: Change, survey: Survey) -> bool:
    """True of a change in summaries alone."""
    found = [*_clauses(change, survey)]
    return bool(found) and all(
        clause.kind is ClauseKind.BOILERPLATE and clause.topics == (SUMMARY,) for _, clause in found
    )


def says_no_more(change: Change, survey: Survey) -> bool:
    """True where the clause beside each summary has half of its telling words, and denies something if it does.

    One that became another has its words of force besides: "we never sell" and "we may sell" are two.
    """
    found = [*_clauses(change, survey)]
    forced = {
        frozenset(FORCED.intersection(forms(clause.span.of(version.text.agreement.text)))) for version, clause in found
    }
    return len(forced) == 1 and all(_held(version, clause) for version, clause in found)


def _clauses(change: Change, survey: Survey) -> Iterator[tuple[Version, Clause]]:
    for version, ids in ((survey.old, change.old), (survey.new, change.new)):
        for clause_id in ids:
            if clause_id in version.text.clauses:
                yield version, version.text.clauses[clause_id]


def _held(version: Version, clause: Clause) -> bool:
    parent, body = version.text.clauses.get(clause.parent or ""), version.text.agreement.text
    if parent is None:
        return False
    words = clause.span.of(body)
    said = forms(words.partition(":")[2] or words)
    rest = forms(body[parent.span.start : clause.span.start]) + forms(body[clause.span.end : parent.span.end])
    own, beside = telling(said), telling(rest)
    return len(own & beside) >= HELD * len(own) and (not denied(said) or denied(rest) > 0)
