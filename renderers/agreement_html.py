"""One agreement as an HTML file: anchors on every clause, definitions on hover, no network."""

from clauses.model import Agreement
from renderers.html import page
from renderers.theme import PLAIN, Theme
from renderers.view.agreement import agreement_view

MOST = 60


def render(agreement: Agreement, theme: Theme = PLAIN) -> str:
    """The whole document; words of the agreement appear as text, whatever markup they hold."""
    view = agreement_view(agreement)
    sections = [(part.anchor, part.words[:60], None) for part in view.contents if part.level == 1 and part.anchor]
    sections += [("terms", "Defined terms", None)] if view.terms else []
    anchors = frozenset(part.anchor for part in view.parts) - {""}
    return page("agreement.html.j2", theme, view=view, sections=sections[:MOST], anchors=anchors)
