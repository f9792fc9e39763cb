"""A law holds where it holds; in doubt it holds."""

import pytest

from analyzer.notices.areas import CountryCodeError, country_code, holding_in
from analyzer.notices.regime import regime, regimes

EU, UK, US, CA = (regime(name) for name in ("eu-p2b", "uk-cra", "us-ftc", "us-ca-arl"))
ALL = (EU, UK, US, CA)


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("DE", (EU,)),
        ("DE-BY", (EU,)),
        ("NO", (EU,)),
        ("GB", (UK,)),
        ("US-NY", (US,)),
        ("US-CA", (US, CA)),
        ("US", (US, CA)),
        ("JP", ()),
        (None, ALL),
    ],
)
def test_the_laws_of_a_country(country: str | None, expected: tuple[object, ...]) -> None:
    assert holding_in(country, ALL) == expected


def test_every_built_in_law_holds_somewhere() -> None:
    somewhere = {each.id for country in ("DE", "GB", "US") for each in holding_in(country, tuple(regimes().values()))}
    assert somewhere == set(regimes())


def test_a_law_of_an_unknown_area_holds_everywhere() -> None:
    elsewhere = EU.model_copy(update={"area": "Atlantis"})
    assert holding_in("JP", (elsewhere,)) == (elsewhere,)


@pytest.mark.parametrize(("written", "code"), [(" de ", "DE"), ("uk", "GB"), ("us-ca", "US-CA"), ("EL", "GR")])
def test_a_code_is_read_as_people_write_it(written: str, code: str) -> None:
    assert country_code(written) == code


@pytest.mark.parametrize("written", ["Germany", "D", "DE;", "<b>", "DE-BAVARIA", "ÄÖ"])
def test_what_is_no_code_is_refused(written: str) -> None:
    with pytest.raises(CountryCodeError):
        country_code(written)
