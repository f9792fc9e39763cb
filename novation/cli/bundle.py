"""`novation bundle`."""

from pathlib import Path

import click

from novation.cli.console import progress, say
from novation.cli.mailing import asked_mailing
from novation.cli.notice_options import NoticeOptions, notice_options
from novation.cli.options import HELP
from novation.cli.outputs import checked_paths

EXAMPLES = """\b
Examples:
  novation bundle old.md new.md --sent 2026-12-01 --effective 2027-02-15 \\
      --sender sender.toml -o evidence.zip
  novation bundle terms/@2026-12-01 --sent 2026-12-01 --effective 2027-02-15 \\
      --sender sender.toml --mailing outbox/ -o evidence.zip
"""


@click.command("bundle", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new", required=False)
@notice_options
@click.option("--mailing", "outbox", metavar="FOLDER", help="The outbox that novation notice --recipients wrote.")
@click.option("-o", "--output", "output", required=True, metavar="FILE", help="The bundle to write: a name in .zip.")
def command(
    old: str,
    new: str | None,
    terms: NoticeOptions,
    outbox: str | None,
    output: str,
) -> None:
    """Write a ZIP that proves what a notice was made from: versions, comparison, decisions, plan, notice, mailing.

    Give the options that the notice was made with. The same inputs give the same bytes; novation verify makes
    everything again and names the first difference. Keep the SHA-256 that is printed where nobody can change it.
    """
    from corpus.bundle.archive import BundleError
    from novation.bundle import bundled
    from novation.recipe import recipe_of
    from novation.versions import paths_of

    (path,) = checked_paths((output,), (".zip",), inputs=(old, new, terms.sender_file, terms.wording_file))
    mailing, files = asked_mailing(old, new, terms, to_send=False)
    if outbox is not None and mailing.terms.sender.address is None:
        raise click.UsageError("--mailing: give --sender the file that the mailing was made with.")
    paths = paths_of(old, new)
    recipe = recipe_of(
        mailing,
        versions={version: (each.name, each.read_bytes()) for version, each in paths.items()},
        project=files,
        profile=terms.chosen.files()[1],
        wording=Path(terms.wording_file).read_bytes() if terms.wording_file else None,
    )
    try:
        with progress(f"Writing {path}"):
            digest = bundled(path, recipe, Path(outbox) if outbox is not None else None)
    except BundleError as problem:
        raise click.ClickException(f"{path}: {problem}") from None
    except OSError as problem:
        raise click.ClickException(f"{path}: can't be written: {problem.strerror}.") from None
    say(f"{path}\nSHA-256 {digest}")
