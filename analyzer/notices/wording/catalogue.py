"""The message catalogue: every sentence that a finding or a notice may say, by its id, with its places in braces.

A rule's sentences come from its file (id "RULE.forward"), those of notices from ``en.toml`` ("group.id"). A translation
or a house gives others for the same ids; what fills the places is theirs too.
"""

import string
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from analyzer.authored import AuthoredError, table
from analyzer.materiality.catalogue import catalogue as rules
from analyzer.materiality.messages import ELSEWHERE, PLACES, places
from analyzer.materiality.rule import SAME_WORDS


class WordingError(AuthoredError):
    """A catalogue that can't be used; the message names the file, the id and what was expected."""


@cache
def catalogue(language: str = "en") -> Mapping[str, str]:
    """All built-in sentences of a language by id. Raises WordingError where there are none."""
    file = files("analyzer.notices.wording").joinpath(f"{language}.toml")
    if not file.is_file():
        raise WordingError(f"there is no wording for the language {language!r}.")
    return {**findings(), **read(f"{language}.toml", file.read_bytes())}


def findings() -> Mapping[str, str]:
    """The sentences of the built-in rules by "RULE.name": forward, backward, each variant."""
    return {f"{rule.id}.{name}": words for rule in rules().rules for name, words in rule.message.by_name().items()}


def read(name: str, content: bytes) -> Mapping[str, str]:
    """The sentences in a catalogue file. Raises AuthoredError where it is none."""
    groups = table(name, content)
    found: dict[str, str] = {}
    for group, sentences in groups.items():
        if not isinstance(sentences, dict) or not all(isinstance(words, str) for words in sentences.values()):
            raise WordingError(f'{name}: [{group}]: expected lines of the form id = "sentence".')
        found |= {f"{group}.{key}": words for key, words in sentences.items()}
    return found


def overridden(base: Mapping[str, str], name: str, content: bytes) -> Mapping[str, str]:
    """``base`` with the sentences of a house catalogue (TOML) in their place.

    Raises:
        WordingError: for an id that is not in ``base``, or a sentence that names a value the original has not.
    """
    return with_own(base, name, read(name, content))


def with_own(base: Mapping[str, str], name: str, own: Mapping[str, str]) -> Mapping[str, str]:
    """``base`` with these sentences in their place. Raises WordingError as ``overridden`` does."""
    for key, words in own.items():
        if key not in base:
            raise WordingError(f"{name}: there is no sentence {key!r}.")
        strange = _places(name, key, words) - _fillable(name, key, base[key])
        if strange:
            raise WordingError(f"{name}: {key}: {{{sorted(strange)[0]}}} is no value of this sentence.")
    return {**base, **own}


def filled(words: str, values: Mapping[str, str]) -> str:
    """The sentence with its values; what a value holds is never read as a sentence again."""
    return "".join(
        literal + (values[field] if field is not None else "")
        for literal, field, _, _ in string.Formatter().parse(words)
    )


def _fillable(name: str, key: str, original: str) -> frozenset[str]:
    """What a sentence in this one's place may name: for a finding all that a finding fills."""
    if key not in findings():
        return _places(name, key, original)
    return ELSEWHERE if key.endswith(f".{SAME_WORDS}") else PLACES


def _places(name: str, key: str, words: str) -> frozenset[str]:
    try:
        return places(words)
    except ValueError as problem:
        raise WordingError(f"{name}: {key}: {problem}; braces stand around values only.") from None
