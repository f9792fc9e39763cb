"""Phrases are looked up by their words: what is found is what trying each phrase at each place finds."""

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from analyzer.materiality.phrases import GAP, Lexicon
from analyzer.materiality.sayings.grammar import grammar, longest_of

WORDS = st.sampled_from(("bake", "baker", "rye", "oven", "30"))
TOKENS = st.sampled_from(("bake", "rye", "oven", "bake*", "rye|oven", "*", "...", "#"))
PHRASES = st.lists(TOKENS, min_size=1, max_size=4).map(" ".join)


def _ends(tokens: Sequence[str], words: Sequence[str], at: int) -> Iterator[int]:
    """Where a phrase that begins at a place may end."""
    if not tokens:
        yield at
        return
    token, *rest = tokens
    if token == "...":
        for place in range(at, min(at + GAP, len(words)) + 1):
            yield from _ends(rest, words, place)
    elif at < len(words) and any(_is(choice, words[at]) for choice in token.split("|")):
        yield from _ends(rest, words, at + 1)


def _is(choice: str, word: str) -> bool:
    if choice.endswith("*"):
        return word.startswith(choice[:-1])
    return word[0].isdigit() if choice == "#" else choice == word


@given(st.lists(PHRASES, min_size=1, max_size=3), st.lists(WORDS, max_size=9))
def test_all_phrases_are_found_at_once_where_each_is_found_alone(phrases: list[str], words: list[str]) -> None:
    found = Lexicon({str(at): [phrase] for at, phrase in enumerate(phrases)}).find(words)
    for at, phrase in enumerate(phrases):
        alone = {(start, end) for start in range(len(words)) for end in _ends(phrase.split(), words, start)}
        assert set(found.get(str(at), ())) == alone


def test_a_word_tells_how_long_a_phrase_that_it_opens_may_be() -> None:
    assert longest_of([("as", "soon"), ("as", "soon", "as"), ("if",), ()]) == {"as": 3, "if": 1}
    assert all(len(phrase) <= grammar().longest[phrase[0]] for phrase in (*grammar().plain, *grammar().loose))
