"""One version made ready for comparison: its words by clause and zone, its tree, its order."""

from dataclasses import dataclass

from analyzer.comparison.normal import normal
from analyzer.comparison.parts import ROOT, Cut, Part, cut
from analyzer.comparison.words import Words, is_word
from clauses.model import Agreement
from clauses.tiles import Layout

# The weight of a word that stands in no other clause is about two and a half of these. Whole numbers: their sums do not
# depend on the order in which they are added, so that the mirrored comparison weighs alike.
UNIT = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One version: ``parts`` by clause id in document order; ``ids`` are the tokens' shared numbers.

    ``tops`` are the clauses without a parent; ``owner[i]`` is the clause of token i; ``defines`` are the terms that a
    clause defines, in normal form. Clauses with equal own words have the same ``content``, on either side.
    """

    agreement: Agreement
    words: Words
    ids: list[int]
    parts: dict[str, Part]
    tops: tuple[str, ...]
    owner: list[str | None]
    defines: dict[str, frozenset[str]]
    content: dict[str, int]

    def children(self, clause: str) -> tuple[str, ...]:
        """The ids of the clauses under a clause; of ``ROOT`` the top clauses."""
        return self.parts[clause].children if clause != ROOT else self.tops

    def within(self, clause: str, above: str) -> bool:
        """True when a clause is the one above, or stands somewhere below it."""
        while clause != above and clause != ROOT:
            clause = self.parts[clause].parent
        return clause == above

    def subtree(self, clause: str) -> list[str]:
        """The clause and all below it, in document order."""
        found, waiting = [], [clause]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(reversed(self.parts[at].children))
        return found


def sides(old: Agreement, new: Agreement) -> tuple[Side, Side, dict[int, int]]:
    """Both versions with shared token numbers, and each token's weight: rare words weigh more, marks nothing."""
    cut_old, cut_new = (cut(Layout(each.text, each.clauses)) for each in (old, new))
    vocabulary = sorted(cut_old.vocabulary | cut_new.vocabulary)
    number = {key: i for i, key in enumerate(vocabulary)}
    known: dict[tuple[str, ...], int] = {}
    left, right = _side(old, cut_old, number, known), _side(new, cut_new, number, known)
    total = len(left.parts) + len(right.parts) + 1
    in_old, in_new = cut_old.seen, cut_new.seen
    weight = [round(UNIT / (0.4 + (times / total) ** 0.5)) for times in range(total)]
    weights = {i: weight[in_old.get(key, 0) + in_new.get(key, 0)] if is_word(key) else 0 for key, i in number.items()}
    return left, right, weights


def _side(agreement: Agreement, cut: Cut, number: dict[str, int], known: dict[tuple[str, ...], int]) -> Side:
    return Side(
        agreement=agreement,
        words=cut.words,
        ids=[*map(number.__getitem__, cut.words.keys)],
        parts=cut.parts,
        tops=cut.tops,
        owner=cut.owner,
        defines=_defines(agreement),
        content={name: known.setdefault(words, len(known)) for name, words in cut.own.items()},
    )


def _defines(agreement: Agreement) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for each in agreement.definitions:
        terms = frozenset(normal(name) for name in (each.term, *each.aliases))
        found[each.clause] = found.get(each.clause, frozenset()) | terms
    return found
