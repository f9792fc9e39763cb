"""Clauses that a person matched or set apart: found again by their words, whatever number they have now."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.comparison.model import Match
from analyzer.decisions.model import Action, Decision, StaleDecision
from analyzer.decisions.stale import expired, stale_decision
from analyzer.decisions.standing import document_of
from analyzer.materiality.words import forms
from clauses.model import Agreement
from clauses.tiles import tiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Pairs of clauses that are one by decision, pairs that are not, and what is stale.

    ``decisions`` are all that were found; those in ``overruled`` give way to a later one.
    """

    pinned: tuple[Match, ...] = ()
    apart: tuple[Match, ...] = ()
    decisions: tuple[tuple[Match, Decision], ...] = ()
    overruled: tuple[Decision, ...] = ()
    stale: tuple[StaleDecision, ...] = ()


def rematched(decisions: Sequence[Decision], old: Agreement, new: Agreement, today: date) -> Matching:
    """What the decisions on matches mean for these two versions.

    A clause is found by its words; of several with the same words, the one with the id it had is meant. A
    decision whose clauses are not both there is stale. Of two on the same clauses the later one is in force.
    """
    mine = [d for d in decisions if d.action is Action.REMATCH and d.document in {"", document_of(new)}]
    if not mine:
        return Matching()
    olds, news = _by_mark(old), _by_mark(new)
    made: list[tuple[Match, Decision]] = []
    stale: list[StaleDecision] = []
    for decision in mine:
        why = expired(decision, today)
        first, _, second = decision.of.partition("-")
        a = _found(olds.get(first, []), decision.old_clause)
        b = _found(news.get(second, []), decision.new_clause)
        if why or a is None or b is None:
            why = why or f"the {'old' if a is None else 'new'} version has no clause with the words it was made on"
            stale.append(stale_decision(decision, why))
            continue
        made.append((Match(a, b), decision))
    held = [each for at, each in enumerate(made) if not _gives_way(each, made[at + 1 :])]
    return Matching(
        pinned=tuple(match for match, decision in held if not decision.apart),
        apart=tuple(match for match, decision in held if decision.apart),
        decisions=tuple(made),
        overruled=tuple(decision for each in made if each not in held for decision in each[1:]),
        stale=tuple(stale),
    )


def _gives_way(one: tuple[Match, Decision], later: Sequence[tuple[Match, Decision]]) -> bool:
    """Whether a later decision is on the same two clauses, or matches one of two matched clauses with another."""
    (match, decision) = one
    return any(
        other == match or (not decision.apart and not each.apart and (other.old == match.old or other.new == match.new))
        for other, each in later
    )


def mark_of(old: Agreement, old_clause: str, new: Agreement, new_clause: str) -> str:
    """What a decision on the match of these two clauses is known by. Raises KeyError for an id that is not there."""
    return f"{_marks(old)[old_clause]}-{_marks(new)[new_clause]}"


def _found(clauses: list[str], known: str) -> str | None:
    return known if known in clauses else next(iter(clauses), None)


def _by_mark(agreement: Agreement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for clause, mark in _marks(agreement).items():
        found.setdefault(mark, []).append(clause)
    return found


def _marks(agreement: Agreement) -> dict[str, str]:
    """Clause id → a mark of its own words, without its number and those of its children."""
    words: dict[str, list[str]] = {clause.id: [] for clause in agreement.clauses}
    labels = {clause.id: clause.label_span for clause in agreement.clauses}
    for tile in tiles(agreement.text, agreement.clauses):
        if tile.clause is not None:
            label = labels[tile.clause]
            start = label.end if label is not None and tile.span.holds(label) else tile.span.start
            words[tile.clause] += forms(agreement.text[start : tile.span.end])
    return {
        clause: hashlib.sha256(" ".join(found).encode()).hexdigest()[:16] for clause, found in words.items() if found
    }
