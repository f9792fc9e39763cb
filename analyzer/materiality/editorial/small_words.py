"""The test of small words: articles, forms of "be", pronouns of the same side; a preposition only in a closed list."""

from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.editorial.tense import same_times
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.model import Role

_KNOWN = WordFile("editorial_tests", "small_words")
# Whose a thing is: ``your recipes`` and ``our recipes`` are not the same.
OWN = {"our": Role.PROVIDER, "your": Role.USER}
THIRD = frozenset({"their", "they", "its"})
MUTUAL = frozenset({"each", "either", "both", "neither"})
SELF = frozenset({"we", "us", "you", "i", "me"})
POINTING = frozenset({"such", "said", "these", "those"})
DETERMINERS = _KNOWN.words("determiners")
TURNS = frozenset((word,) for word in ("we", "you", "please", "it", "they"))  # with which the rule itself begins
THEN = frozenset({"then"})  # behind a condition it adds nothing: "if you pay, then we bake"
WHOLE = frozenset({"all", "both"})  # "all the rules", "all of the rules"
GOVERNING = frozenset((word,) for word in ("able", "unable", "willing", "unwilling", "likely", "unlikely"))
HELPING = frozenset({("help",), ("helps",), ("helping",), ("helped",)})
HELPED = _KNOWN.words("helped")
NEAR = 3  # words up to the noun that a determiner or a preposition stands before
ROW = 10  # words between the first "in" of a row and the one said again: "in France and in Spain"


def function_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Nothing but articles, pronouns, forms of "be" and the like, no side in the place of another, none left out.

    Prepositions say who, which way and how long: one stands for another before a few things only (``in the site``,
    ``on the site``), comes or goes where it is said twice in a row, or behind "all".
    """
    known, old, new = lists(), struck(locus, hunk), put(locus, hunk)
    if not all(word in known.weightless | known.prepositions | POINTING | THEN for word in (*old, *new)):
        return False
    if not THEN.isdisjoint((*old, *new)) and not _after_condition(locus, hunk, desk):
        return False
    if not POINTING.isdisjoint((*old, *new)) and not (_said_before(locus, hunk) or _of_the_text(locus, hunk)):
        return False
    return same_times(old, new, bare=True) and _same_ways(locus, hunk) and _same_owners(locus, hunk)


def _after_condition(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``then`` behind the comma that ends a condition, before the rule: "if a loaf is burnt, then please call us".

    Anywhere else it is a time: "the price then in force".
    """
    came = hunk.new[0] < hunk.new[1]
    side, reach, text = (locus.new, hunk.new, desk.context.new) if came else (locus.old, hunk.old, desk.context.old)
    start, place = next((a for a, b in side.sentences if a <= reach[0] < b), 0), reach[0]
    if side.forms[place] != "then" or place <= start + 1 or side.forms[start] not in {"if", "when", "where"}:
        return False
    if side.forms.count("then") != 1 or (hunk.old[0] < hunk.old[1] and came):
        return False
    body = text.agreement.text
    before = body[side.words[start].start : side.words[place].start]
    behind = side.forms[place + 1 : place + 2]
    return before.rstrip().endswith(",") and before.count(",") == 1 and behind[:1] in TURNS


def _said_before(locus: Locus, hunk: Hunk) -> bool:
    """``such`` before a thing that its own sentence has named, and no word that bounds before it: "such plate"."""
    known = lists()
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        start = next((a for a, b in side.sentences if a <= reach[0] < b), reach[0])
        before = side.forms[start : reach[0]]
        if reach[1] >= len(side.forms) or side.forms[reach[1]] not in before or before[-1] in known.fixed:
            return False
    return bool(struck(locus, hunk)) and bool(put(locus, hunk))


def _of_the_text(locus: Locus, hunk: Hunk) -> bool:
    """``these terms`` and ``the terms``: the text speaks of itself, with another article for one."""
    own = lists().titles
    nouns = [side.forms[reach[1] : reach[1] + 1] for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))]
    return bool(struck(locus, hunk)) and bool(put(locus, hunk)) and all(own.issuperset(noun) and noun for noun in nouns)


def _same_ways(locus: Locus, hunk: Hunk) -> bool:
    known = lists().prepositions
    old = [place for place in range(*hunk.old) if locus.old.forms[place] in known]
    new = [place for place in range(*hunk.new) if locus.new.forms[place] in known]
    ways = [locus.old.forms[place] for place in old], [locus.new.forms[place] for place in new]
    if ways[0] == ways[1]:
        return True
    if len(old) == len(new) == 1:
        noun = _noun(locus.new, new[0])
        same = noun == _noun(locus.old, old[0])
        return same and any({*ways[0], *ways[1]} <= words and noun in nouns for words, nouns in lists().either)
    if len(old) + len(new) > 1:
        return False
    side, place = (locus.old, old[0]) if old else (locus.new, new[0])
    return _of_all(side, place) or _said_again(side, place) or _infinitive(side, place)


def _noun(side: Side, place: int) -> str:
    """The thing behind a preposition, past an article or a pronoun; with a word before it, the last of the two."""
    words = [word for word in side.forms[place + 1 : place + 1 + NEAR] if word not in DETERMINERS]
    return words[0] if words else ""


def _infinitive(side: Side, place: int) -> bool:
    """``to`` that a word before it cannot do without, or can: "able to bake", "help others (to) bake"."""
    if side.forms[place] != "to" or not place or place + 1 >= len(side.forms):
        return False
    helped = side.forms[place - 2 : place - 1] in HELPING and side.forms[place - 1] in HELPED
    return side.forms[place - 1 : place] in GOVERNING or helped


def _of_all(side: Side, place: int) -> bool:
    after = side.forms[place + 1 : place + 2]
    return side.forms[place] == "of" and place > 0 and side.forms[place - 1] in WHOLE and {*after} <= DETERMINERS


def _said_again(side: Side, place: int) -> bool:
    """``in France and in Spain``: the same preposition, no other between, opens the member before."""
    if place == 0 or side.forms[place - 1] not in JOINTS:
        return False
    before = side.forms[max(0, place - ROW) : place - 1]
    last = next((word for word in reversed(before) if word in lists().prepositions), None)
    return last == side.forms[place]


def _same_owners(locus: Locus, hunk: Hunk) -> bool:
    """False where ``our`` or ``your`` came, went or became another's; the provider's own site and pages are its own."""
    words = struck(locus, hunk), put(locus, hunk)
    if THIRD.isdisjoint(words[0]) is not THIRD.isdisjoint(words[1]) and not MUTUAL.isdisjoint(locus.old.forms):
        return False  # "each party bears its costs" is not "the costs"
    if OWN.keys().isdisjoint((*words[0], *words[1])):
        return True
    sides = _owners(locus.old, hunk.old), _owners(locus.new, hunk.new)
    return sides[0] == sides[1] or (sides[0] | sides[1] == {Role.PROVIDER} and _own_page(locus, hunk))


def _own_page(locus: Locus, hunk: Hunk) -> bool:
    known = lists()
    after = locus.new.forms[hunk.new[1] : hunk.new[1] + NEAR]
    return not (known.pages | known.own).isdisjoint(after)


def _owners(side: Side, reach: Range) -> set[Role | None]:
    """Whom the pronouns among these words stand for; one of a third person for the side last named before it."""
    found: set[Role | None] = set()
    for place in range(*reach):
        word = side.forms[place]
        if word in OWN:
            found.add(OWN[word])
        elif word in THIRD:
            named = [
                m
                for m in side.mentions
                if m[1] <= place and side.forms[m[0]] not in OWN and side.forms[m[0]] not in SELF
            ]
            found.add(named[-1][2] if named else None)
    return found
