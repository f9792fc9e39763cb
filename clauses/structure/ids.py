"""Clause ids: the path of labels a lawyer would cite, headings and terms where there are no labels."""

import re
from collections import Counter, defaultdict

from clauses.model import ClauseKind
from clauses.structure.habits import words_of
from clauses.structure.labels import Label, Reading, Style, is_lettered

_SLUG_WORDS = 7
_PARTS = ("Part ", "Chapter ", "Title ", "Article ")
_NO_SECTION_WORD = frozenset({"section", "clause", "§", "§§"})


class IdGiver:
    """Gives each clause an id, in document order; equal ids are told apart by "~2", "~3"."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()
        self._counts: defaultdict[tuple[str, str], int] = defaultdict(int)

    def give(
        self,
        *,
        parent: str | None,
        kind: ClauseKind,
        label: Label | None,
        reading: Reading | None,
        heading: str | None,
        term: str | None,
    ) -> str:
        """The id of the next clause; ``parent`` is its parent's id."""
        wanted = self._wanted(parent, kind, label, reading, heading, term)
        outermost = parent.split("/")[0] if parent else ""
        if wanted in self._taken and wanted[:1].isdigit() and outermost and not wanted.startswith(outermost):
            wanted = f"{outermost}/{wanted}"  # a number that another part or agreement has used already
        self._taken[wanted] += 1
        count = self._taken[wanted]
        return wanted if count == 1 else f"{wanted}~{count}"

    def _wanted(
        self,
        parent: str | None,
        kind: ClauseKind,
        label: Label | None,
        reading: Reading | None,
        heading: str | None,
        term: str | None,
    ) -> str:
        under = parent or ""
        if kind is ClauseKind.PREAMBLE:
            return "preamble"
        if kind is ClauseKind.METADATA and heading:
            return "title"
        if kind in {ClauseKind.METADATA, ClauseKind.BOILERPLATE, ClauseKind.TABLE}:
            return self._counted(parent, {"metadata": "meta", "boilerplate": "page"}.get(kind, kind))
        if label is not None and reading is not None and reading.style is not Style.BULLET:
            return _labelled(under, label, reading, kind)
        if term is not None:
            return f"{under}[{term}]"
        if heading is not None:
            slug = "-".join(words_of(heading)[:_SLUG_WORDS]).casefold() or "section"
            return f"{under}/{slug}" if parent else slug
        if kind is ClauseKind.ITEM:
            return self._counted(parent, "item")
        return self._counted(parent, "p")

    def _counted(self, parent: str | None, word: str) -> str:
        self._counts[parent or "", word] += 1
        count = self._counts[parent or "", word]
        return f"{parent}.{word}{count}" if parent else f"{word}{count}"


def number_of(label: Label) -> str:
    """A label without its punctuation: "2.1" of "2.1.", "a" of "(a)"."""
    return re.sub(r"^[\s(]+|[\s.):–—-]+$", "", label.text)


def _labelled(under: str, label: Label, reading: Reading, kind: ClauseKind) -> str:
    number = number_of(label)
    if reading.style is Style.ANNEX:
        return " ".join(number.split()).title() if not number[-1:].isdigit() else " ".join(number.split()).capitalize()
    if reading.style is Style.ARTICLE:
        word, _, rest = number.partition(" ")
        cited = rest.strip() if reading.form in _NO_SECTION_WORD and rest else f"{word.capitalize()} {rest}".strip()
        cited = cited.lstrip("§ \u00a0") or number
        return f"{under}/{cited}" if under.startswith(("Annex", "Schedule", "Exhibit", "Appendix")) else cited
    if is_lettered(reading):
        return number
    if label.text[:1].isdigit() and label.text.endswith(")") and "(" in label.text:
        return label.text  # "2.1(a)" cites itself in full
    if reading.style is Style.DECIMAL and len(reading.values) > 1:
        root = under.split("/")[0]
        return f"{root}/{number}" if root.startswith(("Annex", "Schedule", "Exhibit", "Appendix")) else number
    if not under:
        return number
    if under.startswith(_PARTS) and reading.style is Style.DECIMAL and reading.form == "":
        return f"{under}/{number}"
    if kind in {ClauseKind.SECTION, ClauseKind.SUBSECTION} and not label.text.startswith("("):
        return f"{under}.{number}"
    return f"{under}({number})"
