"""`novation corpus blame`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from clauses.diagnostics import UnreadableInputError
from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP, format_option

if TYPE_CHECKING:
    from corpus.history.blame import Blame

EXAMPLES = """\b
Examples:
  novation corpus blame Acme 11.2
  novation corpus blame Acme@V7 "Limitation of Liability"
  novation corpus blame Acme
"""


@click.command("blame", epilog=EXAMPLES, context_settings=HELP)
@click.argument("version")
@click.argument("clause", required=False)
@format_option
@store_option
def command(version: str, clause: str | None, form: str, address: str) -> None:
    """Say since when a CLAUSE stands, and by which version it was last reworded; of all clauses when none is named.

    It is followed back from VERSION (SERIES@V3; the newest unless said otherwise) through moves and renumberings.
    CLAUSE is its id, its number or its heading, as `novation parse` shows them.
    """
    from corpus.history.blame import blame
    from corpus.history.lineage import lineage
    from corpus.history.load import history
    from corpus.history.outline import outline
    from corpus.store.find import version_named
    from corpus.sweep.pools import in_process
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM
    from novation.cli.corpus.sweep import swept

    engine = engine_of(PROGRAM)
    with opened(address) as store:
        found = version_named(store, version)
        swept(store, in_process(), [found.series])
        entries = history(store, found.series, engine)
        read = outline(store, found.key, engine)
        if read is None:
            raise UnreadableInputError(f"{found.name} can't be read; `novation corpus sweep` says why.")
        parts = [read.part(clause)] if clause else [*read.parts]
        if parts == [None]:
            raise UnreadableInputError(
                f"{found.name} has no one clause “{clause}”; `novation parse` shows its clauses."
            )
        seen: dict[Any, Any] = {}

        def known(pair: Any) -> Any:
            if pair not in seen:
                seen[pair] = lineage(store, pair, engine)
            return seen[pair]

        told = [(part, blame(entries, found, part.id, known)) for part in parts if part is not None]
    if form == "json":
        say(json.dumps([values(each) for _, each in told], indent=2, ensure_ascii=False))
    elif clause:
        say("\n".join([f"{told[0][0].title}, as in {found.name} ({found.day})", *_story(told[0][1])]))
    else:
        say("\n".join(f"{b.since.day}  {b.worded.day}  {part.id:<12} {part.title[:60]}" for part, b in told))


def _story(told: Blame) -> list[str]:
    since = f"Stands since V{told.since.number} of {told.since.day}"
    lines = [f"{since}, the first on record that can be followed; it may be older." if told.on_record else f"{since}."]
    if told.worded == told.since:
        lines.append("Its words are as they were then.")
    else:
        lines.append(f"Last reworded by V{told.worded.number} of {told.worded.day}.")
    for touch in told.touches:
        material = f", {touch.event.severity}" if touch.event.material else ""
        lines.append(f"  V{touch.version.number}  {touch.version.day}  {touch.event.kind}{material}: {touch.event.why}")
    return lines


def values(told: Blame) -> dict[str, Any]:
    """What is told of a clause, for JSON."""
    return {
        "clause": told.clause,
        "since": {"version": told.since.number, "recorded": told.since.recorded, "on_record": told.on_record},
        "worded": {"version": told.worded.number, "recorded": told.worded.recorded},
        "touches": [
            {
                "version": touch.version.number,
                "recorded": touch.version.recorded,
                "clause": touch.clause,
                "kind": touch.event.kind,
                "material": touch.event.material,
                "severity": touch.event.severity,
                "direction": touch.event.direction,
                "why": touch.event.why,
            }
            for touch in told.touches
        ],
    }
