"""`novation.notice`: the notice of a change for a program, one for everybody or one for each recipient."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Required, TypedDict, Unpack, overload

from clauses.model import Agreement

if TYPE_CHECKING:  # what these bring is imported when a notice is made
    from analyzer.notices.answers import Answer
    from analyzer.notices.model import NoticePlan
    from analyzer.notices.notice_lint import NoticeFault
    from analyzer.notices.notice_model import Notice
    from analyzer.notices.regime import Regime
    from analyzer.notices.sender import Sender
    from corpus.outbox.rows import Recipient, Refused, Row
    from novation.mailing import Mailing

__all__ = ["Mail", "NoticeTerms", "notice"]

Version = str | Path | Agreement
People = str | Path | Iterable[Mapping[str, str]]


class NoticeTerms(TypedDict, total=False):
    """What holds for a notice.

    `sent` is the day it goes out, `effective` the day of the change; `regimes` are ids such as "eu-p2b", `answers`
    what only a person can say ("needs_adaptation=no"); `sender` is a `Sender` or the path of its TOML file. `profile`,
    `project` and `decisions` are as in `compare`; `as_of` is the day on which decisions expire, else `sent`.
    """

    sent: Required[date]
    effective: Required[date]
    regimes: Sequence[str | Regime]
    answers: Sequence[str | Answer]
    sender: str | Path | Sender
    wording: Mapping[str, str]
    locale: str
    attach_pdf: bool
    profile: str
    project: str | Path
    decisions: str | Path
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What one recipient is sent: the message as bytes (CRLF, ASCII) under its Message-ID, and what it was made from.

    ``plan`` names what a law or the agreement does not allow (``plan.conflicts``), ``faults`` what is wrong with the
    notice: a sender looks at both before it sends. The recipients of one group share ``notice``, ``plan``, ``faults``.
    """

    recipient: Recipient
    message: bytes
    message_id: str
    notice: Notice
    plan: NoticePlan
    faults: tuple[NoticeFault, ...]


@overload
def notice(
    old: Version, new: Version | None = None, *, recipients: None = None, **terms: Unpack[NoticeTerms]
) -> Notice: ...


@overload
def notice(
    old: Version, new: Version | None = None, *, recipients: People, **terms: Unpack[NoticeTerms]
) -> Iterator[Mail | Refused]: ...


def notice(
    old: Version, new: Version | None = None, *, recipients: People | None = None, **terms: Unpack[NoticeTerms]
) -> Notice | Iterator[Mail | Refused]:
    """The notice of the change from `old` to `new`; with `recipients` a message for each of them, one at a time.

    `old` and `new` are versions as `compare` takes them; `old` may also be a series and its new version
    ("terms/@2026-12-01"), and `new` left out: then each recipient is told of the change from the version they
    accepted, and the notice for everybody of that from the version before the new one. `recipients` is the path of a
    CSV or JSON Lines file, or mappings with address, name, language, country, plan and accepted version; they are
    read as messages are taken, so there may be any number. Each message is the one that `novation notice
    --recipients` writes. A recipient who can't be told comes as a `Refused` with line (or number) and reason.

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if a version, the recipients or a file can't be read.
        ValueError: for a regime, answer, locale, sender or profile that can't be used.
    """
    mailing = _mailing(old, new, terms)
    if recipients is not None:
        return _mails(mailing, recipients)
    return mailing.group(mailing.everybody()).notice


def _mailing(old: Version, new: Version | None, terms: NoticeTerms) -> Mailing:
    from analyzer.notices.answers import Answer
    from analyzer.notices.answers import answers as read_answers
    from analyzer.notices.regime import regime
    from analyzer.notices.sender import Sender
    from novation.mailing import Mailing, Terms
    from novation.notices import sender_of
    from novation.settings import load_settings
    from novation.versions import versions_of
    from renderers.notice.days import day_words

    project, decisions = (Path(given) if given else None for given in (terms.get("project"), terms.get("decisions")))
    settings = load_settings(project, terms.get("profile", ""), decisions)
    who = terms.get("sender")
    locale = terms.get("locale", "en-GB")
    day_words(locale)
    return Mailing(
        versions=versions_of(old, new, settings),
        terms=Terms(
            sent=terms["sent"],
            effective=terms["effective"],
            sender=who if isinstance(who, Sender) else sender_of(str(who) if who else None),
            regimes=tuple(regime(each) if isinstance(each, str) else each for each in terms.get("regimes", ())),
            answers=tuple(
                each if isinstance(each, Answer) else read_answers([each])[0] for each in terms.get("answers", ())
            ),
            settings=settings,
            as_of=terms.get("as_of") or terms["sent"],
            wording=terms.get("wording"),
            locale=locale,
            attach_pdf=terms.get("attach_pdf", False),
        ),
    )


def _mails(mailing: Mailing, recipients: People) -> Iterator[Mail | Refused]:
    """A message for each recipient, or why there is none, in their order."""
    import tempfile

    from corpus.outbox.addresses import Addresses
    from corpus.outbox.rows import Refused
    from corpus.outbox.survey import sorted_row
    from renderers.notice.merge import fill

    with ExitStack() as held:
        folder = held.enter_context(tempfile.TemporaryDirectory(prefix="novation-"))
        addresses = held.enter_context(Addresses(Path(folder) / "addresses.sqlite"))
        for row in _rows(recipients, held):
            found = sorted_row(row, mailing.key, addresses)
            if isinstance(found, Refused):
                yield found
                continue
            recipient, key = found
            group = mailing.group(key)
            made = fill(group.template, recipient.name, recipient.address)
            yield Mail(
                recipient=recipient,
                message=made.content,
                message_id=made.message_id,
                notice=group.notice,
                plan=group.plan,
                faults=group.faults,
            )


def _rows(recipients: People, held: ExitStack) -> Iterator[Row]:
    """The rows of a file, or of mappings numbered from 1."""
    from clauses.diagnostics import UnreadableInputError
    from corpus.outbox.rows import of_mapping, rows

    if not isinstance(recipients, str | Path):
        yield from (of_mapping(number, each) for number, each in enumerate(recipients, start=1))
        return
    path = Path(recipients)
    try:
        file = held.enter_context(path.open("rb"))
    except OSError as problem:
        raise UnreadableInputError(f"{path}: the file can't be read: {problem.strerror}.") from None
    yield from rows(file, path.name)
