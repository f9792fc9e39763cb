"""How a report looks: templates, colours, logo and name, from a folder of the user's or Novation's own.

A theme folder may hold ``theme.toml`` (``name``, ``logo``: a picture in the folder, ``colours`` and
``dark_colours``: tables of #rrggbb by name) and, beside it, templates that replace the ones of the same name:
``*.html.j2`` and ``report.css``. Templates of the user run in Jinja2's sandbox.
"""

import base64
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["PLAIN", "TEMPLATES", "Theme", "ThemeError", "load_theme"]

TEMPLATES = Path(__file__).parent / "templates"
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
COLOURS = re.compile(r"--([a-z-]+): #")
PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
LARGEST_LOGO = 500_000


class ThemeError(Exception):
    """A theme folder that can't be used; the message is one sentence a person can act on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A look. ``logo`` is a data address or empty, ``folder`` holds the user's own templates."""

    name: str = ""
    logo: str = ""
    colours: dict[str, str] = field(default_factory=dict)
    dark_colours: dict[str, str] = field(default_factory=dict)
    folder: Path | None = None

    def environment(self) -> Environment:
        """Jinja2 with these templates; sandboxed when the user's own may run."""
        own = FileSystemLoader(TEMPLATES)
        loader = ChoiceLoader([FileSystemLoader(self.folder), own]) if self.folder else own
        kind = ImmutableSandboxedEnvironment if self.folder else Environment
        return kind(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)

    def css(self) -> str:
        """The style as it stands between its tags: browsers hash exactly these characters."""
        return "\n" + self._file("report.css") + self._own_colours()

    def script(self) -> str:
        """The script as it stands between its tags; it is always Novation's own."""
        return "\n" + _text(TEMPLATES / "report.js")

    def _file(self, name: str) -> str:
        mine = self.folder / name if self.folder else None
        return _text(mine if mine is not None and mine.is_file() else TEMPLATES / name)

    def _own_colours(self) -> str:
        light = _declared(self.colours)
        dark = _declared(self.dark_colours)
        css = f"@media screen {{ :root {{ {light} }} }}\n" if light else ""
        return css + (f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n" if dark else "")


PLAIN = Theme()


def load_theme(folder: Path) -> Theme:
    """The theme in a folder.

    Raises:
        ThemeError: if the folder or its ``theme.toml`` can't be read, or holds what is no colour or picture.
    """
    if not folder.is_dir():
        raise ThemeError(f"{folder}: there is no such folder.")
    settings = _settings(folder / "theme.toml")
    unknown = sorted(set(settings) - {"name", "logo", "colours", "dark_colours"})
    if unknown:
        raise ThemeError(
            f"{folder / 'theme.toml'}: {unknown[0]} is not known; it has name, logo, colours, dark_colours."
        )
    name = settings.get("name", "")
    if not isinstance(name, str):
        raise ThemeError(f"{folder / 'theme.toml'}: name must be text.")
    return Theme(
        name=name,
        logo=_logo(folder, settings.get("logo", "")),
        colours=_colours(folder, settings.get("colours", {})),
        dark_colours=_colours(folder, settings.get("dark_colours", {})),
        folder=folder,
    )


def _settings(file: Path) -> dict[str, object]:
    if not file.exists():
        return {}
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ThemeError(f"{file}: can't be read: {problem}.") from None


def _logo(folder: Path, name: object) -> str:
    """The picture as a data address, so that the report stays one file."""
    if not name:
        return ""
    file = folder / str(name)
    kind = PICTURES.get(file.suffix.lower())
    if kind is None:
        raise ThemeError(f"{file}: a logo is a PNG, JPEG or SVG file.")
    if not file.resolve().is_relative_to(folder.resolve()):
        raise ThemeError(f"{file}: the logo must lie in the theme's folder.")
    try:
        data = file.read_bytes()
    except OSError as problem:
        raise ThemeError(f"{file}: can't be read: {problem.strerror}.") from None
    if len(data) > LARGEST_LOGO:
        raise ThemeError(f"{file}: a logo has at most {LARGEST_LOGO // 1000} KB.")
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _colours(folder: Path, found: object) -> dict[str, str]:
    known = set(COLOURS.findall(_text(TEMPLATES / "report.css")))
    if not isinstance(found, dict):
        raise ThemeError(f"{folder / 'theme.toml'}: colours is a table of names and colours.")
    for name, colour in found.items():
        if name not in known:
            raise ThemeError(
                f"{folder / 'theme.toml'}: there is no colour {name}; there are {', '.join(sorted(known))}."
            )
        if not isinstance(colour, str) or not COLOUR.fullmatch(colour):
            raise ThemeError(f"{folder / 'theme.toml'}: the colour {name} must look like #1d3f6e.")
    return dict(found)


def _declared(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in sorted(colours.items()))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")
