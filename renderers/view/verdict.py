"""The verdict in one sentence."""

from analyzer.materiality.model import Verdict
from analyzer.severity import Severity
from renderers.view.words import counted, listed

DOUBTED = {
    "different-documents": "Perhaps two documents, not two versions of one. ",
    "fragment": "Perhaps a page that failed to load. ",
}
"""What a reader must know before the figures, by the code of the limit that says why."""

LEVELS = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def verdict_kind(verdict: Verdict, review: int) -> str:
    """Returns "material", "clean" or, where something could not be judged or ``review`` changes wait, "open"."""
    kind = {True: "material", False: "clean", None: "open"}[verdict.material]
    return "open" if kind == "clean" and review else kind


def verdict_sentence(verdict: Verdict, review: int) -> str:
    """The answer to "did anything material change?", with how many and how grave, or how many wait for a reader.

    Where the two texts hardly belong together, that comes first: the figures then count what was never one text.
    """
    doubt = next((DOUBTED[limit.code] for limit in verdict.limits if limit.code in DOUBTED), "")
    return doubt + _answer(verdict, review)


def _answer(verdict: Verdict, review: int) -> str:
    if verdict.material is None:
        return "Nothing material was found, but part of the text could not be judged."
    if not verdict.material and review:
        return f"Nothing material was found; {counted(review, 'change waits', 'changes wait')} for a reader."
    if not verdict.material:
        return "No material change."
    numbers = {level: verdict.counts.severity.get(level, 0) for level in LEVELS}
    total = counted(sum(numbers.values()), "material change")
    levels = [f"{number:,} {level}" for level, number in numbers.items() if number]
    return f"{total}: {listed(levels)}."
