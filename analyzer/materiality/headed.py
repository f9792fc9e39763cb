"""Under which headings clauses stand: a section one level down, a heading struck, a rule under another heading.

A title says what a rule is about where the rule does not say it itself: "The fee is 50 euros" under "Storage". Under a
title of law ("Fees", "Liability") it is the same rule as under another; under the name of a thing it is another rule.
"""

from collections.abc import Iterator

from analyzer.comparison.coming import LIVES_ON
from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.frames import DENIED, Frame, bounds, differ
from analyzer.materiality.moved import same_place
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms
from clauses.facts.topics import heading_topics
from clauses.model import Clause, ClauseKind

REDONE = 4  # sections that change their level together: the outline of the whole text was redone
RULING = 600  # characters of a clause among which a word of its heading tells what it is about
SECTIONS = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX})
Heading = tuple[str, ...]


def headed_otherwise(change: Change, survey: Survey) -> bool:
    """True where clauses whose words stand are under another heading that says whom or what they are about."""
    if change.kind is ChangeKind.COSMETIC:
        pairs = [*zip(change.old, change.new, strict=False)]
    elif change.kind is ChangeKind.MOVED:
        pairs = [pair for pair in zip(change.old, change.new, strict=False) if not same_place(*pair, survey)]
    elif LIVES_ON in change.note:
        pairs = [*_below(change, survey)]
    else:
        return False
    again = len(pairs) > REDONE and change.kind is ChangeKind.COSMETIC
    return any(_otherwise(old, new, change.kind, survey, bounded=again) for old, new in pairs)


def _below(change: Change, survey: Survey) -> Iterator[tuple[str, str]]:
    """The clauses that stood right below a heading which went, or stand below one which came, in both versions."""
    old_of = {new: old for old, new in survey.context.new_of.items()}
    for ids, version, mates in ((change.old, survey.old, survey.context.new_of), (change.new, survey.new, old_of)):
        for clause in version.text.clauses.values():
            mate = mates.get(clause.id) if clause.parent in ids else None
            if mate is not None:
                yield (clause.id, mate) if version is survey.old else (mate, clause.id)


def _otherwise(old: str, new: str, kind: ChangeKind, survey: Survey, *, bounded: bool) -> bool:
    """True where what the headings say differs; ``bounded``: only what bounds is asked, for all was regrouped."""
    before, after = _headings(old, survey.old), _headings(new, survey.new)
    if before == after:
        return False
    if differ(_bounds(before, survey.old, survey), _bounds(after, survey.new, survey)):
        return True
    left = [title for title in before if title not in after and _lives(title, survey.new)]
    met = [title for title in after if title not in before and _lives(title, survey.old)]
    asked = (*(left if kind is not ChangeKind.REMOVED else ()), *(met if kind is not ChangeKind.ADDED else ()))
    if bounded or not _weighs(new, survey):
        return False
    return any(_names_a_thing(title) and not _says(title, new, survey.new) for title in asked)


def _headings(clause_id: str, version: Version) -> tuple[Heading, ...]:
    """The headings above a clause but its own words again, and but the title of the whole text."""
    clause = version.text.clauses.get(clause_id)
    own = forms(clause.heading or "") if clause is not None else ()
    found: list[Heading] = []
    above = version.text.clauses.get(clause.parent or "") if clause is not None else None
    while above is not None:
        if above.heading and forms(above.heading) not in (own, *found) and not _whole(above, version):
            found.append(forms(above.heading))
        above = version.text.clauses.get(above.parent or "")
    return tuple(found)


def _whole(clause: Clause, version: Version) -> bool:
    """True of the title over a whole text: nothing but the page stands beside it."""
    above = version.text.clauses.get(clause.parent or "")
    beside = (each for each in version.text.clauses.values() if each.parent == clause.parent and each.id != clause.id)
    return (above is None or _whole(above, version)) and not any(
        each.heading and each.kind in SECTIONS for each in beside
    )


def _bounds(titles: tuple[Heading, ...], version: Version, survey: Survey) -> Frame:
    return frozenset(b for title in titles for b in bounds(title, survey.catalogue.lexicon, version))


def _lives(title: Heading, version: Version) -> bool:
    """True of the heading of a part; of the title of the whole text there is nothing beside it."""
    same = (each for each in version.text.clauses.values() if each.heading and forms(each.heading) == title)
    return any(each.kind in SECTIONS and not _whole(each, version) for each in same)


def _names_a_thing(title: Heading) -> bool:
    """True of a title that is none of law and none of a page: "Storage", "Mill Bank"."""
    known = lists()
    plain = known.function | known.headed | known.general | known.own
    told = [word for word in title if not word.isdigit() and word not in plain]
    return bool(told) and title[-1] not in known.titles and not heading_topics(" ".join(title))


def _weighs(clause_id: str, survey: Survey) -> bool:
    """True of a clause with a norm, an amount or a denial: what a heading can give another reach."""
    clause = survey.new.text.clauses.get(clause_id)
    if clause is None:
        return False
    if survey.new.facts.obligations(clause.span) or survey.new.facts.quantities(clause.span):
        return True
    return DENIED in survey.catalogue.lexicon.find(forms(clause.span.of(survey.new.text.agreement.text)[:RULING]))


def _says(title: Heading, clause_id: str, version: Version) -> bool:
    """True of a clause that says itself what the title names."""
    clause = version.text.clauses.get(clause_id)
    body = version.text.agreement.text
    said = {stem(word) for word in forms(body[clause.span.start : clause.span.end][:RULING])} if clause else set()
    return any(stem(word) in said for word in title if word not in lists().function)
