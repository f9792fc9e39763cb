"""Sentences with words of force that rule nothing: they define, give an example, or save what a law gives."""

from collections.abc import Sequence
from itertools import pairwise

from analyzer.materiality.chapeau import Chapeau
from analyzer.materiality.closed_class import BINDING_MODALS, FOR_EXAMPLE
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Word

_KNOWN = WordFile("judging", "statements")
OPENING = 10  # words among which a sentence says that it defines
JOINING = _KNOWN.words("joining")
GENUS = 5  # words of a glossary's entry before its "is a"
ANAPHORS = _KNOWN.words("anaphors")
MODALS = _KNOWN.words("modals")
SAVING = 12  # words that open a sentence among which a law is said to prevent something
LAWS = frozenset({"law", "laws", "legislation", "statute"})
PREVENTING = _KNOWN.words("preventing")
SUPPOSED = 16  # words between "for example, if" and the norm it leads to
NAMING = 30  # words among which a definition names what it defines
TAKING_IN = frozenset({"include", "mean", "refer", "denote", "comprise"})
SIDES = _KNOWN.words("sides")


def rules_beside(words: Sequence[Word], modal: int) -> bool:
    """True of a norm with a side of its own behind an unquoted word that is explained.

    "An upload is a gift and you may not take it back" rules; "“Works” means what we show and you may see" explains.
    """
    before = [word.form for word in words[max(0, modal - 2) : modal]]
    joined = before[-1:] in (["you"], ["we"]) and before[:1] in (["and"], ["so"], ["but"])
    return joined and words[modal].form in MODALS and not _quoted(words)


def _quoted(words: Sequence[Word]) -> bool:
    """True where the word that is explained stands in marks: “Guest” means, **Guest** means."""
    at = next((i for i, word in enumerate(words[:OPENING]) if word.form in {"means", "mean"}), 0)
    return at > 0 and words[at].start - words[at - 1].end > 1


def defines(words: Sequence[Word], chapeau: Chapeau | None) -> bool:
    """True of a sentence that says what a word means, and of the items of one: its modals bind no one."""
    opening = [word.form for word in words[:OPENING]]
    if chapeau is not None and not chapeau.excepts:
        lead = [word.form for word in chapeau.sentence.words[:OPENING]]
        if _explains(lead, chapeau.sentence.words):
            return True
    return _explains(opening, words)


def _explains(opening: Sequence[str], words: Sequence[Word]) -> bool:
    """True of "“Guest” means", "the term Guest refers to", "a guarantee is a promise"; not of "this means you must"."""
    at = next((i for i, form in enumerate(opening) if form in {"means", "mean"}), 0)
    lays_down = opening[at + 1 : at + 2] in (["you"], ["we"]) or opening[at + 1 : at + 3] in (
        ["that", "you"],
        ["that", "we"],
    )
    if at and words[at - 1].capital and not lays_down and not ANAPHORS.intersection(opening[:at]):
        return True
    if _quoted_subject(words):
        return True
    article = opening[:1] in (["a"], ["an"])
    return article and any(opening[i : i + 2] in (["is", "a"], ["is", "an"]) for i in range(1, GENUS))


def _quoted_subject(words: Sequence[Word]) -> bool:
    """True of "“we” and “our” shall include …": a word in quotation marks, not a side, stands before the modal."""
    for at in range(1, min(len(words) - 1, NAMING)):
        if words[at].form in BINDING_MODALS and words[at + 1].form in TAKING_IN:
            before = words[at - 1]
            marked = words[at].start - before.end > 1  # a mark stands between
            return marked and (before.capital or before.form in SIDES)
    return False


def describes(words: Sequence[Word], modal: int) -> bool:
    """True of "the Dial Pad is a product you can use from a phone": what something is, and no leave of its own."""
    before = [word.form for word in words[:modal]]
    if before[-1:] != ["you"] or not ({"is", "are"} & set(before[:GENUS])):
        return False
    row = words[:modal]
    unmarked = all(b.start - a.end == 1 for a, b in pairwise(row))
    return unmarked and len(row) > 1 and row[-2].form not in JOINING


def saves(words: Sequence[Word]) -> bool:
    """True of "where your law prevents this, you may …": it saves what the law gives, and grants nothing itself."""
    opening = [word.form for word in words[:SAVING]]
    opens = opening[:1] in (["if"], ["where"]) or opening[:3] == ["to", "the", "extent"]
    return opens and not LAWS.isdisjoint(opening) and not PREVENTING.isdisjoint(opening)


def illustrates(words: Sequence[Word], start: int) -> bool:
    """True of a norm that begins with "for example", or follows "for example, if …": it shows how another works."""
    known = [word.form for word in words[: start + len(("for", "example"))]]
    for at in range(max(0, start - SUPPOSED), len(known) - 1):
        if (known[at], known[at + 1]) in FOR_EXAMPLE:
            beside = at >= start - len(("for", "example"))
            return beside or known[at + 2 : at + 3] in (["if"], ["when"], ["where"])
    return False
