"""Which findings of one change are told: each once, and of a whole clause one line on what no rule names."""

from collections.abc import Sequence

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.model import Finding
from analyzer.materiality.rule import Shape
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms

_KNOWN = WordFile("judging", "distinct")
LEAD = 60  # characters by which the lead-in of an item is known
STRICT = _KNOWN.words("strict")


def whole_clause(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """Of a clause that came or went as a whole: all that rules name in it, and one line on what no rule names.

    The clause is shown in full; a line for each of its sentences would say no more.
    """
    rules = catalogue.by_id
    general = {f.rule for f in findings if f.rule in rules and rules[f.rule].shape is Shape.LEFTOVER}
    special = [
        found.values["words"].words for found in findings if found.rule not in general and "words" in found.values
    ]
    shown = {words[0][:LEAD] for words in special if words}
    open_ones = [found for found in findings if found.rule in general and "words" in found.values]
    # An item quoted behind the lead-in that another line has quoted is no news of its own.
    again = {id(found) for found in open_ones for words in found.values["words"].words[:1] if words[:LEAD] in shown}
    left = [found for found in findings if found.rule in general and id(found) not in again]
    first = next((found for found in left if not STRICT.isdisjoint(_forms(found))), left[0] if left else None)
    return [found for found in findings if found.rule not in general or found is first]


def quoted(found: Finding) -> tuple[str, ...]:
    """The passages that a finding quotes as its words."""
    return found.values["words"].words if "words" in found.values else ()


def _forms(found: Finding) -> tuple[str, ...]:
    return forms(quoted(found)[0]) if quoted(found) else ()


def distinct(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that tell a reader what another has told."""
    return list({(f.rule, f.message, _clause_of(f), f.direction): f for f in reversed(findings)}.values())[::-1]


def _clause_of(found: Finding) -> tuple[str, ...]:
    return found.values["clause"].words if "clause" in found.values else ()
