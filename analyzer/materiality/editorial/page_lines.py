"""Lines of a page's own, outside the rules: labels, the names of icons, a copyright, an address, a picture."""

import re

from analyzer.materiality.editorial.margins import (
    headings,
    led,
    outside,
    outside_span,
    plain,
    shown,
    valued,
)
from analyzer.materiality.editorial.menus import over_links
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.locus import Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Role

LABEL = 8  # words a label may have unless most of them are names
NAMES = 0.6  # share of capitals and figures from which words are names
LONGEST = 26  # letters in a row that no word of a language has
JAMMED = 0.2  # share of words with a capital inside from which they are run together
REGISTERED = 5  # figures of a postal code or a register's number
INNER_CAPITAL = re.compile(r"[a-z]{2}[A-Z]")
SEEN = frozenset({("you", "can", "click"), ("you", "can", "tap"), ("you", "can", "select")})
NAMED = 4  # words before the label of a link that a name may have, and one more
PICTURE = 4  # words among which the kind of a picture stands
MARK = 8  # characters before a name in which a copyright sign stands
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
    if not known.label.isdisjoint(words) or not known.suffixes.isdisjoint(words[1:]) or names_place(side):
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
        return lone(side, text) and text.agreement.text[: side.span.start].endswith("+")
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


def lone(side: Side, text: Text) -> bool:
    """True of words that have their line, or their item, to themselves."""
    if side.span is None:
        return False
    body = text.agreement.text
    before = body[body.rfind("\n", 0, side.span.start) + 1 : side.span.start]
    after = body[side.span.end + 1 :].partition("\n")[0]
    return not any(letter.isalnum() for letter in before + after)


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


def _ends_sentence(side: Side, text: Text) -> bool:
    return side.span is not None and text.agreement.text[side.span.end :][:1] in {".", ";", ":", "!", ","}


def names_place(side: Side) -> bool:
    return any(side.hits.get(name) for name in ("territory", "eligibility", "entity"))
