"""Phrases: words, choices, beginnings, gaps and numbers, all found in one pass."""

import pytest

from analyzer.materiality.phrases import Lexicon, PhraseError
from analyzer.materiality.words import forms


@pytest.mark.parametrize(
    ("phrase", "text", "place"),
    [
        ("governing law", "The governing law is ours", (1, 3)),
        ("may|can change", "We can change it", (1, 3)),
        ("indemnif*", "Indemnification follows", (0, 1)),
        ("hold ... harmless", "and hold us and them harmless", (1, 6)),
        ("# days", "within thirty days", (1, 3)),
        ("non-refundable", "It is non-refundable", (2, 4)),
        ("* llc", "Example LLC", (0, 2)),
    ],
)
def test_a_phrase_is_found_at_its_words(phrase: str, text: str, place: tuple[int, int]) -> None:
    assert place in Lexicon({"list": [phrase]}).find(forms(text))["list"]


def test_a_gap_has_an_end() -> None:
    assert "list" not in Lexicon({"list": ["hold ... harmless"]}).find(forms("hold one two three four five harmless"))


def test_a_short_beginning_is_refused() -> None:
    with pytest.raises(PhraseError):
        Lexicon({"list": ["in*"]})
