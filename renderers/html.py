"""The report as one HTML file: no network, a strict content security policy, readable without scripts."""

import base64
import hashlib
from collections.abc import Iterable

from analyzer.materiality.model import Report
from renderers.theme import PLAIN, Theme
from renderers.view.build import build_view
from renderers.view.model import ChangeView, ReportView
from renderers.view.words import BEARER

# Characters that a browser would obey or drop are shown by number: direction overrides can make a passage
# read other than it is written, and a lone surrogate has no bytes in UTF-8.
OBEYED = (*range(0x09), *range(0x0E, 0x20), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
VISIBLE = {code: f"[U+{code:04X}]" for code in (*OBEYED, 0x0B, 0x7F, *range(0xD800, 0xE000))}
DIRECTIONS = (
    ("favors_provider", "the provider"),
    ("favors_user", "the user"),
    ("mutual", "both sides"),
    ("neutral", "neither side"),
    ("unknown", "open"),
)


def render(report: Report, theme: Theme = PLAIN) -> str:
    """The whole document; words of the agreements appear as text, whatever markup they hold."""
    return render_view(build_view(report), theme)


def render_view(view: ReportView, theme: Theme = PLAIN) -> str:
    """The document of a view that other formats share."""
    changes = (*view.material, *view.review)
    held = {change.direction for change in changes}
    return page(
        "report.html.j2",
        theme,
        view=view,
        sections=_sections(view),
        directions=[each for each in DIRECTIONS if each[0] in held],
        topics=sorted({topic for change in changes for topic in change.topics}),
        parties=_parties(changes),
        anchors=_anchors(view),
    )


def page(template: str, theme: Theme, **values: object) -> str:
    """A page made of a template, with the look of ``theme``, its policy, style and script."""
    css, js = theme.css(), theme.script()
    policy = (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(js)}'; "
        f"{'img-src data:; ' if theme.logo else ''}base-uri 'none'; form-action 'none'"
    )
    made: str = theme.environment().get_template(template).render(css=css, js=js, policy=policy, theme=theme, **values)
    return made.translate(VISIBLE) + "\n"


def _hash(words: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()


def _parties(changes: Iterable[ChangeView]) -> list[tuple[str, str]]:
    """The roles whose duties or rights the changes shift, with their words."""
    held = {role for change in changes for role in change.parties}
    return [(str(role), words) for role, words in BEARER.items() if role is not None and str(role) in held]


def _anchors(view: ReportView) -> frozenset[str]:
    """The clauses that can be linked to: those that stand in the redline."""
    return frozenset(block.clause.anchor for stretch in view.redline for block in stretch.blocks) - {""}


def _sections(view: ReportView) -> list[tuple[str, str, int | None]]:
    """The contents: anchor, name, and how many entries."""
    obligations = sum(len(party.rows) for party in view.obligations)
    defects = len(view.introduced) + len(view.resolved)
    found: list[tuple[str, str, int | None, bool]] = [
        ("material", "Material", len(view.material), bool(view.material)),
        ("review", "Please read", len(view.review), bool(view.review)),
        ("redline", "Redline", None, True),
        ("map", "Clauses", len(view.clause_map), bool(view.clause_map or view.whole_map)),
        ("definitions", "Terms", len(view.definitions), bool(view.definitions or view.glossary)),
        ("obligations", "Obligations", obligations, True),
        ("survival", "Survival", None, True),
        ("references", "References", None, True),
        ("defects", "Defects", defects, bool(defects)),
        ("quiet", "Editorial", view.quiet_count, bool(view.quiet)),
    ]
    return [(target, name, count) for target, name, count, present in found if present]
