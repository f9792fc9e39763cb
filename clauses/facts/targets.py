"""Which clause a pinpoint or a heading means, over the labels through the tree."""

import re
from collections import defaultdict

from clauses.facts.pinpoints import ANNEXES, labels_of
from clauses.model import Clause, ClauseKind

_STOP = frozenset({"the", "of", "and", "or", "a", "an", "to", "from", "for", "our", "your", "these", "this"})
_PART_WORD = re.compile(
    r"^(?:section|clause|article|exhibit|schedule|annex|appendix|attachment|part|chapter|§+|paragraph)\s*",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SEVERAL = 2
_SECTIONS = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX})


class Targets:
    """The clauses of one agreement by label path and by heading; built once, asked many times."""

    __slots__ = ("_annexes", "_by_heading", "_by_id", "_by_path", "_clauses", "_path", "_root", "_rooted", "_tails")

    def __init__(self, clauses: tuple[Clause, ...]) -> None:
        self._clauses = clauses
        self._by_id = {clause.id: clause for clause in clauses}
        self._path: dict[str, tuple[str, ...]] = {}
        self._by_path: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._tails: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._by_heading: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._annexes: dict[tuple[str, str], str] = {}
        self._root: dict[str, str] = {}
        self._rooted: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
        for clause in clauses:
            self._index(clause)

    def _index(self, clause: Clause) -> None:
        above = self._path[clause.parent] if clause.parent else ()
        own = labels_of(_PART_WORD.sub("", clause.label)) if clause.label else ()
        absolute = bool(own) and (own[: len(above)] == above or (len(own) > 1 and own[0].isdigit()))
        path = own if (absolute and len(own) > len(above)) or not above else (*above, *own)
        self._path[clause.id] = path
        self._root[clause.id] = root = self._root[clause.parent] if clause.parent else clause.id
        if own:
            self._rooted[(root, own)].append(clause.id)
            self._by_path[path].append(clause.id)
            if own != path:
                self._tails[own].append(clause.id)
            decimal = tuple(_decimal(token) for token in path)
            if decimal != path:
                self._by_path[decimal].append(clause.id)
        title = f"{clause.label or ''} {clause.heading or ''}"
        named = re.match(r"\W*(exhibit|schedule|annex|appendix|attachment)\s+([\w-]+)", title.strip(), re.IGNORECASE)
        if named:
            self._annexes.setdefault((named.group(1).lower(), named.group(2).lower()), clause.id)
        if clause.heading:
            self._by_heading[heading_key(clause.heading)].append(clause.id)

    def clause(self, clause: str) -> Clause:
        """The clause with this id."""
        return self._by_id[clause]

    def by_labels(self, labels: tuple[str, ...], here: str, part: str) -> list[str]:
        """Ids of the clauses a pinpoint may mean as read in the clause ``here``; several if it is ambiguous."""
        if part.startswith(ANNEXES):
            word = {"annexe": "annex", "appendice": "appendix"}.get(
                part.rstrip("s"), part.rstrip("s") if part != "annexes" else "annex"
            )
            annex = self._annexes.get((word, "".join(labels))) or self._annexes.get((word, labels[0]))
            return [annex] if annex else []
        if part.startswith("para") and len(labels) > 1 and (own := self._of_annex(labels, here)):
            return own
        relative = (not labels[0].isdigit() and not re.fullmatch(r"[ivxlc]+", labels[0])) or part.startswith(
            ("sub", "para")
        )
        order = (self._relative, self._absolute) if relative else (self._absolute, self._relative)
        for look_up in order:
            found = look_up(labels, here)
            if found:
                return found
        return self._by_ordinal(labels, here)

    def inside(self, container: str, labels: tuple[str, ...]) -> list[str]:
        """Ids of the clauses below ``container`` that a pinpoint may mean; of several, the ones least deep."""
        decimal = tuple(_decimal(token) for token in labels)
        path = self._path[container]
        exact = self._by_path.get((*path, *labels)) or self._by_path.get((*path, *decimal), [])
        rooted = self._rooted.get((self._root[container], labels), [])
        depths = {
            clause: len(lineage)
            for clause in (*exact, *rooted)
            if clause != container and container in (lineage := self._lineage(clause))
        }
        least = min(depths.values(), default=0)
        return [clause for clause, depth in depths.items() if depth == least]

    def _by_ordinal(self, labels: tuple[str, ...], here: str) -> list[str]:
        """10(b) where the list under 10 is numbered: list styles get lost on the way to Markdown."""
        *above, last = labels
        if not above or not re.fullmatch(r"[a-z]", last) or (*above, "a") in self._by_path:
            return []
        return self._absolute((*above, str(ord(last) - ord("a") + 1)), here)

    def _absolute(self, labels: tuple[str, ...], here: str) -> list[str]:
        found = self._by_path.get(labels) or self._by_path.get(tuple(_decimal(token) for token in labels), [])
        found = list(dict.fromkeys(found))
        if len(found) > 1:
            sections = [clause for clause in found if self._by_id[clause].kind in _SECTIONS]
            found = sections or found
        if len(found) > 1:
            found = self._nearest(found, here)
        return found

    def _of_annex(self, labels: tuple[str, ...], here: str) -> list[str]:
        """The paragraph with this number in the annex around ``here``: there "paragraph 4.1" is the annex's own."""
        root = self._root[here]
        if self._by_id[root].kind is not ClauseKind.ANNEX:
            return []
        found = list(dict.fromkeys(self._rooted.get((root, labels), [])))
        return found if len(found) < _SEVERAL else self._nearest(found, here)

    def _relative(self, labels: tuple[str, ...], here: str) -> list[str]:
        """The pinpoint below one of the clauses around ``here``, the nearest first."""
        at: str | None = here
        while at is not None:
            above = self._path[at]
            for size in range(len(above), -1, -1):
                path = (*above[:size], *labels)
                found = self._by_path.get(path)
                if found and all(label.isdigit() for label in labels):  # "3.3.2" is not 3.3.3(ii)
                    found = [clause for clause in found if self._path[clause] == path]
                if found and (size or labels[0].isdigit()):
                    return (
                        list(dict.fromkeys(found))
                        if len(found) == 1
                        else self._nearest(list(dict.fromkeys(found)), here)
                    )
            at = self._by_id[at].parent
        found = list(dict.fromkeys(self._tails.get(labels, [])))
        return found if len(found) == 1 else []

    def _nearest(self, found: list[str], here: str) -> list[str]:
        """Of several, the ones that share the most ancestors with ``here``."""
        around = self._lineage(here)
        shared = {clause: len(around & self._lineage(clause)) for clause in found}
        most = max(shared.values())
        return [clause for clause in found if shared[clause] == most] if most else found

    def _lineage(self, clause: str) -> frozenset[str]:
        found = set()
        at: str | None = clause
        while at is not None:
            found.add(at)
            at = self._by_id[at].parent
        return frozenset(found)

    def by_heading(self, words: str) -> list[str]:
        """Ids of the clauses with this heading; a heading's first part ("Fees; Taxes") is enough if it is unique."""
        key = heading_key(words)
        return list(dict.fromkeys(self._by_heading.get(key, []))) if key else []

    def by_part_of_heading(self, words: str) -> list[str]:
        """Ids of the clauses whose heading begins with these words or holds them: for a loose quotation."""
        key = heading_key(words)
        begins = [ids for heading, ids in self._by_heading.items() if key and heading[: len(key)] == key]
        return list(dict.fromkeys(clause for ids in begins for clause in ids))

    def heading_matches(self, clause: str, quoted: str) -> bool:
        """True when a quoted heading says what the clause's heading says."""
        heading = self._by_id[clause].heading
        if heading is None:
            return False
        want, have = heading_key(quoted), heading_key(heading)
        return want == have or (len(want) > 0 and (_within(want, have) or _within(have, want)))

    def around(self, clause: str, part: str) -> str:
        """The clause that "this Section" means in ``clause``: the nearest of that kind around it."""
        at: Clause | None = self._by_id[clause]
        wants_annex = part.startswith(ANNEXES)
        smaller = part.startswith(("sub", "para"))
        while at is not None:
            if at.kind is ClauseKind.ANNEX and wants_annex:
                return at.id
            if not wants_annex and at.kind in _SECTIONS and (at.label or at.heading):
                return at.id
            if smaller and at.label:
                return at.id
            at = self._by_id[at.parent] if at.parent else None
        return clause

    def members(self, first: str, last: str) -> list[str]:
        """Siblings strictly between two clauses."""
        start, end = self._by_id[first], self._by_id[last]
        if start.parent != end.parent:
            return []
        return [
            c.id
            for c in self._clauses
            if c.parent == start.parent and c.label and start.span.start < c.span.start < end.span.start
        ]


def heading_key(words: str) -> tuple[str, ...]:
    """A heading's words for comparison: without label, case, articles and punctuation."""
    return tuple(
        word for word in re.findall(r"[^\W_]+", words.lower().replace("’s", "").replace("'s", "")) if word not in _STOP
    )


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Same words but for an inflection or one more: "Representations & Warranty"."""
    stems = {word.rstrip("s").removesuffix("ie").removesuffix("y") for word in whole}
    return len(part) >= max(1, len(whole) - 1) and all(
        word.rstrip("s").removesuffix("ie").removesuffix("y") in stems for word in part
    )


def _decimal(token: str) -> str:
    """A roman numeral as decimal digits; other tokens as they are."""
    if not re.fullmatch(r"[ivxlc]+", token):
        return token
    total, biggest = 0, 0
    for letter in reversed(token):
        value = _ROMAN[letter]
        total += value if value >= biggest else -value
        biggest = max(biggest, value)
    return str(total)
