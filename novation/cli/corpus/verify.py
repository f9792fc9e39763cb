"""`novation corpus verify`."""

import click

from novation.cli.console import say
from novation.cli.corpus.meter import Meter
from novation.cli.corpus.stores import opened, store_option
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP

EXAMPLES = """\b
Examples:
  novation corpus verify
  novation corpus verify --store /srv/terms.db
"""


@click.command("verify", epilog=EXAMPLES, context_settings=HELP)
@store_option
def command(address: str) -> None:
    """Hash every text again and list what is damaged or missing; exits with 1 when something is."""
    from corpus.store.verify import Defect, verify

    meter = Meter(what="texts")
    defects, count = 0, 0
    with opened(address) as store:
        for found in verify(store):
            if isinstance(found, Defect):
                defects += 1
                say(found.message)
            else:
                count = found
                meter.tell(count)
    meter.end()
    say(f"{count:,} texts hashed; {'all are as they came' if not defects else f'{defects:,} defects'}.")
    if defects:
        raise FindingsFoundError
