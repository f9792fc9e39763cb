"""Clauses altered without a word of theirs changing: by a definition, a reference's target, a lead-in, survival."""

from collections import Counter, defaultdict
from typing import NamedTuple

from analyzer.comparison.ledger import WHOLE
from analyzer.comparison.model import Change, ChangeKind, Effect, FactChanges
from analyzer.comparison.normal import normal
from analyzer.comparison.parts import ROOT
from analyzer.comparison.scene import Scene
from clauses.model import ClauseKind, ReferenceStatus
from clauses.spans import Span

# A change that reaches more clauses than this is told for the nearest, and of these for those it touches most.
_A_CHANGE = 20
# As many of them stand further off than one step (through another definition, deep below the clause referred to).
_FAR = 8
# From definition to definition this many steps; never through a term that more clauses use ("Agreement", "Service").
_STEPS = 3
_USED_EVERYWHERE = 8
# A reference reaches a change this many levels below its target.
_DEPTH = 1
_WORDED = frozenset({ChangeKind.MODIFIED, ChangeKind.ADDED, ChangeKind.RETARGETED})


class _Reach(NamedTuple):
    """How far a change reaches: steps from its words, how often the clause leans on them (negative), where, and why."""

    steps: int
    leans: int
    rank: int
    clause: str
    because: str
    change: str


def effects(scene: Scene, changes: tuple[Change, ...], facts: FactChanges) -> tuple[Effect, ...]:
    """What the changes do to clauses whose own words stand, nearest first, each clause and change once."""
    worded = {name for change in changes if change.kind in _WORDED for name in change.new}
    renamed = {change.id for change in changes if change.kind is ChangeKind.RENAMED}
    found = [
        *_survival(scene, facts),
        *_lead_ins(scene, changes),
        *_definitions(scene, facts, renamed),
        *_references(scene, changes),
    ]
    best: dict[tuple[str, str], _Reach] = {}
    for reach in sorted(found):
        if reach.clause not in worded:
            best.setdefault((reach.clause, reach.change), reach)
    out: list[Effect] = []
    times: dict[tuple[str, bool], int] = defaultdict(int)
    for reach in sorted(best.values()):
        far = reach.steps > 1
        times[reach.change, far] += 1
        if times[reach.change, far] <= (_FAR if far else _A_CHANGE):
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


def _lead_ins(scene: Scene, changes: tuple[Change, ...]) -> list[_Reach]:
    """Items whose lead-in says something else now."""
    found: list[_Reach] = []
    for change in changes:
        if change.kind is not ChangeKind.MODIFIED or len(change.new) != 1:
            continue
        items = [
            name
            for name in scene.new.children(change.new[0])
            if scene.new.parts[name].clause.kind is ClauseKind.ITEM and name in scene.alignment.back
        ]
        if items and any(
            edit.new_clause == change.new[0] and edit.new_span.start <= scene.new_span(items[0]).start
            for edit in change.edits
        ):
            found += [_reach(scene, 1, name, "stands under a lead-in that changed", change.id) for name in items]
    return found


def _definitions(scene: Scene, facts: FactChanges, renamed: set[str]) -> list[_Reach]:
    """Clauses that use a changed definition, and those that use a term defined by it."""
    users: dict[str, Counter[str]] = defaultdict(Counter)
    inside: dict[str, set[str]] = defaultdict(set)
    bodies = defaultdict(list)
    for definition in scene.new.agreement.definitions:
        bodies[definition.clause].append(definition)
    for use in scene.new.agreement.uses:
        users[use.definition][use.clause] += 1
        for definition in bodies[use.clause]:
            if definition.span.holds(use.span) and definition.id != use.definition:
                inside[use.definition].add(definition.id)
    names = {each.id: each.term for each in scene.new.agreement.definitions}
    homes = {each.id: each.clause for each in scene.new.agreement.definitions}
    parties = {normal(name) for party in scene.new.agreement.parties for name in (party.name, *party.aliases)}
    found: list[_Reach] = []
    for pair in facts.definitions:
        fact = pair.new or pair.old
        if pair.change is None or fact is None or normal(fact.term) in parties:
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
                    _reach(scene, steps, clause, why, pair.change, users[each][clause])
                    for clause in sorted(users[each])
                    if clause != homes[each]
                ]
            layer = sorted({other for each in layer for other in inside[each]} - seen)
            layer = [each for each in layer if len(users[each]) <= _USED_EVERYWHERE]
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
    """Clauses that refer to a clause whose words changed, or those just below it; survival lists are told apart."""
    changed: dict[str, tuple[int, str]] = {}
    for change in changes:
        if change.kind in _WORDED or (change.kind in WHOLE and change.parent_changed):
            for name in change.new:
                at, depth = name, 0
                while at != ROOT and depth <= _DEPTH:
                    changed[at] = min(changed.get(at, (depth, change.id)), (depth, change.id), key=lambda row: row[0])
                    at, depth = scene.new.parts[at].parent, depth + 1
    surviving: dict[str, list[Span]] = defaultdict(list)
    for passage in scene.new.agreement.survival:
        surviving[passage.clause].append(passage.span)
    found: list[_Reach] = []
    for reference in scene.new.agreement.references:
        target = reference.target
        if target is None or reference.status is not ReferenceStatus.RESOLVED or target not in changed:
            continue
        if scene.new.within(reference.clause, target):
            continue
        if any(span.holds(reference.span) for span in surviving[reference.clause]):
            continue
        depth, change_id = changed[target]
        why = f"refers to {reference.text}, which changed"
        found.append(_reach(scene, 1 + depth, reference.clause, why, change_id))
    return found


def _reach(scene: Scene, steps: int, clause: str, because: str, change: str, leans: int = 1) -> _Reach:
    return _Reach(steps, -leans, scene.new.parts[clause].rank, clause, because, change)
