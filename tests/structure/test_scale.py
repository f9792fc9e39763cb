"""The whole parse, facts included, takes steps by the length of the text; too deep and too long is said."""

from collections.abc import Callable

import pytest

from clauses.diagnostics import UnreadableInputError
from clauses.facts.pipeline import local_facts
from clauses.model import Agreement
from clauses.parse import parse_bytes
from clauses.readers import detect
from clauses.structure.node import DEEPEST
from tests.steps import steps


def _words(number: int) -> str:
    """Words that no other number gives: nothing is remembered of a clause."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _agreement(count: int) -> str:
    return "".join(
        f"{n}. Fees of {word}\n\nThe Customer shall pay the {word} fee within 30 days. “{word.title()} Data” means "
        f"data of {word}.\n\n(a) the user may copy {word}; or\n\n(b) see Section {n}.\n\n"
        for n in range(1, count)
        for word in [_words(1_000 * count + n)]
    )


SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "an agreement": ("terms.txt", _agreement),
    "an agreement in Markdown": ("terms.md", _agreement),
    "one line of sentences": ("line.txt", lambda n: "The user pays the fee to Acme. " * n),
    "one line of items": ("items.txt", lambda n: "(a) fees; (b) taxes; and (c) costs. " * n),
    "one word": ("word.txt", lambda n: "a" * 400 * n),
    "equal paragraphs": ("equal.txt", lambda n: "The user shall pay the fee.\n\n" * n),
    "short lines": ("short.txt", lambda n: "".join(f"Fee {_words(1_000 * n + i)}\n" for i in range(n))),
    "opened brackets": ("open.txt", lambda n: "(" * 100 * n + "a" + ")" * 100 * n),
    "quotation marks": ("quotes.txt", lambda n: '"Fee" means “ ' * n),
    "levels of a page's list": ("deep.html", lambda n: "<ol><li>level" * n),
    "levels of a Markdown list": ("deep.md", lambda n: "- " * n + "deep"),
    "levels of quotation": ("deep.md", lambda n: ">" * n + " deep"),
}


@pytest.mark.parametrize(("name", "make"), SHAPES.values(), ids=SHAPES.keys())
def test_four_times_the_text_takes_at_most_five_times_the_steps(name: str, make: Callable[[int], str]) -> None:
    def taken(count: int) -> int:
        data = make(count).encode()
        local_facts.cache_clear()
        return steps(lambda: parse_bytes(data, name))

    taken(39)  # what is done once
    assert taken(160) <= 5 * taken(40)


def _levels(agreement: Agreement) -> int:
    level: dict[str | None, int] = {None: 0}
    for clause in agreement.clauses:
        level[clause.id] = level[clause.parent] + 1
    return max(level.values())


def test_a_list_deeper_than_the_tree_keeps_its_words_on_the_last_level_and_says_so() -> None:
    page = "".join(f"<ol><li>level {number}" for number in range(200))
    agreement = parse_bytes(page.encode(), "deep.html")
    assert _levels(agreement) == DEEPEST
    assert "level 199" in agreement.text
    assert [d.code for d in agreement.diagnostics] == ["nesting-too-deep"]


def test_a_list_of_fewer_levels_says_nothing() -> None:
    agreement = parse_bytes("".join(f"<ol><li>level {n}" for n in range(20)).encode(), "page.html")
    assert _levels(agreement) == 20
    assert agreement.diagnostics == ()


@pytest.mark.parametrize("name", ["terms.txt", "terms.md", "terms.html"])
def test_a_text_longer_than_any_agreement_is_refused_in_one_sentence(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(detect, "MOST_CHARACTERS", 1_000)
    with pytest.raises(UnreadableInputError, match=r"^the text has 1,2\d\d characters, more than the 1,000"):
        parse_bytes(b"<p>Fees are due." + b" word" * 240, name)
