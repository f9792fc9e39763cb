"""How a person cites a clause. Ids of the program ("paragraph-17") never appear."""

import re
from urllib.parse import quote

from analyzer.materiality.messages import item_alone
from clauses.model import Agreement, Clause, ClauseKind
from renderers.view.model import ClauseName

# A label that already says what it is: "Article IV", "§ 3", "Annex A".
NAMED = re.compile(r"(?i)(article|section|sec|clause|part|chapter|annex|appendix|schedule|exhibit|addendum|§)")
ITEM = re.compile(r"^\(?([0-9]{1,3}|[a-zA-Z]{1,5})[).]{0,2}$")
PLAIN = {
    ClauseKind.PREAMBLE: "Introduction",
    ClauseKind.METADATA: "Front matter",
    ClauseKind.BOILERPLATE: "Page text outside the terms",
}
HEADED = (ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX)


class Names:
    """The citations of one version's clauses, made once; ``prefix`` sets the anchors of old clauses apart."""

    def __init__(self, agreement: Agreement, prefix: str = "clause-") -> None:
        self._prefix = prefix
        self._terms = {found.clause: found.term for found in reversed(agreement.definitions)}
        self._text = agreement.text
        self._children: dict[str | None, list[str]] = {}
        self._names: dict[str, ClauseName] = {}
        self._clauses = {clause.id: clause for clause in agreement.clauses}
        for clause in agreement.clauses:
            self._children.setdefault(clause.parent, []).append(clause.id)
        self._place = {clause: place for same in self._children.values() for place, clause in enumerate(same, start=1)}
        for clause in agreement.clauses:
            self._names[clause.id] = self._cite(clause)

    def of(self, clause: str) -> ClauseName:
        """The citation of the clause with this id; of an unknown id, an unnamed clause."""
        return self._names.get(clause) or ClauseName(name="A clause", heading="", full="A clause", anchor="")

    def depth(self, clause: str) -> int:
        """How many ancestors the clause has."""
        depth, at = 0, self._clauses.get(clause)
        while at is not None and at.parent is not None:
            depth, at = depth + 1, self._clauses.get(at.parent)
        return depth

    def place(self, clause: str) -> int:
        """The clause's place among its parent's children, from 1."""
        return self._place.get(clause, 0)

    def _cite(self, clause: Clause) -> ClauseName:
        name, heading = self._name(clause), one_line(clause.heading or "", 90)
        parent = self._names.get(clause.parent) if clause.parent is not None else None
        inherited = not heading and parent is not None and name.startswith(("Section", "Article", "§"))
        if inherited and parent is not None:
            heading = parent.heading
        shown = "" if heading and heading in name else heading
        lent = shown and inherited and parent is not None and name != parent.name
        return ClauseName(
            name=name,
            heading=shown,
            full=f"{name} ({shown})" if lent else f"{name} {shown}".strip(),
            anchor=anchor(self._prefix + clause.id),
        )

    def _name(self, clause: Clause) -> str:
        label = (clause.label or "").strip()
        bare = label.rstrip(".:)").strip()
        parent = self._names.get(clause.parent) if clause.parent is not None else None
        if NAMED.match(label):
            return bare
        if bare and (absolute(bare) or parent is None):
            return f"Section {bare}" if clause.kind is not ClauseKind.ANNEX else f"Annex {bare}"
        if bare and parent is not None and ITEM.match(label):
            inner = bare.lstrip("(")
            if clause.kind in HEADED and not label.startswith("("):
                return (
                    f"Section {inner}"
                    if in_no_number(parent.name) and inner[0].isdigit()
                    else f"{parent.name}, {inner}"
                )
            return f"{parent.name}({inner})" if ends_like_number(parent.name) else f"{parent.name}, ({inner})"
        return self._unlabelled(clause, parent)

    def _unlabelled(self, clause: Clause, parent: ClauseName | None) -> str:
        if clause.kind in PLAIN:
            return PLAIN[clause.kind]
        if clause.heading:
            return f"“{one_line(clause.heading, 70)}”"
        if clause.kind is ClauseKind.DEFINITION and clause.id in self._terms:
            return f"Definition of “{one_line(self._terms[clause.id], 60)}”"
        what = {ClauseKind.TABLE: "table", ClauseKind.ITEM: "item"}.get(clause.kind, "paragraph")
        if parent is None:
            return f"{what.capitalize()} “{opening(clause.span.of(self._text))}”"
        if len(self._children.get(clause.parent, ())) == 1:
            return parent.name if what == "paragraph" else f"{parent.name}, {what}"
        return f"{parent.name}, {what} {self._place[clause.id]}"


def absolute(label: str) -> bool:
    """True of a number that says its whole path: "6.5", "3.6(a)"."""
    return bool(re.match(r"^[0-9A-Z]{1,4}[.\-][0-9]", label))


def ends_like_number(name: str) -> bool:
    """True of a citation to which "(a)" can be added without a comma."""
    return bool(re.search(r"(?:[0-9]|\)|\b[IVXLC]+|\b[A-Z])$", name))


def in_no_number(name: str) -> bool:
    """True of a citation by words alone, such as “General terms”."""
    return name.endswith("”") or name in PLAIN.values()


def one_line(words: str, limit: int) -> str:
    """The words on one line, cut at a word's end after at most ``limit`` characters."""
    flat = " ".join(words[: limit * 8].split())
    if len(flat) <= limit and len(words) <= limit * 8:
        return flat
    cut = flat[:limit]
    return (cut[: cut.rfind(" ")] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:.") + "…"


def told_briefly(message: str, limit: int) -> str:
    """A finding's message on one line; where a lead-in would crowd out its item the item is shown alone."""
    return one_line(item_alone(" ".join(message.split()), limit), limit)


def opening(words: str) -> str:
    """The first few words of a text."""
    return one_line(words, 48)


def anchor(identity: str) -> str:
    """A fragment that is a valid HTML id and needs no escaping in a link."""
    return quote("-".join(identity.split()), safe="().,:;_-~!*'").replace("%", "_")
