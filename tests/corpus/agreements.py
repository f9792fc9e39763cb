"""Short agreements and histories of them, written for the tests."""

from corpus.recorded import Recorded

__all__ = ["CAPPED", "NARROW", "TERMS", "recorded", "terms"]


def terms(*, cap: str = "twelve", law: str = "Ireland", extra: str = "", first: str = "1. Use") -> str:
    """Terms of service with a heading, a cap on liability and a governing law."""
    return f"""# Harbour Terms of Service

Last updated: 1 March 2024

These terms are between Harbour Ltd ("Harbour", "we") and you, the customer ("Customer").

## {first}

You must keep your password secret. You may not resell the Service.

## 2. Data

"Customer Data" means the data that Customer stores in the Service. We will delete Customer Data within 30 days after
termination.
{extra}
## 3. Liability

Our total liability is limited to the fees paid in the {cap} months before the claim.

## 4. Law

These terms are governed by the laws of {law}. Section 3 survives termination.
"""


TERMS = terms()
CAPPED = terms(cap="three")
NARROW = terms(cap="three", law="Delaware")


def recorded(
    words: str | bytes, day: str, *, series: str = "Harbour/Terms", note: str = "", source: str = "", place: int = 0
) -> Recorded:
    """A version as an importer would hand it over."""
    data = words.encode() if isinstance(words, str) else words
    return Recorded(
        series=series,
        source=source or f"test {day} {place}",
        recorded=day,
        place=place,
        file="terms.md",
        data=lambda: data,
        note=note,
    )
