"""The verdict in one sentence."""

from analyzer.materiality.model import Verdict
from analyzer.severity import Severity
from renderers.view.words import counted, listed

LEVELS = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def verdict_kind(verdict: Verdict) -> str:
    """Returns "material", "clean" or "open"."""
    return {True: "material", False: "clean", None: "open"}[verdict.material]


def verdict_sentence(verdict: Verdict) -> str:
    """The answer to "did anything material change?", with how many and how grave."""
    if verdict.material is None:
        return "Nothing material was found, but part of the text could not be judged."
    if not verdict.material:
        return "No material change."
    numbers = {level: verdict.counts.severity.get(level, 0) for level in LEVELS}
    total = counted(sum(numbers.values()), "material change")
    levels = [f"{number:,} {level}" for level, number in numbers.items() if number]
    return f"{total}: {listed(levels)}."
