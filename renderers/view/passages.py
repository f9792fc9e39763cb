"""The sentence around the edits of a change, as kept, struck and inserted runs."""

import re
from collections.abc import Iterable, Sequence

from analyzer.comparison.model import Edit
from clauses.spans import Span
from renderers.view.model import Run, RunKind, Runs

# A sentence ends here, unless what stands before the full stop is an abbreviation or a lone number.
STOP = re.compile(r"[.!?;:][\"”’)\]]*\s|\n\s*\n")
ABBREVIATED = re.compile(r"(?i)(?:\b(?:sec|sect|no|art|inc|ltd|corp|co|e\.g|i\.e|etc|v|vs|para|cl|u\.s|p)|\b\d+)$")
CONTEXT = 180
LONGEST = 1400
SHORT = 30


def passage(edits: Sequence[Edit], old: str, new: str, within: Span | None, others: Sequence[Edit] = ()) -> Runs:
    """Runs over the sentences that hold the edits; ``within`` bounds the context in the new text.

    Long unchanged stretches between edits, and words beyond what a reader takes in, become gaps. ``others`` are the
    edits of other changes: those in the same sentences are shown too, so that each side reads as its version does.
    """
    if not edits:
        return ()
    ordered = sorted(edits, key=_place)
    first, last = ordered[0].new_span, max(edit.new_span.end for edit in edits)
    bounds = within or Span(first.start, ordered[-1].new_span.end)
    short = all(len(edit.old) + len(edit.new) < SHORT for edit in edits)
    start = sentence_start(new, max(bounds.start, 0), first.start, beyond=short)
    end = sentence_end(new, last, max(bounds.end, last))
    runs: list[Run] = []
    if start > bounds.start and not starts_sentence(new, bounds.start, start):
        runs.append(Run(RunKind.GAP, ""))
    at = start
    while start > bounds.start and at < first.start and new[at].isspace():
        at += 1
    beside = [edit for edit in others if at <= edit.new_span.start and edit.new_span.end <= end]
    marks = [(edit, False) for edit in ordered] + [(edit, True) for edit in beside]
    for edit, foreign in sorted(marks, key=lambda mark: _place(mark[0])):
        if edit.new_span.start < at and foreign:
            continue
        if edit.new_span.start > at:
            runs.extend(_between(new[at : edit.new_span.start]))
        runs += [run._replace(beside=foreign) for run in edited(runs, edit, old, new)]
        at = max(at, edit.new_span.end)
    runs.append(Run(RunKind.KEEP, new[at:end].rstrip()))
    if end < bounds.end and new[end : bounds.end].strip():
        runs.append(Run(RunKind.GAP, ""))
    return shortened(_unspaced(joined(runs)), LONGEST)


def _place(edit: Edit) -> tuple[Span, Span]:
    return edit.new_span, edit.old_span


def edited(before: list[Run], edit: Edit, old: str, new: str) -> tuple[Run, Run]:
    """The struck and the inserted words; a space that only the new text has before them goes to the latter."""
    lead = old[edit.old_span.start - 1 : edit.old_span.start]
    if lead and not lead.isspace() and before and before[-1].kind is RunKind.KEEP:
        kept = before[-1].text
        if kept.endswith(" ") and kept.strip():
            before[-1] = Run(RunKind.KEEP, kept[:-1])
            return Run(RunKind.STRIKE, edit.old), Run(RunKind.INSERT, f" {edit.new}")
    return Run(RunKind.STRIKE, spaced(edit, old, new)), Run(RunKind.INSERT, edit.new)


def spaced(edit: Edit, old: str, new: str) -> str:
    """The struck words, with the space before them where the new text has none to show."""
    before = old[edit.old_span.start - 1 : edit.old_span.start]
    kept = new[edit.new_span.start - 1 : edit.new_span.start]
    if not edit.old:
        return ""
    return f" {edit.old}" if before.isspace() and kept and not kept.isspace() else edit.old


def _between(words: str) -> Iterable[Run]:
    """Unchanged words between two edits, their middle left out when it is long."""
    if len(words) <= 2 * CONTEXT + 60:
        return (Run(RunKind.KEEP, words),)
    end, start = sentence_end(words, 0, CONTEXT), sentence_start(words, len(words) - CONTEXT, len(words))
    if not words[end].isspace() and not words[end - 1].isspace():
        end = max(words.rfind(" ", 0, end), 0) or end
    if not words[start - 1].isspace():
        start = words.find(" ", start) + 1 or start
    head, tail = words[:end], words[start:]
    return (Run(RunKind.KEEP, head), Run(RunKind.GAP, ""), Run(RunKind.KEEP, tail))


def sentence_start(text: str, low: int, at: int, *, beyond: bool = False) -> int:
    """Where the sentence holding ``at`` starts: at most ``CONTEXT`` characters back, not before ``low``.

    With ``beyond``, a sentence that ends right before ``at`` belongs to it: a lone word needs its context.
    """
    floor = max(low, at - CONTEXT)
    best = floor
    for stop in STOP.finditer(text, floor, at):
        if beyond and stop.end() == at:
            continue
        if not ABBREVIATED.search(text[max(floor, stop.start() - 8) : stop.start()]):
            best = stop.end()
    if best == floor and floor > low:
        space = text.find(" ", floor, at)
        return space + 1 if space >= 0 else at if at - floor >= CONTEXT else floor
    return best


def sentence_end(text: str, at: int, high: int) -> int:
    """Where the sentence holding ``at`` ends: at most ``CONTEXT`` characters on, not after ``high``."""
    ceiling = min(high, at + CONTEXT)
    for stop in STOP.finditer(text, at, ceiling):
        if not ABBREVIATED.search(text[max(at, stop.start() - 8) : stop.start()]):
            return stop.end()
    if ceiling < high:
        space = text.rfind(" ", at, ceiling)
        return space if space > at else ceiling
    return ceiling


def starts_sentence(text: str, low: int, at: int) -> bool:
    """True when only a sentence's end stands before ``at``."""
    before = text[max(low, at - 4) : at].rstrip()
    return not before or before[-1] in '.!?;:”")'


def _unspaced(runs: Runs) -> Runs:
    """The runs without white space before the first word."""
    return (runs[0]._replace(text=runs[0].text.lstrip()), *runs[1:]) if runs and runs[0].text else runs


def joined(runs: Iterable[Run]) -> Runs:
    """The runs without empty ones, neighbours of one kind made one."""
    out: list[Run] = []
    for run in runs:
        if run.kind is not RunKind.GAP and not run.text:
            continue
        if out and out[-1].kind is run.kind and not run.term and not out[-1].term and out[-1].beside is run.beside:
            whole = run.text or out[-1].text if run.kind is RunKind.GAP else out[-1].text + run.text
            out[-1] = Run(run.kind, whole, beside=run.beside)
        else:
            out.append(run)
    return tuple(out)


def shortened(runs: Runs, limit: int) -> Runs:
    """The runs with at most about ``limit`` characters; a gap says how many words were left out."""
    total = sum(len(run.text) for run in runs)
    if total <= limit:
        return runs
    share = max(limit // max(1, min(len(runs), 4)), 200)
    out: list[Run] = []
    used = 0
    for place, run in enumerate(runs):
        if used >= limit:
            rest = sum(len(each.text.split()) for each in runs[place:])
            out.append(Run(RunKind.GAP, left_out(rest)))
            break
        if len(run.text) > share * 3 // 2:
            head = run.text[:share].rsplit(" ", 1)[0]
            out.append(run._replace(text=head))
            out.append(Run(RunKind.GAP, left_out(len(run.text[len(head) :].split()))))
        else:
            out.append(run)
        used += min(len(run.text), share)
    return joined(out)


def left_out(words: int) -> str:
    """What a gap says: how many words stand in the redline only."""
    return f"{words:,} more words in the redline" if words > 1 else "more in the redline" if words else ""


def side(runs: Runs, *, new: bool) -> str:
    """The passage as the old or the new version reads, on one line, gaps as ellipses."""
    skip = RunKind.STRIKE if new else RunKind.INSERT
    parts = [" … " if run.kind is RunKind.GAP else run.text for run in runs if run.kind is not skip]
    return " ".join("".join(parts).split())
