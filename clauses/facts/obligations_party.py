"""What a modal does to a party: binds, forbids, allows, shields, or states what is possible."""

import re
from typing import Final

from clauses.facts.obligations_force import AMOUNT, BE, DUTY, LEAVE, LIABLE, NO_DUTY, Force
from clauses.facts.obligations_lexicon import lexicon
from clauses.model import Modality

_FAILS: Final = frozenset(["agree", "resolve", "reach", "find", "access", "comply", "get"])
_NOTHING_DUE: Final = re.compile(
    r"\b(?:entitled|right|eligible|have\s+no|has\s+no|receive|able\s+to)\b.{0,40}\b(?:claim|compensation|refunds?|damages|"
    r"reimbursement|expenses|credits?|payments?|recover|remedy)\b|"
    r"\bentitled\s+to\s+(?:any|an?|the|further)\s+(?:part|share|portion|benefit)\b|"
    r"\bentitled\s+to\s+(?:demand|claim|request|ask\s+for)\s+(?:any|an?|the|additional|extra|further|more|higher)\b"
)
_NO_HAVING: Final = re.compile(
    r"^\s*(?:no|any)\s+(?:\w+\s+){0,3}?(?:obligation|liability|responsibility|duty|"
    r"warranty|liabilities)\b"
)
_ABLE: Final = re.compile(
    r"^\s*(?:guarantee|confirm|check|verify|monitor|screen|review|inspect|police|vouch|foresee|prevent|ensure|warrant|promise|predict|assure|control|be\s+(?:held|"
    r"responsible|liable)|accept)\b"
)
_KEEPS_TO: Final = re.compile(
    r"\s+to\s+(?!have\b|be\s+(?!bound|liable|responsible|obliged|subject|required)|receive\b|enjoy\b|own\b|see\b|apply\b|work\b)"
)
_HAS_TAKEN: Final = re.compile(
    r"have\s+(?:your|their|its|his|her)\s+[\w\s-]{1,40}?\b(?:removed|suspended|revoked|terminated|closed|deleted|cancelled|canceled|"
    r"restricted|limited|withdrawn)\b"
)
_REQUIRES: Final = re.compile(
    r"require\s+(?:that|you|us|(?:the\s+)?(?:prompt\s+|immediate\s+)?(?:removal|return|redelivery|surrender|repayment|reimbursement|replacement|rectification|correction)|proof|evidence|payment|a\s+deposit|security|identification|(?:the\s+)?[a-z-]+(?:\s[a-z-]+)?\s+to)\b"
)
_VARIES: Final = re.compile(r"(?:vary|change)\s+(?:the|any|its|their|our|these|this|those|an?|such)\b")
"""What a party varies, and not what varies: "may vary the subscription"."""
_KEEPS_FILES: Final = re.compile(
    r"\s+(?:\w+\s+){0,3}?(?:records?|files?|copies|data|documents?|logs?|books|receipts|invoices|evidence|originals?|counterparts?)\b"
)
_LOSS: Final = re.compile(r"\b(?:loss|losses|lost|damages?|compensation)\b|^\s+for\b")
_MORE: Final = re.compile(r"\s+(?:out\s+|back\s+)?more\s+than\b")
_MADE_TO: Final = re.compile(
    r"\s*(?:made|forced|compelled|called\s+on|asked|obliged|required)\s+to\s+(?:pay|do|give|repay)\b"
)
"""What nobody can make whoever is shielded do."""
_SEES_PAPERS: Final = re.compile(
    r"see\s+(?:the|its|their|any|all|copies\s+of)\s+(?:[a-z]+\s+){0,2}(?:accounts?|books|records?|papers|plans|reports?|logs?|receipts|invoices|"
    r"certificates?|policy|results)\b"
)
"""Papers that somebody "may see"."""
_NO_LIABILITY: Final = re.compile(r"\s+no\s+(?:\w+\s+){0,2}?(?:liability|responsibility|liabilities)\b")
_NO_THING: Final = re.compile(
    r"\s+no\s+(?!more\b|less\b|later\b|fewer\b|longer\b|earlier\b|sooner\b|such\b|fault\b|doubt\b)[a-z]"
)
"""What one "shall" do to nothing: "shall claim no interest", "shall appoint no other dealer"."""
_IS_TOLD: Final = frozenset({"get", "hear"})
_TOLD: Final = re.compile(
    r"\s+(?:about\b|from\s+us\b|(?:(?:a|an|your|our|at|least|[\w]+'s|\d+|\w+\s+(?:days|weeks|months)'?|days|weeks|written|prior|full|an?other)\s+){1,5}"
    r"(?:refund|credit|notice|warning|heads-up|reminder|e-?mail|receipt|reply|answer|confirmation)\b)"
)
"""What whoever "will get a refund" or "will hear about it" is owed by the other."""
_CLAIMS: Final = re.compile(
    r"(?:claim|recover)\s+(?:for|back|compensation|damages|any\s+(?:loss|damages|compensation)|against)\b"
)
"""What one cannot ask of the other: it is shielded."""
_MEETS: Final = frozenset({"receive", "get", "find", "see", "notice", "need", "enjoy", "suffer", "incur", "lose"})
"""What happens to whoever "will receive no calls" is no act of his."""
_PAYS: Final = frozenset({"pay", "owe", "refund", "reimburse", "bear"})
_TO_HAVE: Final = re.compile(r"\s+to\s+(?:have|be|enjoy)\b")
_NO_PROMISE: Final = re.compile(
    r"\s+no\s+(?:\w+\s+){0,3}?(?:warrant|represent|guarantee|promise|commitment|assurance|refund|credit|compensation)"
)
"""Whoever "shall pay no rent" or "make no warranty" is shielded."""
_IN_BREACH: Final = re.compile(r"\s*(?:deemed\s+|considered\s+)?(?:to\s+be\s+)?in\s+(?:breach|default)\b")
_AT_LIBERTY: Final = re.compile(r"\s*at\s+(?:full\s+)?liberty\b")
_UNDER_NO_DUTY: Final = re.compile(r"\s*under\s+no\s+(?:[a-z]+\s+)?(?:obligation|duty|liability)\b")

_HELD_LIABLE: Final = re.compile(
    r"\s*(?:held\s+)?(?:personally\s+|financially\s+)?(?:liable|responsible|accountable)\b"
)
_ACCESS: Final = re.compile(r"\s+(?:any\s+|your\s+|further\s+)?(?:access|use)\b")
_GIVEN: Final = re.compile(r"\s+(?:an?|the|\d[\d.,]*%?|your|\w+\s+(?:days|weeks|months))(?!\w)")
"""What one "will get" is given by the other: a discount, a refund, "the deposit back"."""
_HAPPENS: Final = re.compile(
    r"(?:viewing|seeing|entering|leaving|getting|receiving|accessing|accepting|dealing|interacting|visiting|browsing|hearing)"
)
_PROVES: Final = frozenset({"prove", "demonstrate", "show", "establish", "evidence"})
"""What one "can prove" is a case told of, and no power."""
_FREED: Final = frozenset({"excused", "released", "relieved", "discharged", "exempt", "exempted", "absolved"})
_PURSUED: Final = frozenset({"sued", "blamed", "faulted", "chased", "pursued", "penalised", "penalized"})
"""What nobody can do to whoever is shielded."""
_BARRED: Final = frozenset({"prohibited", "prevented", "precluded", "restricted", "barred", "forbidden"})
"""Whoever shall not be barred from an act may do it."""
_LIABLE_ONLY: Final = re.compile(r"\s*(?:liable|responsible)\s+(?:to\s+\w+\s+)?only\b")


def of_party(modal: str, verb: str, after: str, *, negated: bool) -> Force | None:
    """The force of what a party shall, may or will do; None where the verb lays nothing on it.

    ``modal`` and ``verb`` are lower-cased base forms, ``after`` what the sentence says after the verb.
    """
    whole = f"{verb}{after}"
    if negated and verb == "exceed" and AMOUNT.search(after):
        return Force(modality=Modality.DISCLAIMER)
    if verb in {"refrain", "abstain", "desist"} and modal not in LEAVE:
        return None if negated else Force(modality=Modality.PROHIBITION)
    if verb == "be":
        return _party_is(modal, after, negated=negated)
    if verb == "have" and modal in {"will", "shall"} and not negated and _TOLD.match(after):
        return Force(modality=Modality.OBLIGATION, bears=False)
    if verb == "have" and modal in DUTY:
        return _party_has(modal, after, negated=negated)
    if modal == "will" and (verb == "lose" or (verb == "cease" and _TO_HAVE.match(after))):
        return None
    if negated and _NOTHING_DUE.search(whole):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if modal in LEAVE:
        return _party_may(modal, verb, whole, negated=negated)
    if verb in {"survive", "inure", "mean", "constitute", "expire"} or (verb == "include" and modal != "must"):
        return None
    if _spares(verb, after, negated=negated):
        return Force(modality=Modality.DISCLAIMER)
    if not negated and verb not in _MEETS and _NO_THING.match(after):
        return Force(modality=Modality.PROHIBITION)
    return _party_does(modal, verb, after, negated=negated)


def _spares(verb: str, after: str, *, negated: bool) -> bool:
    """True where a party is not to bear, pay or promise something: it is shielded."""
    if verb in {"incur", "have", "accept", "assume", "undertake", "bear"} and _NO_LIABILITY.match(after):
        return True
    if not negated:
        return _NO_THING.match(after) is not None and (verb in _PAYS or _NO_PROMISE.match(after) is not None)
    return (
        verb in {"need", "owe", "refund", "reimburse", "compensate"}
        or (verb in {"assume", "accept", "bear", "incur"} and LIABLE.search(after) is not None)
        or (verb == "pay" and (_LOSS.search(after) is not None or _MORE.match(after) is not None))
    )


def _party_does(modal: str, verb: str, after: str, *, negated: bool) -> Force | None:
    """What “X shall”, “X will” and the like bind a party to."""
    if not negated and modal != "must" and (verb == "receive" or (verb in _IS_TOLD and _TOLD.match(after))):
        return Force(modality=Modality.OBLIGATION, bears=False)
    if verb == "get" and modal == "will" and after.lstrip().startswith("to "):
        return None
    if verb == "recover" and not negated and modal != "must":
        return Force(modality=Modality.PERMISSION)
    if verb == "continue" and modal == "will" and not _KEEPS_TO.match(after):
        return None
    if verb in {"find", "see", "notice", "enjoy", "gain"} and modal == "will":
        return None
    if verb == "need" and negated:
        return Force(modality=Modality.DISCLAIMER)  # "neither of us will need to ask"
    if verb in {"retain", "keep"} and negated and modal in {"will", "won't"} and _ACCESS.match(after):
        return None  # "you will not retain access" tells what happens
    if verb == "get" and not negated and modal in {"will", "shall"} and _GIVEN.match(after):
        return Force(modality=Modality.OBLIGATION, bears=False)
    if verb == "own" or (verb == "retain" and not negated and not _KEEPS_FILES.match(after)):
        return Force(modality=Modality.PERMISSION)
    return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)


def _party_may(modal: str, verb: str, whole: str, *, negated: bool) -> Force | None:
    """What "may" and "can" give or deny a party; None where they speak of what is possible."""
    if negated and _CLAIMS.match(whole):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    takes_on = (
        verb == "accept" and modal in {"may", "mayn't"} and LIABLE.search(whole) is None
    )  # "may not accept gifts"
    if negated and _ABLE.match(whole) and not takes_on:
        return Force(modality=Modality.DISCLAIMER)
    if not negated and verb == "have" and _HAS_TAKEN.match(whole):
        return Force(modality=Modality.PERMISSION, bears=False)
    if verb == "require" and not negated and _REQUIRES.match(whole):
        return Force(modality=Modality.PERMISSION)
    if not negated and _VARIES.match(whole):
        return Force(modality=Modality.PERMISSION)
    if verb == "see" and not negated and _SEES_PAPERS.match(whole):
        return Force(modality=Modality.PERMISSION)
    if verb == "be" or verb in lexicon().possible or (modal == "can" and verb in _PROVES):
        return None
    if modal in {"cannot", "can't"} and verb in _FAILS:
        return None
    return Force(modality=Modality.PROHIBITION if negated else Modality.PERMISSION)


def _party_is(modal: str, after: str, *, negated: bool) -> Force | None:
    """Reads “X will be …”: who acts on whom."""
    match = BE.match(after)
    word = match["word"] if match else ""
    if modal == "will" and _HAPPENS.fullmatch(word):
        return None  # "you will be viewing content": what happens
    if modal in DUTY and word in _FREED:
        return None if negated else Force(modality=Modality.DISCLAIMER)
    if _is_shielded(after, negated=negated) or (modal in DUTY and _LIABLE_ONLY.match(after)):
        return Force(modality=Modality.DISCLAIMER)
    if negated and modal in LEAVE and (word in _PURSUED or _MADE_TO.match(after)):
        return Force(modality=Modality.DISCLAIMER)
    if negated and modal in DUTY and word in _BARRED:
        return Force(modality=Modality.PERMISSION)
    if _AT_LIBERTY.match(after):
        return Force(modality=Modality.PROHIBITION if negated else Modality.PERMISSION)
    if negated and _NOTHING_DUE.search(after):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if negated and modal in DUTY and word in {"entitled", "permitted", "allowed", "authorized", "authorised"}:
        return Force(modality=Modality.PROHIBITION)
    if word in {"deemed", "considered", "treated", "construed", "governed", "interpreted", "null", "void", "invalid"}:
        return None
    if modal in LEAVE:
        return _party_may_be(word, after, negated=negated)
    return _party_is_done_to(modal, word, negated=negated)


def _is_shielded(after: str, *, negated: bool) -> bool:
    """True where a party is not to be liable, bound, or in breach."""
    told = LIABLE.search(after) or NO_DUTY.match(after) or _IN_BREACH.match(after)
    return bool((negated and told) or _UNDER_NO_DUTY.match(after))


def _party_is_done_to(modal: str, word: str, *, negated: bool) -> Force | None:
    """Reads “X will be entitled, charged, notified …”: what is given to a party, done to it, or laid on it."""
    lex = lexicon()
    if word in {"entitled", "permitted", "allowed", "free", "authorized", "authorised", "eligible"} and modal != "must":
        return Force(modality=Modality.PERMISSION)
    if negated and word in lex.spared | lex.denied:
        return Force(modality=Modality.PROHIBITION if word in lex.spared else Modality.DISCLAIMER, bears=False)
    if word in {"able", "asked", "prompted", "redirected", "taken", "presented"}:
        return Force(modality=Modality.OBLIGATION) if (modal, word) == ("must", "able") else None
    if word in lex.benefit and not negated:
        return Force(modality=Modality.OBLIGATION, bears=False)
    if word in lex.burden or not negated:
        return Force(modality=Modality.OBLIGATION)
    return Force(modality=Modality.PROHIBITION)


def _party_may_be(word: str, after: str, *, negated: bool) -> Force | None:
    """What "X may be …" says of a party; mostly what is possible."""
    if not negated and (word in {"required", "asked", "obliged", "obligated"} or _HELD_LIABLE.match(after)):
        return Force(modality=Modality.OBLIGATION)
    if word in {"charged", "billed", "suspended", "terminated", "removed", "held", "denied"} and not negated:
        return Force(modality=Modality.PERMISSION, bears=False)
    if word in {"entitled", "permitted"} and not negated:
        return Force(modality=Modality.PERMISSION)
    return None


def _party_has(modal: str, after: str, *, negated: bool) -> Force | None:
    """Reads “X shall have …”: rights, duties, or none of them."""
    if _NO_HAVING.match(after) and (negated or re.match(r"\s*no\b", after)):
        return Force(modality=Modality.DISCLAIMER)
    if re.match(r"\s*no\b", after) and _NOTHING_DUE.search(f"have{after}"):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if modal == "must" and not negated and not re.match(r"\s*no\b|[^.;]{0,50}\baccess\b", after):
        return Force(modality=Modality.OBLIGATION)
    if modal == "will" and negated and re.match(r".{0,40}\b(?:access|control|use)\b", after):
        return None  # "you will no longer have access" tells what happens
    if re.match(r"\s*no\b.{0,30}\b(?:right|authority|power|access|interest|involvement|stake|dealings)\b", after):
        return Force(modality=Modality.PROHIBITION)
    if re.match(
        r"\s*(?:the|a|an|full|sole|exclusive)?\b.{0,50}\b(?:rights?|authority|option|discretion|power|"
        r"access|control|use|quiet\s+enjoyment|lien|custody|possession)\b|\s*\d|\s*(?:\w+\s+)?\(?\d*\)?\s*(?:days|months)",
        after,
    ):
        return Force(modality=Modality.PROHIBITION if negated else Modality.PERMISSION)
    if negated:
        return Force(modality=Modality.DISCLAIMER) if re.match(r"\s*to\b", after) else None
    return (
        Force(modality=Modality.OBLIGATION)
        if modal == "must" or re.match(r"\s*to\b|\s*(?:the|a|an)\s+(?:obligation|duty|responsib)", after)
        else None
    )
