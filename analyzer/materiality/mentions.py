"""Whether words that name a subject do what they name here, or only mention it.

"You waive class actions" waives; "the class action waiver in Section 14", "you may opt out of the class action waiver",
"Sections 9 (Indemnification) and 14 survive" only mention what stands elsewhere.
"""

from bisect import bisect_right
from functools import lru_cache

from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("judging", "mentions")
TITLE = 9  # words in quotation marks or parentheses that may be the title of a clause
LONGEST_TITLE = 80  # characters of a quoted title before the words looked at
NEAR = 10  # words between what points at a subject and the subject
LISTED = 14  # words after a subject in which the list of terms it belongs to ends
PASSAGES = 16  # passages whose sentences are remembered
BESIDE = 2  # words between a subject and what makes a name of it
ANAPHORS = _KNOWN.words("anaphors")
ACTORS = _KNOWN.words("actors")
VERBS = ("modal-may", "modal-must", "modal-must-not", "modal-should", "cue-obligation", "cue-prohibition", "cue-grant")
FORCE = ("modal-must", "modal-must-not", "modal-should-not")
ABLE = _KNOWN.words("able")
GRANTED = _KNOWN.words("granted")
COPULAS = _KNOWN.words("copulas")
AUXILIARIES = COPULAS | {"do", "does", "did", "has", "have", "will", "shall", "may", "can", "must", "means", "gives"}
NEGATIONS = frozenset({"not", "no", "never", "neither"})
TEXTS = _KNOWN.words("texts")
TEXT_STEMS = _KNOWN.ordered("text_stems")
EXAMPLES = ("e.g", "E.g", "for example", "i.e")
OPENS, CLOSES = '“"(‘', '”")’'


def operative(side: Side, text: Text, hit: Range) -> bool:
    """True where the sentence does what the phrase at ``hit`` names; False where it only mentions it."""
    start, end = sentence(side, text, hit[0])
    if _governed(side, hit):
        return True
    return not (
        _anaphoric(side, hit)
        or _titled(side, text, hit, start)
        or _pointed_at(side, hit, start)
        or _named(side, hit, end)
        or _surviving(side, hit, start, end)
        or _supposed(side, text, hit, start)
        or _able(side, hit)
        or _ranked(side, hit, start, end)
    )


def sentence(side: Side, text: Text, place: int) -> Range:
    """The words of the sentence, or of the part of it between semicolons, in which a word stands."""
    starts = _starts(_Row(side, text))
    at = bisect_right(starts, place)
    return starts[at - 1], starts[at] if at < len(starts) else len(side.words)


class _Row:
    """A passage as what it is, not what it says: the same object is looked at once, however many rules ask."""

    __slots__ = ("side", "text")

    def __init__(self, side: Side, text: Text) -> None:
        self.side, self.text = side, text

    def __hash__(self) -> int:
        return hash((id(self.side), id(self.text)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Row) and self.side is other.side and self.text is other.text


@lru_cache(maxsize=PASSAGES)
def _starts(row: _Row) -> list[int]:
    """Where the sentences of a passage begin, as places of its words."""
    return [0, *(place for place in range(1, len(row.side.words)) if _breaks(row.side, row.text, place))]


def _breaks(side: Side, text: Text, place: int, marks: str = ".;!?") -> bool:
    gap = text.agreement.text[side.words[place - 1].end : side.words[place].start]
    return any(mark in gap for mark in marks) and any(space in gap for space in " \n")


def _governed(side: Side, hit: Range) -> bool:
    """True right after a modal: must indemnify, will not be refunded."""
    return any(hit[0] - BESIDE <= end <= hit[0] for name in FORCE for _, end in side.hits.get(name, ()))


def _anaphoric(side: Side, hit: Range) -> bool:
    """True after "this", "such", "the foregoing": what is meant was laid down before."""
    if side.forms[hit[0]] in NEGATIONS:
        return False
    before = side.forms[max(0, hit[0] - BESIDE) : hit[0]]
    return not ANAPHORS.isdisjoint(before[-1:]) or (not ANAPHORS.isdisjoint(before) and before[-1] not in AUXILIARIES)


def _titled(side: Side, text: Text, hit: Range, start: int) -> bool:
    """True inside quotation marks or parentheses that hold a title: a few words without a verb of force."""
    body = text.agreement.text
    first, last = side.words[hit[0]].start, side.words[hit[1] - 1].end
    begin = side.words[start].start - 1 if side.words[start].start else 0
    # A title may hold a semicolon, at which the sentence was cut: “Governing Law; Waiver of Class Actions”.
    quoted = body.rfind("“", max(side.words[0].start - 1, first - LONGEST_TITLE, 0), first)
    before = body[min(begin, quoted) if quoted >= 0 else begin : first]
    for opening, closing in zip(OPENS, CLOSES, strict=True):
        at = before.rfind(opening)
        if at < 0 or closing in before[at + 1 :] or (opening == closing and before.count(opening) % 2 == 0):
            continue
        close = body.find(closing, last)
        if close < 0:
            continue
        if opening == "(" and body[first - len(before) + at + 1 :].startswith(EXAMPLES):
            return True
        inside = [i for i, word in enumerate(side.words) if first - len(before) + at < word.start < close]
        if side.forms[inside[0]] == "as":
            continue  # provided “as is”: no title
        named = opening != "(" or all(side.words[i].capital for i in inside if len(side.words[i].form) > len("with"))
        if len(inside) <= TITLE and named and not _acts(side, (inside[0], inside[-1] + 1)):
            return True
    return False


def _pointed_at(side: Side, hit: Range, start: int) -> bool:
    """True where a reference, a release or a preposition before it, and no verb in between, makes it an object."""
    for name in ("mention-pointer", "mention-release", "mention-given"):
        for first, last in side.hits.get(name, ()):
            predicate = side.forms[first] == "subject" and first > 0 and side.forms[first - 1] in COPULAS
            predicate = predicate or side.forms[last - 1 : last + 1] == ("entitled", "to")  # no title: a right
            predicate = predicate or _confers(side, last)
            if start <= first and last <= hit[0] <= last + NEAR and not predicate and not _acts(side, (last, hit[0])):
                return True
    return False


def _confers(side: Side, place: int) -> bool:
    """True of "includes the right to": what a licence includes it grants, and no text is pointed at."""
    return (
        side.forms[place : place + 1] != ()
        and side.forms[place] in ABLE
        and side.forms[place + 1 : place + 2] == ("to",)
    )


def _acts(side: Side, reach: Range) -> bool:
    """True when someone acts, or a verb of force stands, among these words."""
    if not ACTORS.isdisjoint(side.forms[reach[0] : reach[1]]):
        return True
    found = (hit for name in VERBS for hit in side.hits.get(name, ()))
    return any(reach[0] <= first and last <= reach[1] for first, last in found)


def _able(side: Side, hit: Range) -> bool:
    """True of "the right to grant us a licence": who says that they have it grants nothing."""
    before, words = side.forms[max(0, hit[0] - BESIDE) : hit[0]], side.forms[slice(*hit)]
    if before[-1:] and before[-1] in GRANTED and words[:2] == ("you", "grant"):
        return True  # "the licence you grant us is broader"
    return words[0].startswith("grant") and before[-1:] == ("to",) and before[0] in ABLE


def _ranked(side: Side, hit: Range, start: int, end: int) -> bool:
    """True in a sentence on which text prevails: "if the terms on refunds conflict with these, these terms govern".

    A text stands before the verb that ranks it, and what follows that verb rules for itself: "… and you waive a jury".
    """
    if not any(start <= first < end for first, _ in side.hits.get("mention-conflict", ())):
        return False
    ranks = [first for first, _ in side.hits.get("mention-prevails", ()) if start <= first < end]
    return any(hit[0] < at and _text_before(side, at) for at in ranks)


def _text_before(side: Side, at: int) -> bool:
    """True where the name of a text stands right before a verb, past its auxiliary: "these terms shall govern"."""
    while at and side.forms[at - 1] in AUXILIARIES:
        at -= 1
    return bool(at) and (side.forms[at - 1] in TEXTS or any(side.forms[at - 1].startswith(stem) for stem in TEXT_STEMS))


def _named(side: Side, hit: Range, end: int) -> bool:
    """True where the words after it make of it a name (… provisions), or tell its fate (… is held invalid)."""
    if any(hit[1] <= first <= hit[1] + LISTED and last <= end for first, last in side.hits.get("mention-listed", ())):
        return True
    after = [*side.hits.get("mention-name", ()), *side.hits.get("mention-fate", ())]
    return any(hit[1] <= first <= hit[1] + BESIDE and last <= end for first, last in after)


def _surviving(side: Side, hit: Range, start: int, end: int) -> bool:
    """True in a list of what outlives the agreement, where no one is bound before it is named."""
    verbs = [first for first, _ in side.hits.get("mention-survives", ()) if start <= first < end]
    bound = any(start <= first < hit[0] for name in FORCE for first, _ in side.hits.get(name, ()))
    return bool(verbs) and (min(verbs) < hit[0] or not bound)


def _supposed(side: Side, text: Text, hit: Range, start: int) -> bool:
    """True in an if-clause, which supposes what stands elsewhere; "if you wish to …, you may" lays it down."""
    if side.hits.get("mention-wish"):
        return False
    for first, last in side.hits.get("condition", ()):
        opens = start <= first and last <= hit[0] and side.forms[first] in {"if", "when", "whenever", "in"}
        if opens and not any(_breaks(side, text, i, ",:") for i in range(last, hit[0] + 1)):
            return True
    return False
