"""Feeds, the triage page and the watcher: what arrives is judged and shown."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from novation.cli import commands
from novation.cli.corpus.following import file_stem
from tests.corpus.agreements import terms

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def run(*arguments: str) -> Result:
    done = CliRunner().invoke(commands, ["corpus", *arguments])
    assert done.exit_code == 0, (done.output, done.exception)
    return done


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is watched: one amendment of Quay, then nothing; its feeds stand in `out`."""
    place = tmp_path_factory.mktemp("watched")
    for name in ("in", "out"):
        (place / name).mkdir()
    (place / "in" / "Quay-2024-01-01.md").write_text(terms(law="Malta"))
    (place / "in" / "Quay-2024-02-01.md").write_text(terms(law="Malta", cap="two"))
    (place / "in" / "Pier <b>-2024-01-01.md").write_text(terms(law="Cyprus"))
    run("init", "--store", str(place / "s.db"))
    watch(place)
    return place


def watch(place: Path) -> Result:
    folders = [str(place / "in"), "--out", str(place / "out")]
    return run("watch", *folders, "--once", "--store", str(place / "s.db"))


def test_what_stands_in_a_watched_folder_is_in_feed_and_page(home: Path) -> None:
    feed = json.loads((home / "out" / f"{file_stem('Quay')}.json").read_text())
    (item,) = feed["items"]
    assert item["title"].startswith("Quay, 2024-02-01. Critical: 3 Liability")
    assert item["_novation"]["version"] == "Quay@V2"
    page = (home / "out" / "triage.html").read_text()
    assert 'novation corpus diff "Quay@V1" "Quay@V2"' in page
    assert "Pier" not in page


def test_the_atom_feed_has_what_readers_demand(home: Path) -> None:
    feed = ElementTree.parse(home / "out" / f"{file_stem('Quay')}.atom").getroot()
    assert str(feed.findtext("a:id", namespaces=ATOM)).startswith("urn:uuid:")
    assert feed.findtext("a:updated", namespaces=ATOM) == "2024-02-01T00:00:00Z"
    assert feed.findtext("a:author/a:name", namespaces=ATOM)
    (entry,) = feed.findall("a:entry", ATOM)
    assert {child.tag.partition("}")[2] for child in entry} == {"title", "id", "updated", "summary", "content"}


def test_a_series_without_amendments_has_an_empty_feed(home: Path) -> None:
    feed = json.loads((home / "out" / f"{file_stem('Pier <b>')}.json").read_text())
    assert feed["items"] == []


def test_the_same_store_gives_the_same_bytes(home: Path) -> None:
    before = {path.name: path.read_bytes() for path in (home / "out").iterdir()}
    assert watch(home).output == ""
    assert {path.name: path.read_bytes() for path in (home / "out").iterdir()} == before


def test_what_arrives_later_is_judged_and_shown(tmp_path: Path) -> None:
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
    (tmp_path / "in" / "Mole-2024-01-01.md").write_text(terms(law="Spain"))
    run("init", "--store", str(tmp_path / "s.db"))
    assert watch(tmp_path).output == "1 new versions.\n"
    assert "Nothing new is material." in (tmp_path / "out" / "triage.html").read_text()
    (tmp_path / "in" / "Mole-2024-03-01.md").write_text(terms(law="Texas"))
    assert watch(tmp_path).output == "1 new versions.\n"
    assert "Mole, 2024-03-01" in (tmp_path / "out" / "triage.html").read_text()


def test_words_of_an_agreement_are_text_in_feed_and_page(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "in" / "Dock-2024-01-01.txt").write_text(terms())
    bad = terms().replace("You must keep", "You must pay $500 <script>alert(1)</script> & keep")
    (tmp_path / "in" / "Dock-2024-03-01.txt").write_text(bad)
    run("init", "--store", str(tmp_path / "s.db"))
    watch(tmp_path)
    assert "<script>alert" not in (tmp_path / "out" / "triage.html").read_text()
    feed = ElementTree.parse(tmp_path / "out" / f"{file_stem('Dock')}.atom").getroot()
    content = feed.findtext(".//a:content", namespaces=ATOM)
    assert "&lt;script&gt;" in str(content)
    assert "<script>" not in str(content)


def test_two_series_never_share_a_file() -> None:
    assert len({file_stem(name) for name in ("A/B", "A-B", "A B", "a/b")}) == 4


def test_a_page_of_one_span_leaves_out_the_rest(home: Path, tmp_path: Path) -> None:
    run("triage", "-o", str(tmp_path / "t.html"), "--since", "2024-03-01", "--store", str(home / "s.db"))
    page = (tmp_path / "t.html").read_text()
    assert "Nothing new is material." in page
    assert "Quay" not in page
