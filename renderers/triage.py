"""The triage page: what is new in all series, the most adverse to the user first, as one HTML file."""

from collections.abc import Sequence

from renderers.digest import Digest, most_adverse
from renderers.html import page
from renderers.theme import PLAIN, Theme

__all__ = ["render"]

SHOWN = 5  # changes of an amendment that are not folded


def render(digests: Sequence[Digest], since: str, program: str, theme: Theme = PLAIN) -> str:
    """The page. ``since`` is the first day it covers (ISO), empty for all time; equal digests give equal bytes."""
    ordered = most_adverse(digests)
    material = [each for each in ordered if each.worst and each.worst.material]
    reading = [each for each in ordered if each not in material]
    sections = [
        (target, name, len(found))
        for target, name, found in (("glance", "At a glance", material), ("read", "Please read", reading))
        if found
    ]
    return page(
        "triage.html.j2",
        theme,
        sections=sections,
        material=material,
        reading=reading,
        since=since,
        until=max((each.day for each in digests), default=""),
        shown=SHOWN,
        program=program,
        anchors=frozenset(),
    )
