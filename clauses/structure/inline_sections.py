"""Sub-sections run together in one paragraph: "2.1 Title. … 2.2 Title. …"."""

import re

from clauses.remembered import remembered
from clauses.spans import Span
from clauses.structure.habits import habits
from clauses.structure.label_reading import label_at, prefixed_label_at

_INLINE_DECIMAL = re.compile(
    r"(?<=[\s\u00a0])[A-Z]\.\d{1,2}(?=[\s\u00a0]+[A-Z])"
    r"|(?<=[\s\u00a0])[A-Z]{1,6}-\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[\s\u00a0]+[“\"(A-Z])|(?<=[\s\u00a0])\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[\s\u00a0]+[“\"(A-Z])|(?<=[\s\u00a0])\d{1,2}\.(?=[\s\u00a0]+[“\"A-Z])"
)
_NUMBER = re.compile(r"[.-]\d|\d\.")  # what every such label holds, and few paragraphs do
_TITLED = re.compile(r"[\s\u00a0]+\(")
_BEFORE = re.compile(r"(\S+)[\s\u00a0]*\Z")


def inline_sections(text: str, span: Span, after: int, last: tuple[int, ...]) -> list[int]:
    """Where "2.2 Title. …" begins inside a paragraph: each the successor of the number before it."""
    found: list[int] = []
    begin = max(after, span.start + 1)
    if not last:
        return found
    for at in _numbers(text[begin - 1 : span.end]):
        start = begin - 1 + at
        before = _BEFORE.search(text, max(span.start, start - 30), start)
        if before is None:
            continue
        word = before.group(1)
        if word.casefold().strip('(“"') in habits().reference_words or word[-1] not in '.;:!?)”"’,*_':
            continue
        found_label = label_at(text, start, span.end) or prefixed_label_at(text, start, span.end)
        if found_label is None:
            continue
        values = found_label.reading.values
        if len(values) == 1 and word[-1] not in ".;:":
            continue
        if word[-1] == "," and _TITLED.match(text, found_label.span.end):
            continue  # "9.4 (Opt-out), 9.5 (Waiver)": references, each with its title
        if _succeeds(values, last):
            found.append(start)
            last = values
    return found


@remembered
def _numbers(stretch: str) -> tuple[int, ...]:
    """Where numbers of sub-sections stand in a stretch, of which the first character only stands before them."""
    if not _NUMBER.search(stretch, 1):
        return ()
    return tuple(match.start() for match in _INLINE_DECIMAL.finditer(stretch, 1))


def _succeeds(values: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """True when ``values`` is the next number at its level or the first one below ``last``."""
    if not last:
        return False
    if len(values) == len(last) + 1:
        return values[:-1] == last and values[-1] == 1
    if len(values) > len(last):
        return False
    same_level = last[: len(values)]
    step = values[-1] - same_level[-1]
    return values[:-1] == same_level[:-1] and step == 1
