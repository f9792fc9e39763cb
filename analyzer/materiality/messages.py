"""Messages of findings: a template by its id, the values that fill it kept apart, and how a language says them.

The template is the message id of gettext: the English sentence, with named places in braces. A translation has
another sentence for it, a house its own; the values are the same.
"""

import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clauses.model import QuantityKind, Role

SHOWN = 280
"""Characters of the agreement's words that a message shows."""


class ValueKind(StrEnum):
    """What stands in a place of a message."""

    WORDS = "words"
    NAME = "name"
    PARTY = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What fills a place of a message.

    ``words`` are quotations from the agreement, names of clauses, or (of a ``party``) a role; ``measure``, ``amount``,
    ``unit`` and ``qualifier`` say the quantity that one quotation states, for those who write it their own way.
    """

    kind: ValueKind
    words: tuple[str, ...]
    measure: QuantityKind | None = None
    amount: int | float | str | None = None
    unit: str | None = None
    qualifier: str | None = None


Values = dict[str, Value]
"""Place → what fills it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How values are said: quotations, the sides, and several in a row."""

    quote: Callable[[Value, str], str]
    party: Callable[[Role | None], str]
    listed: Callable[[Sequence[str]], str]


PLACES = frozenset({"old", "new", "words", "sentence", "clause", "subject", "bearer", "user", "provider"})
"""The places that every finding of a rule fills; a rule's messages name no others."""

ELSEWHERE = frozenset({"words", "reached", "before"})
"""The places that a message on a reference with the same words fills."""


LED = ": … "  # between a lead-in and its item where both are quoted
_MARKS = frozenset('“"„«‹‚')


def said(template: str, values: Mapping[str, Value], voice: Voice) -> str:
    """The sentence in this voice, its first letter a capital. What a value holds is never read as a template.

    Quotation marks that a template has itself are not doubled.
    """
    made = ""
    for literal, place, _, _ in string.Formatter().parse(template):
        made += literal
        if place is not None:
            made += _value(values[place], voice, marked=made[-1:] in _MARKS)
    return made[:1].upper() + made[1:]


def _value(value: Value, voice: Voice, *, marked: bool) -> str:
    match value.kind:
        case ValueKind.PARTY:
            return voice.party(Role(value.words[0]) if value.words else None)
        case ValueKind.NAME:
            return voice.listed(value.words)
        case ValueKind.WORDS:
            return voice.listed([words if marked else voice.quote(value, words) for words in value.words])


def places(template: str) -> frozenset[str]:
    """The places that a template names. Raises ValueError where its braces are none."""
    return frozenset(place for _, place, _, _ in string.Formatter().parse(template) if place is not None)


def marked(words: str) -> str:
    """Words of the agreement between quotation marks; their own become single ones, as in print."""
    inner = words.translate({ord("“"): "‘", ord("”"): "’"})
    return f"“{inner}”"


def in_a_row(words: Sequence[str]) -> str:
    """Words in a row: a, b and c."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


_SIDES = {Role.PROVIDER: "the provider", Role.USER: "the user", Role.MUTUAL: "each party"}
ENGLISH = Voice(
    quote=lambda value, words: words if value.measure is not None else marked(words),
    party=lambda role: _SIDES.get(role, "a party") if role is not None else "a party",
    listed=in_a_row,
)
"""The voice of reports: the agreement's words between quotation marks, its quantities as it writes them."""


def without_lead(value: Value) -> Value:
    """Items of a list without the words that lead in to them."""
    return replace(value, words=tuple(words.partition(LED)[2] or words for words in value.words))


def without_shared_lead(old: Value, new: Value) -> tuple[Value, Value]:
    """Both forms of a list's item without the lead-in they share: it says nothing of what differs."""
    leads = {words.partition(LED)[:2] for value in (old, new) for words in value.words}
    one = len(leads) == 1 and all(led for _, led in leads)
    return (without_lead(old), without_lead(new)) if one else (old, new)


def item_alone(message: str, limit: int) -> str:
    """The message; where it is longer than ``limit``, its first item without the lead-in that would crowd it out."""
    opened, led = message.find("“"), message.find(LED)
    if len(message) > limit and 0 <= opened < led:
        return f"{message[: opened + 1]}… {message[led + len(LED) :]}"
    return message


def clipped(message: str, limit: int) -> str:
    """A message of at most ``limit`` characters, cut at a word's end; a quotation that is cut is closed.

    Of a list's item the lead-in goes first, so that what is cut is not the item itself.
    """
    message = item_alone(message, limit)
    if len(message) <= limit:
        return message
    cut = message[: limit - 2].rsplit(" ", 1)[0].rstrip(" ,;:…“(")
    return f"{cut} …”" if cut.count("“") > cut.count("”") else f"{cut} …"
