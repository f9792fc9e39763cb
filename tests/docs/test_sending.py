"""The program that docs/sending.md shows sends what the command of the same page writes."""

import smtplib
from pathlib import Path
from typing import Self

import pytest

from novation.sending_page import sample_run
from tests.docs.test_files_in_the_docs import blocks


class Post:
    """A mail server that keeps what it is given."""

    sent: list[tuple[str, list[str], bytes]] = []  # noqa: RUF012 - emptied by the test

    def __init__(self, host: str) -> None:
        assert host == "localhost"

    def sendmail(self, sender: str, to: list[str], message: bytes) -> None:
        self.sent.append((sender, to, message))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        return None


def test_the_program_of_the_docs_sends_each_message_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,) = blocks("sending.md", "python")
    monkeypatch.setattr(smtplib, "SMTP", Post)
    Post.sent.clear()
    with sample_run():
        exec(compile(program, "sending.md", "exec"), {})
        assert Path("people.csv").is_file()
    assert [to for _, to, _ in Post.sent] == [[f"{name}@example.org"] for name in ("ada", "zoe", "bob", "eve", "lea")]
    assert capsys.readouterr().out.count("refused:") == 3
    assert all(b"\r\nTo: " in message for _, _, message in Post.sent)
