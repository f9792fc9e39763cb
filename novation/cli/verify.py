"""`novation verify`."""

from pathlib import Path

import click

from clauses.diagnostics import UnreadableInputError
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP
from novation.inputs import file_bytes

EXAMPLES = """\b
Examples:
  novation verify evidence.zip
  novation verify evidence.zip --message 00000017.eml
  novation verify evidence.zip --recipients people.csv
"""


@click.command("verify", epilog=EXAMPLES, context_settings=HELP)
@click.argument("bundle")
@click.option("--message", metavar="FILE", help="Is this message (.eml, as it was sent) one of the mailing?")
@click.option("--recipients", metavar="FILE", help="Make the message of each recipient of this list again.")
def command(bundle: str, message: str | None, recipients: str | None) -> None:
    """Make everything in a bundle again from its inputs, offline, and name the first difference.

    Exits with 1 when there is one: a byte that was changed, or a result that comes out otherwise.
    """
    from corpus.bundle.archive import BundleError
    from novation.bundle import verified

    path = Path(bundle)
    for name in (bundle, recipients):
        if name is not None and not Path(name).is_file():
            raise UnreadableInputError(f"{name}: there is no such file.")
    content = file_bytes(Path(message)) if message is not None else None
    try:
        with progress(f"Verifying {path}"):
            proved = verified(path, recipients=Path(recipients) if recipients else None, message=content)
    except BundleError as problem:
        click.echo(f"{path}: {problem}", err=True)
        raise FindingsFoundError from None
    except OSError as problem:
        raise UnreadableInputError(f"{path}: the file can't be read: {problem.strerror}.") from None
    lines = [
        f"{path}: every one of its {proved.files} files comes out as it was written ({proved.old} → {proved.new})."
    ]
    if proved.messages is not None:
        lines.append(f"The mailing has {proved.messages:,} messages, each recipient once.")
    if recipients is not None:
        lines.append(f"{proved.remade:,} messages were made again and are those of the manifest.")
    if proved.line is not None:
        lines.append(f"{message} is the message in line {proved.line} of the manifest.")
    say("\n".join(lines))
