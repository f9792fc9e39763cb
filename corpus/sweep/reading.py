"""Reads a text once: where only the targets of links differ from a text just read, clauses and facts are the same."""

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from clauses.model import Agreement
from clauses.parse import parse_bytes, parse_source
from clauses.readers import read
from clauses.readers.akn import is_akn
from clauses.text import Source
from corpus.store.model import Key

__all__ = ["Shelf"]

HELD = 6  # agreements kept: histories go back and forth between a few texts


@dataclass(slots=True)
class Shelf:
    """The agreements read last, with what their readers made of them."""

    held: OrderedDict[Key, tuple[Source | None, Agreement]] = field(default_factory=OrderedDict)

    def get(self, key: Key) -> Agreement | None:
        """An agreement that is held."""
        if key not in self.held:
            return None
        self.held.move_to_end(key)
        return self.held[key][1]

    def read(self, key: Key, data: bytes) -> Agreement:
        """The agreement in these bytes, as `parse_bytes` has it.

        Raises:
            UnreadableInputError: if no text can be got from them.
        """
        name = f"text.{key.form}" if key.form else "text"
        source = None if is_akn(data) else read(data, name)
        made = parse_bytes(data, name) if source is None else self._like(source) or parse_source(source)
        self.held[key] = source, made
        if len(self.held) > HELD:
            self.held.popitem(last=False)
        return made

    def _like(self, source: Source) -> Agreement | None:
        """An agreement held whose source differs from this one in the targets of links alone, as it reads here."""
        for other, agreement in reversed(self.held.values()):
            if other is not None and replace(other, origin=source.origin, links=source.links) == source:
                return replace(agreement, source=source.origin, links=source.links)
        return None
