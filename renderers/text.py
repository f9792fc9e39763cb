"""The report for a terminal: verdict, numbered material changes with old → new, counts of the rest."""

from analyzer.materiality.model import Report
from renderers.view.build import build_view
from renderers.view.lines import cells, clipped, wrapped
from renderers.view.model import ChangeView, ReportView, Run, RunKind, Runs
from renderers.view.words import counted

INDENT = "     "
EXCERPT_LINES = 2
WEIGHTY = 4
"""Words from which on a struck or inserted passage is what a reader looks for, before a "shall" that became "will"."""


def summary(report: Report, width: int = 80) -> str:
    """The summary in at most ``width`` columns, without colours, ending in a newline."""
    return summary_of(build_view(report), width)


def summary_of(view: ReportView, width: int = 80) -> str:
    """The summary of a view that other formats share."""
    lines = wrapped(view.verdict, width)
    for sentence in view.summary:
        lines += wrapped(sentence, width)
    lines += ["", *_versions(view, width)]
    if view.limits:
        lines += ["", "Not judged"]
        for limit in view.limits:
            lines += wrapped(f"{limit.message} ({limit.version})", width, "  - ")
    if view.material:
        lines += ["", "Material changes"]
        for change in view.material:
            lines += ["", *_change(change, width)]
    if view.review:
        lines += ["", "Please read (the program can't decide)"]
        for change in view.review:
            lines += ["", *_change(change, width)]
    rest = _rest(view, width)
    lines += ["", *rest] if rest else []
    if view.decided:
        lines += ["", "Decided"]
        for sentence in view.decided:
            lines += wrapped(sentence, width, "  - ")
    if view.stale:
        lines += ["", "Decisions that decide nothing any more"]
        for stale in view.stale:
            lines += wrapped(f"{stale.sentence} ({stale.source})", width, "  - ")
    profile = f", profile {view.profile}" if view.profile else ""
    lines += ["", *wrapped(f"{view.program}, rules {view.rules_version}{profile}", width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _versions(view: ReportView, width: int) -> list[str]:
    lines = wrapped(view.title, width)
    for name, version in (("Old", view.old), ("New", view.new)):
        lines += wrapped(f"{version.file}, {version.date_words}", width, f"  {name}: ")
    return lines


def change_text(change: ChangeView, width: int = 80) -> str:
    """One numbered change as the summary shows it, ending in a newline."""
    return "\n".join(_change(change, width)) + "\n"


def _change(change: ChangeView, width: int) -> list[str]:
    mark = f"{change.number:>3}. "
    level = f"{change.severity.upper()}, {change.direction_words}" if change.rank else "PLEASE READ"
    level += " (waived)" if change.waived else ""
    lines = wrapped(level, width, mark)
    lines += wrapped(f"{change.place} ({change.happened})", width, INDENT)
    lines += wrapped(change.headline, width, INDENT)
    for finding in change.findings[1 : 1 + change.beside]:
        lines += wrapped(finding.message, width, f"{INDENT}also: ")
    more = len(change.findings) - 1 - change.beside
    if more > 0 and change.beside:
        lines += [f"{INDENT}and {counted(more, 'more finding')} on this change"]
    if change.unnamed:
        lines += wrapped(change.unnamed, width, INDENT)
    for decision in (*change.decisions, *(each for found in change.findings for each in found.decisions)):
        lines += wrapped(decision.sentence, width, f"{INDENT}* ")
    return lines + _old_and_new(change.passage, width)


def _old_and_new(runs: Runs, width: int) -> list[str]:
    """The words as they read before and now, with the context that fits."""
    changed = [run.kind for run in runs if run.kind in (RunKind.STRIKE, RunKind.INSERT) and run.text.strip()]
    room = (width - len(INDENT) - 5) * EXCERPT_LINES - 2
    lines: list[str] = []
    if not changed:
        return lines
    old, new = excerpt(runs, RunKind.STRIKE, room), excerpt(runs, RunKind.INSERT, room)
    if old.strip(" …"):
        lines += wrapped(old, width, f"{INDENT}old: ")
    lines += wrapped(new if new.strip(" …") else "(nothing in its place)", width, f"{INDENT}new: ")
    return lines


def excerpt(runs: Runs, kind: RunKind, room: int) -> str:
    """One side of a passage in at most ``room`` columns, around its first struck or inserted words."""
    other = RunKind.INSERT if kind is RunKind.STRIKE else RunKind.STRIKE
    first = _heart(runs)
    lead_in = _text([run for run in runs[:first] if run.kind is not other])
    rest = _text([run for run in runs[first:] if run.kind is not other])
    gap = " " if lead_in[-1:].isspace() or rest[:1].isspace() else ""
    before, after = " ".join(lead_in.split()), " ".join(rest.split())
    if cells(before) + cells(after) + 1 <= room:
        return f"{before}{gap}{after}".strip()
    lead = min(cells(before), max(room // 4, room - cells(after) - 3))
    return clipped(f"{_tail(before, lead)}{gap}{after}".strip(), room)


def _heart(runs: Runs) -> int:
    """Where to cut, so that old and new show the same place: the change's first words of weight, else its first."""
    own = [place for place, run in enumerate(runs) if run.kind in (RunKind.STRIKE, RunKind.INSERT) and not run.beside]
    weighty = (place for place in own if len(runs[place].text.split()) >= WEIGHTY)
    return next(weighty, own[0] if own else 0)


def _text(runs: list[Run]) -> str:
    return "".join(" … " if run.kind is RunKind.GAP else run.text for run in runs)


def _tail(words: str, limit: int) -> str:
    """The last words, at most ``limit`` columns, after an ellipsis where some are cut."""
    if cells(words) <= limit:
        return words
    tail = words[len(words) - limit + 2 :] if limit > 2 else ""
    space = tail.find(" ")
    return "… " + (tail[space + 1 :] if 0 <= space < len(tail) // 2 else tail)


def _rest(view: ReportView, width: int) -> list[str]:
    lines = ["Also"]
    counts = [
        (len(view.definitions), "defined term differs", "defined terms differ"),
        (sum(len(party.rows) for party in view.obligations), "obligation shifted", "obligations shifted"),
        (sum(not each.waived for each in view.introduced), "drafting defect introduced", "drafting defects introduced"),
        (len(view.resolved), "drafting defect resolved", "drafting defects resolved"),
        (view.quiet_count, "editorial or administrative change", "editorial or administrative changes"),
    ]
    lines += [f"  - {counted(number, one, many)}" for number, one, many in counts if number]
    if len(lines) == 1:
        lines = []
    for group in view.quiet[:5]:
        lines += wrapped(f"{group.count:,} × {group.why}", width, f"{INDENT} ")
    if len(view.quiet) > 5:
        lines += [f"{INDENT} and {counted(len(view.quiet) - 5, 'more kind')}"]
    return lines


LEVELS = {"CRITICAL": "1;31", "HIGH": "1;33", "MEDIUM": "1;36", "LOW": "1"}


def coloured(text: str) -> str:
    """A summary with ANSI colours for a terminal: the verdict, section titles and severities stand out."""
    lines = text.split("\n")
    out = [f"\x1b[1m{lines[0]}\x1b[0m"]
    for line in lines[1:]:
        number, _, level = line.strip().partition(". ")
        word = level.split(",")[0]
        if number.isdigit() and word in LEVELS:
            out.append(line.replace(word, f"\x1b[{LEVELS[word]}m{word}\x1b[0m", 1))
        elif line.startswith(f"{INDENT}old: "):
            out.append(f"{INDENT}\x1b[31mold:\x1b[0m{line[len(INDENT) + 4 :]}")
        elif line.startswith(f"{INDENT}new: "):
            out.append(f"{INDENT}\x1b[32mnew:\x1b[0m{line[len(INDENT) + 4 :]}")
        else:
            out.append(f"\x1b[1m{line}\x1b[0m" if line and line[0].isalpha() and len(line) < 40 else line)
    return "\n".join(out)
