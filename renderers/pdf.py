"""The report as PDF."""

from dataclasses import replace
from pathlib import Path

from analyzer.materiality.model import Report
from renderers.theme import PLAIN, Theme
from renderers.typesetting import stamp_of, typeset
from renderers.view.build import build_view
from renderers.view.model import RedlineStretch, ReportView, Run
from renderers.view.passages import joined
from renderers.view.words import counted


def render(report: Report, theme: Theme = PLAIN, fonts: Path | None = None) -> bytes:
    """The PDF. Its creation date is the new version's date, so that the same input gives the same bytes.

    Raises:
        MissingFontError: if neither the embedded fonts nor ``fonts`` nor the system has some character.
    """
    return render_view(build_view(report), theme, fonts)


def render_view(view: ReportView, theme: Theme = PLAIN, fonts: Path | None = None) -> bytes:
    """The PDF of a view that other formats share."""
    lean = replace(
        view, redline=tuple(_lean(stretch) for stretch in view.redline), whole_map=(), glossary=(), language="en"
    )
    words = counted(view.changed_words, "word differs", "words differ")
    same = counted(view.same_place, "other clause keeps its", "other clauses keep their")
    extra = {
        "document_title": f"{view.title}: what changed",
        "running": "What changed",
        "changed_words_text": f"{words}. Struck words are gone, underlined words are new."
        if view.changed_words
        else "The two texts are the same, word for word.",
        "same_place_text": f"{same} number and place.",
    }
    stamp = stamp_of(view.new.last_updated, view.new.effective)
    return typeset("report.typ", lean, extra, theme=theme, fonts=fonts, stamp=stamp)


def _lean(stretch: RedlineStretch) -> RedlineStretch:
    """The stretch as paper takes it: defined terms are not marked there."""
    return replace(
        stretch,
        blocks=tuple(
            replace(block, runs=joined(Run(run.kind, run.text) for run in block.runs)) for block in stretch.blocks
        ),
    )
