"""The report as one HTML file: no network, a strict content security policy, readable without scripts."""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from analyzer.materiality.model import Report
from renderers.view.build import build_view
from renderers.view.model import ReportView

TEMPLATES = Path(__file__).parent / "templates"
DIRECTIONS = (
    ("favors_provider", "the provider"),
    ("favors_user", "the user"),
    ("mutual", "both sides"),
    ("unknown", "open"),
)


def render(report: Report) -> str:
    """The whole document; words of the agreements appear as text, whatever markup they hold."""
    return render_view(build_view(report))


def render_view(view: ReportView) -> str:
    """The document of a view that other formats share."""
    css = _partial("report.css")
    js = _partial("report.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(js)}'; base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template("report.html.j2")
    page: str = template.render(
        view=view, css=css, js=js, policy=policy, sections=_sections(view), directions=DIRECTIONS
    )
    # A lone surrogate has no bytes in UTF-8; every browser would show the replacement character.
    return page.encode("utf-8", "replace").decode("utf-8") + "\n"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["capitalize_first"] = lambda words: words[:1].upper() + words[1:]
    return environment


def _partial(name: str) -> str:
    """A style or script as it stands between its tags: browsers hash exactly these characters."""
    return "\n" + (TEMPLATES / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(words: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()


def _sections(view: ReportView) -> list[tuple[str, str, int | None]]:
    """The contents: anchor, name, and how many entries."""
    obligations = sum(len(party.rows) for party in view.obligations)
    defects = len(view.introduced) + len(view.resolved)
    found: list[tuple[str, str, int | None, bool]] = [
        ("material", "Material changes", len(view.material), bool(view.material)),
        ("review", "Please read", len(view.review), bool(view.review)),
        ("redline", "Redline", None, True),
        ("map", "Clause map", len(view.clause_map), bool(view.clause_map)),
        ("obligations", "Obligations", obligations, bool(obligations)),
        ("definitions", "Defined terms", len(view.definitions), bool(view.definitions)),
        ("quiet", "Editorial", view.quiet_count, bool(view.quiet)),
        ("defects", "Drafting defects", defects, bool(defects)),
    ]
    return [(target, name, count) for target, name, count, present in found if present]
