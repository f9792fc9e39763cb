"""What a project's ``novation.toml`` may say."""

from dataclasses import dataclass
from datetime import date

from analyzer.materiality.grades import Grade
from analyzer.materiality.watch import Watch
from analyzer.notices.plan_parts import PlanMap
from analyzer.severity import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMap:
    """Which names stand for which side, where the agreement's own words leave it open or say it otherwise."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    provider: tuple[str, ...] = ()
    user: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A drafting defect that is set aside, by its fingerprint, and why."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    of: str
    reason: str
    author: str = "this project"
    made: date | None = None
    expires: date | None = None
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LintSettings:
    """Checks of the proofreader that are off in this project."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The settings of a project. Paths are relative to its file.

    ``profile`` is a built-in profile or a path that ends in ``.toml``; ``rules`` are house rules, files or
    folders of them; ``decisions`` the decisions file; ``plan`` says which clauses do not bind which plan.
    """

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    profile: str = ""
    fail_on: Severity | None = None
    rules: tuple[str, ...] = ()
    decisions: str = "novation-decisions.toml"
    parties: PartyMap = PartyMap()
    watch: tuple[Watch, ...] = ()
    severity: tuple[Grade, ...] = ()
    suppress: tuple[Suppression, ...] = ()
    lint: LintSettings = LintSettings()
    plan: tuple[PlanMap, ...] = ()
