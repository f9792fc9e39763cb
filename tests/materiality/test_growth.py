"""Judging takes twice the steps for twice the text, not four times."""

from functools import partial

import pytest

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from clauses.parse import parse_text
from tests.steps import steps

BODY = "# Mill Terms\n\nMill Ltd (“we”) bakes for you.\n\n## 1. Pay\n\n{}\n"
TABLE = "| Loaf | Price |\n|---|---|\n"


def _shouted(front: str, size: int) -> str:
    """A sentence all in capitals, full of names and of places to which what it fronts may go."""
    named = ", ".join(f"the mill {name} in Kent" for name in "abcdefghijklmnop"[:size])
    return f"{front}, {named} bake no bread for a guest upon the last day of the lease or for any purpose.".upper()


PAIRS = {
    "a sentence of many norms": lambda size: (
        BODY.format("You must pay."),
        BODY.format("You must pay" + "".join(f" and you must pay item c{i} for the mill" for i in range(size)) + "."),
    ),
    "a menu of many entries": lambda size: (
        BODY.format("You must pay."),
        "# Menu\n\n" + "\n".join(f"- Mill A{i} Data Policy" for i in range(size)) + BODY.format("You must pay."),
    ),
    "a list of many products": lambda size: (
        BODY.format("The products are:\n\n- Rye Kiln\n- Oat Kiln"),
        BODY.format(
            "The products are:\n\n- Rye Kiln\n- Oat Kiln\n" + "\n".join(f"- Kiln Mark {i}" for i in range(size))
        ),
    ),
    "a table whose cells all change": lambda size: (
        BODY.format(TABLE + "\n".join(f"| Loaf {i} | {i} euros |" for i in range(size))),
        BODY.format(TABLE + "\n".join(f"| Loaf {i} | {i + 1} euros or more |" for i in range(size))),
    ),
    "a fee on each of many orders": lambda size: (
        BODY.format(" ".join(f"You may cancel order {i}." for i in range(size))),
        BODY.format(" ".join(f"You may cancel order {i} for a fee of {i} euros." for i in range(size))),
    ),
    "a sentence that became a list": lambda size: (
        BODY.format("You must " + ", ".join(f"guard loaf {i} from mice" for i in range(size)) + "."),
        BODY.format("You must:\n\n" + "\n".join(f"- guard loaf {i} from mice" for i in range(size))),
    ),
    "a shouted sentence that fronts its time": lambda size: (
        BODY.format(_shouted("upon the last day of the lease", size // 10)),
        BODY.format(_shouted("for any purpose in the mill", size // 10)),
    ),
}
GROWTH = 2.3  # times the steps for twice the text


@pytest.mark.parametrize("name", PAIRS)
def test_twice_the_text_takes_about_twice_the_steps(name: str) -> None:
    taken = []
    for size in (60, 120):
        old, new = PAIRS[name](size)
        comparison = compare(parse_text(old, "terms.md"), parse_text(new, "terms.md"))
        judge(comparison)  # what is read once a program run is read
        fresh = compare(parse_text(f"{old} ", "terms.md"), parse_text(f"{new} ", "terms.md"))
        taken.append(steps(partial(judge, fresh)))
    assert taken[1] < GROWTH * taken[0]
