"""Names replaced throughout without being defined terms: a product, a party, a service."""

from collections import Counter

from analyzer.comparison.language import CALENDAR
from analyzer.comparison.model import Edit
from analyzer.comparison.normal import normal
from analyzer.comparison.scene import Scene
from analyzer.comparison.words import tokenize
from clauses.model import Agreement
from clauses.spans import Span

_LONGEST = 5
_ACTORS = frozenset({"we", "you", "they", "i", "may", "must", "shall", "will", "can", "not"})


def renamed_names(scene: Scene, found: list[Edit], headings: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """(Old, new) words of names that the new version no longer knows, and that were unknown to the old one.

    A name counts when a heading, a party or a definition bears it, so that a governing law or a place that changes
    in two clauses is never taken for a name.
    """
    times = Counter((edit.old, edit.new) for edit in found if edit.old and edit.new)
    known = _known(scene.old.agreement)
    parts = {pair for pair in times if _part_of_party(scene, *pair)}
    return {
        (old, new)
        for (old, new), n in sorted(times.items())
        if n >= 2
        and _like_name(old)
        and _like_name(new)
        and ((old, new) in headings or normal(old) in known or (old, new) in parts)
        and not _another_thing(scene, old, new)
        and not _done(scene.old.words.keys, old)
        and not _holds(scene.new.words.keys, old)
        and not _holds(scene.old.words.keys, new)
    }


def _done(keys: list[str], words: str) -> bool:
    """True of a verb in capitals, which says what someone does: "We Share", "may Share"."""
    first = normal(words.split()[0])
    return any(key == first and i and keys[i - 1] in _ACTORS for i, key in enumerate(keys))


def _another_thing(scene: Scene, old: str, new: str) -> bool:
    """True when a term with the old words went and one with the new words came, each with a definition of its own."""
    after = {each.term: each for each in scene.new.agreement.definitions}
    for before in scene.old.agreement.definitions:
        other = after.get(before.term.replace(old, new)) if old in before.term else None
        if other is not None and scene.alignment.to.get(before.clause) != other.clause:
            return True
    return False


def _known(agreement: Agreement) -> set[str]:
    names = {name for party in agreement.parties for name in (party.name, *party.aliases)}
    names |= {name for each in agreement.definitions for name in (each.term, *each.aliases)}
    return {normal(name) for name in names}


def _part_of_party(scene: Scene, old: str, new: str) -> bool:
    """True when the words are what differs between a party's old and its new name."""
    after = {party.name for party in scene.new.agreement.parties}
    return any(old in party.name and party.name.replace(old, new) in after for party in scene.old.agreement.parties)


def _like_name(words: str) -> bool:
    parts = words.split()
    return (
        len(parts) <= _LONGEST
        and all(part[:1].isupper() for part in parts)
        and not any(c.isdigit() for c in words)
        and not CALENDAR & {part.casefold().strip(",.") for part in parts}
    )


def _holds(keys: list[str], words: str) -> bool:
    """True when the words stand in a row among the keys."""
    wanted = tokenize(words, [Span(0, len(words))]).keys
    first = wanted[0]
    return any(key == first and keys[i : i + len(wanted)] == wanted for i, key in enumerate(keys))
