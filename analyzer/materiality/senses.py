"""Phrases that mean something else where they stand: the month of May, the Limited of a company, an act's title."""

import re
from bisect import bisect_left
from itertools import pairwise

from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word

_KNOWN = WordFile("judging", "senses")
ADDRESS = 4  # words before a country among which its address shows
FORCE = ("modal-", "cue-", "negation")  # lists of words of force
MODAL = ("modal-", "cue-")  # those of them that make a norm
DENIED = ("warranty-disclaimer", "cue-disclaimer")  # lists that hold "as is"
COMPARED = _KNOWN.words("compared")
GIFTS = ("free-of-charge:phrases",)  # lists whose words make the name of a plan
ENACTED = _KNOWN.words("enacted")
OPENED = ("(“", '("')
QUOTED = re.compile(r"\d[\w.]*(?:\([a-z\d]+\))*\s*\([“\"]([^“”\"()]{3,160})[”\"]\)")
TITLED = 6  # words before a country among which the act that it passed is named
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
NAMED = ("territory", "limiting", "extending", "licence-limits")  # lists whose words may be part of a name


def in_their_sense(hits: dict[str, list[Range]], words: tuple[Word, ...], body: str) -> dict[str, list[Range]]:
    """The phrases found, without the month of May as a permission and without words within a name."""
    places = [i for i, word in enumerate(words) if word.form == "may" and word.capital]
    months = {(i, i + 1) for i in places if any(w.form[0].isdigit() for w in words[max(0, i - 1) : i + 2])}
    kept = {name: [hit for hit in found if hit not in months] for name, found in hits.items()} if months else dict(hits)
    for name in NAMED:
        if name in kept:
            kept[name] = [hit for hit in kept[name] if not _in_name(words, body, hit, company=name != "territory")]
    for name in kept:
        if name.startswith(FORCE):
            kept[name] = [hit for hit in kept[name] if not _hyphened(words, body, hit)]
    if "territory" in kept:
        kept["territory"] = [
            hit
            for hit in kept["territory"]
            if not _compound(words, body, hit) and not _in_address(words, hit) and not _of_an_act(words, body, hit)
        ]
    for name in DENIED:
        if name in kept:
            kept[name] = [hit for hit in kept[name] if not _compared(words, hit)]
    for name in GIFTS:
        if name in kept:
            kept[name] = [hit for hit in kept[name] if not _called(words, hit)]
    spared = {i for i, word in enumerate(words) if word.form == "not" and _not_only(words, i)}
    if spared:
        kept = {
            name: [hit for hit in found if not (name.startswith(MODAL) and spared.intersection(range(*hit)))]
            for name, found in kept.items()
        }
    titles = [title for i in range(1, len(words) - 1) if (title := _title(words, body, i)) is not None]
    titles += _quoted_headings(words, body)
    if titles:
        kept = {name: [hit for hit in found if not _inside(hit, titles)] for name, found in kept.items()}
    return {name: found for name, found in kept.items() if found}


def _not_only(words: tuple[Word, ...], place: int) -> bool:
    """True of the "not" of "not only … but also": it denies nothing. Before any other "but" it may."""
    rest = [word.form for word in words[place + 1 :]]
    return rest[:1] in (["only"], ["just"], ["merely"]) and ("but", "also") in pairwise(rest)


def _title(words: tuple[Word, ...], body: str, place: int) -> Range | None:
    """The words of the title of an act that end with this word and a year: "… (Additional Charges) Regulations 2013".

    What stands in its brackets belongs to it, and so do capitalised words, and small words between them.
    """
    if words[place].form not in ENACTED or not YEAR.fullmatch(words[place + 1].form):
        return None
    start = place
    if ")" in body[words[start - 1].end : words[start].start]:
        opened = body.rfind("(", 0, words[start - 1].end)
        while start > 0 and words[start - 1].start > opened >= 0:
            start -= 1
    while start > 0 and (words[start - 1].capital or words[start - 1].form in lists().function):
        start -= 1
    while start < place and not words[start].capital and words[start].form in lists().function:
        start += 1
    return (start, place + 1) if start < place else None


def _compared(words: tuple[Word, ...], hit: Range) -> bool:
    """True of "as is" in "as soon as is reasonably practicable"."""
    start = hit[0]
    return words[start].form == "as" and start > 0 and words[start - 1].form in COMPARED


def _called(words: tuple[Word, ...], hit: Range) -> bool:
    """True of "Free Plan" in "your Music Free Plan": each of its words, and the one before, has a capital."""
    start, end = hit
    return start > 0 and all(word.capital for word in words[start - 1 : end])


def _quoted_headings(words: tuple[Word, ...], body: str) -> list[Range]:
    """The words of headings in quotation marks behind their numbers: 5 ("Warranties; Indemnification; Liability")."""
    if len(words) < 2 or not any(mark in body[words[0].start : words[-1].end] for mark in OPENED):
        return []
    starts = [word.start for word in words]
    return [
        (bisect_left(starts, found.start(1)), bisect_left(starts, found.end(1)))
        for found in QUOTED.finditer(body, words[0].start, words[-1].end + 2)
    ]


def _inside(hit: Range, titles: list[Range]) -> bool:
    return any(first <= hit[0] and hit[1] <= end for first, end in titles)


def _in_address(words: tuple[Word, ...], hit: Range) -> bool:
    """True of the country or state that ends a postal address: its postal code or its street stands right before."""
    before = words[max(0, hit[0] - ADDRESS) : hit[0]]
    if not before or not all(word.capital or word.form[0].isdigit() for word in before):
        return False
    return any(word.form[0].isdigit() or word.form in lists().postal for word in before)


def _of_an_act(words: tuple[Word, ...], body: str, hit: Range) -> bool:
    """True of "EU" in "Regulation (EU) 2022/2065", of "Singapore" in "the Rights Act 2001 of Singapore"."""
    start, end = hit
    before = [word.form for word in words[max(0, start - TITLED) : start]]
    if before and "(" in body[words[start - 1].end : words[start].start]:
        return before[-1] in {"regulation", "directive", "decision"} and end < len(words)
    enacted = next((i for i, form in enumerate(before) if form in ENACTED), len(before))
    return before[-1:] == ["of"] and any(YEAR.fullmatch(form) for form in before[enacted:])


def _compound(words: tuple[Word, ...], body: str, hit: Range) -> bool:
    """True of "eu" in "example.org/eu-terms": part of an address, or of a word in small letters with a hyphen."""
    first, last = words[hit[0]].start, words[hit[1] - 1].end
    joined = {body[max(0, first - 1) : first], body[last : last + 1]}
    return bool(joined & {"/", "_"}) or ("-" in joined and body[first:last].islower())


def _hyphened(words: tuple[Word, ...], body: str, hit: Range) -> bool:
    """True of "can" in "members-can-now-vote", of "must" in "must-have": part of an address or of a longer word."""
    first, last = words[hit[0]].start, words[hit[1] - 1].end
    before, after = body[max(0, first - 2) : first], body[last : last + 2]
    joined = (before[-1:] == "-" and before[:1].isalpha()) or (after[:1] == "-" and after[1:].isalpha())
    return joined and body[first:last].islower()


def _in_name(words: tuple[Word, ...], body: str, hit: Range, *, company: bool) -> bool:
    """True of "Ireland" in "Acme Ireland Limited", of "Limited" there; not of text in capitals throughout."""
    start, end = hit
    first, last = words[start], words[end - 1]
    if not first.capital or (body[first.start : last.end].isupper() and len(first.form) > len("usa")):
        return False
    joined = start > 0 and words[start - 1].capital and body[words[start - 1].end : first.start] == " "
    opens = start - 1 == 0 or (
        start > 1 and body[words[start - 1].start - 2 : words[start - 1].start] in {". ", "\n\n"}
    )
    if not company and end < len(words):
        law = body[words[end].start : words[end].end]
        if law.isupper() and len(law) > len("EU") and not body[first.start : last.end].istitle():
            return True  # the "UK GDPR" is a law
    suffixed = end < len(words) and words[end].form in lists().suffixes
    follows = end < len(words) and words[end].capital and body[last.end : words[end].start] in {" ", "-"}
    follows = follows and words[end].form not in lists().function
    if company:
        named = first.form == last.form and not opens and start > 0 and (joined or follows)
        return named and not body[first.start : last.end].isupper()
    return suffixed or follows
