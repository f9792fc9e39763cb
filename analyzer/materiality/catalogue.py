"""The rules as files: loads and checks them, gives the set a version, and lists or explains them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from analyzer.authored import AuthoredError, read, table, wrong
from analyzer.materiality.phrases import Lexicon, PhraseError, check
from analyzer.materiality.rule import Binds, Rule, Shape
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.watch import Watch, list_of

# Shapes of which every event holds one of the rule's phrases.
_OF_PHRASES = frozenset({Shape.LEFTOVER, Shape.TOPIC, Shape.PHRASE, Shape.CONDITION, Shape.MODIFIER, Shape.MEASURE})
# Shapes that ask neither for topics nor for words near by.
_ANYWHERE = frozenset({Shape.SURVIVAL, Shape.REFERENCE, Shape.LEFTOVER})

_NEEDED: Mapping[Shape, tuple[str, ...]] = {
    Shape.SWAP: ("start", "end"),
    Shape.TOPIC: ("phrases",),
    Shape.PHRASE: ("phrases",),
    Shape.CONDITION: ("phrases",),
    Shape.MODIFIER: ("phrases",),
    Shape.MEMBER: ("phrases",),
    Shape.MEASURE: ("measures",),
    Shape.NORM: ("modality",),
    Shape.CELL: ("kinds",),
    Shape.VALUE: ("near",),
    Shape.CONTACT: ("near",),
}
"""What a rule of a shape binds at least: without it the rule finds nothing."""

SPOKEN = ("phrases", "near", "excused", "opens")
"""The lists of a rule's ``speaks``; the lexicon of what is spoken of names each by the rule and the list."""

RuleError = AuthoredError
"""A rule or vocabulary file that can't be used; the message names file, line, field and what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The rules in the order in which they claim words, their phrases compiled, and the version of the set.

    ``spoken`` knows what their titles speak of; ``watches`` are the words a project wants to hear of; ``house`` the ids
    of its own rules.
    """

    bounds: tuple[Bound, ...]
    lexicon: Lexicon
    version: str
    spoken: Lexicon
    watches: tuple[Watch, ...] = ()
    house: frozenset[str] = frozenset()
    by_id: Mapping[str, Rule] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {bound.rule.id: bound.rule for bound in self.bounds})

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, by family and id."""
        return tuple(sorted((b.rule for b in self.bounds), key=lambda rule: (int(rule.family), rule.id)))

    @property
    def leftover(self) -> str:
        """The id of the rule on what is left over, whatever it is about; empty where there is none."""
        return next((bound.rule.id for bound in self.bounds if bound.rule.general), "")

    def explain(self, rule_id: str) -> Rule:
        """The rule with this id. Raises KeyError where there is none."""
        return self.by_id[rule_id]


@cache
def catalogue() -> Catalogue:
    """The built-in rules, read once. Raises RuleError on a broken file."""
    return load(*_own_files())


def extended(house_rules: Mapping[str, bytes], watches: Sequence[Watch] = ()) -> Catalogue:
    """The built-in rules with a project's own (path → content) and the words it watches.

    A house rule can't take the id of a built-in one. Raises RuleError on the first mistake.
    """
    if not house_rules and not watches:
        return catalogue()
    rule_files, vocabulary_files = _own_files()
    return load({**rule_files, **house_rules}, vocabulary_files, watches, house=frozenset(house_rules))


def load(
    rule_files: Mapping[str, bytes],
    vocabulary_files: Mapping[str, bytes],
    watches: Sequence[Watch] = (),
    house: frozenset[str] = frozenset(),
) -> Catalogue:
    """Builds a catalogue from file name → content. Raises RuleError naming file, line, field and expectation.

    ``house`` are the names of the files that are a project's own.
    """
    words = _vocabulary(vocabulary_files)
    files_of = {name: (_rule(name, content), content) for name, content in sorted(rule_files.items())}
    _unique(files_of, house)
    lists: dict[str, tuple[str, ...]] = dict(words)
    bounds = [_bind(name, content, rule, lists, words) for name, (rule, content) in files_of.items()]
    lists.update({list_of(number): watch.words for number, watch in enumerate(watches)})
    digest = hashlib.sha256()
    for name, content in sorted({**rule_files, **vocabulary_files}.items()):
        digest.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    bounds.sort(key=lambda b: (-b.rule.priority, -_worst(b.rule), b.rule.id))
    return Catalogue(
        bounds=tuple(bounds),
        lexicon=_lexicon(lists),
        version=digest.hexdigest()[:12],
        spoken=_lexicon(_spoken(files_of)),
        watches=tuple(watches),
        house=frozenset(files_of[name][0].id for name in house),
    )


def _own_files() -> tuple[dict[str, bytes], dict[str, bytes]]:
    home = files("analyzer.materiality")
    return _toml(home / "rules"), _toml(home / "vocabulary")


def _toml(folder: Traversable) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name.endswith(".toml")}


def _vocabulary(vocabulary_files: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for name, content in sorted(vocabulary_files.items()):
        for key, phrases in table(name, content).get("lists", {}).items():
            if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
                raise wrong(name, content, ("lists", key), "a list of phrases was expected.")
            words[key] = tuple(phrases)
    return words


def _rule(name: str, content: bytes) -> Rule:
    rule = read(name, content, Rule)
    if PurePosixPath(name).name != f"{rule.id}.toml":
        raise wrong(name, content, ("id",), f"the name of the file was expected, {rule.id!r} was found.")
    return rule


def _unique(files_of: Mapping[str, tuple[Rule, bytes]], house: frozenset[str]) -> None:
    """Raises RuleError on an id that stands twice; beside a built-in rule the house's file is the wrong one."""
    seen: dict[str, str] = {}
    for name in sorted(files_of, key=lambda name: (name in house, name)):
        rule, content = files_of[name]
        first = seen.setdefault(rule.id, name)
        if first != name:
            whose = f"the rule in {first}" if first in house or not house else "a built-in rule"
            raise wrong(name, content, ("id",), f"another id was expected, {rule.id!r} is the id of {whose}.")


def _bind(
    name: str, content: bytes, rule: Rule, lists: dict[str, tuple[str, ...]], words: Mapping[str, tuple[str, ...]]
) -> Bound:
    """Names the rule's own phrases as lists of their own and resolves ``@name`` to the vocabulary."""

    def names(field: str) -> tuple[str, ...]:
        phrases: tuple[str, ...] = getattr(rule.binds, field)
        found = []
        for phrase in phrases:
            if phrase.startswith("@"):
                if phrase[1:] not in words:
                    raise wrong(name, content, ("binds", field), f"no list {phrase[1:]!r} in the vocabulary.")
                found.append(phrase[1:])
        own = tuple(phrase for phrase in phrases if not phrase.startswith("@"))
        if own:
            _readable(name, content, field, own)
            key = f"{rule.id}:{field}"
            lists[key] = own
            found.append(key)
        return tuple(found)

    for needed in _NEEDED.get(rule.shape, ()):
        if not getattr(rule.binds, needed):
            raise wrong(
                name, content, ("binds", needed), f"a rule of the shape {rule.shape} needs this, it is missing."
            )
    for topic in rule.topics:
        if topic not in words:
            raise wrong(name, content, ("topics",), f"no list {topic!r} in the vocabulary.")
    named = {
        field: names(field)
        for field in ("phrases", "near", "unless", "excused", "instead", "where", "full", "both", "start", "end")
    }
    elsewhere = rule.shape in _ANYWHERE or rule.binds.whole  # an address is known by its own parts as well
    return Bound(
        rule=rule,
        **named,
        needs=named["phrases"] if rule.shape in _OF_PHRASES else named["start"] if rule.shape is Shape.SWAP else (),
        hears=() if elsewhere else named["near"] + (named["start"] if rule.shape is Shape.VALUE else ()),
        topics=() if elsewhere else rule.topics,
        moods=rule.binds.modality if rule.shape is Shape.NORM else (),
    )


def _spoken(files_of: Mapping[str, tuple[Rule, bytes]]) -> dict[str, tuple[str, ...]]:
    """The lists of what each rule's title speaks of, by names of their own."""
    made: dict[str, tuple[str, ...]] = {}
    for name, (rule, content) in files_of.items():
        for part in SPOKEN:
            phrases: tuple[str, ...] = getattr(rule.speaks, part)
            if phrases:
                _readable(name, content, part, phrases, table="speaks")
                made[f"{rule.id}:{part}"] = phrases
    return made


def _readable(name: str, content: bytes, field: str, phrases: tuple[str, ...], table: str = "binds") -> None:
    try:
        check(phrases)
    except PhraseError as problem:
        raise wrong(name, content, (table, field), f"{problem}.") from None


def _lexicon(lists: Mapping[str, tuple[str, ...]]) -> Lexicon:
    try:
        return Lexicon(lists)
    except PhraseError as problem:
        raise RuleError(f"vocabulary: {problem}.") from problem


def _worst(rule: Rule) -> int:
    return max(level.rank for level in (rule.severity.provider, rule.severity.user, rule.severity.other))


__all__ = ["Binds", "Catalogue", "RuleError", "catalogue", "extended", "load"]
