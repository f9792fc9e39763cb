"""Words that a project watches: a finding wherever a passage that holds them changes, comes or goes."""

from dataclasses import dataclass

from analyzer.severity import Severity

RULE = "watch-word"
TITLE = "A passage that holds watched words differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Words (or phrases as in rules) that someone wants to hear of, how much they matter to them, and why."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    words: tuple[str, ...]
    why: str
    severity: Severity = Severity.LOW


def list_of(number: int) -> str:
    """The name under which the words of the project's watch of this number stand in the lexicon."""
    return f"{RULE}:{number}"
