"""One worker's share: texts out of the store by their address, rows back. Runs in a process pool or on a cluster."""

import traceback
from pathlib import Path

from analyzer.comparison.compare import compare
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.judge import judge
from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement
from corpus.store.find import bytes_of, texts_of
from corpus.store.model import Key
from corpus.store.open import open_store
from corpus.sweep.items import Batch
from corpus.sweep.reading import Shelf
from corpus.sweep.results import Failure, Outcome, Row
from corpus.sweep.rows import change_rows, empty_row, judgement_row, reading_row

__all__ = ["engine_of", "work"]


def engine_of(program: str) -> str:
    """What made a result: another program or other rules may judge otherwise."""
    return f"{program}, rules {catalogue().version}"


def work(address: str, batch: Batch, read: frozenset[Key], program: str) -> Outcome:
    """Reads, compares and judges the items; ``read`` are texts whose rows the store has already.

    Nothing that goes wrong with one item keeps the others from being done.
    """
    store = open_store(address)
    engine = engine_of(program)
    shelf = Shelf()
    texts = texts_of(store, (key.text for item in batch for key in item if key is not None))
    readings: dict[Key, Row] = {}
    judgements: list[tuple[Row, tuple[Row, ...]]] = []
    failures: list[Failure] = []

    def agreement(key: Key) -> Agreement | None:
        known = shelf.get(key)
        if known is not None:
            return known
        data = texts[key.text] if key.text in texts else bytes_of(store, key.text)
        if not data.strip():
            readings[key] = empty_row(key, engine)
            return None
        made = shelf.read(key, data)
        if key not in read and key not in readings:
            readings[key] = reading_row(key, made, engine)
        return made

    for item in batch:
        try:
            old = agreement(item.old) if item.old is not None else None
            new = agreement(item.new)
            if item.old is not None and old is not None and new is not None:
                report = judge(compare(old, new), program=program)
                judgements.append((judgement_row(item.old, item.new, report, engine), change_rows(report)))
        except UnreadableInputError as problem:
            failures.append(Failure(item, str(problem), final=True))
        except Exception as problem:
            failures.append(Failure(item, _where(problem), final=False))
    store.close()
    return Outcome(readings=tuple(readings.values()), judgements=tuple(judgements), failures=tuple(failures))


def _where(problem: Exception) -> str:
    """The kind of error and where it arose; its message may hold words of the text."""
    frames = traceback.extract_tb(problem.__traceback__)
    place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
    return f"internal error ({type(problem).__name__}; {place})."
