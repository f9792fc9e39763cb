"""Judges a comparison: rules claim what differs, editorial tests explain what does not matter, nothing is dropped."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from analyzer.comparison.model import Change, ChangeKind, Comparison
from analyzer.lint.model import LintFinding
from analyzer.materiality import editorial
from analyzer.materiality.bare_lines import heading_is_term
from analyzer.materiality.bars import binds
from analyzer.materiality.catalogue import Catalogue, catalogue
from analyzer.materiality.claims import claims
from analyzer.materiality.editorial import MOVED, WHY, Desk
from analyzer.materiality.editorial.figures import dates_rule
from analyzer.materiality.editorial.form import only_marks
from analyzer.materiality.editorial.names import taken_name
from analyzer.materiality.editorial.paraphrase import same_title
from analyzer.materiality.editorial.pointing import of_another_text, pointed
from analyzer.materiality.editorial.units import bits_for_bytes
from analyzer.materiality.elsewhere import reframed
from analyzer.materiality.findings import finding, lean, ranked
from analyzer.materiality.frames import bounds, differ
from analyzer.materiality.gathered import gathered
from analyzer.materiality.headed import headed_otherwise
from analyzer.materiality.locus import Locus
from analyzer.materiality.marks import change_mark, told_apart
from analyzer.materiality.mirrored import settled
from analyzer.materiality.model import Direction, Finding, JudgedChange, Report, Substance
from analyzer.materiality.moved import bare_title, led_otherwise, member_line, set_free, titles_company
from analyzer.materiality.ordered import order_rules
from analyzer.materiality.page_again import page_again
from analyzer.materiality.read_once import read_once
from analyzer.materiality.relinked import relinked
from analyzer.materiality.retargeted import retargeted
from analyzer.materiality.rule import Shape
from analyzer.materiality.sayings import Likeness, likeness
from analyzer.materiality.shifts import shifts
from analyzer.materiality.signs import sign_changed, ticks_changed
from analyzer.materiality.small_marks import boxes_ticked, capital_of_term, notes_moved
from analyzer.materiality.stops import stops_moved
from analyzer.materiality.stranded import stranded
from analyzer.materiality.summary import summary
from analyzer.materiality.survey import Survey
from analyzer.materiality.told_within import told_within
from analyzer.materiality.unseen import shown_otherwise
from analyzer.materiality.verdict import verdict
from analyzer.materiality.watching import watched
from analyzer.materiality.words import forms
from analyzer.severity import Severity
from clauses.model import ClauseKind

# Events of form: they change where words stand and what they are called, not what they say.
FORMAL = {
    ChangeKind.RENUMBERED: "Only numbers and the references that follow them differ.",
    ChangeKind.REORDERED: "The same members in another order.",
    ChangeKind.RENAMED: "A name was changed; it stands for the same thing.",
    ChangeKind.MOVED: "The same words stand at another place.",
    ChangeKind.SPLIT: "The same words, now in several clauses.",
    ChangeKind.MERGED: "The same words, now in one clause.",
}
# Events in which words may be set apart from what led in to them, while not one of them differs.
RESET = frozenset({ChangeKind.COSMETIC, ChangeKind.MERGED, ChangeKind.SPLIT})
# Events in which members of a list may change places.
PLACED = frozenset({ChangeKind.REORDERED, ChangeKind.MOVED})
# Events in which another box may be ticked beside the same words.
TICKED = frozenset({ChangeKind.COSMETIC, ChangeKind.MODIFIED, ChangeKind.RENAMED, ChangeKind.RENUMBERED})
# Events in which clauses may come under another heading.
UNDER = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED})
# Events in which a line that looks like a heading came, went or was reworded.
HEADED = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RENAMED})
READ = frozenset(
    {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MODIFIED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
)
ELSEWHERE = "stands-elsewhere"  # the test of words that the other version has at another place
SAID_AGAIN = "said-again"  # the test of sentences that say the same as norms and facts
UNCLAIMED = "No rule claims these words and no editorial test explains them; please read."
IN_OTHER_WORDS = "The same rule in other words, as far as they tell; please read."
LEVELS = "another level"  # of the note on headings that stand one level up or down
HEADING = "heading"  # the note of a change in the words of a heading
LEAD = 60  # characters by which the lead-in of an item is known
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
SIDES = (attrgetter("old"), attrgetter("new"))
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
    weighed = [
        _judged(change, loci.get(change.id, []), survey, desk, stranded=change.id in apart)
        for change in comparison.changes
    ]
    once = frozenset(bound.rule.id for bound in chosen.bounds if bound.rule.binds.once)
    told = settled(weighed, comparison.old.text, comparison.new.text, chosen.lexicon, once)
    changes = told_apart(read_once(page_again(told, survey.old, survey.new), survey.old, survey.new))
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
    why = _beyond_words(change, survey, desk)
    if why is not None:
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind is ChangeKind.COSMETIC:
        return _harmless(change, survey, Substance.EDITORIAL, _noted(change, WHY["same-words"]))
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
        return _wordless(change, survey)
    findings: list[Finding] = []
    reasons: list[str] = []
    opened: list[Locus] = []
    for locus in loci:
        reason, made, left = _locus(locus, survey, desk)
        reasons += reason
        findings += made
        opened += [locus] if left else []
    if opened and not findings and editorial.menu_lines(opened, len(loci), desk):
        reasons.append("page-matter")
        opened = []
    if findings:
        findings = gathered(findings, survey.catalogue)
        told = _told(findings, survey) if change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED} else findings
        order = ranked(told_within(_distinct(told), survey.catalogue))
        return _made(change, survey, Substance.SUBSTANTIVE, order, False, order[0].message)
    if opened and _marked_anew(change, loci, desk):
        return _harmless(change, survey, Substance.EDITORIAL, WHY["told-elsewhere"])
    if opened:
        again = len(opened) == reasons.count(SAID_AGAIN)
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, IN_OTHER_WORDS if again else UNCLAIMED)
    return _harmless(change, survey, Substance.EDITORIAL, " ".join(dict.fromkeys(WHY[r] for r in reasons)))


def _beyond_words(change: Change, survey: Survey, desk: Desk) -> str | None:
    """Why a change whose words stand is to be read: a link, a sign or a lead-in makes something else of them."""
    cosmetic = change.kind is ChangeKind.COSMETIC or (change.kind is ChangeKind.MODIFIED and _same_forms(change))
    if cosmetic and relinked(change, survey.old, survey.new):
        return "A link whose words stand leads elsewhere; please read what stands there."
    if change.kind in RESET and set_free(change, survey):
        return "What was under a lead-in now stands in a sentence of its own, or the reverse; please read."
    if cosmetic and sign_changed(change, survey.old, survey.new):
        return "A sign, a mark in a table or a stroke through words differs; please read what it makes of them."
    if change.kind in TICKED and boxes_ticked(change, survey.old, survey.new):
        return "Another box is ticked; please read which holds now."
    if cosmetic and notes_moved(change, survey.old, survey.new):
        return "The mark that leads to a note stands elsewhere, came or went; please read what the note says of it."
    if cosmetic and stops_moved(change, survey.old, survey.new):
        return "The same words are cut into other sentences; please read what belongs together now."
    if cosmetic and shown_otherwise(change, survey.old, survey.new):
        return "The page hides words that it showed, or shows others than before; please read."
    if cosmetic and bits_for_bytes(change, survey.old.text.agreement.text, survey.new.text.agreement.text):
        return "A small letter makes bits of bytes, or a large one bytes of bits; please read."
    if cosmetic and LEVELS in change.note and headed_otherwise(change, survey):
        return "A section stands one level up or down, under another heading; please read what it is about now."
    return _another_name(change, survey, desk) if change.kind is ChangeKind.RENAMED else None


def _another_name(change: Change, survey: Survey, desk: Desk) -> str | None:
    """Why a new name throughout is to be read: it may stand for another person or another thing."""
    if titles_company(change, survey):
        return "The title names another company; please read who is meant."
    if change.note != HEADING and taken_name(change, survey.context):
        return "A name became one by which another party is called; please read who is bound now."
    if any((forms(e.old), forms(e.new)) in desk.doubted for e in change.edits) or (
        change.note != HEADING and any(editorial.measures_otherwise(e.old, e.new) for e in change.edits)
    ):
        return "Another name throughout, which may stand for something else; please read what it means now."
    return None


def _wordless(change: Change, survey: Survey) -> JudgedChange:
    """A change without words of its own to weigh: a number, a place, a heading."""
    if change.kind is ChangeKind.RENAMED and _rules(change, survey):
        why = "A heading that says whom, when or how far the rules below it bind was changed; please read."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if (under := _under_another(change, survey)) is not None:
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, under)
    if change.kind in PLACED and order_rules(change, survey):
        why = "The order of these is the rule, or they are spoken of by their number; please read."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind is ChangeKind.RENAMED and change.note == HEADING and member_line(change, survey):
        why = "A line of a list differs; please read what leads in to it."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED} and bare_title(change, survey):
        why = "A heading without a text of its own came or went; please read whether it rules something."
        if all(edit.old.startswith("[") or edit.new.startswith("[") for edit in change.edits):
            why = "A note in brackets came or went that stands by itself; please read it."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind in HEADED and heading_is_term(change, survey):
        why = "A line that is no sentence says a term, or gives one another value; please read."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind is ChangeKind.RENUMBERED and _of_another_text(change, survey):
        why = "A reference to another text differs, which no renumbering of this one changes; please read."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind is ChangeKind.MODIFIED and ticks_changed(change):
        why = "A sign stands beside other words than before; please read what it makes of them."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    if change.kind in FORMAL:
        return _harmless(change, survey, Substance.ADMINISTRATIVE, _noted(change, FORMAL[change.kind]))
    if change.kind is ChangeKind.MODIFIED and (_figures(change) or _pointed(change, survey)):
        why = "A number differs that stands in no sentence of its own, or beside its word; please read."
        return _made(change, survey, Substance.SUBSTANTIVE, (), True, why)
    named = "same-words" if _same_forms(change) else "told-elsewhere" if _has_words(change) else "heading"
    return _harmless(change, survey, Substance.EDITORIAL, WHY[named])


def _under_another(change: Change, survey: Survey) -> str | None:
    """Why clauses whose words stand are to be read: another lead-in opens them, or another heading names them."""
    if change.kind is ChangeKind.MOVED and led_otherwise(change, survey):
        return "The same words now stand under another lead-in; please read what it makes of them."
    if change.kind in UNDER and headed_otherwise(change, survey):
        return "The same words now stand under another heading; please read what they are about there."
    return None


def _told(findings: Sequence[Finding], survey: Survey) -> list[Finding]:
    """Of a clause that came or went as a whole: all that rules name in it, and one line on what no rule names.

    The clause is shown in full; a line for each of its sentences would say no more.
    """
    rules = survey.catalogue.by_id
    general = {f.rule for f in findings if f.rule in rules and rules[f.rule].shape is Shape.LEFTOVER}
    special = [
        found.values["words"].words for found in findings if found.rule not in general and "words" in found.values
    ]
    shown = {words[0][:LEAD] for words in special if words}
    open_ones = [found for found in findings if found.rule in general and "words" in found.values]
    # An item quoted behind the lead-in that another line has quoted is no news of its own.
    again = {id(found) for found in open_ones for words in found.values["words"].words[:1] if words[:LEAD] in shown}
    first = next((found for found in findings if found.rule in general and id(found) not in again), None)
    return [found for found in findings if found.rule not in general or found is first]


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that tell a reader what another has told."""
    return list({(f.rule, f.message, _clause_of(f), f.direction): f for f in reversed(findings)}.values())[::-1]


def _clause_of(found: Finding) -> tuple[str, ...]:
    return found.values["clause"].words if "clause" in found.values else ()


def _locus(locus: Locus, survey: Survey, desk: Desk) -> tuple[list[str], list[Finding], bool]:
    """Editorial reasons, findings, and whether words are left that neither explains."""
    whole = editorial.whole(locus, desk)
    if whole == ELSEWHERE and _reframed(locus, survey):
        return [], [], True
    if whole is not None:
        return [whole], [], False
    named = [] if locus.one_sided else [(hunk, editorial.explain(locus, hunk, desk)) for hunk in locus.hunks]
    harmless = [hunk for hunk, test in named if test is not None]
    if named and len(harmless) == len(named):
        return [test for _, test in named if test is not None], [], False
    made = claims(locus, survey.asked(locus), survey.context, harmless)
    counted = [finding(claim, locus, survey) for claim in made if claim.severity is not Severity.NONE]
    said = likeness(locus, survey.old.text, survey.new.text)
    if said is not None:
        counted = []
    counted += watched(locus, survey, counted)
    if said is Likeness.SAME and not counted:
        return [SAID_AGAIN], [], False
    page = None if counted else editorial.unclaimed(locus, desk)
    alike = [SAID_AGAIN] if said is not None and not counted else []
    return (alike, counted, not counted) if page is None else ([page], [], False)


def _reframed(locus: Locus, survey: Survey) -> bool:
    """True of a passage that stands elsewhere in the other version, below other headings or lead-ins that bound it."""
    sides = (locus.old, survey.old, survey.new) if locus.old.words else (locus.new, survey.new, survey.old)
    return reframed(sides[0], sides[1], sides[2], survey.catalogue.lexicon)


def _binding_furniture(loci: Sequence[Locus], survey: Survey, desk: Desk) -> bool:
    """True where what stands around the page says a rule, a date from which rules bind, or what a grave rule names."""
    if binds(loci) or any(dates_rule(each, hunk, desk) for each in loci for hunk in each.hunks):
        return True
    found = (each for locus in loci for each in _locus(locus, survey, desk)[1])
    return any(each.severity.rank >= Severity.HIGH.rank for each in found)


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


def _has_words(change: Change) -> bool:
    return any(len((edit.old or edit.new).split()) > MOVED for edit in change.edits)


def _rules(change: Change, survey: Survey) -> bool:
    """True where a heading bounds, bans or binds otherwise than before: "… is prohibited", "Business customers"."""
    headings = [
        [forms(version.text.clauses[c].heading or "") for c in ids if c in version.text.clauses]
        for ids, version in ((change.old, survey.old), (change.new, survey.new))
    ]
    lexicon = survey.catalogue.lexicon
    return any(
        not same_title(old, new) and differ(bounds(old, lexicon, survey.old), bounds(new, lexicon, survey.new))
        for old, new in zip(headings[0], headings[1], strict=False)
    )


def _marked_anew(change: Change, loci: Sequence[Locus], desk: Desk) -> bool:
    """True where only marks and punctuation are this change's own: the words around them are told with another.

    Each word that differs is claimed by one change. Passages that another change gave away are looked at here alone.
    """
    own = {*change.old, *change.new, None}
    here = all(locus.old.clause in own and locus.new.clause in own for locus in loci)
    if any(editorial.lettered(locus, hunk, desk) for locus in loci for hunk in locus.hunks):
        return False  # the letter is a clause that is referred to: "Sections 2(a), (b) and (d)"
    return here and bool(change.edits) and all(only_marks(e.old) and only_marks(e.new) for e in change.edits)


def _same_forms(change: Change) -> bool:
    """True where each edit puts the same words in another spelling: ``don't`` and ``do not``."""
    return bool(change.edits) and all(forms(edit.old) == forms(edit.new) != () for edit in change.edits)


def _figures(change: Change) -> bool:
    """True where figures came or went: "five (5)" that became "five (50)"; a line with an amount that went."""
    figures = [Counter(word for edit in change.edits for word in FIGURE.findall(text(edit))) for text in SIDES]
    return figures[0] != figures[1]


def _pointed(change: Change, survey: Survey) -> bool:
    """True where the letter of a part differs: "Article 6(1)(a)" that became "Article 6(1)(f)"."""
    old, new = survey.old.text.agreement.text, survey.new.text.agreement.text
    return any(
        pointed(edit.old, old, edit.old_span.start) or pointed(edit.new, new, edit.new_span.start)
        for edit in change.edits
    )


def _of_another_text(change: Change, survey: Survey) -> bool:
    """True where a number differs that points into a law or another text: "Article 28 GDPR"."""
    old, new = survey.old.text.agreement.text, survey.new.text.agreement.text
    return any(
        edit.old != edit.new and (of_another_text(old, edit.old_span.end) or of_another_text(new, edit.new_span.end))
        for edit in change.edits
    )


def _noted(change: Change, why: str) -> str:
    note = change.note.strip().rstrip(".")
    return f"{why.rstrip('.')} ({note})." if note else why


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
