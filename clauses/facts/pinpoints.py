"""Pinpoints in a unit's words: "Section 3.1", lists, ranges, bare numbers; those of a statute are the law's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clauses.facts.word_starts import has_figure, triggers, word_starts
from clauses.model import ReferenceKind
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalReference:
    """A reference in a unit; spans are relative to it.

    ``labels`` is the pinpoint as a path ("4(b)(ii)" is 4, b, ii), empty for one by heading. ``through`` is the end
    of a range. ``heading`` is the heading it quotes; ``named`` are the words before "section" that may be one.
    ``part`` is the word used ("section", "exhibit"), empty for a bare pinpoint; "passage" and "below" for phrases
    like "set forth above" and "listed below". ``of`` is the document it is a part of, as written ("the Agreement").
    ``within`` are the larger parts it lies in ("paragraph 3 of Part A of Schedule 1"), each as word and path, the
    nearest first; ``whole`` is then the reference with the words for those.
    """

    span: Span
    kind: ReferenceKind
    labels: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    heading: str | None = None
    named: tuple[Span, ...] = ()
    part: str = ""
    of: str = ""
    within: tuple[tuple[str, tuple[str, ...]], ...] = ()
    whole: Span | None = None


_PART = re.compile(
    r"(?<![\w-])(?P<this>(?:this|these)\s+)?(?P<part>(?:sub-?)?(?:sections?|clauses?|paragraphs?)|articles?|secs?\.|arts?\.|paras?\.|parts?|points?|items?|chapters?|§{1,2}|exhibits?|schedules?|annex(?:es|ures?)?|appendi(?:x|ces)|attachments?|(?<!(?-i:[A-Z])\s)rules?(?=\s\d{1,2}(?:\.\d|\b))|conditions?(?=\s\d{1,2}(?:\.\d|\b(?!\s(?:days|weeks|months|years|hours)))))"
    r"(?:\s+(?:numbers?|nos?\.)\s*)?",
    re.IGNORECASE,
)
_PARTS = triggers(
    "section subsection clause subclause paragraph subparagraph article sec secs art arts para paras part parts point "
    "points item items chapter exhibit schedule annex appendix appendices attachment rule rules"
)
"""A part of an agreement is told by one of these, or by its sign."""
_NUMBER = re.compile(
    r"\s*(?P<number>(?:[A-Z]\.|[A-Z]-)?\d{1,3}(?:\.\d{1,3})*(?:\.?[A-Za-z](?![\w’']))?(?:\.(?=\s?\())?(?:\s?\((?:[a-z]{1,4}|\d{1,2}|[A-Z]{1,4})\))*(?![\w%]|\.\d)"
    r"|(?:[IVXLC]{1,7}|[A-Z])(?:\.\d{1,3})*(?:\s?\((?:[a-z]{1,4}|\d{1,2}|[A-Z]{1,4})\))*(?![\w’'])"
    r"|(?:\((?:[a-z]{1,4}|\d{1,2}|[A-Z]{1,4})\))(?:\s?\((?:[a-z]{1,4}|\d{1,2}|[A-Z]{1,4})\))*)"
)
_HEADING = re.compile(
    r"\s*(?:\(\s*[“\"‘']?(?=[A-Z])([^()”\"]{3,90}(?:\([^()]{1,20}\))?[^()”\"]{0,30})[”\"’']?\s*\)|,?\s*[“\"‘]([A-Z][^”\"’]{2,90})[”\"’])"
)
_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:and|or|and/or|AND|OR|AND/OR|&)\s+|,\s*|\s(?:and|or|and/or|AND|OR|AND/OR|&|as\s+well\s+as)\s+|(?P<range>\s*[-–—]\s*|\s(?:through|thru|to)\s+))(?=[\dA-Z(])"
)
ANNEXES = ("exhibit", "schedule", "annex", "append", "attach")
_WITHIN = re.compile(r"\s+(?:of|to|in)\s+")
_INSIDE = re.compile(r"\s*,\s+|\s+at\s+")
_DEEPEST = 4
_ASIDE = re.compile(r"\s*\((?=[a-z])(?![a-z]{1,4}\))[^()]{3,90}\)(?=\s*(?:,|and\b|or\b))")
"""A remark after a number in a list: "Sections 2, 3 (as to amounts accrued) and 5"."""
_OF = re.compile(
    r"\s+(?:of|in|to|under)\s+((?:the|this|these|our|your|that|such)\s+(?:[\w’'&.-]+\s+){0,4}?[A-Z][\w’'&.-]*(?:\s(?:(?:of|and|for)\s)?[A-Z][\w’'&.-]*){0,5}|(?:this|these)\s+\w+|[A-Z]{3,6}\b"
    r"|(?:the|that|such)\s+(?:(?:relevant|applicable|main|master|principal|said)\s+)?(?:policy|policies|notice|statement|addendum|regulation|directive|code|act|guidelines|head\s+lease))"
)
_BARE = re.compile(r"(?<![\w.$€£(-])\d{1,2}(?:\.\d{1,2})*(?:\([a-z]{1,4}\))+(?![\w%])")
_DOTTED = re.compile(
    r"(?:\b(?:in|under|with|by|see|per|to|of|and|or|also)\s+)(\d{1,2}\.\d{1,2}(?:\.\d{1,2})*)(?![\w%]|\.\d|\s*(?:%|percent|million|billion|miles|hours|days|months|years|MB|GB))"
)
_IN_BRACKETS = re.compile(r"\d\(")
_WITH_POINTS = re.compile(r"\d\.\d")
_NOT_PLURAL_LISTS = frozenset({"part", "point", "points", "item", "items"})


def pinpoints(text: str, laws: tuple[Span, ...]) -> Iterator[LocalReference]:
    end = 0
    listed_spans: list[Span] = []
    outer: LocalReference | None = None
    said = word_starts(text)
    told = "§" in text or not said.isdisjoint(_PARTS) or ("condi" in said and has_figure(text))
    for match in _PART.finditer(text) if told else ():
        if match.start() < end:
            continue
        listed = list(_listed(text, match))
        if not listed:
            continue
        end = listed[-1][0].end
        listed_spans.append(Span(match.start(), end))
        of, of_end = _owner(text, end)
        law = next(
            (
                span
                for span in laws
                if span.end > match.start()
                and span.start <= max(end, of_end) + 4
                and (span.start >= match.start() or span.holds(Span(*match.span())))
            ),
            None,
        )
        if law is None:
            law = next((span for span in laws if _leads_to(text, span.end, match)), None)
        if law is not None:
            yield LocalReference(span=Span(min(match.start(), law.start), max(end, law.end)), kind=ReferenceKind.LAW)
            end = max(end, law.end)
            continue
        within, whole = _larger(text, end)
        if not within and outer is not None and _INSIDE.fullmatch(text, outer.span.end, match.start()):
            within, whole = ((outer.part, outer.labels),), end
        for span, labels, through, heading in listed:
            found = LocalReference(
                span=span,
                kind=ReferenceKind.CLAUSE,
                labels=labels,
                through=through,
                heading=heading,
                part=match.group("part").lower().rstrip("."),
                of=of,
                within=within,
                whole=Span(span.start, whole) if within else None,
            )
            outer = found if found.part.startswith(ANNEXES) else None
            yield found
    yield from _without_a_word(text, listed_spans)


def _without_a_word(text: str, listed: list[Span]) -> Iterator[LocalReference]:
    """Pinpoints without "Section" before them: 4(b), "under 3.2"; ``listed`` are places read already."""
    if not has_figure(text):
        return
    for match in _BARE.finditer(text) if _IN_BRACKETS.search(text) else ():
        if not any(span.start <= match.start() < span.end for span in listed) and not _after_part(text, match.start()):
            yield from _bare_list(text, match)
    for match in _DOTTED.finditer(text) if _WITH_POINTS.search(text) else ():
        if any(span.meets(Span(*match.span(1))) for span in listed):
            continue
        yield LocalReference(span=Span(*match.span(1)), kind=ReferenceKind.CLAUSE, labels=labels_of(match.group(1)))


def _larger(text: str, place: int) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], int]:
    """The larger parts that follow a pinpoint ("of Part A of Schedule 1"), the nearest first, and where they end."""
    found: list[tuple[str, tuple[str, ...]]] = []
    while len(found) < _DEEPEST and (joint := _WITHIN.match(text, place)) is not None:
        part = _PART.match(text, joint.end())
        number = _NUMBER.match(text, part.end()) if part and not part.group("this") else None
        if part is None or number is None or number.start("number") == part.end():
            break
        word, words = part.group("part").lower().rstrip("."), number.group("number")
        if not _plausible(text, words, word, number.end(), True):
            break
        found.append((word, labels_of(words)))
        place = number.end()
    return tuple(found), place


def _leads_to(text: str, end: int, match: re.Match[str]) -> bool:
    """True for a law's name directly before its section: "California Civil Code Section 1542"."""
    return 0 <= match.start() - end <= 3 and not text[end : match.start()].strip(" ,\n") and not match.group("this")


def _after_part(text: str, place: int) -> bool:
    return (
        re.search(
            r"(?:section|clause|article|paragraph|part|item|point|exhibit|schedule|annex|appendix|§)s?\s*$",
            text[max(0, place - 14) : place],
            re.IGNORECASE,
        )
        is not None
    )


def _bare_list(text: str, match: re.Match[str]) -> Iterator[LocalReference]:
    """2(b), 2(c) and 5-7 without the word: later finders keep only what resolves."""
    yield LocalReference(span=Span(*match.span()), kind=ReferenceKind.CLAUSE, labels=labels_of(match.group()))
    place = match.end()
    while (separator := _SEPARATOR.match(text, place)) is not None:
        number = _NUMBER.match(text, separator.end())
        if number is None or not number.group("number")[0].isdigit() or _BARE.match(text, number.start("number")):
            break
        through: tuple[str, ...] = ()
        place = number.end()
        ranged = re.compile(r"\s*[-–—]\s*(\d{1,2})(?![\w.])").match(text, place)
        if ranged is not None:
            through, place = labels_of(ranged.group(1)), ranged.end()
        yield LocalReference(
            span=Span(number.start("number"), place),
            kind=ReferenceKind.CLAUSE,
            labels=labels_of(number.group("number")),
            through=through,
        )


def _listed(text: str, match: re.Match[str]) -> Iterator[tuple[Span, tuple[str, ...], tuple[str, ...], str | None]]:
    """The numbers of "Sections 3.1 (Sole Responsibility), 9 and 13", each with its heading; a range carries its end."""
    part = match.group("part").lower()
    place, start = match.end(), match.start()
    first = True
    before: tuple[str, ...] = ()
    while True:
        number = _NUMBER.match(text, place)
        if number is None or (first and not _stands_apart(text, match.end(), number)):
            return
        words = number.group("number")
        if not _plausible(text, words, part, number.end(), first):
            return
        through: tuple[str, ...] = ()
        place = number.end()
        heading, place = (None, place) if match.group("this") else _quoted_heading(text, place)
        separator = _SEPARATOR.match(text, place)
        aside = _ASIDE.match(text, place) if separator is None and not match.group("this") else None
        if aside is not None and (after := _SEPARATOR.match(text, aside.end())) and _NUMBER.match(text, after.end()):
            separator = after
        if separator is not None and separator.group("range"):
            last = _NUMBER.match(text, separator.end())
            if last is not None and _plausible(text, last.group("number"), part, last.end(), False):
                through, place = labels_of(last.group("number")), last.end()
                _, place = _quoted_heading(text, place)
                separator = _SEPARATOR.match(text, place)
        labels = labels_of(words)
        if words[0] == "(" and len(before) > len(labels):
            labels = (*before[: -len(labels)], *labels)
        before = labels
        yield Span(start, place), labels, through, heading
        if separator is None or separator.group("range") or part in _NOT_PLURAL_LISTS:
            return
        following = _NUMBER.match(text, separator.end())
        if following is None or not _plausible(text, following.group("number"), part, following.end(), False):
            return
        if _is_quantity(text, following):
            return
        place, start, first = separator.end(), following.start("number"), False


def _stands_apart(text: str, place: int, number: re.Match[str]) -> bool:
    """True when white space, "§" or a parenthesis separates the number from the word before it."""
    return number.start("number") > place or text[place - 1] in "§. \n\t" or number.group("number")[0] == "("


def _plausible(text: str, words: str, part: str, end: int, first: bool) -> bool:
    """False for capital letters that begin a word or stand for something else ("Section I agree", "Part A")."""
    if words[0].isdigit() or words[0] == "(":
        return True
    if not words[0].isalpha():
        return False
    if len(words) == 1:
        named = part.startswith(("exhibit", "schedule", "annex", "append", "attach", "section", "part", "article"))
        return (
            named
            and not (words in {"A", "I"} and re.match(r"\s+[a-z]", text[end : end + 2]) is not None and not first)
            and not (
                words == "I"
                and re.match(r"\s+[a-z]", text[end : end + 3]) is not None
                and not part.startswith(("article", "part", *ANNEXES))
            )
        )
    return bool(
        re.fullmatch(r"[IVXLC]+(?:\.\d+)*(?:\s?\(\w+\))*|[A-Z](?:\.\d+)+(?:\s?\(\w+\))*|[A-Z](?:\s?\(\w+\))+", words)
    )


def _is_quantity(text: str, number: re.Match[str]) -> bool:
    return (
        re.match(
            r"\s*(?:\(\d+\)\s*)?(?:%|percent|(?:business\s+|calendar\s+)?(?:days?|months?|years?|hours?|weeks?|minutes?)\b)",
            text[number.end() : number.end() + 24],
            re.IGNORECASE,
        )
        is not None
    )


def _quoted_heading(text: str, place: int) -> tuple[str | None, int]:
    """The heading after a number, in parentheses or quotes, and where it ends."""
    match = _HEADING.match(text, place)
    if match is None:
        return None, place
    words = " ".join((match.group(1) or match.group(2)).split())
    if words.split()[0].lower() in {
        "as",
        "the",
        "defined",
        "collectively",
        "each",
        "including",
        "e.g",
        "i.e",
    } and match.group(1):
        return None, place
    return words, match.end()


def _owner(text: str, place: int) -> tuple[str, int]:
    match = _OF.match(text, place)
    return ("", place) if match is None else (" ".join(match.group(1).split()), match.end())


def labels_of(words: str) -> tuple[str, ...]:
    """A pinpoint as a path of label tokens: "3.6(a)(ii)" is ("3", "6", "a", "ii")."""
    return tuple(token.lower() for token in re.findall(r"\d+|[A-Za-z]+", words))
