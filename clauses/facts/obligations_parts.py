"""The parts of a norm: its condition, exception and deadline, and the party it is owed to."""

import re
from typing import Final

_END: Final = r"[^,;.]{1,300}"
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|provided,?\s+(?:however,?\s+)?that|subject\s+to|in\s+the\s+event\s+(?:that|of)|upon|"
    r"so\s+long\s+as|as\s+long\s+as|on\s+condition\s+that|"
    r"to\s+the\s+(?:maximum\s+|fullest\s+|greatest\s+)?extent|when(?:ever)?|where|in\s+case\s+of|only\s+with|"
    r"without\s+(?:the\s+)?[\w.’']*\s*prior)\b" + _END
)
_EXCEPTION: Final = re.compile(
    r"\b(?:except(?:ing)?|other\s+than|notwithstanding|excluding|save\s+(?:for|as)|with\s+the\s+exception\s+of|"
    r"apart\s+from)\b" + _END
)
_EXCEPTS: Final = ("except", "other", "notwithstanding", "excluding", "save", "apart")
_DEADLINE: Final = re.compile(
    r"\b(?:(?:within|no(?:t)?\s+later\s+than|in\s+no\s+event\s+later\s+than|at\s+least|not\s+less\s+than|"
    r"no\s+less\s+than|by\s+no\s+later\s+than|for\s+a\s+period\s+of)\s+"
    r"(?:the\s+)?[\w-]+\s*(?:\(\d+\)\s*)?(?:business\s+|calendar\s+|working\s+|full\s+)?(?:seconds?|minutes?|"
    r"hours?|days?|weeks?|months?|years?|quarters?)\b[’']?"
    r"(?:\s+(?:of|after|before|from|following|prior\s+to|in\s+advance|advance|notice|prior)\b[^,;.]{0,80})?"
    r"|promptly|immediately|without\s+(?:undue|unreasonable)\s+delay|"
    r"as\s+soon\s+as\s+(?:reasonably\s+)?(?:practicable|possible)|forthwith|in\s+a\s+timely\s+manner|"
    r"in\s+advance|prior\s+to\s+[^,;.]{1,60}|on\s+or\s+before\s+[^,;.]{1,40}|before\s+(?:making|the|any|"
    r"each)\b[^,;.]{1,60})"
)
_AGENT: Final = re.compile(
    r"\bby\s+(?P<agent>(?:each|either|both|any)\s+of\s+(?:the\s+parties|us|them)|(?:both\s+|each\s+|either\s+|the\s+|any\s+|a\s+)?(?:(?:your|our)\s+(?:counsel|advis[eo]rs?|employees|staff|representatives?|agents?|"
    r"contractors?|users?)|whichever\s+party|you|us|we|part(?:y|ies)|"
    r"[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}|(?:[a-z]+\s)?(?:licen[sc]ee|licensor|customer|"
    r"provider|company|tenant|landlord|recipient|discloser|buyer|seller|supplier|vendor|client|user|arbitrator|employee|student|guest|resident|lender|borrower|hirer|owner|member(?!s?\s+of)|"
    r"party)s?))(?!\s+law\b)(?:\b|$)"
)
_BOTH_SIGN: Final = re.compile(r"\bby\s+(?P<agent>both\s+(?:the\s+)?[\w.&-]+\s+and\s+(?:the\s+)?[\w.&-]+)")
_RELATIVE: Final = re.compile(
    r"\b(?:that|which|who|whom|appointed|nominated|chosen|offered|provided|supplied|issued|owned|controlled|operated|published|established|made)\b(?!\s+by\s+(?:both|each|either)\b)",
    re.IGNORECASE,
)
"""After these, "by X" says whose thing it is, and not who acts."""
_MADE: Final = re.compile(
    r"^\s*(?:be\s+)?(?:[a-z]+ly\s+)?(?:made|offered|provided|supplied|issued|operated|published|established)\s+(?=by\b)",
    re.IGNORECASE,
)
_DECIDES: Final = re.compile(
    r"\b(?:arbitrators?|arbitral|tribunal|courts?|association|jams|aaa|centre|center|chamber|institute|council|expert|adjudicator|mediator)\b",
    re.IGNORECASE,
)
"""Whoever decides a dispute is not the one who is bound to have it decided so."""
_ACT: Final = re.compile(
    r"(?P<act>(?:(?:any|the|all|no|such|further|every)\s+)*(?:[\w-]+\s+)?[a-z-]*(?:ing|tion|sion|ment|-off|use|sale|resale|disposal|transfer|removal|access|entry))"
    r"(?:\s+(?:of|to|from|with|in)\s+[^,;]{1,60}?)?\s+by\s",
    re.IGNORECASE,
)
_LEAVE: Final = r"(?:consent|approval|permission|agreement|leave|authori[sz]ation|sign-off|say-so)\b"
_LEAVE_OF: Final = re.compile(
    rf"\b(?:(?P<whose>your|our|the\s+other(?:\s+party)?(?:’s|'s)|(?:the\s+|The\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){{0,3}}(?:’s?|'s?))\s+(?:(?:prior|written|express|advance|own)[,\s]+(?:and\s+)?)*{_LEAVE}"
    rf"|{_LEAVE}\s+(?:in\s+writing\s+)?(?:of|by|from)\s+(?P<giver>you|us|the\s+other(?:\s+party)?|both\s+[Pp]arties|(?:the\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){{0,3}}))"
)
_FURTHER: Final = re.compile(r";|\bprovided\b|,\s+(?:and|except|but)\b")
_OWED: Final = re.compile(
    r"\b(?:to|for|with|from|indemnify|reimburse|notify|pay|grants?|hereby\s+grants?|gives?|"
    r"provide|inform)\s+(?P<owed>you|us|the\s+other\s+party|(?-i:(?:the\s)?[A-Z][\w.&-]+))(?=[\s,.;’']|$)",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"\b(?:to|through|via|with|for|reach)\s+(?P<whose>you(?:r)?|our|us|(?:the\s+)?[A-Z][\w.-]+(?:’s|"
    r"'s)?)(?=[\s,.;]|$)"
)


def condition_of(words: str) -> str | None:
    """The condition in the words of a norm, if any."""
    return _first(_CONDITION, words)


def exception_of(words: str) -> str | None:
    """The exception in the words of a norm, if any."""
    return _first(_EXCEPTION, words) if any(sign in words.lower() for sign in _EXCEPTS) else None


def deadline_of(words: str) -> str | None:
    """The deadline or moment in the words of a norm, if any."""
    return _first(_DEADLINE, words)


def agent_of(words: str) -> str | None:
    """Reads “by Developer”: who acts in a passive sentence."""
    words = _RELATIVE.split(_MADE.sub("", words), maxsplit=1)[0]
    both = _BOTH_SIGN.search(words)
    if both is not None:
        return both["agent"].rstrip(".,")
    found = _AGENT.search(words) or _AGENT.search(words.capitalize() if words.isupper() else words)
    if (
        found is None
        or _DECIDES.search(found["agent"])
        or re.match(r"(?:Email|Law|Applicable|Posting|Section|Written|Mail)\b", found["agent"])
    ):
        return None
    return found["agent"].rstrip(".,").removesuffix("’s").removesuffix("'s")


def agent_of_act(words: str) -> str | None:
    """Who does what a noun or a gerund names: "set-off by the Client", "any assignment of it by Owner"."""
    act = _ACT.match(words)
    return agent_of(words[act.end("act") :]) if act else None


def leave_of(words: str) -> str | None:
    """Whose leave an act needs: "the written consent of the Owner", "our approval"."""
    found = _LEAVE_OF.search(_FURTHER.split(words, maxsplit=1)[0])
    if found is None:
        return None
    return (found["whose"] or found["giver"]).rstrip(".").removesuffix("’s").removesuffix("'s")


def owed_to(words: str, bearer: str | None) -> str | None:
    """The other party a norm names, if it does."""
    for found in _OWED.finditer(words):
        shouted = found["owed"].isupper() and found["owed"] not in {"YOU", "US"}
        if not shouted and (bearer is None or found["owed"].lower() != bearer.lower()):
            return found["owed"].rstrip(".")
    return None


def goal_of(words: str) -> str | None:
    """The party whose account, address or person a passive act reaches ("to your account")."""
    found = _TO.search(words)
    return found["whose"].rstrip(".") if found else None


def _first(pattern: re.Pattern[str], words: str) -> str | None:
    """The first match of ``pattern``, which is written small, in words of any case; as the words have it."""
    lower = words.lower()
    if len(lower) != len(words):
        lower = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in words)
    found = pattern.search(lower)
    return " ".join(words[found.start() : found.end()].split()) if found else None
