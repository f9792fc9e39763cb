"""`novation corpus feed`."""

from pathlib import Path

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP
from novation.cli.outputs import checked_paths, write_all

EXAMPLES = """\b
Examples:
  novation corpus feed Acme -o acme.atom
  novation corpus feed -o all.json
  novation corpus feed --each feeds/
"""

SUFFIXES = (".atom", ".xml", ".json")


@click.command("feed", epilog=EXAMPLES, context_settings=HELP)
@click.argument("series", required=False)
@click.option("-o", "--output", "outputs", multiple=True, metavar="FILE", help="Write FILE: .atom, .xml or .json.")
@click.option(
    "--each",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write an Atom and a JSON feed of each series there.",
)
@store_option
def command(series: str | None, outputs: tuple[str, ...], each: Path | None, address: str) -> None:
    """Write the material changes of SERIES, or of all, as a feed: Atom, or JSON Feed 1.1."""
    from corpus.store.find import all_series, series_named
    from novation.cli.corpus.following import feed_formats, write_feeds

    paths = checked_paths(outputs, SUFFIXES)
    with opened(address) as store:
        name = series_named(store, series) if series else None
        formats = feed_formats(store, name)
        if each is not None:
            count = write_feeds(store, [one.name for one in all_series(store)], each)
            say(f"{count:,} feeds written to {each}.")
        elif not paths:
            say(str(formats[".json"]()))
        write_all(paths, formats)
