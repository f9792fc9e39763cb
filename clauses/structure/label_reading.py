"""The label that opens a stretch of text, and what it can be read as; years, sums and bare words are refused."""

import re
from functools import lru_cache

from clauses.spans import Span
from clauses.structure.labels import ADDED, LETTERED, SUBDIVIDED, Label, Reading, Style
from clauses.structure.numerals import letter_value, roman_value

_GAP = r"(?=[\s\u00a0\u200b]|$)"
_DECIMAL = re.compile(rf"(\d{{1,3}}(?:\.\d{{1,3}}){{0,5}})(\.\)|[.):]|){_GAP}")
# What follows may have lost its space: "4.Term", "3.1Processing of Data", "13.8.30-Day Right".
_DECIMALS = (
    _DECIMAL,
    re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})(\.)(?=[A-Z“\"*][a-zA-Z])"),
    re.compile(
        r"(\d{1,2}(?:\.\d{1,2}){1,4})()(?=[A-Z][a-z]{2}|(?:No|If|To|In|We|On|By|An|As|NO|IF|TO|IN|WE|YOU|THE|ALL|ANY|EXCEPT|UNDER)\s)"
    ),
    re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(\.)(?=\d{1,3}-[A-Z])"),
)
_PAREN = re.compile(rf"\((\d{{1,3}}|[a-z]{{1,5}}|[A-Z]{{1,5}})\)[.:]?(?={_GAP[3:-1]}|[A-Z“\"])")
_LETTER_DECIMAL = re.compile(rf"([A-Z])\.?(\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})\.?{_GAP}")
_PREFIXED = re.compile(rf"([A-Z]{{1,6}}-)(\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})\.?{_GAP}")
_COMBINED = re.compile(rf"\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}(\([a-z]{{1,4}}\)){_GAP}")
_TAILED = re.compile(rf"(\d{{1,3}})([A-Za-z])([.)]){_GAP}")
_LETTER = re.compile(rf"([A-Za-z]|[ivxlIVXL]{{2,6}})([.)]){_GAP}")
_NAMED = re.compile(
    rf"(article|section|clause|part|chapter|title|§{{1,2}})[\s\u00a0]*"
    rf"(\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}|[ivxlc]{{1,7}}|[a-z])([.:)]|[\s\u00a0]?[-–—]|){_GAP}",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    rf"(schedule|annex|annexure|exhibit|appendix|attachment)[\s\u00a0]+"
    rf"(\d{{1,3}}(?:\.\d{{1,2}})?|[ivx]{{1,5}}|[a-z](?:-?\d{{1,2}})?)([.:)]|){_GAP}",
    re.IGNORECASE,
)
_PADDED = re.compile(r"[1-9]\d?\.0[1-9]")  # "Section 2.01", as American agreements count
_YEAR = re.compile(r"[\s\u00a0]*(?:19|20)\d\d\b")
_MONTH_NEXT = re.compile(
    r"[\s\u00a0]+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


@lru_cache(maxsize=1024)
def _ordinal_readings(word: str, form: str) -> tuple[Reading, ...]:
    """How a number, letter or numeral between punctuation can be read."""
    if word.isdigit():
        return (Reading(Style.DECIMAL, form, (int(word),)),)
    lower = word.islower()
    found = []
    roman, letter = roman_value(word.lower()), letter_value(word)
    if letter is not None:
        found.append(Reading(Style.LOWER if lower else Style.UPPER, form, (letter,)))
    if roman is not None:
        reading = Reading(Style.LOWER_ROMAN if lower else Style.UPPER_ROMAN, form, (roman,))
        # "(i)" opens a roman list far oftener than it is the ninth letter; "(c)" is a letter.
        found.insert(0 if word.lower() in {"i", "v", "x"} or len(word) > 1 else len(found), reading)
    return tuple(found)


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that opens ``text[start:end]``, or None. Years, sums and bare words are refused."""
    if start >= end:
        return None
    first = text[start]
    if first == "(":
        return paren_label_at(text, start, end)
    if first.isdigit():
        return _decimal_at(text, start, end) or _combined_at(text, start, end) or _tailed_at(text, start, end)
    found = _LETTER_DECIMAL.match(text, start, end)
    if found:
        numbers = (letter_value(found.group(1)) or 0, *(int(n) for n in found.group(2).split(".")))
        return Label(found.group(), Span(*found.span()), (Reading(Style.DECIMAL, LETTERED, numbers),))
    found = _ANNEX.match(text, start, end)
    if found:
        if not found.group(3) and text[found.end() : min(end, found.end() + 2)].strip()[:1].islower():
            return None  # "Schedule A sets out the fees": a sentence
        return _named(found, Style.ANNEX)
    found = _NAMED.match(text, start, end)
    if found and (found.group(3) or found.end() == end or text[found.end() : found.end() + 2].strip()[:1].isupper()):
        return _named(found, Style.ARTICLE)
    found = _LETTER.match(text, start, end)
    if found and not (found.group(2) == "." and _is_initial(text, found.end(), end)):
        readings = _ordinal_readings(found.group(1), found.group(2))
        if readings:
            return Label(found.group(), Span(start, found.end()), readings)
    return None


def prefixed_label_at(text: str, start: int, end: int) -> Label | None:
    """The "S-1.1", "API-2" that opens ``text[start:end]``, or None. Names of things look the same ("SOC-2"):
    only a document that counts in this way may take it for a label (``lookalikes``).
    """
    found = _PREFIXED.match(text, start, end)
    if not found:
        return None
    values = tuple(int(n) for n in found.group(2).split("."))
    return Label(found.group(), Span(*found.span()), (Reading(Style.DECIMAL, found.group(1), values),))


def _combined_at(text: str, start: int, end: int) -> Label | None:
    """The "2.1(a)" that opens a line: the item (a), cited in full."""
    found = _COMBINED.match(text, start, end)
    if not found:
        return None
    readings = _ordinal_readings(found.group(1).strip("()"), "()")
    return Label(found.group(), Span(*found.span()), readings) if readings else None


def _tailed_at(text: str, start: int, end: int) -> Label | None:
    """The "3a." or "12A." that opens a line: a number with a letter behind it."""
    found = _TAILED.match(text, start, end)
    if not found:
        return None
    values = (int(found.group(1)), letter_value(found.group(2)) or 0)
    form = SUBDIVIDED if found.group(2).islower() else ADDED
    return Label(found.group(), Span(*found.span()), (Reading(Style.DECIMAL, form, values),))


def _is_initial(text: str, at: int, end: int) -> bool:
    """True for "J. R. Smith": a letter and full stop followed by another one."""
    rest = text[at : min(end, at + 6)].strip()
    if len(rest) < 2 or not rest[0].isupper() or rest[1] != ".":
        return False
    return not (rest[2:3].isupper() and rest[3:4] == ".")  # "B. U.S. Users"


def _decimal_at(text: str, start: int, end: int) -> Label | None:
    found = next((m for form in _DECIMALS if (m := form.match(text, start, end))), None)
    if not found:
        return None
    numbers, mark = found.group(1), found.group(2)
    parts = tuple(int(n) for n in numbers.split("."))
    if any(len(n) > 1 and n[0] == "0" for n in numbers.split(".")) and not _PADDED.fullmatch(numbers):
        return None
    if len(parts) == 1 and not mark:
        # "3 Definitions" may be a label, "30 days" is not: the next word must open a heading or sentence.
        after = text[found.end() : min(end, found.end() + 2)].strip()
        if not after[:1].isupper() or parts[0] > 60 or _MONTH_NEXT.match(text, found.end(), end):
            return None
    form = ")" if mark.endswith(")") else ""
    if len(parts) == 2 and parts[1] == 0:
        parts = parts[:1]  # "1.0 Purpose" is section 1, and "1.1" stands under it
    return Label(found.group(), Span(start, found.end()), (Reading(Style.DECIMAL, form, parts),))


def paren_label_at(text: str, start: int, end: int) -> Label | None:
    """The "(a)", "(iv)", "(2)" that opens ``text[start:end]``, or None."""
    found = _PAREN.match(text, start, end)
    if not found:
        return None
    readings = _ordinal_readings(found.group(1), "()")
    if not readings:
        return None
    closing = text.index(")", start) + 1
    if found.group(1)[0] == "0" or _YEAR.match(text, closing, end):
        return None  # a telephone number's "(020)"; "(c) 2024" of a copyright line
    return Label(text[start:closing], Span(start, closing), readings)


def _named(found: re.Match[str], style: Style) -> Label:
    word, number = found.group(1).lower(), found.group(2).lower()
    if number[0].isdigit():
        values = tuple(int(n) for n in re.findall(r"\d+", number))
    else:
        base = re.match(r"[a-z]+", number)
        letters = base.group() if base else number
        roman = roman_value(letters)
        value = roman if roman is not None and letters not in {"c", "l"} else letter_value(letters)
        values = (value or 0,)
    return Label(found.group().rstrip(" -–—\u00a0"), Span(*found.span()), (Reading(style, word, values),))


def bullet(text: str, span: Span) -> Label:
    """A bullet as a label without order."""
    return Label(span.of(text), span, (Reading(Style.BULLET, span.of(text), (0,)),))
