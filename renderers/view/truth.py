"""Whether the old words that a passage shows stand so in the old version; the sentences of both versions if not."""

from collections.abc import Sequence

from analyzer.comparison.model import Edit
from clauses.spans import Span
from renderers.view.model import Run, RunKind, Runs
from renderers.view.passages import LONGEST, joined, sentence_end, sentence_start, shortened

AROUND = 3_000  # characters around the edits among which the words shown are looked for


def true_passage(runs: Runs, edits: Sequence[Edit], old: str, new: str) -> Runs:
    """The runs; where kept and struck words together never stood in the old text, both sentences one after the other.

    Words that moved past an edit, or that another clause lent, stand in the new text in an order that the old one did
    not have: a quotation put together from them would be none.
    """
    spans = [edit.old_span for edit in edits]
    around = Span(max(0, min(span.start for span in spans) - AROUND), max(span.end for span in spans) + AROUND)
    source = _squeezed(old[around.start : around.end])
    if all(_squeezed(piece) in source for piece in _pieces(runs)):
        return runs
    before = _sentences(old, [edit.old_span for edit in edits if edit.old.strip()], RunKind.STRIKE)
    after = _sentences(new, [edit.new_span for edit in edits if edit.new.strip()], RunKind.INSERT)
    between = [Run(RunKind.KEEP, " ")] if before and after else []
    return joined([*shortened(before, LONGEST // 2), *between, *shortened(after, LONGEST // 2)])


def _pieces(runs: Runs) -> list[str]:
    """The words of the old version as the runs show them, cut at the gaps."""
    pieces = [""]
    for run in runs:
        if run.kind is RunKind.GAP:
            pieces.append("")
        elif run.kind is not RunKind.INSERT:
            pieces[-1] += run.text
    return pieces


def _sentences(text: str, spans: Sequence[Span], kind: RunKind) -> Runs:
    """The sentences that hold one of the spans, each once, in order, with a gap where others stand between them."""
    found: list[Span] = []
    for span in sorted(spans):
        reach = Span(sentence_start(text, 0, span.start), sentence_end(text, span.end, len(text)))
        if found and reach.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, reach.end))
        else:
            found.append(reach)
    runs: list[Run] = []
    for reach in found:
        runs += [Run(RunKind.GAP, "")] if runs else []
        runs.append(Run(kind, reach.of(text).strip()))
    return tuple(runs)


def _squeezed(words: str) -> str:
    return "".join(words.split())
