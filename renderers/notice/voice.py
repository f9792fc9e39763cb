"""How the values of a finding are said to the recipient of a notice, in a locale."""

import re

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_currency, format_percent, get_currency_symbol
from babel.units import UnknownUnitError, format_unit

from analyzer.materiality.messages import Value, Voice, marked
from clauses.model import QuantityKind, Role
from renderers.notice.days import known_locale

_SIGN = re.compile(r"(?<![A-Za-z])[$€£¥₹]")
_CENTS = re.compile(r"[.,]\d\d(?!\d)")
_UNITS = frozenset({"day", "week", "month", "year", "hour", "minute"})


def reader_voice(locale: str, provider: str | None, language: str = "en") -> Voice:
    """The voice that speaks to "you" of the provider by name; quantities and rows of words as ``locale`` writes them.

    A quantity that the agreement qualifies ("at least", "business") is said in the agreement's words.

    Raises:
        ValueError: if there is no such locale.
    """
    known = known_locale(locale)
    rows = Locale.parse(language)
    sides = {Role.USER: "you", Role.PROVIDER: provider or "the provider", Role.MUTUAL: "each party"}
    return Voice(
        quote=lambda value, words: amount(value, known) or marked(words),
        party=lambda role: sides.get(role, "a party") if role is not None else "a party",
        listed=lambda words: format_list(list(words), locale=rows),
    )


def amount(value: Value, locale: Locale) -> str:
    """The quantity as people of the locale write it; as the agreement has it where that says more; empty for words."""
    if value.measure is None:
        return ""
    return _written(value, locale) or value.words[0]


def _written(value: Value, locale: Locale) -> str:
    """A plain sum, share or time in the locale's form; empty for what it has no form for."""
    if value.qualifier is not None or not isinstance(value.amount, int | float):
        return ""
    match value.measure:
        case QuantityKind.MONEY:
            return _money(value, value.amount, locale)
        case QuantityKind.PERCENTAGE:
            return format_percent(value.amount / 100, format="#,##0.##%", locale=locale)
        case QuantityKind.DURATION:
            return _time(value.amount, (value.unit or "").removesuffix("s"), locale)
        case _:
            return ""


def _money(value: Value, number: float, locale: Locale) -> str:
    """The sum with the sign that the agreement has: "$" alone says less than "US$", and is left so."""
    if not value.unit:
        return ""
    whole = float(number).is_integer() and not _CENTS.search(value.words[0])
    pattern = locale.currency_formats["standard"].pattern
    form = pattern.replace("0.00", "0") if whole else pattern
    said = format_currency(number, value.unit, form, locale=locale, currency_digits=not whole)
    sign = _SIGN.search(value.words[0])
    return said.replace(get_currency_symbol(value.unit, locale=locale), sign.group()) if sign else said


def _time(number: float, unit: str, locale: Locale) -> str:
    if unit not in _UNITS:
        return ""
    try:
        return format_unit(number, f"duration-{unit}", length="long", locale=locale)
    except UnknownUnitError:
        return ""
