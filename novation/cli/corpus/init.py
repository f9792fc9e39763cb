"""`novation corpus init`."""

import click

from novation.cli.console import say
from novation.cli.corpus.stores import store_option
from novation.cli.options import HELP

EXAMPLES = """\b
Examples:
  novation corpus init
  novation corpus init --store /srv/terms.db
  novation corpus init --store postgresql://legal@db.example.com/terms
"""


@click.command("init", epilog=EXAMPLES, context_settings=HELP)
@store_option
def command(address: str) -> None:
    """Make a store. One that stands already is kept as it is, and brought to this program's schema."""
    from corpus.store.find import all_series
    from corpus.store.open import init_store

    store = init_store(address)
    count = len(all_series(store))
    store.close()
    say(f"The store is ready ({count} series)." if count else "The store is ready. Next: novation corpus add …")
