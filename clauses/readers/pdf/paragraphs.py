"""Lines into paragraphs: by leading, indentation, labels, size, weight, and whether a line was full."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median

from clauses.readers.pdf.layout import Line
from clauses.structure.label_reading import label_at, paren_label_at

BULLET = re.compile(r"[•●▪◦‣·∙○■□➢–—-](?=\s)|[o*](?=\s+\S)")
_ENDS = re.compile(r"(?:[.;:!?,][”\"’)\]]*|\b(?:and|or|and/or))\s*\Z")
_SENTENCE_ENDS = re.compile(r"[.;:!?][”\"’)\]]*\s*\Z")
_REFERENCE = re.compile(
    r"\b(?:sections?|articles?|clauses?|paragraphs?|§+)\s*(?:\d[\d.]*(?:\([a-z]+\))*(?:,?\s+(?:and|or|to|through)|,)\s*)*\Z",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=\s)\((?=[A-Za-z0-9]{1,4}\))")
_FEW, _ENOUGH = 12, 3  # lines of a column, pairs of lines: what shows its edge, what shows the leading
_USUAL_LEADING = 1.35  # of the type size, where the document does not tell


def set_edges(found: Sequence[Line]) -> None:
    """Gives each line the edges of its column: those that nearly all lines of such columns keep within."""
    by_column: dict[tuple[int, int, int], list[Line]] = defaultdict(list)
    for line in found:
        by_column[line.column].append(line)
    for own in by_column.values():
        lefts, rights = sorted(line.x0 for line in own), sorted(line.x1 for line in own)
        left, right = lefts[len(own) // 50], _far_edge(rights, own[0].size)
        size, columns, _ = own[0].column
        if columns == 1 and len(own) < _FEW:  # too few lines to show the edge: margins are alike
            right = max(right, size // 10_000 - left)
        for line in own:
            line.left, line.right = left, right


def _far_edge(ends: Sequence[float], size: float) -> float:
    """The farthest end of a line that others come near to: a line that sticks out shows no edge."""
    far = len(ends) - 1 - len(ends) // 50
    while far > 1 and ends[far] - ends[far - 1] > 2 * size and len(ends) >= 4:
        far -= 1
    return ends[far]


class Leading:
    """The usual distance of baselines inside a paragraph, by type size."""

    def __init__(self, found: Sequence[Line]) -> None:
        pitches: dict[int, list[float]] = defaultdict(list)
        for above, below in itertools.pairwise(found):
            pitch = above.y - below.y
            same = (above.page, above.column) == (below.page, below.column) and abs(above.size - below.size) < 0.3
            if same and 0 < pitch < 4 * above.size and len(above.segments) == 1 and above.is_full_before(below):
                pitches[round(above.size * 2)].append(pitch)
        self._by_size = {size: median(own) / (size / 2) for size, own in pitches.items() if len(own) >= _ENOUGH}
        everything = [pitch / (size / 2) for size, own in pitches.items() for pitch in own]
        self._usual = median(everything) if len(everything) >= _ENOUGH else _USUAL_LEADING

    def of(self, line: Line) -> float:
        """The leading at the size of ``line``, in points."""
        return self._by_size.get(round(line.size * 2), self._usual) * line.size


def paragraphs(found: Sequence[Line]) -> list[list[Line]]:
    """The lines of each paragraph, over columns and pages."""
    leading = Leading(found)
    justified = _justified(found)
    made: list[list[Line]] = []
    for line in found:
        if made and _continues(made[-1], line, leading, justified):
            made[-1].append(line)
        else:
            made.append([line])
    return made


def _justified(found: Sequence[Line]) -> bool:
    """True when the lines of a column end at its edge, most of them to the point."""
    flush = Counter(line.is_flush for line in found if line.x1 - line.x0 > 0.7 * (line.right - line.left))
    return flush[True] > 2 * flush[False]


def _continues(above: list[Line], line: Line, leading: Leading, justified: bool) -> bool:
    last = above[-1]
    if abs(last.size - line.size) > 0.06 * max(last.size, line.size):
        return False
    across = (last.page, last.column) != (line.page, line.column) or line.y >= last.y
    centred = _centred(last) and _centred(line) and last.bold == line.bold
    if not across and last.y - line.y > 1.25 * leading.of(line):
        return False
    if line.gapped or (last.gapped and not _is_hanging_label(last)):
        return False
    if not last.is_full_before(line) and not (centred and not across and last.size > 12):
        return False
    if last.bold and not line.bold and all(own.bold for own in above) and _heading_like(above):
        return False
    if opens_item(line) and not (justified and last.is_flush) and _may_open(above, line, across):
        return False
    if across:
        return _goes_on(last, line, justified)
    return centred or not _indented(above, line)


def _goes_on(last: Line, line: Line, justified: bool) -> bool:
    """Whether a full last line of a column or page goes on with the next one's first line."""
    if last.bold != line.bold:
        return False
    if not _SENTENCE_ENDS.search(last.text) or not line.text.lstrip('“"‘([')[:1].isupper():
        return True
    return justified and last.is_flush and line.x0 - line.left <= last.x0 - last.left + 1


def _heading_like(above: Sequence[Line]) -> bool:
    return len(above) <= 3 and not _ENDS.search(above[-1].text)


def _centred(line: Line) -> bool:
    middle = (line.left + line.right) / 2
    return line.x0 - line.left > line.size and abs((line.x0 + line.x1) / 2 - middle) < 3


def opens_item(line: Line) -> bool:
    """True when the line begins with a label or a bullet."""
    text = line.text
    return bool(BULLET.match(text)) or label_at(text, 0, len(text)) is not None


def _is_hanging_label(line: Line) -> bool:
    """True for two segments of which the first is nothing but a label or bullet."""
    if len(line.segments) != 2:
        return False
    words = line.segments[0].text
    label = label_at(words + " X", 0, len(words) + 2)
    return bool(BULLET.match(words + " x")) or (label is not None and label.span.end >= len(words))


def _may_open(above: Sequence[Line], line: Line, across: bool) -> bool:
    """A label at the start of a line opens an item, unless a wrapped sentence merely goes on with a number."""
    if BULLET.match(line.text) and not across and line.x0 < above[-1].x0 - 1:
        return True
    if _REFERENCE.search(above[-1].text) or _goes_on_inside(above, line):
        return False
    if _ENDS.search(above[-1].text):
        return True
    return not across and len(above) > 1 and abs(line.x0 - above[-1].x0) > 1.5


def _goes_on_inside(above: Sequence[Line], line: Line) -> bool:
    """True for "(b)" where the "(a)" before it stands inside the paragraph."""
    label = label_at(line.text, 0, len(line.text))
    if label is None or not label.text.startswith("(") or abs(line.x0 - above[-1].x0) > 1.5:
        return False
    inside = {
        before.reading
        for words in (own.text for own in above)
        for found in _INSIDE.finditer(words)
        if (before := paren_label_at(words, found.start(), len(words)))
    }
    return any(reading._replace(values=(reading.values[0] - 1,)) in inside for reading in label.readings)


def _indented(above: Sequence[Line], line: Line) -> bool:
    """True when the line starts elsewhere than the paragraph's lines do."""
    step = 0.7 * line.size
    if len(above) > 1 and above[-1].page == line.page and above[-1].column == line.column:
        return abs(line.x0 - above[-1].x0) > step
    return line.x0 > above[0].x0 + step and not opens_item(above[0])
