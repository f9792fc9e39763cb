"""Who a norm is about: the noun phrase before a modal, told apart into parties and things."""

import re
from dataclasses import replace
from typing import Final

from clauses.facts.obligations_nouns import ADVERBIAL_START, FARTHEST, Subject, noun_phrase
from clauses.facts.obligations_people import OPENERS, list_head
from clauses.facts.obligations_standing import DETERMINER, Standing
from clauses.facts.obligations_subordinate import NAME_AND_VERB, bare_relative, in_subordinate, promiser
from clauses.spans import Span

_BOUNDARY: Final = re.compile(r"[;:—–]|,(?!\d{3}\b)|\s-\s|\([a-z]{1,3}\)|\.\s")
_LY: Final = r"(?!(?:app|comp|re|supp|rep|imp|multip|assemb|fami|al)ly\b)[a-z]+ly"
_ADVERBS: Final = (
    r"also|hereby|do|does|further|then|therefore|accordingly|thereafter|"
    r"each|both|either|all|at\s+all\s+times|at\s+any\s+time|from\s+time\s+to\s+time|"
    r"alone|yourself|yourselves|ourselves|always|now|again|still|nevertheless|otherwise|themselves|itself|in\s+turn|hereunder|together"
)
_ADVERB_TAIL: Final = re.compile(rf"(?:\s*\b(?:(?:{_LY}\s+and\s+)?{_LY}(?:\s+and(?=\s*$))?|{_ADVERBS})(?:\s|$))+$")
_ADVERBS_ONLY: Final = re.compile(rf"(?:\s*\b(?:{_LY}|{_ADVERBS})(?:\s|$))+$")
_MODAL_NEXT: Final = re.compile(r"\s*(?:shall|must|will|may|can|cannot|should)\b")
_SUBORDINATOR: Final = re.compile(
    r"\b(?:(?<!\bof\s)(?<!\bfor\s)(?<!\bto\s)(?<!\bby\s)(?<!\bfrom\s)(?<!\bunder\s)(?<!\bwith\s)that|which|who|whom|whose|whatever|whichever|whoever|if|unless|when|whenever|where|wherever|while|because|until|whether|so(?!\s+[a-z]+(?:ed|en|ught)\b)|as|than|"
    r"before|after|once|"
    r"though|although|whereas|since|how|what|why|insofar|extent|case)\b"
)
_OURS: Final = ("your ", "our ")
_LONG_PREDICATE: Final = 4
_SAYING: Final = ("acknowledge", "agree", "understand", "confirm", "mean")
_SAID: Final = re.compile(
    r"(?:[\w.'\s-]{1,80}\s)?(?:acknowledges?|agrees?|understands?|confirms?|"
    r"means?)\s+(?=\S)"
)
_PREDICATE: Final = re.compile(
    r"(?<!\bthat)(?<!\bwhich)(?<!\bwho)\s(?:is|are|was|were|may|will|shall|must|acknowledges?|agrees?)\s(?!\w+ing\b)"
    r"(?:[^,]*\s)?(?:and|or|but)(?:\s|$)"
)
_FINITE: Final = re.compile(
    r"(?<!\bthat)(?<!\bwhich)(?<!\bwho)\s(?:is|are|was|were|has|have|does|do|may|will|shall|must)\s"
)
_AFTERTHOUGHT: Final = re.compile(
    r"(?:arising|relating|related|regardless|including|whether|together\s+with|without\s+limitation|other\s+than|"
    r"as\s+well\s+as|in\s+(?:contract|tort)|of\s+any\s+kind|whatsoever|howsoever)\b"
)
_WITH_PEOPLE: Final = re.compile(r"\band\s+(?:its|their|his|her|our|your)\b")
_SAID_THAT: Final = re.compile(r"\b(?:agrees?|acknowledges?|understands?|accepts?|confirms?)\s+that\s+")
_AT_ITS: Final = re.compile(
    r"\s(?:at|in|on)\s(?:its|their|his|her|our|your)\s(?:own\s|sole\s)*(?:option|discretion|expense|cost|risk|behalf)"
)
_LISTED: Final = re.compile(r"\b(?:no|any|all)\s+[\w-]+(?:\s[\w-]+)?(?:,\s*[\w-]+(?:\s[\w-]+)?){0,4},\s*$")
_LAST_TWO: Final = re.compile(r"\s*[\w-]+(?:\s[\w-]+)?\s+(?:or|and|nor)\s+[\w-]+(?:\s[\w-]+)?\s*$")
"""The end of a list of things: "no returns, replacements or refunds"."""
_OWN_CLAUSE: Final = re.compile(r"\s*(?:neither|either|each|both|no|the|any|an|a|every)\s")
_AGREED: Final = re.compile(r"\bagrees?\s*$")


def subject_before(sentence: str, flat: str, low: int, cue: int) -> Subject:
    """The subject of a norm whose modal stands at ``cue``; nothing before ``low`` is read.

    ``flat`` is ``sentence`` in lower case, of the same length, without parentheses.
    """
    low = _near(flat, low, cue)
    start, mark = _chunk(flat, low, cue)
    end = _trim(flat, start, cue)
    if mark == "," and start < end and _AFTERTHOUGHT.match(flat, start, end):
        whole = _before_insertion(sentence, flat, low, cue, mark)
        if whole.standing is not Standing.SAME:
            return whole
    if start >= end:
        return _before_insertion(sentence, flat, low, cue, mark)
    words = flat[start:end]
    if re.search(r"\b(?:and|or|but|nor)$", words):
        return _coordinated(sentence, flat, start, end)
    said = _SAID.match(words) if any(stem in words for stem in _SAYING) else None
    if said and not re.search(r"\bthat\b", words[said.end() :]):
        agreed = _AGREED.search(flat, start, start + said.end())
        promised = promiser(sentence, start, agreed.end()) if agreed else None
        return replace(noun_phrase(sentence, flat, start + said.end(), end), joined=True, promised=promised)
    last = max(_SUBORDINATOR.finditer(words), key=re.Match.start, default=None)
    if last is not None:
        found = in_subordinate(sentence, flat, start, end, last)
        if found is not None:
            return found
    elif bare_relative(words, sentence[start:end], at_start=not mark and low == 0):
        return Subject(standing=Standing.ASIDE, span=Span(start, end))
    return _plain(sentence, flat, low, start, end, last)


def _plain(sentence: str, flat: str, low: int, start: int, end: int, last: re.Match[str] | None) -> Subject:
    """The subject in a stretch of the main clause."""
    words = flat[start:end]
    joined = words.rfind(" and ")
    if (
        joined > 0
        and not _WITH_PEOPLE.search(words, 0, joined + 10)
        and (len(words[:joined].split()) > _LONG_PREDICATE or 0 < low == start)
    ):
        last_party = noun_phrase(sentence, flat, start + joined + 5, end)
        second = _FINITE.search(words, 0, joined) and DETERMINER.match(flat, start + joined + 5)
        if (
            last_party.standing in {Standing.PARTY, Standing.NAME}
            or second
            or flat.startswith(_OURS, start + joined + 5)
        ):
            return last_party
    head = list_head(sentence, flat, low, start, end)
    if head is not None:
        return head
    if last is None and _PREDICATE.search(words):
        return _coordinated(sentence, flat, start, end)
    return noun_phrase(sentence, flat, _widened(flat, low, start, end, last), end)


def _chunk(flat: str, low: int, cue: int) -> tuple[int, str]:
    """Where the last stretch between punctuation before the cue begins, openers left out, and the mark before it."""
    start, mark = low, ""
    for boundary in _BOUNDARY.finditer(flat, low, cue):
        start, mark = boundary.end(), boundary.group().strip()
    while True:
        openers = OPENERS.match(flat, start, cue)
        if openers is None or openers.end() == start:
            return start, mark
        mark = mark or "and"
        start = openers.end()


def _near(flat: str, low: int, cue: int) -> int:
    """``low``, or the start of the last words that a subject can lie in."""
    if cue - low <= FARTHEST:
        return low
    space = flat.find(" ", cue - FARTHEST, cue)
    return space + 1 if space >= 0 else cue - FARTHEST


def _trim(flat: str, start: int, end: int) -> int:
    """``end`` moved left over white space and adverbs."""
    words = flat[start:end].rstrip()
    tail = (_ADVERB_TAIL if _MODAL_NEXT.match(flat, end) is None else _ADVERBS_ONLY).search(words[-80:])
    if tail:
        cut = max(0, len(words) - 80) + tail.start()
        bare = words[:cut].rstrip()
        # "each", "both", "either" may be the subject itself
        if bare or not re.search(r"\b(?:each|both|either|all)\b", words):
            words = bare
    return start + len(words)


def _before_insertion(sentence: str, flat: str, low: int, cue: int, mark: str) -> Subject:
    """The subject of "Supplier, at its own cost, shall": the first chunk that is no adverbial."""
    here = Span(cue, cue)
    if mark not in {",", "—", "–", "-"} or low > 0:
        return Subject(standing=Standing.SAME, span=here)
    start = low
    for boundary in [*_BOUNDARY.finditer(flat, low, cue)]:
        chunk = flat[start : boundary.start()]
        opener = OPENERS.match(chunk)
        first = start + (opener.end() if opener else 0)
        if boundary.start() - first > 1 and not ADVERBIAL_START.match(flat, first, boundary.start()):
            verb = NAME_AND_VERB.match(sentence, first, boundary.start())
            finite = _FINITE.search(flat, first, boundary.start())
            aside = _AT_ITS.search(sentence, first, boundary.start())
            stop = aside.start() if aside else boundary.start()
            said = _SAID_THAT.search(flat, verb.end("name"), boundary.start()) if verb else None
            if said is not None:
                return _said_of(sentence, flat, Span(said.end(), boundary.start()), promised=_promise(flat, said, verb))
            last = verb.end("name") if verb else finite.start() if finite else stop
            return noun_phrase(sentence, flat, first, last)
        start = boundary.end()
    mark_at = _BOUNDARY.search(flat, low, cue)
    if mark_at is not None:  # "Within ten days of the end the Processor, at its own cost, shall"
        name = noun_phrase(sentence, flat, low, mark_at.start())
        if name.standing in {Standing.PARTY, Standing.NAME} and name.span.start > low:
            return name
    return Subject(standing=Standing.SAME, span=here)


def _promise(flat: str, said: re.Match[str], verb: re.Match[str] | None) -> Span | None:
    """Who promises what follows a "that": whoever agrees, and not who acknowledges."""
    return Span(*verb.span("name")) if verb is not None and flat.startswith("agree", said.start()) else None


def _said_of(sentence: str, flat: str, told: Span, *, promised: Span | None) -> Subject:
    """The subject of what somebody agrees or acknowledges: "You agree that the port, and not Acme, is liable"."""
    verb = NAME_AND_VERB.match(sentence, told.start, told.end)
    finite = _FINITE.search(flat, told.start, told.end)
    last = verb.end("name") if verb else finite.start() if finite else told.end
    return replace(noun_phrase(sentence, flat, told.start, last), joined=True, promised=promised)


def _coordinated(sentence: str, flat: str, start: int, end: int) -> Subject:
    """The subject of a second predicate ("… forms part of the Agreement and may be updated"): how it begins."""
    first = _leading(sentence, flat, start, end)
    return Subject(standing=Standing.SAME, span=first or Span(start, end))


def _leading(sentence: str, flat: str, start: int, end: int) -> Span | None:
    """The words a clause opens with that can be its subject: a pronoun, a name, a determiner with a noun."""
    start += len(flat[start:end]) - len(flat[start:end].lstrip())
    name = NAME_AND_VERB.match(sentence, start, end)
    if name is not None:
        return Span(start, name.end("name"))
    head = re.match(rf"(?:{DETERMINER.pattern})?[\w'.&-]+", flat[start:end])
    return Span(start, start + head.end()) if head else None


def _widened(flat: str, low: int, start: int, end: int, last: re.Match[str] | None) -> int:
    """Where the noun phrase begins: for "any ideas, comments or posts that you share" before the commas."""
    listed = _LISTED.search(flat, low, start) if last is None and _LAST_TWO.match(flat, start, end) else None
    if listed is not None:
        return listed.start()
    if last is None and not re.match(r"\s*(?:or|and)\b", flat[max(low, start - 5) : end]):
        return start
    if _OWN_CLAUSE.match(flat, start, end) and _FINITE.search(flat, low, start):
        return start  # "the fee is secret, and neither party may": a clause of its own
    if re.search(r"(?:,|;)\s*(?:or|and)\s+$", flat[low:start]) and re.match(
        r"\s*(?:any|all|your|the|no|"
        r"each)\b",
        flat[low:],
    ):
        return low + len(flat[low:start]) - len(flat[low:start].lstrip())
    return start
