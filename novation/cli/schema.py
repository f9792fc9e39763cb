"""`novation schema`."""

import json

import click

from novation.cli.console import say
from novation.cli.options import HELP

EXAMPLES = """\b
Examples:
  novation schema diff > diff.schema.json
  novation schema agreement
"""


@click.command("schema", epilog=EXAMPLES, context_settings=HELP)
@click.argument("kind", type=click.Choice(["agreement", "lint", "diff", "plan", "notice"]))
def command(kind: str) -> None:
    """Print the JSON Schema of what a command prints.

    KIND is agreement (what parse prints), lint, diff, plan or notice. The schema is generated from the types that
    make the output.
    """
    from renderers.json import schema

    say(json.dumps(schema(kind), indent=2, ensure_ascii=False))
