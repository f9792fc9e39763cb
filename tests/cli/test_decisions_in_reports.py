"""What a person decided is shown as theirs in every report that people read."""

import html
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import AMENDED, TERMS, Command

REASON = "Agreed in the side letter"


@pytest.fixture
def decided(novation: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the reports of a comparison whose first change was waived."""
    monkeypatch.chdir(tmp_path)
    Path("old.md").write_text(TERMS, "utf-8")
    Path("new.md").write_text(AMENDED, "utf-8")
    waiver = ("--waive", "1", "--reason", REASON, "--author", "Jane Doe")
    assert novation("review", "old.md", "new.md", *waiver).returncode == 0
    assert novation("diff", "old.md", "new.md", "-o", "r.html", "-o", "r.pdf", "-o", "r.txt").returncode == 0
    return tmp_path


def test_a_waiver_stands_in_the_page_the_pdf_and_the_text(decided: Path) -> None:
    page = html.unescape((decided / "r.html").read_text("utf-8"))
    text = " ".join((decided / "r.txt").read_text("utf-8").split())
    with pypdfium2.PdfDocument((decided / "r.pdf").read_bytes()) as document:
        pdf = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    for shown in (page, text, pdf):
        assert "Waived by Jane Doe" in shown
        assert REASON in shown
