"""Notices of change: wires the plan, the contents, the check and the forms together."""

from collections.abc import Mapping, Sequence
from email import policy
from email.parser import BytesParser
from pathlib import Path

from analyzer.materiality.model import Report
from analyzer.notices.compose import compose, provider_of
from analyzer.notices.kinds import Part
from analyzer.notices.model import NoticePlan
from analyzer.notices.notice_lint import NoticeFault, lint_notice
from analyzer.notices.notice_model import Notice, Told
from analyzer.notices.sender import Sender, SenderError, sender
from analyzer.notices.wording.catalogue import WordingError, catalogue, overridden
from clauses.diagnostics import UnreadableInputError
from clauses.readers import read
from novation.cli.outputs import Renderers
from novation.inputs import file_bytes

__all__ = ["checked_text", "composed", "lint_of", "notice", "notice_formats", "sender_of", "wording_of"]


def notice(
    report: Report,
    plan: NoticePlan,
    *,
    sender: Sender | None = None,
    wording: Mapping[str, str] | None = None,
    locale: str = "en-GB",
) -> Notice:
    """The notice of `report`'s changes for the day that `plan` was made for (its earliest day where it names none).

    Raises:
        ValueError: if the locale is not known.
    """
    from renderers.notice.told import told

    return composed(report, plan, told(report), sender=sender or Sender(), wording=wording, locale=locale)


def composed(
    report: Report,
    plan: NoticePlan,
    shown: Sequence[Told],
    *,
    sender: Sender,
    wording: Mapping[str, str] | None = None,
    locale: str = "en-GB",
    plan_name: str = "",
    aside: int = 0,
) -> Notice:
    """The notice of ``report``'s changes as they are ``shown``; ``aside`` of them, for other plans alone, are not told.

    Raises:
        ValueError: if the locale is not known.
    """
    from renderers.notice.days import day_words
    from renderers.notice.voice import reader_voice

    return compose(
        report,
        plan,
        shown,
        effective=plan.effective or plan.earliest,
        sender=sender,
        say_day=day_words(locale),
        wording=wording,
        voice=reader_voice(locale, sender.name or provider_of(report)),
        plan_name=plan_name,
        aside=aside,
    )


def lint_of(text: str, made: Notice, plan: NoticePlan) -> tuple[NoticeFault, ...]:
    """The faults of `text` as this notice; a reason, and how to cancel, are asked for where a law of the plan does."""
    asked = {saying.part for saying in plan.sayings}
    return lint_notice(text, made, reason_needed=Part.REASON in asked, way_needed=Part.WAY in asked)


def notice_formats(made: Notice, report: Report, *, sender: Sender, attach_pdf: bool = False) -> Renderers:
    """What `notice` can write, by the ending of the file's name."""

    def eml() -> bytes:
        from renderers.notice.email import message

        attached = {}
        if attach_pdf:
            from renderers.pdf import render

            attached["comparison.pdf"] = render(report)
        return message(made, sender=sender.address, attachments=attached)

    def html() -> str:
        from renderers.notice.html import page

        return page(made)

    def banner() -> str:
        from renderers.notice.html import banner as render

        return render(made)

    def card() -> str:
        from renderers.notice.html import card as render

        return render(made)

    def changelog() -> str:
        from renderers.notice.changelog import entry

        return entry(made)

    def ics() -> bytes:
        from renderers.notice.calendar import calendar

        return calendar(made)

    def json() -> str:
        from renderers.json import dump

        return dump(made)

    def text() -> str:
        from renderers.notice.text import notice_text

        return notice_text(made)

    return {
        ".banner.html": banner,
        ".card.html": card,
        ".eml": eml,
        ".html": html,
        ".ics": ics,
        ".json": json,
        ".md": changelog,
        ".txt": text,
    }


def sender_of(
    file: str | None, *, contact: str | None = None, reason: str | None = None, title: str | None = None
) -> Sender:
    """The sender of a TOML file, with what was said on the command line over it.

    Raises:
        SenderError: if the file can't be read or used.
    """
    try:
        who = sender(file, Path(file).read_bytes()) if file else Sender()
    except OSError as problem:
        raise SenderError(f"{file}: can't be read: {problem.strerror}.") from None
    given = (("contact", contact), ("reason", reason), ("document", title))
    said = {name: words for name, words in given if words}
    return who.model_copy(update=said)


def wording_of(file: str | None) -> Mapping[str, str] | None:
    """The English sentences with those of a house file in their place; None where there is no file.

    Raises:
        WordingError: if the file can't be read or used.
    """
    if file is None:
        return None
    try:
        return overridden(catalogue(), file, Path(file).read_bytes())
    except OSError as problem:
        raise WordingError(f"{file}: can't be read: {problem.strerror}.") from None


def checked_text(file: Path) -> str:
    """The plain text of a notice that a person edited: of an e-mail its text part, of a page what a reader sees.

    Raises:
        UnreadableInputError: if there is no such file, or no text in it.
    """
    data = file_bytes(file)
    if file.suffix.lower() != ".eml":
        return read(data, file.name).text
    mail = BytesParser(policy=policy.default).parsebytes(data)
    part = mail.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise UnreadableInputError(f"{file}: the message has no text.")
    content = part.get_content()
    return content if part.get_content_type() == "text/plain" else read(content.encode(), "notice.html").text
