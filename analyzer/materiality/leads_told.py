"""Lead-ins that are told beside what they lead to: a list and the words that open it are one rule, told once.

Each item is quoted behind its lead-in. A finding on the lead-in alone ("you must") says nothing that they do not; one
that names what the lead-in does ("we may suspend your account if") goes on with the items.
"""

from collections.abc import Sequence

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.gathered import joined
from analyzer.materiality.messages import ValueKind
from analyzer.materiality.mirrored import without
from analyzer.materiality.model import Finding, JudgedChange
from analyzer.materiality.rule import Shape

DOTS = " …"
LED = f":{DOTS}"
START = 20  # characters by which the first item is known
LEAST = 2  # words of a lead-in below which it may stand before any item
GENERAL = frozenset({Shape.NORM, Shape.LEFTOVER})


def with_items(findings: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """The findings of one change; one on a lead-in is told with its items, where it is for the same side.

    A lead-in that only says who must or may is quoted with each item anyway; one that says more quotes them all.
    """
    made = list(findings)
    listed = _with_items(made)
    for lead in findings:
        items = [
            found
            for found in listed
            if _leads(lead, found)
            and found.severity.rank <= lead.severity.rank
            and _kind(found, catalogue) in (GENERAL | {Shape.ITEM})
        ]
        if not items or not any(found is lead for found in made):
            continue
        general = _kind(lead, catalogue) in GENERAL and not _listed(lead)
        first, others = (items[0], [lead]) if general else (lead, items)
        pieces = [*items[0].values["words"].words] if general else _pieces(lead, items)
        told = joined(first, others, pieces, catalogue)
        made = [told if found is first else found for found in made if not any(found is other for other in others)]
        listed = _with_items(made)
    return made


def _with_items(findings: Sequence[Finding]) -> list[Finding]:
    """Those that quote a lead-in with an item: no other may be told with the finding on its lead-in."""
    return [found for found in findings if _item(_first(found))]


def _pieces(lead: Finding, items: Sequence[Finding]) -> list[str]:
    """What both quote: the lead-in, with the start of its list where it has that, and each item not shown with it."""
    words = [piece for each in items for piece in each.values["words"].words]
    shown = _first(lead)
    if LED in shown or ": " not in shown:
        return words
    bare = [piece.partition(LED)[2].strip() or piece for piece in words]
    return [shown, *(piece for piece in bare if piece.rstrip(f".;,{DOTS}") not in shown)]


def told_with_items(changes: Sequence[JudgedChange], catalogue: Catalogue) -> list[JudgedChange]:
    """The changes; a duty, ban or right that is but the lead-in of items told in other changes is told with these.

    Where nothing else is told of its change it stays: a clause that only leads in to what is new is new itself.
    """
    items = [found for change in changes for found in change.findings if _item(_first(found))]
    again: dict[int, Finding] = {}
    for change in changes:
        leads = [
            found
            for found in change.findings
            if _kind(found, catalogue) in GENERAL and not _listed(found) and any(_leads(found, item) for item in items)
        ]
        if len(leads) < len(change.findings):
            again |= {id(found): found for found in leads}
    return [without(change, {}, again, set()) for change in changes] if again else list(changes)


def _kind(found: Finding, catalogue: Catalogue) -> Shape | None:
    rule = catalogue.by_id.get(found.rule)
    return rule.shape if rule is not None else None


def _leads(lead: Finding, item: Finding) -> bool:
    """True where the one quotes what stands before the other's item, of the same version and for the same side."""
    words, told = _first(lead).removesuffix(LED), _first(item)
    if (
        lead is item
        or not words
        or len(lead.values["words"].words) > 1
        or LED in words
        or not _item(told)
        or lead.direction is not item.direction
    ):
        return False
    if (lead.old_span is None, lead.new_span is None) != (item.old_span is None, item.new_span is None):
        return False
    shown, colon, listed = words.partition(": ")
    if colon and listed:  # quoted with the start of its list
        return _opens(shown, told.partition(LED)[0]) and listed[:START].rstrip(DOTS) in told
    return _opens(words.strip(" :.;" + DOTS), told.partition(LED)[0])


def _listed(lead: Finding) -> bool:
    """True of a quotation that goes on with the start of the list: what it shows may be told nowhere else."""
    words = _first(lead)
    return words.endswith(DOTS) and ": " in words.removesuffix(LED)


def _item(words: str) -> bool:
    """True of a quotation of a lead-in with an item behind it."""
    return bool(words.partition(LED)[2].strip(" .;:"))


def _opens(words: str, lead: str) -> bool:
    """True of the words of a lead-in, either of which may be cut in its middle or at its end."""
    start, cut, end = lead.partition(f"{DOTS} ")
    whole = words == lead or (bool(cut) and words.startswith(start) and words.endswith(end))
    return whole and words.count(" ") >= LEAST


def _first(found: Finding) -> str:
    """What a one-sided finding quotes, where that is one piece or begins with one; empty of others."""
    value = found.values.get("words")
    if value is None or value.kind is not ValueKind.WORDS or not value.words:
        return ""
    if (found.old_span is None) == (found.new_span is None):
        return ""
    lead = value.words[0]
    return lead if LED in lead or len(value.words) == 1 else ""
