"""Clauses that stand at another place, word for word, where other words lead in to them: they say something else."""

from collections.abc import Mapping

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.elsewhere import unled
from analyzer.materiality.frames import Frame, bounds, differ, frame
from analyzer.materiality.shown_lead import shown_lead
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from clauses.model import Clause, ClauseKind, Role

_KNOWN = WordFile("judging", "moved")
ENDS = (".", ";", "!", "?")  # with which a line is complete and leads in to nothing
BESIDE = 300  # characters above a clause, and the words of them, that show that it stands where it stood
ROW = 24
SUBJECT = 40  # characters of an item among which its side and its word of force stand
NEAR = 12  # characters above a heading among which a colon ends what stands there
ABOVE = 4000  # characters above a line among which its lead-in is sought
OWN_FORCE = _KNOWN.words("own_force")
RELATIVE = _KNOWN.words("relative")
RULING = _KNOWN.words("ruling")


def led_otherwise(change: Change, survey: Survey) -> bool:
    """True of a clause that left the words that led in to it for others: it went from a ban to a leave.

    One of the two lead-ins stands in both versions; where both were reworded, the clause kept its own.
    """
    for old, new in zip(change.old, change.new, strict=False):
        seen = shown_lead(old, survey.old)
        if seen is not None and seen == shown_lead(new, survey.new):
            continue
        if same_place(old, new, survey):
            if _out_of_its_list(old, new, survey):
                return True
            continue
        if differ(*(_frame(*place, survey) for place in ((old, survey.old), (new, survey.new)))):
            return True
        before, after = _lead(old, survey.old, survey), _lead(new, survey.new, survey)
        if _self_contained(new, survey.new) and RULING.isdisjoint((*before, *after)):
            continue
        if before != after and ((before and survey.new.text.says(before)) or (after and survey.old.text.says(after))):
            return True
    return False


def set_free(change: Change, survey: Survey) -> bool:
    """True where an item became a sentence, or a sentence an item, and only one of the two is under the lead-in.

    Likewise where an item stays one and lost what bounded it: a heading was put into the midst of its list.
    """
    if change.kind in {ChangeKind.SPLIT, ChangeKind.MERGED} and _cut_off(change, survey):
        return True
    if change.kind is ChangeKind.COSMETIC and _marked_as_one(change, survey):
        return False
    lexicon = survey.catalogue.lexicon
    kinds = {
        version.text.clauses[c].kind is ClauseKind.ITEM
        for ids, version in ((change.old, survey.old), (change.new, survey.new))
        for c in ids
        if c in version.text.clauses
    }
    return len(kinds) > 1 and any(
        unled(here, lexicon, clause, there)
        for ids, here, there in ((change.old, survey.old, survey.new), (change.new, survey.new, survey.old))
        for clause in ids
    )


def _marked_as_one(change: Change, survey: Survey) -> bool:
    """True of lines that stand where they stood, and of whose list each lost its mark, or got one.

    The lead-in opens them as before. A line that rules by itself may be a sentence now.
    """
    origin = {new: old for old, new in survey.context.new_of.items()}
    return all(
        same_place(old, new, survey)
        and not _rules_itself(new, survey.new)
        and (
            _list_together(survey.old, old, survey.new, survey.context.new_of)
            or _list_together(survey.new, new, survey.old, origin)
        )
        for old, new in zip(change.old, change.new, strict=False)
    )


def _list_together(here: Version, clause_id: str, there: Version, mates: Mapping[str, str]) -> bool:
    """True of an item all of whose list lives on in the other version as lines that are no items."""
    item = here.text.clauses.get(clause_id)
    if item is None or item.kind is not ClauseKind.ITEM:
        return False
    row = [c.id for c in here.text.clauses.values() if c.parent == item.parent and c.kind is ClauseKind.ITEM]
    found = [there.text.clauses.get(mates.get(each, "")) for each in row]
    return len(row) > 1 and all(mate is None or mate.kind is not ClauseKind.ITEM for mate in found)


def _rules_itself(clause_id: str, version: Version) -> bool:
    """True of a line with a word of force of its own near its start: "photos may be sold"."""
    clause = version.text.clauses.get(clause_id)
    words = forms(clause.span.of(version.text.agreement.text)[:SUBJECT]) if clause is not None else ()
    at = next((i for i, word in enumerate(words) if word in OWN_FORCE), len(words))
    return at < len(words) and RELATIVE.isdisjoint(words[:at])


def _cut_off(change: Change, survey: Survey) -> bool:
    """True of an item that lives on below another lead-in, or none, where one of the two bounds it."""
    spans = change.old_spans or ((change.old_span,) if change.old_span is not None else ())
    for clause in survey.old.text.agreement.clauses:
        if clause.kind is not ClauseKind.ITEM or not any(span.holds(clause.span) for span in spans):
            continue
        twin = survey.context.new_of.get(clause.id)
        if twin is None or survey.new.text.clauses[twin].kind is not ClauseKind.ITEM:
            continue
        before, after = _bounds(clause.id, survey.old, survey), _bounds(twin, survey.new, survey)
        if before != after and not same_place(clause.id, twin, survey):
            return True
    return False


def _out_of_its_list(old: str, new: str, survey: Survey) -> bool:
    """True of an item that stays where it stands, one level up or down, and so under another lead-in."""
    kinds = survey.old.text.clauses[old].kind, survey.new.text.clauses[new].kind
    return kinds == (ClauseKind.ITEM, ClauseKind.ITEM) and _bounds(old, survey.old, survey) != _bounds(
        new, survey.new, survey
    )


def _bounds(clause_id: str, version: Version, survey: Survey) -> Frame:
    """What an item's lead-in bounds it by."""
    clause = version.text.clauses[clause_id]
    chapeau = chapeau_of(version.text, survey.catalogue.lexicon, clause_id, clause.span.start)
    words = tuple(word.form for word in chapeau.sentence.words) if chapeau is not None else ()
    return bounds(words, survey.catalogue.lexicon, version, led=True)


def _frame(clause_id: str, version: Version, survey: Survey) -> Frame:
    """What bounds a clause from above, but for what a rule with its side and its word of force says itself."""
    clause = version.text.clauses.get(clause_id)
    lexicon = survey.catalogue.lexicon
    if clause is None:
        return frame(version, lexicon, clause_id, 0, own=False)
    words = forms(clause.span.of(version.text.agreement.text)[:SUBJECT])
    said = bounds(words, lexicon, version) if _self_contained(clause_id, version) else frozenset()
    return frame(version, lexicon, clause_id, clause.span.start, own=False, said=said)


def same_place(old: str, new: str, survey: Survey) -> bool:
    """True where the same lines stand above it: only the tree of clauses took it for another's."""
    clauses = survey.old.text.clauses.get(old), survey.new.text.clauses.get(new)
    if clauses[0] is None or clauses[1] is None:
        return False
    above = [
        _unnumbered(version.text.agreement.text[max(0, clause.span.start - BESIDE) : clause.span.start])
        for version, clause in ((survey.old, clauses[0]), (survey.new, clauses[1]))
    ]
    size = min(len(above[0]), len(above[1]), ROW)
    return size == ROW and above[0][-size:] == above[1][-size:]


def _unnumbered(text: str) -> tuple[str, ...]:
    """The words of a text but the first, which may be cut, and but marks of lists: letters and figures alone."""
    return tuple(word for word in forms(text)[1:] if len(word) > 1 and not word.isdigit())


def _self_contained(clause_id: str, version: Version) -> bool:
    """True of an item that is a rule of its own, with its side and its word of force: "you will not …"."""
    clause = version.text.clauses.get(clause_id)
    words = forms(clause.span.of(version.text.agreement.text)[:SUBJECT]) if clause is not None else ()
    at = next((i for i, word in enumerate(words) if word in {"you", "we"}), len(words))
    return at <= 1 and words[at + 1 : at + 2] in {("may",), ("must",), ("shall",), ("will",), ("can",)}


def member_line(change: Change, survey: Survey) -> bool:
    """True of a heading right below a colon: a member of a list that looks like a heading."""
    for ids, version in ((change.old, survey.old), (change.new, survey.new)):
        for clause_id in ids:
            clause = version.text.clauses.get(clause_id)
            if clause is not None and clause.heading and not clause.label and _above(clause, version).endswith(":"):
                return True
    return False


def bare_title(change: Change, survey: Survey) -> bool:
    """True of a heading with nothing below it and other words than titles of pages have: "Waiver of jury trial"."""
    known = lists()
    plain = known.headed | known.menus | known.titles | known.pages | known.function | known.pictures | known.own
    for ids, version in ((change.old, survey.old), (change.new, survey.new)):
        parents = {clause.parent for clause in version.text.clauses.values()}
        for clause_id in ids:
            clause = version.text.clauses.get(clause_id)
            if clause is None or not clause.heading or clause.id in parents:
                continue
            words = forms(clause.heading)
            below = forms(clause.span.of(version.text.agreement.text))[-len(words) :] != words
            words = tuple(word for word in words if word not in _provider(version) or word in known.line_terms)
            said = clause.label or survey.catalogue.lexicon.find(words)
            if words and said and not below and not plain.issuperset(words):
                return True
    return False


def titles_company(change: Change, survey: Survey) -> bool:
    """True of a title that names a company with its form, and names another one: the title says who the party is."""
    known = lists()
    for version, ids in ((survey.old, change.old), (survey.new, change.new)):
        for clause_id in ids:
            clause = version.text.clauses.get(clause_id)
            words = forms(clause.heading or "") if clause is not None else ()
            if known.suffixes.isdisjoint(words):
                continue
            plain = known.titles | known.function | {word for group in known.titled for word in group}
            return any(not plain.issuperset((*forms(edit.old), *forms(edit.new))) for edit in change.edits)
    return False


def _provider(version: Version) -> frozenset[str]:
    """The words of the provider's name."""
    named = (party.name for party in version.text.agreement.parties if party.role is Role.PROVIDER)
    return frozenset(word for name in named for word in forms(name))


def _above(clause: Clause, version: Version) -> str:
    """The end of what stands above a clause."""
    return version.text.agreement.text[max(0, clause.span.start - NEAR) : clause.span.start].rstrip(" \t\n#")


def _lead(clause_id: str, version: Version, survey: Survey) -> tuple[str, ...]:
    """The words that lead in to a clause; none where it stands by itself."""
    clause = version.text.clauses.get(clause_id)
    if clause is None:
        return ()
    if clause.kind is ClauseKind.ITEM:
        chapeau = chapeau_of(version.text, survey.catalogue.lexicon, clause_id, clause.span.start)
        if chapeau is None:
            return ()
        words = tuple(word.form for word in chapeau.sentence.words)
        ends = chapeau.sentence.span.of(version.text.agreement.text).rstrip().endswith(":")
        return words if ends or not RULING.isdisjoint(words) else ()
    return _line_above(clause, version)


def _line_above(clause: Clause, version: Version) -> tuple[str, ...]:
    """The line with a colon above a line that is no sentence, past others of its kind."""
    body = version.text.agreement.text
    lines = [line.rstrip() for line in clause.span.of(body).split("\n")]
    if clause.heading or lines[-1].endswith(ENDS) or any(line.endswith(":") for line in lines):
        return ()
    parent = version.text.clauses.get(clause.parent or "")
    start = max(parent.span.start if parent else 0, clause.span.start - ABOVE)
    for line in reversed(body[start : clause.span.start].split("\n")):
        if line.rstrip().endswith(":"):
            return forms(line.strip())
        if line.rstrip().endswith(ENDS):
            return ()
    return ()
