"""What a shape reports, and what it is given besides the passage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from analyzer.materiality.facing_quotes import window
from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.messages import SHOWN
from analyzer.materiality.model import Direction
from analyzer.materiality.phrase_ends import cut
from analyzer.materiality.phrases import Lexicon, Range
from analyzer.materiality.quoted_items import with_items
from analyzer.materiality.quoting import exact, quoted, to_stop, whole
from analyzer.materiality.rule import Rule
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Definition, Quantity, Role, Survival
from clauses.spans import Span

SUBJECTS = 64  # of so many subjects it is remembered whether a version speaks of them
LEAD_IN = 160  # characters of a lead-in that is shown before its item
AROUND = 240  # characters of a sentence that are shown around words that came or went
LEAD_OUT = 80  # characters at the start and at the end of a longer lead-in that are
ANEW = 0.7  # share of a sentence's words that differ from which it is shown as a whole


class Event(NamedTuple):
    """One thing that happened in a passage: forwards (up, appeared, grew) or backwards, and the words it explains.

    ``direction`` is set by a shape that knows it from the text; otherwise the rule's own logic decides.
    ``subject`` is what the message may call the thing that changed (a defined term). ``known`` when the
    other version speaks of the subject elsewhere. ``pivots`` are the words,
    old and new, on which the event turns where these are fewer than those it explains. ``pieces`` are the quotations
    where there are several of one side, ``amounts`` the quantities that the words state, ``names`` names of clauses
    instead of words, ``variant`` the name of the rule's sentence for an event that is neither forward nor backward,
    ``sentence`` the words around those that came or went, where these alone don't say what they do.
    """

    forward: bool
    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    norm: Norm | None = None
    role: Role | None = None
    old_words: str = ""
    new_words: str = ""
    direction: Direction | None = None
    subject: str = ""
    known: bool = False
    pivots: tuple[frozenset[int], frozenset[int]] | None = None
    pieces: tuple[str, ...] = ()
    amounts: tuple[Quantity, Quantity] | None = None
    names: tuple[str, ...] = ()
    variant: str = ""
    sentence: str = ""


def came(forward: bool, places: frozenset[int], words: str, norm: Norm | None = None) -> Event:
    """The event of words that came (forward) or went with nothing in their place."""
    nothing: frozenset[int] = frozenset()
    if forward:
        return Event(True, nothing, places, norm, new_words=words)
    return Event(False, places, nothing, norm, old_words=words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A rule with its parameters resolved to names of phrase lists.

    The rule has nothing to say of a passage where none of ``needs`` has a phrase in either version, none of ``hears``
    there or in the lead-in, that is on none of ``topics``, or that has norms of none of ``moods`` (modalities); where
    these are empty, it asks for no such thing. Of ``where`` a phrase has to stand somewhere in the other version.
    Where one of ``full`` stands nothing the other version says of the subject makes it weigh less; what one of
    ``both`` names binds both sides alike.
    """

    rule: Rule
    phrases: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    full: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    hears: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What rules may ask of the two versions beyond the passage."""

    before: Version
    after: Version
    lexicon: Lexicon
    new_of: dict[str, str]

    @property
    def old(self) -> Text:
        """The words of the old version."""
        return self.before.text

    @property
    def new(self) -> Text:
        """The words of the new version."""
        return self.after.text

    def of(self, forward: bool) -> Text:
        """The version in which what came (forward) or went stands."""
        return self.new if forward else self.old

    def speaks_of(self, text: Text, names: tuple[str, ...]) -> bool:
        """True when a phrase of these lists stands anywhere in that version (looked up once a version)."""
        return _spoken(self.lexicon, text.flat, names)

    def definition_in(self, text: Text, span: Span | None) -> Definition | None:
        """The definition whose words share most characters with ``span``."""
        if span is None:
            return None
        meeting = [d for d in text.agreement.definitions if d.span.meets(span)]
        return max(meeting, key=lambda d: min(d.span.end, span.end) - max(d.span.start, span.start), default=None)

    def survival_in(self, text: Text, span: Span | None) -> Survival | None:
        """The survival passage with targets that meets ``span``."""
        if span is None:
            return None
        return next((s for s in text.agreement.survival if s.targets and s.span.meets(span)), None)


@lru_cache(maxsize=SUBJECTS)
def _spoken(lexicon: Lexicon, flat: str, names: tuple[str, ...]) -> bool:
    return lexicon.holds(flat.split(), names)


def hits(side: Side, names: Iterable[str]) -> list[Range]:
    """All phrases of these lists in the passage."""
    return [hit for name in names for hit in side.hits.get(name, ())]


def changed_hits(side: Side, names: Iterable[str]) -> list[Range]:
    """Phrases of these lists that hold a word that differs."""
    return [hit for name in names for hit in side.changed_hits(name)]


def applies(locus: Locus, bound: Bound) -> bool:
    """True when the passage is on the rule's topics, near its words, and free of those that exclude it."""
    rule = bound.rule
    if rule.topics and locus.topics.isdisjoint(rule.topics):
        return False
    if bound.near and not any(hits(side, bound.near) or _led(side, bound) for side in (locus.old, locus.new)):
        return False
    if rule.binds.isolated:
        return True
    return not (bound.unless and (hits(locus.old, bound.unless) or hits(locus.new, bound.unless)))


def _led(side: Side, bound: Bound) -> bool:
    """True of an item whose lead-in holds one of the rule's near words."""
    return side.chapeau is not None and not side.chapeau.hits.isdisjoint(bound.near)


def spread(side: Side, ranges: Iterable[Range]) -> frozenset[int]:
    """The words in these ranges that differ."""
    return frozenset(i for start, end in ranges for i in range(start, end) if i in side.changed)


def said(side: Side, text: Text, places: Iterable[int]) -> str:
    """The passage's own words from the first to the last of these places, as they read, in one line."""
    extent = _extent(side, places)
    return quoted(text.agreement.text, extent) if extent else ""


def exactly(side: Side, text: Text, reach: Range) -> str:
    """These words as they read, in one line, and none beside them: the sentence around them is shown as well."""
    return exact(text.agreement.text, Span(side.words[reach[0]].start, side.words[reach[1] - 1].end))


def rule_said(side: Side, text: Text, places: Iterable[int], *, begins: bool = False) -> str:
    """The words of a whole rule at these places: its sentence, where that is new and not too long.

    ``begins`` of a rule that begins with its own subject behind another one: of a sentence that is cut nothing before
    it is shown.
    """
    chosen = sorted(places)
    extent = _extent(side, chosen)
    if extent is None:
        return ""
    first, last = _rows(side, chosen)
    sentence = Span(side.words[first].start, side.words[last - 1].end)
    anew = sum(i in side.changed for i in range(first, last)) >= ANEW * (last - first)
    return whole(text.agreement.text, extent, sentence, entire=anew, begins=begins)


def clause_said(side: Side, text: Text, places: Iterable[int]) -> str:
    """The words at these places; of a bare opening ("if") also what it opens."""
    extent = _extent(side, places)
    if extent is None:
        return ""
    words = quoted(text.agreement.text, extent)
    return words if words.count(" ") > 1 else to_stop(text.agreement.text, extent)


def led_in(side: Side, text: Text, words: str) -> str:
    """The words of an item behind those that lead in to it, where these are short: "You must not send: … malware"."""
    if side.chapeau is None:
        return words
    lead = " ".join(side.chapeau.sentence.span.of(text.agreement.text).split()).strip(" .;:—–-")
    if not lead:
        return words
    if len(lead) > LEAD_IN:  # its start says who is bound, its end what it does with its items
        lead = f"{cut(lead, LEAD_OUT)} … {lead[-LEAD_OUT:].split(' ', 1)[-1]}"
    room = SHOWN - len(lead)
    words = words if len(words) <= room else f"{cut(words, room)} …"
    return f"{lead}: {'' if words.startswith('…') else '… '}{words}"


def small(side: Side, reach: Range) -> bool:
    """True of a few small words, which say nothing without their neighbours."""
    return reach[0] < reach[1] and all(word in lists().function for word in side.forms[slice(*reach)])


def within(side: Side, text: Text, places: Iterable[int], words: str) -> str:
    """The sentence in which these words stand, cut where it is long; empty where they are all of it."""
    chosen = sorted(places)
    extent = _extent(side, chosen)
    if extent is None:
        return ""
    first, last = _rows(side, chosen[:1])
    passage = Span(side.words[first].start, max(side.words[last - 1].end, extent.end))
    shown = window(text.agreement.text, passage, extent, room=AROUND)
    return "" if len(shown) <= len(words) + len(" … …") else shown


def around(side: Side, text: Text, found: Sequence[Range]) -> str:
    """The sentence of the first of these phrases where it is short enough; else what stands around them."""
    start, end = min(found)
    first, last = _rows(side, range(start, end))
    sentence = Span(side.words[first].start, side.words[last - 1].end)
    body = text.agreement.text
    return with_items(
        body, window(body, sentence, Span(side.words[start].start, side.words[end - 1].end)), sentence.end
    )


def _extent(side: Side, places: Iterable[int]) -> Span | None:
    chosen = [side.words[i] for i in places]
    return Span(min(w.start for w in chosen), max(w.end for w in chosen)) if chosen else None


def _rows(side: Side, places: Sequence[int]) -> Range:
    """The words of the sentences in which these places, in order, stand."""
    touched = [row for row in side.sentences if row[0] <= places[-1] and places[0] < row[1]]
    return (touched[0][0], touched[-1][1]) if touched else (0, len(side.words))
