"""Tests of a page's own words, asked only where no rule claims them: labels, links, pointers, news of an update."""

import re
from collections.abc import Callable
from itertools import pairwise

from analyzer.materiality.editorial.addresses import ADDRESS
from analyzer.materiality.editorial.contents import contact, contents_entry, greeting, heads, line_heading
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.margins import (
    headings,
    holds,
    led,
    listed,
    outside,
    outside_span,
    plain,
    shown,
    valued,
)
from analyzer.materiality.editorial.menus import button, call, menu_title, over_links
from analyzer.materiality.editorial.news import beside_news, card, dated_item
from analyzer.materiality.editorial.pages import host
from analyzer.materiality.editorial.products import listed_item
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.editorial.versions import feedback, language, script
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Modality, QuantityKind, Role

_KNOWN = WordFile("editorial_tests", "page_matter")
LABEL = 8  # words a label may have unless most of them are names
NAMES = 0.6  # share of capitals and figures from which words are names
LONGEST = 26  # letters in a row that no word of a language has
JAMMED = 0.2  # share of words with a capital inside from which they are run together
REGISTERED = 5  # figures of a postal code or a register's number
INNER_CAPITAL = re.compile(r"[a-z]{2}[A-Z]")
SEEN = frozenset({("you", "can", "click"), ("you", "can", "tap"), ("you", "can", "select")})
NAMED = 4  # words before the label of a link that a name may have, and one more
PICTURE = 4  # words among which the kind of a picture stands
POINTER = 40  # words a pointer may have
BESIDE = 1  # words behind a difference among which the form of a company stands
MARK = 8  # characters before a name in which a copyright sign stands
HEAD = 24  # words that may stand before its verb
ASKING = _KNOWN.words("asking")
SUBJECTS = frozenset({"you", "we", "i", "yourself"})
RELATIVES = frozenset({"which", "whose", "whom", "whereby"})
READING = _KNOWN.words("reading")
PRICED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENTAGE, QuantityKind.AGE})
COMPANY_MARK = frozenset({"copyright", "rights"})


def label(side: Side, text: Text) -> bool:
    """A line of a menu, a footer or a list of links, before the first rule or behind the last: names, no verb."""
    words = shown(side)
    if not words:
        return outside(side, text)
    if not outside(side, text) or not plain(side, text) or led(side, text):
        return False
    if _jammed(side, text) or _version_mark(words):
        return True
    if _copyright(side, text):
        return True
    if _binding(side, text) or (_term(side, text) and not _to_a_document(side, text)):
        return False
    known = lists()
    if not known.label.isdisjoint(words) or not known.suffixes.isdisjoint(words[1:]) or _names_place(side):
        return False
    if _ends_sentence(side, text) or _particulars(words):
        return False
    named = sum(word.capital or not word.form.isalpha() for word in side.words[: len(words)])
    return len(words) <= LABEL or named >= NAMES * len(words)


def _term(side: Side, text: Text) -> bool:
    return side.span is not None and says_a_term(side.span.of(text.agreement.text))


def _to_a_document(side: Side, text: Text) -> bool:
    """True of an entry that is a link: "Price list", to be read elsewhere."""
    links = [link.span for link in text.agreement.links if side.span is not None and link.span.meets(side.span)]
    return bool(links) and all(any(span.start <= w.start and w.end <= span.end for span in links) for w in side.words)


def new_tab(side: Side, text: Text) -> bool:
    """A name around the rules with the label of a link: ``mira (opens in a new tab)``; a count of more: ``+3``."""
    if side.span is None or not outside(side, text) or not plain(side, text) or led(side, text):
        return False
    if side.forms[0].isdigit() and len(side.words) == 1:
        return _lone(side, text) and text.agreement.text[: side.span.start].endswith("+")
    rest = next((side.forms[:at] for at in range(1, NAMED) if side.forms[at:] in lists().furniture), ())
    behind = text.agreement.text[side.words[len(rest) - 1].end : side.words[len(rest)].start] if rest else ""
    return behind.strip() == "(" and lists().label.isdisjoint(rest) and not _told(side, len(rest))


def picture(side: Side, text: Text) -> bool:
    """The words that stand for a picture around the rules: ``A card that you can click to view …``, no sentence."""
    if side.span is None or not outside(side, text) or led(side, text) or valued(side):
        return False
    if not lists().pointer_force.isdisjoint(side.forms) or any(n.role is Role.PROVIDER for n in side.norms):
        return False
    at = next((at for at, word in enumerate(side.forms[:PICTURE]) if word in lists().pictures), 0)
    if side.forms[0] not in {"a", "an", "the"} or not at or not side.words[0].capital:
        return False
    rest = side.words[at + 2 :]
    if side.forms[at + 1 : at + 2] == ("that",):
        return side.forms[at + 2 : at + 5] in SEEN and not _ends_sentence(side, text)
    named = rest and all(word.capital or word.form in lists().function or word.form == "and" for word in rest)
    return bool(named) and side.forms[at + 1] in {"of", "for"} and any(word.capital for word in rest)


def _told(side: Side, size: int) -> bool:
    """True where a rule knows its subject by the first words."""
    return any(start < size for name, hits in side.hits.items() if name.endswith(":phrases") for start, _ in hits)


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
    return outside(side, text) or (asks and not led(side, text) and _lone(side, text))


def _lone(side: Side, text: Text) -> bool:
    """True of words that have their line, or their item, to themselves."""
    if side.span is None:
        return False
    body = text.agreement.text
    before = body[body.rfind("\n", 0, side.span.start) + 1 : side.span.start]
    after = body[side.span.end + 1 :].partition("\n")[0]
    return not any(letter.isalnum() for letter in before + after)


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
    if not outside(side, text) or _names_place(side) or holds(words, known.announcing_force):
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


# Name of the test → the test; every side of the passage that has words must pass the same one.
PAGE: tuple[tuple[str, Callable[[Side, Text], bool]], ...] = (
    ("pointer", pointer),
    ("pointer", linked),
    ("page-matter", label),
    ("page-matter", menu_title),
    ("page-furniture", new_tab),
    ("page-furniture", picture),
    ("page-matter", call),
    ("page-furniture", button),
    ("listed-name", listed_item),
    ("teaser", teaser),
    ("question", question),
    ("announcement", announcement),
    ("teaser", dated_item),
    ("teaser", card),
    ("page-matter", contents_entry),
    ("heading", line_heading),
    ("contact", contact),
    ("invitation", greeting),
    ("announcement", beside_news),
    ("page-furniture", script),
    ("page-furniture", feedback),
    ("languages", language),
)


def unclaimed(locus: Locus, desk: Desk) -> str | None:
    """The test by which words that no rule claims are the page's and no term; None where a reader has to see them."""
    sides = [(side, text) for side, text in _sides(locus, desk) if side.words]
    if len(sides) > 1 and _another_company(locus):
        return None  # whose notice stands behind a link is no matter of the page
    named = next((name for name, test in PAGE if all(test(side, text) for side, text in sides)), None)
    return None if named == "contact" and len(sides) > 1 and _another_house(sides) else named


def _another_house(sides: list[tuple[Side, Text]]) -> bool:
    """True where one version sends questions to another house as well: to "help@mill.example or vet@rye.example"."""
    said = [side.span.of(text.agreement.text).split() if side.span is not None else [] for side, text in sides]
    houses = [{host(word) for word in words if ADDRESS.search(word)} - {""} for words in said]
    return all(houses) and (houses[0] < houses[1] or houses[1] < houses[0])


def _another_company(locus: Locus) -> bool:
    """True where the differences hold the form of a company: "Mill Payments Inc." made "Mill Platform, Inc."."""
    company = lists().suffixes - {"co", "company"}
    near = [
        side.forms[max(0, reach[0] - 1) : reach[1] + BESIDE]
        for hunk in locus.hunks
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
        if any(word.capital for word in side.words[slice(*reach)])
    ]
    return any(not company.isdisjoint(row) for row in near)


def _sides(locus: Locus, desk: Desk) -> tuple[tuple[Side, Text], tuple[Side, Text]]:
    return (locus.old, desk.context.old), (locus.new, desk.context.new)


def _binding(side: Side, text: Text) -> bool:
    """True under a heading that says something of what stands below it: ``Also part of the contract``.

    A heading of the rules themselves, before or behind which the page goes on, says nothing of its menus.
    """
    known = lists()
    clause = text.clauses.get(side.clause or "")
    while clause is not None and not clause.heading:
        clause = text.clauses.get(clause.parent or "")
    if clause is None:
        return False
    if not over_links(side, text) and outside_span(clause.span, text):
        return True
    return any(
        not known.pointer_force.isdisjoint(heading) or "contract" in heading for heading in headings(side, text)[:1]
    )


def _jammed(side: Side, text: Text) -> bool:
    """Names of icons and the like, run together: ``arrow-upcloseAsset 31checkAsset``."""
    body = text.agreement.text
    run = [word for word in side.words if INNER_CAPITAL.search(body[word.start : word.end])]
    return any(len(word.form) > LONGEST and word.form.isalpha() for word in side.words) or (
        len(run) > LABEL and len(run) >= JAMMED * len(side.words)
    )


def _version_mark(words: tuple[str, ...]) -> bool:
    """``version 20190429``, ``v. 3``: the mark of a version and nothing else."""
    return words[0] in {"version", "v", "rev", "revision"} and all(word[0].isdigit() for word in words[1:])


def _particulars(words: tuple[str, ...]) -> bool:
    """A line of an address, or a number under which a company is registered."""
    figures = any(word[0].isdigit() for word in words)
    return (figures and not lists().postal.isdisjoint(words)) or any(
        len(word) >= REGISTERED and word.isdigit() for word in words
    )


def _copyright(side: Side, text: Text) -> bool:
    """``© 2024 Acme Inc. All rights reserved``."""
    body = text.agreement.text
    marked = side.span is not None and "©" in body[max(0, side.span.start - MARK) : side.span.end]
    return (marked or side.forms[0] in COMPANY_MARK or side.forms[:3] == ("all", "rights", "reserved")) and len(
        side.words
    ) <= 2 * LABEL


def _defines(side: Side, text: Text) -> bool:
    return side.span is not None and any(
        d.span.meets(side.span) or d.term_span.meets(side.span) for d in text.agreement.definitions
    )


def _ends_sentence(side: Side, text: Text) -> bool:
    return side.span is not None and text.agreement.text[side.span.end :][:1] in {".", ";", ":", "!", ","}


def _names_place(side: Side) -> bool:
    return any(side.hits.get(name) for name in ("territory", "eligibility", "entity"))


def _subject(side: Side) -> bool:
    return not SUBJECTS.isdisjoint(shown(side))
