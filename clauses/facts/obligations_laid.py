"""Norms laid upon a party that is no subject: "it is your job to", "it is up to you to", "entitles Client to"."""

import re
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_place import Norm
from clauses.facts.obligations_present import has_sign
from clauses.facts.obligations_standing import Standing
from clauses.facts.obligations_ways import Way, open_ways
from clauses.model import Modality
from clauses.spans import Span

_ASIDE: Final = re.compile(
    r"\b(?:if|whether|because|unless|where|when|as|until|once|whenever|to\s+the\s+extent)\b[^,;]*$|\b(?:that|which|who)\s+(?:\S+\s+){0,2}$|"
    r"\b(?:laws?|courts?|order|statute|regulations?|authority)\b[^,;]*$"
)
"""A condition or a relative clause, or what the law does, and not the agreement."""
_FOR_ONE_TO_SAY: Final = re.compile(_ASIDE.pattern.replace("whether|", ""))
_SUBJECT: Final = re.compile(r"\W*(?:\([a-z]+\)\s*)?[a-z]")
_HELD: Final = re.compile(r"\s+be\s+(?:held\s+)?(?:liable|responsible|accountable|required|obliged)\b")
_BOUND: Final = re.compile(r"\s(?:obligated|obliged|required|bound)\s+to$")
_PERHAPS: Final = re.compile(r"\b(?:may|might|could|can|to)\s+(?:\w+\s+)?$")
_DENIED: Final = re.compile(r"\b(?:nothing|not|neither|nor|no(?:\s+[a-z]+,)*)(?=\s)[^,;]*$")
_NAME: Final = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w&'’-]*(?:\.[a-z]{2,4}\b)?(?:\s(?:of\s)?[A-Z][\w&-]*){0,3}")
_NEAR: Final = 160
_MAIN: Final = re.compile(r"(?:^\W*|[,;:—–]\s*|\b(?:and|but|or|then|so)\s+)$")
_CASE: Final = re.compile(r"\W*(?:if|when|once|after|where|should|whenever|upon|on|before|at)\b")
_WE_WILL: Final = re.compile(r"\b(?:we|i)(?:'ll|\s+ll|\s+will)\b")
_BESIDE_YOURS: Final = re.compile(
    r"\byou\s+(?:must|will|need\s+to|have\s+to|are\s+(?:to|responsible)|pay|bring|supply|provide)\b[^;.]*,?\s+and\s+$"
)
"""One side's duty, and beside it what the other does: "you are responsible for permits, and I deal with …"."""
_ASKING: Final = ("ask", "expect")
_ASKER: Final = re.compile(
    r"(?:^\W*|[,;:.]\s*|\b(?:and|so|but)\s+)(?P<who>(?:the\s+)?[\w&-]+(?:\s[\w&-]+)?)\s+(?:also\s+|then\s+|do\s+)?$"
)
_SPEAKERS: Final = frozenset({"we", "i"})
_SPOKEN: Final = frozenset({"us", "we", "you", "your", "our", "yours", "ours", "i", "me", "my", "mine"})


def laid_upon(words: str, flat: str, said: frozenset[str]) -> list[Norm]:
    """The norms of a sentence that name their bearer after the verb, in order.

    ``flat`` is ``words`` in lower case, ``said`` the set of its words.
    """
    found = [
        norm
        for way in open_ways(said)
        for match in way.finditer(flat)
        if not (_FOR_ONE_TO_SAY if way.decides else _ASIDE).search(flat[max(0, match.start() - _NEAR) : match.start()])
        if not _PERHAPS.search(flat[max(0, match.start() - 12) : match.start()])
        if not way.promises or _is_promise(flat, match)
        if not match.group().startswith(_ASKING) or _asks(words, flat, match)
        if (norm := _norm(words, flat, match, way)) is not None
    ]
    return _apart(sorted(found, key=lambda norm: (norm.start, norm.cue.start)))


def _asks(words: str, flat: str, match: re.Match[str]) -> bool:
    """True where a side asks the other in the present: "we ask every Member to"; not "we will ask you to"."""
    before = flat[max(0, match.start() - _NEAR) : match.start()]
    asker = _ASKER.search(before)
    if asker is None or match.group("p") in {"us", "me"}:
        return False
    named = words[match.start() - len(before) + asker.start("who") :]
    return asker["who"] in _SPEAKERS or named[:1].isupper() or named.startswith("the ")


def _apart(found: list[Norm]) -> list[Norm]:
    """The norms without those whose words an earlier one has taken."""
    kept: list[Norm] = []
    for norm in found:
        if not kept or norm.cue.start >= kept[-1].cue.end:
            kept.append(norm)
    return kept


def _is_promise(flat: str, match: re.Match[str]) -> bool:
    """True where the plain present tells what is owed: in a main clause, with a time, a case, or a "will" beside it."""
    before = flat[max(0, match.start() - _NEAR) : match.start()]
    by_us = match.groupdict().get("p") in _SPEAKERS
    if (by_us or match.groupdict().get("p") == "you") and _MAIN.search(before) is None:
        return False
    cased = _CASE.match(flat) is not None or (by_us and "always" in match.group())
    return (
        cased
        or has_sign(flat, match.end())
        or (by_us and (before.endswith("then ") or (_WE_WILL.search(flat) or _BESIDE_YOURS.search(before)) is not None))
    )


def _norm(words: str, flat: str, match: re.Match[str], way: Way) -> Norm | None:
    places = {name: Span(*match.span(name)) for name, said in match.groupdict().items() if said is not None}
    cue = Span(places.pop("at", Span(*match.span())).start, match.end())
    no = places.pop("no", None)
    start = match.start()
    if not places:  # "it is forbidden to": whoever reads
        shields = way.modality is Modality.DISCLAIMER
        reader = (
            Subject(standing=Standing.THING, span=cue) if shields else Subject(standing=Standing.SAME, span=Span(0, 0))
        )
        return Norm(start=start, cue=cue, force=Force(modality=way.modality), subject=reader)
    party = next(iter(places.values()))
    subject = _named(words, flat, party)
    if way.alone and subject.standing is Standing.THING:
        subject = Subject(standing=Standing.NAME, span=party)  # "the taker": whoever that is, if the document says so
    if way.alone and party.start >= start:
        first = 1 + max(flat.rfind(mark, 0, start) for mark in ",;:")
        start = min(start, first + len(flat[first:start]) - len(flat[first:start].lstrip(" \"'")))
    if not way.alone:
        first = 1 + max(flat.rfind(mark, 0, start) for mark in ",;:")
        if subject.standing is Standing.THING or not _SUBJECT.match(flat, first, start):
            return None
        start = first + len(flat[first:start]) - len(flat[first:start].lstrip())
    modality, bears = way.modality, True
    if no is not None or _DENIED.search(flat[max(0, match.start() - _NEAR) : match.start()]):
        modality = way.denied or (Modality.PROHIBITION if modality is Modality.PERMISSION else Modality.DISCLAIMER)
        bears = not way.shields
    if modality is Modality.PROHIBITION and (_HELD.match(flat, match.end()) or _BOUND.search(match.group())):
        modality = Modality.DISCLAIMER
    if way.modality is Modality.DISCLAIMER:  # the risk that one side bears is lifted from the other
        return Norm(start=start, cue=cue, force=Force(modality=way.modality, bears=not way.shields), subject=subject)
    force = Force(modality=modality, bears=bears, needs_party=subject.standing is Standing.NAME)
    return Norm(start=start, cue=cue, force=force, subject=subject)


def _named(words: str, flat: str, party: Span) -> Subject:
    """The party that a norm is laid upon, with all of its name."""
    if party.of(flat) in _SPOKEN:
        return Subject(standing=Standing.PARTY, span=party)
    name = _NAME.match(words, party.start)
    possessive = flat.startswith("'s", party.end)
    return noun_phrase(words, flat, party.start, party.end if possessive else max(party.end, name.end() if name else 0))
