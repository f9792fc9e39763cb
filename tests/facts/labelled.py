"""Agreements written for this project with their facts written down beside them: NAME.md and NAME.facts.

A line of a .facts file is a label; its words stand in the agreement (white space and marks don't matter):

    D Term                      a defined term (the list is complete)
    R words -> 3.1              a reference, and the clause it reaches (complete)
    S words -> 3.1, 6           a survival passage, and the clauses it lists, if any
    A words                     a passage that says how something may be changed
    Q words = 30                a quantity
    MUST user | words           a norm of that side: MUST, NOT, MAY, GRANT, DISC, REP (complete)
    ? words                     words that may or may not be taken for a norm
    - LABEL                     a label that the program does not read yet (a test tells when it does)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clauses.model import Agreement, Modality
from clauses.parse import parse_bytes
from clauses.spans import Span

FOLDER = Path(__file__).with_name("agreements")
MODALITIES = {
    "MUST": Modality.OBLIGATION,
    "NOT": Modality.PROHIBITION,
    "MAY": Modality.PERMISSION,
    "GRANT": Modality.GRANT,
    "DISC": Modality.DISCLAIMER,
    "REP": Modality.REPRESENTATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line of a .facts file: its kind, its words, and what it says of them; ``places`` are where they stand.

    ``missed``: the program does not read it yet.
    """

    kind: str
    words: str
    says: str
    places: tuple[Span, ...]
    missed: bool = False

    def meets(self, span: Span) -> bool:
        return any(span.meets(place) for place in self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An agreement and its labels."""

    agreement: Agreement
    labels: tuple[Label, ...]

    def of(self, *kinds: str) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.kind in kinds)

    def read(self, *kinds: str) -> tuple[Label, ...]:
        """The labels of these kinds that the program has to find."""
        return tuple(label for label in self.of(*kinds) if not label.missed)


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.facts"))


def load(name: str) -> Labelled:
    source = FOLDER / f"{name}.md"
    agreement = parse_bytes(source.read_bytes(), source.name)
    lines = (FOLDER / f"{name}.facts").read_text(encoding="utf-8").splitlines()
    return Labelled(agreement=agreement, labels=tuple(_labels(lines, agreement.text)))


def _labels(lines: list[str], text: str) -> Iterator[Label]:
    for line in filter(None, lines):
        missed = line.startswith("- ")
        kind, _, rest = line.removeprefix("- ").partition(" ")
        cut = {"R": "->", "S": "->", "Q": " = ", "D": "\n", "A": "\n", "?": "\n"}.get(kind, "|")
        first, _, second = rest.partition(cut)
        words, says = (second, first) if kind in MODALITIES else (first, second)
        places = () if kind == "D" else tuple(_places(text, words))
        assert places or kind == "D", f"not in the agreement: {line}"
        yield Label(kind=kind, words=words.strip(), says=says.strip(), places=places, missed=missed)


def _places(text: str, words: str) -> Iterator[Span]:
    pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", words)))
    return (Span(*match.span()) for match in re.finditer(pattern, text))
