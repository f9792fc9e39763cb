"""Plain-language summaries beside the clauses that they sum up: the clause rules, and is told where it changes."""

import re
from collections.abc import Iterator

from analyzer.comparison.model import Change
from analyzer.materiality.hunks import hunks_of
from analyzer.materiality.survey import Survey
from analyzer.materiality.telling_words import denials_in, telling
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms
from clauses.model import Clause, ClauseKind

_KNOWN = WordFile("judging", "summed_up")
SUMMARY = "summary"  # the topic of a clause that the page sets apart as a summary
HELD = 0.5  # share of a summary's telling words that its clause has, from which it says no more than that
AMOUNT = re.compile(r"[$€£¥]?\d(?:[\d.,]*\d)?\s*(?:%|\w+)?")  # a number with its sign or the word behind it
FORCED = _KNOWN.words("forced")
STOP = re.compile(r"[.;!?\n]\s")
WHY = "A summary in plain words: the clause rules, and every word and amount that differs here stands in it as well."
READ = "A summary in plain words differs and says more than its clause; please read."


def summary_only(change: Change, survey: Survey) -> bool:
    """True of a change in summaries alone."""
    found = [*_clauses(change, survey)]
    return bool(found) and all(
        clause.kind is ClauseKind.BOILERPLATE and clause.topics == (SUMMARY,) for _, clause in found
    )


def says_no_more(change: Change, survey: Survey) -> bool:
    """True where each telling word and amount that differs in a summary stands in the clause beside it as well.

    The clause has half of its telling words, and denies something if it does. One that became another has its words
    of force besides: "we never sell" and "we may sell" are two. What came is looked for in the new clause, what went
    in the old one.
    """
    found = [*_clauses(change, survey)]
    told = [(clause.span.of(version.text.agreement.text), version, clause) for version, clause in found]
    if len({FORCED.intersection(forms(words)) for words, _, _ in told}) != 1 or not all(_held(*each) for each in found):
        return False
    old = " ".join(words for words, version, _ in told if version is survey.old)
    new = " ".join(words for words, version, _ in told if version is survey.new)
    struck, put = _differing(old, new)
    return (
        bool(struck or put)
        and _in_place(_body(old), _body(new))
        and all(
            (struck if version is survey.old else put) <= _said(_rest(version, clause)) for _, version, clause in told
        )
    )


def _differing(old: str, new: str) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words and the amounts struck from one summary and put into the other; of one alone, all it has."""
    before, after = forms(_body(old)), forms(_body(new))
    struck: set[str] = set()
    put: set[str] = set()
    for hunk in hunks_of(before, after):
        struck |= telling(before[slice(*hunk.old)])
        put |= telling(after[slice(*hunk.new)])
    amounts, others = _amounts(_body(old)), _amounts(_body(new))
    return frozenset(struck | (amounts - others)), frozenset(put | (others - amounts))


def _in_place(old: str, new: str) -> bool:
    """True where the amounts that stay do so in their order: what changed places is another amount for each matter."""
    before, after = _rows(old), _rows(new)
    return [each for each in before if each in after] == [each for each in after if each in before]


def _said(words: str) -> frozenset[str]:
    return telling(forms(words)) | _amounts(words)


def _amounts(words: str) -> frozenset[str]:
    return frozenset(_rows(words))


def _rows(words: str) -> list[str]:
    return [" ".join(found.split()).lower() for found in AMOUNT.findall(words)]


def _body(words: str) -> str:
    """A summary without the words that call it one: "In short:"."""
    return words.partition(":")[2] or words


def _clauses(change: Change, survey: Survey) -> Iterator[tuple[Version, Clause]]:
    for version, ids in ((survey.old, change.old), (survey.new, change.new)):
        for clause_id in ids:
            if clause_id in version.text.clauses:
                yield version, version.text.clauses[clause_id]


def _rest(version: Version, clause: Clause) -> str:
    """The clause that a summary stands in, without the summary."""
    parent, body = version.text.clauses.get(clause.parent or ""), version.text.agreement.text
    if parent is None:
        return ""
    return f"{body[parent.span.start : clause.span.start]}\n{body[clause.span.end : parent.span.end]}"


def _held(version: Version, clause: Clause) -> bool:
    said, words = forms(_body(clause.span.of(version.text.agreement.text))), _rest(version, clause)
    rest, own = forms(words), telling(said)
    if not rest or len(own & telling(rest)) < HELD * len(own):
        return False
    return denials_in(rest) > 0 if denials_in(said) else not _denied_beside(own, words)


def _denied_beside(own: frozenset[str], rest: str) -> bool:
    """True where the sentence of the clause that has most of a summary's words denies them: "we never share it"."""
    rows = [forms(sentence) for sentence in STOP.split(rest)]
    nearest = max(rows, key=lambda row: len(own & telling(row)), default=())
    return denials_in(nearest) > 0
