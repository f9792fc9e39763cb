"""Numbers and letters that look like a label and are none: addresses, versions, initials.

A label has neighbours. What a single line can't tell, the other labels of the document do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clauses.spans import Span
from clauses.structure.habits import habits
from clauses.structure.label_reading import label_at, prefixed_label_at
from clauses.structure.labels import ADDED, SUBDIVIDED, Label, Reading, Style
from clauses.text import Block, BlockKind

_BARE = "bare"
_LETTERED_STYLES = frozenset({Style.LOWER, Style.UPPER, Style.LOWER_ROMAN, Style.UPPER_ROMAN})
_TAILED = frozenset({ADDED, SUBDIVIDED})
_NEAR = (1, 2)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The labels that the document's lines open with, as far as they bear each other out."""

    letters: frozenset[Reading]
    prefixes: frozenset[str]


NO_NEIGHBOURS = Neighbours(letters=frozenset(), prefixes=frozenset())


def neighbours(text: str, blocks: Sequence[Block]) -> Neighbours:
    """Which letters, bare numbers ("3"), numbers of parts ("4.1", "3a.") and prefixes ("S-") lines open with."""
    letters: set[Reading] = set()
    prefixed: dict[str, set[tuple[int, ...]]] = {}
    for block in blocks:
        if block.kind in {BlockKind.CODE, BlockKind.TABLE}:
            continue
        start = _words_start(text, block)
        label = label_at(text, start, block.span.end)
        if label is not None and not label.text.startswith("("):
            letters.update(
                r
                for r in label.readings
                if r.style in _LETTERED_STYLES or r.form in _TAILED or (r.style is Style.DECIMAL and len(r.values) > 1)
            )
            if is_bare(label):
                letters.add(label.reading._replace(form=_BARE))
        long_label = None if label else prefixed_label_at(text, start, block.span.end)
        if long_label is not None:
            prefixed.setdefault(long_label.reading.form, set()).add(long_label.reading.values)
    counting = {form for form, values in prefixed.items() if len(values) > 1 and any(v[-1] == 1 for v in values)}
    return Neighbours(letters=frozenset(letters), prefixes=frozenset(counting))


def _words_start(text: str, block: Block) -> int:
    start = block.label_span.end if block.label_span else block.span.start
    while start < block.span.end and text[start].isspace():
        start += 1
    return start


def is_bare(label: Label) -> bool:
    """True for the number of a section without a full stop ("3 Scope")."""
    return label.reading.style is Style.DECIMAL and len(label.reading.values) == 1 and label.text[-1].isdigit()


def borne_out(
    text: str,
    label: Label,
    around: Neighbours,
    last: tuple[int, ...],
    last_was_bare: bool | None,
    last_bare: int | None = None,
) -> bool:
    """True for a typed label that its neighbours bear out. ``last`` is the decimal number last seen;
    ``last_was_bare`` says whether the last section's number stood without a full stop (None: none was seen), and
    ``last_bare`` is the last one that did, whatever lists stand between.
    """
    reading = label.reading
    if label.text.startswith("(") or reading.style in {Style.ARTICLE, Style.ANNEX, Style.BULLET}:
        return True
    if reading.style in _LETTERED_STYLES:
        return label.text[-1:] == ")" or any(_has_neighbour(r, around.letters) for r in label.readings)
    if reading.form in _TAILED:
        return reading.values[:1] == last[:1] or _has_neighbour(reading, around.letters)  # "3a." while 3 is open
    if reading.form:
        return True
    if len(reading.values) > 1:
        after = text[label.span.end : label.span.end + 2].strip()
        if label.text[-1] == "." or not after[:1].islower():
            return True
        # "2.5 times the fee", unless section 2 is open or 2.4 or 2.6 opens a line too
        return reading.values[0] in last[:1] or _has_neighbour(reading, around.letters)
    if is_bare(label):  # "3 Scope", "12 Harbour Street"
        if last_bare is not None and reading.values[0] - last_bare == 1:
            return True
        if last_was_bare is False or not _has_neighbour(reading._replace(form=_BARE), around.letters):
            return False
        return last_was_bare is None or reading.values == (1,) or reading.values[0] - last[0] in _NEAR
    return True


def _has_neighbour(reading: Reading, letters: frozenset[Reading]) -> bool:
    """True when the letter before or after this one opens a line too."""
    value = reading.values[-1]
    return any(reading._replace(values=(*reading.values[:-1], n)) in letters for n in (value - 1, value + 1))


_REFERENCE_TAIL = re.compile(r"(\S+)(?:[\s\u00a0]+\d{1,3}(?:\.\d{1,3})*)?\Z")
_GOES_ON = re.compile(r"\([a-z0-9]{1,4}\)[,\s]+(?:and|or|of|to|above|below|through)\b|\([a-z0-9]{1,4}\)[,.;)]")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*(?:\([a-z0-9]{1,4}\))*[\s.,;)]")


def ends_in_reference(text: str, before: Span, line: Span) -> bool:
    """True when a line that opens like a label goes on with a reference: "Section / 13.1 and …"."""
    tail = _REFERENCE_TAIL.search(text, max(before.start, before.end - 40), before.end)
    if tail is None or tail.group(1).casefold().strip('(“"') not in habits().section_words:
        return False
    if tail.group(1) == tail.group():
        return _NUMBER.match(text, line.start, line.end) is not None and text[before.start : before.end] != tail.group()
    return _GOES_ON.match(text, line.start, line.end) is not None
