"""An agreement's file as programs point into it: its name as the user wrote it, and the lines of its text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement
from novation.inputs import file_bytes

if TYPE_CHECKING:
    from renderers.positions import Positions

LINED = frozenset({"text/plain", "text/markdown", "text/html"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedText:
    """A file as the user named it, and the agreement read from it."""

    name: str
    agreement: Agreement

    def positions(self) -> Positions | None:
        """The lines of the file, null where it has none (PDF, Word) or can't be read again."""
        from clauses.readers.detect import decode
        from renderers.positions import positions

        if self.agreement.source.media_type not in LINED:
            return None
        if self.name == "-":
            plain = self.agreement.source.media_type == "text/plain"
            return positions(self.agreement.text, self.agreement.text) if plain else None
        try:
            return positions(self.agreement.text, decode(file_bytes(Path(self.name)))[0])
        except UnreadableInputError:
            return None
