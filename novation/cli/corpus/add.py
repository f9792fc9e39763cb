"""`novation corpus add`."""

from pathlib import Path

import click

from novation.cli.console import say
from novation.cli.corpus.meter import Meter
from novation.cli.corpus.stores import opened, store_option
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP

EXAMPLES = """\b
Examples:
  novation corpus add terms-2024-01-01.md terms-2025-03-01.md --series "Acme Terms"
  novation corpus add signed/ --layout "{provider}/{name}/{date}.pdf"
  novation corpus add msa.docx --series "Acme MSA" --date 2025-06-30
  novation corpus add terms-archive.git
  novation corpus add legal-repo --layout "policies/{name}.md" --revision release
"""


@click.command("add", epilog=EXAMPLES, context_settings=HELP)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--series", "name", metavar="NAME", help="Put all versions into this series.")
@click.option(
    "--layout", "pattern", metavar="PATTERN", help="What paths mean: {provider}, {name}, {kind}, {date}, *, **."
)
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The date of files that have none."
)
@click.option("--revision", default="HEAD", show_default=True, metavar="REV", help="Where a git history ends.")
@store_option
def command(
    paths: tuple[Path, ...], name: str | None, pattern: str | None, day: object, revision: str, address: str
) -> None:
    """Import versions from files, folders and git repositories; what is in the store already is not added again.

    A folder with a series.toml is read as that says. In other folders each file is a version: its date stands in its
    name (terms-2025-03-01.md) or in its front matter, and its series is the rest of its path. Of a git repository
    every commit that changed a file is a version, dated by its author date; a collection of Open Terms Archive is
    known by what its commits say. Exits with 1 when something was skipped; it is listed.
    """
    from corpus.importers.layout import layout
    from corpus.importing import Source, import_versions

    wanted = layout(pattern) if pattern else None
    given = day.strftime("%Y-%m-%d") if day is not None and hasattr(day, "strftime") else None
    source = Source(layout=wanted, series=name, date=given, revision=revision)
    skipped: list[str] = []
    meter = Meter(what="versions")
    seen = new = 0
    with opened(address) as store:
        for path in paths:
            for added in import_versions(store, path, source, skipped.append):
                meter.tell(added.seen, added.total)
            seen, new = seen + added.seen, new + added.new
        meter.end()
    for each in skipped:
        click.echo(f"Skipped: {each}", err=True)
    known = f"; {seen - new:,} were there already" if seen > new else ""
    say(f"{new:,} versions added{known}." + ("" if new == 0 else " Next: novation corpus sweep"))
    if skipped:
        raise FindingsFoundError
