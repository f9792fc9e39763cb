"""Quantities: durations, money, percentages, dates, ages and counts, each with its value, unit and qualifier."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from clauses.facts.number_words import DIGITS, NUMBER_WORDS, SCALES, WORD, WORDS, value_of
from clauses.facts.word_starts import has_figure, triggers, word_starts
from clauses.model import QuantityKind
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalQuantity:
    """A quantity; ``span`` is relative to the text, ``qualifier`` joins several with ", " ("within, business")."""

    span: Span
    kind: QuantityKind
    value: int | float | str
    unit: str | None = None
    qualifier: str | None = None


_MONTHS: Final = {
    name: place + 1
    for place, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ]
    )
    for name in names.split()
}
_CURRENCIES: Final = {
    "$": "USD", "us$": "USD", "us $": "USD", "usd$": "USD", "usd": "USD", "dollar": "USD", "ca$": "CAD", "c$": "CAD",
    "cad": "CAD", "a$": "AUD", "au$": "AUD", "aud": "AUD", "nz$": "NZD", "nzd": "NZD", "hk$": "HKD", "s$": "SGD",
    "sgd": "SGD", "€": "EUR", "eur": "EUR", "euro": "EUR", "£": "GBP", "gbp": "GBP", "pound": "GBP", "¥": "JPY",
    "jpy": "JPY", "yen": "JPY", "₹": "INR", "inr": "INR", "chf": "CHF", "sek": "SEK", "cny": "CNY", "rmb": "CNY",
    "franc": "CHF", "rupee": "INR", "cent": "cent",
}  # fmt: skip

_N: Final = rf"(?:{DIGITS}|{WORDS})"
_AGAIN: Final = rf"(?:\s*\(\s*(?P<again>{DIGITS})\s*\))?"
_MONTH: Final = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_COUNTED: Final = (
    "requests?|queries|calls|users?|seats?|copies|copy|devices?|installations?|computers?|machines?|servers?|employees|"
    "persons?|people|individuals?|tokens?|credits?|transactions?|messages?|emails?|accounts?|domains?|locations?|"
    "licen[cs]es?|times|attempts?|instances?|projects?|workspaces?|members?|participants?|hours of support|shares?|"
    "units?|arbitrators?|witnesses|claimants|pages?|characters|words|renewals?|terms?|installments?|instalments?|"
    r"[kmgt]i?b|(?:kilo|mega|giga|tera)bytes?|square\s+(?:feet|met(?:er|re)s)|degrees?(?:\s+(?:celsius|fahrenheit))?|miles?|kilomet(?:er|re)s?"
)
_CODES: Final = "USD|EUR|GBP|CAD|AUD|NZD|SGD|JPY|INR|CHF|SEK|CNY|RMB"

_STARTS: Final = r"(?:(?<![a-z])|(?=(?-i:[A-Z])|[$€£¥₹]))"
"""No quantity begins within a word, but for a month's name behind a word that lost its space."""
_PATTERN: Final = re.compile(
    _STARTS
    + "(?:"
    + "|".join(
        (
            # dates
            rf"(?P<mdy>(?:(?<![^\W_])|(?<=[a-z])(?=(?-i:[A-Z])))(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|"
            rf"th)?\s*,?\s+(?P<y1>\d{{4}})\b)",
            rf"(?P<dmy>\b(?P<d2>\d{{1,2}})(?:st|nd|rd|"
            rf"th)?\s+(?:day\s+)?(?:of\s+)?(?P<m2>{_MONTH})\s*,?\s+(?P<y2>\d{{4}})\b)",
            r"(?P<iso>(?<![\w-])(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})(?![\w-]))",
            r"(?P<numeric>(?<![\w./-])(?P<a4>\d{1,2})(?P<mark>[/.])(?P<b4>\d{1,2})(?P=mark)(?P<y4>\d{4})(?![\w/]))",
            # ages
            rf"(?P<age>\b(?P<n5>{_N}){_AGAIN.replace('again', 'again5')}[\s-]*years?(?:\s+of\s+age|[\s-]+old)\b)",
            rf"(?P<age_of>\b(?:aged?(?:\s+of)?(?:\s+(?:at\s+least|under|"
            rf"over))?)\s+(?P<n6>{_N}){_AGAIN.replace('again', 'again6')}(?!\s*(?:days|months|%))\b)",
            rf"(?P<under>\b(?:under|over|at\s+least)\s+(?P<n7>1[3-9]|21|(?:thirteen|fourteen|fifteen|sixteen|"
            rf"seventeen|eighteen|twenty-one)){_AGAIN.replace('again', 'again7')}(?=\s*(?:[.,;)]|$|\b(?:to|or|and|"
            rf"may|must|are|is|in|who|without|needs?|can|cannot|have|has|will|shall|pay|get|years?\s*(?:[.,;)]|$|or))\b)))",
            r"(?P<older>\b(?P<n8>1[3-9]|21)\s+(?:years\s+)?(?:or|and)\s+(?:older|over|above|under|younger)\b)",
            # percentages
            rf"(?P<percent>(?<![\w.,])(?P<n9>{_N})\s*(?:percent|per\s+cent|%|"
            rf"percentage\s+points?)?\s*\(\s*(?P<again9>{DIGITS})\s*(?:%|percent|per\s+cent)\s*\)(?:\s*(?:percent|"
            rf"per\s+cent))?)",
            rf"(?P<percent2>(?<![\w.,])(?P<n10>{_N})\s*(?:%|percent\b|per\s+cent\b|percentage\s+points?\b))",
            # money
            rf"(?P<money>(?P<sign>(?:\b(?:US|USD|CA|AU|NZ|HK|C|A|S)\s?)?\$|[€£¥₹]|"
            rf"\b(?:{_CODES})(?=\s?\d))\s?(?P<n11>{DIGITS})(?:\s?(?P<scale>thousand|million|billion|bn|mm|k|m|"
            rf"b)\b)?(?:\s?(?P<code11>{_CODES})\b)?(?:\s*\((?:{WORDS})\s+(?:US\s+|U\.S\.\s+)?(?:dollars?|euros?|"
            rf"pounds?)\))?)",
            rf"(?P<sum>\b(?P<n12>{_N})(?:\s*\(\s*(?:US)?[$€£]?\s?(?P<again12>{DIGITS})\s*\))?\s+(?:US\s+|U\.S\.\s+|"
            rf"United\s+States\s+)?(?P<coin>dollars?|euros?|pounds?(?:\s+sterling)?|francs|rupees|yen|cents?|"
            rf"{_CODES})\b(?:\s*\(\s*(?:US|"
            rf"USD)?\s?[$€£]?\s?(?P<again13>{DIGITS})(?:\s?(?P<code12>{_CODES}))?\s*\))?)",
            # durations
            rf"(?P<duration>(?<![\w.,$€£-])(?P<n14>{_N}){_AGAIN.replace('again', 'again14')}[\s-]*"
            r"(?P<day_kind>(?:business|calendar|working|consecutive|full|additional|banking)[\s-]+)?"
            r"(?P<period>seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?)\b['’]?)",
            # counts
            rf"(?P<count>(?<![\w.,$€£-])(?P<n15>{_N})(?P<twice>\s*\(\s*(?P<again15>{DIGITS})\s*\))\s+(?P<thing>[a-z][\w-]*))",
            rf"(?P<count2>(?<![\w.,$€£-])(?P<n16>{_N})\s+(?:\w+\s)?(?P<thing2>{_COUNTED})\b(?P<rate>\s+(?:per|a|"
            rf"each|every)\s+(?:second|minute|hour|day|week|month|year|user|seat)\b)?)",
            r"(?P<count3>(?<![\w.,$€£-])(?P<n18>\d{1,3}(?:,\d{3})+|\d{2,3})\s+(?P<thing3>[a-z]{3,}s)\b(?<!this)(?<!has)(?<!was)(?<!does))",
            r"(?P<alternative>\b(?:at\s+least|any|only|no\s+more\s+than|up\s+to)\s+(?P<n17>one|two|three|four|"
            r"five)\s+(?:or\s+more\s+)?of\s+the\s+following\b)",
        )
    )
    + ")",
    re.IGNORECASE,
)
_NUMERIC: Final = re.compile(rf"\d+|(?<![a-z]){WORD}(?![a-z])", re.IGNORECASE)
_NUMBERS: Final = triggers(" ".join(NUMBER_WORDS))
_AHEAD: Final = 40
_AFTER: Final = 60
_LONG: Final = 1_000
_RUN: Final = re.compile(rf"(?:{WORD}[\s-]+){{12,}}", re.IGNORECASE)
"""A row of number words that is no number."""
_BEFORE: Final = re.compile(
    r"\b(at\s+least|no(?:t)?\s+less\s+than|(?:a\s+)?minimum\s+of|up\s+to|no(?:t)?\s+more\s+than|"
    r"(?:a\s+)?maximum\s+of|"
    r"no(?:t)?\s+later\s+than|no\s+fewer\s+than|not\s+to\s+exceed|not\s+exceed(?:ing)?|exceed(?:s|ing)?|within|"
    r"(?:the\s+)?greater\s+of|(?:the\s+)?less(?:er)?\s+of|(?:the\s+)?lower\s+of|(?:the\s+)?higher\s+of|more\s+than|"
    r"less\s+than|fewer\s+than|over|under|above|below|approximately|exactly|each|every)"
    r"(?:\s+(?:a|an|the|period|of|amount|sum|total|either|i|ii|a|x|\(i\)|\(a\)|\(x\)|:|[\u200b]+)){0,5}\s*$",
    re.IGNORECASE,
)
_LABEL_BEFORE: Final = re.compile(
    r"\b(?:sections?|clauses?|articles?|paragraphs?|schedules?|exhibits?|annex|appendix|chapters?|versions?|nos?\.|"
    r"§+)"
    r"\s*$",
    re.IGNORECASE,
)
_WORD_BEFORE: Final = re.compile(r"(\w+)\s+$")
_NOT_COUNTED: Final = frozenset(
    ["of", "or", "and", "to", "in", "for", "the", "above", "below", "hereof", "herein", "is", "are", "shall", "may"]
)


def find_quantities(text: str) -> tuple[LocalQuantity, ...]:
    """The quantities in ``text``, in order, each once; spans in characters of ``text``."""
    found: list[LocalQuantity] = []
    if not has_figure(text) and word_starts(text).isdisjoint(_NUMBERS):
        return ()
    sane = text
    windows = tuple(_windows(text))
    if any(window.end - window.start > _LONG for window in windows):
        sane = _RUN.sub(lambda run: " " * len(run.group()), text)
    for window in windows:
        for match in _PATTERN.finditer(sane, window.start, window.end):
            quantity = _read(match, text)
            if quantity is not None:
                found.append(quantity)
    return tuple(found)


def _windows(text: str) -> Iterator[Span]:
    """The stretches around digits and number words, outside addresses of the web: all that can hold a quantity."""
    start, end = 0, 0
    for word in _NUMERIC.finditer(text):
        if word.start() < end:
            end = word.end() + _AFTER
            continue
        if end:
            yield _whole_words(text, start, end)
        start, end = max(0, end, word.start() - _AHEAD), word.end() + _AFTER
    if end:
        yield _whole_words(text, start, end)


def _whole_words(text: str, start: int, end: int) -> Span:
    """The stretch shortened on the left and lengthened on the right to the nearest white space."""
    first = next((at for at in range(start, min(end, len(text))) if text[at].isspace()), -1)
    last = text.find(" ", min(end, len(text)), end + 40)
    return Span(start if start == 0 or first < 0 else first, min(len(text), last if last >= 0 else end))


def _read(match: re.Match[str], text: str) -> LocalQuantity | None:
    """The quantity that a match stands for, or None when its words are not one."""
    if _LABEL_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return None
    named = {key: words for key, words in match.groupdict().items() if words is not None}
    if "://" in text[max(0, match.start() - 60) : match.start()].split(" ")[-1]:
        return None
    day = _date(named)
    if day is not None:
        return LocalQuantity(span=Span(*match.span()), kind=QuantityKind.DATE, value=day)
    number = next((named[key] for key in named if key.startswith("again")), None) or next(
        (named[key] for key in named if key[0] == "n" and key[1:].isdigit()), None
    )
    if number is None:
        return None
    value = value_of(number)
    words = _qualifier(match, text)
    kind, unit = _kind(named)
    if kind is None:
        return None
    if kind is QuantityKind.COUNT and _is_name(match, named, text, value):
        return None
    if kind is QuantityKind.MONEY and "scale" in named:
        value = _whole(value * SCALES[named["scale"].lower()])
    if "day_kind" in named:
        words = [*words, named["day_kind"].strip(" -\n\t").lower()]
    return LocalQuantity(
        span=Span(*match.span()), kind=kind, value=value, unit=unit, qualifier=", ".join(words) or None
    )


def _is_name(match: re.Match[str], named: dict[str, str], text: str, value: float) -> bool:
    """True for a number that is part of a name ("Route 53 Domain"), and for "any one case"."""
    thing = named.get("thing2") or named.get("thing") or ""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    named_so = thing[:1].isupper() and not thing.isupper() and before is not None and before.group(1)[:1].isupper()
    return named_so or value != int(value) or (value == 1 and before is not None and before.group(1).lower() == "any")


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _kind(named: dict[str, str]) -> tuple[QuantityKind | None, str | None]:
    """What is counted, and its unit."""
    if named.keys() & {"age", "age_of", "under", "older"}:
        return QuantityKind.AGE, "years"
    if named.keys() & {"percent", "percent2"}:
        return QuantityKind.PERCENTAGE, "%"
    if "money" in named:
        sign = named.get("code11") or named["sign"]
        return QuantityKind.MONEY, _CURRENCIES.get(sign.lower().strip(), sign)
    if "sum" in named:
        coin = named.get("code12") or named["coin"]
        return QuantityKind.MONEY, _CURRENCIES.get(coin.lower().split()[0].removesuffix("s"), coin)
    if "duration" in named:
        return QuantityKind.DURATION, _plural(named["period"].lower())
    if "alternative" in named:
        return QuantityKind.COUNT, "alternatives"
    if "count2" in named:
        return QuantityKind.COUNT, " ".join((named["thing2"] + named.get("rate", "")).lower().split())
    if "count3" in named:
        return QuantityKind.COUNT, named["thing3"].lower()
    if "count" in named and named["thing"].lower() not in _NOT_COUNTED:
        return QuantityKind.COUNT, named["thing"].lower()
    return None, None


def _plural(period: str) -> str:
    return period if period.endswith("s") else period + "s"


def _qualifier(match: re.Match[str], text: str) -> list[str]:
    """The words that bound the number: those right before it, and those the match itself begins with."""
    inside = re.match(r"(?:at\s+least|under|over|any|only|up\s+to|no\s+more\s+than)\b", match.group(), re.IGNORECASE)
    if inside:
        return [" ".join(inside.group().lower().split())]
    later = re.search(r"(?:or|and)\s+(older|over|above|under|younger)$", match.group(), re.IGNORECASE)
    if later:
        return ["at least" if later.group(1).lower() in {"older", "over", "above"} else "at most"]
    before = _BEFORE.search(text[max(0, match.start() - 60) : match.start()])
    return [" ".join(before.group(1).lower().removeprefix("a ").split())] if before else []


def _date(named: dict[str, str]) -> str | None:
    """The ISO date of a match that names one; None when it does not, or when no such day exists."""
    if "mdy" in named:
        parts = (named["y1"], _MONTHS[named["m1"].lower().rstrip(".")], named["d1"])
    elif "dmy" in named:
        parts = (named["y2"], _MONTHS[named["m2"].lower().rstrip(".")], named["d2"])
    elif "iso" in named:
        parts = (named["y3"], int(named["m3"]), named["d3"])
    elif "numeric" in named:
        # 03/04/2024 is read month first, as in the United States; a dot or a first number above 12 says day first
        first, second = int(named["a4"]), int(named["b4"])
        day_first = named["mark"] == "." or first > 12
        parts = (named["y4"], second if day_first else first, str(first if day_first else second))
    else:
        return None
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2])).isoformat()
    except ValueError:
        return None
