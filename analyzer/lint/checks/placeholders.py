"""Blanks of a form that nobody filled in."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import ClauseKind
from clauses.spans import Span

_PLACEHOLDER = re.compile(
    r"\[\s*[●•_.…*xX]{1,20}\s*\]"
    r"|\[\s*(?:insert|enter|fill in|specify|to be|tbd|tbc|name of|company name|your |date\b|amount\b|address\b)"
    r"[^\[\]\n]{0,80}\]"
    r"|\[[A-Z][A-Z0-9 _/-]{2,40}\](?!\()"
    r"|\{\{[^{}\n]{1,60}\}\}"
    r"|<(?:insert|enter|your )[^<>\n]{0,60}>"
    r"|\b(?:TBD|TBC|TODO|FIXME)\b"
    r"|\b(?:XX/XX/XX(?:XX)?|[Ll]orem ipsum)\b",
)
_RESERVED = re.compile(r"\[\s*(?:RESERVED|OMITTED|DELETED|REDACTED|INTENTIONALLY)", re.I)


def find(draft: Draft) -> Iterator[Defect]:
    """Brackets with a dot, an instruction or a name in capitals, and drafting shorthand. “[Reserved]” is none."""
    for span, clause in draft.stretches:
        if clause.kind is ClauseKind.BOILERPLATE:
            continue
        for match in _PLACEHOLDER.finditer(draft.text, *span):
            quoted = draft.text.count("“", span.start, match.start()) > draft.text.count("”", span.start, match.start())
            if not quoted and not _RESERVED.match(match.group()):
                words = " ".join(match.group().split())
                yield Defect(span=Span(*match.span()), message=f"“{words}” is a blank that was not filled in.")


CHECK = Check(
    rule="placeholder",
    title="A placeholder is left over",
    severity=Severity.HIGH,
    what="Looks for brackets with a dot, an instruction (“[insert address]”) or a name in capitals, for template tags, "
    "and for drafting shorthand (TBD). “[Reserved]” is none, nor is a pattern in quotation marks.",
    why="The clause says nothing where it should name a party, a sum or a date.",
    wrong="The cap is [●] dollars. Notices go to [INSERT ADDRESS].",
    instead="The cap is 50,000 dollars. Notices go to 1 Acme Way, Springfield.",
    find=find,
)
