"""The lead-in an item hangs on: what a list says of its members before it names them."""

import re
from functools import lru_cache
from typing import NamedTuple

from analyzer.materiality.closed_class import DENIALS
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Sentence, Text, words_of
from clauses.model import Clause, ClauseKind, Modality

_KNOWN = WordFile("judging", "chapeau")
FORCE = "frame-force"
EXCEPTING = ("chapeau-exception",)
REMEMBERED = 1024  # lead-ins: one of a list is asked for with each of its items
DEEPEST = 3  # how many lead-ins above an item are asked
MARK = 3  # words below which a lead-in is a label only
ANNOUNCING = _KNOWN.words("announcing")
TAIL = 14  # words at a lead-in's end that decide what it does to its members
ONLY = frozenset({"only", "solely", "exclusively"})
DENYING = DENIALS | _KNOWN.words("denying")
CASES = _KNOWN.words("cases")
ONE_OF = frozenset({"either", "any", "one"})
# What "only" makes of the items of a ban, and of a denial: they may be done, they are answered for.
ALLOWED = {Modality.PROHIBITION: Modality.PERMISSION, Modality.DISCLAIMER: Modality.OBLIGATION}
JOINT = re.compile(
    r"[\w)\]”\"’][,;]? +(and|or) *(?:\n|(?=\(?\w{1,4}\) |[•*-] ))"
)  # between the last two items of a list


class Chapeau(NamedTuple):
    """The last sentence above a list, or the heading: its words, its phrases, whether it excepts its members.

    ``joint`` is what joins the items behind an "only": "and", "or", or nothing.
    """

    sentence: Sentence
    hits: frozenset[str]
    excepts: bool
    joint: str = ""


def chapeau_of(text: Text, lexicon: Lexicon, clause_id: str | None, start: int) -> Chapeau | None:
    """The lead-in of the item that stands at ``start``; None of a clause that is no item."""
    for _ in range(DEEPEST):
        clause = text.clauses.get(clause_id or "")
        if clause is None or clause.kind is not ClauseKind.ITEM:
            return None
        above = text.lead_in(clause.id, start)
        parent = text.clauses.get(clause.parent or "")
        if above is not None and (len(above.words) >= MARK or _forces(above, lexicon)):
            return None if _complete_item(above, parent, text) else _of(above, lexicon, _joint(above, parent, text))
        if parent is not None and parent.heading and parent.heading_span is not None:
            return _of(Sentence(parent.id, parent.heading_span, words_of(parent.heading)), lexicon)
        clause_id = clause.parent
    return None


def _forces(above: Sentence, lexicon: Lexicon) -> bool:
    """True of a lead-in of a side and its word of force: "Members may:", "You must:"."""
    return bool(above.words) and FORCE in lexicon.find([word.form for word in above.words[-1:]])


def _complete_item(above: Sentence, parent: Clause | None, text: Text) -> bool:
    """True of the last sentence of an item that is whole and announces nothing: what stands below says more, beside it.

    "There is no guarantee of that." leads in to no "• Up to 40 loaves a day"; "Do the following." does.
    """
    if parent is None or parent.kind is not ClauseKind.ITEM:
        return False
    ends = above.span.of(text.agreement.text).rstrip().endswith((".", "!", "?"))
    return ends and ANNOUNCING.isdisjoint(word.form for word in above.words)


def _joint(above: Sentence, parent: Clause | None, text: Text) -> str:
    """What joins the items of a list whose lead-in says "only"; empty of other lists."""
    if parent is None or ONLY.isdisjoint(word.form for word in above.words):
        return ""
    found = JOINT.search(text.agreement.text, above.span.end, parent.span.end)
    return found.group(1) if found is not None else ""


def allowed_alone(modality: Modality, chapeau: Chapeau) -> Modality:
    """The modality of an item behind "only": "we may change it only to: …" bans all else and allows its items;
    "liable only for: …" answers for them.

    Of cases ("only if: …") each is one more way only where the items are joined by "or", or where the lead-in says
    that one is enough; else all must hold.
    """
    words = [word.form for word in chapeau.sentence.words]
    if modality not in ALLOWED or ONLY.isdisjoint(words) or not DENYING.isdisjoint(words):
        return modality
    alone = max(at for at, word in enumerate(words) if word in ONLY)
    case = next((at for at, word in enumerate(words) if at > alone and word in CASES), None)
    one_is_enough = chapeau.joint == "or" or (not chapeau.joint and not ONE_OF.isdisjoint(words[case:]))
    return ALLOWED[modality] if case is None or one_is_enough else modality


def _of(above: Sentence, lexicon: Lexicon, joint: str = "") -> Chapeau:
    hits, excepts = _read(lexicon, tuple(word.form for word in above.words))
    return Chapeau(above, hits, excepts, joint)


@lru_cache(maxsize=REMEMBERED)
def _read(lexicon: Lexicon, words: tuple[str, ...]) -> tuple[frozenset[str], bool]:
    """The lists with a phrase in the words of a lead-in, and whether it excepts its members."""
    found = lexicon.find(words)
    tail = len(words) - TAIL
    return frozenset(found), any(end > tail for name in EXCEPTING for _, end in found.get(name, ()))
