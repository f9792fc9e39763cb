"""SQLite and PostgreSQL answer every question alike."""

import pytest
from click.testing import CliRunner

from corpus.store.add import add
from corpus.store.open import init_store
from corpus.sweep.pools import in_process
from corpus.sweep.sweep import sweep
from novation.api import PROGRAM
from novation.cli import commands
from tests.corpus.agreements import recorded, terms

QUESTIONS = (
    "list",
    "list --format json",
    "log Harbour",
    "log Harbour --all",
    "log Harbour --format json",
    "log “Ünï” --format json",
    "show Harbour@V2",
    "show Harbour@2024-02-15 --format json",
    "diff Harbour@V1 Harbour@V4 --format json",
    "blame Harbour",
    "blame Harbour@V3 --format json",
    "search liability",
    "search twelve --any --format json",
    "search --term Customer --format json",
    "search --topic liability --format json",
    "search --changes --format json",
    "search --changes --since 2024-02-02 --until 2024-03-31 --severity high --format json",
    "export",
    "export --texts",
    "export changes",
    "export judgements",
    "feed",
    "feed Harbour",
    "verify",
)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> tuple[str, str]:
    """The addresses of a SQLite and a PostgreSQL that were given the same versions, in another order."""
    server = request.getfixturevalue("server")
    addresses = (str(tmp_path_factory.mktemp("equal") / "s.db"), f"{server}/postgres")
    versions = [
        *(
            recorded(terms(cap=cap, law=law), f"2024-0{n}-01T10:00:00Z", note="Update " * (n == 2))
            for n, (cap, law) in enumerate(
                [("twelve", "Malta"), ("six", "Malta"), ("twelve", "Malta"), ("six", "Cyprus")], 1
            )
        ),
        *(recorded(terms(cap=cap), f"2024-0{n}-15", series="“Ünï” b/Terms") for n, cap in enumerate(("one", "two"), 1)),
    ]
    for address, order in zip(addresses, (versions, versions[::-1]), strict=True):
        store = init_store(address)
        for each in order:
            list(add(store, [each]))
        list(sweep(store, in_process(), PROGRAM))
        store.close()
    return addresses


@pytest.mark.parametrize("question", QUESTIONS)
def test_both_databases_answer_alike(stores: tuple[str, str], question: str) -> None:
    answers = [CliRunner().invoke(commands, ["corpus", *question.split(), "--store", address]) for address in stores]
    assert answers[0].exit_code == 0, answers[0].exception
    assert answers[0].output == answers[1].output
    assert answers[0].output.strip()


def test_both_databases_refuse_alike(stores: tuple[str, str]) -> None:
    for question in ("log absent", "show Harbour@V99", "blame Harbour 77"):
        refusals = [
            CliRunner().invoke(commands, ["corpus", *question.split(), "--store", address]) for address in stores
        ]
        assert str(refusals[0].exception) == str(refusals[1].exception)
