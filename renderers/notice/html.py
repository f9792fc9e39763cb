"""The notice as HTML: the page to post, the body of the e-mail (styles in line), the banner and the card."""

from functools import cache
from pathlib import Path

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from analyzer.notices.notice_model import Group, Notice, NoticePart
from renderers.html import VISIBLE

TEMPLATES = Path(__file__).parent.parent / "templates" / "notice"


def page(notice: Notice) -> str:
    """The notice as a page to post: one file without scripts and without anything from the network."""
    return _rendered("page.html.j2", notice)


def body(notice: Notice) -> str:
    """The HTML part of the e-mail: the page with each rule of its style written into the elements it styles.

    What can't stand in an element (dark mode) stays in the head, for the mail programs that read it.
    """
    inliner = css_inline.CSSInliner(
        keep_style_tags=True, load_remote_stylesheets=False, extra_css=None, apply_width_attributes=False
    )
    return inliner.inline(page(notice)).rstrip() + "\n"


def banner(notice: Notice) -> str:
    """One line for the top of a product: what happens, when, and where to read on."""
    return _rendered("banner.html.j2", notice)


def card(notice: Notice) -> str:
    """A card for a dashboard: the gravest changes by name, the day, and what to do."""
    return _rendered("card.html.j2", notice)


def _rendered(name: str, notice: Notice) -> str:
    made: str = (
        _environment()
        .get_template(name)
        .render(
            notice=notice,
            groups=[(group, [item for item in notice.items if item.group is group]) for group in Group],
            part=NoticePart,
            heading=notice.headings,
            css=(TEMPLATES / "notice.css").read_text(encoding="utf-8").replace("\r\n", "\n"),
        )
    )
    return made.translate(VISIBLE).rstrip() + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
