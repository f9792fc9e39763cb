"""The report as one HTML file: no network, a strict content security policy, readable without scripts."""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from analyzer.materiality.model import Report
from renderers.view.build import build_view
from renderers.view.model import ReportView

# Characters that a browser would obey or drop are shown by number: direction overrides can make a passage
# read other than it is written, and a lone surrogate has no bytes in UTF-8.
OBEYED = (*range(0x09), *range(0x0E, 0x20), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
VISIBLE = {code: f"[U+{code:04X}]" for code in (*OBEYED, 0x0B, 0x7F, *range(0xD800, 0xE000))}
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
    return page.translate(VISIBLE) + "\n"


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
