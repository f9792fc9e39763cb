"""The vocabulary of Akoma Ntoso that writing and reading share."""

from collections.abc import Mapping

from clauses.model import ClauseKind

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:novation:akn:1"
MEDIA_TYPE = "application/akn+xml"

# Element and, of a generic container, its name; read backwards the kind of a clause.
ELEMENT: Mapping[ClauseKind, tuple[str, str]] = {
    ClauseKind.SECTION: ("section", ""),
    ClauseKind.SUBSECTION: ("subsection", ""),
    ClauseKind.ITEM: ("point", ""),
    ClauseKind.PARAGRAPH: ("paragraph", ""),
    ClauseKind.DEFINITION: ("hcontainer", "definition"),
    ClauseKind.PREAMBLE: ("hcontainer", "preamble"),
    ClauseKind.TABLE: ("hcontainer", "table"),
    ClauseKind.ANNEX: ("hcontainer", "annex"),
    ClauseKind.BOILERPLATE: ("hcontainer", "boilerplate"),
    ClauseKind.METADATA: ("hcontainer", "metadata"),
}
# Words of a clause's own between its children.
BETWEEN = "words"


def akn(name: str) -> str:
    """The qualified name of an element of Akoma Ntoso."""
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    """The qualified name of an attribute of ours."""
    return f"{{{OWN}}}{name}"
