"""Prepares a comparison for the rules: each change's passages with their words, phrases, norms and topics."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from analyzer.comparison.model import Change, Comparison
from analyzer.materiality.answers import without_features
from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.chapeau import chapeau_of
from analyzer.materiality.closed_class import PARTY_PRONOUNS
from analyzer.materiality.compound import main_clauses
from analyzer.materiality.cuts import phrased
from analyzer.materiality.elsewhere import bound_alike
from analyzer.materiality.hunks import hunks_of
from analyzer.materiality.locus import Hunk, Locus, Side, Turn
from analyzer.materiality.marked import Marked
from analyzer.materiality.norms import amounts_of, norms_of
from analyzer.materiality.passages import Passage, passages
from analyzer.materiality.phrases import Range
from analyzer.materiality.readdressed import readdressed
from analyzer.materiality.reunited import reunite
from analyzer.materiality.senses import in_their_sense
from analyzer.materiality.shapes import Bound, Context, speaks
from analyzer.materiality.turned import Turned, turned
from analyzer.materiality.version import Version
from analyzer.materiality.words import Sentence, Text, Word, forms
from clauses.model import Agreement, ClauseKind
from clauses.spans import Span

ANY = ("",)  # stands for all words where a rule needs none of its own
THIRD = frozenset({"other", "another", "others"})  # before the word for a side: someone else of that kind


@dataclass(frozen=True, slots=True)
class _Known:
    """An agreement to remember by: looked up by its text."""

    text: str
    agreement: Agreement = field(hash=False)


@lru_cache(maxsize=2)
def _version(known: _Known) -> Version:
    """Remembered: in a history the new version of one pair is the old one of the next."""
    return Version(known.agreement)


class Survey:
    """Both versions of a comparison as the rules see them."""

    def __init__(self, comparison: Comparison, catalogue: Catalogue) -> None:
        self.old, self.new = (_version(_Known(each.text, each)) for each in (comparison.old, comparison.new))
        self.catalogue = catalogue
        self.context = Context(
            before=self.old,
            after=self.new,
            lexicon=catalogue.lexicon,
            new_of={match.old: match.new for match in comparison.matches},
        )
        self._headings: dict[tuple[bool, str], frozenset[str]] = {}
        self._needing: dict[tuple[bool, str], list[int]] = {}
        for at, bound in enumerate(catalogue.bounds):
            for one_sided in (False, True):
                for name in (bound.needs or ANY) if speaks(bound.rule.shape, one_sided=one_sided) else ():
                    self._needing.setdefault((one_sided, name), []).append(at)

    def asked(self, locus: Locus) -> list[Bound]:
        """The rules that may have something to say of a place, in their order: those whose words stand there."""
        named = (*locus.old.hits, *locus.new.hits, *ANY)
        alone = locus.one_sided
        found = {at for name in named for at in self._needing.get((alone, name), ())}
        return [self.catalogue.bounds[at] for at in sorted(found)]

    def loci(self, changes: Iterable[Change]) -> dict[str, list[Locus]]:
        """Change id → its places of difference, in order."""
        read = [*changes]
        cut = {change.id: passages(change, self.old.text, self.new.text) for change in read}
        marked = Marked(read)
        return {
            key: self._loci([part for passage in some for part in self._parted(passage)], marked)
            for key, some in readdressed(reunite(cut, self.old.text, self.new.text)).items()
        }

    def _parted(self, passage: Passage) -> list[Passage]:
        """The passage; a sentence that stands in one version alone as its main clauses."""
        if len(passage.old) + len(passage.new) != 1:
            return [passage]
        if passage.new:
            parts = main_clauses(passage.new[0], self.new.text.agreement.text, self.new.sides)
            return [Passage(new=[part]) for part in parts]
        parts = main_clauses(passage.old[0], self.old.text.agreement.text, self.old.sides)
        return [Passage(old=[part]) for part in parts]

    def _loci(self, some: list[Passage], marked: Marked) -> list[Locus]:
        found = []
        for passage in some:
            if marked.joined(_words(passage.old), _words(passage.new)):
                continue
            old_forms, new_forms = _forms(passage.old), _forms(passage.new)
            hunks = phrased(
                hunks_of(old_forms, new_forms),
                (_words(passage.old), self.old.text.agreement.text),
                (_words(passage.new), self.new.text.agreement.text),
            )
            turn = self._turned(passage)
            if turn is not None and turn.hunks:
                hunks = turn.hunks
            kind = turn.kind if turn is not None else Turn.NONE
            real = marked.real(hunks, _words(passage.old), _words(passage.new))
            hunks = tuple(hunk for hunk in hunks if hunk in real or not self._bound_alike(hunk, passage))
            if not hunks:
                continue  # all of its words are kept: they stand in another sentence of the same clause, or its items
            stay = marked.kept(hunks, _words(passage.old), _words(passage.new))
            stay = (
                stay[0] if self._stays(stay[0], _words(passage.old), self.old, self.new) else frozenset(),
                stay[1] if self._stays(stay[1], _words(passage.new), self.new, self.old) else frozenset(),
            )
            old = self._side(self.old, passage.old, [hunk.old for hunk in hunks], stay[0])
            new = self._side(self.new, passage.new, [hunk.new for hunk in hunks], stay[1])
            topics = frozenset(old.hits) | frozenset(new.hits) | _led_in(old) | _led_in(new)
            topics |= self.topics(self.old, old.clause) | self.topics(self.new, new.clause)
            found.append(Locus(old=old, new=new, hunks=hunks, topics=topics, turn=kind))
        return found

    def _turned(self, passage: Passage) -> Turned | None:
        """The differences of a sentence that is put the other way round; None of any other passage."""
        if len(passage.old) != 1 or len(passage.new) != 1:
            return None
        old, new = passage.old[0].words, passage.new[0].words
        return turned((old, self.old.text.agreement.text), (new, self.new.text.agreement.text), hunks_of)

    def _bound_alike(self, hunk: Hunk, passage: Passage) -> bool:
        """True of words that the redline keeps and that stand in the other version below the same lead-ins."""
        sides = (
            (hunk.old, _words(passage.old), self.old, self.new),
            (hunk.new, _words(passage.new), self.new, self.old),
        )
        return all(self._stays(frozenset(range(*reach)), words, here, other) for reach, words, here, other in sides)

    def _stays(self, places: frozenset[int], words: list[Word], here: Version, other: Version) -> bool:
        """True where the words at these places, in a row, stand in the other version and are bounded alike there."""
        if not places:
            return True
        span = Span(words[min(places)].start, words[max(places)].end)
        return bound_alike(span, here, other, self.catalogue.lexicon)

    def _side(self, version: Version, sentences: list[Sentence], reaches: list[Range], stay: frozenset[int]) -> Side:
        if not any(sentence.words for sentence in sentences):
            return Side(hits={})
        read = (self.catalogue.lexicon, tuple(sentence.span for sentence in sentences))
        if read not in version.read:
            version.read[read] = self._as_read(version, sentences)
        return replace(version.read[read], changed=frozenset(i for reach in reaches for i in range(*reach)) - stay)

    def read(self, version: Version, sentences: list[Sentence]) -> Side:
        """A passage of one version as the rules see it, nothing of it marked as different."""
        return self._side(version, sentences, [], frozenset())

    def _as_read(self, version: Version, sentences: list[Sentence]) -> Side:
        """A passage as the rules see it, whatever differs in it."""
        words = tuple(word for sentence in sentences for word in sentence.words)
        plain = [word.form for word in words]
        hits = in_their_sense(self.catalogue.lexicon.find(plain), words, version.text.agreement.text)
        mentions = tuple(m for m in version.sides.find(plain) if not _other_sense(version.text, words, *m[:2]))
        clause = sentences[0].clause
        chapeau = chapeau_of(version.text, self.catalogue.lexicon, clause, words[0].start)
        norms = norms_of(version.facts, words, clause, hits, mentions, chapeau)
        return Side(
            words=words,
            hits=hits,
            mentions=mentions,
            norms=without_features(norms, words, version.text, clause),
            amounts=amounts_of(version.facts, words),
            clause=clause,
            span=Span(words[0].start, words[-1].end),
            chapeau=chapeau,
            sentences=tuple(_rows(sentences)),
        )

    def topics(self, version: Version, clause_id: str | None) -> frozenset[str]:
        """Topics of a clause and those above it: as parsed, and as the headings' words say."""
        if clause_id is None:
            return frozenset()
        key = (version is self.old, clause_id)
        if key not in self._headings:
            clause = version.text.clauses[clause_id]
            found = set(clause.topics) | set(self.catalogue.lexicon.find(forms(clause.heading or "")))
            if clause.kind is ClauseKind.TABLE:
                found.add("table")
            parent = clause.parent if clause.parent in version.text.clauses else None
            self._headings[key] = frozenset(found) | self.topics(version, parent)
        return self._headings[key]

    def heading(self, old: str | None, new: str | None) -> str:
        """Where a change is, in words that renumbering leaves alone: the nearest heading, empty where there is none."""
        version, clause_id = (self.new, new) if new is not None else (self.old, old)
        while clause_id is not None and clause_id in version.text.clauses:
            clause = version.text.clauses[clause_id]
            if clause.heading:
                return " ".join(forms(clause.heading))
            clause_id = clause.parent
        return ""


def _led_in(side: Side) -> frozenset[str]:
    """What an item's lead-in is about: "Our liability is limited to: (1) 500 EUR" is a cap in its items as well."""
    return frozenset(side.chapeau.hits) if side.chapeau is not None else frozenset()


def _rows(sentences: list[Sentence]) -> Iterator[Range]:
    """The place of each sentence's words among those of all."""
    start = 0
    for sentence in sentences:
        yield start, start + len(sentence.words)
        start += len(sentence.words)


def _words(sentences: list[Sentence]) -> list[Word]:
    return [word for sentence in sentences for word in sentence.words]


def _forms(sentences: list[Sentence]) -> list[str]:
    return [word.form for sentence in sentences for word in sentence.words]


def _other_sense(text: Text, words: tuple[Word, ...], start: int, end: int) -> bool:
    """True of what looks like the word for a side and is none here.

    Third persons ("other users"), ``US`` in mixed case (the country), a name within a web address or a longer name.
    """
    if start and words[start - 1].form in THIRD:
        return True
    body = text.agreement.text
    first, last = words[start].start, words[end - 1].end
    if body[max(0, first - 1) : first] in {"/", "@", ".", "-"} or (
        body[last : last + 1] == "." and body[last + 1 : last + 2].islower()
    ):
        return True
    if end - start == 1 and _in_name(words, body, start):
        return True
    raw = [body[word.start : word.end] for word in words[max(0, start - 1) : end + 1]]
    return end - start == 1 and body[first:last] == "US" and not all(map(str.isupper, raw))


def _in_name(words: tuple[Word, ...], body: str, place: int) -> bool:
    """True when a capitalised word is the first of a longer name, in text that is not all capitals."""
    word = words[place]
    if not word.capital or word.form in PARTY_PRONOUNS or place + 1 >= len(words):
        return False
    after = words[place + 1]
    beside = body[word.end : after.start] == " " and after.capital
    return beside and not body[after.start : after.end].isupper() and not body[word.start : word.end].endswith("s'")
