"""Numbers that are missing from a sequence of clauses, or stand in it twice."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Clause
from clauses.structure.numerals import letter_value, roman_value

_MOST_MISSING = 2
_LETTERS = 26
_ROMAN = dict(
    enumerate(
        [
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "vi",
            "vii",
            "viii",
            "ix",
            "x",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
            "xvii",
            "xviii",
            "xix",
            "xx",
        ],
        start=1,
    )
)
_LAST = re.compile(r"(\d+|[A-Za-z]+)([^\dA-Za-z]*)\Z")


def find(draft: Draft) -> Iterator[Defect]:
    """Gaps, repetitions and steps back between neighbours of one style under one parent.

    A list that begins anew (1, a, i) is another list.
    """
    for sisters in draft.children.values():
        last: dict[str, tuple[int, Clause, bool]] = {}
        for clause in sisters:
            parsed = _parsed(clause)
            if parsed is None:
                continue
            shape, letters = parsed
            before = last.get(shape)
            number, roman = _value(letters, (before[0], before[2]) if before else None)
            last[shape] = (number, clause, roman)
            if before is None or number == 1:
                continue
            expected = before[0] + 1
            if number == expected or _was_missed(draft, before[1], clause, expected) or _is_listed(before[1], clause):
                continue
            if before[2] != roman and not letters.isdigit():
                continue  # (ii) and (d) belong to two lists
            if any(_is_cited(draft, each) for each in (before[1], clause)):
                continue
            if defect := _defect(before[1], clause, number, expected):
                yield defect


def _was_missed(draft: Draft, before: Clause, clause: Clause, expected: int) -> bool:
    """True where the missing number stands in the text between the two: it is there, if not at a line's start."""
    label = (clause.label or "").strip()
    digits = re.search(r"\d+(?=\D*\Z)", label)
    between = draft.text[before.span.start : clause.span.start]
    if digits is None:
        letters = label.strip("(). ")
        candidates = [_ROMAN.get(expected, ""), chr(96 + expected) if expected <= _LETTERS else ""]
        wanted = [word.upper() if letters.isupper() else word for word in candidates if word]
        return any(re.search(rf"(?<!\w)\(?{word}[.)]", between) for word in wanted)
    stem = re.escape(label[: digits.start()].strip("("))
    return re.search(rf"(?<![\d.]){stem}{expected}(?!\d|\.\d)", between[len(before.label or "") :]) is not None


def _is_cited(draft: Draft, clause: Clause) -> bool:
    """True of "9.5 (Class Action Waiver), …" at the start of a line: a reference, not a clause."""
    end = clause.label_span.end if clause.label_span else 0
    return re.match(r"\s*\(\w[^)]*\)\s*(?:,|and\b|of\b)", draft.text[end : end + 120]) is not None


def _is_listed(before: Clause, clause: Clause) -> bool:
    """True of a table of contents and the section it lists."""
    return bool(before.heading) and (before.heading or "").casefold() == (clause.heading or "").casefold()


def _parsed(clause: Clause) -> tuple[str, str] | None:
    """The label without its last number (its shape) and that number."""
    if not clause.label or clause.label_span is None:
        return None
    found = _LAST.search(clause.label)
    if found is None or clause.kind.value in {"boilerplate", "metadata"}:
        return None
    letters = found.group(1)
    style = "1" if letters.isdigit() else ("a" if letters.islower() else "A")
    return f"{clause.label[: found.start()]}{style}{found.group(2)}", letters


def _value(letters: str, before: tuple[int, bool] | None) -> tuple[int, bool]:
    """The number a label stands for, and whether it is roman; after h comes the letter i, after nothing the roman."""
    if letters.isdigit():
        return int(letters), False
    small = letters.lower()
    as_roman, as_letter = roman_value(small), letter_value(small) or 0
    if as_roman is None:
        return as_letter, False
    if before is None:
        return (as_roman, True) if small == "i" or len(small) > 1 else (as_letter, False)
    number, roman = before
    if roman and as_roman == number + 1:
        return as_roman, True
    if not roman and as_letter == number + 1:
        return as_letter, False
    return (as_roman, True) if small == "i" or len(small) > 1 or roman else (as_letter, False)


def _defect(before: Clause, clause: Clause, number: int, expected: int) -> Defect | None:
    label, last = (clause.label or "").rstrip("."), (before.label or "").rstrip(".")
    span = clause.label_span
    related = (before.label_span,) if before.label_span else ()
    if number == expected - 1:
        return Defect(span=span, message=f"The number {label} stands twice in a row.", related=related)
    if "." not in label and not expected < number <= expected + _MOST_MISSING:
        return None  # more likely another list, or a sentence that begins with a number
    if number > expected:
        missing = "a number is" if number == expected + 1 else f"{number - expected} numbers are"
        return Defect(span=span, message=f"{label} follows {last}: {missing} missing between them.", related=related)
    return Defect(span=span, message=f"{label} follows {last}: the numbers run backwards here.", related=related)


CHECK = Check(
    rule="numbering",
    title="A number is missing or stands twice",
    severity=Severity.MEDIUM,
    what="Looks for gaps, repetitions and steps back in the numbers and letters of neighbouring clauses. A list that "
    "begins anew is another list; a number that stands in the running text is not missing.",
    why="References by number reach the wrong clause or two clauses; a gap often shows that a clause was lost.",
    wrong="4.1 …  4.2 …  4.4 …",
    instead="4.1 …  4.2 …  4.3 …",
    find=find,
)
