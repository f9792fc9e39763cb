"""The new version's defined terms: what each means, and where its uses stand in the text."""

from bisect import bisect_left
from collections.abc import Iterator

from clauses.model import Agreement
from renderers.view.model import Run, RunKind, TermView
from renderers.view.names import Names, one_line

LONGEST = 700


class Glossary:
    """The terms in the order of the alphabet, and the uses by place."""

    def __init__(self, agreement: Agreement, names: Names) -> None:
        self.anchors = {found.id: f"term-{place}" for place, found in enumerate(agreement.definitions, start=1)}
        self.terms = tuple(
            sorted(
                (
                    TermView(
                        term=found.term,
                        anchor=self.anchors[found.id],
                        clause=names.of(found.clause),
                        words=one_line(found.span.of(agreement.text), LONGEST),
                    )
                    for found in agreement.definitions
                ),
                key=lambda term: (term.term.casefold(), term.anchor),
            )
        )
        self._uses = sorted(
            (use.span.start, use.span.end, self.anchors[use.definition])
            for use in agreement.uses
            if use.definition in self.anchors
        )
        self._starts = [start for start, _, _ in self._uses]

    def marked(self, run: Run, start: int) -> Iterator[Run]:
        """The run, whose words stand at ``start`` of the new text, cut at the uses of defined terms within it."""
        at, end = start, start + len(run.text)
        for place in range(bisect_left(self._starts, start), len(self._uses)):
            first, last, anchor = self._uses[place]
            if first >= end:
                break
            if last > end or first < at:
                continue
            if first > at:
                yield Run(run.kind, run.text[at - start : first - start])
            yield Run(run.kind, run.text[first - start : last - start], anchor)
            at = last
        if at < end:
            yield Run(run.kind, run.text[at - start :])


def first_uses(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs with only the first use of each term marked: one stop a term for the keyboard, not thirty."""
    seen: set[str] = set()
    out: list[Run] = []
    for run in runs:
        term = run.term if run.term not in seen else ""
        seen.add(run.term)
        if out and not term and not out[-1].term and out[-1].kind is run.kind is not RunKind.GAP:
            out[-1] = Run(run.kind, out[-1].text + run.text)
        else:
            out.append(Run(run.kind, run.text, term))
    return tuple(out)
