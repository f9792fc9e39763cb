"""The test of references: a number that follows its clause, or was wrong before."""

from analyzer.materiality.editorial.desk import Desk, span_of
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Reference, ReferenceKind, ReferenceStatus
from clauses.spans import Span

_KNOWN = WordFile("editorial_tests", "references")
LONG = 2  # words of a heading that is no single word
NEAR = 2  # words between a number and the heading that names its clause
NAMED_PARTS = (("section",), ("clause",), ("article",))
RULING = _KNOWN.words("ruling")
OPENED, CLOSED = frozenset({"“", '"', "‘", "'"}), frozenset({"”", '"', "’", "'"})
PARTS = frozenset({"section", "clause", "article", "paragraph"})
OPENS, TITLE = 4, 120  # characters behind a number in which its title begins and ends


def reference_follows(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The number in a reference changed because its target's did, or because it was wrong before."""
    if _spelled_out(locus, hunk, desk) or _own_number(locus, hunk, desk) or _titled(locus, hunk, desk):
        return True
    old = _references(desk.context.old, span_of(locus.old, hunk.old))
    new = _references(desk.context.new, span_of(locus.new, hunk.new))
    # Of "sections 2 to 4" each has to follow: a range that got an end of its own reaches other clauses.
    if (
        len(old) == len(new) == 1
        and _sound(new[0])
        and not _sound(old[0])
        and _mended(locus, hunk, desk, old[0], new[0])
    ):
        return True  # it was wrong before
    return len(old) == len(new) > 0 and all(_follows(locus, hunk, desk, *pair) for pair in zip(old, new, strict=True))


def _titled(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True of "Section 9.2 (Notices of theft)" made "Section 12.2 (Notices of theft)", the title of both clauses.

    For titles between marks that no reference is read from.
    """
    sides = (locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new)
    titles = {_title_behind(*each) for each in sides}
    title = titles.pop() if len(titles) == 1 else ()
    return len(title) >= LONG and all(_opens_so(side, reach, text, title) for side, reach, text in sides)


def _title_behind(side: Side, reach: tuple[int, int], text: Text) -> tuple[str, ...]:
    """The words in brackets right behind the number of a part; none behind anything else."""
    words, body = side.forms[slice(*reach)], text.agreement.text
    if len(words) != 1 or not words[0][0].isdigit() or side.forms[max(0, reach[0] - 1)] not in PARTS:
        return ()
    start = side.words[reach[0]].end
    opened, closed = body.find("(", start, start + OPENS), body.find(")", start, start + TITLE)
    return forms(body[opened + 1 : closed]) if start <= opened < closed else ()


def _opens_so(side: Side, reach: tuple[int, int], text: Text, title: tuple[str, ...]) -> bool:
    """True where a clause of this number opens with this title."""
    row = (*side.forms[slice(*reach)], *title)
    body = text.agreement.text
    opening = (forms(body[c.span.start : c.span.start + TITLE]) for c in text.agreement.clauses)
    return any(words[: len(row)] == row for words in opening)


def _spelled_out(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True of "this subsection (b)" made "this Section 17(b)" within section 17, or the reverse."""
    here = (locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new)
    for (bare, reach, _), (full, other, text) in (here, here[::-1]):
        words = full.forms[slice(*other)]
        own = bare.forms[slice(*reach)] in {("subsection",), ("paragraph",), ("sub", "section")}
        labelled = bare.forms[reach[1] : reach[1] + 1] == full.forms[other[1] : other[1] + 1]
        if own and labelled and bare.forms[reach[0] - 1 : reach[0]] == ("this",) and words[:1] in NAMED_PARTS:
            return words[1:] in _numbers(text, full.clause)
    return False


def _own_number(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True of "this section" made "this section 14", or the reverse: where 14 is its number, or no clause has it.

    A number by which another clause goes leaves open which of the two is meant.
    """
    side, reach, text = (locus.new, hunk.new, desk.context.new)
    if hunk.new[0] == hunk.new[1]:
        side, reach, text = (locus.old, hunk.old, desk.context.old)
    elif hunk.old[0] != hunk.old[1]:
        return False
    words, before = side.forms[slice(*reach)], side.forms[max(0, reach[0] - 2) : reach[0]]
    if len(words) != 1 or not words[0][0].isdigit() or before[:1] != ("this",) or before[-1] not in PARTS:
        return False
    if any(amount.start <= reach[0] < amount.end for amount in side.amounts) or _counts(side, reach[0], text):
        return False  # "under this section 14 days after the invoice", "10 guests may come"
    known = {forms(clause.label or "") for clause in text.agreement.clauses}
    return words in _numbers(text, side.clause) or words not in known


def _counts(side: Side, place: int, text: Text) -> bool:
    """True of a number right before a word that it may count."""
    if place + 1 >= len(side.words):
        return False
    body, end, word = text.agreement.text, side.words[place].end, side.words[place + 1]
    known = lists()
    return not body[end : word.start].strip() and word.form not in known.function and word.form not in RULING


def _numbers(text: Text, clause_id: str | None) -> set[tuple[str, ...]]:
    """The labels of a clause and of those above it, as words."""
    found = set()
    while clause_id is not None and clause_id in text.clauses:
        clause = text.clauses[clause_id]
        found.add(forms(clause.label or ""))
        clause_id = clause.parent
    return found - {()}


def _mended(locus: Locus, hunk: Hunk, desk: Desk, old: Reference, new: Reference) -> bool:
    """True where words beside the number, or the number's other parts, say that the clause reached was meant before.

    A number that reached nothing says nothing of what was meant: "subject to Section 99" made "Section 2" is a rule.
    """
    if old.status is ReferenceStatus.RESOLVED:
        return True  # it reached a clause of another heading than the one it quotes
    named = _named(new) or _beside(locus.new, hunk.new, new, desk.context.new)
    return named or _this(locus.new, hunk.new, new, desk.context.new)


def _follows(locus: Locus, hunk: Hunk, desk: Desk, old: Reference, new: Reference) -> bool:
    if old.target is not None and desk.context.new_of.get(old.target) == new.target:
        return True
    if _left(locus, hunk, desk, old, new):
        return False
    # Words that name the clause outweigh a wrong number (falsa demonstratio non nocet), whichever version has it.
    quoted = old.quoted_heading == new.quoted_heading
    named = quoted and (_named(new) or _named(old))
    named = named or _beside(locus.new, hunk.new, new, desk.context.new)
    named = named or _beside(locus.old, hunk.old, old, desk.context.old)
    return named or _this(locus.new, hunk.new, new, desk.context.new)


def _left(locus: Locus, hunk: Hunk, desk: Desk, old: Reference, new: Reference) -> bool:
    """True where both versions name a clause by its title, and the old one stands on: "4 (Keys)" became "5 (Pets)".

    Number and title were right before and are right now: it is another clause, and no wrong number mended.
    """
    stands = desk.context.new_of.get(old.target or "")
    if stands is None or stands == new.target or old.quoted_heading == new.quoted_heading is not None:
        return False
    before = _named(old) or _beside(locus.old, hunk.old, old, desk.context.old)
    return before and (_named(new) or _beside(locus.new, hunk.new, new, desk.context.new))


def _sound(reference: Reference) -> bool:
    """True when a reference reaches a clause, and the one it quotes where it quotes one."""
    return reference.status is ReferenceStatus.RESOLVED and reference.heading_matches is not False


def _named(reference: Reference) -> bool:
    """True when the heading beside the number is that of the clause reached: "Section 7.3 (Maintenance)"."""
    return _sound(reference) and reference.quoted_heading is not None and reference.heading_matches is True


def _beside(side: Side, reach: tuple[int, int], reference: Reference, text: Text) -> bool:
    """True where the heading of the clause reached stands in capitals next to the number: "N, above, Governing Law".

    A heading of one word is a word that may stand there for itself, and so are its words in small letters.
    """
    target = text.clauses.get(reference.target or "")
    heading = forms(target.heading or "") if target is not None else ()
    if len(heading) < LONG or not _sound(reference):
        return False
    for start in range(max(0, reach[0] - NEAR - len(heading)), reach[1] + NEAR):
        words = side.words[start : start + len(heading)]
        if tuple(word.form for word in words) == heading:
            titled = all(word.capital or word.form in lists().function for word in words)
            return titled or _in_quotes(text.agreement.text, words[0].start, words[-1].end)
    return False


def _in_quotes(body: str, start: int, end: int) -> bool:
    """True of words that stand between quotation marks and nothing else with them."""
    return body[start - 1 : start] in OPENED and body[end : end + 1] in CLOSED


def _this(side: Side, reach: tuple[int, int], reference: Reference, text: Text) -> bool:
    """True of ``this Section 5`` within section 5."""
    target, here = text.clauses.get(reference.target or ""), text.clauses.get(side.clause or "")
    inside = target is not None and here is not None and target.span.holds(here.span)
    before = side.forms[max(0, reach[0] - 2) : reach[0]]
    return inside and _sound(reference) and before[:1] == ("this",) and before[-1] in PARTS


def _references(text: Text, span: Span | None) -> list[Reference]:
    """The references to clauses that share a character with a stretch of the text, in order."""
    if span is None:
        return []
    kinds = {ReferenceKind.CLAUSE, ReferenceKind.SELF}
    return [r for r in text.agreement.references if r.span.meets(span) and r.kind in kinds]
