"""Findings that a general rule tells of a sentence on a subject of the catalogue: filed under the subject's title.

"Each party shall bear its own costs of the arbitration" is a duty, and whoever looks for what becomes of disputes looks
under disputes. What the finding says and whom it favours stays as it was, and mostly how grave it is: a duty or a cause
of an indemnity that came as a member of a list weighs more than a member. Its fingerprint names the rule that told it
as well: what somebody decided on the duty is decided, under whatever title it stands.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.closed_class import COORDINATORS, MODALS
from analyzer.materiality.messages import ValueKind
from analyzer.materiality.model import Direction, Finding, JudgedChange
from analyzer.materiality.phrases import Range
from analyzer.materiality.retold import with_findings
from analyzer.materiality.rule import Rule, Towards
from analyzer.materiality.survey import Survey
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms

_KNOWN = WordFile("judging", "titled")
UNNAMED = "unnamed"
OPENING = _KNOWN.words("opening")
TIMES = frozenset({"upon", "after", "before"})
LEAD_IN = ": …"
WITHIN = "within"  # of the name of a sentence that shows the words beside those that came or went
QUOTATIONS = ("old", "new", "words")


def titled(changes: Iterable[JudgedChange], survey: Survey) -> list[JudgedChange]:
    """The changes; a duty, a right or words left over that speak of a rule's subject stand under that rule."""
    subjects = [bound.rule for bound in survey.catalogue.bounds if bound.rule.speaks.anything]
    return [_titled(change, subjects, survey) for change in changes]


def _titled(change: JudgedChange, subjects: list[Rule], survey: Survey) -> JudgedChange:
    named = frozenset(rule for subject in subjects for rule in subject.speaks.rules)
    yielding = [found for found in change.findings if found.rule in named or _general(found, survey.catalogue)]
    if not yielding:
        return change
    topics = _topics(change, survey)
    made = {id(found): rule for found in yielding if (rule := _subject(found, subjects, topics, survey))}
    if not made:
        return change
    return with_findings(change, [_filed(found, made.get(id(found))) for found in change.findings])


def _filed(found: Finding, rule: Rule | None) -> Finding:
    """The finding under the title of this rule, no lighter than what is told so weighs.

    Where it leaves open whom a rule that came or went favours, what the rule says of such sentences holds.
    """
    if rule is None:
        return found
    if found.direction is Direction.UNKNOWN and rule.direction.otherwise is Towards.MUTUAL and _alone(found):
        found = replace(found, direction=Direction.MUTUAL)
    least = rule.speaks.weighs or found.severity
    return replace(
        found,
        rule=rule.id,
        authority=rule.authority,
        severity=max(found.severity, least, key=lambda severity: severity.rank),
    )


def _alone(found: Finding) -> bool:
    return (found.old_span is None) != (found.new_span is None)


def _topics(change: JudgedChange, survey: Survey) -> frozenset[str]:
    """What the headings of the change's clauses are about, in either version."""
    old = [survey.topics(survey.old, clause) for clause in change.old if clause in survey.old.text.clauses]
    new = [survey.topics(survey.new, clause) for clause in change.new if clause in survey.new.text.clauses]
    return frozenset().union(*old, *new)


def _subject(found: Finding, subjects: list[Rule], topics: frozenset[str], survey: Survey) -> Rule | None:
    """The first rule under whose title this is told: by its sentence, or as it quotes what speaks of the subject."""
    sentence, spoken = found.message_id.rpartition(".")[2], cache(survey.catalogue.spoken.find)
    quoted = _quoted(found)
    ruled = [*(forms(_ruling(words)) for words in quoted), *_around(found, quoted, survey)]
    whole = [forms(words) for words in quoted]
    begins = [_without_joint(forms(words)) for words in _words(found)]

    def names(rule: Rule) -> bool:
        if rule.speaks.opens and not any(
            start == 0 for words in begins for start, _ in spoken(words).get(f"{rule.id}:opens", ())
        ):
            return False
        said = whole if rule.speaks.supposed else ruled
        told = _of_its_kind(found, rule, survey.catalogue) and any(_speaks(rule, spoken(row), topics) for row in said)
        return sentence in rule.speaks.variants or told

    return next((rule for rule in subjects if names(rule)), None)


def _general(found: Finding, catalogue: Catalogue) -> bool:
    rule = catalogue.by_id.get(found.rule)
    return rule is not None and rule.gives_way


def _of_its_kind(found: Finding, rule: Rule, catalogue: Catalogue) -> bool:
    """True of a finding by a rule that gives way to this one, on a side of which its title speaks."""
    party = found.values.get("bearer")
    bearer = party.words[0] if party is not None and party.words else UNNAMED
    speaks = rule.speaks
    gives_way = found.rule in speaks.rules if speaks.rules else _general(found, catalogue)
    return gives_way and (not speaks.bearer or bearer in speaks.bearer)


def _speaks(rule: Rule, hits: dict[str, list[Range]], topics: frozenset[str]) -> bool:
    told = [*hits.get(f"{rule.id}:phrases", ())]
    if not topics.isdisjoint(rule.speaks.below):
        told += hits.get(f"{rule.id}:near", ())
    excused = hits.get(f"{rule.id}:excused", ())
    return any(not any(hit[0] < end and start < hit[1] for start, end in excused) for hit in told)


def _quoted(found: Finding) -> list[str]:
    """Each quotation that the finding shows; of a member of a list what stands before it in its sentence, and it."""
    if found.message_id.partition(".")[2].partition("-")[2].startswith(WITHIN) and "sentence" in found.values:
        sentence = found.values["sentence"].words[0]
        ends = [at + len(word) for word in _words(found) if (at := sentence.find(word)) >= 0]
        return [sentence[: max(ends)]] if ends else []
    values = (found.values.get(name) for name in QUOTATIONS)
    quoted = (value.words for value in values if value is not None and value.kind is ValueKind.WORDS)
    return [*dict.fromkeys(words for row in quoted for words in row if words)]


def _words(found: Finding) -> tuple[str, ...]:
    value = found.values.get("words")
    return value.words if value is not None and value.kind is ValueKind.WORDS else ()


def _without_joint(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if words[:1] and words[0] in COORDINATORS else words


def _ruling(words: str) -> str:
    """The words behind the case that opens a sentence ("If you dispute a charge, we …"); all where none does.

    "Upon termination you shall stop, destroy the copies and tell us" opens with no case but with the rule itself.
    """
    case, comma, rest = words.partition(", ")
    first, *others = case.casefold().split(" ")
    rules = first in TIMES and not MODALS.isdisjoint(others)
    return rest if comma and first in OPENING and not rules and LEAD_IN not in case else words


def _around(found: Finding, quoted: list[str], survey: Survey) -> list[tuple[str, ...]]:
    """What governs words left over that are no sentence themselves: their own sentence up to their end."""
    part = len(quoted) == 1 and quoted[0][:1].islower() and found.rule == survey.catalogue.leftover
    version, span = (survey.new, found.new_span) if found.new_span is not None else (survey.old, found.old_span)
    if not part or span is None:
        return []
    sentences = version.text.sentences(span)
    return [tuple(word.form for word in each.words if word.start < span.end) for each in sentences]
