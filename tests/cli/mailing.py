"""A small series of three versions with three plans, its sender, and lists of recipients."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

FIRST = """# Terms of Service

Last updated: 1 March 2024

These Terms are between Acme Labs, Inc. ("Acme", "we") and you.

## 1. Fees

You must pay the fee of your plan:

| Plan | Monthly fee | Requests |
| --- | --- | --- |
| Free | $0 | 100 |
| Team | $20 | 5,000 |
| Firm | $90 | 9,000 |

You must pay each invoice within thirty (30) days.

## 2. Liability

Acme's total liability will not exceed the fees that you paid in the twelve (12) months before the claim.

## 3. Service Levels

Acme will pay a credit of ten percent (10%) of the monthly fee for each day on which the service is unavailable.

## 4. Changes

Acme may change these Terms by e-mail to you with thirty (30) days' notice. If you do not agree, you may terminate.
"""
SECOND = FIRST.replace("1 March 2024", "1 May 2025").replace("twelve (12) months", "six (6) months")
THIRD = (
    SECOND.replace("1 May 2025", "1 December 2026")
    .replace("$20", "$25")
    .replace("| Free | $0 | 100 |", "| Free | $0 | 80 |")
    .replace("ten percent (10%)", "five percent (5%)")
)
SERIES = "".join(
    f'[[version]]\nid = "{name}"\ndate = {day}\nfile = "{name}.md"\n'
    for name, day in (("v1", "2024-03-01"), ("v2", "2025-05-01"), ("v3", "2026-12-01"))
)
SENDER = """name = "Acme Labs, Inc."
address = "Acme Legal <legal@acme.example>"
contact = "legal@acme.example"
reason = "our costs have changed."
"""
HEAD = "address,name,language,country,plan,accepted"
SENT, EFFECTIVE = date(2026, 12, 1), date(2027, 2, 1)
OPTIONS = ("--sent", "2026-12-01", "--effective", "2027-02-01", "--regime", "eu-p2b", "--regime", "uk-cra")


def series(folder: Path) -> Path:
    """The folder of the series, with the sender's file beside it."""
    made = folder / "terms"
    made.mkdir()
    for name, text in (("v1", FIRST), ("v2", SECOND), ("v3", THIRD)):
        (made / f"{name}.md").write_text(text, "utf-8")
    (made / "series.toml").write_text(f'name = "Terms"\n{SERIES}', "utf-8")
    (folder / "sender.toml").write_text(SENDER, "utf-8")
    return made


def people(folder: Path, rows: Sequence[str]) -> Path:
    """A CSV file of these rows."""
    path = folder / "people.csv"
    path.write_text("\n".join([HEAD, *rows, ""]), "utf-8")
    return path


def crowd(count: int) -> list[str]:
    """Rows of recipients of every version, country and plan."""
    countries, plans, versions = ("DE", "GB", "US-NY", "JP"), ("Free", "Team", "Firm", ""), ("v1", "v2", "")
    return [
        f"person{n}@example.org,Person {n},en,{countries[n % 4]},{plans[n // 4 % 4]},{versions[n // 16 % 3]}"
        for n in range(count)
    ]
