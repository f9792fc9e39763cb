"""Whom a longer time serves by how it is put: for how long, how often, from whose request, in whose grace.

"For sixty days" measures what a norm gives or takes: longer, there is more of it. "Every sixty days" measures how
seldom: longer, there is less. "Within" sets an end to it, which the rules on time limits read.
"""

from collections.abc import Sequence

from analyzer.materiality.locus import Amount, Norm, Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import favours, opposite, serves_by_being
from analyzer.materiality.shapes.stakes import conditional
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

_KNOWN = WordFile("shapes", "lengths")
FILLING = _KNOWN.words("filling")
SUPPLYING = _KNOWN.ordered("supplying")
GRACE = _KNOWN.words("grace")
BINDING = _KNOWN.words("binding")
TERMS = _KNOWN.words("terms")
TELLING = _KNOWN.words("telling")
HAVING = _KNOWN.words("having")
IDLE = _KNOWN.ordered("idle")
LASTING = _KNOWN.words("lasting")
REQUESTED = _KNOWN.ordered("requested")
MADE = _KNOWN.words("made")
CHANGING = _KNOWN.ordered("changing")
IN_FORCE = _KNOWN.words("in_force")
SOONEST = _KNOWN.phrases("soonest")
OWNERS = {"your": Role.USER, "you": Role.USER, "our": Role.PROVIDER, "we": Role.PROVIDER, "us": Role.PROVIDER}
NEAR = 6  # words before a time among which stands what it is a time of
BACK = 9  # words before a time among which stands what has lain idle, or has been asked for


def of_length(side: Side, text: Text, amount: Amount, norm: Norm | None, *, kept: bool) -> Direction | None:
    """Whom a longer time serves by the words around it; None where they leave it to the norm and its rule.

    ``kept`` of the time for which data is kept: whoever must keep it for the other bears it, the provider has it.
    """
    start, end = sentence(side, text, amount.start)
    before, behind = side.forms[start : amount.start], side.forms[amount.end : end]
    if _idle(before, behind):
        return _undisturbed(norm)
    named = _period(side, amount, start, norm)
    if named is not None:
        return named
    asked = _asked(side, amount, start)
    if asked is not None:
        return favours(asked)
    if _in_force(before, behind) and "your" not in before:
        return Direction.FAVORS_USER
    if norm is None or norm.role is None or conditional(side, text, amount.start):
        return None
    more = serves_by_being(norm)
    if before[-1:] == ("every",) or before[-2:] == ("intervals", "of"):
        return opposite(more)
    if kept and norm.role is not Role.USER:
        return None
    return more if _throughout(before, norm) and behind[:1] not in (("notice",), ("before",), ("prior",)) else None


def _throughout(before: Sequence[str], norm: Norm) -> bool:
    """True of "for (a period of up to) sixty days": as long as that, it is so or must be done."""
    at = len(before) - 1
    while at >= 0 and before[at] in FILLING:
        at -= 1
    if at < 0 or norm.modality is Modality.DISCLAIMER:
        return False
    most = "no" in before[at:] or "not" in before[at:]
    if not LASTING.isdisjoint(before[-BACK:]):
        return False  # "after an invoice has been overdue for ten days": what has come to pass
    if before[at] != "for" or (most and norm.modality is Modality.OBLIGATION):
        return False
    # "Answer for 30 days" is done all the time; "pay for 30 days" is no time at all.
    supplied = any(word.startswith(SUPPLYING) for word in before)
    return norm.modality is not Modality.OBLIGATION or norm.role is not Role.PROVIDER or supplied


def _idle(before: Sequence[str], behind: Sequence[str]) -> bool:
    """True of the time that something has lain idle: "not used for a year", "after a year of inactivity"."""
    near = " ".join(before[-BACK:])
    return any(word in near for word in IDLE) or behind[:2] in (("of", "inactivity"), ("of", "disuse"))


def _undisturbed(norm: Norm | None) -> Direction | None:
    """Whom it serves that what lies idle may lie longer: not the one who may then act on it."""
    role = norm.role if norm is not None else None
    return None if role not in {Role.PROVIDER, None} else Direction.FAVORS_USER


def _period(side: Side, amount: Amount, start: int, norm: Norm | None) -> Direction | None:
    """Whom a period serves by its name: a grace period its holder, a minimum term the side that is paid."""
    low = max(start, amount.start - NEAR)
    row = side.forms[low : amount.end + 2]
    for at, word in enumerate(row):
        told = row[at + 1 : amount.start - low]
        promised = norm is not None and norm.role is Role.PROVIDER  # "we do not raise prices in the initial term of …"
        if (
            word in BINDING
            and not promised
            and row[at + 1 : at + 2]
            and row[at + 1] in TERMS
            and not TELLING.isdisjoint(told)
        ):
            return Direction.FAVORS_PROVIDER
        if word not in GRACE or (at < amount.start - low and TELLING.isdisjoint(told)):
            continue
        holder = [role for _, last, role in side.mentions if last <= low + at]
        had = not HAVING.isdisjoint(side.forms[start : low + at])
        ours = had and holder[-1:] == [Role.PROVIDER]
        return favours(Role.PROVIDER if ours else Role.USER)
    return None


def _asked(side: Side, amount: Amount, start: int) -> Role | None:
    """The side in whose time a request must come: "upon Customer's request made within sixty days"."""
    low = max(start, amount.start - BACK)
    row = side.forms[low : amount.start]
    if row[-1:] != ("within",) or not (
        MADE.intersection(row[-2:-1]) or row[-2:-1][:1] in (("request",), ("requested",))
    ):
        return None
    if not any(word.startswith(REQUESTED) for word in row):
        return None
    named = [(first, role) for first, last, role in side.mentions if low <= first and last <= amount.start]
    named += [(low + at, OWNERS[word]) for at, word in enumerate(row) if word in OWNERS]
    return max(named)[1] if named else None


def _in_force(before: Sequence[str], behind: Sequence[str]) -> bool:
    """True of "changes take effect no sooner than a month after": the time between a change and its force."""
    changes = any(word.startswith(CHANGING) for word in before)
    return (
        changes and not IN_FORCE.isdisjoint(before) and before[-2:] in SOONEST and behind[:1] in (("after",), ("from",))
    )
