"""Findings as workflow commands of GitHub Actions: each shows as an annotation on its line."""

from collections.abc import Sequence

from analyzer.materiality.model import Limit
from analyzer.severity import Severity
from renderers.positions import Positions
from renderers.problems import Problem
from renderers.view.words import rule_title

COMMAND: dict[Severity, str] = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "notice",
    Severity.NONE: "notice",
}
LONGEST = 900  # characters of a message; GitHub cuts long ones


def render(
    problems: Sequence[Problem],
    file: str,
    lines: Positions | None,
    *,
    summary: Sequence[str] = (),
    limits: Sequence[Limit] = (),
    footer: str,
) -> str:
    """The summary in plain lines, then one command a finding, the gravest first (GitHub shows ten of a kind a step)."""
    order = sorted(problems, key=lambda problem: (problem.waived is not None, -problem.severity.rank))
    out = [_plain(sentence) for sentence in summary]
    out += [
        _command("warning", file, "", "Not judged", f"{limit.message} ({limit.version} version)") for limit in limits
    ]
    out += [_problem(problem, file, lines) for problem in order]
    out.append(_plain(footer))
    return "\n".join(out) + "\n"


def _problem(problem: Problem, file: str, lines: Positions | None) -> str:
    title = rule_title(problem.rule)
    message = f"{problem.place}: {problem.message}"
    if problem.direction:
        title += f" ({problem.severity}, {problem.direction})"
    elif problem.severity is not Severity.NONE:
        title += f" ({problem.severity})"
    if problem.waived is not None:
        return _command(
            "notice",
            file,
            _where(problem, lines),
            f"Waived: {title}",
            f"{message} Waived by {problem.waived.author}: {problem.waived.reason}",
        )
    return _command(COMMAND[problem.severity], file, _where(problem, lines), title, message)


def _where(problem: Problem, lines: Positions | None) -> str:
    if lines is None or problem.span is None:
        return ""
    start, end = lines.at(problem.span.start), lines.at(max(problem.span.start, problem.span.end - 1))
    if start is None or end is None:
        return ""
    columns = f",col={start.column},endColumn={end.column + 1}" if start.line == end.line else ""
    return f",line={start.line},endLine={max(start.line, end.line)}{columns}"


def _command(kind: str, file: str, where: str, title: str, message: str) -> str:
    short = message if len(message) <= LONGEST else message[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"::{kind} file={_property(file)}{where},title={_property(title)}::{_data(short)}"


def _plain(words: str) -> str:
    """A line of the log that can't be taken for a command."""
    line = " ".join(words.split())
    return f" {line}" if line.startswith("::") else line


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
