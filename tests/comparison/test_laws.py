"""Laws of every comparison: replay, silence on equal texts, one owner for every changed word, the mirror."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.comparison.compare import compare
from clauses.parse import parse_text
from tests.comparison.reading import BASE, SWAPPED, check

LINES = st.sampled_from([*BASE.splitlines(), "", "(a) first;", "(b) second.", "“Fee” means money.", "See Section 2.1."])
ARBITRARY = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), min_size=1, max_size=120).filter(
    str.strip
)
AGREEMENTS = st.lists(LINES, min_size=1, max_size=24).map("\n".join).filter(str.strip)
UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@UNHURRIED
@given(ARBITRARY, ARBITRARY)
def test_any_two_texts_are_replayed_and_accounted_for(old: str, new: str) -> None:
    check(compare(parse_text(old), parse_text(new)))


@UNHURRIED
@given(AGREEMENTS, AGREEMENTS)
def test_shuffled_agreements_are_replayed_and_accounted_for(old: str, new: str) -> None:
    check(compare(parse_text(old), parse_text(new)))


@UNHURRIED
@given(AGREEMENTS)
def test_a_text_against_itself_is_empty(text: str) -> None:
    agreement = parse_text(text)
    comparison = compare(agreement, agreement)
    assert comparison.changes == ()
    assert comparison.effects == ()


@UNHURRIED
@given(AGREEMENTS, AGREEMENTS)
def test_the_mirror_has_the_same_matches(old: str, new: str) -> None:
    before, after = parse_text(old), parse_text(new)
    there, back = compare(before, after), compare(after, before)
    assert {(m.old, m.new) for m in there.matches} == {(m.new, m.old) for m in back.matches}


@UNHURRIED
@given(st.integers(0, len(BASE.splitlines()) - 1), st.sampled_from(["drop", "twice", "swap"]))
def test_the_mirror_of_an_amendment_has_the_kinds_swapped(line: int, how: str) -> None:
    lines = BASE.splitlines()
    if how == "drop":
        del lines[line]
    elif how == "twice":
        lines.insert(line, lines[line])
    else:
        lines[line], lines[line - 1] = lines[line - 1], lines[line]
    before, after = parse_text(BASE), parse_text("\n".join(lines))
    there, back = compare(before, after), compare(after, before)
    assert Counter((SWAPPED.get(c.kind, c.kind), c.new, c.old) for c in there.changes) == Counter(
        (c.kind, c.old, c.new) for c in back.changes
    )
