"""The facts of each change that regimes of notice read. Unknown stays unknown: a person is asked."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.model import JudgedChange, Report
from analyzer.notices.kinds import ChangeFacts, Truth

_BY_TOPIC = frozenset({"70"})  # a rule that names no subject: then the clause's topics leave the question open


@cache
def _kinds() -> Mapping[str, Mapping[str, frozenset[str]]]:
    raw = tomllib.loads(files("analyzer.notices").joinpath("facts.toml").read_text("utf-8"))
    return {name: {key: frozenset(values) for key, values in kind.items()} for name, kind in raw.items()}


@cache
def _families() -> Mapping[str, str]:
    return {rule.id: rule.family for rule in catalogue().rules}


def facts_of(report: Report) -> tuple[ChangeFacts, ...]:
    """The facts of every change that is material or that the program could not decide, in the report's order."""
    known_topics = frozenset(topic for clause in report.old.clauses for topic in clause.topics)
    return tuple(_facts(change, known_topics) for change in report.changes if change.material or change.review)


def _facts(change: JudgedChange, known_topics: frozenset[str]) -> ChangeFacts:
    families = frozenset(_families().get(finding.rule, "70") for finding in change.findings)
    fresh = frozenset(change.topics) - known_topics
    return ChangeFacts(
        change=change.id,
        substance=change.substance,
        review=change.review,
        direction=change.direction,
        impact=change.severity,
        fee_change=_is(change, families, "fee_change"),
        data_change=_is(change, families, "data_change"),
        dispute_change=_is(change, families, "dispute_change"),
        retroactive=_is(change, families, "retroactive"),
        novel_subject=Truth.YES if fresh and not change.old else Truth.NO,
        needs_adaptation=Truth.NO if _is(change, families, "needs_adaptation") is Truth.NO else Truth.UNKNOWN,
    )


def _is(change: JudgedChange, families: frozenset[str], kind: str) -> Truth:
    """By the rules that speak of it; where only a rule without a subject does, the clause's topic asks a person."""
    wanted = _kinds()[kind]
    if families & wanted["families"]:
        return Truth.YES
    vague = not families or bool(families & _BY_TOPIC)
    return Truth.UNKNOWN if vague and wanted["topics"] & set(change.topics) else Truth.NO
