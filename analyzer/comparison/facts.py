"""Definitions, obligations, survival, quantities, references and parties as facts, each tied to its change."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from typing import Protocol, TypeVar

from analyzer.comparison.model import Change, ChangeKind, FactChanges, FactPair
from analyzer.comparison.normal import normal
from analyzer.comparison.parties import party_changes
from analyzer.comparison.scene import Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.targets import shared_names
from clauses.model import Definition, Obligation, Quantity, Reference, Survival
from clauses.spans import Span


class Fact(Protocol):
    """Anything pinned to words of a clause."""

    @property
    def clause(self) -> str:
        """The clause it stands in."""

    @property
    def span(self) -> Span:
        """Its words."""


F = TypeVar("F", bound=Fact)
Sense = Callable[[F, bool], Hashable]
_QUIET = frozenset({ChangeKind.COSMETIC, ChangeKind.RENUMBERED})


def fact_changes(scene: Scene, changes: tuple[Change, ...]) -> FactChanges:
    """The facts that came, went or say something else now."""
    old, new = scene.old.agreement, scene.new.agreement
    tie = Ties(scene, changes)
    names_old, names_new = shared_names(scene.alignment)

    def words(fact: Fact, before: bool) -> str:
        return normal(fact.span.of((old if before else new).text))

    def target(clause: str | None, before: bool) -> str | None:
        if clause is None:
            return None
        return names_old.get(clause, f"-{clause}") if before else names_new.get(clause, f"+{clause}")

    def reached(fact: Reference, before: bool) -> Hashable:
        return fact.kind, target(fact.target, before) or normal(fact.text)

    def survives(fact: Survival, before: bool) -> Hashable:
        return fact.route, fact.duration, frozenset(target(t, before) for t in fact.targets)

    def amount(fact: Quantity, _: bool) -> Hashable:
        return fact.kind, fact.value, fact.unit, fact.qualifier

    return FactChanges(
        definitions=_definitions(scene, tie, words),
        obligations=_paired(
            scene, tie, old.obligations, new.obligations, _ruled(words), lambda f, _: (f.modality, f.bearer_role)
        ),
        survival=_paired(scene, tie, old.survival, new.survival, survives, lambda f, _: f.route),
        quantities=_paired(scene, tie, old.quantities, new.quantities, amount, lambda f, _: f.kind),
        references=_paired(scene, tie, old.references, new.references, reached, lambda f, _: f.kind),
        parties=party_changes(scene, changes),
    )


def _ruled(words: Callable[[Fact, bool], str]) -> Sense[Obligation]:
    return lambda fact, before: (fact.modality, fact.bearer_role, words(fact, before))


class Ties:
    """Finds the change that made the difference to a fact."""

    def __init__(self, scene: Scene, changes: tuple[Change, ...]) -> None:
        self._edits: dict[tuple[bool, str | None], list[tuple[Span, Change]]] = defaultdict(list)
        self._whole: dict[tuple[bool, str], Change] = {}
        self._kinds = {change.id: change.kind for change in changes}
        for change in sorted(changes, key=lambda each: each.kind in _QUIET):
            for edit in change.edits:
                self._edits[True, edit.old_clause].append((edit.old_span, change))
                self._edits[False, edit.new_clause].append((edit.new_span, change))
            for before, side, roots in ((True, scene.old, change.old), (False, scene.new, change.new)):
                if change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED):
                    for root in roots:
                        self._cover(before, side, root, change)

    def _cover(self, before: bool, side: Side, root: str, change: Change) -> None:
        for name in side.subtree(root):
            self._whole.setdefault((before, name), change)

    def only(self, change: str | None, kinds: frozenset[ChangeKind]) -> bool:
        """True when nothing but a change of these kinds (or none) touched a fact that stands on both sides."""
        return change is None or self._kinds[change] in kinds

    def of(self, old: Fact | None, new: Fact | None) -> str | None:
        """The id of the change, if any: the one whose edit meets the fact, else the one of its whole clause."""
        for fact, before in ((new, False), (old, True)):
            if fact is None:
                continue
            for span, change in self._edits.get((before, fact.clause), ()):
                if span.start <= fact.span.end and fact.span.start <= span.end:
                    return change.id
        for fact, before in ((new, False), (old, True)):
            if fact is not None and (before, fact.clause) in self._whole:
                return self._whole[before, fact.clause].id
        return None


def _definitions(scene: Scene, tie: Ties, words: Callable[[Fact, bool], str]) -> tuple[FactPair[Definition], ...]:
    """Paired by term, or by the renaming of the term."""
    old, new = scene.old.agreement, scene.new.agreement
    by_id = {each.id: each for each in new.definitions}
    by_term: dict[str, list[Definition]] = defaultdict(list)
    for each in new.definitions:
        by_term[normal(each.term)].append(each)
    found: list[FactPair[Definition]] = []
    seen: set[str] = set()
    for before in old.definitions:
        after = by_id.get(scene.read.terms.renamed.get(before.id, ""))
        if after is None:
            after = next((each for each in by_term[normal(before.term)] if each.id not in seen), None)
        if after is not None:
            seen.add(after.id)
        if after is None or words(before, True) != words(after, False):
            found.append(FactPair(before, after, tie.of(before, after)))
    found = [pair for pair in found if pair.new is None or not tie.only(pair.change, _QUIET)]
    found += [FactPair(None, each, tie.of(None, each)) for each in new.definitions if each.id not in seen]
    return tuple(found)


def _paired(
    scene: Scene, tie: Ties, olds: Iterable[F], news: Iterable[F], sense: Sense[F], sort: Sense[F]
) -> tuple[FactPair[F], ...]:
    """Facts of matched clauses: equal ones are left out, the rest paired in order within their sort."""
    home_old, home_new = _homes(scene)
    left: dict[str, list[F]] = defaultdict(list)
    right: dict[str, list[F]] = defaultdict(list)
    for fact in olds:
        left[home_old.get(fact.clause, f"-{fact.clause}")].append(fact)
    for fact in news:
        right[home_new.get(fact.clause, f"+{fact.clause}")].append(fact)
    found: list[FactPair[F]] = []
    for home in [*left, *(name for name in right if name not in left)]:
        before, after = _unequal(left.get(home, []), right.get(home, []), sense)
        found += [FactPair(x, y, tie.of(x, y)) for x, y in _zipped(before, after, sort)]
    quiet = _QUIET | {ChangeKind.RENAMED}
    return tuple(p for p in found if p.old is None or p.new is None or not tie.only(p.change, quiet))


def _homes(scene: Scene) -> tuple[dict[str, str], dict[str, str]]:
    return shared_names(scene.alignment)


def _unequal(olds: list[F], news: list[F], sense: Sense[F]) -> tuple[list[F], list[F]]:
    """What is left of both when facts of equal sense cancel out."""
    rest: dict[Hashable, deque[F]] = defaultdict(deque)
    for fact in news:
        rest[sense(fact, False)].append(fact)
    before: list[F] = []
    for fact in olds:
        same = rest.get(sense(fact, True))
        if same:
            same.popleft()
        else:
            before.append(fact)
    after = sorted((fact for facts in rest.values() for fact in facts), key=lambda fact: fact.span)
    return before, after


def _zipped(olds: list[F], news: list[F], sort: Sense[F]) -> list[tuple[F | None, F | None]]:
    waiting: dict[Hashable, deque[F]] = defaultdict(deque)
    for fact in news:
        waiting[sort(fact, False)].append(fact)
    pairs: list[tuple[F | None, F | None]] = []
    for fact in olds:
        others = waiting[sort(fact, True)]
        pairs.append((fact, others.popleft() if others else None))
    pairs += [(None, fact) for facts in waiting.values() for fact in facts]
    return pairs
