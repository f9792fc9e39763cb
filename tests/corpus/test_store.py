"""The store: each version once, bytes as they came, order by time; the same on SQLite and PostgreSQL."""

from pathlib import Path

import pytest
from sqlalchemy import delete, insert, text, update

from corpus.store import schema
from corpus.store.add import Added, add
from corpus.store.errors import StoreError
from corpus.store.export import export_lines
from corpus.store.find import all_series, bytes_of, series_named, version_named, versions_of
from corpus.store.migrations import STEPS, version_of
from corpus.store.open import Store, init_store, open_store
from corpus.store.verify import Defect, verify
from tests.corpus.agreements import CAPPED, TERMS, recorded


def put(store: Store, *versions: object) -> Added:
    return list(add(store, versions))[-1]  # type: ignore[arg-type]


def test_bytes_are_kept_as_they_came(store: Store) -> None:
    data = b"\xff\xfe\x00odd\r\n"
    put(store, recorded(data, "2024-01-01"))
    (version,) = versions_of(store, "Harbour/Terms")
    assert bytes_of(store, version.key.text) == data


def test_versions_are_numbered_in_the_order_of_time_and_not_of_their_coming(store: Store) -> None:
    put(store, recorded("b", "2024-02-01"))
    put(store, recorded("a", "2024-01-01"))
    put(store, recorded("c", "2024-02-01T10:00:00Z"))
    assert [(v.number, v.recorded) for v in versions_of(store, "Harbour/Terms")] == [
        (1, "2024-01-01"),
        (2, "2024-02-01"),
        (3, "2024-02-01T10:00:00Z"),
    ]


def test_a_version_is_added_once(store: Store) -> None:
    first = put(store, recorded("a", "2024-01-01"), recorded("b", "2024-01-02"))
    again = put(store, recorded("a", "2024-01-01"), recorded("c", "2024-01-03"))
    assert (first.new, again.new) == (2, 1)
    assert len(versions_of(store, "Harbour/Terms")) == 3


def test_equal_texts_are_kept_once(store: Store) -> None:
    put(store, recorded("a", "2024-01-01"), recorded("b", "2024-01-02"), recorded("a", "2024-01-03", series="Other"))
    with store.read() as connection:
        assert connection.execute(text("select count(*) from novation_text")).scalar_one() == 2


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    good, bad = recorded("a", "2024-01-01"), recorded("b", "2024-01-02")
    object.__setattr__(bad, "recorded", None)  # no database takes a version without its day
    with pytest.raises(StoreError):
        put(store, good, bad)
    with store.read() as connection:
        assert connection.execute(text("select count(*) from novation_text")).scalar_one() == 0
    assert put(store, good).new == 1


def test_a_series_is_found_by_a_part_of_its_name(store: Store) -> None:
    put(store, recorded("a", "2024-01-01"), recorded("b", "2024-01-01", series="Quay/Terms"))
    assert series_named(store, "harbour") == "Harbour/Terms"
    with pytest.raises(StoreError, match="may be 2 series"):
        series_named(store, "terms")
    with pytest.raises(StoreError, match="there is no series"):
        series_named(store, "absent")


@pytest.mark.parametrize(
    ("words", "number"),
    [("V2", 2), ("2", 2), ("first", 1), ("last", 3), ("2024-02-15", 2), ("2024-03-01", 3), ("v1", 1)],
)
def test_a_version_is_named_by_number_day_or_place(store: Store, words: str, number: int) -> None:
    put(store, *(recorded(f"{n}", f"2024-0{n}-01") for n in (1, 2, 3)))
    assert version_named(store, f"Harbour@{words}").number == number
    assert version_named(store, "Harbour").number == 3


@pytest.mark.parametrize("words", ["V4", "V0", "2023-12-31", "nonsense"])
def test_a_version_that_is_not_there_is_named_in_the_refusal(store: Store, words: str) -> None:
    put(store, recorded("a", "2024-01-01"))
    with pytest.raises(StoreError, match=r"there is no version .*V1"):
        version_named(store, f"Harbour@{words}")


def test_names_of_any_letters_are_kept(store: Store) -> None:
    name = "Ünï “quoted” 'and' \"so\"\nline/\ttab % _ \\ ; drop table"
    long = "x" * 300
    odd = "na\udcffme"  # a byte of no meaning, as a path has it
    put(store, *(recorded("a", "2024-01-01", series=each, source=each) for each in (name, long, odd)))
    assert {each.name for each in all_series(store)} == {name, long, "na\\xffme"}
    assert versions_of(store, name)[0].source == name


def test_a_whole_store_verifies(store: Store) -> None:
    put(store, recorded(TERMS, "2024-01-01"), recorded(CAPPED, "2024-02-01"))
    assert list(verify(store)) == [1, 2]


def test_bytes_that_were_changed_are_found(store: Store) -> None:
    put(store, recorded(TERMS, "2024-01-01"), recorded(CAPPED, "2024-02-01"))
    digest = versions_of(store, "Harbour/Terms")[0].key.text
    with store.write() as connection:
        connection.execute(update(schema.text).where(schema.text.c.sha256 == digest).values(data=b"forged"))
    defects = [each.message for each in verify(store) if isinstance(each, Defect)]
    assert defects == [f"the text {digest[:12]} is not as it came: Harbour/Terms of 2024-01-01."]


def test_a_missing_text_is_found_and_the_rest_can_be_read(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "store.db"))
    put(store, recorded(TERMS, "2024-01-01"), recorded(CAPPED, "2024-02-01"))
    first, second = versions_of(store, "Harbour/Terms")
    with store.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("BEGIN")
        connection.execute(delete(schema.text).where(schema.text.c.sha256 == first.key.text))
        connection.commit()
    assert [each for each in verify(store) if isinstance(each, Defect)] == [
        Defect(
            text=first.key.text,
            message=f"the text {first.key.text[:12]} is missing: Harbour/Terms, {first.source}.",
        )
    ]
    assert bytes_of(store, second.key.text) == CAPPED.encode()
    with pytest.raises(StoreError, match="lacks the text"):
        bytes_of(store, first.key.text)


def test_the_export_does_not_tell_in_which_order_versions_came(tmp_path: Path) -> None:
    versions = [recorded(TERMS, "2024-01-01"), recorded(CAPPED, "2024-02-01"), recorded("x", "2024-01-05", series="B")]
    made = []
    for name, order in (("a", versions), ("b", versions[::-1])):
        store = init_store(str(tmp_path / name))
        for each in order:
            put(store, each)
        made.append(list(export_lines(store, texts=True)))
    assert made[0] == made[1]
    assert len(made[0]) == 2 + 3 + 3


def test_there_is_no_store_until_one_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="novation corpus init"):
        open_store(str(tmp_path / "absent.db"))
    assert not (tmp_path / "absent.db").exists()


def test_an_empty_database_is_no_store(database: str) -> None:
    with pytest.raises(StoreError, match="novation corpus init"):
        open_store(database)


def test_a_file_of_another_kind_is_no_store(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Sirs, " * 500)
    with pytest.raises(StoreError, match="not a store"):
        open_store(str(other))
    assert other.read_text() == "Dear Sirs, " * 500


def test_a_store_of_the_first_schema_becomes_one_of_the_newest(address: str) -> None:
    store = init_store(address)
    put(store, recorded(TERMS, "2024-01-01"))
    with store.write() as connection:
        schema.skipped.drop(connection)
        connection.execute(update(schema.meta).values(value="1"))
    store.close()
    again = open_store(address)
    with again.write() as connection:
        assert version_of(connection) == schema.LATEST
        row = dict.fromkeys(("old_text", "old_form", "new_text", "new_form", "engine", "reason"), "x")
        connection.execute(insert(schema.skipped).values(row))
    assert len(versions_of(again, "Harbour/Terms")) == 1
    again.close()


def test_there_is_a_step_to_each_schema_but_the_first() -> None:
    assert sorted(STEPS) == list(range(2, schema.LATEST + 1))


def test_a_store_of_a_newer_program_is_refused(address: str) -> None:
    store = init_store(address)
    with store.write() as connection:
        connection.execute(update(schema.meta).values(value="99"))
    store.close()
    with pytest.raises(StoreError, match="newer Novation"):
        open_store(address)


def test_a_server_that_does_not_answer_is_said_without_the_password() -> None:
    with pytest.raises(StoreError, match="no database answers") as problem:
        open_store("postgresql://legal:secret@127.0.0.1:9/terms")
    assert "secret" not in str(problem.value)


def test_other_databases_are_refused() -> None:
    with pytest.raises(StoreError, match="SQLite and PostgreSQL are"):
        open_store("mysql://x/y")
