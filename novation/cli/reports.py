"""The formats a report, an agreement and a list of findings can be had in. Renderers are imported when called."""

import os
import shutil
import sys

import click

from analyzer.materiality.model import Report
from analyzer.notices.model import NoticePlan
from clauses.model import Agreement
from novation.cli.looks import PLAIN_LOOK, Look
from novation.cli.outputs import Renderers

__all__ = [
    "AGREEMENT_SUFFIXES",
    "PLAN_SUFFIXES",
    "REPORT_SUFFIXES",
    "agreement_formats",
    "for_terminal",
    "plan_formats",
    "report_formats",
    "terminal_width",
    "untracked_edits",
]

REPORT_SUFFIXES = (".html", ".pdf", ".docx", ".json", ".txt", ".csv", ".md", ".sarif")
AGREEMENT_SUFFIXES = (".docx", ".json", ".txt", ".html", ".pdf", ".xml")
PLAN_SUFFIXES = (".json", ".txt")


OWN_LOOK = (
    "The Word redline has Novation's own look: a copy of the new file could not hold both versions to the word "
    "(a footnote that went, for one)."
)


def report_formats(
    report: Report, look: Look = PLAIN_LOOK, word_files: tuple[bytes | None, bytes | None] = (None, None)
) -> Renderers:
    """What `diff` can write of a report; `word_files` are the versions' own bytes where they are Word files."""

    def html() -> str:
        from renderers.html import render

        return render(report, look.theme())

    def pdf() -> bytes:
        from renderers.pdf import render

        return render(report, look.theme(), look.fonts)

    def csv() -> str:
        from renderers.csv import render

        return render(report)

    def docx() -> bytes:
        from renderers.docx.redline import render, render_in_copy

        old_file, new_file = word_files
        made = render_in_copy(report, old_file, new_file) if new_file is not None else None
        if made is None and new_file is not None:
            click.echo(OWN_LOOK, err=True)
        return made if made is not None else render(report)

    def json() -> str:
        from renderers.json import dump

        return dump(report)

    def text() -> str:
        from renderers.text import summary

        return summary(report)

    return {".html": html, ".pdf": pdf, ".docx": docx, ".json": json, ".txt": text, ".csv": csv}


def agreement_formats(agreement: Agreement, width: int = 80, look: Look = PLAIN_LOOK) -> Renderers:
    """What `parse` can write of an agreement."""

    def docx() -> bytes:
        from renderers.docx.clean import render

        return render(agreement)

    def json() -> str:
        from renderers.json import dump

        return dump(agreement)

    def text() -> str:
        from renderers.agreement_text import overview

        return overview(agreement, width)

    def html() -> str:
        from renderers.agreement_html import render

        return render(agreement, look.theme())

    def pdf() -> bytes:
        from renderers.agreement_pdf import render

        return render(agreement, look.theme(), look.fonts)

    def akoma_ntoso() -> bytes:
        from renderers.akn import render

        return render(agreement)

    return {".docx": docx, ".json": json, ".txt": text, ".html": html, ".pdf": pdf, ".xml": akoma_ntoso}


def plan_formats(plan: NoticePlan, report: Report, width: int = 80) -> Renderers:
    """What `plan` can write of a plan."""

    def json() -> str:
        from renderers.json import dump

        return dump(plan)

    def text() -> str:
        from renderers.plan_text import plan_text

        return plan_text(plan, report, width)

    return {".json": json, ".txt": text}


def for_terminal(report: Report) -> str:
    """The summary in the width of the terminal, coloured where a person looks at one."""
    from renderers.text import coloured, summary

    text = summary(report, terminal_width())
    return coloured(text) if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else text


def untracked_edits(report: Report) -> str:
    """The edits that are not tracked, in the width of the terminal."""
    from renderers.untracked_text import untracked

    return untracked(report, terminal_width())


def terminal_width() -> int:
    """Columns to write in: those of the terminal between 40 and 100, 80 where there is none."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, 40), 100)
