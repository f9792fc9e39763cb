"""What happened to a stretch of words, as the word comparison sees it."""

from enum import StrEnum
from typing import NamedTuple


class Tag(StrEnum):
    """What happened to a stretch of words.

    ``type``: only marks, case or spacing differ. ``follow``: a reference's number follows its target.
    ``target``: the words stand, the reference reaches another clause. ``term``: a renamed term.
    ``row``: a row of a table came or went.
    """

    KEEP = "keep"
    WORDS = "words"
    TYPE = "type"
    FOLLOW = "follow"
    TARGET = "target"
    TERM = "term"
    ROW = "row"


class Stretch(NamedTuple):
    """Tokens ``a:b`` of the passage's old and ``c:d`` of its new tokens."""

    tag: Tag
    a: int
    b: int
    c: int
    d: int
