"""What a bundle is made from: versions, settings, decisions, the sender, and what was asked for."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from analyzer.lint.catalogue import checks_version
from analyzer.notices.answers import answers
from analyzer.notices.regime import regime
from analyzer.notices.sender import Sender
from analyzer.notices.wording.catalogue import catalogue, overridden
from analyzer.project.settings import NamedFile, ProjectFiles, Settings, default_settings, settings_of
from novation.api import PROGRAM, agreement_of
from novation.mailing import Mailing, Terms
from novation.versions import Versions

__all__ = ["RECIPE", "Recipe", "made_by", "mailing_of", "named_simply", "recipe_of", "simple_settings"]

RECIPE = "bundle.json"
_PROJECT, _WORDING, _SENDER = "project", "wording.toml", "sender.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What was asked for (``asked``, the contents of `bundle.json`), and the files it was asked of, by their names."""

    asked: Mapping[str, Any]
    files: Mapping[str, bytes]


def named_simply(files: ProjectFiles) -> ProjectFiles:
    """The files of a project under names that do not say where they stood: that is no part of a bundle.

    The version of the rules takes in the names of house rules, so what is bundled must be judged under these too.
    """

    def bare(file: NamedFile | None) -> NamedFile | None:
        return None if file is None else replace(file, name=PurePosixPath(file.name).name)

    return ProjectFiles(
        project=bare(files.project),
        house_rules=tuple(replace(each, name=_house(each.name)) for each in files.house_rules),
        profile=bare(files.profile),
        decisions=tuple(replace(each, name=PurePosixPath(each.name).name) for each in files.decisions),
    )


def _house(name: str) -> str:
    """The name of a house rule: never that of a built-in one, whose place it would take."""
    return f"house/{PurePosixPath(name).name}"


def recipe_of(
    mailing: Mailing,
    *,
    versions: Mapping[str, tuple[str, bytes]],
    project: ProjectFiles,
    profile: str = "",
    wording: bytes | None = None,
) -> Recipe:
    """The recipe of a mailing, or of a notice for everybody.

    ``versions`` are the name and the bytes of each version's file, by its id; ``project`` the files of its settings
    (`named_simply`), ``profile`` the built-in profile that goes before theirs; ``wording`` a house file's bytes.
    """
    terms = mailing.terms
    known = {version: f"versions/{version}/{name}" for version, (name, _) in versions.items()}
    groups = (
        ("project", (project.project,) if project.project else ()),
        ("house_rules", project.house_rules),
        ("profile", (project.profile,) if project.profile else ()),
        ("decisions", project.decisions),
    )
    files = {known[version]: content for version, (_, content) in versions.items()}
    named: dict[str, list[str]] = {}
    for group, those in groups:
        for each in those:
            place = f"{_PROJECT}/{group}/{PurePosixPath(each.name).name}"
            named.setdefault(group, []).append(place)
            files[place] = each.content
    files[_SENDER] = (json.dumps(terms.sender.model_dump(), ensure_ascii=False, indent=2) + "\n").encode()
    if wording is not None:
        files[_WORDING] = wording
    asked = {
        "schema_version": "1",
        **made_by(mailing),
        "versions": known,
        "old": mailing.versions.old,
        "new": mailing.versions.new,
        "sent": terms.sent.isoformat(),
        "effective": terms.effective.isoformat(),
        "as_of": terms.as_of.isoformat(),
        "regimes": [each.id for each in terms.regimes],
        "answers": [
            f"{each.condition}{f':{each.change}' if each.change else ''}={'yes' if each.yes else 'no'}"
            for each in terms.answers
        ],
        "locale": terms.locale,
        "attached_pdf": terms.attach_pdf,
        "profile": profile,
        "project": named,
        "wording": _WORDING if wording is not None else None,
        "sender": _SENDER,
    }
    return Recipe(asked=asked, files=files)


def made_by(mailing: Mailing) -> dict[str, Any]:
    """The versions of what judges: the program, the rules, the checks, the reader of each version."""
    return {
        "program": PROGRAM,
        "rules_version": mailing.terms.settings.catalogue.version,
        "checks_version": checks_version(),
        "readers": {name: each.source.reader for name, each in mailing.versions.known.items()},
    }


def mailing_of(recipe: Recipe) -> Mailing:
    """The mailing that a recipe is of.

    Raises:
        KeyError, TypeError, ValueError: (of which AuthoredError and others are) if the recipe is none.
    """
    asked, files = recipe.asked, recipe.files
    settings = _settings(asked, files)
    known = {
        version: agreement_of(files[path], PurePosixPath(path).name, parties=settings.parties)
        for version, path in asked["versions"].items()
    }
    wording = files[_WORDING] if asked["wording"] else None
    terms = Terms(
        sent=date.fromisoformat(asked["sent"]),
        effective=date.fromisoformat(asked["effective"]),
        as_of=date.fromisoformat(asked["as_of"]),
        sender=Sender.model_validate_json(files[_SENDER]),
        regimes=tuple(regime(name) for name in asked["regimes"]),
        answers=answers(asked["answers"]),
        settings=settings,
        wording=overridden(catalogue(), _WORDING, wording) if wording is not None else None,
        locale=asked["locale"],
        attach_pdf=asked["attached_pdf"],
    )
    return Mailing(versions=Versions(known=known, old=asked["old"], new=asked["new"]), terms=terms)


def _settings(asked: Mapping[str, Any], files: Mapping[str, bytes]) -> Settings:
    def those(group: str) -> tuple[NamedFile, ...]:
        paths: Sequence[str] = asked["project"].get(group, ())
        name = _house if group == "house_rules" else lambda path: PurePosixPath(path).name
        return tuple(NamedFile(name=name(path), content=files[path]) for path in paths)

    project = ProjectFiles(
        project=next(iter(those("project")), None),
        house_rules=those("house_rules"),
        profile=next(iter(those("profile")), None),
        decisions=those("decisions"),
    )
    return simple_settings(project, asked["profile"])


def simple_settings(files: ProjectFiles, profile: str) -> Settings:
    """The settings of files that are `named_simply`; the built-in ones where there are none."""
    if files == ProjectFiles() and not profile:
        return default_settings()
    return settings_of(files, profile)
