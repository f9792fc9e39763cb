"""What takes from a gain although it is named as got: it is got in one way only, for a price, too late, in small."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts

NEAR = (
    5  # words behind "in exchange for" among which its price stands, behind "after" among which what has come to pass
)
RELATIVE = frozenset({"that", "which", "who", "whose", "whom"})
TOGETHER = frozenset({"not", "stand", "let", "leave", "left"})  # before "alone", and "not only"
MOST = (("maximum", "of"), ("at", "most"), ("not", "more", "than"), ("no", "more", "than"))
OFTEN = frozenset({"once", "twice"})  # behind "at most": how often, no bound on what is got
INSTEAD = (("instead", "of"), ("in", "place", "of"), ("rather", "than"), ("in", "lieu", "of"))
EXCHANGED = (("in", "exchange", "for"), ("in", "return", "for"), ("against",), ("for", "a"), ("for", "an"))


def lesser(words: Sequence[str], at: int) -> bool:
    """True of "fewer reports", "a reduced allowance"; not of "no fewer", "lower prices", "less intrusive"."""
    if words[at] not in acts().lesser or (at and words[at - 1] in {"no", "not", "never", "nothing"}):
        return False
    behind = words[at + 1 :]
    return acts().eased.isdisjoint(behind[:1]) and not any(word.startswith(acts().better_less) for word in behind)


def curtailed(rest: Sequence[str], *, told: bool = False) -> bool:
    """True where the words behind "you will receive" bound what is got, or give it for a price; ``told`` of a notice.

    "Access only upon payment", "a post on our blog alone", "a copy in exchange for a fee", "notified after the change
    has taken effect", "a maximum of ten days", "store credit instead of a refund".
    """
    end = next((at for at, word in enumerate(rest) if word in RELATIVE), len(rest))
    rest = rest[:end]
    tests = (_alone, _most, _instead, _priced)
    return any(test(rest, at) or (told and _late(rest, at)) for at in range(len(rest)) for test in tests)


def _alone(rest: Sequence[str], at: int) -> bool:
    """True of "only upon …", "by post alone"; not of "features available only in …", which tells what is got."""
    before = rest[at - 1 : at] if at else []
    last = at + 1 == len(rest) or rest[at + 1] in acts().stops
    if not last or TOGETHER.intersection(before):
        return False
    told = bool(before) and (before[0] == "available" or before[0].endswith("ed"))
    return rest[at] == "alone" or (rest[at] in {"only", "solely", "exclusively"} and not told)


def _most(rest: Sequence[str], at: int) -> bool:
    width = _opens(rest, at, MOST)
    return width > 0 and not OFTEN.intersection(rest[at + width : at + width + 1])


def _instead(rest: Sequence[str], at: int) -> bool:
    """True of "instead of a refund": something else takes the place of money."""
    width = _opens(rest, at, INSTEAD)
    return width > 0 and not acts().money.isdisjoint(rest[at + width : at + width + NEAR])


def _priced(rest: Sequence[str], at: int) -> bool:
    """True of "a copy for a fee of 80 euros"; not of "a refund for a fee", which gives it back."""
    width = _opens(rest, at, EXCHANGED)
    near = 2 if rest[at] == "for" else NEAR
    given_back = any(word.startswith(acts().given_back) for word in rest[:at])
    return width > 0 and not given_back and not acts().paid_for.isdisjoint(rest[at + width : at + width + near])


def _late(rest: Sequence[str], at: int) -> bool:
    """True of what is told after it took effect."""
    return rest[at] == "after" and not acts().passed.isdisjoint(rest[at + 1 : at + 2 + NEAR])


def _opens(rest: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]]) -> int:
    """The number of words of the phrase that stands here; 0 where none does."""
    return next((len(said) for said in phrases if tuple(rest[at : at + len(said)]) == said), 0)
