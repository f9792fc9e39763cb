"""A message catalogue: sentences by id, their values filled in."""

import string
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


class WordingError(ValueError):
    """A catalogue that can't be used; the message names the file, the id and what was expected."""


@cache
def catalogue(language: str = "en") -> Mapping[str, str]:
    """The built-in sentences of a language by "group.id". Raises WordingError where there are none."""
    file = files("analyzer.notices.wording").joinpath(f"{language}.toml")
    if not file.is_file():
        raise WordingError(f"there is no wording for the language {language!r}.")
    return read(f"{language}.toml", file.read_bytes())


def read(name: str, content: bytes) -> Mapping[str, str]:
    """The sentences in a catalogue file. Raises WordingError where it is none."""
    try:
        groups = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise WordingError(f"{name}: not readable as TOML: {problem}") from None
    found: dict[str, str] = {}
    for group, sentences in groups.items():
        if not isinstance(sentences, dict) or not all(isinstance(words, str) for words in sentences.values()):
            raise WordingError(f'{name}: [{group}]: expected lines of the form id = "sentence".')
        found |= {f"{group}.{key}": words for key, words in sentences.items()}
    return found


def overridden(base: Mapping[str, str], name: str, content: bytes) -> Mapping[str, str]:
    """``base`` with the sentences of a house catalogue in their place.

    Raises:
        WordingError: for an id that is not in ``base``, or a sentence that names a value the original has not.
    """
    own = read(name, content)
    for key, words in own.items():
        if key not in base:
            raise WordingError(f"{name}: there is no sentence {key!r}.")
        strange = _values(name, key, words) - _values(name, key, base[key])
        if strange:
            raise WordingError(f"{name}: {key}: {{{sorted(strange)[0]}}} is no value of this sentence.")
    return {**base, **own}


def filled(words: str, values: Mapping[str, str]) -> str:
    """The sentence with its values; what a value holds is never read as a sentence again."""
    return "".join(
        literal + (values[field] if field is not None else "")
        for literal, field, _, _ in string.Formatter().parse(words)
    )


def _values(name: str, key: str, words: str) -> set[str]:
    try:
        return {field for _, field, _, _ in string.Formatter().parse(words) if field is not None}
    except ValueError as problem:
        raise WordingError(f"{name}: {key}: {problem}; braces stand around values only.") from None
