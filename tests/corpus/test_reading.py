"""A text that differs from the one before in link targets alone is not read twice, and reads the same."""

from clauses.parse import parse_bytes
from corpus.store.model import Key
from corpus.sweep.reading import HELD, Shelf
from tests.corpus.agreements import terms

LINKED = terms(extra="\nSee [our policy](https://example.com/a?visit=1) for “Logs”.\n")


def key(words: str) -> Key:
    return Key(str(hash(words)), "md")


def test_other_link_targets_give_what_reading_gives() -> None:
    shelf = Shelf()
    shelf.read(key(LINKED), LINKED.encode())
    for other in (LINKED.replace("visit=1", "visit=2"), LINKED.replace("policy]", "**policy**]"), terms(cap="six")):
        assert shelf.read(key(other), other.encode()) == parse_bytes(other.encode(), "text.md")


def test_only_the_last_texts_are_held() -> None:
    shelf = Shelf()
    for number in range(HELD + 2):
        words = terms(cap=str(number))
        shelf.read(Key(str(number), "md"), words.encode())
    assert shelf.get(Key("0", "md")) is None
    assert shelf.get(Key(str(HELD + 1), "md")) is not None
