"""Tests of what things are called: a name completed or shortened, an abbreviation, a former name, a merged term."""

import re
from functools import lru_cache

from analyzer.materiality.closed_class import PARTIES
from analyzer.materiality.editorial.desk import Desk, lone, put, struck
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.english import is_english
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Role

_KNOWN = WordFile("editorial_tests", "terms")
FEW = 5  # of so many places of a name one may have been left as it was
NAMED = " \n\t\xa0/&"  # what may stand between the words of a name
ADDED = 3  # words by which a name may grow or shrink
LETTERS = range(2, 7)  # letters of an abbreviation
COMPANY = _KNOWN.ordered("company")
JOINTS = _KNOWN.words("joints")


def completed(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A name written in full, or shortened, wherever it stands: one of the two forms is (almost) gone.

    Defined terms and forms of companies are no names: "Paid Services" and "Services" are two things.
    """
    found = lone(locus, hunk)
    if found is None:
        return False
    grew, side, (start, end) = found
    texts = desk.context.old, desk.context.new
    here, other = texts[::-1] if grew else texts
    if end - start > ADDED or not side.words[start].capital or _run(side, start, 1, here) < end - 1:
        return False
    for low, high in ((_run(side, start, -1, here), start), (end, _run(side, end - 1, 1, here) + 1)):
        short = tuple(side.forms[low:high])
        if not short or not _name(short, texts):
            continue
        around = here.agreement.text[
            side.words[max(start - 1, 0)].start : side.words[min(end, len(side.words) - 1)].end
        ]
        if not set("/&").isdisjoint(around) and set(short).isdisjoint(side.forms[start:end]):
            continue  # "Acme/Bolt": another beside it, unless it says the name again
        first, last = side.words[min(low, start)].start, side.words[max(high, end) - 1].end
        if _throughout(here.agreement.text, other.agreement.text, first, last, side.words[low].start, grew=grew):
            return _name(forms(here.agreement.text[first:last]), texts) and _same(
                side, (low, high), (start, end), texts, locus, grew=grew
            )
    return False


def _same(side: Side, short: Range, more: Range, texts: tuple[Text, Text], locus: Locus, *, grew: bool) -> bool:
    """True where nothing speaks against the longer name being the same one's.

    "Northern Ireland" is another place than "Ireland", another court sits there, and "Customer Personal Data" is less
    than "Customer Data": words that have a sense of their own complete only a name that both versions have in full.
    """
    whole = min(short[0], more[0]), max(short[1], more[1])
    if not {"governing-law", "venue", "territory"}.isdisjoint(locus.topics) or any(
        start < whole[1] and whole[0] < end for start, end in side.hits.get("territory", ())
    ):
        return False
    if not lists().suffixes.isdisjoint(side.forms[whole[0] : whole[1] + 1]):
        return False  # with a company's form it is the name of a person in law: "Mill Maps Ltd" is not "Mill Ltd"
    if all(text.says(side.forms[slice(*whole)]) for text in texts):
        return True
    if not grew:
        return True
    told = [word for word in side.forms[slice(*more)] if word not in JOINTS]
    return not any(map(is_english, told)) and not all(map(is_english, side.forms[slice(*short)]))


def company_form(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The form of a company behind its name, or no longer: "Mill Ltd" where both versions call that party "Mill"."""
    found = lone(locus, hunk)
    if found is None:
        return False
    _, side, (start, end) = found
    if not lists().suffixes.issuperset(side.forms[start:end]):
        return False
    called = [
        {(forms(party.name), forms(alias)) for party in text.agreement.parties for alias in party.aliases}
        for text in (desk.context.old, desk.context.new)
    ]
    return any(
        side.forms[end - len(full) : end] == full and side.forms[start - len(short) : start] == short
        for full, short in called[0] & called[1]
        if full[: len(short)] == short != () and len(full) <= end and len(short) <= start
    )


def name_in_plural(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A plural within a longer name, or the reverse: "Oven Page" and "Ovens Page"; no party, no defined term."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if len(old) != 1 or len(new) != 1 or {old[0] + "s", new[0] + "s"}.isdisjoint({old[0], new[0]}):
        return False
    for side, reach, text in ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new)):
        at = reach[0]
        if not side.words[at].capital or _term(side.forms[at : at + 1], text):
            return False
        low, high = _run(side, at, -1, text), _run(side, at, 1, text) + 1
        whole = side.forms[low:high]
        if len(whole) < 2 or _term(whole, text) or not lists().suffixes.isdisjoint(whole):
            return False
        if any(start < high and low < end for start, end, _ in side.mentions):
            return False
    return True


def _run(side: Side, place: int, step: int, text: Text) -> int:
    """How far capitalised words stand beside this one, in one direction, nothing but a space, "/" or "&" between."""
    body, at = text.agreement.text, place
    while 0 <= at + step < len(side.words):
        left, right = sorted((at, at + step))
        if body[side.words[left].end : side.words[right].start].strip(NAMED) or not side.words[at + step].capital:
            break
        at += step
    return at


def _throughout(here: str, other: str, first: int, last: int, at: int, *, grew: bool) -> bool:
    """True when one of the two forms of a name is (almost) gone.

    ``here`` has the long name at ``first`` to ``last``, of which the short one begins at ``at``. A name that grew has
    left no short one behind; one that shrank, no long one, was known in short before, and lost a company's words.
    """
    long = here[first:last]
    short = long[at - first :] if at > first else long[: _short_end(long)]
    if not short:
        return False
    if grew:
        return _alone(here, short, long) * FEW <= _alone(other, short, long)
    lost = long.replace(short, "", 1).strip()
    company = any(f"{lost}{mark}{suffix}" in here for mark in (", ", " ") for suffix in COMPANY)
    return company and _alone(here, short, long) > 0 and long not in other


def _short_end(long: str) -> int:
    return long.rfind(" ") if " " in long else 0


def _alone(text: str, short: str, long: str) -> int:
    """How often the short name stands without the words that make it the long one."""
    return _times(text, short) - _times(text, long)


@lru_cache(maxsize=256)
def _times(text: str, name: str) -> int:
    """Remembered: a name that changed is asked for at every place where it stands."""
    return len(re.findall(rf"\b{re.escape(name)}\b", text))


def _name(words: tuple[str, ...], texts: tuple[Text, Text]) -> bool:
    terms = (texts[0].terms | texts[1].terms) - {
        forms(name) for text in texts for party in text.agreement.parties for name in (party.name, *party.aliases)
    }
    return words not in terms and lists().suffixes.isdisjoint(words) and lists().documents.isdisjoint(words)


def abbreviated(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """An abbreviation written out, or the reverse: its letters are the first ones of a name that both texts have."""
    pairs = ((locus.old, hunk.old, put(locus, hunk)), (locus.new, hunk.new, struck(locus, hunk)))
    for side, reach, full in pairs:
        letters = side.forms[slice(*reach)]
        if len(letters) != 1 or len(letters[0]) not in LETTERS or not letters[0].isalpha():
            continue
        text = desk.context.old if side is locus.old else desk.context.new
        word = side.words[reach[0]]
        capital = text.agreement.text[word.start : word.end].isupper()
        named = [w for w in full if w not in JOINTS and w not in lists().suffixes]
        known = all(version.says(full) for version in (desk.context.old, desk.context.new))
        if capital and known and "".join(w[0] for w in named) == letters[0]:
            return True
    return False


def former_name(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The provider's name in the place of one it had, as its mail address of old shows; the old name is gone."""
    if "governing-law" in locus.topics or "venue" in locus.topics:
        return False
    new = [m for m in locus.new.mentions if m[:2] == hunk.new and m[2] is Role.PROVIDER]
    old = struck(locus, hunk)
    if not new or len(old) != 1 or not locus.old.words[hunk.old[0]].capital:
        return False
    mail = re.compile(rf"@{re.escape(old[0])}\.[a-z]", re.IGNORECASE)
    name = re.compile(rf"(?<![@./\w]){re.escape(old[0])}(?![\w.]*\.[a-z])", re.IGNORECASE)
    return bool(mail.search(desk.context.old.agreement.text)) and not name.search(desk.context.new.agreement.text)


def merged_term(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A defined term that stood beside another, or for it, went throughout in favour of that other."""
    old, new = struck(locus, hunk), put(locus, hunk)
    same = {stem(word) for word in new}
    gone = tuple(word for word in old if word not in JOINTS and stem(word) not in same)
    if not gone or len(gone) > ADDED or not _term(gone, desk.context.old):
        return False
    if new:
        kept: tuple[str, ...] = tuple(word for word in new if word not in JOINTS)
    else:
        beside = [tuple(locus.old.forms[hunk.old[1] : hunk.old[1] + size]) for size in (3, 2, 1)]
        beside += [tuple(locus.old.forms[max(0, hunk.old[0] - size) : hunk.old[0]]) for size in (3, 2, 1)]
        kept = next((words for words in beside if _term(words, desk.context.new)), ())
        after = locus.old.words[hunk.old[1] - 1].end
        if kept and JOINTS.isdisjoint(old) and desk.context.old.agreement.text[after : after + 1] != ",":
            return False
    if not kept or kept == gone or not _term(kept, desk.context.old) or not _term(kept, desk.context.new):
        return False
    stood, left = _used(gone, desk.context.old), _used(gone, desk.context.new)
    return stood >= FEW and left * FEW <= stood and desk.context.new.count(kept) >= desk.context.old.count(kept) // 2


def _used(words: tuple[str, ...], text: Text) -> int:
    """How often a term stands outside definitions."""
    body = text.agreement.text
    told = (" ".join(forms(body[d.span.start : d.span.end])) for d in text.agreement.definitions)
    phrase = f" {' '.join(words)} "
    return text.count(words) - sum(f" {line} ".count(phrase) for line in told)


def _term(words: tuple[str, ...], text: Text) -> bool:
    known = text.agreement.definitions
    return words in text.terms or any(words == forms(name) for each in known for name in each.aliases)


def own_name(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The provider's name before its own account, app or site came or went: "a Millbread account", "an account"."""
    for side, reach, rest in ((locus.old, hunk.old, put(locus, hunk)), (locus.new, hunk.new, struck(locus, hunk))):
        named = [m for m in side.mentions if reach[0] <= m[0] and m[1] <= reach[1]]
        if len(named) != 1 or named[0][2] is not Role.PROVIDER or named[0][1] != reach[1]:
            continue
        if not PARTIES.isdisjoint(side.forms[slice(*named[0][:2])]) or not set(rest) <= {"a", "an", "the"}:
            continue
        after = side.words[reach[1] : reach[1] + 1]
        before = set(side.forms[reach[0] : named[0][0]])
        if before <= {"a", "an", "the"} and after and after[0].form in lists().own and not after[0].capital:
            return True
    return False
