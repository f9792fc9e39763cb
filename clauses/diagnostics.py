"""What a reader or the parser could not decide, said with its place; and input that can't be read at all."""

from dataclasses import dataclass

from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing left undecided. ``blocks_judgement`` is true when it must keep a verdict from being "false"."""

    code: str
    message: str
    span: Span | None = None
    blocks_judgement: bool = False


class UnreadableInputError(Exception):
    """The input can't be read or parsed; the message is one sentence a person can act on (exit code 3)."""
