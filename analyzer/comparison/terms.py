"""Defined terms by token, and the terms that were renamed throughout."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from analyzer.comparison.align import Alignment
from analyzer.comparison.normal import normal
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import bag, likeness
from analyzer.comparison.targets import shared_names, tokens_in
from analyzer.comparison.tokens import Tokens
from analyzer.comparison.words import tokenize
from clauses.model import Definition
from clauses.spans import Span

_ONE_OR_MORE = "(s)"


class Places:
    """Token → id of the definition whose term stands there; found when first asked: most comparisons never do."""

    def __init__(self, side: Side) -> None:
        self._side = side

    @cached_property
    def _known(self) -> dict[int, str]:
        return _uses(self._side)

    def __contains__(self, token: int) -> bool:
        return token in self._known

    def get(self, token: int) -> str | None:
        """The definition at this token, if any."""
        return self._known.get(token)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMap:
    """Token → id of the definition whose term stands there, on both sides; old → new ids of renamed terms."""

    old: "Places"
    new: "Places"
    renamed: dict[str, str]

    def defined_old(self, token: int) -> bool:
        """True when the old token belongs to a defined term."""
        return token in self.old

    def defined_new(self, token: int) -> bool:
        """True when the new token belongs to a defined term."""
        return token in self.new

    def renames(self, old: Tokens, new: Tokens, a: int, b: int, c: int, d: int) -> bool:
        """True when the changed tokens are the name of one renamed term on both sides."""
        return self.renamed_term(old, new, a, b, c, d) is not None

    def renamed_term(self, old: Tokens, new: Tokens, a: int, b: int, c: int, d: int) -> tuple[str, str] | None:
        """The definitions (old, new) whose renaming explains the changed tokens; none when something else changed."""
        if not self.renamed:
            return None
        before = _term(self.old, old, a, b)
        after = _term(self.new, new, c, d)
        return (before, after) if before and after and self.renamed.get(before) == after else None


def _term(uses: Places, tokens: Tokens, start: int, end: int) -> str | None:
    """The one term that all tokens of the stretch belong to; of an empty stretch the term beside it."""
    if start < end:
        found = {uses.get(token) for token in tokens[start:end]}
    else:
        found = {uses.get(token) for token in tokens[max(0, start - 1) : end + 1]} - {None}
    return found.pop() if len(found) == 1 else None


def term_map(old: Side, new: Side, alignment: Alignment, weights: dict[int, int]) -> TermMap:
    """Where defined terms stand, and which definitions kept their sense under another name."""
    return TermMap(old=Places(old), new=Places(new), renamed=_renamed(old, new, alignment, weights))


def _uses(side: Side) -> dict[int, str]:
    at: dict[int, str] = {}
    for use in side.agreement.uses:
        at.update(dict.fromkeys(tokens_in(side, use.span), use.definition))
    for definition in side.agreement.definitions:
        at.update(dict.fromkeys(tokens_in(side, definition.term_span), definition.id))
    for definition in side.agreement.definitions:
        if definition.term.endswith(_ONE_OR_MORE):
            at = dict.fromkeys(_one_or_more(side, definition.term), definition.id) | at
    return at


def _one_or_more(side: Side, term: str) -> Iterator[int]:
    """The tokens of "Transfer" and "Transfers" where "Transfer(s)" is the term."""
    bare = term[: -len(_ONE_OR_MORE)]
    keys = side.words.keys
    for name in (bare, f"{bare}s"):
        wanted = tokenize(name, [Span(0, len(name))]).keys
        for i in [i for i, key in enumerate(keys) if key == wanted[0]]:
            if keys[i : i + len(wanted)] == wanted and side.words.of(i)[0] == name[0]:
                yield from range(i, i + len(wanted))


def _renamed(old: Side, new: Side, alignment: Alignment, weights: dict[int, int]) -> dict[str, str]:
    """Definitions in matched clauses with other names but the same defining words."""
    gone = _only(old.agreement.definitions, new.agreement.definitions)
    come = _only(new.agreement.definitions, old.agreement.definitions)
    names_old, names_new = shared_names(alignment)
    scored: list[tuple[float, str, str]] = []
    for a in gone:
        for b in come:
            name = names_old.get(a.clause)
            if name is None or name != names_new.get(b.clause):
                continue
            left = bag([old.ids[i] for i in tokens_in(old, a.span)], weights)
            right = bag([new.ids[i] for i in tokens_in(new, b.span)], weights)
            alike = likeness(left, right, weights)
            if alike >= 0.5:
                scored.append((-round(alike, 6), a.id, b.id))
    found: dict[str, str] = {}
    for _, x, y in sorted(scored):
        if x not in found and y not in found.values():
            found[x] = y
    return found


def _only(here: tuple[Definition, ...], there: tuple[Definition, ...]) -> list[Definition]:
    known = {normal(name) for each in there for name in (each.term, *each.aliases)}
    return [each for each in here if normal(each.term) not in known]
