"""How one thing is said in several ways: the lists of ``vocabulary/sayings.toml``, read once."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from analyzer.materiality.editorial.spelling import PARTIES, american, stem
from analyzer.materiality.words import forms

DOUBLED = 3  # letters of a verb whose last is doubled: "submitted"
HISSING = ("sses", "xes", "ches", "shes")
PARTICIPLE = ("ed", "en")
Words = tuple[str, ...]


class Grammar:
    """The lists of ``vocabulary/sayings.toml``."""

    def __init__(self) -> None:
        path = files("analyzer.materiality") / "vocabulary" / "sayings.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        words = data["words"]
        self.irregular = {form: verb for verb, found in data["irregular"].items() for form in found}
        self.plain = _rows(data["plain"]) | _rows(data["bounds"]) | _law(data["places"])
        self.loose = self.plain | _rows(data["alike"])
        self.longest = longest_of(self.loose)
        self.modals = {forms(phrase): said for said, phrases in data["modals"].items() for phrase in phrases}
        self.openers = {forms(phrase): said for said, phrases in data["openers"].items() for phrase in phrases}
        self.longest_helping = longest_of([*self.modals, *self.openers])
        self.determiners = frozenset(words["determiners"])
        self.prepositions = frozenset(words["prepositions"])
        self.means = frozenset(words["means"])
        self.be = frozenset(words["be"])
        self.past = frozenset(words["past"])
        self.negating = frozenset(words["negating"])
        self.bounding = frozenset(words["bounding"])
        self.adverbs = frozenset(words["adverbs"])
        self.pronouns = frozenset(words["pronouns"])
        self.persons = frozenset(words["persons"])
        self.third = frozenset(words["third"])
        self.owners = frozenset(words["owners"])
        self.performing = frozenset(self.root(verb) for verb in words["performing"])
        self.deeds = frozenset(words["user_deeds"])
        self.giving = frozenset(self.root(verb) for verb in words["giving"])
        self.verbs = frozenset(self.root(verb) for verb in words["verbs"])

    def root(self, word: str) -> str:
        """A verb or a noun without its ending: ``kept`` and ``keeps`` → ``keep``, ``fees`` → ``fee``."""
        return _root(self.irregular.get(word, word))

    def singular(self, word: str) -> str:
        """A noun without the ending of a plural; what acts and what is acted on keep theirs."""
        if word in PARTIES or not word.endswith("s") or word.endswith("ss"):
            return american(word)
        if word.endswith("ies"):
            return american(word[:-3] + "y")
        return american(word[:-2] if word.endswith(HISSING) else word[:-1])

    def participle(self, word: str) -> bool:
        """True of a form that follows "be" where something is done: ``paid``, ``deducted``."""
        return word.endswith(PARTICIPLE) or word in self.irregular


@lru_cache(maxsize=16_384)
def _root(word: str) -> str:
    word = american(word)
    if word.endswith(("ee", "ss")):
        return word
    plain = stem(word)
    doubled = plain != word and len(plain) > DOUBLED and plain[-1] == plain[-2] and plain[-1] in "bdgmnprt"
    return plain[:-1] if doubled and word.endswith(("ed", "ing")) else plain


def _rows(found: Mapping[str, Iterable[str]]) -> dict[Words, Words]:
    return {forms(phrase): forms(said) for said, phrases in found.items() for phrase in phrases}


def longest_of(phrases: Iterable[Words]) -> dict[str, int]:
    """The first word of each phrase → how many words the longest has that begins so: most words begin none."""
    found: dict[str, int] = {}
    for phrase in phrases:
        if phrase:
            found[phrase[0]] = max(len(phrase), found.get(phrase[0], 0))
    return found


def _law(places: Mapping[str, Iterable[str]]) -> dict[Words, Words]:
    """``Dutch law`` is the law of the Netherlands."""
    return {
        (form, law): ("the", law, "of", *place.split())
        for place, named in places.items()
        for form in named
        for law in ("law", "laws", "courts")
    }


@cache
def grammar() -> Grammar:
    """The lists, read once."""
    return Grammar()
