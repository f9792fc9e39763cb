"""Public holidays by country, from the `holidays` library."""

from datetime import date

import holidays as library

from analyzer.notices.counting import IsHoliday


class CountryError(ValueError):
    """A country whose holidays are not known."""


def holidays_of(country: str) -> IsHoliday:
    """Tells the public holidays of a country ("BE") or one of its parts ("DE-BY").

    Raises:
        CountryError: if the code names none that is known.
    """
    code, _, part = country.upper().partition("-")
    try:
        known = library.country_holidays(code, subdiv=part or None)
    except NotImplementedError:
        raise CountryError(
            f"the public holidays of {country!r} are not known; give a code of ISO 3166 such as BE, US or DE-BY."
        ) from None
    return lambda day: day in known


def name_of(country: str, day: date) -> str | None:
    """What the holiday on ``day`` is called in its country, or None."""
    code, _, part = country.upper().partition("-")
    return library.country_holidays(code, subdiv=part or None).get(day)
