"""From the files of a project to what judging and proofreading are run with; whole, or an error that says where."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from analyzer.authored import line_of, read, wrong
from analyzer.decisions.model import About, Action, Decision
from analyzer.decisions.read import read_decisions
from analyzer.lint.catalogue import CHECKS
from analyzer.materiality.catalogue import Catalogue, catalogue, extended
from analyzer.materiality.grades import graded, unknown
from analyzer.materiality.phrases import PhraseError, check
from analyzer.materiality.profile import Profile, built_in, profile_names, read_profile
from analyzer.notices.plan_parts import PlanMap
from analyzer.project.model import Project
from analyzer.severity import Severity
from clauses.model import Role

MARK = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFile:
    """A file with the name that errors about it begin with."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFiles:
    """All files of a project as bytes: its own, house rules, a profile of its own, decisions. Each may be absent."""

    project: NamedFile | None = None
    house_rules: tuple[NamedFile, ...] = ()
    profile: NamedFile | None = None
    decisions: tuple[NamedFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What judging and proofreading are run with.

    ``parties`` maps names to sides; ``lint_off`` are checks that do not run; ``fail_on`` is null when findings
    never fail a run. ``profile`` is the id of the profile in force, empty without one.
    """

    catalogue: Catalogue
    profile: str = ""
    fail_on: Severity | None = None
    parties: Mapping[str, Role] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    lint_off: frozenset[str] = frozenset()
    plans: tuple[PlanMap, ...] = ()


@cache
def default_settings() -> Settings:
    """The built-in rules, no profile, no project."""
    return Settings(catalogue=catalogue())


def project_of(file: NamedFile) -> Project:
    """What a project's file says, by its form alone. Raises AuthoredError on the first mistake."""
    return read(file.name, file.content, Project)


def settings_of(files: ProjectFiles, profile: str = "") -> Settings:
    """The settings that a project's files make; ``profile`` (a built-in one) goes before the project's.

    Raises AuthoredError on the first mistake in any of the files: nothing is judged with half of them. Raises
    KeyError where there is no built-in profile of that name.
    """
    file = files.project
    project = project_of(file) if file is not None else Project()
    if file is not None:
        _check(file, project)
    rules = extended({each.name: each.content for each in files.house_rules}, project.watch)
    if file is not None:
        _check_severities(file, project, rules)
    chosen = _profile(files, profile or project.profile, rules)
    rules = graded(graded(rules, chosen.severity if chosen else ()), project.severity)
    decisions = [decision for each in files.decisions for decision in read_decisions(each.name, each.content)]
    return Settings(
        catalogue=replace(rules, version=_version(rules, chosen, project)),
        profile=chosen.id if chosen else "",
        fail_on=project.fail_on,
        parties=_parties(project),
        decisions=(*_suppressions(file, project), *decisions),
        lint_off=frozenset(project.lint.off),
        plans=project.plan,
    )


def _profile(files: ProjectFiles, name: str, rules: Catalogue) -> Profile | None:
    if files.profile is not None:
        return read_profile(files.profile.name, files.profile.content, rules)
    if not name:
        return None
    try:
        return built_in(name, rules)
    except KeyError:
        if files.project is not None and project_of(files.project).profile == name:
            known = ", ".join(profile_names())
            expected = f"one of {known}, or the path of a profile's .toml file was expected, {name!r} was found."
            raise wrong(files.project.name, files.project.content, ("profile",), expected) from None
        raise


def _check_severities(file: NamedFile, project: Project, rules: Catalogue) -> None:
    for at, grade in enumerate(project.severity):
        problem = unknown(grade, rules)
        if problem is not None:
            raise wrong(file.name, file.content, ("severity", at, problem[0]), problem[1])


def _check(file: NamedFile, project: Project) -> None:
    """What the form of the file alone does not tell."""
    checks = {check.rule for check in CHECKS}
    for name in project.lint.off:
        if name not in checks:
            expected = f"the id of a check was expected (docs/lint.md lists them), {name!r} is none."
            raise wrong(file.name, file.content, ("lint", "off"), expected)
    for at, suppression in enumerate(project.suppress):
        if not MARK.fullmatch(suppression.of):
            raise wrong(
                file.name, file.content, ("suppress", at, "of"), "a fingerprint (16 digits 0-9 a-f) was expected."
            )
        if not suppression.reason.strip():
            raise wrong(file.name, file.content, ("suppress", at, "reason"), "a reason was expected.")
    _check_twice(file, "suppress", "of", [(each.of, each.document) for each in project.suppress])
    _check_twice(file, "plan", "name", [(each.name.strip().casefold(),) for each in project.plan])
    _check_watches(file, project)
    _check_parties(file, project)


def _check_twice(file: NamedFile, table: str, key: str, names: Sequence[tuple[str, ...]]) -> None:
    """Of two entries on one thing nobody could tell which is meant: the second one is refused."""
    for at, name in enumerate(names):
        if (first := names.index(name)) < at:
            line = line_of(file.content.decode("utf-8-sig"), (table, first, key))
            raise wrong(file.name, file.content, (table, at, key), f"{name[0]!r} has an entry in line {line} already.")


def _check_watches(file: NamedFile, project: Project) -> None:
    for at, watch in enumerate(project.watch):
        if not watch.words or not all(words.strip() for words in watch.words):
            raise wrong(file.name, file.content, ("watch", at, "words"), "at least one word or phrase was expected.")
        if not watch.why.strip():
            raise wrong(file.name, file.content, ("watch", at, "why"), "why these words are watched was expected.")
        try:
            check(watch.words)
        except PhraseError as problem:
            raise wrong(file.name, file.content, ("watch", at, "words"), f"{problem}.") from None


def _check_parties(file: NamedFile, project: Project) -> None:
    seen: dict[str, str] = {}
    for side in ("provider", "user", "other"):
        for name in getattr(project.parties, side):
            key = name.strip().casefold()
            if not key:
                raise wrong(file.name, file.content, ("parties", side), "the name of a party was expected.")
            if seen.get(key, side) != side:
                expected = f"{name!r} can stand for one side only; it stands under {seen[key]} too."
                raise wrong(file.name, file.content, ("parties", side), expected)
            seen[key] = side


def _parties(project: Project) -> dict[str, Role]:
    sides = ((Role.PROVIDER, project.parties.provider), (Role.USER, project.parties.user))
    return {name.strip(): role for role, names in (*sides, (Role.OTHER, project.parties.other)) for name in names}


def _suppressions(file: NamedFile | None, project: Project) -> Sequence[Decision]:
    """Suppressed defects as the decisions they are."""
    if file is None:
        return ()
    text = file.content.decode("utf-8-sig")
    return [
        Decision(
            of=each.of,
            action=Action.WAIVE,
            author=each.author,
            reason=each.reason,
            made=each.made,
            expires=each.expires,
            about=About.LINT,
            document=each.document,
            source=f"{file.name}, line {line_of(text, ('suppress', at))}",
        )
        for at, each in enumerate(project.suppress)
    ]


def _version(rules: Catalogue, profile: Profile | None, project: Project) -> str:
    """The version of the built-in rules; with what a project adds, a mark of all that follows it after a plus."""
    built_in_version = catalogue().version
    added = (profile, project.severity, project.watch, project.parties)
    if rules.version == built_in_version and not any(added[:3]) and not _parties(project):
        return built_in_version
    mark = hashlib.sha256(f"{rules.version}\0{added!r}".encode()).hexdigest()[:8]
    return f"{built_in_version}+{mark}"
