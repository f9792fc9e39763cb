"""Sentences of a page around its rules: pointers, links, questions, news that it was brought up to date."""

from itertools import pairwise

from analyzer.materiality.editorial.contents import heads
from analyzer.materiality.editorial.margins import holds, led, listed, outside, plain, shown
from analyzer.materiality.editorial.page_lines import lone, names_place
from analyzer.materiality.locus import Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Modality, QuantityKind, Role

_KNOWN = WordFile("editorial_tests", "page_matter")
POINTER = 40  # words a pointer may have
HEAD = 24  # words that may stand before its verb
ASKING = _KNOWN.words("asking")
SUBJECTS = frozenset({"you", "we", "i", "yourself"})
RELATIVES = frozenset({"which", "whose", "whom", "whereby"})
READING = _KNOWN.words("reading")
PRICED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENTAGE, QuantityKind.AGE})


def teaser(side: Side, text: Text) -> bool:
    """A sentence outside the rules that is a link to a page of news: its address follows its words."""
    if not outside(side, text) or side.span is None or _subject(side):
        return False
    body = text.agreement.text
    after = body[side.span.end : side.span.end + 3].lstrip(".!?")
    addressed = len(shown(side)) < len(side.words) or after.startswith("](")
    return addressed and not side.norms and not led(side, text)


def question(side: Side, text: Text) -> bool:
    """A question around the rules, or one that is an entry of a list: it asks and rules nothing."""
    if side.span is None or not plain(side, text):
        return False
    body = text.agreement.text
    noted = side.forms[-1].isdigit() and body[side.words[-1].start - 1] == "?"  # the mark of a footnote behind it
    if body[side.span.end :][:1] != "?" and not noted:
        return False
    asks = side.forms[0] in lists().asking_words or (side.forms[0] in ASKING and heads(side.forms, text))
    return outside(side, text) or (asks and not led(side, text) and lone(side, text))


def linked(side: Side, text: Text) -> bool:
    """Words that are nothing but a link and tell its reader what to do there, in no list that a lead-in rules."""
    if side.span is None or side.forms[0] not in lists().pointer_verbs | {"report", "contact", "manage", "get"}:
        return False
    if not plain(side, text) or led(side, text) or _subject(side):
        return False
    links = [link.span for link in text.agreement.links if link.span.meets(side.span)]
    covered = all(any(span.start <= word.start and word.end <= span.end for span in links) for word in side.words)
    return bool(links) and covered


def pointer(side: Side, text: Text) -> bool:
    """A sentence that only shows where something can be read: "see our help page", "you can view it here"."""
    words, known = shown(side), lists()
    if not words or len(words) > POINTER or not known.pointer_force.isdisjoint(words):
        return False
    if any(norm.modality is not Modality.PERMISSION or norm.role is Role.PROVIDER for norm in side.norms):
        return False
    paged = not known.pages.isdisjoint(words) or len(words) < len(side.words)
    return _shows(side, words, paged=paged) and not listed(side, text) and not _defines(side, text)


def _shows(side: Side, words: tuple[str, ...], *, paged: bool) -> bool:
    """True of words that lead to a place; ``paged`` where they name a page or hold an address."""
    known = lists()
    if holds(words, known.found) and not known.told.isdisjoint(words):
        return paged
    at = next((i for i, word in enumerate(words[:HEAD]) if word in known.pointer_verbs), None)
    if at is None or _adds(words[at + 1 :]):
        return False
    opened = known.openers.issuperset(words[:at]) or (words[0] in {"for", "to"} and not _subject(side))
    return opened and (paged or words[at : at + 2] in known.always)


def _adds(words: tuple[str, ...]) -> bool:
    """True where what is pointed at is told of ("which …"), or something is to be done there but read or see."""
    known = lists()
    if not RELATIVES.isdisjoint(words):
        return True
    rest = known.function | known.pages | known.link_nouns | known.pointer_verbs | READING
    return any(a == "to" and b not in rest for a, b in pairwise(words))


def announcement(side: Side, text: Text) -> bool:
    """News that the page was or will be brought up to date, outside the rules."""
    words, known = shown(side), lists()
    if any(norm.modality in {Modality.OBLIGATION, Modality.PROHIBITION} and norm.role for norm in side.norms):
        return False
    if not outside(side, text) or names_place(side) or holds(words, known.announcing_force):
        return False
    if any(amount.quantity.kind in PRICED for amount in side.amounts):
        return False
    if _defines(side, text):
        return False
    return holds(words, known.announcing) and _only_news(side, text)


def _only_news(side: Side, text: Text) -> bool:
    """True of words that such news is made of, dates, the title of the text and the provider's name, and no other."""
    known, title = lists(), {*forms(text.agreement.title or ""), *_document(side)}
    named = {i for start, end, role in side.mentions if role is Role.PROVIDER for i in range(start, end)}
    return all(
        i in named or word[0].isdigit() or word in title or word in known.news_told | known.months | known.function
        for i, word in enumerate(shown(side))
    )


def _document(side: Side) -> frozenset[str]:
    """The words of the name of a document: those with capitals right before its kind, "these Oven Club Terms"."""
    end = next((i for i, word in enumerate(side.words) if word.capital and word.form in lists().documents), 0)
    start = end
    while start > 1 and side.words[start - 1].capital:
        start -= 1
    return frozenset(side.forms[start:end])


def _defines(side: Side, text: Text) -> bool:
    return side.span is not None and any(
        d.span.meets(side.span) or d.term_span.meets(side.span) for d in text.agreement.definitions
    )


def _subject(side: Side) -> bool:
    return not SUBJECTS.isdisjoint(shown(side))
