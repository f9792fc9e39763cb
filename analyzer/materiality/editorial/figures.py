"""Tests of dates and numbers: a date line, the same number written in another way."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from analyzer.materiality.editorial.desk import Desk, lone, put, struck
from analyzer.materiality.editorial.pages import termed
from analyzer.materiality.editorial.units import agrees, same_unit
from analyzer.materiality.locus import Amount, Hunk, Locus
from analyzer.materiality.shapes.amounts import same, size
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word
from clauses.facts.number_words import NUMBER_WORDS, value_of
from clauses.model import Modality, QuantityKind

LINE = 24  # words a line about a date may have; in a longer sentence the date must follow its words
BEFORE = 6  # how closely
RUNNING = frozenset(
    f"{unit}{ending}" for unit in ("hour", "day", "minute", "week", "month", "year") for ending in ("", "s")
) | {"ago"}
APPLYING = frozenset({"effective", "applies", "apply", "force", "effect"})  # words of the day from which terms hold
DIGITS = {
    word: str(value)
    for value, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
SIGNS = frozenset("$€£¥%")
WEEKS, MONTHS = frozenset({"week"}), frozenset({"month", "quarter", "year"})
OFFERED = frozenset({Modality.GRANT, Modality.REPRESENTATION})
AS_OF = ("as", "of")  # opens the preamble of an agreement
YEAR = re.compile(r"(?:19|20)\d\d")
MARK = re.compile(r"(?:©|\(c\))\s*(?:copyright\s*)?(?:(?:19|20)\d\d\s*[-–—,]\s*)?$", re.IGNORECASE)
NEAR_MARK = 24  # characters before a year among which its mark stands
STATEMENT = 45  # words a statement about dates may have


def date_line(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Only the date of a line that says when the text was updated, or a year beside a copyright mark."""
    known = lists()
    words = [*struck(locus, hunk), *put(locus, hunk)]
    if not all(word[0].isdigit() or word in known.date_words for word in words):
        return False
    if not any(word[0].isdigit() or word in known.months for word in words):
        return False
    if _copyright(locus, hunk, desk):
        return True
    touched = [a for a in locus.old.amounts if a.start < hunk.old[1] and hunk.old[0] < a.end]
    touched += [a for a in locus.new.amounts if a.start < hunk.new[1] and hunk.new[0] < a.end]
    past = "ago" in locus.new.forms and "ago" in locus.old.forms
    if not past and any(amount.quantity.kind is not QuantityKind.DATE for amount in touched):
        return False
    if _set_back(touched, locus):
        return False  # terms that apply from an earlier day than before reach back
    side, start = (locus.new, hunk.new[0]) if locus.new.words else (locus.old, hunk.old[0])
    sentence = side.forms
    if len(sentence) > LINE:
        sentence = sentence[max(0, start - BEFORE) : start]
    lines = {line for line in known.date_lines for i in range(len(sentence)) if sentence[i : i + len(line)] == line}
    laid_down = any(norm.modality not in OFFERED for norm in side.norms) or termed(side.forms)
    opens = side.forms[: len(AS_OF)] == AS_OF and not laid_down
    return opens or not lines.isdisjoint(known.updating) or (bool(lines) and _of_text(side.words, lines))


def _copyright(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True of the years behind a copyright mark: "© 2019-2025 Mill Ltd"."""
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    return all(
        start < end
        and all(YEAR.fullmatch(word) for word in side.forms[start:end])
        and MARK.search(text.agreement.text, max(0, side.words[start].start - NEAR_MARK), side.words[start].start)
        is not None
        for side, (start, end), text in sides
    )


def dates_rule(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True where the words that differ hold a date in a line that speaks of more than the text and its date."""
    touched = [a for a in locus.old.amounts if a.start < hunk.old[1] and hunk.old[0] < a.end]
    touched += [a for a in locus.new.amounts if a.start < hunk.new[1] and hunk.new[0] < a.end]
    if not any(a.quantity.kind is QuantityKind.DATE for a in touched) or date_line(locus, hunk, desk):
        return False
    return not _of_text((locus.old if locus.old.words else locus.new).words, ()) or _set_back(touched, locus)


def _set_back(touched: Sequence[Amount], locus: Locus) -> bool:
    """True of a date from which something applies that moved to an earlier day: "effective from 3 May 2020"."""
    if APPLYING.isdisjoint(locus.new.forms):
        return False
    days = [[str(a.quantity.value) for a in touched if a in side.amounts] for side in (locus.old, locus.new)]
    return bool(days[0] and days[1]) and max(days[1]) < min(days[0])


def _of_text(words: Sequence[Word], lines: Iterable[tuple[str, ...]]) -> bool:
    """True where a line speaks of the text and its date alone: no price, order, offer or list is dated in it."""
    known = lists()
    said = {word for line in lines for word in line}
    return all(
        word.form[0].isdigit()
        or (word.capital and word.form not in known.priced)
        or any(word.form in some for some in (said, known.date_words, known.function, known.dated))
        for word in words
    )


def dated_line(locus: Locus, desk: Desk) -> bool:
    """A line that came or went and says nothing but when the text was last changed: ``Last revised September 2024``.

    Where the line says from when the text applies it has a whole date; no line has a time that runs.
    """
    side, known = (locus.new if locus.new.words else locus.old), lists()
    words = side.forms
    if not locus.one_sided or len(words) > LINE or any(a.quantity.kind is not QuantityKind.DATE for a in side.amounts):
        return False
    if "effective" in words and not side.amounts:
        return False
    if not all(word[0].isdigit() or word in _of_dates() for word in words):
        return False
    dated = any(word[0].isdigit() for word in words)
    return dated and any(words[i : i + len(line)] == line for line in known.date_lines for i in range(len(words)))


@cache
def _of_dates() -> frozenset[str]:
    """What a line about the date of a text is made of, but for the date."""
    known = lists()
    return frozenset({word for line in known.date_lines for word in line} | known.date_words) - RUNNING


def effective_date(locus: Locus, desk: Desk) -> bool:
    """A sentence that only says from when the changes or the terms apply."""
    if not locus.one_sided:
        return False
    side = locus.new if locus.new.words else locus.old
    if len(side.words) > STATEMENT or not side.hits.get("effective-statement"):
        return False
    if any(amount.quantity.kind is not QuantityKind.DATE for amount in side.amounts):
        return False
    dated = bool(side.amounts) or any(word.isdigit() and len(word) == len("2024") for word in side.forms)
    return dated and not any(side.hits.get(name) for name in ("assent-by-use", "retroactive", "termination", "fees"))


def _written_twice(locus: Locus, hunk: Hunk) -> bool:
    """True of "ten" that came before "(10)", or of the figure behind the word: the number stands there already."""
    found = lone(locus, hunk)
    if found is None:
        return False
    _, side, (start, end) = found
    rows = [side.forms[start : end + 1]] if end < len(side.forms) else []
    rows += [side.forms[start - 1 : end]] if start else []
    return end - start == 1 and any(in_words_and_figures(row) for row in rows)


def in_words_and_figures(row: Sequence[str]) -> bool:
    """True of a number in words and right behind it in figures."""
    return len(row) == 2 and row[0] in NUMBER_WORDS and row[1].isdecimal() and str(value_of(row[0])) == row[1]


def _figure(words: tuple[str, ...]) -> str | None:
    """A number of one word as a figure: "two" in "two-step" as "2"; None of any other words."""
    if len(words) != 1:
        return None
    return words[0] if words[0].isdigit() else DIGITS.get(words[0])


def sign_turned(locus: Locus) -> bool:
    """``5 €`` and ``€5``: the sign of money stands on the other side of the same figures, and nothing else differs."""
    old, new = (_signs_first(side.forms) for side in (locus.old, locus.new))
    return old == new


def _signs_first(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        turned = word in SIGNS and found and found[-1][0].isdigit()
        found.insert(len(found) - 1 if turned else len(found), word)
    return found


def same_number(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``30 days`` and ``thirty (30) days``."""
    if _written_twice(locus, hunk):
        return True
    old = [a for a in locus.old.amounts if a.start <= hunk.old[0] and hunk.old[1] <= a.end]
    new = [a for a in locus.new.amounts if a.start <= hunk.new[0] and hunk.new[1] <= a.end]
    if not old or not new:
        return _figure(struck(locus, hunk)) == _figure(put(locus, hunk)) is not None
    if old[0].quantity.kind is new[0].quantity.kind is QuantityKind.DATE:
        return old[0].quantity.value == new[0].quantity.value
    if not (agrees(locus.old.forms, old[0]) and agrees(locus.new.forms, new[0])):
        return False
    units = {(each[0].quantity.unit or "").casefold().rstrip("s") for each in (old, new)}
    if not (units.isdisjoint(WEEKS) or units.isdisjoint(MONTHS)):
        return False  # 52 weeks end before 12 months do
    a, b = size(old[0].quantity), size(new[0].quantity)
    if a is None or b is None or not same_unit(locus.old, old[0], locus.new, new[0]):
        return False
    # Of counts the units were just compared word for word: "five (5) messages per day" and "5 messages each day".
    counted = old[0].quantity.kind is QuantityKind.COUNT and old[0].quantity.value == new[0].quantity.value
    return same(a, b) or counted
