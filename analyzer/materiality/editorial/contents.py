"""Tests of a text's own signposts: entries of its contents, headings that stand as lines, where to ask a question."""

from functools import lru_cache

from analyzer.materiality.editorial.addresses import ADDRESS
from analyzer.materiality.editorial.margins import led, plain, shown, valued
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.locus import Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Text, forms
from clauses.model import ClauseKind, Role

_KNOWN = WordFile("editorial_tests", "contents")
JUMPS = (("jump", "to"), ("skip", "to"))
GAPS = " \n\t"
OPENING_LETTERS = 240  # characters of a clause in which an index says how it opens
LINE = 8  # words a heading may have
SENTENCE = 8  # words from which what stands below a line is text and no line of a list
BELOW, STEM = 700, 6  # characters below a title that say what it says, letters by which words are compared there
QUESTION = 45  # words a sentence on where to ask may have
REACHING = frozenset({("contact", "us"), ("get", "in"), ("email", "us"), ("write", "to"), ("reach", "us")})
REACHED = frozenset({"contact", "email", "reach", "touch"})
OPENING = frozenset({"following", "below", "listed"})  # in the sentence above, they open a list
OPENERS = _KNOWN.words("openers")


def contents_entry(side: Side, text: Text) -> bool:
    """An entry of the table of contents: a heading of the text, said once or twice, behind a number or "jump to"."""
    if side.norms:
        return False
    words = tuple(side.forms)
    jumps = words[:2] in JUMPS
    words = tuple(word for word in (words[2:] if jumps else words) if not word.isdigit())
    known = _headings(text)
    half = len(words) // 2
    said = words in known or (len(words) == 2 * half and words[:half] == words[half:] and words[:half] in known)
    if words and not (said and (jumps or _listed_in_contents(side, text))):
        return False
    return (bool(words) or jumps) and not led(side, text)


def opens_a_clause(side: Side, text: Text) -> bool:
    """A line of the page, not of the terms, that says again how a clause opens: an entry of an index.

    What the clause says is judged where it stands, so a duty or a price that the line seems to name is not lost.
    """
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.BOILERPLATE:
        return False
    said = side.forms[side.forms[:1] != () and side.forms[0][0].isdigit() :]
    return said != () and any(opening[: len(said)] == said for opening in _openings(text).get(said[0], ()))


@lru_cache(maxsize=VERSIONS)
def _openings(text: Text) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first words of each clause of the terms behind its label, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for clause in text.agreement.clauses:
        if clause.kind is not ClauseKind.BOILERPLATE:
            start = clause.span.start + len(clause.label or "")
            opening = forms(text.agreement.text[start : min(clause.span.end, start + OPENING_LETTERS)])
            if opening:
                found.setdefault(opening[0], []).append(opening)
    return {word: tuple(rows) for word, rows in found.items()}


def _listed_in_contents(side: Side, text: Text) -> bool:
    """True of an entry behind which the same heading comes again, and of which the line says "jump to"."""
    if side.span is None:
        return False
    body = text.agreement.text
    start = body.rfind("\n", 0, side.span.start) + 1
    opening = forms(body[start : side.span.start + 1])[:2]
    return opening in JUMPS or forms(body[start : side.span.end])[:2] in JUMPS


@lru_cache(maxsize=VERSIONS)
def _headings(text: Text) -> frozenset[tuple[str, ...]]:
    return frozenset(forms(clause.heading) for clause in text.agreement.clauses if clause.heading)


def heads(words: tuple[str, ...], text: Text) -> bool:
    """True of the words of a heading of the version."""
    return words in _headings(text)


def line_heading(side: Side, text: Text) -> bool:
    """A short line by itself, with text below it: the heading of that text, though nothing marks it as one.

    It is made of words that such headings have; a line under a lead-in, in a list or between other lines is none.
    """
    if side.span is None or side.chapeau is not None or side.norms or valued(side):
        return False
    words = shown(side)
    known = lists()
    if not 0 < len(words) <= LINE or not side.words[0].capital:
        return False
    named = all(word in known.headed or word in known.function for word in words)
    if not named and not _telling_title(side, text):
        return False
    body = text.agreement.text
    start, end = side.span
    above, below = body[:start].rstrip(" \t"), body[end:]
    if not (above.endswith("\n\n") or not above.strip()) or not below.startswith("\n"):
        return False
    before = above.rstrip().rsplit("\n", 1)[-1].rstrip()
    after = below.lstrip("\n").split("\n", 1)[0].rstrip()
    if before[-1:] not in {".", "!", "?"} or not OPENING.isdisjoint(forms(before.rsplit(". ", 1)[-1])):
        return False
    return len(after.split()) >= SENTENCE and after[-1:] in {".", ":"}


def _telling_title(side: Side, text: Text) -> bool:
    """True of a title that says in other words what the text right below it says, and bounds nothing."""
    if side.span is None or any(name.startswith("frame-") or name.endswith(":phrases") for name in side.hits):
        return False
    if says_a_term(side.span.of(text.agreement.text)):
        return False
    below = {stem(word)[:STEM] for word in forms(text.agreement.text[side.span.end : side.span.end + BELOW])}
    told = [word for word in side.forms if word not in lists().function and word not in {"and", "or"}]
    return len(told) > 1 and 2 * sum(stem(word)[:STEM] in below for word in told) > len(told)


def greeting(side: Side, text: Text) -> bool:
    """``Welcome to the Mill!``: words that greet or thank the reader, the title of the text, the provider's name."""
    words, known = shown(side), lists()
    size = next((size for size in (4, 3, 2, 1) if words[:size] in known.greetings), 0)
    if not size or len(words) > LINE or side.norms or valued(side):
        return False
    title, named = forms(text.agreement.title or ""), _provider(side)
    return all(
        i in named or word in title or word in known.greeted or word in known.function
        for i, word in enumerate(words)
        if i >= size
    )


def _provider(side: Side) -> frozenset[int]:
    """The places of words that name the provider."""
    return frozenset(i for start, end, role in side.mentions if role is Role.PROVIDER for i in range(start, end))


def contact(side: Side, text: Text) -> bool:
    """A sentence that says where to ask a question or get help, and nothing else.

    It is made of the words of such sentences, the provider's name and an address: a subject that is asked about, a form
    of asking or a step before another makes it a term.
    """
    words, known = shown(side), lists()
    if not words or len(words) > QUESTION or not known.pointer_force.isdisjoint(words):
        return False
    if words[0] not in OPENERS and words[:2] not in REACHING:
        return False
    named = _provider(side)
    said = known.asking, known.asked, known.function
    other = (i for i, word in enumerate(words) if i not in named and not any(word in each for each in said))
    if not all(_in_address(side, text, i) for i in other):
        return False
    if words[:2] in REACHING and side.span is not None:
        return text.agreement.text[: side.span.start].rstrip().endswith("uestions?") and plain(side, text)
    if words[0] not in OPENERS:
        return False
    if not known.not_asked.isdisjoint(words):
        return False
    reached = not REACHED.isdisjoint(words)
    return reached and not known.asked.isdisjoint(words) and not side.norms and plain(side, text)


def _in_address(side: Side, text: Text, place: int) -> bool:
    """True of a word that is part of an address of the web or of e-mail."""
    body, word = text.agreement.text, side.words[place]
    start = max(body.rfind(gap, 0, word.start) for gap in GAPS) + 1
    end = min((at for gap in GAPS if (at := body.find(gap, word.end)) >= 0), default=len(body))
    return ADDRESS.search(body[start:end]) is not None
