"""Findings in a line each, as editors and commit hooks show them: ``FILE:LINE:COLUMN: SEVERITY: words [rule]``."""

from collections.abc import Sequence

from renderers.positions import Positions
from renderers.problems import Problem


def render(problems: Sequence[Problem], file: str, lines: Positions | None) -> str:
    """A line for each finding that is not waived, the gravest first; empty when there is none."""
    open_ones = [problem for problem in problems if problem.waived is None]
    order = sorted(open_ones, key=lambda problem: -problem.severity.rank)
    return "".join(f"{_place(problem, file, lines)}: {_words(problem)}\n" for problem in order)


def _place(problem: Problem, file: str, lines: Positions | None) -> str:
    at = lines.at(problem.span.start) if lines is not None and problem.span is not None else None
    return f"{file}:{at.line}:{at.column}" if at is not None else file


def _words(problem: Problem) -> str:
    level = "please read" if problem.review else f"{problem.severity}"
    whom = f", {problem.direction}" if problem.direction else ""
    message = " ".join(f"{problem.place}: {problem.message}".split())
    return f"{level}{whom}: {message} [{problem.rule}]"
