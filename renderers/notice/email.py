"""The notice as an e-mail: plain text first, HTML beside it, attachments around both (RFC 5322, 2045, 2046).

The same notice gives the same bytes: Message-ID and boundaries come from the contents, the date from the plan.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from analyzer.notices.notice_model import Notice
from renderers.notice.html import body
from renderers.notice.text import notice_text

POLICY = SMTP.clone(max_line_length=78, cte_type="7bit")
NOWHERE = "novation.invalid"


def message(
    notice: Notice,
    *,
    sender: str | None = None,
    recipient: str | Address | None = None,
    attachments: Mapping[str, bytes] | None = None,
) -> bytes:
    """The message as it is sent: CRLF lines, ASCII only, headers folded.

    ``sender`` and ``recipient`` are addresses with or without a name ("Ada <ada@example.org>", or as an `Address`).
    ``attachments`` are PDF files by name.

    Raises:
        ValueError: if an address is none, or holds what no header may (line breaks, control characters).
    """
    mail = EmailMessage(policy=POLICY)
    mail["Subject"] = _line(notice.subject)
    mail["From"] = (
        _address(sender)
        if sender
        else Address(display_name=_line(notice.provider or ""), addr_spec=f"notices@{NOWHERE}")
    )
    if recipient:
        mail["To"] = recipient if isinstance(recipient, Address) else _address(recipient)
    mail["Date"] = format_datetime(datetime.combine(notice.sent, time(12), tzinfo=UTC))
    mail["Auto-Submitted"] = "auto-generated"
    plain, page = notice_text(notice), body(notice)
    identity = "\0".join((notice.subject, plain, page, sender or "", _named(recipient)))
    digest = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()
    domain = (parseaddr(sender)[1].rpartition("@")[2] if sender else "") or NOWHERE
    mail["Message-ID"] = f"<{digest[:32]}@{domain}>"
    mail.set_content(plain, cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    mail["Content-Language"] = notice.language  # now: setting the content clears headers of this kind
    for name, content in (attachments or {}).items():
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=_line(name))
    _set_boundaries(mail, digest)
    return mail.as_bytes()


def _set_boundaries(mail: EmailMessage, digest: str) -> None:
    parts = [part for part in mail.walk() if part.is_multipart()]
    for at, part in enumerate(parts):
        part.set_boundary(f"=_{digest[32:56]}_{at}")


def sender_address(words: str) -> str:
    """The bare address in a sender's words.

    Raises:
        ValueError: if they are no address, or hold what no header may.
    """
    return _address(words).addr_spec


def _address(words: str) -> Address:
    name, spec = parseaddr(_checked(words))
    if not spec or "@" not in spec:
        raise ValueError(f"{words!r} is no e-mail address.")
    return Address(display_name=name, addr_spec=spec)


def _named(recipient: str | Address | None) -> str:
    """The recipient as the identity of the message takes it."""
    if isinstance(recipient, Address):
        return f"{recipient.display_name} <{recipient.addr_spec}>"
    return recipient or ""


def _checked(words: str) -> str:
    if any(ord(character) < 32 or ord(character) == 127 for character in words):
        raise ValueError(f"{words!r} holds a line break or a control character; no address does.")
    return words


def _line(words: str) -> str:
    """Words for a header: one line, no control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())
