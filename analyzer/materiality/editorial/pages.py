"""Which page an address leads to, and whether it matters which: terms stand there, or something is sent there."""

import re
from collections.abc import Iterable, Sequence

from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text

_KNOWN = WordFile("editorial_tests", "pages")
HOST = re.compile(r"(?:://|@|^\W*(?=\w[\w-]*\.))([\w.-]+)")
SCHEME = re.compile(r"^\W*(?:[a-z]+://|mailto:)?[^/]*", re.IGNORECASE)
SCHEME_HOST = re.compile(r"^\W*(?:[a-z]+://|mailto:)?(?:www\.)?[^/@]*", re.IGNORECASE)
NAMED = 5  # letters of a company's name by which its hosts are known
OFTEN = 5  # places from which a word is a name that a version gives somebody
PATH_WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)
# What is sent to an address, which makes it a term.
DECLARED = frozenset(
    ("notice", "notices", "withdrawal", "withdrawals", "withdraw", "return", "returns", "returned", "claim", "claims")
) | frozenset(("cancel", "cancellation", "complaint", "complaints", "demand", "demands", "objection", "send", "sent"))
PAID = _KNOWN.words("paid")
ASKED = _KNOWN.words("asked")
SENT = DECLARED | PAID | ASKED
QUESTIONS, GRUMBLES = frozenset({"questions", "question", "comments"}), frozenset({"complaint", "complaints"})
# Of data a transfer pays nobody: what stands right before the word, or right behind it.
TRANSFERS = frozenset({"transfer", "transfers"})
DATA_BEFORE, DATA_BEHIND = frozenset({"data", "alternative"}), frozenset({"solution", "solutions", "mechanism"})
INCORPORATED = _KNOWN.words("incorporated")
LISTED = _KNOWN.words("listed")
TERMED = INCORPORATED | LISTED
SECOND = _KNOWN.words("second")
ENDINGS = _KNOWN.words("endings")


def tied(words: Sequence[str]) -> bool:
    """True where something is sent to the address in a sentence of these words: the receiver matters.

    "Questions, concerns, complaints or comments" are no complaint that the text provides for; "data transfers" and
    "transfer solutions" are no payments.
    """
    said = {word for at, word in enumerate(words) if not _of_data(words, at)}
    return not (SENT - GRUMBLES if not said.isdisjoint(QUESTIONS) else SENT).isdisjoint(said)


def _of_data(words: Sequence[str], at: int) -> bool:
    beside = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    return words[at] in TRANSFERS and (beside[0] in DATA_BEFORE or beside[1] in DATA_BEHIND)


def termed(words: Iterable[str]) -> bool:
    """True where what stands at the address in a sentence of these words is a term: it is part, it is agreed to."""
    return not TERMED.isdisjoint(words)


def host(address: str) -> str:
    """The name and ending of an address's host, ``mill.example``, ``mill.co.uk``; empty where it names none."""
    found = HOST.search(address)
    parts = found[1].casefold().strip(".").split(".") if found is not None else []
    return ".".join(parts[-3 if len(parts) > 2 and parts[-2] in SECOND and len(parts[-1]) == 2 else -2 :])


def house(address: str) -> str:
    """The name of an address's host without its ending: ``mill`` of ``shop.mill.co.uk``."""
    return host(address).split(".")[0]


def moved_house(old: str, new: str, before: Text, after: Text) -> bool:
    """True of the same page of a host that moved with the name it bears: rye.example/help, oat.example/help.

    Each host's name is one that its version calls somebody, over and over, and the other version hardly.
    """
    if _within(old) != _within(new):
        return False
    was, now = (house(old),), (house(new),)
    named = before.count(was), after.count(now)
    left = after.count(was) - sum(
        after.count((*known, *more, *was)) for known in lists().former for more in ((), ("as",))
    )
    return min(named) >= OFTEN and before.count(now) * OFTEN < named[1] and left * 2 < named[0]


def own_houses(old: str, new: str, before: Text, after: Text) -> bool:
    """True of two hosts that bear the name by which both versions call somebody: oatmill.example, oatmillhelp.example.

    What a host's name has besides says what of the company's is there: its help, its state, its shop.
    """
    names = {name for one in _labels(old) for name in (one, *_bared(one)) if len(name) >= NAMED}
    shared = names & {name for one in _labels(new) for name in (one, *_bared(one))}
    return any(min(before.count((name,)), after.count((name,))) >= OFTEN for name in shared)


def _labels(address: str) -> list[str]:
    """The parts of an address's host but its ending: ``support``, ``oatmill``."""
    found = HOST.search(address)
    return found[1].casefold().strip(".").split(".")[:-1] if found is not None else []


def _bared(label: str) -> list[str]:
    """A host's name without what it says of a part of the company: ``oatmill`` of ``oatmillhelp``."""
    return [label.removesuffix(part).rstrip("-") for part in lists().own_hosts if label.endswith(part)]


def _within(address: str) -> str:
    """What an address names at its host: the path of a page, the box of a letter."""
    box, at, _ = address.partition("@")
    return box.removeprefix("mailto:") if at and "/" not in box else SCHEME_HOST.sub("", address, count=1)


def named_alike(old: str, new: str) -> bool:
    """True where the last part of one path shares a word with the other path, or one names no page of its own."""
    parts = [_path(address) for address in (old, new)]
    if not all(parts):
        return True
    return any(not last.isdisjoint(word for part in path for word in part) for path, last in _crossed(parts))


def _crossed(parts: Sequence[list[set[str]]]) -> Iterable[tuple[list[set[str]], set[str]]]:
    old, new = parts
    return (new, old[-1]), (old, new[-1])


def _path(address: str) -> list[set[str]]:
    """The words of each part of a path that has any: ``/legal/privacy-policy`` as {legal}, {privacy, policy}."""
    path = SCHEME.sub("", address, count=1).split("?")[0]
    words = ({word.casefold() for word in PATH_WORD.findall(part)} - ENDINGS for part in path.split("/"))
    return [some for some in words if some]
