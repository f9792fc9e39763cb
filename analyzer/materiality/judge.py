"""Judges a comparison: rules claim what differs, editorial tests explain what does not matter, nothing is dropped."""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.comparison.model import Change, ChangeKind, Comparison
from analyzer.lint.model import LintFinding
from analyzer.materiality import editorial
from analyzer.materiality.bars import binds
from analyzer.materiality.catalogue import Catalogue, catalogue
from analyzer.materiality.claims import claims
from analyzer.materiality.distinct import distinct, quoted, whole_clause
from analyzer.materiality.editorial import WHY, Desk
from analyzer.materiality.editorial.figures import dates_rule
from analyzer.materiality.editorial.form import only_marks
from analyzer.materiality.elsewhere import reframed
from analyzer.materiality.findings import finding, lean, ranked, shorten
from analyzer.materiality.gathered import gathered
from analyzer.materiality.languages import in_one_language
from analyzer.materiality.leads_told import told_with_items, with_items
from analyzer.materiality.locus import Hunk, Locus, Turn
from analyzer.materiality.marked import Marked
from analyzer.materiality.marks import change_mark, told_apart
from analyzer.materiality.mirrored import settled
from analyzer.materiality.model import Direction, Finding, JudgedChange, Report, Substance
from analyzer.materiality.page_again import page_again
from analyzer.materiality.read_once import read_once, unexplained
from analyzer.materiality.resized import resized
from analyzer.materiality.restated import restated
from analyzer.materiality.retargeted import retargeted
from analyzer.materiality.reworded import reworded
from analyzer.materiality.rule import Shape
from analyzer.materiality.sayings import Likeness, likeness
from analyzer.materiality.shifts import shifts
from analyzer.materiality.small_marks import capital_of_term
from analyzer.materiality.still_said import still_said
from analyzer.materiality.stranded import stranded
from analyzer.materiality.summary import summary
from analyzer.materiality.summed_up import READ as SAYS_MORE
from analyzer.materiality.summed_up import WHY as SUMMED_UP
from analyzer.materiality.summed_up import says_no_more, summary_only
from analyzer.materiality.survey import Survey
from analyzer.materiality.titled import titled
from analyzer.materiality.told_within import told_within
from analyzer.materiality.untold import untold
from analyzer.materiality.verdict import verdict
from analyzer.materiality.watching import watched
from analyzer.materiality.whole_things import whole_things
from analyzer.materiality.wordless import HEADING, beyond_words, noted, wordless
from analyzer.severity import Severity
from clauses.model import ClauseKind

READ = frozenset(
    {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MODIFIED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
)
ELSEWHERE = "stands-elsewhere"  # the test of words that the other version has at another place
SAID_AGAIN = "said-again"  # the test of sentences that say the same as norms and facts
UNCLAIMED = "No rule claims these words and no editorial test explains them; please read."
IN_OTHER_WORDS = "The same rule in other words, as far as they tell; please read."
GROUP = "frame-group"  # the list of those for whom a rule may be meant
FURNITURE = frozenset({ClauseKind.BOILERPLATE, ClauseKind.METADATA})


def judge(
    comparison: Comparison,
    lint_old: tuple[LintFinding, ...] = (),
    lint_new: tuple[LintFinding, ...] = (),
    *,
    rules: Catalogue | None = None,
    program: str = "novation",
) -> Report:
    """The report on a comparison: every change with its findings, direction, substance and reason.

    ``lint_old`` and ``lint_new`` are the drafting findings of either version; what only one has is reported as
    introduced or resolved. ``rules`` are the built-in ones unless given. Raises RuleError on a broken rule file.
    """
    chosen = rules or catalogue()
    survey = Survey(comparison, chosen)
    loci = survey.loci(change for change in comparison.changes if change.kind in READ)
    every = [locus for found in loci.values() for locus in found]
    telling = frozenset(name for bound in chosen.bounds if bound.rule.shape is Shape.TOPIC for name in bound.phrases)
    names = editorial.names_changed(comparison.changes, every, survey.context)
    desk = Desk(survey.context, names, telling, editorial.doubted(names, every, survey.context))
    apart = stranded((change for change in comparison.changes if change.kind in READ), survey)
    judged = [
        _judged(change, loci.get(change.id, []), survey, desk, stranded=change.id in apart)
        for change in comparison.changes
    ]
    weighed = still_said(judged, survey)
    alike = {change.id: unexplained(loci.get(change.id, []), desk) for change in weighed if change.why == UNCLAIMED}
    once = frozenset(bound.rule.id for bound in chosen.bounds if bound.rule.binds.once)
    marked = Marked(change for change in comparison.changes if change.kind in READ)
    told = settled(
        restated(weighed, loci, marked, survey), comparison.old.text, comparison.new.text, chosen.lexicon, once
    )
    told = told_with_items(reworded(told, comparison.old.text, comparison.new.text, chosen), chosen)
    told = read_once(page_again(told, survey.old, survey.new), survey.old, survey.new, alike)
    matched = (frozenset(m.old for m in comparison.matches), frozenset(m.new for m in comparison.matches))
    told = whole_things(titled(in_one_language(told, comparison.old, comparison.new), survey), survey, matched)
    changes = told_apart(told)
    answer = verdict(changes, comparison.old, comparison.new)
    old_marks = {f.fingerprint for f in lint_old}
    new_marks = {f.fingerprint for f in lint_new}
    return Report(
        old=comparison.old,
        new=comparison.new,
        verdict=answer,
        summary=summary(changes, answer, comparison.old, comparison.new),
        matches=comparison.matches,
        changes=changes,
        effects=comparison.effects,
        introduced=tuple(f for f in lint_new if f.fingerprint not in old_marks),
        resolved=tuple(f for f in lint_old if f.fingerprint not in new_marks),
        obligations=shifts(comparison),
        redline=comparison.redline,
        ledger=comparison.ledger,
        rules_version=chosen.version,
        program=program,
    )


def _judged(change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk, *, stranded: bool) -> JudgedChange:
    made = _weighed(change, loci, survey, desk)
    if stranded and not made.findings and not made.review:
        why = "A sentence that points back now stands behind another; please read what it takes up."
        made = _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    elif not made.findings and not made.review and capital_of_term(change, survey.old, survey.new):
        why = "A defined term lost its capital letter, or got one; please read whether it still means what is defined."
        made = _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    return replace(made, fingerprint=change_mark(change, loci, survey))


def _weighed(change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk) -> JudgedChange:
    made = _as_rules_say(change, loci, survey, desk)
    return _summary(made, change, survey) if made.findings and summary_only(change, survey) else made


def _as_rules_say(change: Change, loci: Sequence[Locus], survey: Survey, desk: Desk) -> JudgedChange:
    why = beyond_words(change, survey, desk)
    if why is not None:
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind is ChangeKind.COSMETIC:
        return _harmless(change, survey, Substance.EDITORIAL, noted(change, WHY["same-words"]))
    if change.kind is ChangeKind.RETARGETED:
        found, why = retargeted(change, survey)
        substance = Substance.SUBSTANTIVE if found else Substance.ADMINISTRATIVE
        return _made(change, survey, substance, found, False, why)
    if _furniture(change, survey) and not _binding_furniture(loci, survey, desk):
        return _harmless(change, survey, Substance.EDITORIAL, _furniture_why(loci, desk))
    if change.kind is ChangeKind.RENAMED and change.note == HEADING and _names_party(change, survey):
        why = "A line that names a party differs; please read who is meant."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if not loci:
        substance, review, why = wordless(change, survey)
        return _made(change, survey, substance, (), review, why)
    findings: list[Finding] = []
    reasons: list[str] = []
    opened: list[Locus] = []
    besides: list[str] = []
    for locus in loci:
        reason, made, left, more = _locus(locus, survey, desk)
        reasons += reason
        findings += made
        besides += more
        opened += [locus] if left else []
    if opened and not findings and editorial.menu_lines(opened, len(loci), desk):
        reasons.append("page-matter")
        opened = []
    if findings:
        findings = gathered(findings, survey.catalogue)
        told = (
            whole_clause(findings, survey.catalogue)
            if change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}
            else findings
        )
        order = ranked(with_items(told_within(distinct(told), survey.catalogue), survey.catalogue))
        told_of = _made(change, survey, Substance.SUBSTANTIVE, order, False, order[0].message)
        kept = {id(found) for found in told}
        beside = (shown for found in findings if id(found) not in kept for shown in quoted(found))
        return replace(told_of, unnamed=tuple(dict.fromkeys((*_unnamed(opened, survey), *beside, *besides))))
    if opened and _marked_anew(change, loci, desk):
        return _harmless(change, survey, Substance.EDITORIAL, WHY["told-elsewhere"])
    if opened:
        again = len(opened) == reasons.count(SAID_AGAIN)
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, IN_OTHER_WORDS if again else UNCLAIMED)
    return _harmless(change, survey, Substance.EDITORIAL, " ".join(dict.fromkeys(WHY[r] for r in reasons)))


def _summary(made: JudgedChange, change: Change, survey: Survey) -> JudgedChange:
    """A change of a plain-language summary: its clause rules; what is grave is told all the same, never folded."""
    if made.severity.rank >= Severity.HIGH.rank:
        return made
    if says_no_more(change, survey):
        return _harmless(change, survey, Substance.EDITORIAL, SUMMED_UP)
    return _made(change, survey, Substance.SUBSTANTIVE, (), True, SAYS_MORE)


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


def _locus(locus: Locus, survey: Survey, desk: Desk) -> tuple[list[str], list[Finding], bool, tuple[str, ...]]:
    """Editorial reasons, findings, whether words are left that neither explains, and those left beside findings."""
    locus = resized(locus, survey.old.text, survey.new.text)
    whole = editorial.whole(locus, desk)
    if whole == ELSEWHERE and _reframed(locus, survey):
        return [], [], True, ()
    if whole is not None:
        return [whole], [], False, ()
    if locus.turn is Turn.ORDER_FREE:
        return ["turned"], [], False, ()
    if locus.turn is Turn.ORDER_BOUND:
        same = likeness(locus, survey.old.text, survey.new.text) is Likeness.SAME
        return ([SAID_AGAIN], [], False, ()) if same else ([], [], True, ())
    named = [] if locus.one_sided else [(hunk, editorial.explain(locus, hunk, desk)) for hunk in locus.hunks]
    harmless = [hunk for hunk, test in named if test is not None]
    if named and len(harmless) == len(named):
        if locus.turn is Turn.WORDS_BOUND:
            return [], [], True, ()
        return [test for _, test in named if test is not None], [], False, ()
    made = claims(locus, survey.asked(locus), survey.context, harmless)
    counted = [finding(claim, locus, survey) for claim in made if claim.severity is not Severity.NONE]
    said = likeness(locus, survey.old.text, survey.new.text)
    if said is not None:
        counted = []
    counted += watched(locus, survey, counted)
    if said is Likeness.SAME and not counted:
        return [SAID_AGAIN], [], False, ()
    page = None if counted else editorial.unclaimed(locus, desk)
    alike = [SAID_AGAIN] if said is not None and not counted else []
    if page is not None:
        return [page], [], False, ()
    texts = (survey.old.text, survey.new.text)
    beside = () if locus.one_sided or not counted else untold(locus, made, harmless, counted, texts)
    return alike, counted, not counted, beside


def _reframed(locus: Locus, survey: Survey) -> bool:
    """True of a passage that stands elsewhere in the other version, below other headings or lead-ins that bound it."""
    sides = (locus.old, survey.old, survey.new) if locus.old.words else (locus.new, survey.new, survey.old)
    return reframed(sides[0], sides[1], sides[2], survey.catalogue.lexicon)


def _binding_furniture(loci: Sequence[Locus], survey: Survey, desk: Desk) -> bool:
    """True where what stands around the page says a rule, whom it is for, from when rules bind, or what is grave."""
    if binds(loci) or any(_regroups(each, hunk) for each in loci for hunk in each.hunks):
        return True
    if any(dates_rule(each, hunk, desk) for each in loci for hunk in each.hunks):
        return True
    found = (each for locus in loci for each in _locus(locus, survey, desk)[1])
    return any(each.severity.rank >= Severity.HIGH.rank for each in found)


def _regroups(locus: Locus, hunk: Hunk) -> bool:
    """True where the words that differ tell, or stand beside those that tell, whom something is for: "new users"."""
    return any(
        first <= reach[1] and reach[0] <= last
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        for first, last in side.hits.get(GROUP, ())
    )


def _furniture(change: Change, survey: Survey) -> bool:
    kinds = [survey.old.text.clauses[c].kind for c in change.old if c in survey.old.text.clauses]
    kinds += [survey.new.text.clauses[c].kind for c in change.new if c in survey.new.text.clauses]
    return bool(kinds) and all(kind in FURNITURE for kind in kinds)


def _furniture_why(loci: Sequence[Locus], desk: Desk) -> str:
    """The test that explains a change of page furniture, where one does; else that it is furniture."""
    tests = [editorial.explain(locus, hunk, desk) for locus in loci for hunk in locus.hunks]
    named = list(dict.fromkeys(WHY[test] for test in tests if test is not None))
    return " ".join(named) if named and None not in tests else WHY["boilerplate"]


def _names_party(change: Change, survey: Survey) -> bool:
    """True where the words of a heading that changed hold a party's name: "Landlord: Ada Fern"."""
    parties = (*survey.old.text.agreement.parties, *survey.new.text.agreement.parties)
    names = {party.name for party in parties if party.name[:1].isupper()}
    return any(name in words for edit in change.edits for words in (edit.old, edit.new) for name in names)


def _marked_anew(change: Change, loci: Sequence[Locus], desk: Desk) -> bool:
    """True where only marks and punctuation are this change's own: the words around them are told with another.

    Each word that differs is claimed by one change. Passages that another change gave away are looked at here alone.
    """
    own = {*change.old, *change.new, None}
    here = all(locus.old.clause in own and locus.new.clause in own for locus in loci)
    if any(editorial.lettered(locus, hunk, desk) for locus in loci for hunk in locus.hunks):
        return False  # the letter is a clause that is referred to: "Sections 2(a), (b) and (d)"
    return here and bool(change.edits) and all(only_marks(e.old) and only_marks(e.new) for e in change.edits)


def _harmless(change: Change, survey: Survey, substance: Substance, why: str) -> JudgedChange:
    return _made(change, survey, substance, (), False, why)


def _made(
    change: Change, survey: Survey, substance: Substance, findings: tuple[Finding, ...], review: bool, why: str
) -> JudgedChange:
    severity = max((f.severity for f in findings), key=lambda s: s.rank, default=Severity.NONE)
    return JudgedChange(
        id=change.id,
        kind=change.kind,
        old=change.old,
        new=change.new,
        old_span=change.old_span,
        new_span=change.new_span,
        old_spans=change.old_spans,
        new_spans=change.new_spans,
        edits=change.edits,
        note=change.note,
        topics=_topics(change, survey),
        material=substance is Substance.SUBSTANTIVE and severity.rank >= Severity.LOW.rank,
        severity=severity,
        direction=lean(findings) if findings else (Direction.UNKNOWN if review else Direction.NEUTRAL),
        substance=substance,
        review=review,
        why=why,
        findings=findings,
    )


def _topics(change: Change, survey: Survey) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for version, ids in ((survey.new, change.new), (survey.old, change.old)):
        for clause in ids:
            if clause in version.text.clauses:
                found.update(dict.fromkeys(version.text.clauses[clause].topics))
    return tuple(found)
