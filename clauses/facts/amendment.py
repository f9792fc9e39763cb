"""Amendment: passages that say how the terms, fees, service or policies may be changed, and how one learns of it."""

import re
from dataclasses import dataclass, replace
from typing import Final

from clauses.facts.number_words import DIGITS, WORDS
from clauses.facts.sentences import sentences
from clauses.model import Amends
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalAmendment:
    """An amendment passage: a run of sentences on one change power; ``span`` is relative to the text.

    ``by`` are the words of the text. ``channels`` are among email, posting, dashboard, in-product, writing, notice.
    ``notice`` is a duration in words. ``acceptance`` is continued_use, express or signature; ``objection``
    stop_using, terminate or opt_out.
    """

    what: Amends
    span: Span
    by: str | None = None
    channels: tuple[str, ...] = ()
    notice: str | None = None
    acceptance: str | None = None
    objection: str | None = None


_VERB: Final = (
    r"(?:modif(?:y|ied|ies)|amend(?:ed|s)?|chang(?:e|ed|es)|updat(?:e|ed|es)|revis(?:e|ed|es)|"
    r"supplement(?:ed)?|alter(?:ed)?|replac(?:e|ed)|var(?:y|ied)|adjust(?:ed)?|increas(?:e|ed)|discontinu(?:e|ed)|"
    r"rais(?:e|ed)|put\s+(?:\w+\s+){0,2}up)"
)
_NOUN: Final = (
    r"(?:changes?|modifications?|amendments?|updates?|revisions?|variations?|alterations?|supplements?|"
    r"increases?|(?:updated|revised|amended|modified|new|current)\s+(?:version|terms|agreement|policy|polic(?:ies)|"
    r"price|prices|fees)|(?:updated|revised|amended|modified|changed)\s+\w+)"
)
_OBJECTS: Final = (
    (
        Amends.FEES,
        r"(?:fees?|pric(?:es?|ing)|charges?|rates?|rent|premiums?|tariffs?|dues|price\s+lists?|current\s+list|its\s+list|subscription\s+costs?|"
        r"credit\s+packages?)",
    ),
    (
        Amends.TERMS,
        r"(?:agreements?|terms(?!\s+of\s+payment)|contract|clauses?|conditions|tos|eula|licen[cs]e|addendum|"
        r"provisions?|tou|lease|rules)",
    ),
    (
        Amends.POLICIES,
        r"(?:polic(?:y|ies)|guidelines?|notice\s+of\s+privacy|documentation|privacy\s+(?:notice|"
        r"statement)|(?:this|our)\s+notice|statement|requirements)",
    ),
    (
        Amends.SERVICE,
        r"(?:services?|api|apis|features?|functionalit(?:y|ies)|products?|platform|site|website|"
        r"websites|software|app|application)"
        # "API Terms", "Service Agreement": the last noun says what is changed
        r"(?!\s+(?:[A-Z]\w+\s+)?(?:terms|agreements?|polic(?:y|ies)|guidelines|rules|fees?|pric(?:es?|ing)|charges|"
        r"conditions|licen[cs]e|addendum|schedule)\b)",
    ),
)
_POWER: Final = re.compile(
    rf"\b(?P<modal>may|can|will|shall|reserves?|has|have|retains?|might|must|cannot|is|"
    rf"are)\b(?P<gap>(?:(?!\b(?:may|can|will|shall|reserves?)\b)[^.;]){{0,160}}?)\b(?P<verb>{_VERB})\b",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(
    rf"\b(?:should|if|when(?:ever)?)\s+(?P<who>we|(?:the\s+)?[A-Z]\w*)\s+(?:(?:want|need|wish|decide|intend|plan|have)s?\s+to\s+)?(?P<verb>{_VERB})\b",
    re.IGNORECASE,
)
"""A power told as its occasion: "should we need to change these rules"."""
_ASSENT: Final = re.compile(
    r"\b(?:acceptance\s+of|accept(?:s|ed)?|agree(?:s|d|ment)?\s+to|consent(?:s|ed)?\s+to|bound\s+by)\b", re.IGNORECASE
)
_IN_WRITING: Final = re.compile(
    r"\b(?:no|any|this|these|it|may|not|all)\b[^.;]{0,80}\b(?:amend|modif|chang|variation|varied|alter|supplement)\w*\b[^.;]{0,200}"
    r"\b(?:writing|written|signed|signature|executed|by\s+deed|consent\s+of)\b",
    re.IGNORECASE,
)
_SUBJECT_TO: Final = re.compile(r"\b(?:is|are|be)\s+subject\s+to\s+(?:change|modification)s?\b", re.IGNORECASE)
_CHANGES_SO: Final = re.compile(
    r"^\W*(?:(?:all|any)\s+)?(?:changes|amendments|variations|modifications)\b[^.;]{0,80}\b(?:must|shall|need\s+to|have\s+to|count|are\s+valid)\b[^.;]{0,120}"
    r"\b(?:writing|written|signed|confirm)",
    re.IGNORECASE,
)
_ONLY_SO: Final = re.compile(r"\b(?:no|not|only|unless|except|must|without)\b", re.IGNORECASE)
_WHO: Final = re.compile(
    r"(?:\b(?:[Nn]either|[Ee]ither|[Ee]ach|[Tt]he)\s+)?(?:\b(?:[Ww]e|[Yy]ou|WE|YOU|part(?:y|ies))|"
    r"(?:\b[A-Z][\w.&’'-]*\s*){1,4}|\b[a-z]+(?:er|or|ee|lord|ant|any))"
    r"(?=(?:,[^,]{0,60},)?(?:\s+(?:also|hereby|further|[a-z]+ly|at\s+any\s+time))*\s*$)"
)
_HINT: Final = re.compile(
    r"odif|mend|hang|pdate|evis|lter|upplement|vary|varied|ariat|put up|djust|ncreas|iscontinu|eplace|ODIF|MEND|"
    r"HANG|PDAT|EVIS|LTER"
)
_CHANGED: Final = re.compile(
    r"\b(?:revised|updated|amended|modified|new|changed)\s+(?:version\s+of\s+)?(?:\w+\s+){0,3}?"
    r"(?:terms|agreements?|polic(?:y|ies)|conditions|contract|fees?|prices?)\b",
    re.IGNORECASE,
)
"""What a passage itself says is changed: "the revised API Terms"."""
_POINTS: Final = re.compile(r"\W*(?:see|refer\s+to)\b", re.IGNORECASE)
_THIS: Final = re.compile(r"\W+(?:this|our)\s+(?:\w+\s+)?(?:policy|notice|statement)\b", re.IGNORECASE)
_ANY_VERB: Final = re.compile(_VERB, re.IGNORECASE)
_DENIES: Final = re.compile(r"\s*(?:not|only)\b", re.IGNORECASE)
_HOLDS: Final = frozenset({"reserve", "reserves", "has", "have", "retain", "retains", "is", "are"})
_AGENT: Final = re.compile(r"\bby\s+((?:the\s+|both\s+)?[\w.’'&]+(?:\s+and\s+[\w.]+)?)", re.IGNORECASE)
_RESERVES: Final = re.compile(
    r"\b(?:the\s+(?:sole\s+|absolute\s+|exclusive\s+)*(?:right|discretion)|entitled|"
    r"permitted|at\s+any\s+time)\b",
    re.IGNORECASE,
)
_CHANGES: Final = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_STRONG: Final = re.compile(
    rf"\b(?:{_NOUN})\s+(?:to|of|in)\s+(?:\w+\s+){{0,4}}?(?:terms|agreement|polic|contract|conditions|fees?|pric|"
    rf"services?|licen[cs]e|lease)|"
    r"\bas\s+(?:updated|amended|modified|revised|changed)\s+from\s+time\s+to\s+time|"
    r"\bas\s+it\s+may\s+be\s+(?:modified|amended|updated)|"
    r"\b(?:updated|revised|amended|modified)\s+(?:version\s+of\s+)?(?:the\s+|these\s+|this\s+|"
    r"our\s+)?(?:\w+\s+)?(?:terms|agreement|polic|contract)|"
    r"\b(?:after|following)\b[^.;]{0,60}\b(?:updates?|changes?|modif|amend|revis)",
    re.IGNORECASE,
)
_FOLLOWS: Final = re.compile(
    r"\b(?:notif|notice|e-?mail|post|publish|communicat|effective|effect\b|constitut|accept|agree|continu|consent|"
    r"review|"
    r"object|disagree|writing|written|signed|discontinue|stop\s+using|terminate|substantive|announc|inform|check)",
    re.IGNORECASE,
)
_CHANNELS: Final = (
    ("email", r"\be-?mail"),
    (
        "posting",
        r"\b(?:post(?:ing|ed|s)?|publish(?:ed|ing|es)?|made\s+available|effective\s+date\s+at)\b|"
        r"\bon\s+(?:the|our)\s+(?:[\w.]+\s+)?(?:web)?site\b",
    ),
    (
        "dashboard",
        r"\b(?:dashboard|account\s+(?:page|settings|portal)|admin(?:istration)?\s+console|"
        r"control\s+panel)\b",
    ),
    (
        "in-product",
        r"\b(?:in-app|in-product|in-service|pop-?up|banner|(?:through|via|within|in|"
        r"on)\s+the\s+(?:services?|app|application|platform|product|software)|when\s+you\s+log\s*in)\b",
    ),
    ("writing", r"\b(?:in\s+writing|written|signed)\b"),
    ("announcement", r"\bannounc"),
)
_LENGTH: Final = (
    rf"((?:{DIGITS}|{WORDS})(?:\s*\(\s*\d+\s*\))?[\s-]*"
    r"(?:business\s+|calendar\s+|working\s+)?(?:days?|weeks?|months?|hours?))\b"
)
_NOTICE: Final = re.compile(
    rf"\b{_LENGTH}(?=[^.;]{{0,50}}\b(?:notice|prior|before|after|advance|notif|in\s+advance|following))|"
    rf"\b(?:notice|notif\w+|effective|effect)\b[^.;]{{0,60}}?\b{_LENGTH}",
    re.IGNORECASE,
)
_NO_NOTICE: Final = re.compile(
    r"\bwithout\s+(?:\w+\s+){0,3}notice\b|\bwith\s+or\s+without\s+notice\b|"
    r"\beffective\s+(?:immediately|upon\s+posting)",
    re.IGNORECASE,
)
_CONTINUED: Final = re.compile(
    r"\bcontinu\w*\s+(?:\w+\s+){0,3}?(?:use|using|access|availability|to\s+use|to\s+access|participation|operation|"
    r"provision)\b|"
    r"\b(?:by|if\s+you)\s+(?:us(?:e|ing)|access(?:ing)?)\b[^.;]{0,80}\b(?:after|following)\b|"
    r"\buse\b[^.;]{0,60}\bafter\b[^.;]{0,80}\b(?:constitut|accept|agree|bound)",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"\b(?:sign(?:ed|ature)|executed|in\s+(?:a\s+)?writing|written\s+(?:agreement|consent|"
    r"amendment|instrument))\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:object\w*|notif\w+|notice|inform\w*|tell\w*|request\w*|(?:let\s+\w+\s+know))\s+(?:\S+\s+){0,4}?in\s+writing\b|\b(?:written|in\s+writing)\s+notice\b",
    re.IGNORECASE,
)
"""What is only told in writing is no signature."""
_EXPRESS: Final = re.compile(
    r"\b(?:express(?:ly)?\s+(?:accept|agree|consent)|affirmative|opt[\s-]in|click|"
    r"mutual\s+(?:written\s+)?(?:agreement|consent)|your\s+(?:prior\s+)?consent)",
    re.IGNORECASE,
)
_OBJECTS_BY: Final = (
    ("opt_out", r"\bopt[\s-]?out\b|\breject(?:ing)?\s+(?:the\s+|any\s+)?(?:change|amend|modif)"),
    ("terminate", r"\b(?:terminat|cancel|close\s+your\s+account|end\s+(?:this|the|your)|non-?renew)\w*"),
    ("stop_using", r"\b(?:stop|cease|discontinu\w*|not\s+use|no\s+longer\s+use)\b"),
)
_DISAGREES: Final = re.compile(
    r"\b(?:if|should)\b[^.;]{0,60}?\b(?:not\s+(?:agree|accept|wish|consent|like)|"
    r"disagree|object|unacceptable|reject)\w*",
    re.IGNORECASE,
)
_ASSENT_TO_DEAL: Final = re.compile(
    r"\b(?:climate|change\s+of\s+control|change\s+in\s+control|exchange|"
    r"log\s+files?|keep\s+\w+\s+(?:up|current))\b",
    re.IGNORECASE,
)


def find_amendment(text: str) -> tuple[LocalAmendment, ...]:
    """The amendment passages of ``text``: neighbouring sentences on the same change power are one passage."""
    found: list[LocalAmendment] = []
    if _HINT.search(text) is None:
        return ()
    last_end = -1
    for place, sentence in enumerate(sentences(text)):
        words = sentence.of(text)
        near = bool(found) and last_end >= place - 1
        if not near and _CHANGES.search(words) is None and _ANY_VERB.search(words) is None:
            continue
        finding = _read(words, sentence, found[-1].what if near else None)
        if finding is None:
            continue
        if near and finding.what is found[-1].what:
            found[-1] = _joined(found[-1], finding)
        else:
            found.append(finding)
        last_end = place
    return tuple(found)


def _read(words: str, sentence: Span, before: Amends | None) -> LocalAmendment | None:
    """The amendment rule that one sentence states, or None. ``before`` is what the sentence before lets change."""
    power = _power(words)
    if power is None and _POINTS.match(words):
        return None
    if power is not None:
        what, by = power
    elif (subject := _SUBJECT_TO.search(words)) is not None:
        what, by = _object(words[: subject.start()], last=True) or Amends.SERVICE, None
    elif _STRONG.search(words) and _FOLLOWS.search(words) and words.rstrip()[-1:] in '.;:)”"':
        changed = _CHANGED.search(words)
        said = _assented(words) or (changed and _object(changed.group()))
        what, by = said or _object(words[:600]) or before or Amends.TERMS, None
    elif before is not None and _follows_up(words):
        what, by = before, None
    elif (_IN_WRITING.search(words) and _ONLY_SO.search(words)) or _CHANGES_SO.match(words):
        what, by = Amends.TERMS, None
    else:
        return None
    length = _NOTICE.search(words)
    notice = " ".join((length.group(1) or length.group(2)).split()) if length else None
    if notice is None and _NO_NOTICE.search(words):
        notice = "none"
    return LocalAmendment(
        what=what,
        span=sentence,
        by=by,
        channels=tuple(name for name, pattern in _CHANNELS if re.search(pattern, words, re.IGNORECASE)),
        notice=notice,
        acceptance=_acceptance(words),
        objection=_objection(words),
    )


def _acceptance(words: str) -> str | None:
    """How a change is assented to."""
    if _CONTINUED.search(words):
        return "continued_use"
    if _SIGNED.search(_TOLD.sub(" ", words)):
        return "signature"
    return "express" if _EXPRESS.search(words) else None


def _assented(words: str) -> Amends | None:
    """What use of the service is taken to accept ("use of the API … constitutes acceptance of the revised Terms")."""
    assent = _ASSENT.search(words) if _CONTINUED.search(words) else None
    return _object(re.split(r"[.,;(]", words[assent.end() :], maxsplit=1)[0][:60], last=True) if assent else None


def _objection(words: str) -> str | None:
    """What someone who does not agree can do."""
    if _DISAGREES.search(words) is None:
        return None
    return next((name for name, pattern in _OBJECTS_BY if re.search(pattern, words, re.IGNORECASE)), None)


def _follows_up(words: str) -> bool:
    """True when a sentence after a power to change goes on about it: notice, assent, objection."""
    told = _CHANGES.search(words) and _FOLLOWS.search(words)
    return bool(told or _DISAGREES.search(words) or _CONTINUED.search(words))


def _object(words: str, *, last: bool = False) -> Amends | None:
    """What is changed: the first object named, or the last one before a passive verb."""
    places = [
        (match.start(), what)
        for what, pattern in _OBJECTS
        for match in re.finditer(rf"(?<!search )\b{pattern}\b", words, re.IGNORECASE)
    ]
    return (max(places) if last else min(places))[1] if places else None


def _who(before: str) -> str | None:
    """The subject right before a modal: a pronoun, a role with its article, or a name."""
    found = _WHO.search(before.rstrip()[-60:])
    return " ".join(found.group().split()) if found else None


def _is_power(power: re.Match[str], what: Amends, by: str | None) -> bool:
    """True unless the words only tell of a change, or bind the user not to make one.

    "We will change this notice" speaks of the document itself.
    """
    if (by or "").lower() in {"you", "user", "users"}:
        return False
    if power["verb"].lower().startswith(("increas", "rais", "put")):
        return what is Amends.FEES
    itself = what is Amends.POLICIES and _THIS.match(power.string, power.end("verb"))
    return (
        bool(itself) or power["modal"].lower() not in {"will", "shall", "must"} or what in {Amends.TERMS, Amends.FEES}
    )


def _power(words: str) -> tuple[Amends, str | None] | None:
    """What may be changed and by whom, when the sentence gives a power to change; None otherwise."""
    if _ASSENT_TO_DEAL.search(words):
        return None
    would = _WOULD.search(words)
    if would is not None and (changed := _object(words[would.end() : would.end() + 80])) is not None:
        return changed, would["who"]
    for power in _POWER.finditer(words):
        modal = power["modal"].lower()
        if modal in _HOLDS and not _RESERVES.search(power["gap"]):
            continue
        before = words[max(0, power.start() - 300) : power.start()]
        by = _who(before)
        passive = re.search(r"\bbe(?:\s+[a-z]+ly)?\s*$", power["gap"], re.IGNORECASE)
        what = (
            _object(before[-120:], last=True)
            if passive
            else _object(words[power.start("verb") : power.end("verb") + 160])
        )
        if what is None and modal in {"may", "reserve", "reserves"}:
            what = _object(words[power.end("verb") : power.end("verb") + 400])
        if what is None or not _is_power(power, what, by):
            continue
        if passive:
            agent = _AGENT.search(words[power.end("verb") : power.end("verb") + 80])
            by = agent.group(1).rstrip(".") if agent else None
        return what, by
    return None


def _joined(first: LocalAmendment, second: LocalAmendment) -> LocalAmendment:
    """Two neighbouring sentences on one power as one passage."""
    return replace(
        first,
        span=Span(first.span.start, second.span.end),
        by=first.by or second.by,
        channels=tuple(dict.fromkeys((*first.channels, *second.channels))),
        notice=first.notice or second.notice,
        acceptance=first.acceptance or second.acceptance,
        objection=first.objection or second.objection,
    )
