"""Versions in two languages: what is put into another language is neither new nor gone, so both are read.

Decided for each change by its own words: a text that gains an annex in another language keeps all its findings.
"""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.materiality.model import JudgedChange
from analyzer.materiality.retold import without_findings
from analyzer.materiality.word_file import WordFile
from clauses.facts.language import UNDETERMINED, language_of
from clauses.model import Agreement
from clauses.spans import Span

_KNOWN = WordFile("judging", "languages")
UNKNOWN = frozenset({"", UNDETERMINED})
NAMES = _KNOWN.meanings("names")
HERE = "To be read with the first change, which says in which languages the versions are."


def in_one_language(changes: Sequence[JudgedChange], old: Agreement, new: Agreement) -> list[JudgedChange]:
    """The changes; what stands in two languages is not told as new or gone: all of it is to be read with the first.

    A duty that stood in French is not new in English. What the versions say is compared by a reader of both.
    """
    if old.language == new.language or not UNKNOWN.isdisjoint((old.language, new.language)):
        return list(changes)
    shared = not _spoken(old).isdisjoint(_spoken(new))
    asked = [
        at
        for at, change in enumerate(changes)
        if (change.findings or change.review) and _translated(change, old, new, shared=shared)
    ]
    made = list(changes)
    for at in asked:
        both = f"The old version is in {_name(old)}, the new one in {_name(new)}; please read both as a whole."
        why = both if at == asked[0] else HERE
        made[at] = without_findings(replace(changes[at], unnamed=()), why, review=True)
    return made


def _translated(change: JudgedChange, old: Agreement, new: Agreement, *, shared: bool) -> bool:
    """True of old and new words in two languages; where too few tell, only if the versions have no language in common.

    Words that came or went in a language that the other version has as well are new, or gone, as in any text.
    """
    before = language_of(_words(old, change.old_spans, change.old_span))
    after = language_of(_words(new, change.new_spans, change.new_span))
    if UNKNOWN.isdisjoint((before, after)):
        return before != after
    return not shared


def _words(text: Agreement, spans: Sequence[Span], span: Span | None) -> str:
    reaches = spans or (() if span is None else (span,))
    return "\n".join(reach.of(text.text) for reach in reaches)


def _spoken(text: Agreement) -> frozenset[str]:
    """The languages in which paragraphs of a version stand, where enough words tell."""
    return frozenset(map(language_of, text.text.split("\n"))) - UNKNOWN | {text.language}


def _name(text: Agreement) -> str:
    return NAMES.get(text.language, f"another language ({text.language})")
