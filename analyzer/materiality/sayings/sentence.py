"""What stands at a place of a sentence: a helping verb, a verb, an adverb, an owner, the noun of a demonstrative."""

from collections.abc import Sequence
from typing import NamedTuple

from analyzer.materiality.sayings.grammar import Grammar, grammar
from analyzer.materiality.sayings.tokens import Kind, Token
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("sayings", "reading")
OWNERS = _KNOWN.meanings("owners")
HAVE = frozenset({"has", "have", "had", "ve"})
SAID = 4  # letters of an adverb


class VerbPhrase(NamedTuple):
    """A verb with what helps it: where it ends, under what force, whether it is denied, and done to its subject."""

    end: int
    force: str
    denied: bool
    verb: str
    passive: bool = False


class Sentence:
    """The words of one sentence, asked place by place; ``verbs`` are those that the agreement uses as such."""

    def __init__(self, words: Sequence[Token], verbs: frozenset[str]) -> None:
        self._words, self._verbs = words, verbs
        self._known: Grammar = grammar()

    def names(self, at: int) -> bool:
        """True where a noun stands."""
        return at < len(self._words) and self._words[at].kind in {Kind.WORD, Kind.DETERMINER}

    def demonstrates(self, at: int) -> bool:
        """True of "that" at the start of a clause, before a noun."""
        begins = at == 0 or self._words[at - 1].kind is Kind.COMMA
        return begins and at + 1 < len(self._words) and self._words[at + 1].kind is Kind.WORD

    def adverb(self, at: int) -> bool:
        """True of a known adverb, or a word like one, that stands before no noun."""
        token = self._words[at]
        if token.kind is not Kind.WORD or token.owner:
            return False
        if not (token.said in self._known.adverbs or (token.said.endswith("ly") and len(token.said) > SAID)):
            return False
        follows = self._words[at + 1] if at + 1 < len(self._words) else None
        return follows is None or follows.kind is not Kind.WORD or self.verb(at + 1) or bool(follows.side)

    def verb(self, at: int) -> bool:
        """True of the plain or the present form of a known verb."""
        if at >= len(self._words):
            return False
        token = self._words[at]
        return token.kind is Kind.WORD and not token.owner and not token.side and self.base(token.said) in self._verbs

    def base(self, word: str) -> str:
        """The verb of a plain or a present form; empty for a past form, which may be a participle."""
        ended = word.endswith(("ed", "ing")) or word in self._known.irregular
        return "" if ended else self._known.root(word)

    def past_adverbs(self, at: int, adverbs: list[str]) -> tuple[int, bool]:
        """Past adverbs and denials before a verb; whether it is denied."""
        denied = False
        while at < len(self._words):
            token = self._words[at]
            if token.kind is Kind.NOT:
                denied = not denied
                if token.said == "never" and not denied:
                    adverbs.append("never")
            elif token.kind is Kind.WORD and (
                token.said in self._known.adverbs
                or token.said in self._known.bounding
                or (token.said.endswith("ly") and len(token.said) > SAID and token.said != "apply")
            ):
                adverbs.append(token.said)
            else:
                break
            at += 1
        return at, denied

    def at(self, at: int) -> Token | None:
        """The word there, if the sentence reaches so far."""
        return self._words[at] if at < len(self._words) else None

    def has(self, at: int) -> bool:
        """True of a form of "have"."""
        return self._words[at].said in HAVE and self._words[at].kind is Kind.WORD

    def helping(self, at: int, adverbs: list[str]) -> tuple[int, str, bool] | None:
        """Where the verb behind a modal, a form of "be", "do not" or "has" stands, its force, whether it is denied."""
        token, follows = self._words[at], self.at(at + 1)
        if token.kind is Kind.MODAL:
            here, denied = self.past_adverbs(at + 1, adverbs)
            return here, token.said, denied
        if token.kind is Kind.BE and token.said not in {"being", "been"}:
            to = token.said == "be" and bool(at) and self._words[at - 1].said == "to"
            return at, "to" if to else "past" if token.said in self._known.past else "present", False
        if token.said in {"do", "does", "did"} and follows is not None and follows.kind is Kind.NOT:
            here, denied = self.past_adverbs(at + 1, adverbs)
            return here, "past" if token.said == "did" else "present", denied
        if self.has(at):
            here, denied = self.past_adverbs(at + 1, adverbs)
            word = self.at(here)
            if word is not None and (word.kind is Kind.BE or self._known.participle(word.said)):
                return here, "pluperfect" if token.said == "had" else "perfect", denied
        return None

    def helped_verb(self, helping: tuple[int, str, bool], adverbs: list[str]) -> VerbPhrase | None:
        """The verb behind what helps it, which "be" may stand before; None where no verb stands there."""
        here, force, denied = helping
        word = self.at(here)
        if word is None or (word.kind is not Kind.BE and (word.kind is not Kind.WORD or word.side)):
            return None
        if word.kind is not Kind.BE:
            return VerbPhrase(here + 1, force, denied, self._known.root(word.said))
        here, again = self.past_adverbs(here + 1, adverbs)
        if (inner := self.at(here)) is not None and inner.said in {"been", "being"}:
            here, _ = self.past_adverbs(here + 1, adverbs)
        denied = denied != again
        done = self.at(here)
        if done is not None and done.kind is Kind.WORD and self._known.participle(done.said):
            return VerbPhrase(here + 1, force, denied, self._known.root(done.said), passive=True)
        return VerbPhrase(here, force, denied, "be")

    def owns(self, at: int) -> bool:
        """True of "your" and the like before a noun."""
        return self._words[at].said in OWNERS and not (self._words[at].said == "her" and not self.more(at))

    def more(self, at: int) -> bool:
        """True where a word of the same noun may follow."""
        return at + 1 < len(self._words) and self._words[at + 1].kind is Kind.WORD

    def helped(self, at: int) -> bool:
        """True where a modal or a form of "be" stands: the word before it is a noun."""
        return at < len(self._words) and self._words[at].kind in {Kind.MODAL, Kind.BE}
