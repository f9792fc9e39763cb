"""The words that follow a party's name and its pronoun: a verb that agrees with either, "it" for a name just said."""

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from clauses.model import Role

_KNOWN = WordFile("editorial_tests", "own_pronoun")
BETWEEN = _KNOWN.words("between")
HAVING = _KNOWN.words("having")
TOWARDS = _KNOWN.words("towards")
WE = frozenset({"we"})
IT = "it"
Mention = tuple[int, int, Role]


def agrees(old: Side, one: Mention, new: Side, other: Mention) -> frozenset[str]:
    """The verb behind either word for a party, where only its ending differs: "Kiln attempts", "we attempt"."""
    verbs = [side.forms[each[1]] for side, each in ((old, one), (new, other)) if each[1] < len(side.forms)]
    if len(verbs) != len((old, new)):
        return frozenset()
    short, long = sorted(verbs, key=len)
    ends = {short + "s", short + "es", *([short[:-1] + "ies"] if short.endswith("y") else [])}
    return frozenset(verbs) if long in ends else frozenset()


def own_pronoun(locus: Locus, hunk: Hunk) -> bool:
    """True of "any claim Kiln may bring that we have against you", once with "we" and once with "it".

    "It" is the provider where only its power to bring a claim stands between its name and the pronoun: no court, no
    partner, nobody else who could be meant.
    """
    sides = ((locus.old, hunk.old), (locus.new, hunk.new))
    return any(
        _said_by(one, at, WE) and _said_by(other, there, frozenset({IT})) and _named_before(other, there[0])
        for (one, at), (other, there) in (sides, sides[::-1])
    )


def _said_by(side: Side, reach: tuple[int, int], pronouns: frozenset[str]) -> bool:
    """True of "we have against you", of which no more than the first two words differ."""
    row = side.forms[reach[0] : reach[0] + 4]
    return (
        0 < reach[1] - reach[0] <= len(("it", "has"))
        and len(row) > len(("it", "has", "against"))
        and row[0] in pronouns
        and row[1] in HAVING
        and row[2] in TOWARDS
        and row[3] == "you"
    )


def _named_before(side: Side, at: int) -> bool:
    """True where the last party named before this place is the provider, by its name, and it is "it"."""
    before = [each for each in side.mentions if each[1] <= at]
    if not before:
        return False
    start, end, role = max(before)
    return (
        role is Role.PROVIDER
        and side.words[start].capital
        and side.forms[start] not in WE
        and all(form in BETWEEN for form in side.forms[end:at])
    )
