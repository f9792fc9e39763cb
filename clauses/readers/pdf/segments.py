"""Glyphs into segments, segments into rows: what stands on one baseline without and with wide gaps."""

from collections.abc import Iterable, Sequence

from clauses.readers.pdf.layout import Glyph, Segment, common_size

_WIDE_GAP = 1.5  # of the type size: wider than most spaces of justified words
_BARE_GAP = 0.8  # the same, where no space was painted
_WORD_GAP = 0.17  # of the type size: narrower than any space between words
_RAISED = 0.82  # of the type size: the size of a superscript, at most
_MARKS = frozenset("0123456789*†‡")


def segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """The segments of a page's upright text in the order of painting."""
    found: list[Segment] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char == " ":
            if run and run[-1].char != " ":
                run.append(glyph)
            continue
        last = next((g for g in reversed(run) if g.char != " "), None)
        if last is not None and not _joins(last, glyph, _painted_space(run)):
            found.append(segment_of(run, len(found)))
            run, last = [], None
        if last is not None and run[-1].char != " " and glyph.x0 - last.x1 > _WORD_GAP * last.size:
            run.append(glyph._replace(char=" ", x0=last.x1, x1=glyph.x0))
        run.append(_as_raised(last, glyph))
    if run:
        found.append(segment_of(run, len(found)))
    return found


def _painted_space(run: Sequence[Glyph]) -> bool:
    """True when the run ends with a space that the file holds: one that pdfium supposes has no width."""
    return run[-1].char == " " and run[-1].x1 > run[-1].x0


def _joins(last: Glyph, glyph: Glyph, spaced: bool) -> bool:
    """True when ``glyph`` goes on with the segment that ``last`` ends, a superscript included."""
    size = max(last.size, glyph.size)
    gap = glyph.x0 - last.x1
    if not -0.6 * size - (last.x1 - last.x0) < gap < (_WIDE_GAP if spaced else _BARE_GAP) * size:
        return False
    rise = abs(glyph.y - last.y)
    small = min(last.size, glyph.size) <= _RAISED * size
    return rise <= (0.6 if small else 0.25) * min(last.size, glyph.size)


def _as_raised(last: Glyph | None, glyph: Glyph) -> Glyph:
    """A note's mark: a raised digit or star. Its baseline becomes that of its line."""
    if glyph.char not in _MARKS:
        return glyph._replace(raised=False)
    if last is None:
        return glyph
    if (last.raised and abs(glyph.size - last.size) < 0.1) or glyph.raised:
        return glyph._replace(raised=True)
    above = glyph.size <= _RAISED * last.size and glyph.y - last.y > 0.15 * last.size
    return glyph._replace(raised=above, y=last.y if above else glyph.y)


def segment_of(run: Sequence[Glyph], order: int) -> Segment:
    """The segment of these glyphs, without the space at its end."""
    glyphs = tuple(run[:-1] if run[-1].char == " " else run)
    size = common_size(glyphs)
    main = next((g for g in glyphs if abs(g.size - size) < 0.06 and not g.raised), glyphs[0])
    return Segment(
        glyphs=glyphs,
        x0=min(g.x0 for g in glyphs),
        x1=max(g.x1 for g in glyphs),
        y=main.y,
        size=size,
        order=order,
        text="".join(g.char for g in glyphs),
    )


def rows(found: Iterable[Segment]) -> list[list[Segment]]:
    """Segments of one baseline together, rows from the top of the page, each from left to right."""
    grouped: list[list[Segment]] = []
    for segment in sorted(found, key=lambda s: -s.y):
        if grouped and grouped[-1][0].y - segment.y <= 0.3 * min(segment.size, grouped[-1][0].size):
            grouped[-1].append(segment)
        else:
            grouped.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in grouped]
