"""Tests of words for a party: a pronoun, the name a text gives it, both parties together."""

import re

from analyzer.materiality.closed_class import PARTY_PRONOUNS
from analyzer.materiality.editorial.companies import another_company
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Role

TOGETHER = frozenset({("the", "parties"), ("both", "parties")})
# Who "the parties" may be instead: "between a seller and a buyer".
PAIRING = re.compile(
    r"\b(?:(?:between|among|amongst) (?:an?|each|every)|(?:an?|each|every) \w+ and (?:an?|the|each|every) \w+)\b"
)
ARTICLE = 5  # characters of a quotation mark and "the"
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
USER = frozenset({"user", "users"})  # whoever uses the service is "you"


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
        not PARTY_PRONOUNS.isdisjoint(words)
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
        if not words[0].capital or not PARTY_PRONOUNS.isdisjoint(word.form for word in words):
            return False
        names.append(tuple(word.form for word in words))
    short, long = sorted(names, key=len)
    if long[: len(short)] == short and lists().suffixes.isdisjoint(long[len(short) :]):
        return False
    return not (desk.context.old.says(names[1]) and desk.context.new.says(names[0]))
