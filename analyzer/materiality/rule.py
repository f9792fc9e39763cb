"""What a rule file may say; read with pydantic so that a mistake is named by file, field and expectation."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from analyzer.materiality.messages import ELSEWHERE, PLACES, places
from analyzer.severity import Severity

SAME_WORDS = "same-words"
"""The variant for a reference that stands while what it reaches does not."""

Sentence = Annotated[str, Field(min_length=12)]


class Shape(StrEnum):
    """The general checks a rule may bind."""

    NUMBER = "number"
    PHRASE = "phrase"
    SWAP = "swap"
    MODAL = "modal"
    BEARER = "bearer"
    TOPIC = "topic"
    LIST = "list"
    SURVIVAL = "survival"
    VALUE = "value"
    CONDITION = "condition"
    DEFINITION = "definition"
    REFERENCE = "reference"
    NORM = "norm"
    CELL = "cell"
    CURRENCY = "currency"
    MEMBER = "member"
    ITEM = "item"
    MODIFIER = "modifier"
    MEASURE = "measure"
    CONTACT = "contact"
    LEFTOVER = "leftover"


class Measure(StrEnum):
    """The general measures that a rule of the shape ``measure`` may go by; each reads as more what its check says."""

    PERIOD = "period"
    RATE = "rate"
    FACTOR = "factor"
    BOUND = "bound"
    TOGETHER = "together"
    INCLUSION = "inclusion"
    BREADTH = "breadth"
    REACH = "reach"
    MEMBER = "member"
    CLOCK = "clock"
    CHOICE = "choice"
    FREEDOM = "freedom"
    SHARE = "share"
    FREQUENCY = "frequency"
    CONSENT = "consent"
    BELIEF = "belief"
    PLACE = "place"
    BAN = "ban"
    EXTREME = "extreme"
    EXPENSE = "expense"


class Towards(StrEnum):
    """Whom the event favours when read forwards (up, appears, grew); the mirror favours the other side.

    ``norm``: the governing norm widens, so whom it serves gains; ``against-norm``: it narrows. ``duty``: as
    ``norm`` for duties, as ``against-norm`` for permissions (a longer minimum notice); ``against-duty`` the
    reverse (a longer time limit). ``bearer``: the side that acts gains; ``against-bearer``: it loses.
    ``price``: as ``norm``, but a fee for which the user may do something is no gain of the user's. ``discretion``: as
    ``norm``, but what is in "our" discretion is the provider's gain.
    """

    PROVIDER = "provider"
    USER = "user"
    MUTUAL = "mutual"
    NEUTRAL = "neutral"
    UNKNOWN = "unknown"
    NORM = "norm"
    AGAINST_NORM = "against-norm"
    DUTY = "duty"
    AGAINST_DUTY = "against-duty"
    BEARER = "bearer"
    AGAINST_BEARER = "against-bearer"
    PRICE = "price"
    DISCRETION = "discretion"


class Strict(BaseModel):
    """A table of a rule file: frozen, without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Binds(Strict):
    """Parameters of the shape; phrases are words, never code. ``@name`` stands for a list of the vocabulary."""

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
    kinds: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    modality: tuple[str, ...] = ()
    bearer: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    beside: bool = False
    behind: bool = False
    isolated: bool = False
    examples: bool = False
    new_to_document: bool = False
    mention: bool = False
    new_name: bool = False
    new_document: bool = False
    whole: bool = False
    apart: bool = False
    in_full: bool = False
    first: bool = False
    replaced_is_neutral: bool = False
    denied: bool = False
    affirmed: bool = False
    surviving: bool = False
    carved: bool = False
    standing: bool = False
    once: bool = False
    in_one: bool = False


class Speaks(Strict):
    """What a sentence speaks of that a general rule tells ("a new duty") and that is to be told under this title.

    ``phrases`` are words of the rule's subject wherever they stand, ``near`` weaker ones that count only below a
    heading on one of the topics in ``below``; in words that ``excused`` names neither counts. ``rules`` are the rules
    that give way, special ones among them; where there are none, all general ones do. ``bearer`` are the sides of which
    a duty or right must be. ``supposed``: the case in which a sentence applies ("if you do not agree") counts as well.
    ``opens`` are words with which what came or went must begin; ``weighs`` is the least weight of what is told so.
    ``variants`` are names of sentences by which a general rule tells what has this title, whatever it is about.
    """

    phrases: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    bearer: tuple[Literal["provider", "user", "mutual", "other", "unnamed"], ...] = ()
    variants: tuple[str, ...] = ()
    supposed: bool = False
    opens: tuple[str, ...] = ()
    weighs: Severity | None = None

    @property
    def anything(self) -> bool:
        """True where there is something that is told under the rule's title besides what the rule finds."""
        return bool(self.phrases or self.near or self.variants)


class Direction(Strict):
    """Whom the forward event favours, and what is answered when the text names no side."""

    forward: Towards
    otherwise: Towards = Towards.UNKNOWN


class Levels(Strict):
    """Severity by the side that gains; ``other`` when neither does, ``unknown`` where it is another one yet.

    ``known`` is the highest level where the other version speaks of the subject as well: one more of what stood there.
    """

    provider: Severity
    user: Severity
    other: Severity
    unknown: Severity | None = None
    known: Severity | None = None


class Messages(Strict):
    """A sentence for the event read forwards and one for its mirror, with places in braces (``messages.PLACES``).

    ``variants`` are for events of another look: "forward-added" and "backward-removed" where words stand on the new or
    the old side alone, and what a shape calls its own ("lost", "reversed").
    """

    forward: Sentence
    backward: Sentence | None = None
    variants: dict[str, Sentence] = {}

    @model_validator(mode="after")
    def _known_places(self) -> "Messages":
        for name, template in self.by_name().items():
            known = ELSEWHERE if name == SAME_WORDS else PLACES
            try:
                strange = places(template) - known
            except ValueError as problem:
                raise ValueError(f"{name}: {problem}; braces stand around the names of places only") from None
            if strange:
                raise ValueError(f"{name}: {{{min(strange)}}} is no place; there are {', '.join(sorted(known))}")
        return self

    def by_name(self) -> dict[str, str]:
        """The sentences by name: forward, backward, each variant."""
        both = {"forward": self.forward} | ({"backward": self.backward} if self.backward is not None else {})
        return both | self.variants

    def named(self, *names: str) -> tuple[str, str]:
        """The first of these names that has a sentence, and the sentence; else those of ``forward``."""
        known = self.by_name()
        name = next((name for name in names if name in known), "forward")
        return name, known[name]


class Example(Strict):
    """An old and a new text, whether the rule fires on them, whom it then favours, and the reason."""

    old: str
    new: str
    heading: str | None = None
    fires: bool
    favors: Literal["provider", "user", "mutual", "neutral", "unknown"] | None = None
    reason: Sentence


class Rule(Strict):
    """One rule: what it looks at, what it says, why, and the examples that prove it."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    family: Annotated[str, Field(pattern=r"^\d{1,2}$")]
    title: Sentence
    topics: tuple[str, ...] = ()
    shape: Shape
    priority: Annotated[int, Field(ge=0, le=100)] = 50
    why: Sentence
    authority: Sentence
    basis: Literal["statute", "case", "practice"]
    no_mirror: Sentence | None = None
    binds: Binds = Binds()
    speaks: Speaks = Speaks()
    direction: Direction
    severity: Levels
    message: Messages
    examples: tuple[Example, ...]

    @property
    def general(self) -> bool:
        """True of the one rule on what is left over, whatever it is about; others of its shape name a subject."""
        return self.shape is Shape.LEFTOVER and not self.binds.phrases

    @property
    def gives_way(self) -> bool:
        """True of a rule that says how a sentence binds, or that it differs, and not what it is about."""
        norm = self.shape is Shape.NORM and not self.binds.near
        return norm or self.general or self.shape is Shape.ITEM

    @model_validator(mode="after")
    def _complete(self) -> "Rule":
        if not any(example.fires for example in self.examples):
            raise ValueError("examples: at least one that fires was expected")
        if all(example.fires for example in self.examples):
            raise ValueError("examples: at least one near miss (fires = false) was expected")
        if (self.message.backward is None) != (self.no_mirror is not None):
            raise ValueError("a message.backward, or no_mirror with its reason, was expected")
        return self
