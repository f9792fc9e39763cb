"""Parties compared: who came, who went, who bears another name, another role or another short name now."""

from collections.abc import Callable

from analyzer.comparison.model import Change, FactPair
from analyzer.comparison.normal import normal
from analyzer.comparison.scene import Scene
from clauses.model import Party


def party_changes(scene: Scene, changes: tuple[Change, ...]) -> tuple[FactPair[Party], ...]:
    """The parties that differ, each with the change whose words name it.

    Two are the same party when they bear the same name, else when they have the same role and share a short name,
    else when each is the only one of its role.
    """
    olds, news = list(scene.old.agreement.parties), list(scene.new.agreement.parties)
    pairs: list[tuple[Party, Party]] = []
    for same in (_named_alike, _called_alike, _alone_in_role(olds, news)):
        for old in list(olds):
            new = next((each for each in news if same(old, each)), None)
            if new is not None:
                pairs.append((old, new))
                olds.remove(old)
                news.remove(new)
    found = [FactPair(a, b, _cause(changes, a, b)) for a, b in pairs if _said(a) != _said(b)]
    found += [FactPair(each, None, _cause(changes, each, None)) for each in olds]
    found += [FactPair(None, each, _cause(changes, None, each)) for each in news]
    return tuple(found)


def _named_alike(old: Party, new: Party) -> bool:
    return normal(old.name) == normal(new.name)


def _called_alike(old: Party, new: Party) -> bool:
    shared = {normal(name) for name in old.aliases} & {normal(name) for name in new.aliases}
    return old.role is new.role and bool(shared)


def _alone_in_role(olds: list[Party], news: list[Party]) -> Callable[[Party, Party], bool]:
    def same(old: Party, new: Party) -> bool:
        alone = sum(each.role is old.role for each in olds) == sum(each.role is old.role for each in news) == 1
        return old.role is new.role and alone

    return same


def _said(party: Party) -> tuple[object, ...]:
    return normal(party.name), party.role, frozenset(map(normal, party.aliases))


def _cause(changes: tuple[Change, ...], old: Party | None, new: Party | None) -> str | None:
    """The change that touches the words naming the party; none when these stand."""
    for change in changes:
        for edit in change.edits:
            if (new is not None and new.span is not None and edit.new_span.meets(new.span)) or (
                old is not None and old.span is not None and edit.old_span.meets(old.span)
            ):
                return change.id
    return None
