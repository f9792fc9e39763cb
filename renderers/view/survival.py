"""What outlives the agreement, old version against new."""

from collections.abc import Mapping

from analyzer.materiality.model import Report
from clauses.model import Agreement, Survival, SurvivalRoute
from renderers.view.model import SurvivalRow
from renderers.view.names import Names

WAY: Mapping[SurvivalRoute, str] = {
    SurvivalRoute.LIST: "listed",
    SurvivalRoute.STATEMENT: "said to survive",
    SurvivalRoute.PERPETUAL: "lasts without limit",
    SurvivalRoute.ACCRUED: "an accrued right",
    SurvivalRoute.POST_TERMINATION: "due after the end",
}
ORDER = ("no longer survives", "survives now", "survives otherwise", "survives as before")

Reasons = dict[str, tuple[str, ...]]


def survivors(
    report: Report, names: tuple[Names, Names], numbers: Mapping[tuple[str, str], tuple[int, ...]]
) -> tuple[SurvivalRow, ...]:
    """The clauses that survive in either version, those that differ first, each with why it survives."""
    olds, news = _reasons(report.old, names[0]), _reasons(report.new, names[1])
    lives = {match.old: match.new for match in report.matches}
    came_from = {new: old for old, new in lives.items()}
    why_old, why_new = _texts(report.old), _texts(report.new)
    rows = []
    for clause, why in olds.items():
        if lives.get(clause) not in news:
            rows.append(_row("no longer survives", clause, why, names[0], numbers, "old"))
    for clause, why in news.items():
        before = came_from.get(clause)
        if before is None or before not in olds:
            what = "survives now"
        else:
            what = "survives as before" if why_old[before] == why_new[clause] else "survives otherwise"
        rows.append(_row(what, clause, why, names[1], numbers, "new"))
    return tuple(sorted(rows, key=lambda row: ORDER.index(row.what)))


def _row(
    what: str,
    clause: str,
    why: tuple[str, ...],
    names: Names,
    numbers: Mapping[tuple[str, str], tuple[int, ...]],
    side: str,
) -> SurvivalRow:
    number = next(iter(numbers.get((side, clause), ())), None) if what != "survives as before" else None
    return SurvivalRow(what=what, clause=names.of(clause), why=why, number=number)


def _reasons(agreement: Agreement, names: Names) -> Reasons:
    """Surviving clause → why, in words; a passage that names no clause makes its own clause survive."""
    found: dict[str, dict[str, None]] = {}
    for passage in agreement.survival:
        lasting = f", {passage.duration}" if passage.duration else ""
        for target in _targets(passage):
            where = "by its own words" if target == passage.clause else f"in {names.of(passage.clause).full}"
            words = f"{WAY[passage.route]} {where}{lasting}"
            found.setdefault(target, {})[words] = None
    return {clause: tuple(why) for clause, why in found.items()}


def _texts(agreement: Agreement) -> dict[str, frozenset[tuple[SurvivalRoute, str | None]]]:
    """Surviving clause → its ways and durations, without citations: a new number is no other reason."""
    found: dict[str, set[tuple[SurvivalRoute, str | None]]] = {}
    for passage in agreement.survival:
        for target in _targets(passage):
            found.setdefault(target, set()).add((passage.route, passage.duration))
    return {clause: frozenset(ways) for clause, ways in found.items()}


def _targets(passage: Survival) -> tuple[str, ...]:
    return passage.targets or (passage.clause,)
