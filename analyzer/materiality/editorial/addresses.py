"""Tests of addresses: on the web, and in the post."""

import re
from itertools import pairwise

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.pages import DECLARED, host, moved_house, named_alike, termed, tied
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.readdressed import is_address
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Modality

_KNOWN = WordFile("editorial_tests", "addresses")
CODE = 3  # words at the end of an address among which its postal code stands
GROUPS, FIGURES = 3, 8  # groups and figures from which a row of figures is a telephone number
NEAR = 6  # words around a difference among which the rest of an address stands
UNITED_STATES = frozenset({("us",), ("usa",), ("united", "states"), ("united", "states", "of", "america")})
THIS = _KNOWN.words("this")
LINES, ABOVE = 5, 600  # lines, and characters, among which the sentence that opens a block of lines is sought
WEB = re.compile(r"://|\bwww\.")
# What a web host puts in the place of an address that programs are not to read.
HIDDEN = ("email", "protected")
ADDRESS = re.compile(
    r"://|@|\w\.[a-z]{2,}/|\w\.(?:com|org|net|io|ai|eu|uk|de|gov|edu|pdf|html?|docx?|txt|zip)\b", re.IGNORECASE
)


def address(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The words that differ lie in a web or e-mail address on both sides; in a notices clause, in a web address.

    A telephone number does where the sentence only says whose it is: who cancels by telephone needs the right one.
    """
    hidden = any(tuple(side.forms[slice(*reach)]) == HIDDEN for side, reach in _reaches(locus, hunk))
    if hidden and _masked(locus, hunk, desk):
        return True
    kind = WEB if "notices" in locus.topics and not hidden else ADDRESS
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    if all(_telephone(side, reach) for side, reach, _ in sides):
        return all(_only_where(*each) for each in sides)
    if not all(_in_address(*side, kind) for side in sides):
        return False
    old, new = (_addresses(*side) for side in sides)
    hosts = [{host(one) for one in some} - {""} for some in (old, new)]
    moved = hosts[0] != hosts[1] and bool(hosts[0] and hosts[1])
    if moved and any(moved_house(a, b, desk.context.old, desk.context.new) for a in old for b in new):
        return True
    boxes = [{one.strip("<>()").partition("@")[0].casefold() for one in some if "@" in one} for some in (old, new)]
    moved = moved or (bool(boxes[0] and boxes[1]) and boxes[0] != boxes[1])  # another's box at the same house
    # Another's address is a term where something is sent there, or paid, or where terms stand there.
    if any(tied(side.forms) or termed(side.forms) for side, _, _ in sides) and moved:
        return False
    other = old and new and not any(named_alike(a, b) for a in old for b in new)
    return not (other and termed(locus.new.forms) and not _named(locus.new, hunk.new))


def _masked(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """True where an address stands on one side, and on the other what the host of the page puts over it."""
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    return all(
        tuple(side.forms[slice(*reach)]) == HIDDEN or _in_address(side, reach, text, ADDRESS)
        for side, reach, text in sides
    )


def _addresses(side: Side, reach: tuple[int, int], text: Text) -> set[str]:
    """The addresses in which these words stand."""
    body, found = text.agreement.text, set()
    for word in side.words[slice(*reach)]:
        start = max(body.rfind(gap, 0, word.start) for gap in " \n\t(") + 1
        end = min((at for gap in " \n\t)" if (at := body.find(gap, word.end)) >= 0), default=len(body))
        found.add(body[start:end])
    return found


def _named(side: Side, reach: tuple[int, int]) -> bool:
    """True where two words with capitals name the document before its address: "the Privacy Policy at …"."""
    before = side.words[1 : reach[0]]
    return any(a.capital and b.capital for a, b in pairwise(before))


def postal(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The words that differ are parts of a postal address within a sentence that says where somebody sits or is asked.

    What is sent there (notices, withdrawals, goods, money) makes the address a term.

    A block of lines that is an address is shown: where to write to is all that it says.
    """
    sides = _reaches(locus, hunk)
    if all(_home(side, reach) for side, reach in sides):
        return True
    texts = (desk.context.old, desk.context.new)
    stated = all(_only_where(side, reach, text) for (side, reach), text in zip(sides, texts, strict=True))
    if not stated or _noticed(locus, desk):
        return False
    if all(_country(side, reach) for side, reach in sides):
        return True
    if "notices" in locus.topics or all(is_address(side.words) for side, _ in sides):
        return False
    words = [side.words[i] for side, reach in sides for i in range(*reach)]
    known = lists()
    if not all(word.capital or word.form[0].isdigit() or word.form in known.function for word in words):
        return False
    near = [word.form for side, reach in sides for word in side.words[max(0, reach[0] - NEAR) : reach[1] + NEAR]]
    return any(word.form in known.postal for word in words) or (
        any(form in known.postal for form in near) and any(word.form[0].isdigit() for word in words)
    )


def _only_where(side: Side, reach: tuple[int, int], text: Text) -> bool:
    """True where the sentence around these words says where somebody is, and lays down nothing.

    A first capital makes a name of a word, but not in a sentence that has no small letter.
    """
    shouted = side.span is not None and side.span.of(text.agreement.text).isupper()
    known = lists()
    rest = (*side.words[: reach[0]], *side.words[reach[1] :])
    return not any(norm.modality is not Modality.PERMISSION for norm in side.norms) and all(
        (word.capital and not shouted)
        or not word.form.isalpha()
        or any(word.form in some for some in (known.addressing, known.postal, known.function))
        for word in rest
    )


def _noticed(locus: Locus, desk: Desk) -> bool:
    """True where notices, goods or claims go to the address: its sentence says so, or the one that opens its lines."""
    for side, text in ((locus.old, desk.context.old), (locus.new, desk.context.new)):
        said = [side.forms]
        if side.words:
            said.append(forms(_opening(text.agreement.text, side.words[0].start)))
        for words in said:
            if any(word in DECLARED and (not i or words[i - 1] not in THIS) for i, word in enumerate(words)):
                return True
    return False


def _opening(body: str, start: int) -> str:
    """The nearest line above that ends in a colon or full stop; empty where none of the lines just above does."""
    lines = [line.strip() for line in body[max(0, start - ABOVE) : start].split("\n") if line.strip()]
    return next((line for line in reversed(lines[-LINES:]) if line.endswith((":", "."))), "")


def furniture(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A label that a web page puts beside a link: ``(opens in new window)``."""
    sides = ((locus.old, hunk.old), (locus.new, hunk.new))
    words = [tuple(side.words[i].form for i in range(*reach)) for side, reach in sides]
    return all(not some or some in lists().furniture for some in words)


def _reaches(locus: Locus, hunk: Hunk) -> tuple[tuple[Side, tuple[int, int]], ...]:
    return (locus.old, hunk.old), (locus.new, hunk.new)


def _home(side: Side, reach: tuple[int, int]) -> bool:
    """True of no words, or of the United States behind the code of one of them: it can be no other country's."""
    start, end = reach
    if start > 2 and len(side.forms[start - 1]) == len("1234") and side.forms[start - 1].isdigit():
        start -= 1  # the second half of a code: 94025-1234
    before = side.forms[max(0, start - 2) : start]
    coded = len(before) == 2 and before[0] in lists().states and before[1].isdigit() and len(before[1]) == len("94025")
    return reach[0] == end or (coded and tuple(side.forms[slice(*reach)]) in UNITED_STATES)


def _country(side: Side, reach: tuple[int, int]) -> bool:
    """True of no words, or of a country's few behind a postal code: the address is the same with it or without."""
    start, end = reach
    before = side.words[max(0, start - CODE) : start]
    if start == end:
        return True
    named = end - start <= CODE and all(word.capital for word in side.words[start:end])
    return (
        named
        and len(before) == CODE
        and all(w.capital or w.form[0].isdigit() for w in before)
        and any(word.form[0].isdigit() and len(word.form) > 1 for word in before)
    )


def _telephone(side: Side, reach: tuple[int, int]) -> bool:
    """True of figures within a row of groups of figures that is as long as a telephone number."""
    start, end = reach
    if not all(form.isdigit() for form in side.forms[start:end]):
        return False
    while start > 0 and side.forms[start - 1].isdigit():
        start -= 1
    while end < len(side.words) and side.forms[end].isdigit():
        end += 1
    return end - start >= GROUPS and sum(len(form) for form in side.forms[start:end]) >= FIGURES


def _in_address(side: Side, reach: tuple[int, int], text: Text, kind: re.Pattern[str]) -> bool:
    body = text.agreement.text
    if reach[0] < reach[1] and side.words[reach[0]].form in {"http", "https"}:
        return body[side.words[reach[0]].end :].startswith("://")
    if tuple(side.forms[slice(*reach)]) == HIDDEN and body[side.words[reach[0]].start - 1] == "[":
        return True
    for word in side.words[reach[0] : reach[1]]:
        start = max(body.rfind(gap, 0, word.start) for gap in " \n\t") + 1
        end = min((at for gap in " \n\t" if (at := body.find(gap, word.end)) >= 0), default=len(body))
        if body[start].isupper() or not kind.search(body[start:end]):
            return False
    return True
