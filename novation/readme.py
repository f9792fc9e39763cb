"""The README shows what the program really prints: the demo's summary is written into it, and checked."""

import re

from novation.api import agreement_of, compare
from novation.cli.reports import for_terminal

__all__ = ["with_demo"]

SHOWN = 44  # lines: the verdict, the versions, and the gravest changes
_BLOCK = re.compile(r"(?<=<!-- demo -->\n```text\n).*?(?=\n```)", re.DOTALL)


def with_demo(readme: str) -> str:
    """``readme`` with the opening of the demo's summary between its marks.

    Raises:
        ValueError: if the README has no such place.
    """
    if not _BLOCK.search(readme):
        raise ValueError("README.md has no block marked <!-- demo -->.")
    return _BLOCK.sub(lambda _: _demo(), readme, count=1)


def _demo() -> str:
    from corpus.samples import demo_versions

    old, new = (agreement_of(version.read_bytes(), version.name) for version in demo_versions())
    lines = for_terminal(compare(old, new)).rstrip().splitlines()
    shown = [line.rstrip() for line in lines[:SHOWN]]
    while shown and shown[-1]:  # a change is shown whole
        shown.pop()
    return "\n".join([*shown, "…"])
