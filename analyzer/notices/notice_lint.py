"""Checks a notice, as generated or as a person edited it, against the comparison and the plan it comes from."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from analyzer.notices.coverage import Paragraph, covered, paragraphs, telling
from analyzer.notices.notice_model import Group, Notice, NoticePart, Said
from analyzer.notices.readability import grade
from clauses.spans import Span

HARDEST = 16.0
"""The school grade above which a notice's own sentences are no plain language."""

SAME = 0.8
"""Share of its words from which a sentence counts as the one that was written."""

_NUMBER = re.compile(r"[$€£]?\d+(?:[.,]\d+)*%?")
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|\Z)|(?=\n|\Z))|[^.!?\n]+[.!?]")
_PARTS = {
    NoticePart.LEAD: "what happens and when",
    NoticePart.CHOICES: "what the recipient can do",
    NoticePart.SILENCE: "what happens if the recipient does nothing",
    NoticePart.RIGHTS: "the recipient's rights over personal data",
    NoticePart.CONTACT: "a contact",
    NoticePart.VERSIONS: "which versions were compared",
}


class Fault(StrEnum):
    """What is wrong with a notice."""

    CHANGE_MISSING = "change-missing"
    PART_MISSING = "part-missing"
    DATE_MISSING = "date-missing"
    CLAIM_WITHOUT_CHANGE = "claim-without-change"
    NUMBER_UNKNOWN = "number-unknown"
    SOFTENED = "softened"
    MARKETING = "marketing"
    HARD_TO_READ = "hard-to-read"
    CONTACT_UNKNOWN = "contact-unknown"
    REASON_UNKNOWN = "reason-unknown"
    WAY_UNKNOWN = "way-unknown"
    DOCUMENT_UNKNOWN = "document-unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFault:
    """One fault: what, where in the text checked (None where something is missing), about which change."""

    fault: Fault
    message: str
    span: Span | None = None
    change: str | None = None


def lint_notice(
    text: str, notice: Notice, *, reason_needed: bool = False, way_needed: bool = False
) -> tuple[NoticeFault, ...]:
    """The faults of ``text`` as a notice of what ``notice`` tells, in the order of the text; what is missing first.

    ``text`` is plain text, paragraphs apart by an empty line. ``reason_needed`` asks for the reason of the change,
    ``way_needed`` for how to cancel.
    """
    found = paragraphs(text)
    told = covered(notice.items, found)
    faults = [
        *_missing_changes(notice, told),
        *_missing_parts(found, notice),
        *_unknown(notice, reason_needed=reason_needed, way_needed=way_needed),
        *_claims(text, notice, found, told),
        *_numbers(text, notice),
        *_phrases(text, notice),
        *_reading(text, notice),
    ]
    return tuple(sorted(faults, key=lambda f: (f.span is not None, f.span or Span(0, 0), f.fault, f.message)))


def _missing_changes(notice: Notice, told: Mapping[str, int]) -> Iterator[NoticeFault]:
    for item in notice.items:
        if item.change not in told:
            what = item.effects[0] if item.effects else "its words changed"
            yield NoticeFault(
                fault=Fault.CHANGE_MISSING,
                message=f"Change {item.number} ({item.place}) is not told: {what}",
                change=item.change,
            )


def _unknown(notice: Notice, *, reason_needed: bool, way_needed: bool) -> Iterator[NoticeFault]:
    """What only the sender can say and has not said."""
    if not notice.of(NoticePart.CONTACT):
        yield NoticeFault(fault=Fault.CONTACT_UNKNOWN, message="The notice names no contact for questions.")
    if not notice.titled:
        yield NoticeFault(
            fault=Fault.DOCUMENT_UNKNOWN,
            message="The text has no title and nothing names the document: "
            "give --title, or document in the sender file.",
        )
    if way_needed and not notice.cancel:
        yield NoticeFault(
            fault=Fault.WAY_UNKNOWN,
            message="A chosen law asks the notice to say how to cancel: give cancel in the sender file.",
        )
    if reason_needed and not notice.of(NoticePart.REASON):
        yield NoticeFault(
            fault=Fault.REASON_UNKNOWN,
            message="The notice gives no reason, which a chosen law asks for: "
            "give --reason, or reason in the sender file.",
        )


def _missing_parts(found: Sequence[Paragraph], notice: Notice) -> Iterator[NoticeFault]:
    for part, name in _PARTS.items():
        for said in notice.of(part):
            if not _is_said(said, found):
                yield NoticeFault(fault=Fault.PART_MISSING, message=f"The notice does not say {name}: “{said.text}”")
    lead = notice.of(NoticePart.LEAD)[0].text
    day = [token for token in telling(lead) if token in telling(_day_of(lead, notice))]
    if not any(set(day) <= paragraph.words for paragraph in found):
        yield NoticeFault(fault=Fault.DATE_MISSING, message="The notice does not say when the changes take effect.")


def _day_of(lead: str, notice: Notice) -> str:
    """The words of the effective day as the lead words them."""
    year = str(notice.effective.year)
    return " ".join(word for word in lead.split() if word.strip(".,") in {year, str(notice.effective.day)})


def _is_said(said: Said, found: Sequence[Paragraph]) -> bool:
    """True when one paragraph has nearly all telling words of the sentence."""
    wanted = telling(said.text)
    return any(sum(word in paragraph.words for word in wanted) >= SAME * len(wanted) for paragraph in found)


def _claims(text: str, notice: Notice, found: Sequence[Paragraph], told: Mapping[str, int]) -> Iterator[NoticeFault]:
    """Sentences that say something changed, in a paragraph that tells no change and is none of the frame."""
    telling_paragraphs = {found[place].span for place in told.values()}
    frame = [frozenset(telling(said)) for said in (*(s.text for s in notice.sentences), *notice.headings.values())]
    for paragraph in found:
        if paragraph.span in telling_paragraphs:
            continue
        for match in _SENTENCE.finditer(text, paragraph.span.start, paragraph.span.end):
            words = frozenset(telling(match.group()))
            if not words or any(len(words & said) >= SAME * len(words) for said in frame):
                continue
            phrase = _first(match.group(), "claims")
            if phrase:
                yield NoticeFault(
                    fault=Fault.CLAIM_WITHOUT_CHANGE,
                    message=f"“{phrase}” claims a change that the comparison does not show.",
                    span=Span(*match.span()),
                )


def _numbers(text: str, notice: Notice) -> Iterator[NoticeFault]:
    """Numbers that neither the changes, the dates nor the frame of the notice hold."""
    known = set(_NUMBER.findall(notice.subject))
    for item in notice.items:
        known |= set(
            _NUMBER.findall(" ".join((item.place, *item.effects, *item.more, item.old, item.new, str(item.number))))
        )
    for said in notice.sentences:
        known |= set(_NUMBER.findall(said.text))
    bare = {number.strip("$€£%") for number in known}
    for match in _NUMBER.finditer(text):
        if match.group() not in known and match.group().strip("$€£%") not in bare:
            yield NoticeFault(
                fault=Fault.NUMBER_UNKNOWN,
                message=f"{match.group()} stands neither in the changes nor in the dates of this notice.",
                span=Span(*match.span()),
            )


def _phrases(text: str, notice: Notice) -> Iterator[NoticeFault]:
    """Spin and advertising in the sender's own words; what is quoted from the agreement may say what it says."""
    quoted = [
        item for side in notice.items for item in (side.old, side.new, *side.effects, *side.more, side.place) if item
    ]
    adverse = any(item.group is not Group.FAVOURABLE for item in notice.items)
    blanked = _blanked(text, quoted)
    for kind, fault in (("softening", Fault.SOFTENED), ("marketing", Fault.MARKETING)):
        if kind == "softening" and not adverse:
            continue
        for match in _pattern(kind).finditer(blanked):
            yield NoticeFault(
                fault=fault,
                message=f"“{text[match.start() : match.end()]}”: {_list(kind)[1]}",
                span=Span(*match.span()),
            )


def _blanked(text: str, quoted: Sequence[str]) -> str:
    """``text`` with the agreement's own words replaced by spaces of the same length, white space apart."""
    for words in sorted(set(quoted), key=len, reverse=True):
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        if pattern:
            text = re.sub(pattern, lambda match: " " * len(match.group()), text)
    return text


def _reading(text: str, notice: Notice) -> Iterator[NoticeFault]:
    own = _blanked(
        text, [words for item in notice.items for words in (item.old, item.new, *item.effects, *item.more) if words]
    )
    hardness = grade(own)
    if hardness > HARDEST:
        yield NoticeFault(
            fault=Fault.HARD_TO_READ,
            message=f"The notice's own sentences read at grade {hardness}; at most {HARDEST} is plain language.",
        )


def _first(sentence: str, kind: str) -> str | None:
    match = _pattern(kind).search(_QUOTED.sub(" ", sentence))
    return match.group() if match else None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    phrases = sorted(_list(kind)[0], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(p) for p in phrases)})(?!\w)", re.IGNORECASE)


@cache
def _list(kind: str) -> tuple[tuple[str, ...], str]:
    raw = tomllib.loads(files("analyzer.notices").joinpath("notice_lint.toml").read_text("utf-8"))[kind]
    return tuple(raw["phrases"]), str(raw["why"])


__all__ = ["HARDEST", "Fault", "NoticeFault", "lint_notice"]
