"""An address that went as a line of its own, and the one that came in its place: one passage, not two."""

from collections.abc import Sequence

from analyzer.materiality.passages import Passage
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word

LINE, CODE = 20, 4  # words of a line of an address; figures of a postal code
MARKED = 0.9  # share of capitals and figures from which a line is one


def readdressed(found: dict[str, list[Passage]]) -> dict[str, list[Passage]]:
    """Change id → passages, where an address that went is with the one that came among the lines of the same clause.

    One line went and one came, so that each can only stand for the other; the pair stands with the change that
    brought it, and the change that took it away loses its passage.
    """
    homes: dict[str, tuple[list[Passage], list[Passage]]] = {}
    for passage in (each for some in found.values() for each in some):
        line = (passage.old or passage.new)[0]
        if bool(passage.old) is not bool(passage.new) and is_address(line.words):
            homes.setdefault(_home(line.clause), ([], []))[bool(passage.new)].append(passage)
    lost = set()
    for went, came in homes.values():
        if len(went) == len(came) == 1:
            came[0].old.extend(went[0].old)
            lost.add(id(went[0]))
    return {key: [p for p in some if id(p) not in lost] for key, some in found.items()} if lost else found


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
