"""Mail merge: what a notice says to everyone of a group is rendered once, each recipient's lines are filled in.

`fill` gives the bytes that `renderers.notice.email.message` gives for the notice that addresses this recipient, some
hundred times as fast: bodies are encoded line by line (RFC 2045, section 6.7), so that a line can be exchanged in the
encoded text, and of the headers only To, Message-ID and the boundaries differ. That both ways agree is tested.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.quoprimime import body_encode
from email.utils import parseaddr

from analyzer.notices.compose import addressed
from analyzer.notices.notice_model import Notice
from renderers.notice.email import NOWHERE, POLICY, message
from renderers.notice.html import body
from renderers.notice.text import WIDTH, notice_text
from renderers.view.lines import wrapped

SOMEBODY = Address(display_name="", username="somebody", domain="novation.invalid")
_NAME = "Xq7NovationRecipientXq7"
_SLOT = re.compile(rb"\0(TO|ID|MARK|TEXT|HTML)\0")
_PLAIN = re.compile(r"[A-Za-z0-9!#$%&'*+/?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/?^_`{|}~-]+)*")
_ENCODED = 76  # characters of a line of quoted-printable, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """The line that addresses a person: its words around the name, as text and as a line of the page."""

    before: str
    after: str
    html_before: str
    html_after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeTemplate:
    """A message of a group: bytes and, between them, what is filled in; and the texts that make its identity.

    ``pieces`` are alternately bytes and the names of slots.
    """

    pieces: tuple[bytes, ...]
    greeting: Greeting
    opening: bytes
    between: bytes
    closing: bytes
    domain: str

    @property
    def sha256(self) -> str:
        """What tells this template from another."""
        shown = (self.pieces, self.greeting, self.opening, self.between, self.closing, self.domain)
        return hashlib.sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One message as it is sent, and its Message-ID."""

    content: bytes
    message_id: str


def template(
    notice: Notice,
    *,
    sender: str | None = None,
    attachments: Mapping[str, bytes] | None = None,
    wording: Mapping[str, str] | None = None,
) -> MergeTemplate:
    """The message of ``notice`` to anybody, ready to be filled; the arguments are those of `message`.

    Raises:
        ValueError: if ``sender`` is no address.
    """
    raw = message(notice, sender=sender, recipient=SOMEBODY, attachments=attachments)
    plain, page = notice_text(notice), body(notice)
    named = body(addressed(notice, _NAME, wording))
    before, line, after = _apart(named)
    if before + after != page:
        raise AssertionError("a name changes more of the page than its own line")
    domain = (parseaddr(sender)[1].rpartition("@")[2] if sender else "") or NOWHERE
    found = re.search(rb"^Message-ID: <([0-9a-f]{32})@", raw, re.MULTILINE)
    mark = re.search(rb'boundary="=_([0-9a-f]{24})_0"', raw)
    if found is None or mark is None:
        raise AssertionError("a message has an id and a boundary")
    text_at, html_at = _encoded(plain), _encoded(page)
    opened = raw.replace(b"\r\n\r\n" + text_at, b"\r\n\r\n\0TEXT\0" + text_at, 1)
    start = _encoded(before)
    opened = opened.replace(b"\r\n\r\n" + html_at, b"\r\n\r\n" + start + b"\0HTML\0" + html_at[len(start) :], 1)
    opened = opened.replace(f"To: {SOMEBODY.addr_spec}\r\n".encode(), b"\0TO\0", 1)
    opened = opened.replace(found[1], b"\0ID\0").replace(mark[1], b"\0MARK\0")
    subject = notice.subject
    return MergeTemplate(
        pieces=tuple(_SLOT.split(opened)),
        greeting=_greeting(notice, line, wording),
        opening=f"{subject}\0".encode("utf-8", "surrogatepass"),
        between=f"{plain}\0{before}".encode("utf-8", "surrogatepass"),
        closing=f"{after}\0{sender or ''}\0".encode("utf-8", "surrogatepass"),
        domain=domain,
    )


def fill(made: MergeTemplate, name: str, address: str) -> Filled:
    """The message to one person. ``name`` may be empty; ``address`` is bare, ASCII, without quotes (checked before)."""
    text, html = _lines(made.greeting, name)
    known = hashlib.sha256(made.opening)
    for part in (text.encode(), made.between, html.encode(), made.closing, f"{name} <{address}>".encode()):
        known.update(part)
    digest = known.hexdigest()
    slots = {
        b"TO": _to(name, address),
        b"ID": digest[:32].encode(),
        b"MARK": digest[32:56].encode(),
        b"TEXT": _encoded(text),
        b"HTML": _encoded(html),
    }
    content = b"".join([slots[piece] if at % 2 else piece for at, piece in enumerate(made.pieces)])
    return Filled(content=content, message_id=f"<{digest[:32]}@{made.domain}>")


def _apart(named: str) -> tuple[str, str, str]:
    """The page before the line that holds the name, the line, and the page after it."""
    at = named.index(_NAME)
    start, end = named.rindex("\n", 0, at) + 1, named.index("\n", at) + 1
    return named[:start], named[start:end], named[end:]


def _greeting(notice: Notice, line: str, wording: Mapping[str, str] | None) -> Greeting:
    words = addressed(notice, _NAME, wording).sentences[0].text
    before, _, after = words.partition(_NAME)
    html_before, _, html_after = line.partition(_NAME)
    return Greeting(before=before, after=after, html_before=html_before, html_after=html_after)


def _lines(greeting: Greeting, name: str) -> tuple[str, str]:
    """The greeting as text with the empty line after it, and as a line of the page; empty without a name."""
    if not name:
        return "", ""
    words = f"{greeting.before}{name}{greeting.after}"
    text = words if _PLAIN.fullmatch(name) and len(words) <= WIDTH else "\n".join(wrapped(words, WIDTH))
    shown = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{text}\n\n", f"{greeting.html_before}{shown}{greeting.html_after}"


def _encoded(text: str) -> bytes:
    """Lines of a body as quoted-printable with CRLF."""
    if not text:
        return b""
    if text.isascii() and "=" not in text and len(text) <= _ENCODED and not text.rstrip("\n").endswith((" ", "\t")):
        return text.replace("\n", "\r\n").encode()
    lines = b"\n".join(text.encode("utf-8", "surrogatepass").splitlines()) + b"\n"
    return body_encode(lines.decode("latin-1"), POLICY.max_line_length or 78).replace("\n", "\r\n").encode("ascii")


def _to(name: str, address: str) -> bytes:
    """The header that names the recipient, folded as the email package folds it."""
    short = f"To: {name} <{address}>" if name else f"To: {address}"
    if len(short) <= 78 and (not name or _PLAIN.fullmatch(name)):
        return f"{short}\r\n".encode()
    username, _, domain = address.rpartition("@")
    mail = EmailMessage(policy=POLICY)
    mail["To"] = Address(display_name=name, username=username, domain=domain)
    return mail.as_bytes().removesuffix(b"\r\n")
