"""Words to PDF through Typst: tagged, archival, the same bytes for the same input.

The words travel to Typst in memory as JSON and are set as text; nothing is written to disk.
"""

import base64
import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from renderers.fonts import fallback
from renderers.glyphs import MissingFontError, fit
from renderers.theme import TEMPLATES, Theme
from renderers.view.model import Run
from renderers.view.names import one_line

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: "list[PDFStandard]" = ["a-2a", "ua-1"]
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
INKS = {"accent": "#1d3f6e", "ins": "#0b5f3a", "del": "#96211c"}


def typeset(
    template: str, view: object, extra: dict[str, Any], *, theme: Theme, fonts: Path | None, stamp: datetime
) -> bytes:
    """The PDF of a template of ours and a view, with what else the template asks for in ``extra``.

    Raises:
        MissingFontError: if a character of the view has no glyph in the embedded fonts, in ``fonts`` or on the system.
    """
    missing: set[str] = set()
    data: dict[str, Any] = plain(view, missing) | {name: plain(value, missing) for name, value in extra.items()}
    data["short_title"] = fit(one_line(str(getattr(view, "title", "")), 80), missing)
    more = fallback(missing, fonts)
    data["look"] = _look(theme) | {"fonts": list(more.families)}
    source = (TEMPLATES / "look.typ").read_bytes() + (TEMPLATES / template).read_bytes()
    try:
        return typst.compile(
            source,
            format="pdf",
            font_paths=typst.Fonts(include_system_fonts=more.system, font_paths=list(more.folders)),
            sys_inputs={"view": json.dumps(data, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=stamp,
        )
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        raise MissingFontError(f"the PDF can't show some characters: {error.message}.") from None


def plain(value: object, missing: set[str]) -> Any:
    """The value for JSON, every word in it fit for the page; characters without a glyph go to ``missing``."""
    if isinstance(value, Run):
        return [value.kind.value, fit(value.text, missing), value.beside]
    if isinstance(value, str):
        return fit(value, missing)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name), missing) for field in fields(value)}
    if isinstance(value, dict):
        return {name: plain(part, missing) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain(part, missing) for part in value]
    return value


def stamp_of(*stated: str | None) -> datetime:
    """The first of the dates that is one, as the creation date: the same input gives the same bytes."""
    for each in stated:
        try:
            day = date.fromisoformat(each or "")
        except ValueError:
            continue
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return UNDATED


def _look(theme: Theme) -> dict[str, Any]:
    """Colours, name and logo as the templates take them."""
    look: dict[str, Any] = {name: theme.colours.get(name, colour) for name, colour in INKS.items()}
    look |= {"name": theme.name or "Novation", "logo": [], "logo_format": ""}
    if theme.logo:
        kind, _, data = theme.logo.removeprefix("data:image/").partition(";base64,")
        look |= {
            "logo": list(base64.b64decode(data)),
            "logo_format": {"svg+xml": "svg", "jpeg": "jpg"}.get(kind, kind),
        }
    return look
