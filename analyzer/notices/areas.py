"""Which of the chosen regimes hold where a recipient lives."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from analyzer.notices.regime import Regime

_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


class CountryCodeError(ValueError):
    """Words that are no code of a country."""


def country_code(written: str) -> str:
    """The ISO 3166 code of a country, or of a part of one ("DE", "US-CA"), as written in any case.

    Raises:
        CountryCodeError: if it has not the form of a code.
    """
    code = written.strip().upper()
    code = _data()[1].get(code, code)
    if not _CODE.fullmatch(code):
        raise CountryCodeError("the country is no code such as DE or US-CA.")
    return code


def holding_in(country: str | None, regimes: Sequence[Regime]) -> tuple[Regime, ...]:
    """The regimes that hold for a recipient in ``country`` (a code, or null where it is not known).

    In doubt a regime holds: all of them where no country is known, a State's law where only the country of the State
    is, and a regime whose area is not among the data.
    """
    if country is None:
        return tuple(regimes)
    return tuple(each for each in regimes if _within(country, each.area))


def _within(country: str, area: str) -> bool:
    codes = _data()[0].get(area)
    if codes is None:
        return True
    return any(
        code == country or country.startswith(f"{code}-") or ("-" not in country and code.startswith(f"{country}-"))
        for code in codes
    )


@cache
def _data() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, str]]:
    raw = tomllib.loads(files("analyzer.notices").joinpath("areas.toml").read_text("utf-8"))
    return {area: tuple(codes) for area, codes in raw["areas"].items()}, raw["aliases"]
