"""Which paragraph of a notice tells which change: by the clause it cites and the words it shares with the change."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analyzer.notices.notice_model import Item
from clauses.spans import Span

ENOUGH = 0.75
"""Share of a change's telling words that a paragraph must have to tell it."""

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|[$€£%]")
_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\n[ \t]*\n|\s*\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the notice: its place and its words."""

    span: Span
    words: frozenset[str]


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``: runs of lines without an empty line."""
    return tuple(
        Paragraph(span=Span(*match.span()), words=frozenset(telling(match.group())))
        for match in _PARAGRAPH.finditer(text)
    )


def telling(text: str) -> list[str]:
    """The words that tell one passage from another, folded."""
    return [w for w in (word.casefold().strip(".,") for word in _WORD.findall(text)) if w and w not in _small()]


@cache
def _small() -> frozenset[str]:
    raw = tomllib.loads(files("analyzer.notices").joinpath("notice_lint.toml").read_text("utf-8"))
    return frozenset(raw["small"]["words"])


def covered(items: Sequence[Item], found: Sequence[Paragraph]) -> dict[str, int]:
    """Change id → the paragraph that tells it; a paragraph tells one change only.

    A paragraph tells a change when it holds enough of the words of its citation, its effects and the words before
    and now. The most alike are paired first; what is left without a paragraph is not told.
    """
    scores = []
    for at, item in enumerate(items):
        wanted = _signature(item)
        for place, paragraph in enumerate(found):
            shared = len(wanted & paragraph.words)
            if wanted and shared >= ENOUGH * len(wanted):
                scores.append((-2 * shared / (len(wanted) + len(paragraph.words)), at, place))
    told: dict[str, int] = {}
    taken: set[int] = set()
    for _, at, place in sorted(scores):
        if items[at].change not in told and place not in taken:
            told[items[at].change] = place
            taken.add(place)
    return told


def _signature(item: Item) -> frozenset[str]:
    return frozenset(telling(f"{item.place} {' '.join(item.effects)} {item.old} {item.new}"))
