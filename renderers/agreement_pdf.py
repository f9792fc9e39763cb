"""One agreement as a PDF: contents, numbered clauses, bookmarks, tagged and archival."""

from dataclasses import replace
from pathlib import Path

from clauses.model import Agreement
from renderers.theme import PLAIN, Theme
from renderers.typesetting import stamp_of, typeset
from renderers.view.agreement import agreement_view


def render(agreement: Agreement, theme: Theme = PLAIN, fonts: Path | None = None) -> bytes:
    """The PDF; its creation date is the agreement's, so that the same input gives the same bytes.

    Raises:
        MissingFontError: if neither the embedded fonts nor ``fonts`` nor the system has some character.
    """
    view = agreement_view(agreement)
    parts = tuple(replace(part, runs=()) for part in view.parts)
    language = view.language if len(view.language) == 2 and view.language.isalpha() else "en"
    lean = replace(view, parts=parts, terms=(), language=language)
    extra = {"document_title": view.title, "running": view.file}
    stamp = stamp_of(agreement.last_updated, agreement.effective)
    return typeset("agreement.typ", lean, extra, theme=theme, fonts=fonts, stamp=stamp)
