"""docs/regimes.md: the regimes of notice as the program knows them."""

from analyzer.notices.regime import Regime, regimes
from analyzer.notices.said import period_said

__all__ = ["regimes_page"]

_HEAD = """\
`novation plan` and `novation notice` read these with `--regime ID`. They are facts gathered from statutes and
commentary, with the day of reading. **(unverified)** marks what was not read at its source. Novation states rules and
their sources; it gives no legal advice.
"""


def regimes_page(note: str) -> str:
    """The page, with ``note`` under its title."""
    return "\n".join(["# Regimes of notice\n", note, _HEAD, *(_section(law) for law in regimes().values())])


def _section(law: Regime) -> str:
    lines = [
        f"## {law.id}\n",
        f"**{law.title}**{_mark(law.verified)}. {law.source}. {law.area}; read on {law.as_of}.\n",
    ]
    lines.append(f"- Whom: {law.who}")
    if law.period:
        most = f", at most {period_said(law.period.most, law.period.unit)} ahead" if law.period.most else ""
        lines.append(f"- Notice: at least {period_said(law.period.least, law.period.unit)}{most} (`{law.counting}`)")
        if law.period.why_longer:
            lines.append(f"- Longer: {law.period.why_longer}")
    lines.append(f"- Form: {law.form.text}{_mark(law.form.verified)}")
    if law.only_if:
        lines.append(f"- Binds only: {', '.join(f'`{each}`' for each in law.only_if)}")
    lines.append("- Must say: " + "; ".join(f"{each.text}{_mark(each.verified)}" for each in law.must_say))
    lines.append("- Spares: " + "; ".join(f"{each.text}{_mark(each.verified)}" for each in law.exempt))
    if law.exit:
        lines.append(f"- Way out: {law.exit}{_mark(law.exit_verified)}")
    lines.append(f"- If missed: {law.missed}{_mark(law.missed_verified)}")
    if law.note:
        lines.append(f"- Note: {law.note}")
    return "\n".join(lines) + "\n"


def _mark(verified: bool) -> str:
    return "" if verified else " **(unverified)**"
