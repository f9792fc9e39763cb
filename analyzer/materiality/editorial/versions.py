"""Tests of what a page says beside its terms: where their versions are read, in which languages, how it is shown."""

from functools import lru_cache

from analyzer.materiality.closed_class import RELATIVES
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.margins import outside
from analyzer.materiality.english import is_english
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Text, forms
from clauses.model import QuantityKind

LONGEST = 32  # words such a sentence may have
LANGUAGES = 4  # lines from which names of languages are a menu
ENTRY = 10  # words of an entry of it
ASKED_ABOVE = 400  # characters above a button of a feedback box among which its question stands
PLACED = frozenset({("found", "here"), ("available", "here"), ("found", "below"), ("viewed", "here"), ("read", "here")})
READING = frozenset({"find", "read", "see", "view"})


def version_shown(locus: Locus, desk: Desk) -> bool:
    """A sentence around the rules that says where a version of the text is read, and from or until when it applies.

    "You can find the terms that apply prior to 1 May here", "The new versions that will be applicable from 1 July can
    be found here". It speaks of "the terms", "the previous version" or the text's own title; that they apply is said
    beside it alone ("that apply"): which text binds whom, by what or until when would be a rule of its own.
    """
    side, text = (locus.new, desk.context.new) if locus.new.words else (locus.old, desk.context.old)
    if not locus.one_sided or len(side.words) > LONGEST or not outside(side, text):
        return False
    if any(amount.quantity.kind is not QuantityKind.DATE for amount in side.amounts):
        return False
    known, words = lists(), side.forms
    if "you" in words[1:]:
        return False  # that they apply to the reader is a rule
    own = frozenset(forms(text.agreement.title or ""))
    said = known.versions | known.versions_said | known.months | known.function - {"your", "our", "their"}
    if not all(word[0].isdigit() or word in said or word in own for word in words):
        return False
    if any(w.capital and w.form not in own | known.months | known.versions_said for w in side.words[1:]):
        return False  # the name of another document
    return _reads(words) and all(_beside(words, at) for at, word in enumerate(words) if word in known.versions_applying)


def _reads(words: tuple[str, ...]) -> bool:
    """True of a sentence whose verb is to find or to read, and that names a version of the text."""
    if lists().versions.isdisjoint(words):
        return False
    rest = words[1:] if words[:1] == ("please",) else words[2:] if words[:2] in {("you", "can"), ("you", "may")} else ()
    told = rest[:1] != () and rest[0] in READING and not {"here", "below"}.isdisjoint(rest)
    return told or words[-2:] in PLACED


def _beside(words: tuple[str, ...], at: int) -> bool:
    """True of "that apply", "which will be applicable"."""
    while at and words[at - 1] in {"will", "be", "is", "are"}:
        at -= 1
    return at > 0 and words[at - 1] in RELATIVES


def script(side: Side, text: Text) -> bool:
    """What a page says where its scripts do not run: "Please enable JavaScript and try again"."""
    return outside(side, text) and "javascript" in side.forms and lists().script.issuperset(side.forms)


def language(side: Side, text: Text) -> bool:
    """An entry of a menu of languages around the rules: ``Danish``, ``Danish: Brugsvilkår``; or the line that opens it.

    Behind the name stand words of its own language; one of them may look English ("ting"), but for a word that rules.
    """
    if not outside(side, text) or side.norms or side.amounts or not 0 < len(side.words) <= ENTRY + 2:
        return False
    known = lists()
    if "languages" in side.forms and all(w in known.tongues_said or w in known.function for w in side.forms):
        return _menu(text)
    if side.forms[0] not in known.tongues or not _menu(text):
        return False
    rest = side.forms[1:]
    colon = not rest or ":" in text.agreement.text[side.words[0].end : side.words[1].start]
    english = [word for word in rest if len(word) > 1 and word not in known.function and is_english(word)]
    binds = known.label | known.line_terms | known.pointer_force | known.weighing
    return colon and (not rest or len(english) < min(2, len(rest))) and binds.isdisjoint(english)


@lru_cache(maxsize=VERSIONS)
def _menu(text: Text) -> bool:
    """True where some lines of a version open with the names of languages: it has a menu of them."""
    lines = (forms(line)[: ENTRY + 1] for line in text.agreement.text.split("\n") if 0 < len(line) < ENTRY * ENTRY)
    tongues = {words[0] for words in lines if words and len(words) <= ENTRY and words[0] in lists().tongues}
    return len(tongues) >= LANGUAGES


def feedback(side: Side, text: Text) -> bool:
    """A line of the box in which a page asks whether it helped: ``Yes``, ``Submit``."""
    if side.span is None or not outside(side, text) or side.forms not in lists().feedback:
        return False
    body = text.agreement.text
    start = side.span.start
    alone = body[:start].rstrip(" \t")[-1:] in {"", "\n"}
    return alone and "helpful" in forms(body[max(0, start - ASKED_ABOVE) : start])
