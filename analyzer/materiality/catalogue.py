"""The rules as files: loads and checks them, gives the set a version, and lists or explains them."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import ValidationError

from analyzer.materiality.phrases import Lexicon, PhraseError
from analyzer.materiality.rule import Binds, Rule
from analyzer.materiality.shapes.event import Bound


class RuleError(ValueError):
    """A rule or vocabulary file that can't be used; the message names file, field and what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The rules in the order in which they claim words, their phrases compiled, and the version of the set."""

    bounds: tuple[Bound, ...]
    lexicon: Lexicon
    version: str

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, by family and id."""
        return tuple(sorted((b.rule for b in self.bounds), key=lambda rule: (int(rule.family), rule.id)))

    def explain(self, rule_id: str) -> Rule:
        """The rule with this id. Raises KeyError where there is none."""
        for bound in self.bounds:
            if bound.rule.id == rule_id:
                return bound.rule
        raise KeyError(rule_id)


@cache
def catalogue() -> Catalogue:
    """The built-in rules, read once. Raises RuleError on a broken file."""
    home = files("analyzer.materiality")
    return load(_toml(home / "rules"), _toml(home / "vocabulary"))


def load(rule_files: Mapping[str, bytes], vocabulary_files: Mapping[str, bytes]) -> Catalogue:
    """Builds a catalogue from file name → content. Raises RuleError naming file, field and expectation."""
    words = _vocabulary(vocabulary_files)
    rules = [_rule(name, content) for name, content in sorted(rule_files.items())]
    _unique(rules)
    lists: dict[str, tuple[str, ...]] = dict(words)
    bounds = [_bind(rule, lists, words) for rule in rules]
    try:
        lexicon = Lexicon(lists)
    except PhraseError as problem:
        raise RuleError(str(problem)) from problem
    digest = hashlib.sha256()
    for name, content in sorted({**rule_files, **vocabulary_files}.items()):
        digest.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    bounds.sort(key=lambda b: (-b.rule.priority, -_worst(b.rule), b.rule.id))
    return Catalogue(bounds=tuple(bounds), lexicon=lexicon, version=digest.hexdigest()[:12])


def _toml(folder: Traversable) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name.endswith(".toml")}


def _parsed(name: str, content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise RuleError(f"{name}: not readable as TOML: {problem}") from problem


def _vocabulary(vocabulary_files: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for name, content in sorted(vocabulary_files.items()):
        for key, phrases in _parsed(name, content).get("lists", {}).items():
            if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
                raise RuleError(f"{name}: lists.{key}: a list of phrases was expected")
            words[key] = tuple(phrases)
    return words


def _rule(name: str, content: bytes) -> Rule:
    try:
        rule = Rule.model_validate(_parsed(name, content))
    except ValidationError as problem:
        first = problem.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise RuleError(f"{name}: {field}: {first['msg']}") from problem
    if name != f"{rule.id}.toml":
        raise RuleError(f"{name}: id: the name of the file was expected, {rule.id!r} was found")
    return rule


def _unique(rules: Iterable[Rule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{rule.id}.toml: id: {rule.id!r} is the id of another rule")
        seen.add(rule.id)


def _bind(rule: Rule, lists: dict[str, tuple[str, ...]], words: Mapping[str, tuple[str, ...]]) -> Bound:
    """Names the rule's own phrases as lists of their own and resolves ``@name`` to the vocabulary."""

    def names(field: str) -> tuple[str, ...]:
        phrases: tuple[str, ...] = getattr(rule.binds, field)
        found = []
        for phrase in phrases:
            if phrase.startswith("@"):
                if phrase[1:] not in words:
                    raise RuleError(f"{rule.id}.toml: binds.{field}: no list {phrase[1:]!r} in the vocabulary")
                found.append(phrase[1:])
        own = tuple(phrase for phrase in phrases if not phrase.startswith("@"))
        if own:
            key = f"{rule.id}:{field}"
            lists[key] = own
            found.append(key)
        return tuple(found)

    for topic in rule.topics:
        if topic not in words:
            raise RuleError(f"{rule.id}.toml: topics: no list {topic!r} in the vocabulary")
    return Bound(
        rule=rule,
        phrases=names("phrases"),
        near=names("near"),
        unless=names("unless"),
        start=names("start"),
        end=names("end"),
    )


def _worst(rule: Rule) -> int:
    return max(level.rank for level in (rule.severity.provider, rule.severity.user, rule.severity.other))


__all__ = ["Binds", "Catalogue", "RuleError", "catalogue", "load"]
