"""Which passages of an agreement concern some plans alone: its own tables and headings say it, or a project's file.

Nothing is guessed from prose: a passage that no table, heading or mapping gives to certain plans is everybody's.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analyzer.notices.said import clause_said, listed
from clauses.model import Agreement, Clause
from clauses.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMap:
    """What a project says of one plan: other names of it, and clauses (ids or headings) that do not bind it."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    name: str
    aliases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPart:
    """A passage that concerns ``plans`` alone, or (``but``) every plan except these; ``why`` says what says so."""

    span: Span
    plans: frozenset[str]
    why: str
    but: bool = False

    def concerns(self, plan: str) -> bool:
        """Whether the passage concerns this plan."""
        return (plan in self.plans) is not self.but


def known_plans(agreements: Iterable[Agreement], maps: Sequence[PlanMap] = ()) -> tuple[str, ...]:
    """The names of the plans in the tables of these agreements, and those that a project maps; each once."""
    found = [each.name for each in maps]
    known = {folded(name) for each in maps for name in (each.name, *each.aliases)}
    for agreement in agreements:
        for clause in agreement.clauses:
            for name, _ in _rows(agreement, clause):
                if folded(name) not in known:
                    known.add(folded(name))
                    found.append(name)
    return tuple(found)


def plan_named(written: str, plans: Sequence[str], maps: Sequence[PlanMap] = ()) -> str | None:
    """The plan that somebody wrote, in any case, with or without the word "plan"; null where there is none such."""
    names = {folded(name): name for name in plans}
    names |= {folded(alias): each.name for each in maps for alias in each.aliases}
    return names.get(folded(written)) or names.get(re.sub(r"\s+plan$", "", folded(written)))


def parts_of(agreement: Agreement, plans: Sequence[str], maps: Sequence[PlanMap] = ()) -> tuple[PlanPart, ...]:
    """The passages of an agreement that concern some of ``plans`` alone."""
    known = {folded(name): name for name in plans}
    known |= {folded(alias): each.name for each in maps for alias in each.aliases}
    return tuple(
        part
        for clause in agreement.clauses
        for part in (
            *_of_rows(agreement, clause, known),
            *_of_columns(agreement, clause, known),
            *_of_heading(clause, known),
            *_mapped(clause, maps),
        )
    )


def unmatched(agreement: Agreement, maps: Sequence[PlanMap]) -> tuple[str, ...]:
    """The clauses that a project names and the agreement does not have."""
    names = {name for clause in agreement.clauses for name in _names(clause)}
    return tuple(dict.fromkeys(name for each in maps for name in each.without if folded(name) not in names))


def folded(name: str) -> str:
    """A name as it is compared: one space between words, no case."""
    return " ".join(name.split()).casefold()


def _rows(agreement: Agreement, clause: Clause) -> Iterator[tuple[str, Span]]:
    """(plan, the span of its row) of a table whose first header cell says that its rows are plans."""
    if len(clause.cells) < 2 or not clause.cells[0]:
        return
    if folded(clause.cells[0][0].of(agreement.text)) not in _words("header"):
        return
    for row in clause.cells[1:]:
        name = " ".join(row[0].of(agreement.text).split()) if row else ""
        if name:
            yield name, Span(row[0].start, row[-1].end)


def _of_rows(agreement: Agreement, clause: Clause, known: dict[str, str]) -> Iterator[PlanPart]:
    for name, span in _rows(agreement, clause):
        plan = known.get(folded(name))
        if plan:
            yield PlanPart(span=span, plans=frozenset({plan}), why=f"the row {name} of the table in {_said(clause)}")


def _of_columns(agreement: Agreement, clause: Clause, known: dict[str, str]) -> Iterator[PlanPart]:
    """The cells under a plan's name, in a table whose first row names two plans or more."""
    if len(clause.cells) < 2:
        return
    heads = [(at, known.get(folded(cell.of(agreement.text)))) for at, cell in enumerate(clause.cells[0])]
    if sum(plan is not None for _, plan in heads) < 2:
        return
    for at, plan in heads:
        for row in clause.cells:
            if plan and at < len(row) and row[at].end > row[at].start:
                why = f"the column {plan} of the table in {_said(clause)}"
                yield PlanPart(span=row[at], plans=frozenset({plan}), why=why)


def _of_heading(clause: Clause, known: dict[str, str]) -> Iterator[PlanPart]:
    if not clause.heading or clause.cells:
        return
    rest, plans = folded(clause.heading), set()
    for name in sorted(known, key=len, reverse=True):
        rest, count = re.subn(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest)
        plans |= {known[name]} if count else set()
    if plans and set(_WORD.findall(rest)) <= _words("beside"):
        yield PlanPart(span=clause.span, plans=frozenset(plans), why=f"the heading of {_said(clause)}")


def _mapped(clause: Clause, maps: Sequence[PlanMap]) -> Iterator[PlanPart]:
    names = _names(clause)
    out = frozenset(each.name for each in maps if names & {folded(name) for name in each.without})
    if out:
        reasons = listed([each.why for each in maps if each.name in out and each.why])
        why = f"the project's file on {_said(clause)}" + (f" ({reasons})" if reasons else "")
        yield PlanPart(span=clause.span, plans=out, why=why, but=True)


def _names(clause: Clause) -> frozenset[str]:
    return frozenset(folded(name) for name in (clause.id, clause.label, clause.heading) if name)


def _said(clause: Clause) -> str:
    return clause_said(re.sub(r"\.table\d+$", "", clause.id))


@cache
def _words(kind: str) -> frozenset[str]:
    raw = tomllib.loads(files("analyzer.notices").joinpath("plan_words.toml").read_text("utf-8"))
    return frozenset(raw[kind]["words"])
