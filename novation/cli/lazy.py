"""A group that knows its commands by name and one line each, and imports a command when it is used."""

from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands stand in `<package>.<name>`, each as `command`; `--help` of the group imports none of them."""

    def __init__(self, *args: Any, commands_help: dict[str, str], package: str = "novation.cli", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commands_help = commands_help
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order they were given: the order a new user needs them in."""
        return list(self.commands_help)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name not in self.commands_help:
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands from their one-liners."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.commands_help.items()))
