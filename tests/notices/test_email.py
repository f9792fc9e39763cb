"""An e-mail parses back to what was written, survives a real SMTP server, and lets nothing through its headers."""

import email
import smtplib
import socket
from collections.abc import Iterator
from datetime import date
from email import policy
from email.message import EmailMessage
from functools import cache

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

import novation
from analyzer.notices.notice_model import Notice
from analyzer.notices.sender import Sender
from corpus.samples import demo_versions
from novation.api import agreement_of
from novation.notices import notice
from renderers.notice.calendar import calendar
from renderers.notice.changelog import entry
from renderers.notice.email import message
from renderers.notice.html import banner, body, card, page
from renderers.notice.text import notice_text

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} =?utf-8?q?x?= “ß” 名前 \U0001f600"


@cache
def written(name: str = "Harbour Ltd.", document: str | None = None) -> Notice:
    old, new = (agreement_of(version.read_bytes(), version.name) for version in demo_versions())
    report = novation.compare(old, new)
    who = Sender(name=name, document=document, contact="legal@harbour.example", reason=HOSTILE)
    plan = novation.plan(report, sent=date(2026, 12, 1), effective=date(2027, 2, 1))
    return notice(report, plan, sender=who)


def parsed(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=policy.default)


def text_of(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body(preferencelist=(kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_both_bodies_read_back_as_they_were_written() -> None:
    mail = parsed(message(written()))
    assert text_of(mail, "plain") == notice_text(written())
    assert text_of(mail, "html") == body(written())
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]


def test_an_attachment_stands_around_both_bodies() -> None:
    mail = parsed(message(written(), attachments={"comparison.pdf": b"%PDF-1.7 bytes"}))
    assert mail.get_content_type() == "multipart/mixed"
    assert [part.get_content() for part in mail.iter_attachments()] == [b"%PDF-1.7 bytes"]


def test_the_same_notice_gives_the_same_bytes_in_ascii_lines_of_at_most_998() -> None:
    data = message(written(), sender="Harbour Légal <legal@harbour.example>", recipient="ada@example.org")
    assert data == message(written(), sender="Harbour Légal <legal@harbour.example>", recipient="ada@example.org")
    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_headers_hold_long_names_and_letters_beyond_ascii() -> None:
    long = "Allgemeine Geschäftsbedingungen für die Übermittlung von Daten " * 6
    mail = parsed(message(written(document=long.strip()), sender="Zoë Straße <zoe@example.org>"))
    assert mail["Subject"] == written(document=long.strip()).subject
    assert mail["From"].addresses[0].display_name == "Zoë Straße"
    assert mail["Content-Language"] == "en"
    assert mail["Date"].datetime.date() == date(2026, 12, 1)
    assert "List-Unsubscribe" not in mail


@pytest.mark.parametrize("address", ["Ada\r\nBcc: x@y.example <ada@example.org>", "ada", "ada@example.org\nX: y"])
def test_an_address_that_breaks_its_header_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        message(written(), recipient=address)


def test_a_document_name_cannot_open_another_header() -> None:
    mail = parsed(message(written(document="Terms\r\nBcc: victim@example.org")))
    assert "Bcc" not in mail
    assert "Terms Bcc: victim@example.org" in mail["Subject"]


def test_what_the_texts_and_the_sender_hold_is_shown_and_never_obeyed() -> None:
    for made in (page(written()), body(written()), card(written(HOSTILE)), banner(written(HOSTILE))):
        assert "<script>alert" not in made
        assert "{{ 7*7 }}" in made or "7*7" not in made
    assert "<script>" not in entry(written(HOSTILE)).replace("\\<", "")
    assert "https://lumenfield.example" in page(written())


def test_nothing_is_loaded_from_the_network() -> None:
    for made in (page(written()), body(written())):
        for loader in ("<img", "<link", "<script", "@import", "url(", "src="):
            assert loader not in made


def test_the_calendar_has_the_last_day_and_the_day_itself() -> None:
    content = calendar(written()).decode()
    assert content.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20270131" in content
    assert "DTSTART;VALUE=DATE:20270201" in content
    assert max(len(line.encode()) for line in content.split("\r\n")) <= 75


class Kept:
    """What a mail server received."""

    def __init__(self) -> None:
        self.received: list[bytes] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self.received.append(envelope.content)
        return "250 OK"


@pytest.fixture
def server() -> Iterator[tuple[Controller, Kept]]:
    kept = Kept()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    yield controller, kept
    controller.stop()


def test_a_message_arrives_through_a_mail_server_as_it_was_written(server: tuple[Controller, Kept]) -> None:
    controller, kept = server
    data = message(written(), sender="legal@harbour.example", recipient="ada@example.org")
    with smtplib.SMTP("127.0.0.1", controller.port) as client:
        client.sendmail("legal@harbour.example", ["ada@example.org"], data)
    assert [content.rstrip(b"\r\n") for content in kept.received] == [data.rstrip(b"\r\n")]
    assert text_of(parsed(kept.received[0]), "plain") == notice_text(written())
