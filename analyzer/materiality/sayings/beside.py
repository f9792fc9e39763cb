"""Two passages laid beside each other: each predicate of the one has its counterpart in the other, or they differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from analyzer.materiality import closed_class
from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.sayings.grammar import grammar
from analyzer.materiality.sayings.only_if import only_if
from analyzer.materiality.sayings.parts import Noun, Predicate
from analyzer.materiality.sayings.reading import Reading
from analyzer.materiality.sayings.said import Said, said_of
from analyzer.materiality.sayings.tokens import Kind, Token, sentences, stretches, tokens
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, words_of

_KNOWN = WordFile("sayings", "beside")
AHEAD = 40  # characters that a word may take, marks beside it
APART = 12  # telling words without a counterpart by their letters past which none is sought
MOST = 120  # words of a passage past which no likeness is sought


DENIALS = closed_class.DENIALS | closed_class.NOBODY | _KNOWN.words("denials")
DENYING = frozenset({"ban", "spared"})  # modals that deny
LIMITS = frozenset({"only", "solely", "exclusively", "except", "merely"})


class Likeness(Enum):
    """How alike two passages are: every word has its counterpart, or all but what seldom makes a difference."""

    SAME = auto()
    ALIKE = auto()


def likeness(locus: Locus, old: Text, new: Text, *, sized: bool = True) -> Likeness | None:
    """How alike both versions of a passage are as norms and facts; None where any differs or is not understood.

    ``old`` and ``new`` are the texts of the versions; not ``sized``, one amount may be another. Compared are the bearer
    and the modality (the plain present of a side is its duty, the passive is the active), the words of each act,
    denials where they stand, amounts by value and unit, what "if", "unless" or "until" opens, and the part in which
    each noun stands: to whom, by whom, for what.
    """
    if locus.one_sided or "table" in locus.topics or max(len(locus.old.words), len(locus.new.words)) > MOST:
        return None
    if (locus.old.chapeau is None) != (locus.new.chapeau is None):
        return None
    if _far(locus) or _capitals(locus.old, locus.new) or _capitals(locus.new, locus.old):
        return None
    both = (locus.old, old.agreement.text), (locus.new, new.agreement.text)
    plain = _read(both, loose=False, sized=sized)
    if _weights(plain[0]) != _weights(plain[1]):
        return None  # whatever the parse makes of them
    led = locus.old.chapeau is not None
    for loose, how in ((False, Likeness.SAME), (True, Likeness.ALIKE)):
        found = _read(both, loose=True, sized=sized) if loose else plain
        rows = [[*sentences(words)] for words in found]
        count = len(rows[0]), len(rows[1])
        rows = [
            _own(rows[0], count[1], (locus.old, locus.new), (old, new)),
            _own(rows[1], count[0], (locus.new, locus.old), (new, old)),
        ]
        if not rows[0] or len(rows[0]) != len(rows[1]):
            continue
        verbs = grammar().verbs.union(*map(_verbs, (*rows[0], *rows[1])))
        read = (_sayings(each, verbs, loose=loose, led=led) for each in rows)
        if all(_same(*pair, loose=loose) for pair in zip(*read, strict=True)):
            return how
    return None


def _read(both: Sequence[tuple[Side, str]], *, loose: bool, sized: bool) -> list[list[Token]]:
    """The words of both versions; not ``sized``, the one amount that is another counts as the same."""
    found = [only_if(tokens(side, text, loose=loose)) for side, text in both]
    if sized:
        return found
    counts = [Counter(token.said for token in row if token.said[:1] == "#") for row in found]
    apart = [[*(counts[0] - counts[1]).elements()], [*(counts[1] - counts[0]).elements()]]
    if len(apart[0]) != 1 or len(apart[1]) != 1 or len(apart[0][0].split()) != len(apart[1][0].split()):
        return found
    return [
        [token._replace(said="#one amount") if token.said == other[0] else token for token in row]
        for row, other in zip(found, apart, strict=True)
    ]


def _weights(found: Sequence[Token]) -> Counter[str]:
    """How often it is denied, joined, and limited: no two sentences that differ here say the same.

    What is one word in another form counts as that: "without delay" denies nothing, "is not allowed to" denies once.
    """
    said = [word for token in found for word in token.said.split()]
    told = Counter("denied" if word in DENIALS else word for word in said if word in DENIALS or word in JOINTS | LIMITS)
    told["denied"] += sum(token.kind is Kind.MODAL and token.said in DENYING for token in found)
    return told


def _far(locus: Locus) -> bool:
    """True where so many telling words have no counterpart by their letters that none can be found for all."""
    known = grammar()
    old, new = (
        Counter(known.root(word) for word in side.forms if word not in lists().function)
        for side in (locus.old, locus.new)
    )
    apart = (old - new).total(), (new - old).total()
    return max(apart) > APART


def _capitals(side: Side, other: Side) -> bool:
    """True where a word with a capital amid its sentence, a defined term or a name, has none in the other version."""
    starts = {start for start, _ in side.sentences}
    named = {word.form for at, word in enumerate(side.words) if word.capital and at not in starts}
    plain = {word.form for word in other.words if not word.capital} - {
        word.form for word in other.words if word.capital
    }
    return not named.isdisjoint(plain)


def _own(rows: list[list[Token]], wanted: int, sides: tuple[Side, Side], texts: tuple[Text, Text]) -> list[list[Token]]:
    """The sentences without the last ones that follow, word for word, behind the passage in the other version."""
    side, other = sides
    reaches = stretches(side, texts[0].agreement.text)
    if len(rows) <= wanted or len(rows) != len(reaches) or other.span is None:
        return rows
    rest = side.forms[reaches[wanted][0] :]
    behind = words_of(texts[1].agreement.text, other.span.end, other.span.end + AHEAD * len(rest))
    return rows[:wanted] if tuple(word.form for word in behind[: len(rest)]) == rest else rows


def _verbs(words: Sequence[Token]) -> frozenset[str]:
    """The verbs that their places show: behind a modal, behind "do not" or a pronoun, "done" to something."""
    known = grammar()
    found = set()
    for at, token in enumerate(words):
        opens = token.kind in {Kind.MODAL, Kind.BE} or token.said in {"do", "does"}
        if not opens and not (token.said in {"we", "you", "they", "it"} and token.kind is Kind.WORD):
            continue
        here = at + 1
        while here < len(words) and (words[here].kind in {Kind.NOT, Kind.BE} or words[here].said.endswith("ly")):
            here += 1
        word = words[here] if here < len(words) else None
        if word is None or word.kind is not Kind.WORD or word.side or word.owner or len(word.said) <= 2:
            continue
        if token.kind is Kind.BE and not known.participle(word.said):
            continue
        if word.said not in known.adverbs | known.bounding | known.owners | {"to", "not"}:
            found.add(known.root(word.said))
    return frozenset(found)


def _same(old: list[Said], new: list[Said], *, loose: bool) -> bool:
    """True where each predicate has its counterpart, with the same agent or the one that the deed itself tells."""
    if Counter(one.key for one in old) != Counter(one.key for one in new):
        return False
    rest = list(new)
    for one in old:
        twin = next((other for other in rest if other.key == one.key and _agree(one, other, loose=loose)), None)
        if twin is None:
            return False
        rest.remove(twin)
    return True


def _agree(one: Said, other: Said, *, loose: bool) -> bool:
    if not loose:
        return one.agent == other.agent and one.order.alike(other.order)
    if one.agent == other.agent:
        return True
    for mute, named in ((one, other), (other, one)):
        if mute.silent and not named.silent and named.role is not None and named.role is mute.guess:
            return True
    return False


def _sayings(rows: Sequence[Sequence[Token]], verbs: frozenset[str], *, loose: bool, led: bool) -> Iterator[list[Said]]:
    named: Noun | None = None
    thing: Noun | None = None
    for row in rows:
        reading = Reading(row, verbs, loose=loose)
        made = []
        for part, one in reading.order:
            if loose:
                named = _resolved(one, named, inner=part.opener in {"that", "who"})
                for at, entry in enumerate(one.entries):
                    if entry.noun.words[-1:] == ("one",) and thing is not None:
                        noun = entry.noun._replace(words=(*entry.noun.words[:-1], *thing.words), of=thing.of)
                        one.entries[at] = entry._replace(noun=noun)
                    if entry.noun.article or entry.slot != "is":
                        thing = one.entries[at].noun
            made.append(said_of(part, one, loose=loose, led=led))
        if reading.rest:
            made.append(Said((tuple(reading.rest),), "", None, None, silent=False))
        yield made


def _resolved(one: Predicate, named: Noun | None, *, inner: bool) -> Noun | None:
    """Puts the last one named for "it" and "its", the last thing for "the next one"; who is the last one named now."""
    if named is not None:
        one.agent = [entry._replace(noun=_put(entry.noun, named)) for entry in one.agent]
    for entry in one.agent:
        if not inner and not {*entry.noun.words} & (grammar().pronouns | {"no"}):
            named = entry.noun._replace(article="")
    if not inner and all({*entry.noun.words} <= grammar().pronouns for entry in one.agent):
        named = next((e.noun._replace(article="") for e in one.entries if e.slot == "patient"), named)
    if named is not None:
        one.entries = [entry._replace(noun=_put(entry.noun, named)) for entry in one.entries]
    return named


def _put(noun: Noun, named: Noun) -> Noun:
    if len(noun.words) == 1 and noun.words[0] in grammar().third:
        return named
    return noun._replace(of=_put(noun.of, named)) if noun.of is not None else noun
