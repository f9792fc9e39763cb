"""Two versions in two languages: no words of the one stand in the other, so both are read as a whole."""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.materiality.model import JudgedChange
from analyzer.materiality.retold import without_findings
from clauses.model import Agreement

UNKNOWN = frozenset({"", "und"})
NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "da": "Danish",
    "sv": "Swedish",
    "no": "Norwegian",
    "pl": "Polish",
    "fi": "Finnish",
}
HERE = "To be read with the first change, which says in which languages the versions are."


def in_one_language(changes: Sequence[JudgedChange], old: Agreement, new: Agreement) -> list[JudgedChange]:
    """The changes; where the versions are in two languages none is told as new or gone: the first asks for them all.

    A duty that stood in French is not new in English. What the versions say is compared by a reader of both.
    """
    if old.language == new.language or not UNKNOWN.isdisjoint((old.language, new.language)):
        return list(changes)
    asked = [at for at, change in enumerate(changes) if change.findings or change.review]
    made = list(changes)
    for at in asked:
        first = at == asked[0]
        why = (
            f"The old version is in {_name(old)}, the new one in {_name(new)}; please read both as a whole."
            if first
            else HERE
        )
        made[at] = without_findings(replace(changes[at], unnamed=()), why, review=first)
    return made


def _name(text: Agreement) -> str:
    return NAMES.get(text.language, f"another language ({text.language})")
