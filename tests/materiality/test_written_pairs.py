"""The pairs a reviewer wrote (benchmarks/written_pairs): none is silent, none of the base tells a gain as a loss."""

import pytest

from benchmarks.written import FOLDER, cases, outcome, report

SETS = sorted(path.stem for path in FOLDER.glob("*.txt"))
# Another box for questions, and a reference whose title outweighs its wrong number: folded on purpose.
FOLDED = {"leftover3/contact-phone/c", "wording3/titled-ref/s"}


@pytest.mark.parametrize("name", SETS)
def test_no_change_that_a_lawyer_wants_told_is_silent(name: str) -> None:
    silent = {
        case.name
        for case in cases(FOLDER / f"{name}.txt")
        if any(outcome(want, report(case)) == "silent" for want in case.wants)
    }
    assert silent <= FOLDED


def test_nothing_of_the_base_is_told_for_the_other_side() -> None:
    met = {f"{case.name}: {outcome(want, report(case))}" for case in cases(FOLDER / "base.txt") for want in case.wants}
    assert not {each for each in met if each.endswith("wrong side")}
