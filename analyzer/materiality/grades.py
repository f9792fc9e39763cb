"""Severities that a profile or a project sets over the rules' own, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.rule import Levels, Rule
from analyzer.severity import Severity

LEAST = 12  # letters of a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Levels for some rules, by id or by family, and why. A side that is not named keeps the rule's own level."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    why: str
    rules: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    provider: Severity | None = None
    user: Severity | None = None
    other: Severity | None = None
    authority: str = ""


def graded(catalogue: Catalogue, grades: Sequence[Grade]) -> Catalogue:
    """The same rules in the same order with the levels that the grades set; one by id wins over one by family.

    Of several grades that name a rule in the same way the last one wins.
    """
    by_rule = {rule: grade for grade in grades for rule in grade.rules}
    by_family = {family: grade for grade in grades for family in grade.families}

    def levels(rule: Rule) -> Levels:
        grade = by_rule.get(rule.id) or by_family.get(rule.family)
        own = rule.severity
        if grade is None:
            return own
        return Levels(
            provider=grade.provider or own.provider, user=grade.user or own.user, other=grade.other or own.other
        )

    bounds = tuple(
        replace(bound, rule=bound.rule.model_copy(update={"severity": levels(bound.rule)}))
        for bound in catalogue.bounds
    )
    return replace(catalogue, bounds=bounds)


def unknown(grade: Grade, catalogue: Catalogue) -> tuple[str, str] | None:
    """(key, what was expected) where a grade names no rule, an unknown one, or no level; null when it is sound."""
    ids = {rule.id for rule in catalogue.rules}
    families = {rule.family for rule in catalogue.rules}
    strange = [rule for rule in grade.rules if rule not in ids]
    if strange:
        return "rules", f"the id of a rule was expected (`novation rules` lists them), {strange[0]!r} is none."
    strange = [family for family in grade.families if family not in families]
    if strange:
        return "families", f"the number of a family of rules was expected, {strange[0]!r} is none."
    if not grade.rules and not grade.families:
        return "rules", "at least one rule or family was expected."
    if grade.provider is None and grade.user is None and grade.other is None:
        return "provider", "a severity for provider, user or other was expected."
    if len(grade.why.strip()) < LEAST:
        return "why", f"the reason for this severity was expected, in at least {LEAST} letters."
    return None
