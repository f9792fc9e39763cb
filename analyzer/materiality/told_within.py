"""Findings of one change that another of them tells: the words it turns on stand in what that one quotes.

One edit seen by two rules is one line, by the more special rule; members of one list are one line; so is one sentence
that binds the same side twice. Nothing is folded behind a line of less weight, nor behind one for the other side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.findings import VAGUE, digest
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, said
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.rule import Rule, Shape
from clauses.spans import Span

DOTS = " …"
LEAST = 12  # characters of a quotation below which its words may stand in another by chance
BEGUN = 28  # characters by which a sentence is known, wherever its quotation is cut
WITHIN = "-within"  # the end of a sentence's name that shows the words beside those that came or went
WHOLE_LIST = (".whole-list-came", ".whole-list-went")  # names of sentences that quote items behind their lead-in
SEVERAL = "-several"  # what follows where it names more than one thing
OPEN, SMALL, NORM, SPECIAL = range(4)
FACETS = frozenset({Shape.LIST, Shape.ITEM, Shape.MODIFIER, Shape.CONDITION})


def told_within(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """The findings in their order without those that another tells; members of one list as one finding."""
    rules = catalogue.by_id
    watched = [found for found in findings if found.rule not in rules]  # words that a reader asked for stay
    made = _listed([found for found in findings if found.rule in rules], rules)
    kept: dict[int, Finding] = {}

    def weight(at: int) -> tuple[int, int, bool]:
        return -made[at].severity.rank, -_rank(rules[made[at].rule]), made[at].direction in VAGUE

    shown = {True: "", False: ""}  # all that the findings kept so far quote of the old version, and of the new one
    same: set[tuple[str, str]] = set()
    for at in sorted(range(len(made)), key=weight):
        told = _turning(made[at], rules)
        told_by_one = bool(told) and all(words in shown[old] for old, words in told)
        some = kept.items() if told_by_one or (made[at].rule, made[at].message) in same else ()
        teller = next((place for place, other in some if _tells(other, made[at], rules)), None)
        if teller is None:
            kept[at] = made[at]
            same.add((made[at].rule, made[at].message))
            for old in shown:
                shown[old] += "".join(f"\0{words}" for words in _shown(made[at], old=old))
        elif kept[teller].direction is Direction.UNKNOWN:
            kept[teller] = replace(kept[teller], direction=made[at].direction)
    return [*(kept[at] for at in sorted(kept)), *watched]


def _rank(rule: Rule) -> int:
    """How much a rule says of what it names: a duty more than a member of a list, an indemnity more than a duty."""
    if rule.shape is Shape.LEFTOVER:
        return OPEN
    if rule.shape is Shape.NORM:
        return NORM
    return SMALL if rule.shape in FACETS and not (rule.topics or rule.binds.near or rule.binds.start) else SPECIAL


def _tells(one: Finding, other: Finding, rules: Mapping[str, Rule]) -> bool:
    """True where the first finding, which weighs at least as much, shows all that the second turns on."""
    if one.direction is not other.direction and not {one.direction, other.direction} & VAGUE:
        return False
    if one.direction in VAGUE and other.direction not in VAGUE and one.direction is not Direction.UNKNOWN:
        return False
    if one.rule == other.rule and one.message == other.message:
        return True
    ranks = _rank(rules[one.rule]), _rank(rules[other.rule])
    if ranks[0] < ranks[1] and not (ranks == (OPEN, SMALL) and _both(one)):
        return False
    if other.message_id == one.message_id and other.message_id.endswith(WITHIN):
        return False  # two words that came into one sentence are two events
    told = _turning(other, rules) if ranks[0] >= NORM else _words(other)
    return bool(told) and all(
        len(words) >= LEAST and any(words in shown for shown in _shown(one, old=old)) for old, words in told
    )


def _turning(found: Finding, rules: Mapping[str, Rule]) -> list[tuple[bool, str]]:
    """What a finding turns on; of a sentence that no rule names, as it was and as it is, what it is.

    Where a rule that says more quotes the whole sentence, a reader has before them all that came into it.
    """
    was, now = (_quoted(found.values.get(name)) for name in ("old", "new"))
    if _rank(rules[found.rule]) is OPEN and was and now:
        return [(False, _plain(words)) for words in now]
    return _words(found)


def _both(found: Finding) -> bool:
    return found.old_span is not None and found.new_span is not None


def _words(found: Finding) -> list[tuple[bool, str]]:
    """What a finding turns on: of the old version (True) or the new one, its words without dots."""
    told = []
    if found.old_span is not None:
        told += [(True, _plain(_item(words, found))) for words in _quoted(found.values.get("old"))]
    if found.new_span is not None:
        told += [(False, _plain(_item(words, found))) for words in _quoted(found.values.get("new"))]
    return told


def _item(words: str, found: Finding) -> str:
    """Of a list that came or went as a whole, the item without its lead-in: a rule of its own quotes it so."""
    return words.rpartition(f":{DOTS} ")[2] if found.message_id.endswith(WHOLE_LIST) else words


def _shown(found: Finding, *, old: bool) -> list[str]:
    """What a finding quotes of the old version, or of the new one."""
    if (found.old_span if old else found.new_span) is None:
        return []
    both = _both(found)
    names = ("old" if old else "new",) if both else ("old" if old else "new", "words", "sentence")
    return [_plain(words) for name in names for words in _quoted(found.values.get(name))]


def _quoted(value: Value | None) -> tuple[str, ...]:
    return value.words if value is not None and value.kind is ValueKind.WORDS and value.measure is None else ()


@lru_cache(maxsize=4_096)
def _plain(words: str) -> str:
    return words.replace(":" + DOTS, "").removesuffix(DOTS).removeprefix("… ").strip(" .,;:").casefold()


def _listed(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings, members that came into (or left) the same sentence as one that names them all."""
    made: list[Finding] = []
    at: dict[tuple[object, ...], int] = {}
    for found in findings:
        rule = rules[found.rule]
        if rule.shape is not Shape.LIST or not found.message_id.endswith(WITHIN):
            made.append(found)
            continue
        begun = tuple(words[:BEGUN] for words in found.values["sentence"].words)
        sentence = (found.new_span is None, begun, found.values["clause"].words)
        key = (found.rule, found.message_id, found.severity, found.direction, *sentence)
        if key in at:
            made[at[key]] = _joined(made[at[key]], found, rule)
        else:
            at[key] = len(made)
            made.append(found)
    return made


def _joined(one: Finding, other: Finding, rule: Rule) -> Finding:
    words = (*one.values["words"].words, *other.values["words"].words)
    value = Value(kind=ValueKind.WORDS, words=tuple(dict.fromkeys(words)))
    name = one.message_id.removeprefix(f"{one.rule}.").removesuffix(SEVERAL)
    several, more = rule.message.named(f"{name}{SEVERAL}", name)
    values = one.values | {"words": value, ("new" if one.new_span is not None else "old"): value}
    return replace(
        one,
        message=said(more, values, ENGLISH),
        message_id=f"{one.rule}.{several}",
        values=values,
        old_span=_extent(one.old_span, other.old_span),
        new_span=_extent(one.new_span, other.new_span),
        fingerprint=digest(one.fingerprint, other.fingerprint),
    )


def _extent(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    return Span(min(one.start, other.start), max(one.end, other.end))
