"""Days as people of a locale write them."""

from collections.abc import Callable
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date


def day_words(locale: str) -> Callable[[date], str]:
    """A function that words a day in ``locale`` ("en-GB": 17 December 2026; "en-US": December 17, 2026).

    Raises:
        ValueError: if there is no such locale.
    """
    known = known_locale(locale)
    return lambda day: format_date(day, format="long", locale=known)


def known_locale(locale: str) -> Locale:
    """The locale of this name, such as en-GB. Raises ValueError where there is none."""
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        raise ValueError(f"there is no locale {locale!r}; give one such as en-GB.") from None
