"""The lead-in an item hangs on: what a list says of its members before it names them."""

from typing import NamedTuple

from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.words import Sentence, Text, words_of
from clauses.model import Clause, ClauseKind, Modality

FORCE = "frame-force"
EXCEPTING = ("chapeau-exception",)
DEEPEST = 3  # how many lead-ins above an item are asked
MARK = 3  # words below which a lead-in is a label only
ANNOUNCING = frozenset({"following", "below", "these", "examples", "example", "includes", "including"})
TAIL = 14  # words at a lead-in's end that decide what it does to its members
ONLY = frozenset({"only", "solely", "exclusively"})
DENYING = frozenset(("not", "no", "never", "nor", "neither", "cannot", "nobody", "prohibited", "forbidden", "refrain"))
# What a case begins with in which alone something may be done, and what says that one of several is enough.
CASES = frozenset({"if", "when", "where", "provided", "unless", "after", "once", "following"})
ONE_OF = frozenset({"either", "any", "one"})


class Chapeau(NamedTuple):
    """The last sentence above a list, or the heading: its words, its phrases, whether it excepts its members."""

    sentence: Sentence
    hits: frozenset[str]
    excepts: bool


def chapeau_of(text: Text, lexicon: Lexicon, clause_id: str | None, start: int) -> Chapeau | None:
    """The lead-in of the item that stands at ``start``; None of a clause that is no item."""
    for _ in range(DEEPEST):
        clause = text.clauses.get(clause_id or "")
        if clause is None or clause.kind is not ClauseKind.ITEM:
            return None
        above = text.lead_in(clause.id, start)
        parent = text.clauses.get(clause.parent or "")
        if above is not None and (len(above.words) >= MARK or _forces(above, lexicon)):
            return None if _complete_item(above, parent, text) else _of(above, lexicon)
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


def allowed_alone(modality: Modality, chapeau: Chapeau) -> Modality:
    """The modality of an item behind "only": "we may change it only to: …" bans all else and allows its items.

    Of cases ("only if: …") each is one more way only where the lead-in says that one is enough; else all must hold.
    """
    words = [word.form for word in chapeau.sentence.words]
    if modality is not Modality.PROHIBITION or ONLY.isdisjoint(words) or not DENYING.isdisjoint(words):
        return modality
    alone = max(at for at, word in enumerate(words) if word in ONLY)
    case = next((at for at, word in enumerate(words) if at > alone and word in CASES), None)
    cumulative = case is not None and ONE_OF.isdisjoint(words[case:])
    return modality if cumulative else Modality.PERMISSION


def _of(above: Sentence, lexicon: Lexicon) -> Chapeau:
    plain = [word.form for word in above.words]
    found = lexicon.find(plain)
    tail = len(plain) - TAIL
    return Chapeau(above, frozenset(found), any(end > tail for name in EXCEPTING for _, end in found.get(name, ())))
