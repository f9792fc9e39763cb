"""Items of a list that came or went as a whole, told in one finding that quotes them all."""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.findings import digest, shorten
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, places, said
from analyzer.materiality.model import Direction, Finding
from clauses.spans import Span

WHOLE = ("whole-list-came", "whole-list-went")  # names of the sentences that tell an item of a whole list
ROW = 8  # items that one finding quotes
DOTS = " …"
START = 20  # characters by which the first item is known


def gathered(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """The findings, items of one new list with one severity and one direction as one.

    Where a finding tells what leads in to the list, and favours the same side, its quotation goes on with the items.
    Items of which one rule tells the same, each behind the same lead-in, are one finding as well, and so are the
    sentences of one clause that a rule (``in_one``) tells alike: the parts of a procedure are one procedure.
    """
    return _whole_lists(_led_alike(_in_one(findings, catalogue), catalogue), catalogue)


def _in_one(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """The findings, those of a rule whose sentences are told in one line as one, where they are of one clause."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for found in findings:
        rule, words = catalogue.by_id.get(found.rule), found.values.get("words")
        if rule is None or not rule.binds.in_one or words is None or words.kind is not ValueKind.WORDS:
            continue
        one_sided = (found.old_span is None, found.new_span is None)
        if any(one_sided):
            groups.setdefault((found.message_id, found.severity, one_sided), []).append(found)
    made = list(findings)
    for group in groups.values():
        for at in range(0, len(group), ROW):
            first, *others = group[at : at + ROW]
            if others:
                pieces = [words for each in (first, *others) for words in each.values["words"].words]
                made[_place(made, first)] = _of_both(joined(first, others, pieces, catalogue), others)
                made = [found for found in made if not any(found is other for other in others)]
    return made


def _of_both(found: Finding, others: Sequence[Finding]) -> Finding:
    """The finding on several sentences; where they do not all serve one side, it is for both."""
    alike = all(other.direction is found.direction for other in others)
    return found if alike else replace(found, direction=Direction.MUTUAL)


def _led_alike(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """The findings, those that one sentence of one rule tells of several items behind one lead-in as one."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for found in findings:
        words = found.values.get("words")
        if words is None or words.kind is not ValueKind.WORDS or found.message_id.rpartition(".")[2] in WHOLE:
            continue
        lead, dots, _ = words.words[0].partition(":" + DOTS)
        if dots and len(words.words) == 1:
            one_sided = (found.old_span is None, found.new_span is None)
            groups.setdefault((found.message_id, found.severity, found.direction, lead, one_sided), []).append(found)
    made = list(findings)
    for group in groups.values():
        for at in range(0, len(group), ROW):
            first, *others = group[at : at + ROW]
            if others:
                made[_place(made, first)] = _of_one_lead(first, others, catalogue)
                made = [found for found in made if not any(found is other for other in others)]
    return made


def _place(made: Sequence[Finding], first: Finding) -> int:
    return next(at for at, found in enumerate(made) if found is first)


def _of_one_lead(first: Finding, others: Sequence[Finding], catalogue: Catalogue) -> Finding:
    """One finding that quotes the lead-in once, and each item."""
    lead, dots, item = first.values["words"].words[0].partition(":" + DOTS)
    items = [_item(each) for each in others]
    if not item.strip():  # the lead-in was told by itself
        item, items = f" {items[0]}", items[1:]
    return joined(first, others, (f"{lead}{dots}{item}", *items), catalogue)


def _item(found: Finding) -> str:
    return found.values["words"].words[0].partition(":" + DOTS)[2].strip()


def _whole_lists(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for found in findings:
        if found.message_id.rpartition(".")[2] in WHOLE:
            groups.setdefault((found.rule, found.severity, found.direction, _lead(found)), []).append(found)
    if not groups:
        return list(findings)
    items = {id(each) for group in groups.values() for each in group}
    made = [found for found in findings if id(found) not in items]
    for group in groups.values():
        head = next((at for at, found in enumerate(made) if _leads(found, group[0])), None)
        rest = group
        if head is not None:
            made[head], rest = _as_one([made[head], *group[:ROW]], catalogue), group[ROW:]
        made += [_as_one(rest[at : at + ROW], catalogue) for at in range(0, len(rest), ROW)]
    return made


def _lead(found: Finding) -> str:
    """The words that lead in to an item, as its finding shows them."""
    return found.values["words"].words[0].partition(":" + DOTS)[0]


def _leads(found: Finding, item: Finding) -> bool:
    """True of a finding on the words that lead in to the item, and on nothing else."""
    words = found.values.get("words")
    lead = _lead(item).partition(DOTS)[0]
    if words is None or words.kind is not ValueKind.WORDS or not lead or found.direction is not item.direction:
        return False
    return words.words[0].strip(" :").startswith(lead) and len(words.words) == 1


def _as_one(group: Sequence[Finding], catalogue: Catalogue) -> Finding:
    first, *others = group
    if not others:
        return first
    items = [shorten(each.values["sentence"].words[0]) for each in others]
    pieces = (*(_bare(words, items[0]) for words in first.values["words"].words), *items)
    return joined(first, others, pieces, catalogue)


def joined(first: Finding, others: Sequence[Finding], pieces: Sequence[str], catalogue: Catalogue) -> Finding:
    """The first finding with these quotations, over the words of all of them."""
    group = (first, *others)
    template, quoted = _template(first, catalogue), Value(kind=ValueKind.WORDS, words=tuple(dict.fromkeys(pieces)))
    # All of them came, or all of them went: what the sentence quotes is one side.
    side = {"new"} if first.old_span is None else {"old"} if first.new_span is None else set()
    values = first.values | dict.fromkeys((places(template) & {"old", "new"}) | side, quoted) | {"words": quoted}
    return replace(
        first,
        message=said(template, values, ENGLISH),
        values=values,
        old_span=_extent([each.old_span for each in group]),
        new_span=_extent([each.new_span for each in group]),
        fingerprint=digest(*(each.fingerprint for each in group)),
    )


def _bare(words: str, item: str) -> str:
    """A lead-in without the start of the list that it was quoted with."""
    lead, colon, listed = words.partition(": ")
    return f"{lead}:{DOTS}" if colon and item.startswith(listed[:START].rstrip(" …")) else words


def _template(found: Finding, catalogue: Catalogue) -> str:
    """The sentence by which this finding was told."""
    rule = catalogue.by_id[found.rule]
    return rule.message.by_name()[found.message_id.removeprefix(f"{found.rule}.")]


def _extent(spans: Sequence[Span | None]) -> Span | None:
    known = [span for span in spans if span is not None]
    return Span(min(s.start for s in known), max(s.end for s in known)) if known else None
