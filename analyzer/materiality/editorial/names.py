"""Tests of names: one changed throughout, another word for the same party."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.editorial.desk import Desk, Pair, put, struck
from analyzer.materiality.editorial.margins import headings, holds
from analyzer.materiality.editorial.products import among_names
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.shapes.names import SHORT_FORMS
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import ClauseKind, Role

_KNOWN = WordFile("editorial_tests", "names")
NAME = 4  # words a name may have
HEADING = "heading"  # the note of a clause that got another heading: no word of it is a name
FORMER = ("formerly", "known")
# Words that bound what is said of a name, and so are never part of one.
JOINTS = frozenset({"and", "or"})
BOUNDS = _KNOWN.words("bounds")
SELDOM = 20  # of so many places of a name one may follow "shall" or "may" and be no verb
FEW = 5  # of so many places of a name one may have been left as it was
OFTEN = 3  # replacements from which the new name may have been known before
PRONOUNS = _KNOWN.words("pronouns")
SUBJECTS = frozenset({"we", "you", "us"})
ACTORS = _KNOWN.ordered("actors")
TOGETHER = frozenset({("the", "parties"), ("both", "parties")})
# Who "the parties" may be instead: "between a seller and a buyer".
PAIRING = re.compile(
    r"\b(?:(?:between|among|amongst) (?:an?|each|every)|(?:an?|each|every) \w+ and (?:an?|the|each|every) \w+)\b"
)
ARTICLE = 5  # characters of a quotation mark and "the"
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
USER = frozenset({"user", "users"})  # whoever uses the service is "you"
SITED = frozenset({"governing-law", "venue", "notices"})  # where a name is a place that matters


def renamed(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The struck words became the inserted ones throughout, or a note of a former name came or went."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if not (old and new) and (_former(old) or _former(new)):
        return True
    if not old and _named_anew(locus, hunk, new, desk):
        return True
    name = whole_name(locus, hunk, desk)
    pairs = {(old, new), (struck(locus, name), put(locus, name))} & desk.renames
    place = locus.old.words[hunk.old[0]].start if old else -1
    return bool(pairs) and (not pairs <= desk.doubted.keys() or all(desk.doubted[pair] != place for pair in pairs))


def _former(words: tuple[str, ...]) -> bool:
    """``formerly known as Rye Guild``, ``(ex Rye Guild)``; what a company was called tells who it is."""
    return (
        len(words) > 1
        and lists().suffixes.isdisjoint(words)
        and (words[: len(FORMER)] in lists().former or words[:1] in lists().former)
    )


def _markers() -> Iterator[tuple[str, ...]]:
    """What stands before a former name: ``ex``, ``formerly known as``."""
    for known in lists().former:
        yield (*known, "as")
        yield known


def _named_anew(locus: Locus, hunk: Hunk, new: tuple[str, ...], desk: Desk) -> bool:
    """``Rye Bakers (ex Mill Bakers)`` for ``Mill Bakers``, where elsewhere the one took the place of the other."""
    marker = next((known for known in _markers() if new[-len(known) :] == known and len(new) > len(known)), None)
    if marker is None:
        return False
    name = new[: -len(marker)]
    behind = tuple(locus.new.forms[hunk.new[1] : hunk.new[1] + NAME])
    return any(put == name and behind[: len(former)] == former for former, put in desk.renames)


def named_before(locus: Locus, desk: Desk) -> bool:
    """An item of a list of products that is a new name with the former one: "Oat Oven (formerly known as Rye Oven)"."""
    side, text, other = (
        (locus.new, desk.context.new, desk.context.old)
        if locus.new.words
        else (locus.old, desk.context.old, desk.context.new)
    )
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or not among_names(text, clause.parent):
        return False
    if any(holds(heading, lists().turning) for heading in headings(side, text)):
        return False
    for marker in _markers():
        size = next((i for i in range(1, NAME + 1) if side.forms[i : i + len(marker)] == marker), 0)
        rest = side.forms[size + len(marker) :]
        if size and rest and other.says(rest) and (locus.one_sided or locus.old.forms == rest):
            return _says_former(side, (0, size + len(marker)), size, text)
    return False


def _says_former(side: Side, reach: tuple[int, int], size: int, text: Text) -> bool:
    """True of a product's name before its former one in brackets: "Oat Oven (formerly known as Rye Oven)".

    The brackets hold the old name to their end; a company is another person, whatever it was called.
    """
    name, behind = side.words[reach[0] : reach[0] + size], side.words[reach[1] : reach[1] + NAME]
    if not all(word.capital for word in name) or not behind:
        return False
    body = text.agreement.text
    close = body.find(")", reach[1] and side.words[reach[1] - 1].end)
    inside = [word for word in behind if word.end <= close]
    opened = body[name[-1].end : side.words[reach[0] + size].start].strip() == "("
    whole = bool(inside) and close >= 0 and not body[inside[-1].end : close].strip()
    told = {word.form for word in (*name, *inside)}
    return opened and whole and all(word.capital for word in inside) and told.isdisjoint(lists().suffixes)


def same_side(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Both words name the same party, or both parties, and nothing else differs."""
    if (_both_parties(locus, hunk) or _both_parties(locus, hunk, turned=True)) and _two_alone(locus, desk):
        return True
    old = [m for m in locus.old.mentions if m[0] < hunk.old[1] and hunk.old[0] < m[1]]
    new = [m for m in locus.new.mentions if m[0] < hunk.new[1] and hunk.new[0] < m[1]]
    if len(old) != 1 or len(new) != 1 or old[0][2] is not new[0][2]:
        return False
    if _quoted(locus.old, old[0], desk.context.old) or _quoted(locus.new, new[0], desk.context.new):
        return False
    if _another_name(locus, old[0], new[0], desk) or another_company(locus, hunk, desk):
        return False
    if not _stands_for(locus, old[0], new[0], desk):
        return False
    rest = {locus.old.words[i].form for i in range(*hunk.old) if not old[0][0] <= i < old[0][1]}
    rest |= {locus.new.words[i].form for i in range(*hunk.new) if not new[0][0] <= i < new[0][1]}
    return rest <= lists().function


def _both_parties(locus: Locus, hunk: Hunk, *, turned: bool = False) -> bool:
    """``you and us`` and ``the parties``, whichever of them came (``turned``) and went."""
    (together, at), (named, reach) = (locus.old, hunk.old), (locus.new, hunk.new)
    if turned:
        (together, at), (named, reach) = (named, reach), (together, at)
    if together.forms[slice(*at)] not in TOGETHER:
        return False
    words = named.forms[slice(*reach)]
    sides = {role for start, end, role in named.mentions if reach[0] <= start and end <= reach[1] and end - start == 1}
    return len(words) == len(("you", "and", "us")) and words[1] == "and" and sides == {Role.PROVIDER, Role.USER}


def _two_alone(locus: Locus, desk: Desk) -> bool:
    """True where the agreement has these two sides alone, and the clause no other pair: "between a buyer and …"."""
    for side, text in ((locus.old, desk.context.old), (locus.new, desk.context.new)):
        others = [party for party in text.agreement.parties if party.role not in {Role.PROVIDER, Role.USER}]
        if any(party.aliases or not party.name.endswith("s") for party in others):
            return False  # "End Users" are many, and none who signed
        clause = text.clauses.get(side.clause or "")
        if clause is None or side.span is None:
            return False
        above = text.agreement.text[clause.span.start : side.span.start]
        if PAIRING.search(" ".join(forms(above))) is not None:
            return False
    return True


def _quoted(side: Side, mention: tuple[int, int, Role], text: Text) -> bool:
    """True of a word that is given to a party where it stands: "Ada Fern (the “Owner”)" says who is bound."""
    body, first, last = text.agreement.text, side.words[mention[0]].start, side.words[mention[1] - 1].end
    before = body[max(0, first - ARTICLE) : first].casefold().removesuffix("the ")
    return before[-1:] in QUOTES and body[last : last + 1] in QUOTES


def _stands_for(locus: Locus, old: tuple[int, int, Role], new: tuple[int, int, Role], desk: Desk) -> bool:
    """True where each word is a pronoun, "the user", or one that the agreement gives the party.

    "Members" are you only where the text says so: who is none may not cancel.
    """
    texts = desk.context.old.agreement, desk.context.new.agreement
    said = [tuple(side.forms[slice(*each[:2])]) for side, each in ((locus.old, old), (locus.new, new))]
    given = {
        tuple(map(stem, forms(name)))
        for text in texts
        for party in text.parties
        if party.role is old[2]
        for name in (party.name, *party.aliases)
    }
    return tuple(map(stem, said[0])) == tuple(map(stem, said[1])) or all(
        not PRONOUNS.isdisjoint(words)
        or words[-1] in USER
        or tuple(map(stem, words)) in given
        or any(_called(words, text) for text in (desk.context.old, desk.context.new))
        for words in said
    )


def _called(words: tuple[str, ...], text: Text) -> bool:
    """True where the text says who that is: "you, the customer", "“Customer” or “you”"."""
    return any(
        text.says(row)
        for me in ("you", "we", "us")
        for row in ((me, "the", *words), (me, "or", *words), (*words, "or", me), (me, "or", "the", *words))
    )


def _another_name(locus: Locus, old: tuple[int, int, Role], new: tuple[int, int, Role], desk: Desk) -> bool:
    """True of two names of which one version knows only one: the party may be another.

    Pronouns and common nouns are no names, and a name that only grew by words that are no company's is the same.
    """
    names = []
    for side, mention in ((locus.old, old), (locus.new, new)):
        words = side.words[slice(*mention[:2])]
        if not words[0].capital or not PRONOUNS.isdisjoint(word.form for word in words):
            return False
        names.append(tuple(word.form for word in words))
    short, long = sorted(names, key=len)
    if long[: len(short)] == short and lists().suffixes.isdisjoint(long[len(short) :]):
        return False
    return not (desk.context.old.says(names[1]) and desk.context.new.says(names[0]))


def another_company(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True of two companies, each with its form, that differ by more than the spelling of it: "Mill Inc.", "Mill Ltd".

    Companies of one group share a brand, and both versions may know them all: who signs is another nonetheless.
    """
    wide = whole_name(locus, hunk, desk)
    named = [
        tuple(SHORT_FORMS.get(word.form, word.form) for word in side.words[slice(*reach)] if word.capital)
        for side, reach in ((locus.old, wide.old), (locus.new, wide.new))
    ]
    return named[0] != named[1] and all(not lists().suffixes.isdisjoint(words) for words in named)


def names_changed(changes: Iterable[Change], loci: Iterable[Locus], context: Context) -> frozenset[Pair]:
    """Replacements of one name by another after which the old name stands (almost) nowhere.

    A name counts that the comparison saw renamed, or that was replaced more than once or had stood more than once.
    Addresses, numbers, places and another form of company are no new names of the same thing.
    """
    pairs = {
        (forms(edit.old), forms(edit.new))
        for change in changes
        if change.kind is ChangeKind.RENAMED and change.note != HEADING
        for edit in change.edits
        if edit.old and edit.new
    }
    seen: Counter[Pair] = Counter()
    for locus in loci:
        if locus.one_sided or not SITED.isdisjoint(locus.topics):
            continue
        for hunk in locus.hunks:
            for wide in {hunk, whole_name(locus, hunk, Desk(context, frozenset()))}:
                if (
                    _all_capital(locus.old, wide.old)
                    and _capital(locus.old, wide.old)
                    and _capital(locus.new, wide.new)
                    and not _other_kind(locus, wide)
                ):
                    seen[struck(locus, wide), put(locus, wide)] += 1
    for (old, new), count in seen.items():
        stood, left = context.old.count(old), context.new.count(old)
        left -= sum(context.new.count((*marker, *old)) for marker in _markers())
        told = count > 1 or stood > 1
        if told and left * FEW <= stood and (not context.old.says(new) or count >= OFTEN):
            pairs.add((old, new))
    return frozenset(
        p for p in pairs if not any(word[0].isdigit() for side in p for word in side) and not _done(p[0], context.old)
    )


def _done(words: tuple[str, ...], text: Text) -> bool:
    """True where a word is a verb in capitals, which says what someone does: "We Share", "may Share".

    A name may stand so as well ("in no event shall Acme"), but hardly one time in many.
    """
    for word in words:
        said = sum(text.count((actor, word)) for actor in ACTORS if text.says((actor, word)))
        if said and said * SELDOM >= text.count((word,)):
            return True
    return False


def whole_name(locus: Locus, hunk: Hunk, desk: Desk) -> Hunk:
    """The difference with the capitalised words beside it, shared or themselves different: the whole of a name.

    Only words with nothing but a space between them are one name.
    """
    old, new, at = hunk.old, hunk.new, bisect_left(locus.hunks, hunk)
    left, right = at - 1, at + 1
    texts = desk.context.old, desk.context.new
    while old[1] - old[0] <= NAME and new[1] - new[0] <= NAME:
        part = locus.hunks[left] if left >= 0 and _meet(locus.hunks[left], Hunk(old, new)) else None
        left -= part is not None
        a, b = (part.old[0], part.new[0]) if part is not None else (old[0] - 1, new[0] - 1)
        if min(a, b) < 0 or not _joined(locus, (a, old[0], old[1]), (b, new[0], new[1]), texts):
            break
        old, new = (a, old[1]), (b, new[1])
    while old[1] - old[0] <= NAME and new[1] - new[0] <= NAME:
        part = locus.hunks[right] if right < len(locus.hunks) and _meet(Hunk(old, new), locus.hunks[right]) else None
        right += part is not None
        a, b = (part.old[1], part.new[1]) if part is not None else (old[1] + 1, new[1] + 1)
        if a > len(locus.old.words) or b > len(locus.new.words):
            break
        if not _joined(locus, (a, old[1], old[0]), (b, new[1], new[0]), texts):
            break
        old, new = (old[0], a), (new[0], b)
    return Hunk(old, new)


def _meet(first: Hunk, second: Hunk) -> bool:
    """True where nothing stands between two differences."""
    return (first.old[1], first.new[1]) == (second.old[0], second.new[0])


def _joined(locus: Locus, old: tuple[int, int, int], new: tuple[int, int, int], texts: tuple[Text, Text]) -> bool:
    """True when these words are capitalised and nothing but a space parts them from the name.

    Each side is where the words begin away from the name, where they meet it, and where it ends on the far side.
    """
    for side, (away, met, far), text in zip((locus.old, locus.new), (old, new), texts, strict=True):
        start, end = sorted((away, met))
        if not all(word.capital for word in side.words[start:end]):
            return False
        first, last = (start, end) if away < met else (start - 1, end - 1)
        if met == far:
            first, last = (first, last - 1) if away < met else (first + 1, last)
        for i in range(max(first, 0), min(last, len(side.words) - 1)):
            if text.agreement.text[side.words[i].end : side.words[i + 1].start].strip(" -\xa0"):
                return False
    return True


def _all_capital(side: Side, reach: tuple[int, int]) -> bool:
    """True where no word that tells is written small: "We share" is no name."""
    small = lists().function
    return all(
        w.capital or not w.form.isalpha() or w.form in small or w.form in JOINTS for w in side.words[slice(*reach)]
    )


def _capital(side: Side, reach: tuple[int, int]) -> bool:
    """True of words with a name among them: a capital that is no small word's and not only a sentence's first."""
    if not 0 < reach[1] - reach[0] <= NAME:
        return False
    small = lists().function
    if any(not word.capital and word.form in BOUNDS for word in side.words[slice(*reach)]):
        return False  # "not Acme", "any other Mill" are no names
    named = [i for i in range(*reach) if side.words[i].capital and side.forms[i] not in small]
    return any(i > 0 or side.forms[i] in SUBJECTS or i + 1 in named for i in named) or (
        bool(named) and reach[1] - reach[0] == 1
    )


def _other_kind(locus: Locus, hunk: Hunk) -> bool:
    """True when the words name a place, another form of company, or different sides."""
    named = set(struck(locus, hunk)), set(put(locus, hunk))
    if lists().suffixes & (named[0] ^ named[1]) or lists().places & (named[0] | named[1]):
        return True
    roles = []
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        if any(a < reach[1] and reach[0] < b for a, b in side.hits.get("territory", ())):
            return True
        roles.append({role for a, b, role in side.mentions if a < reach[1] and reach[0] < b})
    return bool(roles[0]) and bool(roles[1]) and roles[0] != roles[1]


def taken_name(change: Change, context: Context) -> bool:
    """True of a name that became one by which another party was, or is, called: "we" made "you", a seller the buyer."""
    for edit in change.edits:
        old, new = forms(edit.old), forms(edit.new)
        for text, name, was in ((context.old, new, old), (context.new, old, new)):
            for party in text.agreement.parties:
                called = {forms(each) for each in (party.name, *party.aliases)}
                if name in called and was not in called and name != was:
                    return True
    return False
