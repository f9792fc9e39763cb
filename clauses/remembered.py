"""What was found in a stretch of text is kept by its words: the versions of an agreement share most of theirs."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
KEPT = 16_384  # stretches
LONG = 8_192  # characters of the longest that is kept


def remembered(find: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which must depend on the stretch alone; what it returns must not be changed."""
    known = lru_cache(maxsize=KEPT)(find)

    def found(stretch: str) -> T:
        return known(stretch) if len(stretch) <= LONG else find(stretch)

    return found


def paragraphs(text: str) -> list[str]:
    """The stretches between empty lines; with an empty line between them again they are the text."""
    return text.split("\n\n")
