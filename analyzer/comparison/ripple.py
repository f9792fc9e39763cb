"""Clauses altered without a word of theirs changing: through a definition, a reference's target, a survival list."""

from collections import defaultdict
from typing import NamedTuple

from analyzer.comparison.ledger import WHOLE
from analyzer.comparison.model import Change, ChangeKind, Effect, FactChanges
from analyzer.comparison.normal import normal
from analyzer.comparison.scene import Scene
from analyzer.comparison.sides import ROOT
from clauses.model import ReferenceStatus

# A change that reaches further than this is told for its nearest clauses only.
_A_CHANGE = 40
_STEPS = 4
_WORDED = frozenset({ChangeKind.MODIFIED, ChangeKind.ADDED, ChangeKind.RETARGETED})


class _Reach(NamedTuple):
    """How far a change reaches: steps from its words, rank of the clause, and why."""

    steps: int
    rank: int
    clause: str
    because: str
    change: str


def effects(scene: Scene, changes: tuple[Change, ...], facts: FactChanges) -> tuple[Effect, ...]:
    """What the changes do to clauses whose own words stand, nearest first, each clause and change once."""
    worded = {name for change in changes if change.kind in _WORDED for name in change.new}
    renamed = {change.id for change in changes if change.kind is ChangeKind.RENAMED}
    found = [*_survival(scene, facts), *_definitions(scene, facts, renamed), *_references(scene, changes)]
    best: dict[tuple[str, str], _Reach] = {}
    for reach in sorted(found):
        if reach.clause not in worded:
            best.setdefault((reach.clause, reach.change), reach)
    out: list[Effect] = []
    times: dict[str, int] = defaultdict(int)
    for reach in sorted(best.values()):
        times[reach.change] += 1
        if times[reach.change] <= _A_CHANGE:
            out.append(Effect(clause=reach.clause, because=reach.because, change=reach.change))
    return tuple(out)


def _survival(scene: Scene, facts: FactChanges) -> list[_Reach]:
    """Clauses that a survival passage gained or lost."""
    found: list[_Reach] = []
    for pair in facts.survival:
        if pair.change is None:
            continue
        before = {scene.alignment.to.get(t, "") for t in pair.old.targets} if pair.old else set()
        after = set(pair.new.targets) if pair.new else set()
        for clause, because in [
            *((name, "survives termination now") for name in after - before),
            *((name, "no longer survives termination") for name in before - after),
        ]:
            if clause in scene.new.parts:
                found.append(_reach(scene, 0, clause, because, pair.change))
    return found


def _definitions(scene: Scene, facts: FactChanges, renamed: set[str]) -> list[_Reach]:
    """Clauses that use a changed definition, and those that use a term defined by it."""
    users: dict[str, list[str]] = defaultdict(list)
    inside: dict[str, list[str]] = defaultdict(list)
    bodies = defaultdict(list)
    for definition in scene.new.agreement.definitions:
        bodies[definition.clause].append(definition)
    for use in scene.new.agreement.uses:
        users[use.definition].append(use.clause)
        for definition in bodies[use.clause]:
            if definition.span.holds(use.span) and definition.id != use.definition:
                inside[use.definition].append(definition.id)
    names = {each.id: each.term for each in scene.new.agreement.definitions}
    homes = {each.id: each.clause for each in scene.new.agreement.definitions}
    found: list[_Reach] = []
    for pair in facts.definitions:
        if pair.change is None:
            continue
        if pair.new is None:
            found += _lost(scene, pair.old.id, pair.old.term, pair.change) if pair.old else []
            continue
        if pair.old is None or pair.change in renamed:
            continue
        seen, layer = {pair.new.id}, [pair.new.id]
        for steps in range(1, _STEPS):
            for each in layer:
                why = f"uses “{names[each]}”" + ("" if steps == 1 else f", which rests on “{names[pair.new.id]}”")
                found += [
                    _reach(scene, steps, clause, why, pair.change)
                    for clause in sorted(set(users[each]))
                    if clause != homes[each]
                ]
            layer = sorted({other for each in layer for other in inside[each]} - seen)
            seen.update(layer)
    return found


def _lost(scene: Scene, definition: str, term: str, change: str) -> list[_Reach]:
    """Clauses that go on using a term whose definition is gone."""
    users = {scene.alignment.to.get(u.clause) for u in scene.old.agreement.uses if u.definition == definition}
    wanted = normal(term)
    return [
        _reach(scene, 1, clause, f"uses “{term}”, which is no longer defined", change)
        for clause in sorted(name for name in users if name is not None)
        if wanted in normal(scene.new_span(clause).of(scene.new.words.text))
    ]


def _references(scene: Scene, changes: tuple[Change, ...]) -> list[_Reach]:
    """Clauses that refer to a clause whose words changed."""
    changed: dict[str, str] = {}
    for change in changes:
        if change.kind in _WORDED or (change.kind in WHOLE and change.parent_changed):
            for name in change.new:
                at = name
                while at != ROOT:
                    changed.setdefault(at, change.id)
                    at = scene.new.parts[at].parent
    found: list[_Reach] = []
    for reference in scene.new.agreement.references:
        target = reference.target
        if target is None or reference.status is not ReferenceStatus.RESOLVED or target not in changed:
            continue
        if target == reference.clause or reference.clause in scene.new.subtree(target):
            continue
        found.append(_reach(scene, 1, reference.clause, f"refers to {reference.text}, which changed", changed[target]))
    return found


def _reach(scene: Scene, steps: int, clause: str, because: str, change: str) -> _Reach:
    return _Reach(steps, scene.new.parts[clause].rank, clause, because, change)
