"""Changes of what stands around the page: they matter where they say a rule, whom it is for, or from when it binds."""

from collections.abc import Sequence

from analyzer.comparison.model import Change
from analyzer.materiality import editorial
from analyzer.materiality.bars import binds
from analyzer.materiality.editorial import Desk
from analyzer.materiality.editorial.figures import dates_rule
from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.survey import Survey
from analyzer.materiality.weighed_passage import weighed_passage
from analyzer.severity import Severity
from clauses.model import ClauseKind

GROUP = "frame-group"  # the list of those for whom a rule may be meant
FURNITURE = frozenset({ClauseKind.BOILERPLATE, ClauseKind.METADATA})


def rules_all_the_same(loci: Sequence[Locus], survey: Survey, desk: Desk) -> bool:
    """True where what stands around the page says a rule, whom it is for, from when rules bind, or what is grave."""
    if binds(loci) or any(_regroups(each, hunk) for each in loci for hunk in each.hunks):
        return True
    if any(dates_rule(each, hunk, desk) for each in loci for hunk in each.hunks):
        return True
    found = (each for locus in loci for each in weighed_passage(locus, survey, desk).findings)
    return any(each.severity.rank >= Severity.HIGH.rank for each in found)


def _regroups(locus: Locus, hunk: Hunk) -> bool:
    """True where the words that differ tell, or stand beside those that tell, whom something is for: "new users"."""
    return any(
        first <= reach[1] and reach[0] <= last
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        for first, last in side.hits.get(GROUP, ())
    )


def is_furniture(change: Change, survey: Survey) -> bool:
    kinds = [survey.old.text.clauses[c].kind for c in change.old if c in survey.old.text.clauses]
    kinds += [survey.new.text.clauses[c].kind for c in change.new if c in survey.new.text.clauses]
    return bool(kinds) and all(kind in FURNITURE for kind in kinds)


def why_furniture(loci: Sequence[Locus], desk: Desk) -> str:
    """The test that explains a change of page furniture, where one does; else that it is furniture."""
    tests = [editorial.explain(locus, hunk, desk) for locus in loci for hunk in locus.hunks]
    named = list(dict.fromkeys(WHY[test] for test in tests if test is not None))
    return " ".join(named) if named and None not in tests else WHY["boilerplate"]


def names_party(change: Change, survey: Survey) -> bool:
    """True where the words of a heading that changed hold a party's name: "Landlord: Ada Fern"."""
    parties = (*survey.old.text.agreement.parties, *survey.new.text.agreement.parties)
    names = {party.name for party in parties if party.name[:1].isupper()}
    return any(name in words for edit in change.edits for words in (edit.old, edit.new) for name in names)
