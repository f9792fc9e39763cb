"""The names a document knows: terms, parties, headings, its title, and whatever it puts in quotation marks."""

import re
from dataclasses import dataclass

from analyzer.lint.draft import Draft, key_of
from clauses.facts.inflection import is_inflection

__all__ = ["Known", "known_names"]

_HOST = re.compile(r"(?:://|@|www\.)([\w-]+(?:\.[\w-]+)*)\.[a-z]{2,}", re.I)
_QUOTED = re.compile(r"[“\"‘']([^“”\"‘’\n]{2,60})[”\"’']")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Keys of all names, and the first words of the parties' names."""

    keys: frozenset[str]
    brands: frozenset[str]

    def holds(self, words: str) -> bool:
        """True of a known name, its plural or singular, and two known names joined by "and" or "of"."""
        key = key_of(words)
        if key in self.keys or any(form in self.keys for form in _forms(key)):
            return True
        return any(
            f" {joint} " in f" {key} " and all(self.holds(part) for part in key.split(f" {joint} ", 1))
            for joint in ("and", "of")
        )

    def is_branded(self, words: str) -> bool:
        """True when a word of the phrase is a party's name: a product, not a term."""
        return any(part in self.brands for part in key_of(words).split())


def known_names(draft: Draft) -> Known:
    """What this document knows by name. Linear in its text."""
    agreement = draft.agreement
    names = [name for found in agreement.definitions for name in (found.term, *found.aliases)]
    parties = [name for party in agreement.parties for name in (party.name, *party.aliases)]
    names += parties
    names += [clause.heading for clause in agreement.clauses if clause.heading]
    names += [agreement.title] if agreement.title else []
    names += [found.group(1) for found in _QUOTED.finditer(draft.text)]
    first = next((clause.heading for clause in agreement.clauses if clause.heading), "")
    title = key_of(f"{agreement.title or ''} {first}").split()
    brands = {key_of(name).split()[0] for name in parties if key_of(name)} | set(title)
    brands |= {host.lower() for hosts in _HOST.findall(draft.text) for host in hosts.split(".")}
    return Known(keys=frozenset(map(key_of, names)), brands=frozenset(brands - draft.small))


def _forms(key: str) -> tuple[str, ...]:
    """The singulars and plurals that a key may be another form of."""
    found = [key + "s", key + "es", key[:-1] + "ies", key.removesuffix("s"), key.removesuffix("es")]
    found.append(key.removesuffix("ies") + "y")
    return tuple(form for form in found if form != key and is_inflection(key, form))
