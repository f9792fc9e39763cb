"""Whether a comparison found an amendment, and what it reports besides."""

from collections.abc import Iterable

from analyzer.comparison.model import Change, ChangeKind, Comparison
from tests.comparison.generator.desk import Amendment

K = ChangeKind
KINDS: dict[str, frozenset[ChangeKind]] = {
    "insert": frozenset({K.ADDED}),
    "delete": frozenset({K.REMOVED}),
    "move": frozenset({K.MOVED}),
    "swap": frozenset({K.MOVED, K.REORDERED}),
    "split": frozenset({K.SPLIT}),
    "merge": frozenset({K.MERGED}),
    "renumber": frozenset({K.RENUMBERED}),
    "re-case": frozenset({K.COSMETIC}),
    "reflow": frozenset(),
    "rename a term": frozenset({K.RENAMED}),
    "number": frozenset({K.MODIFIED}),
    "insert a sentence": frozenset({K.MODIFIED}),
    "delete a sentence": frozenset({K.MODIFIED}),
    "reword": frozenset({K.MODIFIED}),
    "retitle": frozenset({K.RENAMED}),
    "list reorder": frozenset({K.REORDERED}),
    "cell": frozenset({K.MODIFIED}),
    "row added": frozenset({K.MODIFIED}),
    "row deleted": frozenset({K.MODIFIED}),
    "rows reordered": frozenset({K.REORDERED, K.COSMETIC}),
}
# What may go with an amendment without being one.
QUIET = frozenset({K.RENUMBERED, K.COSMETIC})
Ids = dict[str, str]


def recovered(comparison: Comparison, amendment: Amendment, before: Ids, after: Ids) -> bool:
    """True when a change of the right kind stands at the right clauses with the right words, and no wrong one."""
    old = [before[key] for key in amendment.old if key in before]
    new = [after[key] for key in amendment.new if key in after]
    kinds = KINDS[amendment.name]
    if amendment.name == "renumber" and not (old and new):
        # only a clause that another amendment inserted, or struck, was renumbered: that alone may be told
        one_sided = [c for c in comparison.changes if set(c.old) & set(old) or set(c.new) & set(new)]
        told = {K.ADDED, K.SPLIT, K.MOVED} if new else {K.REMOVED, K.MERGED, K.MOVED}
        return not (old or new) or any(c.kind in told for c in one_sided)
    if amendment.name == "renumber" and old[0].rpartition(".")[2] == new[0].rpartition(".")[2]:
        return True  # another amendment undid it
    here = [c for c in comparison.changes if set(c.old) & set(old) or set(c.new) & set(new)]
    right = [c for c in here if c.kind in kinds and _fits(c, amendment, old, new)]
    lost = {(a, b) for a, b in zip(old, new, strict=False)} - {(m.old, m.new) for m in comparison.matches}
    if lost and amendment.name not in {"insert", "delete"}:
        return False
    if amendment.name in {"reflow", "re-case", "rows reordered"}:
        loud = [c for c in here if c.kind not in QUIET | kinds and c.kind not in {K.RENAMED, K.RETARGETED}]
        return not loud and (bool(right) or not kinds)
    return bool(right)


def _fits(change: Change, amendment: Amendment, old: list[str], new: list[str]) -> bool:
    match amendment.name:
        case "insert":
            return list(change.new) == new and not change.old
        case "delete":
            return list(change.old) == old and not change.new
        case "split":
            return set(new) <= set(change.new) and set(old) <= set(change.old)
        case "merge":
            return set(old) <= set(change.old) and set(new) <= set(change.new)
        case "renumber":
            return new[0] in change.new
        case "rename a term":
            return len(change.edits) > 1 and all(_near(e.old, e.new, amendment.words[0]) for e in change.edits)
        case "number" | "reword" | "insert a sentence" | "delete a sentence" | "cell" | "retitle":
            return any(_near(e.old, e.new, amendment.words[0]) for e in change.edits)
        case "row added" | "row deleted":
            return any(_row(e.old, e.new, amendment.words[0]) for e in change.edits)
        case _:
            return True


def _near(old: str, new: str, words: tuple[str, str]) -> bool:
    """The edit holds the words and little else."""
    if bool(old) != bool(words[0]) or bool(new) != bool(words[1]):
        return False
    return _held(old, words[0]) and _held(new, words[1])


def _held(edit: str, words: str) -> bool:
    mine, given = _bare(edit), _bare(words)
    return (given in mine or mine in given) and abs(len(mine) - len(given)) <= 24


def _bare(words: str) -> str:
    return " ".join(words.replace("⟦", "").replace("⟧", "").split()).rstrip(".")


def _row(old: str, new: str, words: tuple[str, str]) -> bool:
    """The edit is a whole row, which only one side has."""
    return not (old if words[1] else new) and (new if words[1] else old).startswith(words[0] or words[1])


def unexpected(comparison: Comparison, amendments: Iterable[Amendment], before: Ids, after: Ids) -> list[Change]:
    """Changes that no amendment explains: of another kind than what was done there, or where nothing was done."""
    done = list(amendments)
    renumbered = any(a.name in {"insert", "delete", "move", "swap", "split", "merge", "renumber"} for a in done)
    found = []
    for change in comparison.changes:
        explained = change.kind is K.RENUMBERED and (renumbered or any(a.name == "list reorder" for a in done))
        for amendment in done:
            old, new = {before.get(k) for k in amendment.old}, {after.get(k) for k in amendment.new}
            kinds = KINDS[amendment.name] | ({K.COSMETIC, K.RENAMED} if amendment.name in {"split", "merge"} else set())
            kinds |= {K.MOVED, K.REORDERED} if amendment.name in {"move", "swap"} else set()
            explained |= change.kind in kinds and (
                amendment.name == "rename a term" or bool(set(change.old) & old or set(change.new) & new)
            )
        if not explained:
            found.append(change)
    return found
