"""Names of the project's party map that stand in none of the texts at hand: most likely slips of the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from clauses.model import Agreement

if TYPE_CHECKING:  # settings are read with pydantic, which --help does without
    from analyzer.project.settings import Settings


def warn_of_strangers(settings: Settings, *texts: Agreement) -> None:
    """Names on standard error, in one line, the parties that none of the texts has: they decide nothing."""
    read = [" ".join(each.text.casefold().split()) for each in texts]
    strange = [name for name in settings.parties if not any(" ".join(name.casefold().split()) in text for text in read)]
    if strange:
        names = ", ".join(f"{name!r}" for name in strange)
        click.echo(f"novation: warning: parties: {names}: no text has this name, so it decides nothing.", err=True)
