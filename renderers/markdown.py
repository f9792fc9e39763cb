"""The report as Markdown for a pull request: the verdict, three sentences, a table, the words folded below."""

import re
from collections.abc import Iterator

from analyzer.materiality.model import Report
from renderers.view.build import build_view
from renderers.view.model import ChangeView, DecisionView, ReportView, RunKind, Runs
from renderers.view.words import counted

LIMIT = 60_000  # characters; GitHub takes 65,536 for a comment
ROWS = 60
LISTED = 20
SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#])")
MARK = "<!-- novation -->"
"""The first line, by which a bot finds its own comment again."""


def render(report: Report) -> str:
    """The report in at most ``LIMIT`` characters, ending in a newline; what is left out is counted."""
    view = build_view(report)
    head = "\n".join([MARK, *_head(view)])
    tail = "\n".join(_tail(view))
    room = LIMIT - len(head) - len(tail)
    return f"{head}\n{_folded(view, room)}{tail}\n"


def _head(view: ReportView) -> Iterator[str]:
    yield f"## {words(view.title)}: {words(view.verdict)}\n"
    yield " ".join(words(sentence) for sentence in view.summary) + "\n"
    if view.limits:
        yield "**Not judged**\n"
        yield from (f"- {words(limit.message)} ({limit.version})" for limit in view.limits[:LISTED])
        yield ""
    if view.material:
        yield "| # | Severity | Favours | Clause | What changed |"
        yield "|---|---|---|---|---|"
        yield from (_row(change) for change in view.material[:ROWS])
        if len(view.material) > ROWS:
            yield f"\nand {counted(len(view.material) - ROWS, 'more material change')}."
        yield ""


def _row(change: ChangeView) -> str:
    level = f"~~{change.severity}~~ waived" if change.waived else f"**{change.severity}**"
    notes = "".join(f"<br><sub>{words(each.sentence)}</sub>" for each in _decisions(change))
    return (
        f"| {change.number} | {level} | {change.short_direction} | {words(change.place)} | "
        f"{words(change.brief)}{notes} |"
    )


def _decisions(change: ChangeView) -> list[DecisionView]:
    return [*change.decisions, *(each for found in change.findings for each in found.decisions)]


def _folded(view: ReportView, room: int) -> str:
    """Old and new words of the changes, as many as there is room for."""
    parts: list[str] = []
    left = room - 300
    for change in (*view.material, *view.review):
        part = "\n".join(_words(change))
        if len(part) > left:
            break
        left -= len(part)
        parts.append(part)
    if not parts:
        return ""
    more = len(view.material) + len(view.review) - len(parts)
    end = f"\nand {counted(more, 'more change')}; the full report has them all.\n" if more else ""
    body = "\n".join(parts)
    return f"<details><summary>Old and new words</summary>\n\n{body}{end}\n</details>\n\n"


def _words(change: ChangeView) -> Iterator[str]:
    yield f"#### {change.number}. {words(change.place)}\n"
    yield words(change.headline) + "\n"
    yield from (f"- also: {words(found.message)}" for found in change.findings[1:])
    if change.unnamed:
        yield f"- {words(change.unnamed)}"
    old, new = side(change.passage, RunKind.STRIKE), side(change.passage, RunKind.INSERT)
    lines = [f"- {old}"] if old and not change.words_unchanged else []
    lines += [f"+ {new}"] if new and not change.words_unchanged else []
    if lines:
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", "".join(lines))), default=0))
        yield "\n".join(["", f"{fence}diff", *lines, fence, ""])
    if change.findings:
        rules = dict.fromkeys((found.rule, found.authority) for found in change.findings)
        yield "<sub>" + "; ".join(f"{words(rule)}: {words(source)}" for rule, source in rules) + "</sub>\n"


def side(runs: Runs, kind: RunKind) -> str:
    """One side of a passage in one line."""
    other = RunKind.INSERT if kind is RunKind.STRIKE else RunKind.STRIKE
    return " ".join("".join(" … " if r.kind is RunKind.GAP else r.text for r in runs if r.kind is not other).split())


def _tail(view: ReportView) -> Iterator[str]:
    if view.review:
        yield "**Please read** (the rules can't decide)\n"
        yield from (
            f"- {change.number}. {words(change.place)}: {words(change.brief)}" for change in view.review[:LISTED]
        )
        if len(view.review) > LISTED:
            yield f"- and {counted(len(view.review) - LISTED, 'more change')}"
        yield ""
    if view.introduced:
        yield "**Drafting defects that the new version brings**\n"
        yield from (
            f"- {words(each.clause.full) + ': ' if each.clause else ''}{words(each.message)}"
            + (" (waived)" if each.waived else "")
            for each in view.introduced[:LISTED]
        )
        if len(view.introduced) > LISTED:
            yield f"- and {counted(len(view.introduced) - LISTED, 'more defect')}"
        yield ""
    if view.decided:
        yield "**Decided**\n"
        yield from (f"- {words(sentence)}" for sentence in view.decided[:LISTED])
        yield ""
    if view.stale:
        yield "**Decisions that decide nothing any more**\n"
        yield from (f"- {words(each.sentence)} ({words(each.source)})" for each in view.stale[:LISTED])
        yield ""
    quiet = counted(view.quiet_count, "editorial or administrative change")
    profile = f", profile {view.profile}" if view.profile else ""
    yield f"<sub>{quiet} not listed. {words(view.program)}, rules {words(view.rules_version)}{words(profile)}.</sub>"


def words(text: str) -> str:
    """Words of an agreement as Markdown that shows them as they are, in one line, without pinging anyone."""
    line = SPECIAL.sub(r"\\\1", " ".join(text.split()).replace("&", "&amp;"))
    return line.replace("@", "@<!-- -->")
