"""Passages that lay nothing down by themselves: a lead-in told with its items, what a thing is not, a question."""

from collections import Counter

from analyzer.materiality.answers import answers
from analyzer.materiality.bearers import acts
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.shapes.lead_ins import opens_new_items
from analyzer.materiality.shapes.pivots import WEIGHTY, weights
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

BOUNDED = frozenset((word,) for word in ("to", "for", "with", "in", "on", "by", "if", "when", "where", "through"))
DEFINED = frozenset({"defined", "definition", "definitions"})
MEANINGS = frozenset({"meaning", "meanings"})
COPULAS = frozenset({"is", "are"})
LEADING = 3  # words among which the subject of a sentence stands


def only_elsewhere(locus: Locus) -> bool:
    """True of "may use it only to pay" made "may only use it to pay", or the reverse, where nothing else differs."""
    sides = (locus.old, locus.new)
    if any(Counter(side.forms[i] for i in side.changed) != Counter({"only": 1}) for side in sides):
        return False
    places = [(side, place) for side in sides for place in side.changed]
    behind_modal = [place > 0 and side.forms[place - 1] in {"may", "can", "will", "shall"} for side, place in places]
    before_phrase = [side.forms[place + 1 : place + 2] in BOUNDED for side, place in places]
    return any(behind_modal[i] and before_phrase[1 - i] for i in (0, 1))


def only_opens(locus: Locus, context: Context) -> bool:
    """True of a lead-in that came or went with the items it leads to: each of them is told with it."""
    if locus.new.words:
        return opens_new_items(locus.new, context.new, context.old)
    return opens_new_items(locus.old, context.old, context.new)


def only_tells(locus: Locus, context: Context) -> bool:
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
        return _steers(side)
    if answers(text, side.clause or "") or _points_to_meanings(side):
        return True
    weighs = weights(side, (0, len(side.words)), WEIGHTY, locus)
    if side.mentions or weighs.keys() != {"negation"}:
        return False
    return all(_of_kind(side, place) for place in weighs["negation"] if side.forms[place] not in COPULAS)


def _steers(side: Side) -> bool:
    """True of how a product is set, where no rule stands beside it: "you can change the colours in the settings"."""
    told = all(norm.states and (norm.modality, norm.role) == (Modality.PERMISSION, Role.USER) for norm in side.norms)
    return told and not acts().panels.isdisjoint(side.forms)


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
