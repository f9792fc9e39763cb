"""The words of modals.toml, compiled: cues by their first word, and the lists of verbs and nouns."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from clauses.model import Modality

_SHORT: Final = {"are": "re", "have": "ve", "will": "ll", "is": "s", "am": "m"}
_NEGATED: Final = {"is": "isn't", "are": "aren't", "do": "don't", "does": "doesn't", "has": "hasn't", "have": "haven't"}
MODAL_WORDS: Final = frozenset(
    {
        "shall",
        "must",
        "will",
        "ll",
        "may",
        "can",
        "cannot",
        "should",
        "can't",
        "won't",
        "mustn't",
        "shouldn't",
        "mayn't",
        "might",
    }
)
_DONE: Final = (
    r"(?:,?\s+(?!(?:governed|construed|determined|interpreted|treated|deemed|calculated|measured|regarded|understood|"
    r"considered|found|based|expected|noted|implied|inferred|attributed|created|established|taken\s+(?:as|to))\b)"
    r"(?:[a-z]+(?:ed|en|wn|ught|ld)|kept|sent|put|left|lent|(?:re)?paid|laid|made|met|set|cut|borne|done|given|shut)\b)"
)
"""A participle of something done, and not of how a text is read."""
ADVERBS: Final = (
    r"(?:(?!(?:app|comp|re|supp|rep|imp|multip|assemb|fami|al)ly\b)[a-z]+ly|also|only|not|never|further|hereby|then|"
    r"thereafter|thereupon|therefore|accordingly|nonetheless|again|at\s+all\s+times|at\s+any\s+time|"
    r"from\s+time\s+to\s+time|always|nevertheless|still|otherwise|hereafter|in\s+addition|each|both|forthwith|itself|himself|herself|themselves|yourself|ourselves|and|"
    r"\s+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A phrase that makes a norm; ``needs`` is what must stand before it (party, subject, nothing).

    ``rest`` are its words after the first. Of each set of ``gates`` one word stands in every sentence that holds it.
    """

    modality: Modality
    needs: str
    rest: tuple[str, ...]
    gates: tuple[frozenset[str], ...] = ()

    def after(self, flat: str, end: int) -> re.Match[str] | None:
        """The rest of the phrase, where its first word ends in a sentence in lower case."""
        return _compiled(self.rest).match(flat, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The cues that begin with a word, longer ones first; ``index`` are their places by a word that each must have."""

    rows: tuple[Cue, ...]
    index: dict[str, tuple[int, ...]]
    sure: tuple[int, ...]

    def open(self, said: frozenset[str]) -> tuple[Cue, ...]:
        """Those that a sentence with these words may hold."""
        places = {*self.sure, *(place for word in self.index.keys() & said for place in self.index[word])}
        return tuple(
            row for row in map(self.rows.__getitem__, sorted(places)) if not any(map(said.isdisjoint, row.gates))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Everything obligations are read with."""

    cues: dict[str, "Cues"]
    openers: re.Pattern[str]
    conditions: re.Pattern[str]
    constitutive: frozenset[str]
    constitutive_participles: frozenset[str]
    possible: frozenset[str]
    possible_after_be: frozenset[str]
    control: frozenset[str]
    benefit: frozenset[str]
    burden: frozenset[str]
    spared: frozenset[str]
    denied: frozenset[str]
    unfit: frozenset[str]
    owed_in_time: frozenset[str]
    implied: dict[str, frozenset[str]]
    told: frozenset[str]
    told_gently: frozenset[str]
    told_only: frozenset[str]
    asked: frozenset[str]
    spoken: frozenset[str]
    agents: frozenset[str]
    authored: frozenset[str]
    named: frozenset[str]
    things: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of modals.toml, read once."""
    data = tomllib.loads(Path(__file__).with_name("modals.toml").read_text(encoding="utf-8"))
    verbs: dict[str, str] = data["verbs"]

    def words(name: str) -> frozenset[str]:
        return frozenset(verbs[name].split())

    conditions = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in data["clause"]["conditions"])
    cues = _cues(data["cue"])
    told = frozenset(data["imperative"]["told"].split())
    return Lexicon(
        cues=cues,
        openers=_any_of({*cues, *MODAL_WORDS}),
        conditions=re.compile(rf"\b(?:{conditions}|provided)\s+"),
        constitutive=words("constitutive"),
        constitutive_participles=words("constitutive_participles"),
        possible=words("possible"),
        possible_after_be=words("possible_after_be"),
        control=words("control"),
        benefit=words("benefit"),
        burden=words("burden"),
        spared=words("spared"),
        denied=words("denied"),
        unfit=words("unfit"),
        owed_in_time=words("owed_in_time"),
        implied={role: frozenset(text.split()) for role, text in data["implied"].items()},
        told=told,
        told_gently=frozenset(data["imperative"]["told_gently"].split()),
        told_only=frozenset(data["imperative"]["told_only"].split()),
        asked=frozenset(data["imperative"]["asked"].split()),
        spoken=frozenset("dnmiuwp-o" + "".join(word[0] for word in told)),
        agents=frozenset(data["nouns"]["agents"].split()),
        named=frozenset(data["nouns"]["named"].split()),
        authored=frozenset(data["nouns"]["authored"].split()),
        things=frozenset(data["nouns"]["things"].split()),
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words as a whole word; grouped by first letter, so that few are tried at a place."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    branches = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(by_letter.items()))
    return re.compile(rf"(?<![a-z'])(?:{'|'.join(branches)})(?![a-z'])")


def _cues(rows: list[dict[str, Any]]) -> dict[str, Cues]:
    """First word → the cues that begin with it; longer phrases first."""
    found: dict[str, list[tuple[int, Cue]]] = {}
    for row in rows:
        for phrase in row["phrases"]:
            for first, *rest in _contracted(phrase):
                cue = Cue(
                    modality=Modality(row["modality"]),
                    needs=row["needs"],
                    rest=tuple(rest),
                    gates=_gates(rest),
                )
                for word in first.split("/"):
                    found.setdefault(word, []).append((len(rest) - rest.count("~"), cue))
    return {
        word: _indexed(tuple(cue for _, cue in sorted(cues, key=lambda pair: -pair[0]))) for word, cues in found.items()
    }


def _indexed(rows: tuple[Cue, ...]) -> Cues:
    index: dict[str, list[int]] = {}
    for place, cue in enumerate(rows):
        for word in cue.gates[0] if cue.gates else ():
            index.setdefault(word, []).append(place)
    return Cues(
        rows=rows,
        index={word: tuple(places) for word, places in index.items()},
        sure=tuple(place for place, cue in enumerate(rows) if not cue.gates),
    )


_MARKS: Final = str.maketrans(dict.fromkeys('.,;:!?()[]"“”*_/—–', " "))


def words_of(flat: str) -> frozenset[str]:
    """The words of a sentence in lower case, as gates are tested with: without marks, but with their apostrophes."""
    said = flat.translate(_MARKS).split()
    quoted = " '" in flat or "' " in flat
    return frozenset([*said, *(word.strip("'") for word in said)] if quoted else said)


def _gates(words: list[str]) -> tuple[frozenset[str], ...]:
    """The words that a phrase must have, each with what may stand for it; rare ones (long in all forms) first."""
    sure = (frozenset(word.split("/")) for word in words if word[0].isalpha() and "?" not in word)
    return tuple(sorted(sure, key=lambda said: -min(map(len, said))))


def _contracted(phrase: str) -> list[list[str]]:
    """The phrase's words, and the same with a contraction: "are responsible" is also "'re responsible"."""
    first, *rest = phrase.split()
    if first == "is/are":
        first = "is/are/am"  # "I am responsible for"
    short = "/".join(_SHORT[word] for word in first.split("/") if word in _SHORT)
    found = [[f"{first}/{short}" if short else first, *rest]]
    if rest and "not" in rest[:2]:
        negated = "/".join(_NEGATED[word] for word in first.split("/") if word in _NEGATED)
        if negated:
            found.append([negated, *rest[rest.index("not") + 1 :]])
    return found


@lru_cache(maxsize=1024)
def _compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    """What follows the first word of a phrase, as a pattern over flat text; made when a sentence first may hold it."""
    parts: list[str] = []
    for word in words:
        if word == "~":
            parts.append(rf"(?:,?\s+{ADVERBS}\b,?){{0,3}}?(?:\s*,(?!\s*(?:and|or|that)\b)[^,;.:]{{3,120}},(?=\s))?")
        elif word == "<done>":
            parts.append(_DONE)
        elif word == "...":
            parts.append(r"(?:[\s,]+[^\s,.;]+){0,6}?")
        else:
            optional = word.endswith("?")
            options = "|".join(re.escape(option) for option in word.rstrip("?").replace("?/", "/").split("/"))
            parts.append(rf"(?:,?\s+[\"']?(?:{options})(?!\w)[\"']?){'?' if optional else ''}")
    return re.compile("".join(parts))
