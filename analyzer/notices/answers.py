"""A person's answers to what no text can tell: does the law require this change, must users adapt to it?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from analyzer.notices.kinds import Condition, Truth

ASKED = {
    Condition.LEGALLY_REQUIRED: "Does a law or an authority require this change?",
    Condition.NEEDS_ADAPTATION: "Must users change their software or their business to live with this change?",
    Condition.WAIVED: "Has the recipient waived the notice period, in writing or by a clear affirmative act?",
    Condition.IMMINENT_DANGER: "Does the change meet an unforeseen and imminent danger?",
    Condition.REFERENCE_RATE: "Does the rate only follow an index or reference rate that was agreed?",
    Condition.FEE_CHANGE: "Does this change a fee or price that recipients pay?",
    Condition.DATA_CHANGE: "Does this change for what purpose, or by whom, personal data are used?",
    Condition.RETROACTIVE: "Does this change apply to what was collected, bought or agreed before it?",
    Condition.EDITORIAL: "Does this change leave the meaning of the agreement as it was?",
    Condition.BENEFICIAL: "Is this change exclusively to the benefit of the recipients?",
    Condition.MINOR: "Is the negative effect of this change on recipients no more than minor?",
}
"""Condition → the question that a person is asked about a change."""


class AnswerError(ValueError):
    """An answer that can't be used; the message says what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Yes or no to one condition, of one change, or of every change where ``change`` is None."""

    condition: Condition
    change: str | None
    yes: bool


def answers(written: Iterable[str]) -> tuple[Answer, ...]:
    """The answers in "needs_adaptation=no" (every change) and "legally_required:c12=yes" (one change).

    Raises:
        AnswerError: if one is not of this form.
    """
    return tuple(_answer(words) for words in written)


def _answer(words: str) -> Answer:
    asked, equals, said = words.partition("=")
    name, _, change = asked.strip().partition(":")
    if not equals or said.strip().lower() not in {"yes", "no"}:
        raise AnswerError(f"{words!r}: expected NAME=yes, NAME=no or NAME:CHANGE=yes.")
    try:
        condition = Condition(name.strip())
    except ValueError:
        raise AnswerError(f"{words!r}: there is no question {name!r}; known are {', '.join(ASKED)}.") from None
    return Answer(condition=condition, change=change.strip() or None, yes=said.strip().lower() == "yes")


def about_known(given: Iterable[Answer], changes: Collection[str]) -> None:
    """Refuse an answer about a change that is none of ``changes``: it would let nothing off, and nobody would know.

    Raises:
        AnswerError: naming the answer and how a change is named.
    """
    for answer in given:
        if answer.change is not None and answer.change not in changes:
            named = f"{answer.condition.value}:{answer.change}"
            raise AnswerError(f"{named!r}: there is no change {answer.change!r}; the JSON report names each by its id.")


def answered(given: Iterable[Answer], condition: Condition, change: str) -> Truth:
    """What was answered for this change: an answer for it alone weighs more than one for every change."""
    found = Truth.UNKNOWN
    for answer in given:
        if answer.condition is condition and answer.change in {change, None}:
            said = Truth.YES if answer.yes else Truth.NO
            if answer.change is not None:
                return said
            found = said
    return found
