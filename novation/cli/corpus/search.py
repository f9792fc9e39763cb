"""`novation corpus search`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from novation.cli.console import say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.options import HELP, LEVELS, format_option

if TYPE_CHECKING:
    from corpus.history.amendments import Amendment, ChangeRow
    from corpus.history.search import Hit

EXAMPLES = """\b
Examples:
  novation corpus search '"class action"'
  novation corpus search waiver --topic dispute-resolution --any
  novation corpus search --term "Customer Data"
  novation corpus search --changes --topic dispute-resolution --since 2025-01-01 --until 2025-03-31
  novation corpus search --changes --severity critical --format json
"""

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("search", epilog=EXAMPLES, context_settings=HELP)
@click.argument("words", default="")
@click.option("--topic", default="", metavar="TOPIC", help="Clauses, or changes, of this topic.")
@click.option("--term", default="", metavar="TERM", help="Clauses that define this term.")
@click.option("--series", "names", multiple=True, metavar="SERIES", help="Only in this series. May be repeated.")
@click.option("--any", "every", is_flag=True, help="In any version, not only the newest of each series.")
@click.option("--changes", is_flag=True, help="Search material changes instead of clauses.")
@click.option("--rule", default="", metavar="RULE", help="Changes that this rule found.")
@click.option("--severity", type=click.Choice(LEVELS), default="low", help="Changes of this severity or higher.")
@click.option("--since", type=DAY, metavar="DATE", help="Changes recorded on this day or later.")
@click.option("--until", type=DAY, metavar="DATE", help="Changes recorded on this day or earlier.")
@format_option
@store_option
def command(
    words: str,
    topic: str,
    term: str,
    names: tuple[str, ...],
    every: bool,
    changes: bool,
    rule: str,
    severity: str,
    since: Any,
    until: Any,
    form: str,
    address: str,
) -> None:
    """Find clauses by WORDS ("a phrase" in quotation marks), topic or defined term; or with --changes what changed.

    Only versions that a sweep has read are searched; how many are not is said.
    """
    from analyzer.severity import Severity
    from corpus.history.amendments import Wanted, amendments, matching
    from corpus.history.load import histories
    from corpus.history.model import Status
    from corpus.history.search import Query, search
    from corpus.store.find import series_named
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM

    if not changes and not (words or topic or term):
        raise click.UsageError("say what to look for: WORDS, --topic, --term, or --changes.")
    engine = engine_of(PROGRAM)
    with opened(address) as store:
        only = [series_named(store, name) for name in names] or None
        told = histories(store, engine, only)
        unread = sum(entry.status is Status.UNJUDGED for entries in told.values() for entry in entries)
        if changes:
            days = [day.strftime("%Y-%m-%d") if day else "" for day in (since, until)]
            wanted = Wanted(topic=topic, rule=rule, severity=Severity(severity), since=days[0], until=days[1])
            found = [pair for pair in matching(amendments(store, told), wanted) if words.lower() in _words(pair[1])]
            lines, values = [_change_line(*pair) for pair in found], [change_values(*pair) for pair in found]
        else:
            hits = search(store, told, Query(words=words, topic=topic, term=term), engine, every=every)
            lines, values = [_hit_line(hit) for hit in hits], [hit_values(hit) for hit in hits]
    if unread:
        click.echo(f"{unread:,} versions are not judged yet: novation corpus sweep", err=True)
    if form == "json":
        say(json.dumps(values, indent=2, ensure_ascii=False))
    else:
        say("\n".join([*lines, f"{len(lines):,} found"]))


def _words(row: ChangeRow) -> str:
    return f"{row.place} {row.why} {row.old_words} {row.new_words}".lower()


def _hit_line(hit: Hit) -> str:
    first, last = hit.versions[0], hit.versions[-1]
    span = f"V{first.number}" if first is last else f"V{first.number} … V{last.number}"
    return f"{hit.series} {span} ({last.day}), {hit.title}\n    {hit.excerpt}"


def hit_values(hit: Hit) -> dict[str, Any]:
    """A hit, for JSON."""
    return {
        "series": hit.series,
        "versions": [version.number for version in hit.versions],
        "clause": hit.clause,
        "title": hit.title,
        "excerpt": hit.excerpt,
    }


def _change_line(amendment: Amendment, row: ChangeRow) -> str:
    version = amendment.entry.version
    return f"{version.day}  {version.name}, {row.place}: {row.severity}, {row.direction}\n    {row.why}"


def change_values(amendment: Amendment, row: ChangeRow) -> dict[str, Any]:
    """A change with its version, for JSON and CSV."""
    version = amendment.entry.version
    return {
        "series": version.series,
        "version": version.number,
        "recorded": version.recorded,
        "against": amendment.entry.before.number if amendment.entry.before else None,
        "status": amendment.entry.status.value,
        "clause": row.new_clause or row.old_clause,
        "place": row.place,
        "kind": row.kind,
        "material": row.material,
        "severity": row.severity.value,
        "direction": row.direction.value,
        "topics": " ".join(row.topics),
        "rules": " ".join(row.rules),
        "why": row.why,
        "old": row.old_words,
        "new": row.new_words,
    }
