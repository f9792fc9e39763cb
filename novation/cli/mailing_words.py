"""What `novation notice --recipients` says: numbers by group, refused rows, faults and conflicts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # a mailing needs the language library, --help does not
    from corpus.outbox.survey import Survey
    from novation.mailing import Group, Key

__all__ = ["counted", "say_faults"]

SHOWN = 40  # groups of which the numbers are printed


def counted(found: Survey[Key], groups: Mapping[Key, Group], opening: str) -> str:
    """The numbers by group, and why rows were refused."""
    lines = [opening, ""]
    table = [("group", "accepted", "country", "plan", "messages", "changes", "not told")]
    for number, (key, group) in enumerate(groups.items(), start=1):
        cells = (key.accepted, key.country or "-", key.plan or "-", f"{found.groups[key]:,}")
        table.append((str(number), *cells, str(len(group.notice.items)), str(len(group.aside))))
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    lines += [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table[: SHOWN + 1]
    ]
    if len(table) > SHOWN + 1:
        lines.append(f"… and {len(table) - SHOWN - 1} more groups; mailing.json has them all.")
    others = {language: count for language, count in found.languages.items() if language not in {"", "en"}}
    if others:
        counts = ", ".join(f"{language} {count:,}" for language, count in sorted(others.items())[:SHOWN])
        lines += ["", f"The notice is in English; another language is named by: {counts}."]
    lines += ["", f"{found.refused:,} rows are refused{' (refused.csv names them):' if found.refused else '.'}"]
    lines += [f"  {count:,}: {reason}" for reason, count in found.reasons.items()]
    return "\n".join(lines)


def say_faults(groups: Mapping[Key, Group]) -> None:
    """What is wrong, on standard error; the same fault of several groups once, with their numbers."""
    found: dict[str, list[int]] = {}
    for number, group in enumerate(groups.values(), start=1):
        for fault in group.faults:
            found.setdefault(f"{fault.fault}: {fault.message}", []).append(number)
        for conflict in group.plan.conflicts:
            found.setdefault(f"conflict: {conflict.message}", []).append(number)
    for message, numbers in found.items():
        some = ", ".join(str(number) for number in numbers[:8]) + (" …" if len(numbers) > 8 else "")
        click.echo(f"{message} (group {some})", err=True)
