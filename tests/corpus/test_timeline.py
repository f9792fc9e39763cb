"""Histories: noise is named and folded, and nothing that may matter is among it."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from corpus.history.model import FOLDED, Entry, Judged, Pair, Read, Status
from corpus.history.timeline import needed, timeline
from corpus.store.model import Key, Version

MATERIAL = Judged(id=1, material=True, severity="high", review=0, edits=9, summary="One change is material.")
HARMLESS = Judged(id=2, material=False, severity="none", review=0, edits=3, summary="Nothing.")
OPEN = Judged(id=3, material=None, severity="none", review=0, edits=3, summary="Not all was judged.")
WAITING = Judged(id=4, material=False, severity="none", review=1, edits=3, summary="One change waits.")


def history(
    texts: str,
    sizes: dict[str, int] | None = None,
    verdict: Judged = MATERIAL,
    days: Sequence[str] = (),
    notes: dict[int, str] | None = None,
    words: dict[str, str] | None = None,
) -> tuple[Entry, ...]:
    """A history in which each letter is a text; all have 1,000 words unless said otherwise."""
    versions = [
        Version(
            series="S",
            number=n,
            source=str(n),
            recorded=days[n - 1] if days else f"2024-01-{n:02}",
            key=Key(letter, "md"),
            file="s.md",
            note=(notes or {}).get(n, ""),
        )
        for n, letter in enumerate(texts, 1)
    ]
    read = {
        Key(letter, "md"): Read(words=(words or {}).get(letter, letter), size=(sizes or {}).get(letter, 1000))
        for letter in texts
    }
    judged = dict.fromkeys(needed(versions, read), verdict)
    return timeline(versions, read, judged, {})


def statuses(*args: object, **kwargs: object) -> list[str]:
    return [entry.status.value for entry in history(*args, **kwargs)]  # type: ignore[arg-type]


def test_a_new_text_with_material_changes_is_an_amendment() -> None:
    assert statuses("AB") == ["first", "amendment"]


def test_the_same_bytes_again_are_folded() -> None:
    assert statuses("AAB") == ["first", "same", "amendment"]


def test_a_text_that_flickers_is_shown_once_and_its_returns_are_folded() -> None:
    assert statuses("ABABAB") == ["first", "amendment", "return", "return", "return", "return"]


def test_a_return_says_to_which_version() -> None:
    assert history("ABA")[2].because == "The words of V1 (2024-01-01) again."


def test_old_terms_that_come_back_for_good_are_a_restoration() -> None:
    days = ["2024-01-01", "2024-02-01", "2024-06-01"]
    assert statuses("ABA", days=days) == ["first", "amendment", "restored"]


def test_old_terms_that_come_back_for_a_day_are_not() -> None:
    days = ["2024-01-01", "2024-02-01", "2024-06-01", "2024-06-02"]
    assert statuses("ABAB", days=days) == ["first", "amendment", "return", "return"]


def test_a_page_that_shrinks_and_comes_back_has_failed() -> None:
    found = history("AFA", {"F": 100})
    assert [entry.status for entry in found] == [Status.FIRST, Status.FAILED_PAGE, Status.SAME]
    assert found[1].because == "A failed page: 10% of the words of V1, and then the page is itself again."


def test_a_page_that_doubles_and_comes_back_has_failed() -> None:
    assert statuses("AFB", {"F": 2100}) == ["first", "failed-page", "amendment"]


def test_after_a_failed_page_the_next_is_held_against_the_good_one_before() -> None:
    found = history("AFB", {"F": 100})
    assert found[2].before is not None
    assert found[2].before.number == 1


def test_terms_that_shrink_for_good_are_shown_with_a_warning() -> None:
    found = history("AB", {"B": 200})
    assert found[1].status is Status.AMENDMENT
    assert found[1].because.startswith("Perhaps a failed page, 20% of the words before.")


def test_a_page_without_a_word_has_failed() -> None:
    assert statuses("AEB", {"E": 0}) == ["first", "failed-page", "amendment"]
    assert statuses("EAB", {"E": 0}) == ["first", "first", "amendment"]


def test_harmless_changes_are_folded_by_their_judgement() -> None:
    assert statuses("AB", verdict=HARMLESS) == ["first", "editorial"]


def test_what_waits_for_a_reader_is_not_folded() -> None:
    assert statuses("AB", verdict=WAITING) == ["first", "please-read"]
    assert statuses("AB", verdict=OPEN) == ["first", "please-read"]


def test_a_recorders_upgrade_is_folded_only_when_nothing_material_hides_in_it() -> None:
    notes = {2: "Apply technical or declaration upgrade on S"}
    assert statuses("AB", verdict=HARMLESS, notes=notes) == ["first", "upgrade"]
    assert statuses("AB", verdict=MATERIAL, notes=notes) == ["first", "amendment"]
    assert statuses("AB", verdict=OPEN, notes=notes) == ["first", "please-read"]


def test_other_markup_of_the_same_words_is_no_return() -> None:
    assert statuses("AB", verdict=HARMLESS, words={"B": "A"}) == ["first", "editorial"]


def test_what_was_not_judged_is_left_for_a_person() -> None:
    versions = [entry.version for entry in history("AB")]
    assert timeline(versions, {}, {}, {})[1].status is Status.UNJUDGED
    pair = Pair(Key("A", "md"), Key("B", "md"))
    (_, skipped) = timeline(versions, {}, {}, {pair: "the worker died."})
    assert (skipped.status, skipped.because, skipped.folded) == (Status.SKIPPED, "the worker died.", False)


@given(st.text("ABCDEF", min_size=1, max_size=24), st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 3000)))
def test_every_material_text_is_shown_once_or_named_a_failed_page(texts: str, sizes: dict[str, int]) -> None:
    found = history(texts, sizes)
    assert [entry.version.number for entry in found] == list(range(1, len(texts) + 1))
    shown = {entry.version.key.text for entry in found if entry.status not in FOLDED}
    failed = {entry.version.key.text for entry in found if entry.status is Status.FAILED_PAGE}
    assert set(texts) <= shown | failed
