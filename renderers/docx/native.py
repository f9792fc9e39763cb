"""The words of a Word file and the runs that hold them: runs are cut so that each piece of the redline has its own."""

import copy
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lxml.etree import _Element

from clauses.readers.docx.atoms import shown, words_of
from clauses.text import NativeRun
from renderers.docx.xml import SPACE, W, element

__all__ = ["Segment", "Segments"]


class Segment(NamedTuple):
    """Words of the text from ``start`` to ``end``, the run that holds just them, and its part and paragraph."""

    start: int
    end: int
    part: str
    paragraph: _Element
    run: _Element


class Segments:
    """All segments in the order of the text."""

    def __init__(self, runs: Sequence[NativeRun], trees: Mapping[str, _Element], cuts: Iterable[int]) -> None:
        """Cuts the runs of ``trees`` (part name → root) at the places ``cuts`` of the text."""
        places = sorted(set(cuts))
        paragraphs = {name: list(root.iter(W + "p")) for name, root in trees.items()}
        elements = {name: list(root.iter(W + "r")) for name, root in trees.items()}
        wanted: dict[tuple[str, int], list[NativeRun]] = {}
        for run in runs:
            for part in _cut(run, places):
                wanted.setdefault((part.part, part.run), []).append(part)
        self.all: list[Segment] = []
        for (name, number), own in wanted.items():
            made = _split(elements[name][number], [(run.start, run.end) for run in own])
            self.all += [
                Segment(run.span.start, run.span.end, name, paragraphs[name][run.paragraph], holder)
                for run, holder in zip(own, made, strict=True)
            ]
        self.all.sort(key=lambda segment: segment.start)
        self._starts = [segment.start for segment in self.all]

    def within(self, start: int, end: int) -> list[Segment]:
        """The segments that begin between two places."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _cut(run: NativeRun, places: Sequence[int]) -> list[NativeRun]:
    """The native run in parts; a mark of several letters stays whole."""
    if run.end - run.start != run.span.end - run.span.start:
        return [run]
    inside = places[bisect_left(places, run.span.start + 1) : bisect_left(places, run.span.end)]
    made: list[NativeRun] = []
    for end in (*inside, run.span.end):
        start = made[-1].span.end if made else run.span.start
        shift = start - run.span.start
        made.append(
            run._replace(span=type(run.span)(start, end), start=run.start + shift, end=run.start + shift + end - start)
        )
    return made


def _split(run: _Element, ranges: Sequence[tuple[int, int]]) -> list[_Element]:
    """Cuts a run so that each range of what it shows is a run of its own; returns these."""
    properties = run.find(W + "rPr")
    bounds = sorted({at for pair in ranges for at in pair})
    made: list[tuple[int, _Element]] = [(0, _like(run, properties))]
    at = 0
    for child, words in list(shown(run)):
        if child is properties:
            continue
        if not words:
            made[-1][1].append(child)
            continue
        for start, end in _pieces(at, at + len(words), bounds):
            if start in bounds and start != made[-1][0]:
                made.append((start, _like(run, properties)))
            whole = (start, end) == (at, at + len(words))
            made[-1][1].append(child if whole else _part(child, start - at, end - at))
        at += len(words)
    for _, piece in made:
        if len(piece) > (properties is not None):
            run.addprevious(piece)
    owner = run.getparent()
    assert owner is not None
    owner.remove(run)
    found = dict(reversed(made))
    return [found[start] for start, _ in ranges]


def _like(run: _Element, properties: _Element | None) -> _Element:
    made = element("r")
    made.attrib.update(run.attrib)
    if properties is not None:
        made.append(copy.deepcopy(properties))
    return made


def _pieces(start: int, end: int, bounds: Sequence[int]) -> list[tuple[int, int]]:
    inside = [at for at in bounds if start < at < end]
    return list(zip((start, *inside), (*inside, end), strict=True))


def _part(text: _Element, start: int, end: int) -> _Element:
    """A part of a ``w:t``."""
    made = element("t")
    made.text = words_of(text)[start:end]
    made.set(SPACE, "preserve")
    return made
