"""The shape on what no other shape explains: words that differ and turn on a word of force."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from analyzer.materiality.answers import answers
from analyzer.materiality.locus import Hunk, Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import opposite, serves_by_being
from analyzer.materiality.shapes.event import Bound, Context, Event, led_in, said
from analyzer.materiality.shapes.facing import alone, faced, near
from analyzer.materiality.shapes.lead_ins import opens_new_items
from analyzer.materiality.shapes.places import overlap, written_anew
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Role

BARE = 3  # words of which a name among them says nothing of a party
PRONOUNS = frozenset({"you", "we", "us"})
BOUNDED = frozenset((word,) for word in ("to", "for", "with", "in", "on", "by", "if", "when", "where", "through"))
CUT_DOWN = 3  # times the words of the other side from which a sentence was cut down, or set apart in items
DENIALS = frozenset({"negation", "modal-must-not"})
DEEP = 3  # words at the start of an item among which its own denial stands
# With one of these beside it, a side that is mentioned bounds what is said.
BOUNDING = frozenset(
    (
        *("save", "only", "but", "without", "either", "both", "each", "neither", "all", "any", "provided", "signed"),
        *(
            "approval",
            "consent",
            "agree",
            "agrees",
            "asking",
            "asked",
            "negligence",
            "fault",
            "risk",
            "cost",
            "expense",
        ),
        *("fee", "price", "pay", "pays", "paid", "knew", "knows", "tell", "tells", "written", "notice"),
    )
)
DENYING = frozenset({"do", "not", "never", "must"})
OBJECTS = frozenset({"us", "you"})
ADDRESSING = frozenset(
    {"contact", "email", "write", "notify", "inform", "tell", "ask", "call", "reach", "provide", "let"}
)
POSSESSIVE = frozenset({"your", "our", "yours", "ours"})
NAMING = ("refer to", "be referred to", "be called", "be known as", "collectively refer to", "together refer to")
DEFINED = frozenset({"defined", "definition", "definitions"})
MEANINGS = frozenset({"meaning", "meanings"})
COPULAS = frozenset({"is", "are"})
PRACTICES = frozenset({"data-collection", "data-sharing", "data-purpose"})
LEADING = 3  # words among which the subject of a sentence stands
UNIT = 4  # letters that a figure may have behind it: "500kbps"
GROUPS, FIGURES = 3, 8  # groups and figures from which a row of figures is a telephone number
POINTING = frozenset({"please", "see", "refer", "below", "above", "section", "sections", "clause", "also"})
EXAMPLES = (("such", "as"), ("for", "example"), ("for", "instance"))
NEGATING = ("un", "in", "im", "il", "ir", "non", "dis")
# What makes a sentence that came or went a rule.
FORCE = ("modal-may", "modal-must", "modal-must-not", "negation", "licensing-allows")
# What stands among the words struck and those put in their place alike says that nothing of force differs there.
ALIKE = frozenset({*FORCE, *(role.value for role in Role)})
SIDES = frozenset(role.value for role in Role)
WEIGHTY = (*FORCE, "modal-should", "modal-should-not", "condition", "exception", "number")
Places = frozenset[int]


class _Weighed(NamedTuple):
    """A difference with the words, old and new, on which it turns."""

    hunk: Hunk
    pivots: tuple[Places, Places]


def leftover(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Words that differ and that turn on a modal, a party, a number, a condition or a negation.

    Differences of one sentence that one quotation shows are told once, by the two stretches that stand for each other.
    """
    if locus.one_sided and (_only_opens(locus, context) or _only_tells(locus, context)):
        return
    if not locus.one_sided and _only_elsewhere(locus):
        return  # whether it bounds the same is for a reader
    weighed = [_Weighed(hunk, pivots) for hunk in locus.hunks if (pivots := _pivots(locus, hunk)) is not None]
    anew = written_anew(locus)
    while weighed:
        first, *rest = weighed
        row = [first]
        joined = not locus.one_sided and "table" not in locus.topics
        while rest and joined and (anew or near(locus, context, first.hunk, rest[0].hunk)):
            row.append(rest.pop(0))
        weighed = rest
        yield _told(locus, context, row)


def _only_elsewhere(locus: Locus) -> bool:
    """True of "may use it only to pay" made "may only use it to pay", or the reverse, where nothing else differs."""
    sides = (locus.old, locus.new)
    if any(Counter(side.forms[i] for i in side.changed) != Counter({"only": 1}) for side in sides):
        return False
    places = [(side, place) for side in sides for place in side.changed]
    behind_modal = [place > 0 and side.forms[place - 1] in {"may", "can", "will", "shall"} for side, place in places]
    before_phrase = [side.forms[place + 1 : place + 2] in BOUNDED for side, place in places]
    return any(behind_modal[i] and before_phrase[1 - i] for i in (0, 1))


def _only_opens(locus: Locus, context: Context) -> bool:
    """True of a lead-in that came or went with the items it leads to: each of them is told with it."""
    if locus.new.words:
        return opens_new_items(locus.new, context.new, context.old)
    return opens_new_items(locus.old, context.old, context.new)


def _only_tells(locus: Locus, context: Context) -> bool:
    """True of a sentence that came or went and says what a thing is not, and no more: a reader has to weigh it.

    "A domain is not the same as an address" is no rule; "you are not the owner" and "credit is not paid out" are. So
    it is with the answers of a help page that bind and free no one, and with where the meaning of other words stands.
    """
    side, text = (locus.new, context.new) if locus.new.words else (locus.old, context.old)
    if side.chapeau is not None:
        return False
    if side.forms[0] in lists().asking_words and _asks(side, text):
        return True
    if side.norms:
        return False
    if answers(text, side.clause or "") or _points_to_meanings(side):
        return True
    weighs = _weights(side, (0, len(side.words)), WEIGHTY, locus)
    if side.mentions or weighs.keys() != {"negation"}:
        return False
    return all(_of_kind(side, place) for place in weighs["negation"] if side.forms[place] not in COPULAS)


def _asks(side: Side, text: Text) -> bool:
    """True of a question, the mark of a footnote behind it or not."""
    body, last = text.agreement.text, side.words[-1]
    return body[last.end : last.end + 1] == "?" or (last.form.isdigit() and body[last.start - 1] == "?")


def _points_to_meanings(side: Side) -> bool:
    """True of "capitalised terms not defined here have the meanings given to them in our Terms"."""
    said = {*side.forms}
    return "terms" in side.forms[:LEADING] and not DEFINED.isdisjoint(said) and not MEANINGS.isdisjoint(said)


def _of_kind(side: Side, place: int) -> bool:
    """True of "is not a …", "are not considered …": the denial of what something is."""
    form, before, behind = side.forms[place], side.forms[max(0, place - 1) : place], side.forms[place + 1 : place + 2]
    copula = form in {"isn't", "aren't"} or (form == "not" and not COPULAS.isdisjoint(before))
    return copula and behind[:1] in (("a",), ("an",), ("the",), ("considered",), ("regarded",))


def _told(locus: Locus, context: Context, row: list[_Weighed]) -> Event:
    """The event of differences that are told together."""
    hunks = [each.hunk for each in row]
    old = frozenset(i for hunk in hunks for i in range(*hunk.old))
    new = frozenset(i for hunk in hunks for i in range(*hunk.new))
    if not locus.one_sided and "table" in locus.topics:
        rows = _rows(locus, context, hunks[0])
        return Event(
            True,
            old,
            new,
            old_words=rows[0],
            new_words=rows[1],
            direction=Direction.UNKNOWN,
            pivots=row[0].pivots,
        )
    lone = locus.one_sided or (len(row) == 1 and alone(locus, hunks[0], context))
    if lone:
        words = _alone(locus.old, context.old, old), _alone(locus.new, context.new, new)
    else:
        words = faced(locus, context, hunks, _heaviest(locus, hunks))
    return Event(
        True,
        old,
        new,
        old_words=words[0],
        new_words=words[1],
        direction=_lean(locus, hunks) if lone else Direction.UNKNOWN,
        pivots=(
            frozenset(i for each in row for i in each.pivots[0]),
            frozenset(i for each in row for i in each.pivots[1]),
        ),
    )


def _heaviest(locus: Locus, hunks: list[Hunk]) -> Hunk:
    """The difference that a quotation shows where it can't show all: one with a figure, else the first."""
    for hunk in hunks:
        both = (*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)])
        if any(word[0].isdigit() for word in both):
            return hunk
    return hunks[0]


def _alone(side: Side, text: Text, places: Places) -> str:
    """The words; of an item that came or went those that lead in to it as well."""
    words = said(side, text, places)
    item = words and side.chapeau is not None and len(places) == len(side.words)
    return led_in(side, text, words) if item and text.agreement.text[side.words[0].start].islower() else words


def _rows(locus: Locus, context: Context, hunk: Hunk) -> tuple[str, str]:
    """The rows, old and new, in which a difference stands: of one that came amid a row that stands, both."""
    found = [_row(locus.old, context.old, hunk.old), _row(locus.new, context.new, hunk.new)]
    for at, (side, text, reach) in enumerate(((locus.old, context.old, hunk.old), (locus.new, context.new, hunk.new))):
        if found[at] or not reach[0]:
            continue
        beside = _row(side, text, (reach[0] - 1, reach[0]))
        if beside.split()[:1] == found[1 - at].split()[:1]:
            found[at] = beside
    return found[0], found[1]


def _row(side: Side, text: Text, reach: Range) -> str:
    """The row of a table in which these words stand; empty where there are none."""
    if reach[0] == reach[1]:
        return ""
    body = text.agreement.text
    first, last = side.words[reach[0]].start, side.words[reach[1] - 1].end
    end = body.find("\n", last)
    return " ".join(body[body.rfind("\n", 0, first) + 1 : end if end >= 0 else len(body)].replace("|", " ").split())


def _pivots(locus: Locus, hunk: Hunk) -> tuple[Places, Places] | None:
    """The words on which a difference turns; None where nothing of force differs."""
    names: tuple[str, ...] = WEIGHTY
    if locus.one_sided:  # what may be, where no one is free to do it, is no rule
        names = FORCE if locus.old.norms or locus.new.norms else FORCE[1:]
    old, new = _weights(locus.old, hunk.old, names, locus), _weights(locus.new, hunk.new, names, locus)
    if _only_examples(locus, hunk, {*old, *new}) or _only_points(locus, hunk):
        return None
    if _another_name(locus, hunk, {*old, *new}) or _led_in_now(locus, hunk, {*old, *new}):
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


def _weights(side: Side, reach: tuple[int, int], names: tuple[str, ...], locus: Locus) -> dict[str, set[int]]:
    """What weighs among these words → the places: each list of words of force, each side named."""
    found: dict[str, set[int]] = {}
    for name in names:
        for start, end in side.hits.get(name, ()):
            if start >= reach[1] or reach[0] >= end or _idle(side, name, (start, end)):
                continue
            if name != "number" or not (_telephone(side, start) or _handle(side.forms[start])):
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


def _telephone(side: Side, place: int) -> bool:
    """True of a figure in a row of groups of figures as long as a telephone number: "1 (844) 744-2639"."""
    start = end = place
    while start > max(0, place - GROUPS) and side.forms[start - 1].isdigit():
        start -= 1
    while end < min(len(side.forms), place + GROUPS + 1) and side.forms[end].isdigit():
        end += 1
    long = sum(len(form) for form in side.forms[start:end]) >= FIGURES
    return long and (end - start >= GROUPS or (end - start > 1 and side.forms[start].startswith("0")))


def _in_passing(locus: Locus, hunk: Hunk, old: set[str], new: set[str]) -> bool:
    """True where a side is mentioned beside other words in a sentence that binds and frees no one.

    None stands in the place of another, and nothing says whom, or when only, it concerns: "save where you agree".
    """
    if locus.one_sided or locus.old.norms or locus.new.norms or not (SIDES.isdisjoint(old) or SIDES.isdisjoint(new)):
        return False
    words = {*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)]}
    return words.isdisjoint(BOUNDING) and not _handles(locus)


def _handles(locus: Locus) -> bool:
    """True of what is told of a side's data: "we collect what your phone sends us" is no rule, and yet tells."""
    return any(not PRACTICES.isdisjoint(side.hits) for side in (locus.old, locus.new))


def _handle(form: str) -> bool:
    """True of a name that begins with a figure, "0xmira0": no "30-day", no "500ms" has so many letters."""
    return "-" not in form and sum(letter.isalpha() for letter in form) > UNIT


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


def _idle(side: Side, name: str, hit: Range) -> bool:
    """True of "shall mean", which defines, and of "including but not limited to"."""
    behind = side.forms[hit[1] : hit[1] + 1]
    names = hit[0] <= 1 and " ".join(side.forms[hit[1] : hit[1] + 3]).startswith(NAMING)  # "we'll refer to these as"
    if name in FORCE and (behind == ("mean",) or names):
        return True
    if name == "condition" and behind == ("applicable",):
        return True  # "the Annex, if applicable": it says when by itself
    return name == "negation" and any(overlap(hit, reach) for reach in side.hits.get("no-limit", ()))


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


def _lean(locus: Locus, hunks: list[Hunk]) -> Direction:
    """Whom the rules among words that came or went favour, where they agree; else the words don't say."""
    put = {serves_by_being(norm) for hunk in hunks for norm in _within(locus.new, hunk.new, locus)}
    struck = {opposite(serves_by_being(norm)) for hunk in hunks for norm in _within(locus.old, hunk.old, locus)}
    leans = (put | struck) - {Direction.UNKNOWN}
    return leans.pop() if len(leans) == 1 else Direction.UNKNOWN


def _within(side: Side, reach: tuple[int, int], locus: Locus) -> list[Norm]:
    """The norms that begin among these words; of a passage that came or went, all of its norms."""
    told = [norm for norm in side.norms if not norm.states]
    if locus.one_sided:
        return told
    return [norm for norm in told if reach[0] <= norm.start < reach[1] and not norm.inherited]
