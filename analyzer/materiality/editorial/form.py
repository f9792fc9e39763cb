"""Tests of form: list marks, conjunctions, order, words that stand elsewhere."""

import re
from collections import Counter

from analyzer.materiality.closed_class import DENIALS, JOINTS
from analyzer.materiality.editorial.desk import Desk, put, span_of, struck
from analyzer.materiality.editorial.run_together import another_word
from analyzer.materiality.elsewhere import bound_alike
from analyzer.materiality.item_marks import names
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms

_KNOWN = WordFile("editorial_tests", "form")
MOVED = 5  # fewer words in a row prove nothing about where they came from
ITEM = 3  # words from which an item's words are its own
MARKS = re.compile(r"[\W_]*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)[\W_]*|(?:[a-z]|[ivx]{2,4})\.[\W_]*)*", re.IGNORECASE)
PART = re.compile(r"(?<=\d)\.(?=[a-z])|(?<=[a-z])\.(?=[a-z]\b)")  # "13.k" for "13(k)"
SIGNS = frozenset("$€£¥%§&/")
STRAY = frozenset({"â", "ã", "ï", "¿"})  # letters left of marks read in the wrong encoding
CONDITIONING = _KNOWN.words("conditioning")
COUNTING = _KNOWN.words("counting")


def same_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``non-refundable`` and ``nonrefundable``, ``website`` and ``web site``."""
    old, new = ([w for w in words if w not in STRAY] for words in (struck(locus, hunk), put(locus, hunk)))
    if {*old, *new} == {"and"} and len(old) != len(new):
        return _ampersand(locus, hunk, desk)
    joined = PART.sub("", "".join(old)), PART.sub("", "".join(new))
    return joined[0] == joined[1] and not another_word(old, new)


def _ampersand(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``Terms & Conditions`` and ``Terms and Conditions``: the sign stands where the word does in the other version."""
    side, at, text = (
        (locus.old, hunk.old[0], desk.context.old)
        if hunk.old[0] == hunk.old[1]
        else (locus.new, hunk.new[0], desk.context.new)
    )
    return (
        0 < at < len(side.words) and text.agreement.text[side.words[at - 1].end : side.words[at].start].strip() == "&"
    )


def numbering(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Every word that differs is a list mark: ``(b)``, ``ii.``."""
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    return all(
        _is_mark(side, i, text) and not _ends_sentence(side, i, text)
        for side, reach, text in sides
        for i in range(*reach)
    )


def _ends_sentence(side: Side, place: int, text: Text) -> bool:
    """True of a mark behind which nothing stands in its sentence: "you are bound by (1)." points to an item."""
    if not place or not any(place + 1 == end for _, end in side.sentences):
        return False
    return text.agreement.text[side.words[place - 1].end : side.words[place].start] == " ("


def marks_only(locus: Locus, desk: Desk) -> bool:
    """A passage that is a mark of a list and nothing else: the second "6." of an item that was numbered twice."""
    side, text = (locus.new, desk.context.new) if locus.new.words else (locus.old, desk.context.old)
    body = text.agreement.text
    marked = all(_is_mark(side, i, text) for i in range(len(side.words))) or _said_in_heading(side, text)
    return marked or (len(side.words) == 1 and side.forms[0].isdigit() and body[side.words[0].end :][:1] == ".")


def _said_in_heading(side: Side, text: Text) -> bool:
    """True of a number on a line by itself with which the heading of its clause begins: "III" below "III. Use"."""
    if len(side.words) != 1 or side.span is None:
        return False
    body = text.agreement.text
    line = body[body.rfind("\n", 0, side.span.start) + 1 :].partition("\n")[0].strip()
    clause = text.clauses.get(side.clause or "")
    while clause is not None and clause.label is None:
        clause = text.clauses.get(clause.parent or "")
    label = clause.label.strip(" .)(") if clause is not None and clause.label else ""
    return line.strip(" .)(") == label != ""


def joint_only(locus: Locus, desk: Desk) -> bool:
    """A passage that only joins: ``However:``."""
    side, known = (locus.new if locus.new.words else locus.old), lists()
    joined = any(word in known.connectives for word in side.forms)
    return joined and all(word in known.connectives or word in known.function for word in side.forms)


def only_marks(words: str) -> bool:
    """True of a text of punctuation and marks of lists alone: ``(ii)``, ``;``, ``b)``; a sign of money is none."""
    return MARKS.fullmatch(words) is not None and SIGNS.isdisjoint(words)


def list_joint(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The ``or`` or ``and`` that ends the last item but one moved with its place in the list."""
    if locus.one_sided or {*struck(locus, hunk), *put(locus, hunk)} - {"and", "or"}:
        return False
    one_side = hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]
    if not one_side or hunk.old[1] != len(locus.old.words) or hunk.new[1] != len(locus.new.words):
        return False
    lead = locus.new.chapeau or locus.old.chapeau
    words = {word.form for word in lead.sentence.words} if lead is not None else set()
    if CONDITIONING.isdisjoint(words) or not COUNTING.isdisjoint(words):
        return True
    # Under "we may end this if:" the joint says whether one ground is enough: some item has to keep it.
    return _joints(locus.old, desk.context.old) == _joints(locus.new, desk.context.new)


def _joints(side: Side, text: Text) -> frozenset[str]:
    """The conjunctions with which items of the same list end."""
    clause = text.clauses.get(side.clause or "")
    if clause is None:
        return frozenset()
    ends = (forms(c.span.of(text.agreement.text))[-1:] for c in text.clauses.values() if c.parent == clause.parent)
    return frozenset(word for end in ends for word in end if word in JOINTS)


def _is_mark(side: Side, place: int, text: Text) -> bool:
    word = side.words[place]
    body = text.agreement.text
    if word.end - word.start > 4 or word.end >= len(body):
        return False
    if place == 0 and word.form.isdigit() and body[word.end] == ".":
        return True  # "6." at the head of a passage
    short = len(word.form) == 1 or word.form.isdigit() or set(word.form) <= set("ivx")
    if not short or body[word.end] != ")" or (word.start and body[word.start - 1] not in "( \n\t"):
        return False
    return not names(body, word.start, side.words[0].start)


def lettered(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True where a letter or a Roman figure that differs is part of a reference or a name: "Section 2(a)", "Plan A"."""
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    return any(_letter(side, place, text) for side, reach, text in sides for place in range(*reach))


def _letter(side: Side, place: int, text: Text) -> bool:
    word, body = side.words[place], text.agreement.text
    if len(word.form) != 1 or not word.form.isalpha():
        return False
    if body[word.end : word.end + 1] == ")" and body[word.start - 1 : word.start] == "(":
        joined = word.form == "s" and body[max(0, word.start - 2) : word.start - 1].isalpha()  # "fee(s)"
        return not joined and not _is_mark(side, place, text)
    # In the middle of a sentence that is not in capitals no article and no "I" is a capital before a small word.
    return word.capital and place > 0 and not body[side.words[place - 1].start : side.words[place - 1].end].isupper()


def moved_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Words that left another place for this one: the text has them as often as before."""
    old = _unmarked(locus.old, hunk.old, desk.context.old)
    new = _unmarked(locus.new, hunk.new, desk.context.new)
    if not (old or new) or min(len(old) or 99, len(new) or 99) < MOVED:
        return False  # of a joint alone ("and" for "or") nothing moved
    if any(words[0] in lists().attached for words in (old, new) if words) or _holds_on(locus, hunk):
        return False  # "unless you agree" bounds what it stands behind: behind another rule it is another
    texts = desk.context.old, desk.context.new
    if not all(texts[0].count(words) == texts[1].count(words) > 0 for words in (old, new) if words):
        return False
    before, after, lexicon = desk.context.before, desk.context.after, desk.context.lexicon
    spans = span_of(locus.old, hunk.old), span_of(locus.new, hunk.new)
    return (spans[0] is None or bound_alike(spans[0], before, after, lexicon)) and (
        spans[1] is None or bound_alike(spans[1], after, before, lexicon)
    )


def _holds_on(locus: Locus, hunk: Hunk) -> bool:
    """True where words that stay bound what stands before them, and that is what differs: "… unless you agree"."""
    rest = locus.old.forms[hunk.old[1] :]
    return bool(rest) and rest[0] in lists().attached


def fragment_elsewhere(locus: Locus, desk: Desk) -> bool:
    """A short line without a norm of its own that both versions have: a line of an address, an item set apart."""
    texts = desk.context.new, desk.context.old
    side, (text, other) = (locus.new, texts) if locus.new.words else (locus.old, texts[::-1])
    if any(not norm.inherited for norm in side.norms) or len(side.words) == 1 or not other.says(side.forms):
        return False
    line = all(word.capital or word.form[0].isdigit() for word in side.words)
    return line or (len(side.words) >= ITEM and text.count(side.forms) == other.count(side.forms))


def _unmarked(side: Side, reach: tuple[int, int], text: Text) -> tuple[str, ...]:
    """The words without list marks, and without conjunctions at either end."""
    start, end = reach
    while start < end and (_is_mark(side, start, text) or side.words[start].form in JOINTS):
        start += 1
    while start < end and (_is_mark(side, end - 1, text) or side.words[end - 1].form in JOINTS):
        end -= 1
    return tuple(side.words[i].form for i in range(start, end) if not _is_mark(side, i, text))


def same_members(locus: Locus) -> bool:
    """The same words, or the same names with another conjunction between them."""
    old, new = Counter(locus.old.forms), Counter(locus.new.forms)
    if old == new:
        return True
    joints = {"and": 0, "or": 0}
    moved = [w for side in (locus.old, locus.new) for i in side.changed if (w := side.words[i]).form not in joints]
    same = {**old, **joints} == {**new, **joints} and old["and"] + old["or"] == new["and"] + new["or"]
    return same and bool(moved) and all(word.capital or word.form in lists().function for word in moved)


def sides_moved(locus: Locus) -> bool:
    """True when a party's name is among the words that moved."""
    return any(not locus.old.changed.isdisjoint(range(start, end)) for start, end, _ in locus.old.mentions)


BAN = 3  # words of "you must not"
BINDING = frozenset({"may", "must", "shall", "will"})
RULING = _KNOWN.words("ruling")
FOLLOWING = "following"  # the word with which a lead-in hands over to its items
BOUNDING = _KNOWN.words("bounding")
SPARED = _KNOWN.words("spared")


def lead_in(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Words with which an item began stand in the lead-in of its list in the other version."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if bool(old) == bool(new) or (hunk.old if old else hunk.new)[0] != 0:
        return False
    chapeau = (locus.new if old else locus.old).chapeau
    if chapeau is None:
        return False
    lead = tuple(word.form for word in chapeau.sentence.words)
    words = old or new
    if _ban(words):
        # "You will not" before an item whose lead-in says "you may not": the ban is the same, said once.
        side = locus.old if old else locus.new
        return not chapeau.excepts and _forbids(lead) and not _promises(side.forms[: BAN + 1])
    if not DENIALS.isdisjoint(words):
        return lead[-len(words) :] == words and _led_alike(locus, old, lead[: -len(words)])
    at = f" {' '.join(lead)} ".find(f" {' '.join(words)} ")
    before = len(f" {' '.join(lead)} "[: max(0, at)].split())
    return at >= 0 and _led_alike(locus, old, (*lead[:before], *lead[before + len(words) :]))


def _led_alike(locus: Locus, old: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """True where what the lead-in says besides rules nothing, or leads in to the item on the other side as well.

    "We" of "we may not" is no word that the item had: its ban would be gone; nor is "if you default" said by "we may".
    """
    if RULING.isdisjoint(rest) and DENIALS.isdisjoint(rest) and lists().attached.isdisjoint(rest[:1]):
        return True
    other = (locus.old if old else locus.new).chapeau
    return other is not None and f" {' '.join(rest)} " in f" {' '.join(w.form for w in other.sentence.words)} "


def _ban(words: tuple[str, ...]) -> bool:
    """True of "you may not", "you will not" and the like, and nothing more."""
    return len(words) == BAN and words[0] == "you" and words[1] in BINDING and words[2] == "not"


def _forbids(lead: tuple[str, ...]) -> bool:
    """True of a lead-in that is itself a ban: it begins or ends with it, and nothing else rules or supposes there."""
    bans = [at for at in range(len(lead) - BAN + 1) if _ban(lead[at : at + BAN])]
    if len(bans) != 1:
        return False
    behind = lead[bans[0] + BAN :]
    if FOLLOWING in behind and BOUNDING.isdisjoint(lead):
        # "That means you may not do any of the following, and doing so may end your account": what comes of it besides.
        others = lead[: bans[0]][1 if lead[:1] == ("that",) else 0 :] + behind[: behind.index(FOLLOWING)]
        return RULING.isdisjoint(others)
    return bans[0] in {0, len(lead) - BAN} and RULING.isdisjoint(lead[: bans[0]] + behind)


def _promises(item: tuple[str, ...]) -> bool:
    """True of "you will not be charged", "you will not pay": what the user is spared, no ban."""
    return item[1] == "will" and item[-1] in SPARED
