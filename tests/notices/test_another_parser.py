"""A parser that shares nothing with the standard library reads the same message, before and after a mail server."""

import base64
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from renderers.notice.email import message
from renderers.notice.html import body
from renderers.notice.text import notice_text
from tests.notices.test_email import HOSTILE, written

SCRIPT = Path(__file__).parent / "parsed.mjs"
PARSER = Path(__file__).parent.parent / "browser" / "node_modules" / "postal-mime"
NODE = shutil.which("node")
LONG = "Allgemeine Geschäftsbedingungen für die Übermittlung von Daten " * 6


def parsed(data: bytes) -> dict[str, Any]:
    if NODE is None or not PARSER.exists():
        pytest.skip("postal-mime is not installed (npm install --prefix tests/browser)")
    done = subprocess.run([NODE, str(SCRIPT)], input=data, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def test_both_bodies_the_subject_and_the_addresses_read_alike() -> None:
    made = written(HOSTILE, LONG.strip())
    found = parsed(message(made, sender="Zoë Straße <zoe@example.org>", recipient="名前 <ada@example.org>"))
    assert found["subject"] == made.subject
    assert (found["from"]["name"], found["from"]["address"]) == ("Zoë Straße", "zoe@example.org")
    assert [(each["name"], each["address"]) for each in found["to"]] == [("名前", "ada@example.org")]
    assert lines(found["text"]) == lines(notice_text(made))
    assert lines(found["html"]) == lines(body(made))


def test_an_attachment_reads_alike() -> None:
    found = parsed(message(written(), attachments={"Vergleich – neu.pdf": b"%PDF-1.7 bytes\r\n\x00\xff"}))
    (attached,) = found["attachments"]
    assert (attached["name"], attached["type"]) == ("Vergleich – neu.pdf", "application/pdf")
    assert base64.b64decode(attached["content"]) == b"%PDF-1.7 bytes\r\n\x00\xff"
