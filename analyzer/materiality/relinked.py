"""A link whose words stand while it leads elsewhere: to another's page, or to one that does something else."""

from collections import defaultdict

from analyzer.comparison.model import Change
from analyzer.materiality.editorial.pages import house, moved_house, named_alike, own_houses, termed, tied
from analyzer.materiality.version import Version
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import forms
from clauses.spans import Span
from clauses.text import Link

_KNOWN = WordFile("judging", "relinked")
NAMELESS = _KNOWN.words("nameless")

TEXTS = _KNOWN.words("texts")


def relinked(change: Change, old: Version, new: Version) -> bool:
    """True where a link leads to another's page and its sentence makes that page a term or sends something there.

    Where the link's words name no page ("here"), the address says what it is: then another page of the same host counts
    as well.
    """
    if "link targets" not in change.note or change.old_span is None or change.new_span is None:
        return False
    before, after = _links(old, change.old_span), _links(new, change.new_span)
    return any(
        _elsewhere(a, b, words)
        and not (own_houses(a.target, b.target, old.text, new.text) and not NAMELESS.issuperset(words))
        and (_matters(new, b) or _of_a_text(words))
        and not moved_house(a.target, b.target, old.text, new.text)
        for words in before.keys() & after.keys()
        if len(before[words]) == len(after[words])
        for a, b in zip(before[words], after[words], strict=True)
    )


def _of_a_text(words: tuple[str, ...]) -> bool:
    """True of words that name a text of the agreement: "Data Processing Agreement", "Privacy Policy"."""
    return not TEXTS.isdisjoint(words)


def _links(version: Version, span: Span) -> dict[tuple[str, ...], list[Link]]:
    """The links of a stretch by their words, in order."""
    found = defaultdict(list)
    for link in version.text.agreement.links:
        if span.holds(link.span):
            found[forms(link.span.of(version.text.agreement.text))].append(link)
    return found


def _elsewhere(old: Link, new: Link, words: tuple[str, ...]) -> bool:
    houses = house(old.target), house(new.target)
    if all(houses) and houses[0] != houses[1]:
        return True  # not another country's page of the same house
    return NAMELESS.issuperset(words) and not named_alike(old.target, new.target)


def _matters(version: Version, link: Link) -> bool:
    said = [word.form for sentence in version.text.sentences(link.span) for word in sentence.words]
    return tied(said) or termed(said)
