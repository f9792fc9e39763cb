"""Headings that name a thing which is offered: a service or a feature by its own name, of which its clauses speak so.

"Harbour Maps" over "Harbour Maps is a service that shows you the quays" names one; "Confidential Information" does not,
nor does "Third-Party Services": a section on these is a rule, and goes or comes as rules do.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analyzer.materiality.english import is_english
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word, forms
from clauses.facts.topics import heading_topics
from clauses.model import Clause, Role
from clauses.spans import Span

LONGEST = 5  # words of a name
ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
Name = tuple[str, ...]


class _Vocabulary(NamedTuple):
    fronts: tuple[Name, ...]
    nouns: frozenset[str]
    verbs: tuple[Name, ...]
    reach: int
    articles: frozenset[str]
    giving: frozenset[str]
    whom: frozenset[str]
    used: frozenset[str]
    matters: frozenset[str]
    generic: frozenset[str]


def thing_named(clause: Clause, text: Text) -> Name:
    """The name of the thing that a clause's heading names and its sentences offer; empty where it names none."""
    name = _name(clause.heading or "")
    provided = len(name) > 1 and name[:1] in _providers(text)
    own = provided or any(not is_english(word) for word in name)
    if not name or (len(name) == 1 and not own) or heading_topics(" ".join(name)):
        return ()  # a word of the language with a capital is but the start of a sentence
    start = clause.heading_span.end if clause.heading_span is not None else clause.span.start
    if start >= clause.span.end:
        return ()
    rows = [each.words for each in text.sentences(Span(start, clause.span.end))]
    offered = any(
        _offered(words, at, at + len(name), own=own) or (provided and _used(words, at))
        for words in rows
        for at in range(len(words) - len(name) + 1)
        if _stands(words, at, name, own=own)
    )
    return name if offered else ()


def _providers(text: Text) -> frozenset[Name]:
    """The first words of the provider's names: "Ferry" is one of Ferry Ltd."""
    return frozenset(forms(party.name)[:1] for party in text.agreement.parties if party.role is Role.PROVIDER)


def cores(name: Name) -> tuple[Name, ...]:
    """The name, and the name without what the thing is called: "harbour maps service", "harbour maps"."""
    core = name
    while core and core[-1] in _vocabulary().nouns:
        core = core[:-1]
    return (name, core) if core and core != name else (name,)


def _name(heading: str) -> Name:
    said = forms(ASIDE.sub("", heading))
    for front in _vocabulary().fronts:
        if said[: len(front)] == front and len(said) > len(front):
            said = said[len(front) :]
            break
    plain = heading.strip().endswith("?") or not 0 < len(said) <= LONGEST
    words = set(said)
    if plain or words & lists().function or words <= _vocabulary().generic | _vocabulary().nouns:
        return ()
    if said[-1] in _vocabulary().matters or any(word.startswith("non") and "-" in word for word in said):
        return ()
    return said


def _stands(words: tuple[Word, ...], at: int, name: Name, *, own: bool) -> bool:
    """True where the name stands here, its words with capital letters as names are written; of its own, the first."""
    row = words[at : at + len(name)]
    written = row[:1] if own else row
    return tuple(word.form for word in row) == name and all(word.capital for word in written)


def _used(words: tuple[Word, ...], at: int) -> bool:
    """True of "on Ferry Maps": where a thing of the provider's own is used."""
    return at > 0 and words[at - 1].form in _vocabulary().used


def _offered(words: tuple[Word, ...], at: int, end: int, *, own: bool) -> bool:
    """True where the words around a name say that it is a thing to be used: "is a service", "lets you"."""
    known = _vocabulary()
    after = tuple(word.form for word in words[end : end + known.reach + 2])
    if own and not known.nouns.isdisjoint((*after[:1], words[end - 1].form)):
        return True
    if _gives(after):
        return True
    if after and after[0] in known.nouns:  # "the Harbour Maps service lets you", "... is a service"
        after = after[1:]
    if _gives(after):
        return True
    verb = next((verb for verb in known.verbs if after[: len(verb)] == verb), None)
    said = after[len(verb) :] if verb is not None else ()
    return bool(said) and said[0] in known.articles and not known.nouns.isdisjoint(said[: known.reach])


def _gives(after: Name) -> bool:
    """True of "lets you" behind a name."""
    return len(after) > 1 and after[0] in _vocabulary().giving and after[1] in _vocabulary().whom


@cache
def _vocabulary() -> _Vocabulary:
    path = files("analyzer.materiality") / "vocabulary" / "things.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    before = data["before"]
    texts = [forms(f"{kind} {text}") for text in before["texts"] for kind in ("", *before["kinds"])]
    fronts = [(*text, *forms(joint)) for text in texts for joint in before["joints"]]
    fronts += [forms(words) for words in before["uses"]]
    return _Vocabulary(
        fronts=tuple(sorted(fronts, key=len, reverse=True)),
        nouns=frozenset(data["nouns"]["words"]),
        verbs=tuple(forms(verb) for verb in data["being"]["verbs"]),
        reach=data["being"]["reach"],
        articles=frozenset(data["being"]["articles"]),
        giving=frozenset(data["being"]["giving"]),
        whom=frozenset(data["being"]["whom"]),
        used=frozenset(data["used"]["before"]),
        matters=frozenset(data["matters"]["words"]),
        generic=frozenset(data["generic"]["words"]),
    )
