"""Tokens by number: those that stand in a row are a range, which takes no room and needs no proof that it is one."""

from collections.abc import Iterable
from itertools import chain
from typing import TypeVar

# Indices into a side's words; ranges go up by one.
Tokens = range | tuple[int, ...]

T = TypeVar("T")
NONE = range(0)


def joined(*parts: Tokens) -> Tokens:
    """The parts laid end to end."""
    filled = [part for part in parts if part]
    if len(filled) < 2:
        return filled[0] if filled else NONE
    first = filled[0]
    at = first[0]
    for part in filled:
        if not isinstance(part, range) or part.start != at:
            return tuple(chain.from_iterable(filled))
        at = part.stop
    return range(first[0], at)


def sorted_tokens(parts: Iterable[Tokens]) -> Tokens:
    """All tokens of the parts in the order in which they stand."""
    filled = sorted((part for part in parts if part), key=lambda part: part[0])
    found = joined(*filled)
    return found if isinstance(found, range) else tuple(sorted(found))


def unbroken(tokens: Tokens) -> bool:
    """True when the tokens stand in a row, one after the other."""
    if isinstance(tokens, range) or not tokens:
        return True
    return tokens[-1] - tokens[0] + 1 == len(tokens) and tokens == tuple(range(tokens[0], tokens[-1] + 1))


def along(values: list[T], tokens: Tokens) -> list[T]:
    """The values of the tokens, in order."""
    if isinstance(tokens, range):
        return values[tokens.start : tokens.stop]
    return [values[i] for i in tokens]
