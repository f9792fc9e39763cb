"""Which project, profile and decisions a command runs with, as the user named them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # settings are read with pydantic, which --help does without
    from analyzer.project.settings import ProjectFiles, Settings

NO_PROJECT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The options of `project_options`."""

    project: str | None = None
    profile: str = ""
    decisions: str | None = None
    as_of: date | None = None

    @property
    def today(self) -> date:
        """The day on which decisions expire or not."""
        return self.as_of or date.today()  # noqa: DTZ011 - the reader's own day

    def settings(self, *, to_write: bool = False) -> Settings:
        """The settings in force; with `to_write` the decisions file that is named need not exist yet.

        Raises:
            click.BadParameter: if there is no such profile.
            UnreadableInputError: if a file of the project can't be used; names file and line.
        """
        if not to_write and self.decisions is None:
            from corpus.project import check_decisions, find_project

            check_decisions(find_project(Path.cwd()) if self.project is None else self._project())
        from novation.settings import UnknownProfileError, load_settings

        decisions = self._decisions()
        fresh = to_write and decisions is not None and not decisions.exists()
        try:
            return load_settings(
                self._project(), self.profile, decisions, search=self.project is None, fresh_decisions=fresh
            )
        except UnknownProfileError as problem:
            raise click.BadParameter(str(problem), param_hint="--profile") from None

    def decisions_path(self) -> Path:
        """The file that new decisions go to."""
        from corpus.project import decisions_path, find_project

        project = find_project(Path.cwd()) if self.project is None else self._project()
        return decisions_path(project, self._decisions())

    def files(self) -> tuple[ProjectFiles, str]:
        """The files that the settings are read from, and the built-in profile that goes before theirs."""
        from novation.settings import load_files

        return load_files(self._project(), self.profile, self._decisions(), search=self.project is None)

    def _project(self) -> Path | None:
        return Path(self.project) if self.project is not None and self.project != NO_PROJECT else None

    def _decisions(self) -> Path | None:
        return Path(self.decisions) if self.decisions is not None else None
