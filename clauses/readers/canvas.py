"""The canonical text while a reader writes it: what is appended keeps the span it got."""

import hashlib
from collections.abc import Sequence

from clauses.diagnostics import Diagnostic
from clauses.spans import Span
from clauses.text import Block, BlockKind, Emphasis, Link, NativeRun, Origin, Source


def origin(data: bytes, name: str, media_type: str, reader: str) -> Origin:
    """The origin of ``data``; ``reader`` is the reader's name and version."""
    return Origin(name=name, media_type=media_type, sha256=hashlib.sha256(data).hexdigest(), reader=reader)


WEIGHTY = frozenset({"bold", "underline"})
"""Either sets a title apart where it holds all of a line."""


class Canvas:
    """Collects text, blocks, links and emphasis in reading order. Blocks are set apart by blank lines."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.emphasis: list[Emphasis] = []
        self.title: str | None = None

    def write(self, words: str) -> Span:
        """Appends ``words`` and returns where they stand."""
        start = self.length
        self._parts.append(words)
        self.length += len(words)
        return Span(start, self.length)

    def part(self, separator: str = "\n\n") -> None:
        """Sets what follows apart from what stands already."""
        if self.length:
            self.write(separator)

    def block(self, block: Block) -> None:
        """Adds a block whose words were written."""
        self.blocks.append(block)

    def text_of(self, span: Span) -> str:
        """The words written at ``span``, which must be the last thing written."""
        taken: list[str] = []
        missing = span.end - span.start
        for part in reversed(self._parts):
            if missing <= 0:
                break
            taken.append(part)
            missing -= len(part)
        return "".join(reversed(taken))[-(span.end - span.start) :] if span.end > span.start else ""

    def source(
        self, made_of: Origin, diagnostics: tuple[Diagnostic, ...] = (), runs: tuple[NativeRun, ...] = ()
    ) -> Source:
        """The finished source."""
        return Source(
            origin=made_of,
            text="".join(self._parts),
            blocks=tuple(b for b in self.blocks if b.span.end > b.span.start or b.kind is BlockKind.TABLE),
            links=tuple(self.links),
            emphasis=tuple(self.emphasis),
            title=self.title,
            diagnostics=diagnostics,
            runs=runs,
        )


def all_bold(text: str, span: Span, emphasis: Sequence[Emphasis]) -> bool:
    """True when every letter or digit of ``span`` is bold or underlined (``emphasis`` ordered by start)."""
    at, found = span.start, False
    for run in emphasis:
        if run.style not in WEIGHTY or run.span.end <= at:
            continue
        if run.span.start >= span.end:
            break
        if any(c.isalnum() for c in text[at : run.span.start]):
            return False
        at, found = max(at, run.span.end), True
    return found and not any(c.isalnum() for c in text[at : span.end])
