"""Obligations by party and defined terms, as far as they differ."""

from collections.abc import Mapping

from analyzer.materiality.model import ObligationShift, Report, Shift
from clauses.model import Role
from clauses.spans import Span
from renderers.view.edits import EditIndex
from renderers.view.model import (
    ClauseName,
    ObligationView,
    PartyObligations,
    Run,
    RunKind,
    Runs,
)
from renderers.view.names import Names
from renderers.view.passages import shortened
from renderers.view.words import BEARER, MODALITY, SHIFT, listed

ROLES: tuple[Role | None, ...] = (Role.USER, Role.PROVIDER, Role.MUTUAL, Role.OTHER, None)
SHIFTS = (Shift.ADDED, Shift.TIGHTENED, Shift.LOST, Shift.LOOSENED)
LONGEST = 420


def obligations_by_party(
    report: Report,
    names: tuple[Names, Names],
    places: Mapping[tuple[str, Span], str],
    numbers: Mapping[str, int],
    edits: EditIndex,
) -> tuple[PartyObligations, ...]:
    """The shifted obligations, the user's first; ``places`` gives an obligation's clause by side and span."""
    out = []
    for role in ROLES:
        mine = [shift for shift in report.obligations if shift.bearer_role == role]
        if not mine:
            continue
        mine.sort(key=lambda shift: SHIFTS.index(shift.shift))
        rows = tuple(
            ObligationView(
                shift=SHIFT[shift.shift],
                modality=MODALITY[shift.modality],
                runs=_words(report, shift, edits),
                clause=_clause(shift, names, places),
                number=numbers.get(shift.change or ""),
            )
            for shift in mine
        )
        out.append(PartyObligations(party=BEARER[role], summary=_tally(mine), rows=rows))
    return tuple(out)


def _tally(shifts: list[ObligationShift]) -> str:
    counts = {kind: sum(shift.shift is kind for shift in shifts) for kind in SHIFTS}
    return listed([f"{number:,} {SHIFT[kind]}" for kind, number in counts.items() if number])


def _words(report: Report, shift: ObligationShift, edits: EditIndex) -> Runs:
    if shift.old_span is not None and shift.new_span is None:
        return shortened((Run(RunKind.STRIKE, _flat(shift.old_span.of(report.old.text))),), LONGEST)
    if shift.new_span is not None and shift.old_span is None:
        return shortened((Run(RunKind.INSERT, _flat(shift.new_span.of(report.new.text))),), LONGEST)
    if shift.new_span is not None:
        return shortened(edits.runs(shift.new_span), LONGEST)
    return ()


def _clause(
    shift: ObligationShift, names: tuple[Names, Names], places: Mapping[tuple[str, Span], str]
) -> ClauseName | None:
    if shift.new_span is not None and ("new", shift.new_span) in places:
        return names[1].of(places["new", shift.new_span])
    if shift.old_span is not None and ("old", shift.old_span) in places:
        return names[0].of(places["old", shift.old_span])
    return None


def _flat(words: str) -> str:
    return " ".join(words.split())
