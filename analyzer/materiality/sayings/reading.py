"""What a sentence says: its predicates, each with who acts, under what force, and what stands in which part."""

from collections.abc import Iterator, Sequence

from analyzer.materiality.sayings.grammar import Grammar, grammar
from analyzer.materiality.sayings.parts import (
    BARE,
    RELATIVE,
    Entry,
    Noun,
    Part,
    Predicate,
    fronted,
    inmost,
    owned_by,
    plural,
    settle,
)
from analyzer.materiality.sayings.sentence import OWNERS, Sentence, VerbPhrase
from analyzer.materiality.sayings.tokens import Kind, Token

OBJECTS = {"us": "we", "them": "they", "me": "i", "her": "she", "him": "he"}
MAIN = "main"
BEHIND = frozenset({"above", "below"})  # "the address above"
CLAUSAL = frozenset({"before", "after"})  # a noun or a whole clause stands behind them
TOLD = frozenset({"tell", "remind", "warn", "advis"})  # "tell you of it" is "tell you about it"
OF_SUBJECT, OF_DEED = "<", "~"  # before the preposition of what belongs to a subject, or to "fees paid"
JOINTS = frozenset({"and", "or", "nor", "and/or", "or/and"})


class Reading:
    """One sentence read from left to right; ``parts`` are its clauses, the main one first."""

    def __init__(self, words: Sequence[Token], verbs: frozenset[str], *, loose: bool) -> None:
        self._words, self._verbs, self._loose = words, verbs, loose
        self._sentence = Sentence(words, verbs)
        self._known: Grammar = grammar()
        self.parts = [Part(MAIN)]
        self.order: list[tuple[Part, Predicate]] = []
        self._part = self.parts[0]
        self._slot, self._joint, self._bound = BARE, "", ""
        self._parted = False
        at = 0
        self.rest: list[str] = []
        """Words that go with none of the parts: "and" behind an item, a modal before its items."""
        while at < len(words):
            at = self._step(at)
        self.rest += [word for word in (self._slot, self._joint.strip(","), self._bound) if word]
        for part in self.parts:
            self._close(part)
        self.rest += [part.opener for part in self.parts if not part.predicates]

    def _step(self, at: int) -> int:
        token = self._words[at]
        if token.kind is Kind.OPENER and not (token.said == "that" and self._sentence.demonstrates(at)):
            aside = at and self._words[at - 1].kind is Kind.COMMA and token.said in RELATIVE
            self._open(f"{token.said}," if aside else token.said)
            return at + 1
        if token.kind is Kind.COMMA:
            if self._part.predicates or self._part.pending:
                self._part = fronted(self._part)
            self._joint, self._parted = ",", True
            return at + 1
        if token.kind is Kind.JOINT:
            doubled = self._joint in JOINTS  # "and/or"
            self._joint = f"{self._joint}/{token.said}" if doubled else token.said
            return at + 1
        found = self._predicate(at)
        if found is not None:
            return found
        if token.said in BEHIND and self._last() is not None and not self._sentence.names(at + 1):
            row = self._row()
            row[-1] = row[-1]._replace(noun=row[-1].noun._replace(words=(*row[-1].noun.words, token.said)))
            return at + 1
        if token.kind is Kind.PREPOSITION:
            self._preposition(token.said)
            return at + 1
        if self._sentence.adverb(at):
            self._adverb(token.said)
            return at + 1
        if token.said in self._known.bounding or token.kind is Kind.NOT:
            self._bound = f"{self._bound} {token.said}".strip()
            return at + 1
        return self._noun(at)

    def _preposition(self, said: str) -> None:
        """Opens the part that a preposition leads to."""
        if self._slot == "subject":
            self._slot = f"subject {said}"
            return
        before = self._last()
        told = said == "of" and before is not None and before.slot == BARE and bool(self._part.predicates)
        about = told and self._part.predicates[-1].verb in TOLD
        open_one = self._slot if self._slot not in {BARE, "of"} else ""  # "from within"
        self._slot = f"{open_one} {self._bound} {'about' if about else said}".strip()
        self._joint, self._bound = "" if self._joint == "," else self._joint, ""

    def _open(self, opener: str) -> None:
        part = self._part
        before = self._last()
        if self._joint in JOINTS:
            opener = f"{self._joint} {opener}"
        if self._slot:
            opener = f"{self._slot} {opener}"
        opened = Part(opener, part, len(part.predicates), antecedent=inmost(before.noun) if before else None)
        self.parts.append(opened)
        self._part = opened
        self._slot, self._joint, self._bound = BARE, "", self._bound

    def _row(self) -> list[Entry]:
        """Where the next noun of this clause goes: behind its last verb, else before its first."""
        return self._part.predicates[-1].entries if self._part.predicates else self._part.pending

    def _last(self) -> Entry | None:
        row = self._row()
        return row[-1] if row else None

    def _done(self) -> bool:
        """True right behind "fees paid": what follows tells when or how they were."""
        last = self._last()
        return last is not None and len(last.noun.words) > 1 and self._known.participle(last.noun.words[-1])

    def _adverb(self, said: str) -> None:
        row = self._part.predicates[-1].adverbs if self._part.predicates else self._part.adverbs
        done = OF_DEED if self._done() and self._joint != "," else ""
        row.append(f"{done}{self._bound} {said}".strip())
        self._bound = ""

    def _predicate(self, at: int) -> int | None:
        """Reads the verb that begins here; where it ends, or None where none does."""
        token = self._words[at]
        adverbs: list[str] = [self._bound] if self._bound else []
        helping = self._sentence.helping(at, adverbs)
        if helping is not None:
            found = self._sentence.helped_verb(helping, adverbs)
            return None if found is None else self._made(found, adverbs)
        if self._sentence.has(at):
            return self._made(VerbPhrase(at + 1, "past" if token.said == "had" else "present", False, "have"), [])
        if not self._finite(at):
            return None
        base = self._sentence.base(token.said)
        force = "to" if at and self._words[at - 1].said == "to" else "present" if base else "past"
        return self._made(VerbPhrase(at + 1, force, False, base or self._known.root(token.said)), adverbs)

    def _finite(self, at: int) -> bool:
        """True of a verb without a modal: behind its subject, behind a joint, or as a command."""
        token = self._words[at]
        if token.kind is not Kind.WORD or token.owner or token.side or self._sentence.helped(at + 1):
            return False
        before = self._words[at - 1] if at else None
        while before is not None and before.said.endswith("ly") and at > 1:
            at -= 1
            before = self._words[at - 1]
        if before is not None and before.kind is Kind.WORD and before.said in self._known.pronouns - {"us", "them"}:
            return not before.owner and token.said not in self._known.determiners
        if self._sentence.base(token.said) not in self._verbs or not self._sentence.base(token.said):
            return False
        if before is None or (before.kind is Kind.JOINT and self._part.predicates):
            return True
        if before.said == "to" and before.kind is Kind.PREPOSITION:
            return not token.said.endswith("s")
        if before.kind is Kind.OPENER and self._part.opener in RELATIVE and not self._part.predicates:
            return True
        if before.kind is not Kind.WORD and before.kind is not Kind.COMMA:
            return False
        subject = [entry for entry in self._part.pending if entry.slot == BARE]
        last = self._last()
        if self._part.predicates and last is not None and last.slot == BARE and last.joint in JOINTS:
            subject = [last]
        agrees = token.said.endswith("s") or bool(subject and subject[-1].noun.words[-1:] and plural(subject[-1]))
        relative = self._part.opener in RELATIVE and not self._part.predicates
        ended = bool(self._part.predicates) and self._part.opener != MAIN and token.said.endswith("s")
        return (agrees and bool(subject)) or relative or ended

    def _made(self, said: VerbPhrase, adverbs: list[str]) -> int:
        """Puts a predicate into its part, with who acts; where its verb ends."""
        part = self._part
        joined = self._joint in JOINTS
        fresh: list[Entry] = []
        last = self._last()
        if last is not None and last.slot in CLAUSAL and not joined:
            row = part.pending or part.predicates[-1].entries
            row.pop()
            self._open(last.slot)
            part = self._part
            part.pending.append(last._replace(slot=BARE))
        if part.predicates and not part.pending:
            row = part.predicates[-1].entries
            goes_on = bool(row) and row[-1].slot == BARE and self._slot == BARE
            if goes_on and (row[-1].joint in JOINTS or (not joined and part.parent is None)):
                fresh = [row.pop()._replace(slot=BARE)]
            elif part.parent is not None and not joined and said.force != "to":
                self._part = part = part.parent
        if part.predicates and not fresh and not part.pending and joined:
            fresh = list(part.predicates[-1].agent)
        pending = [*part.pending, *fresh]
        bare = [entry for entry in pending if entry.slot == BARE]
        if not bare and pending and pending[-1].joint == ",":
            pending[-1] = pending[-1]._replace(slot=BARE, joint="")
            bare = [pending[-1]]
        joint = self._joint if self._joint in JOINTS and part.predicates else ""
        joint = joint or (fresh[0].joint.strip(",") if fresh and part.predicates else "")
        one = Predicate(
            said.force, said.denied, said.verb, said.passive, joint, agent=bare, entries=[*self._around(pending)]
        )
        one.adverbs += part.adverbs + adverbs
        part.pending, part.adverbs = [], []
        part.predicates.append(one)
        self.order.append((part, one))
        self._slot, self._joint, self._bound = BARE, "", ""
        return said.end

    def _around(self, pending: Sequence[Entry]) -> Iterator[Entry]:
        """What stands before a verb beside its subject; behind the subject it belongs to it."""
        named = False
        for entry in pending:
            if entry.slot == BARE:
                named = True
            else:
                own = named and not self._loose
                yield entry._replace(slot=f"{OF_SUBJECT}{entry.slot}") if own else entry._replace(front=not named)

    def _noun(self, at: int) -> int:
        """Reads the words of a noun: up to a preposition of another part, a verb, a mark."""
        article, side = "", ""
        words: list[str] = []
        owner: Noun | None = None
        end = at
        while end < len(self._words) and not self._ends_noun(end, [article, *words] if article else words, words):
            token = self._words[end]
            if token.kind is Kind.DETERMINER:
                article = token.said
            elif self._sentence.owns(end):
                owner, article = Noun("", (OWNERS[token.said],)), "the"
            elif token.owner:
                owner = Noun(article, (*words, token.said), owner, token.side)
                article, words = "the", []
            else:
                words.append(OBJECTS.get(token.said, token.said))
                side = side or token.side
            end += 1
        if self._bound:
            words, self._bound = [self._bound, *words], ""
        if end == at:
            self.rest.append(self._words[at].said)
            return at + 1
        self._place(Noun(article, tuple(words), owner, side))
        return end

    def _ends_noun(self, at: int, before: Sequence[str], words: Sequence[str]) -> bool:
        """True where a noun of these words, with its article, ends before this one."""
        token = self._words[at]
        if token.kind is Kind.DETERMINER:
            return bool(before)
        if token.kind is not Kind.WORD:
            return True
        if not words:
            return False
        amount = token.said[0] == "#" and " " in token.said
        alone = token.said in self._known.pronouns or words[-1] in self._known.pronouns
        begins = amount or token.said in self._known.bounding or self._sentence.adverb(at) or self._begins(at)
        return begins or self._sentence.owns(at) or (alone and not token.owner)

    def _begins(self, at: int) -> bool:
        """True where a verb begins behind the words of a noun."""
        token = self._words[at]
        if token.said in {"has", "have", "had", "do", "does", "did"}:
            return True
        if not self._sentence.verb(at) or self._sentence.helped(at + 1):
            return False
        in_subject = self._slot in {BARE, "of"} and (not self._part.predicates or self._part.opener in RELATIVE)
        return in_subject or (self._joint in JOINTS and self._slot == BARE)

    def _place(self, noun: Noun) -> None:
        row = self._row()
        if self._slot == "of" and row:
            last = row[-1]
            row[-1] = last._replace(noun=owned_by(last.noun, noun))
            self._slot, self._joint = last.slot if last.slot else BARE, ""
            self._slot = BARE
            return
        slot = self._slot
        if self._joint and slot == BARE and row:
            slot = row[-1].slot
        elif slot and self._done() and not self._parted:
            slot = f"{OF_DEED}{slot}"
        self._parted = False
        row.append(Entry(slot, noun, self._joint))
        self._slot, self._joint = BARE, ""

    def _close(self, part: Part) -> None:
        """Puts what is said in another order into one: who acts, what is acted on, to whom."""
        if part.pending or part.adverbs:
            bare = Predicate("", False, "", entries=part.pending, adverbs=part.adverbs)
            part.predicates.append(bare)
            self.order.append((part, bare))
            part.pending, part.adverbs = [], []
        settle(part, loose=self._loose)
        self.order = [(where, said) for where, said in self.order if where is not part or said in part.predicates]
