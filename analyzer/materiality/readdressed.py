"""An address that went as a line of its own, and the one that came in its place: one passage, not two."""

from collections.abc import Sequence
from itertools import pairwise

from analyzer.materiality.passages import Passage
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word

LINE, CODE = 20, 4  # words of a line of an address; figures of a postal code
ATTENTION = frozenset({"attn", "attention", "fao"})
BREAK = 3  # characters between two lines of a block
MARKED = 0.9  # share of capitals and figures from which a line is one


def readdressed(found: dict[str, list[Passage]]) -> dict[str, list[Passage]]:
    """Change id → passages, where an address that went is with the one that came among the lines of the same clause.

    One line went and one came, or one block of lines each, so that each can only stand for the other; the pair stands
    with the change that brought it, and the changes that took it away, or brought the rest, lose their passages.
    """
    homes: dict[str, tuple[list[Passage], list[Passage]]] = {}
    for passage in (each for some in found.values() for each in some):
        line = (passage.old or passage.new)[0]
        if bool(passage.old) is not bool(passage.new) and is_address(line.words):
            homes.setdefault(_home(line.clause), ([], []))[bool(passage.new)].append(passage)
    lost: set[int] = set()
    for went, came in homes.values():
        if went and came and _one_block(went, new=False) and _one_block(came, new=True):
            first, *rest = sorted(came, key=lambda passage: passage.new[0].span)
            for passage in rest:
                first.new.extend(passage.new)
            for passage in sorted(went, key=lambda passage: passage.old[0].span):
                first.old.extend(passage.old)
            lost.update(id(passage) for passage in (*went, *rest))
    return {key: [p for p in some if id(p) not in lost] for key, some in found.items()} if lost else found


def _one_block(passages: Sequence[Passage], *, new: bool) -> bool:
    """True of lines that stand one right below the other."""
    lines = sorted(line.span for passage in passages for line in (passage.new if new else passage.old))
    return all(0 <= below.start - above.end <= BREAK for above, below in pairwise(lines))


def _home(clause: str) -> str:
    """The id of the clause above, as an id says it: of ``35/postal.p2`` it is ``35/postal``."""
    return clause.rsplit(".", 1)[0] if "." in clause else ""


def is_address(words: Sequence[Word]) -> bool:
    """A line of capitals and figures with a word or a code that only postal addresses have."""
    marks = sum(word.capital or word.form[0].isdigit() for word in words)
    if len(words) > LINE or marks < MARKED * len(words) or not any(word.form[0].isdigit() for word in words):
        return False
    coded = any(word.form.isdigit() and len(word.form) >= CODE for word in words)
    return coded or any(word.form in lists().postal for word in words)


def says_whom(words: Sequence[Word]) -> bool:
    """A line of an address that says who is to read the letter: "Attn: Legal Department"."""
    return len(words) <= LINE and words[0].form in ATTENTION and all(word.capital for word in words)
