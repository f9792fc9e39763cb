"""What a modal does to a thing: whether someone has to do it, may do it, or nobody is bound."""

import re
from typing import Final

from clauses.facts.obligations_force import AMOUNT, BE, LEAVE, LIABLE, NO_DUTY, Force
from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_parts import agent_of
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality

_WRITTEN: Final = re.compile(
    r"^\s*(?:in\s+writing|accurate|true|complete|paid|confidential|correct|current|kept|"
    r"held|in\s+english|borne|due|payable|non-refundable|made)\b"
)
_STATES: Final = frozenset(["valid", "available", "complete", "consistent", "effective", "subject", "based"])
_NO_REFUND: Final = re.compile(r"non-?(?:refundable|cancell?able|creditable)")
_NO_TRANSFER: Final = re.compile(r"non-?(?:transferable|assignable|sublicensable|sublicenseable)")
_CAPPED: Final = re.compile(
    r"\s*(?:be|stand|remain)\s+(?:strictly\s+|expressly\s+|in\s+all\s+cases\s+)?(?:limited|capped|restricted)\b"
)
_RISK: Final = re.compile(r"\b(?:liabilit|damages|remed|recovery|obligation)")
_BILLED: Final = frozenset({"charged", "billed", "debited"})
"""What is done to "your card": its owner pays."""
_NO_ACT: Final = frozenset({"a", "an", "the", "no", "without", "of", "one", "that", "those", "such", "as"})
_HANDED: Final = frozenset({"made", "paid", "given", "refunded", "owed", "due", "payable", "granted"})
_SUM: Final = re.compile(
    r"\b(?:payments?|refunds?|compensation|interest|credits?|allowances?|bonus(?:es)?|commission|reimbursement)\b"
)
_NO_MORE: Final = re.compile(r"\s*no\s+(?:longer|larger|more|older|bigger|greater|higher|later|fewer|less)\s+than\b")
_SIZE: Final = re.compile(
    r"\s*(?:taller|longer|larger|bigger|wider|heavier|higher|older|louder|deeper|closer)\s+than\b"
)
"""A measure that a thing may not pass: "sheds may not be taller than two metres"."""
_MORE_THAN: Final = re.compile(r"\s*(?:more|greater|higher)\s+than\b")
_BASIS: Final = re.compile(r"\bwhether\s+(?:arising\s+)?(?:in|under|based\s+(?:in|on|upon))\s+(?:contract|tort)\b")
"""The grounds of a liability, which stand between it and its cap: "whether in contract or tort, shall not exceed"."""

_SUBJECT_TO_CHARGE: Final = re.compile(
    r"\s*subject\s+to\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,4}?(?:fees?|charges?|interest|surcharges?|penalty)\b"
)
_SOLE: Final = re.compile(
    r"\s*(?:[\w.&'-]+\s+){0,2}?(?:sole|only|exclusive)\s+(?:and\s+exclusive\s+)?(?:remed|recourse)"
)
"""A remedy that is the only one is told by those words."""
_TO_JUDGE: Final = re.compile(
    r"\s*(?:[a-z]+\s+)*referred\s+(?:for\s+[\w\s]{1,40}?\s+)?to\s+[^.;]{0,60}?(?:arbitrat|mediat|conciliat|adjudicat|\bcourts?\b|expert|tribunal|senior|director)"
)
"""A dispute that is to be referred to whoever decides it."""
_IS_LIMIT: Final = re.compile(
    r"\s*the\s+(?:(?:full|outer|entire|sole)\s+)?(?:limits?|extent|whole|sum|total)\s+of\s+[^.;]{0,40}?(?:liab|responsib|obligation)"
)
"""What "shall be the limit of her responsibility"."""
_NONE_OF: Final = re.compile(r"\s*[a-z]+\s+(?:[^\s.;]+\s+){0,5}?no\s+(?!more\b|less\b|later\b|fewer\b)[a-z]")
_SOLE_DUTY: Final = re.compile(r"\b(?:sole|entire|only)\s+(?:and\s+exclusive\s+)?(?:obligation|liability)\b")
"""All that a side has to do where something fails: "its sole obligation shall be to repair"."""
_DONE_TO: Final = frozenset({Standing.THING, Standing.PARTY})
_CALLED: Final = re.compile(r"\s*(?:known\s+as|called\s+the|called\s*[\"“]|named\s+the|entitled\s*[\"“])")
"""What a thing's name "shall be"."""
_BY_OTHERS: Final = re.compile(
    r"\bby\s+(?:an?\s+|any\s+|the\s+|our\s+|your\s+)?(?:third|others?|another|someone|anyone|various)\b"
)
"""What people outside the agreement may do, which is no right under it."""
_WORKS: Final = frozenset({"used", "accessed", "downloaded", "viewed", "found", "installed"})
"""What a thing "can be" for: a possibility and no leave."""
_WITH_LEAVE: Final = re.compile(
    r"\bwith\s+(?:the\s+)?(?:prior\s+|written\s+)*(?:consent|leave|permission|approval|agreement)\b"
)
_MAY_BE_DONE: Final = re.compile(
    r"\s+(?:also\s+|[a-z]+ly\s+)?be\s+(?:[a-z]+ly\s+)?(?!(?:own|provid|offer|suppli|operat|caus|licens|publish|initiat|sponsor|creat|requir|us|affect|impos|determin|develop|produc|post)e?d\b)"
    r"(?:[a-z-]+(?:ed|en|ught|ld|nt|wn|pt|ut|et|ne)|paid|laid)\b(?P<rest>[^.;,]{0,100}?\bby\s(?:the\s)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3})"
    r"(?=\s*(?:[.;]|$|,(?!\s*(?:or|and|[A-Z]))|\s(?:without|on|at|in|for|as|by|if|when|to|under|with)\b))"
)
_IN_FORCE: Final = re.compile(r"\s*in\s+(?:full\s+)?(?:force|effect)\b")
"""For how long an agreement runs, which binds nobody to anything."""
_FORUM: Final = re.compile(r"\b(?:jurisdiction|venue|(?:governing|applicable)\s+law)\b")


def of_thing(
    flat: str, modal: str, verb: str, after: str, subject: Subject, *, negated: bool, only: bool
) -> Force | None:
    """The force of what is said of a thing ("the fee shall be paid"); None where the verb lays nothing on anyone.

    ``flat`` is the sentence, lower-cased, in which ``subject`` has its span; ``after`` what stands after the verb;
    ``only`` is true of what is said of certain cases alone.
    """
    lex = lexicon()
    whole = f"{verb}{after}"
    start = subject.span.start
    capped = AMOUNT.search(flat, start, subject.span.end) or _BASIS.search(flat, max(0, start - 300), start)
    if negated and verb == "exceed" and not capped:
        return Force(modality=Modality.PROHIBITION)
    if negated and (LIABLE.search(after) or verb == "exceed"):
        return Force(modality=Modality.DISCLAIMER)
    if _CAPPED.match(f" {whole}") and _RISK.search(flat, subject.span.start, subject.span.end):
        return Force(modality=Modality.DISCLAIMER)
    if verb == "be":
        return _thing_is(flat, modal, after, subject, negated=negated, only=only)
    if modal in LEAVE:
        authored = negated and verb not in lex.unfit and _authored(flat, subject)
        return Force(modality=Modality.PROHIBITION) if authored else None
    if modal == "must" and verb == "include":
        return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    if verb in lex.constitutive or verb == "have" or (not verb and subject.owner is None):
        return None
    if modal == "should":
        return None
    if modal == "will" or modal == "won't":
        if subject.owner is None or not re.match(
            r"$|(?:comply|conform|be|contain|infringe|violate|meet|adhere|"
            r"respect|abide|bear)\b",
            whole,
        ):
            return None
        return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)


def by_named(words: str, flat: str, modal: str, end: int, subject: Subject) -> Force | None:
    """The right of a named agent in the words after the "may" that ends at ``end``: "may be put to use by Acme"."""
    if subject.negated or modal not in {"may", "can"} or subject.standing not in _DONE_TO:
        return None
    done = None if flat.startswith("as ", max(0, end - 6)) else _MAY_BE_DONE.match(words, end, end + 160)
    agent = agent_of(done["rest"]) if done else None
    named = agent is not None and agent.removeprefix("the ")[:1].isupper() and not agent.isupper()
    thing = subject.standing is Standing.THING
    return Force(modality=Modality.PERMISSION, bears=thing, needs_party=True) if named else None


def _authored(flat: str, subject: Subject) -> bool:
    """True for what a party writes or builds: "your posts", "the Content", "no listing"."""
    words = subject.span.of(flat).split()[:4]
    return any(word.strip(",") in lexicon().authored for word in words)


def _thing_is(flat: str, modal: str, after: str, subject: Subject, *, negated: bool, only: bool) -> Force | None:
    """Reads “Fees must be paid”, "access may be suspended", "Services may not be resold"."""
    lex = lexicon()
    match = BE.match(after)
    word = match["word"] if match else ""
    if _shields(flat, word, after, subject, negated=negated):
        return Force(modality=Modality.DISCLAIMER)
    if modal in LEAVE and (_NO_MORE.match(after) or (negated and _SIZE.match(after))):
        return Force(modality=Modality.PROHIBITION)
    if _NO_TRANSFER.match(word):
        return Force(modality=Modality.PROHIBITION)
    participle = bool(re.search(r"(?:ed|en|ught|ld|nt|de|id|pt|wn|ut|ne|et|lt|ung|orn|eft)$", word)) and word not in {
        "not",
        "different",
        "current",
        "sufficient",
        "present",
        "subsequent",
        "consistent",
        "independent",
        "dependent",
        "relevant",
        "without",
    }
    if modal in LEAVE:
        possible = not participle or word in lex.possible_after_be
        return _thing_may_be(modal, word, after, subject, negated=negated, only=only, possible=possible)
    if participle and subject.span.of(flat).strip() == "there" and _NONE_OF.match(after):
        return Force(modality=Modality.PROHIBITION)  # "there shall be deducted no tax"
    if subject.negated:
        return None if word in lex.constitutive_participles or not participle else Force(modality=Modality.PROHIBITION)
    if (
        _IN_FORCE.match(after)
        or _CALLED.match(after)
        or _SOLE.match(after)
        or (_FORUM.search(flat, subject.span.start, subject.span.end) and not participle)
    ):
        return None
    return _thing_ought(modal, word, after, subject, negated=negated, participle=participle)


def _thing_ought(
    modal: str, word: str, after: str, subject: Subject, *, negated: bool, participle: bool
) -> Force | None:
    """What "X shall be …" lays on someone."""
    lex = lexicon()
    if word in _BILLED and not negated and subject.owner is not None:
        return Force(modality=Modality.OBLIGATION)
    if not negated and _SUBJECT_TO_CHARGE.match(after):
        return Force(modality=Modality.OBLIGATION)
    if word == "referred" and not negated and _TO_JUDGE.match(after):
        return Force(modality=Modality.OBLIGATION)
    if word in lex.constitutive_participles and not (modal == "must" and word in _STATES):
        return None
    if _WRITTEN.match(after) or (participle and modal != "should"):
        return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    if modal in {"shall", "must"} and word and word not in _NO_ACT and not negated:
        return Force(modality=Modality.OBLIGATION)
    if negated and (modal in {"shall", "must"} or (modal == "will" and word and subject.joined and subject.owner)):
        return Force(modality=Modality.PROHIBITION)
    return None


def _shields(flat: str, word: str, after: str, subject: Subject, *, negated: bool) -> bool:
    """True where a side need not do or pay something: no refunds, no payment, no more than a cap."""
    if _NO_REFUND.match(word) or (not negated and (_IS_LIMIT.match(after) or _SOLE_DUTY.search(subject.span.of(flat)))):
        return True
    if not negated:
        return False
    words = subject.span.of(flat)
    if NO_DUTY.match(after) or word in {"refunded", "refundable", "reimbursed"}:
        return True
    handed = _HANDED if subject.negated else frozenset({"returned"})
    return bool((_MORE_THAN.match(after) and _RISK.search(words)) or (word in handed and _SUM.search(words)))


def _thing_may_be(
    modal: str, word: str, after: str, subject: Subject, *, negated: bool, only: bool, possible: bool
) -> Force | None:
    """What "X may be …" allows or forbids: an act by a named agent, or one of the acts upon the other side."""
    if (
        not negated
        and not only
        and (_BY_OTHERS.search(after) or (modal == "can" and word in _WORKS and agent_of(after) is None))
    ):
        return None
    if not possible and not negated and not only and _WITH_LEAVE.search(after):
        return Force(modality=Modality.PERMISSION)
    if not possible and not negated and agent_of(after) is not None:
        return Force(modality=Modality.PROHIBITION if only else Modality.PERMISSION)
    refused = negated and modal == "may" and (not possible or (subject.negated and word.endswith("ed")))
    held = not negated and modal == "may" and word in lexicon().implied["holder_does"]
    if word not in lexicon().control and not held and not refused and not (only and not possible):
        return None
    if negated or only:
        return Force(modality=Modality.PROHIBITION)
    return Force(modality=Modality.PERMISSION, bears=subject.owner is None)
