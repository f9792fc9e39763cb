"""Since when a clause stands: through renumberings, moves, rewordings, flickers and other divisions of the text."""

from pathlib import Path

import pytest

from corpus.history.blame import Blame, blame
from corpus.history.lineage import lineage
from corpus.history.load import history
from corpus.history.outline import outline
from corpus.store.add import add
from corpus.store.find import version_named
from corpus.store.open import Store, init_store
from corpus.sweep.pools import in_process
from corpus.sweep.sweep import sweep
from corpus.sweep.worker import engine_of
from tests.corpus.agreements import recorded

PROGRAM = "novation test"
ENGINE = engine_of(PROGRAM)
HEAD = "# Harbour Terms\n\nThese terms are between Harbour Ltd (“we”) and you.\n\n"
KEYS = "You must keep your password secret and tell us at once when you lose it."
CAP = "Our total liability is limited to the fees that you paid in the {} months before the claim."
LAW = "These terms are governed by the laws of Ireland, and its courts decide."
NEWS = "We may send you a letter with news of the harbour once in a month."


def agreement(*sections: tuple[str, str]) -> str:
    return HEAD + "\n\n".join(f"## {n}. {title}\n\n{words}" for n, (title, words) in enumerate(sections, 1)) + "\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return init_store(str(tmp_path / "s.db"))


def told(store: Store, words: str, *versions: str) -> Blame:
    """The blame of the innermost clause of the newest version that holds the words."""
    list(add(store, [recorded(each, f"2024-0{n}-01") for n, each in enumerate(versions, 1)]))
    list(sweep(store, in_process(), PROGRAM))
    newest = version_named(store, "Harbour/Terms")
    read = outline(store, newest.key, ENGINE)
    assert read is not None
    at = read.text.index(words)
    clause = min((p for p in read.parts if p.start <= at < p.end), key=lambda p: p.end - p.start)
    entries = history(store, "Harbour/Terms", ENGINE)
    return blame(entries, newest, clause.id, lambda pair: lineage(store, pair, ENGINE))


def numbers(found: Blame) -> tuple[int, int]:
    return found.since.number, found.worded.number


def test_a_clause_as_old_as_the_record_may_be_older(store: Store) -> None:
    found = told(store, KEYS, agreement(("Keys", KEYS)), agreement(("Keys", KEYS), ("Law", LAW)))
    assert numbers(found) == (1, 1)
    assert found.on_record


def test_a_clause_that_came_later_is_known_to_have_come(store: Store) -> None:
    first = agreement(("Keys", KEYS), ("Law", LAW))
    found = told(
        store, NEWS, first, first.replace("Ireland", "Malta"), agreement(("Keys", KEYS), ("News", NEWS), ("Law", LAW))
    )
    assert numbers(found) == (3, 3)
    assert not found.on_record


def test_a_renumbering_does_not_make_a_clause_new(store: Store) -> None:
    found = told(
        store,
        LAW,
        agreement(("Keys", KEYS), ("Law", LAW)),
        agreement(("News", NEWS), ("Keys", KEYS), ("Law", LAW)),
        agreement(("News", NEWS), ("Keys", KEYS), ("Liability", CAP.format("six")), ("Law", LAW)),
    )
    assert numbers(found) == (1, 1)


def test_a_move_does_not_make_a_clause_new(store: Store) -> None:
    found = told(
        store,
        KEYS,
        agreement(("Keys", KEYS), ("News", NEWS), ("Law", LAW)),
        agreement(("News", NEWS), ("Law", LAW), ("Keys", KEYS)),
    )
    assert numbers(found) == (1, 1)


def test_the_last_rewording_is_named_and_all_are_listed(store: Store) -> None:
    versions = [agreement(("Keys", KEYS), ("Liability", CAP.format(cap))) for cap in ("twelve", "six", "three")]
    found = told(store, "Our total", *versions, agreement(("Liability", CAP.format("three"))))
    assert numbers(found) == (1, 3)
    assert [touch.version.number for touch in found.touches if touch.event.reworded] == [3, 2]


def test_a_flicker_does_not_make_a_clause_new(store: Store) -> None:
    old, new = (agreement(("Keys", KEYS), ("Liability", CAP.format(cap))) for cap in ("twelve", "six"))
    found = told(store, "Our total", old, new, old, new, old, new)
    assert numbers(found) == (1, 2)


def test_words_that_were_only_divided_anew_are_as_old_as_they_were(store: Store) -> None:
    whole = agreement(("Keys", f"{KEYS} {NEWS}"), ("Law", LAW))
    found = told(store, NEWS, whole, whole.replace(f"{KEYS} {NEWS}", f"{KEYS}\n\n{NEWS}"))
    assert found.since.number == 1
