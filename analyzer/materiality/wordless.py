"""Changes whose words stand, or that have none: what a number, a place, a sign or a heading makes of them."""

import re
from collections import Counter
from operator import attrgetter

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality import editorial
from analyzer.materiality.bare_lines import heading_is_term
from analyzer.materiality.editorial import MOVED, Desk
from analyzer.materiality.editorial.companies import taken_name
from analyzer.materiality.editorial.paraphrase import same_title
from analyzer.materiality.editorial.pointing import of_another_text, pointed
from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.editorial.units import bits_for_bytes
from analyzer.materiality.frames import bounds, differ
from analyzer.materiality.headed import headed_otherwise
from analyzer.materiality.model import Substance
from analyzer.materiality.moved import bare_title, led_otherwise, member_line, set_free, titles_company
from analyzer.materiality.ordered import order_rules
from analyzer.materiality.readdressed import is_address
from analyzer.materiality.relinked import relinked
from analyzer.materiality.signs import sign_changed, ticks_changed
from analyzer.materiality.small_marks import boxes_ticked, notes_moved
from analyzer.materiality.stops import stops_moved
from analyzer.materiality.survey import Survey
from analyzer.materiality.unseen import shown_otherwise
from analyzer.materiality.version import Version
from analyzer.materiality.words import forms, words_of

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
LEVELS = "another level"  # of the note on headings that stand one level up or down
HEADING = "heading"  # the note of a change in the words of a heading
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
SIDES = (attrgetter("old"), attrgetter("new"))


def beyond_words(change: Change, survey: Survey, desk: Desk) -> str | None:
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


def wordless(change: Change, survey: Survey) -> tuple[Substance, bool, str]:
    """What a change without words of its own to weigh is, whether it is to be read, and why: a place, a heading."""
    why = _to_read(change, survey)
    if why is not None:
        return Substance.SUBSTANTIVE, True, why
    if change.kind in FORMAL:
        return Substance.ADMINISTRATIVE, False, noted(change, FORMAL[change.kind])
    if change.kind is ChangeKind.MODIFIED and (_figures(change) or _pointed(change, survey)):
        why = "A number differs that stands in no sentence of its own, or beside its word; please read."
        return Substance.SUBSTANTIVE, True, why
    named = "same-words" if _same_forms(change) else "told-elsewhere" if _has_words(change) else "heading"
    return Substance.EDITORIAL, False, WHY[named]


def _to_read(change: Change, survey: Survey) -> str | None:
    """Why a change of number, place or heading is to be read; None where it only changes the form."""
    if change.kind is ChangeKind.RENAMED and _rules(change, survey):
        return "A heading that says whom, when or how far the rules below it bind was changed; please read."
    if (under := _under_another(change, survey)) is not None:
        return under
    if change.kind in PLACED and order_rules(change, survey):
        return "The order of these is the rule, or they are spoken of by their number; please read."
    if change.kind is ChangeKind.RENAMED and change.note == HEADING and member_line(change, survey):
        return "A line of a list differs; please read what leads in to it."
    if change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED} and bare_title(change, survey):
        if all(edit.old.startswith("[") or edit.new.startswith("[") for edit in change.edits):
            return "A note in brackets came or went that stands by itself; please read it."
        return "A heading without a text of its own came or went; please read whether it rules something."
    if change.kind in HEADED and heading_is_term(change, survey):
        return "A line that is no sentence says a term, or gives one another value; please read."
    if change.kind is ChangeKind.RENUMBERED and _of_another_text(change, survey):
        return "A reference to another text differs, which no renumbering of this one changes; please read."
    if change.kind is ChangeKind.MODIFIED and ticks_changed(change):
        return "A sign stands beside other words than before; please read what it makes of them."
    return None


def _under_another(change: Change, survey: Survey) -> str | None:
    """Why clauses whose words stand are to be read: another lead-in opens them, or another heading names them."""
    if change.kind is ChangeKind.MOVED and led_otherwise(change, survey):
        same = all(
            _said(old, survey.old) == _said(new, survey.new) for old, new in zip(change.old, change.new, strict=False)
        )
        what = "The same words now stand" if same else "What stood here now stands, put otherwise,"
        return f"{what} under another lead-in; please read what it makes of them."
    if change.kind in UNDER and headed_otherwise(change, survey):
        return "The same words now stand under another heading; please read what they are about there."
    return None


def _said(clause_id: str, version: Version) -> tuple[str, ...]:
    """The words of a clause with all that stands below it, but for its marks."""
    clause = version.text.clauses.get(clause_id)
    words = forms(clause.span.of(version.text.agreement.text)) if clause is not None else ()
    return tuple(word for word in words if len(word) > 1 and not word.isdigit())


def _has_words(change: Change) -> bool:
    rows = [edit.old or edit.new for edit in change.edits]
    return any(len(row.split()) > MOVED or is_address(words_of(row)) for row in rows)


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


def noted(change: Change, why: str) -> str:
    note = change.note.strip().rstrip(".")
    return f"{why.rstrip('.')} ({note})." if note else why
