"""On which words a difference turns: words of force, sides, numbers; none where only the wording differs."""

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.idle import binds_no_one, idle, only_tells, part_of_a_row
from analyzer.materiality.shapes.passing import faces, heads, is_object, same_ban, same_norms
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.model import Role

_KNOWN = WordFile("shapes", "pivots")
BARE = 3  # words of which a name among them says nothing of a party
PRONOUNS = frozenset({"you", "we", "us"})
CUT_DOWN = 3  # times the words of the other side from which a sentence was cut down, or set apart in items
DENIALS = frozenset({"negation", "modal-must-not"})
DEEP = 3  # words at the start of an item among which its own denial stands
BOUNDING = _KNOWN.words("bounding")
DENYING = frozenset({"do", "not", "never", "must"})
OBJECTS = frozenset({"us", "you"})
ADDRESSING = _KNOWN.words("addressing")
POSSESSIVE = frozenset({"your", "our", "yours", "ours"})
PRACTICES = frozenset({"data-collection", "data-sharing", "data-purpose"})
POINTING = _KNOWN.words("pointing")
EXAMPLES = (("such", "as"), ("for", "example"), ("for", "instance"))
NEGATING = _KNOWN.ordered("negating")
# What makes a sentence that came or went a rule.
FORCE = ("modal-may", "modal-must", "modal-must-not", "negation", "licensing-allows")
# What stands among the words struck and those put in their place alike says that nothing of force differs there.
ALIKE = frozenset({*FORCE, *(role.value for role in Role)})
SIDES = frozenset(role.value for role in Role)
WEIGHTY = (*FORCE, "modal-should", "modal-should-not", "condition", "exception", "number")
Places = frozenset[int]


def turned_on(locus: Locus, hunk: Hunk) -> tuple[Places, Places] | None:
    """The words on which a difference turns; None where nothing of force differs."""
    names: tuple[str, ...] = WEIGHTY
    if locus.one_sided:  # what may be, where no one is free to do it, is no rule
        names = FORCE if locus.old.norms or locus.new.norms else FORCE[1:]
    old, new = weights(locus.old, hunk.old, names, locus), weights(locus.new, hunk.new, names, locus)
    for found, places in zip((old, new), part_of_a_row(locus, hunk), strict=True):
        if places:
            found.setdefault("number", set()).update(places)
    if _only_examples(locus, hunk, {*old, *new}) or _only_points(locus, hunk):
        return None
    if _another_name(locus, hunk, {*old, *new}) or _led_in_now(locus, hunk, {*old, *new}):
        return None
    if same_ban(locus, hunk):
        return None
    if _reversed(locus, hunk):
        return frozenset(range(*hunk.old)), frozenset(range(*hunk.new))
    same = old.keys() & new.keys() & ALIKE
    if {*old, *new} - same <= SIDES and _in_passing(locus, hunk, {*old}, {*new}):
        return None
    pivots = (
        frozenset(i for key, places in old.items() if key not in same for i in places),
        frozenset(i for key, places in new.items() if key not in same for i in places),
    )
    return pivots if pivots[0] or pivots[1] else None


def _only_examples(locus: Locus, hunk: Hunk, weighs: set[str]) -> bool:
    """True of "such as …" that came or went where nothing in it lays down a rule: what is meant stands before it."""
    side, reach = (locus.new, hunk.new) if hunk.new[0] < hunk.new[1] else (locus.old, hunk.old)
    alone = hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]
    return (
        alone
        and not locus.one_sided
        and side.forms[reach[0] : reach[0] + 2] in EXAMPLES
        and weighs <= {*SIDES, "modal-may"}
    )


def weights(side: Side, reach: tuple[int, int], names: tuple[str, ...], locus: Locus) -> dict[str, set[int]]:
    """What weighs among these words → the places: each list of words of force, each side named."""
    found: dict[str, set[int]] = {}
    for name in names:
        for start, end in side.hits.get(name, ()):
            if start >= reach[1] or reach[0] >= end or idle(side, name, (start, end), reach):
                continue
            if not (only_tells if locus.one_sided else binds_no_one)(side, name, (start, end)):
                found.setdefault(name, set()).update(i for i in range(start, end) if i in side.changed)
    if not locus.one_sided and len(side.words) < CUT_DOWN * min(len(locus.old.words), len(locus.new.words)):
        alone = reach[1] - reach[0] <= BARE and _lone(locus, reach)
        for start, end, role in side.mentions:
            word = side.words[end - 1]
            if word.form in POSSESSIVE or word.end - word.start > len(word.form):
                continue
            if word.form not in PRONOUNS and (alone or not word.capital or _of_another(side, start)):
                continue  # "the Acme services" for "the services"; "other users" are third persons
            if alone and word.form in OBJECTS and start and side.forms[start - 1] in ADDRESSING:
                continue  # "contact us" for "contact"
            if start < reach[1] and reach[0] < end:
                found.setdefault(role.value, set()).update(i for i in range(start, end) if i in side.changed)
    return found


def _in_passing(locus: Locus, hunk: Hunk, old: set[str], new: set[str]) -> bool:
    """True where a side is mentioned beside other words in a sentence that binds and frees the same ones as before.

    None stands in the place of another, none joined another, and nothing says whom, or when only, it concerns: "save
    where you agree". Whether such words bound the rule beside them is for a reader.
    """
    if locus.one_sided or not (SIDES.isdisjoint(old) or SIDES.isdisjoint(new)):
        return False
    if (locus.old.norms or locus.new.norms) and not _beside_the_rule(locus, hunk):
        return False
    words = {*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)]}
    return words.isdisjoint(BOUNDING) and not _handles(locus)


def _beside_the_rule(locus: Locus, hunk: Hunk) -> bool:
    """True where the same are bound and freed as before, and a side stands behind what they do, joined to none."""
    both = (locus.old, hunk.old), (locus.new, hunk.new)
    bounds = is_object(locus, hunk) or any(faces(side, reach) or heads(side, reach) for side, reach in both)
    return same_norms(locus) and not bounds


def _handles(locus: Locus) -> bool:
    """True of what is told of a side's data: "we collect what your phone sends us" is no rule, and yet tells."""
    return any(not PRACTICES.isdisjoint(side.hits) for side in (locus.old, locus.new))


def _only_points(locus: Locus, hunk: Hunk) -> bool:
    """True of "(please refer to Section 6.3 “Refund” below)" that came or went: what it says stands there."""
    side, reach = (locus.new, hunk.new) if hunk.new[0] < hunk.new[1] else (locus.old, hunk.old)
    if locus.one_sided or (hunk.old[0] < hunk.old[1] and hunk.new[0] < hunk.new[1]):
        return False
    words = side.words[slice(*reach)]
    told = [word for word in words if word.form not in lists().function and word.form not in POINTING]
    points = any(word.form in {"see", "refer"} for word in words[:2])
    return points and all(word.capital or word.form[0].isdigit() for word in told)


def _led_in_now(locus: Locus, hunk: Hunk, weighs: set[str]) -> bool:
    """True of "do not swim" made "swimming" under a lead-in that forbids: the denial moved to the lead-in."""
    if not weighs <= DENIALS or hunk.old[0] or hunk.new[0]:
        return False
    denied = [side.chapeau is not None and not DENIALS.isdisjoint(side.chapeau.hits) for side in (locus.old, locus.new)]
    within = [not DENYING.isdisjoint(side.forms[:DEEP]) for side in (locus.old, locus.new)]
    if denied == within or denied[0] == denied[1]:
        return False
    told = [
        [word for word in side.forms[slice(*reach)] if word not in lists().function and word not in DENYING]
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    ]
    return len(told[0]) == len(told[1]) and all(map(_akin, *told))


def _akin(one: str, other: str) -> bool:
    """True of two forms of a verb: ``swim`` and ``swimming``, ``use`` and ``using``."""
    kept = max(2, min(len(one), len(other)) - 1)
    return one[:kept] == other[:kept]


def _of_another(side: Side, place: int) -> bool:
    """True of "Provider" in "Payment Provider": the name of someone else."""
    return place > 1 and side.words[place - 1].capital and side.forms[place - 1] not in lists().function


def _another_name(locus: Locus, hunk: Hunk, weighs: set[str]) -> bool:
    """True where nothing but the word for a side weighs, and other words took its place: a name for a name."""
    if not weighs or not weighs <= SIDES or hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]:
        return False
    if len(weighs) > 1:
        return False
    told = [
        word
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        for word in side.words[reach[0] : reach[1]]
        if word.form not in lists().function
    ]
    return all(word.capital for word in told)


def _lone(locus: Locus, reach: tuple[int, int]) -> bool:
    """True when nothing was struck for these words, or put in their place."""
    empty = [(h.new, h.old) for h in locus.hunks] + [(h.old, h.new) for h in locus.hunks]
    return any(mine == reach and theirs[0] == theirs[1] for mine, theirs in empty)


def _reversed(locus: Locus, hunk: Hunk) -> bool:
    """True when one word became its opposite by a prefix: ``legal`` and ``illegal``."""
    if hunk.old[1] - hunk.old[0] != 1 or hunk.new[1] - hunk.new[0] != 1:
        return False
    pair = sorted((locus.old.words[hunk.old[0]].form, locus.new.words[hunk.new[0]].form), key=len)
    return any(prefix + pair[0] == pair[1] for prefix in NEGATING)
