"""Tests of dates and numbers: a date line, the same number written in another way."""

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.shapes.amounts import same, size
from analyzer.materiality.wordlists import lists


def date_line(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Only the date of a line that says when the text was updated, or a year beside a copyright mark."""
    known = lists()
    words = [*struck(locus, hunk), *put(locus, hunk)]
    if not words or not all(word[0].isdigit() or word in known.date_words for word in words):
        return False
    sentence = locus.new.forms if locus.new.words else locus.old.forms
    if len(sentence) > 24:
        return False
    return any(sentence[i : i + len(line)] == line for line in known.date_lines for i in range(len(sentence)))


def same_number(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``30 days`` and ``thirty (30) days``."""
    old = [a for a in locus.old.amounts if a.start <= hunk.old[0] and hunk.old[1] <= a.end]
    new = [a for a in locus.new.amounts if a.start <= hunk.new[0] and hunk.new[1] <= a.end]
    if not old or not new:
        return False
    a, b = size(old[0].quantity), size(new[0].quantity)
    return a is not None and b is not None and same(a, b)
