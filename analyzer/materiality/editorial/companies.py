"""Whether a name that took the place of another is another company's, or stands for another kind of thing."""

from analyzer.comparison.model import Change
from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.editorial.whole_names import whole_name
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.shapes.names import SHORT_FORMS
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import forms


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


def other_kind(locus: Locus, hunk: Hunk) -> bool:
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
