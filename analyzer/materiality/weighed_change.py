"""One change weighed: what rules find in its passages, else the editorial test that explains it, else to be read."""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality import editorial
from analyzer.materiality.distinct import distinct, quoted, whole_clause
from analyzer.materiality.editorial import Desk
from analyzer.materiality.editorial.form import only_marks
from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.findings import ranked, shorten
from analyzer.materiality.gathered import gathered
from analyzer.materiality.judged_change import harmless, judged, to_read, told
from analyzer.materiality.leads_told import with_items
from analyzer.materiality.locus import Locus
from analyzer.materiality.marks import change_mark
from analyzer.materiality.model import Finding, JudgedChange, Substance
from analyzer.materiality.page_furniture import is_furniture, names_party, rules_all_the_same, why_furniture
from analyzer.materiality.retargeted import retargeted
from analyzer.materiality.small_marks import capital_of_term
from analyzer.materiality.summed_up import READ as SAYS_MORE
from analyzer.materiality.summed_up import WHY as SUMMED_UP
from analyzer.materiality.summed_up import says_no_more, summary_only
from analyzer.materiality.survey import Survey
from analyzer.materiality.told_within import told_within
from analyzer.materiality.weighed_passage import SAID_AGAIN, weighed_passage
from analyzer.materiality.wordless import HEADING, beyond_words, noted, wordless
from analyzer.severity import Severity

UNCLAIMED = "No rule claims these words and no editorial test explains them; please read."
IN_OTHER_WORDS = "The same rule in other words, as far as they tell; please read."


def weighed_change(
    change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk, *, stranded: bool
) -> JudgedChange:
    """The change judged by its own words; one that is ``stranded`` behind another sentence is to be read at least."""
    made = _weighed(change, loci, survey, desk)
    if stranded and not made.findings and not made.review:
        why = "A sentence that points back now stands behind another; please read what it takes up."
        made = to_read(change, survey, why)
    elif not made.findings and not made.review and capital_of_term(change, survey.old, survey.new):
        why = "A defined term lost its capital letter, or got one; please read whether it still means what is defined."
        made = to_read(change, survey, why)
    return replace(made, fingerprint=change_mark(change, loci, survey))


def _weighed(change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk) -> JudgedChange:
    made = _as_rules_say(change, loci, survey, desk)
    return _summary(made, change, survey) if made.findings and summary_only(change, survey) else made


def _as_rules_say(change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk) -> JudgedChange:
    why = beyond_words(change, survey, desk)
    if why is not None:
        return to_read(change, survey, why)
    if change.kind is ChangeKind.COSMETIC:
        return harmless(change, survey, noted(change, WHY["same-words"]))
    if change.kind is ChangeKind.RETARGETED:
        found, why = retargeted(change, survey)
        substance = Substance.SUBSTANTIVE if found else Substance.ADMINISTRATIVE
        return judged(change, survey, substance, why, findings=found)
    if is_furniture(change, survey) and not rules_all_the_same(loci, survey, desk):
        return harmless(change, survey, why_furniture(loci, desk))
    if change.kind is ChangeKind.RENAMED and change.note == HEADING and names_party(change, survey):
        why = "A line that names a party differs; please read who is meant."
        return to_read(change, survey, why)
    if not loci:
        substance, review, why = wordless(change, survey)
        return judged(change, survey, substance, why, review=review)
    return _of_passages(change, loci, survey, desk)


def _of_passages(change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk) -> JudgedChange:
    """What is found in the passages of a change; else why all of them are harmless, or that they are to be read."""
    passages = [weighed_passage(locus, survey, desk) for locus in loci]
    tests = [test for passage in passages for test in passage.tests]
    findings = [found for passage in passages for found in passage.findings]
    opened = [locus for locus, passage in zip(loci, passages, strict=True) if passage.left]
    if findings:
        made, surplus = _told(change, findings, survey)
        beside = [words for passage in passages for words in passage.beside]
        return replace(made, unnamed=tuple(dict.fromkeys((*_unnamed(opened, survey), *surplus, *beside))))
    if opened and editorial.menu_lines(opened, len(loci), desk):
        tests.append("page-matter")
        opened = []
    if opened and _marked_anew(change, loci, desk):
        return harmless(change, survey, WHY["told-elsewhere"])
    if opened:
        again = len(opened) == tests.count(SAID_AGAIN)
        return to_read(change, survey, IN_OTHER_WORDS if again else UNCLAIMED)
    return harmless(change, survey, " ".join(dict.fromkeys(WHY[test] for test in tests)))


def _told(change: Change, findings: list[Finding], survey: Survey) -> tuple[JudgedChange, list[str]]:
    """The change with those of its findings that are told, and the words of those that are not."""
    findings = gathered(findings, survey.catalogue)
    one_sided = change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}
    kept = whole_clause(findings, survey.catalogue) if one_sided else findings
    order = ranked(with_items(told_within(distinct(kept), survey.catalogue), survey.catalogue))
    ids = {id(found) for found in kept}
    return told(change, survey, order), [words for found in findings if id(found) not in ids for words in quoted(found)]


def _summary(made: JudgedChange, change: Change, survey: Survey) -> JudgedChange:
    """A change of a plain-language summary: its clause rules; what is grave is told all the same, never folded."""
    if made.severity.rank >= Severity.HIGH.rank:
        return made
    if says_no_more(change, survey):
        return harmless(change, survey, SUMMED_UP)
    return to_read(change, survey, SAYS_MORE)


def _unnamed(opened: Sequence[Locus], survey: Survey) -> tuple[str, ...]:
    """The words of passages as they are, of those that are gone as they were; a lead-in that rules nothing is none."""
    found: dict[str, None] = {}
    for locus in opened:
        side, version = (locus.new, survey.new) if locus.new.span is not None else (locus.old, survey.old)
        body = version.text.agreement.text
        if side.span is None or (not side.norms and body[side.span.end :].lstrip(" ")[:1] == ":"):
            continue
        found[shorten(side.span.of(body))] = None
    return tuple(found)


def _marked_anew(change: Change, loci: Sequence[Locus], desk: Desk) -> bool:
    """True where only marks and punctuation are this change's own: the words around them are told with another.

    Each word that differs is claimed by one change. Passages that another change gave away are looked at here alone.
    """
    own = {*change.old, *change.new, None}
    here = all(locus.old.clause in own and locus.new.clause in own for locus in loci)
    if any(editorial.lettered(locus, hunk, desk) for locus in loci for hunk in locus.hunks):
        return False  # the letter is a clause that is referred to: "Sections 2(a), (b) and (d)"
    return here and bool(change.edits) and all(only_marks(e.old) and only_marks(e.new) for e in change.edits)
