"""What programs take: SARIF, GitHub annotations, Markdown for a pull request, and all formats of the proofreader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.decisions.model import StaleDecision
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import Report
from novation.cli.files import NamedText
from novation.cli.outputs import Renderers

if TYPE_CHECKING:  # read with pydantic, which --help does without
    from analyzer.materiality.catalogue import Catalogue
    from renderers.problems import RuleWords

__all__ = ["LINT_FORMATS", "LINT_SUFFIXES", "REPORT_FORMATS", "SUFFIX", "lint_formats", "machine_formats"]

REPORT_FORMATS = ("text", "json", "sarif", "github", "markdown")
LINT_SUFFIXES = (".json", ".txt", ".sarif")
LINT_FORMATS = ("text", "json", "sarif", "github")
SUFFIX = {"text": ".txt", "json": ".json", "sarif": ".sarif", "github": "github", "markdown": ".md"}
"""`--format` → the key under which what makes it stands among the formats; GitHub's has no suffix."""


def machine_formats(report: Report, files: tuple[NamedText, NamedText], rules: Catalogue) -> Renderers:
    """What `diff` can write for programs of a report on these two files, judged by these rules."""

    def markdown() -> str:
        from renderers.markdown import render

        return render(report)

    def sarif() -> str:
        from renderers.problems import of_report
        from renderers.sarif import Artifact, render

        old, new = (Artifact(file.name, file.positions()) for file in files)
        return render(
            of_report(report),
            new,
            old,
            rules=_rule_words(rules),
            limits=report.verdict.limits,
            program=report.program,
            rules_version=report.rules_version,
            profile=report.profile or "",
            summary=report.summary,
        )

    def github() -> str:
        from renderers.github import render
        from renderers.problems import of_report

        return render(
            of_report(report),
            files[1].name,
            files[1].positions(),
            summary=report.summary,
            limits=report.verdict.limits,
            footer=f"{report.program}, rules {report.rules_version}",
        )

    return {".md": markdown, ".sarif": sarif, "github": github}


def lint_formats(
    file: NamedText, findings: Sequence[LintFinding], stale: Sequence[StaleDecision], width: int = 80
) -> Renderers:
    """What `lint` can write of its findings on this file; stale decisions are findings too."""
    from analyzer.lint.catalogue import checks_version
    from novation.api import PROGRAM

    version = checks_version()
    footer = f"{PROGRAM}, checks {version}"

    def json() -> str:
        from renderers.json import dump, lint_output

        return dump(lint_output(findings, stale, program=PROGRAM, rules_version=version))

    def text() -> str:
        from renderers.lint_text import lint_list

        return lint_list(file.agreement, findings, stale, width, footer)

    def sarif() -> str:
        from renderers.problems import of_lint, stale_problems
        from renderers.sarif import Artifact, render

        return render(
            (*of_lint(file.agreement, findings), *stale_problems(stale)),
            Artifact(file.name, file.positions()),
            rules=_check_words(),
            program=PROGRAM,
            rules_version=version,
        )

    def github() -> str:
        from renderers.github import render
        from renderers.problems import of_lint, stale_problems

        problems = (*of_lint(file.agreement, findings), *stale_problems(stale))
        return render(problems, file.name, file.positions(), footer=footer)

    return {".json": json, ".txt": text, ".sarif": sarif, "github": github}


def _check_words() -> dict[str, RuleWords]:
    from analyzer.lint.catalogue import CHECKS
    from renderers.problems import RuleWords

    return {check.rule: RuleWords(title=check.title, why=check.why, severity=check.severity) for check in CHECKS}


def _rule_words(rules: Catalogue) -> dict[str, RuleWords]:
    from renderers.problems import RuleWords

    described = {
        rule.id: RuleWords(title=rule.title, why=rule.why, authority=rule.authority, severity=rule.severity.provider)
        for rule in rules.rules
    }
    return _check_words() | described
