"""How HTML and PDF look: `--theme` and `--fonts`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:  # Jinja2 comes with it, which --help does without
    from renderers.theme import Theme

__all__ = ["PLAIN_LOOK", "Look", "look_options"]

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The folders of a theme and of fonts, as far as the user named them."""

    theme_folder: Path | None = None
    fonts: Path | None = None

    def theme(self) -> Theme:
        """The theme, read now.

        Raises:
            click.UsageError: if the folder holds no theme that can be used.
        """
        from renderers.theme import PLAIN, ThemeError, load_theme

        if self.theme_folder is None:
            return PLAIN
        try:
            return load_theme(self.theme_folder)
        except ThemeError as problem:
            raise click.UsageError(f"--theme {problem}") from None


PLAIN_LOOK = Look()


def look_options(function: F) -> F:
    """`--theme DIR` and `--fonts DIR`, given to the command as one `look`, the theme found good."""

    def command(*args: Any, theme: Path | None, fonts: Path | None, **kwargs: Any) -> Any:
        look = Look(theme_folder=theme, fonts=fonts)
        look.theme()
        return function(*args, look=look, **kwargs)

    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    options = (
        click.option(
            "--theme", type=folder, metavar="DIR", help="Your own look: theme.toml, logo and templates of HTML and PDF."
        ),
        click.option("--fonts", type=folder, metavar="DIR", help="Fonts for scripts that the PDF's own fonts lack."),
    )
    wrapped: Any = update_wrapper(command, function)
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]
