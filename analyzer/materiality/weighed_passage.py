"""One passage weighed: editorial tests explain it, rules claim what they leave, the rest is to be read."""

from typing import NamedTuple

from analyzer.materiality import editorial
from analyzer.materiality.claims import claims
from analyzer.materiality.editorial import Desk
from analyzer.materiality.elsewhere import reframed
from analyzer.materiality.findings import finding
from analyzer.materiality.locus import Hunk, Locus, Turn
from analyzer.materiality.model import Finding
from analyzer.materiality.resized import resized
from analyzer.materiality.sayings import Likeness, likeness
from analyzer.materiality.survey import Survey
from analyzer.materiality.untold import untold
from analyzer.materiality.watching import watched
from analyzer.severity import Severity

ELSEWHERE = "stands-elsewhere"  # the test of words that the other version has at another place
SAID_AGAIN = "said-again"  # the test of sentences that say the same as norms and facts


class Weighed(NamedTuple):
    """What a passage comes to: tests that explain it, findings, whether words are left that neither explains.

    ``beside`` are words that differ beside those that the findings tell.
    """

    tests: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    left: bool = False
    beside: tuple[str, ...] = ()


LEFT = Weighed(left=True)


def weighed_passage(locus: Locus, survey: Survey, desk: Desk) -> Weighed:
    """What the passage comes to."""
    locus = resized(locus, survey.old.text, survey.new.text)
    whole = editorial.whole(locus, desk)
    if whole == ELSEWHERE and _reframed(locus, survey):
        return LEFT
    if whole is not None:
        return Weighed((whole,))
    if locus.turn is Turn.ORDER_FREE:
        return Weighed(("turned",))
    if locus.turn is Turn.ORDER_BOUND:
        same = likeness(locus, survey.old.text, survey.new.text) is Likeness.SAME
        return Weighed((SAID_AGAIN,)) if same else LEFT
    tested = [] if locus.one_sided else [(hunk, editorial.explain(locus, hunk, desk)) for hunk in locus.hunks]
    tests = tuple(test for _, test in tested if test is not None)
    if tested and len(tests) == len(tested):
        return LEFT if locus.turn is Turn.WORDS_BOUND else Weighed(tests)
    return _claimed(locus, survey, desk, [hunk for hunk, test in tested if test is not None])


def _claimed(locus: Locus, survey: Survey, desk: Desk, harmless: list[Hunk]) -> Weighed:
    """What rules, watched words and the tests of a page find in a passage that no editorial test explains whole."""
    texts = (survey.old.text, survey.new.text)
    made = claims(locus, survey.asked(locus), survey.context, harmless)
    counted = [finding(claim, locus, survey) for claim in made if claim.severity is not Severity.NONE]
    said = likeness(locus, *texts)
    if said is not None:
        counted = []
    counted += watched(locus, survey, counted)
    if counted:
        beside = () if locus.one_sided else untold(locus, made, harmless, counted, texts)
        return Weighed(findings=tuple(counted), beside=beside)
    if said is Likeness.SAME:
        return Weighed((SAID_AGAIN,))
    page = editorial.unclaimed(locus, desk)
    if page is not None:
        return Weighed((page,))
    return Weighed((SAID_AGAIN,) if said is not None else (), left=True)


def _reframed(locus: Locus, survey: Survey) -> bool:
    """True of a passage that stands elsewhere in the other version, below other headings or lead-ins that bound it."""
    sides = (locus.old, survey.old, survey.new) if locus.old.words else (locus.new, survey.new, survey.old)
    return reframed(sides[0], sides[1], sides[2], survey.catalogue.lexicon)
