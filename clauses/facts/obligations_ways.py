"""The ways to lay a norm upon a party that is no subject: "it falls to Client to", "is borne by Client"."""

import re
from dataclasses import dataclass
from typing import Final

from clauses.model import Modality

_DUTY: Final = r"(?:[a-z]+\s+)?(?:job|duty|responsibility|obligation|task)"
_PARTY: Final = r"(?:you|us|(?:the\s+|each\s+|either\s+)?[a-z][\w&-]*(?:\s+party)?)"
_ENDS: Final = r"(?=[\s.,;]|$)"
_OWNER: Final = r"(?:your|our|its|his|her|their|(?:the\s+)?[a-z][\w&-]*(?='s?\s))"
_IS: Final = r"(?:is|are|(?:shall|will)\s+be)"
_CHOICE: Final = r"(?:option|election|discretion|instance|choice)"
_PASSED_ON: Final = (
    "renewable",
    "extendable",
    "extendible",
    "extensible",
    "terminable",
    "determinable",
    "cancellable",
    "cancelable",
    "revocable",
    "assignable",
    "transferable",
    "exercisable",
    "redeemable",
    "convertible",
    "variable",
    "reviewable",
    "prepayable",
)
_GOT_BACK: Final = ("recoupable", "recoverable", "deductible", "claimable", "reimbursable", "refundable")


_WE_DO: Final = (
    "host", "patch", "fix", "refund", "repair", "replace", "wipe", "delete", "return", "credit", "repay", "reimburse",
    "tell", "notify", "warn", "answer", "clean", "deliver", "destroy", "restore",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to lay a norm upon a party; a sentence without all words of one of its ``gates`` need not be searched.

    The party is the group ``p``, or ``q`` or ``r`` where it can stand in several places. ``alone``: no subject
    stands before it ("it is your job to"). ``decides``: what is decided may begin with "whether". ``denied`` is what
    the way does under a "no" or "not" (a group ``no``, or one before it); ``shields``: it then shields the other side.
    ``promises``: a duty told in the plain present, which needs a sign of duty.
    """

    gates: tuple[str, ...]
    modality: Modality
    pattern: re.Pattern[str]
    alone: bool = False
    decides: bool = False
    denied: Modality | None = None
    shields: bool = False
    promises: bool = False


WAYS: Final = (
    Way(
        gates=("duties include", "duties comprise", "responsibilities include", "responsibilities comprise"),
        alone=True,
        modality=Modality.OBLIGATION,
        pattern=re.compile(
            rf"\b(?P<p>{_OWNER})(?:'s?)?\s+(?:[a-z]+\s+)?(?:duties|responsibilities)\s+"
            r"(?:(?:shall|will)\s+)?(?:also\s+)?(?:include|comprise)\b"
        ),
    ),
    Way(
        gates=("it's", "it is", "it s", "it be"),
        alone=True,
        modality=Modality.OBLIGATION,
        pattern=re.compile(
            r"\bit(?:['\s]s|\s+is|\s+(?:shall|will)\s+be)\s+(?:(?:always|also|[a-z]+ly)\s+)?(?:"
            rf"(?P<p>your|our|(?:the\s+)?[a-z][\w&-]*(?='s?\s))(?:'s?)?\s+{_DUTY}\s+to|"
            rf"the\s+{_DUTY}\s+of\s+(?P<q>{_PARTY})\s+to|(?:up\s+to|down\s+to|for|on|upon|incumbent\s+(?:up)?on)\s+(?P<r>{_PARTY})\s+to)\b"
        ),
    ),
    Way(
        gates=("entitles", "entitle", "permits", "allows"),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            rf"\b(?:entitles|(?:shall|will)\s+entitle|permits)\s+(?P<p>{_PARTY})\s+to\b|"
            rf"\b(?:licen[sc]e|agreement|subscription|membership|ticket|pass|section|clause|permission|terms?)\s+allows\s+"
            rf"(?P<q>{_PARTY})\s+to\b"
        ),
    ),
    Way(
        gates=("obligates", "obligate", "obliges", "oblige", "requires", "require"),
        modality=Modality.OBLIGATION,
        pattern=re.compile(
            rf"\b(?:obligates|obliges|requires|(?:shall|will)\s+(?:oblige|obligate|require))\s+(?P<p>{_PARTY})\s+(?:either\s+)?to\b"
        ),
    ),
    Way(
        gates=("event no", "case no", "circumstances no", "circumstance no", "account no", "time no"),
        alone=True,
        modality=Modality.PROHIBITION,
        pattern=re.compile(
            r"\b(?:in\s+no\s+(?:event|case|circumstances?)|under\s+no\s+circumstances?|on\s+no\s+account|"
            rf"at\s+no\s+time)\s+(?:is|are)\s+(?P<p>{_PARTY})\s+(?:permitted\s+|allowed\s+|entitled\s+|obligated\s+|obliged\s+|required\s+|bound\s+)?to\b"
        ),
    ),
    Way(
        gates=("belong", "belongs"),
        modality=Modality.PERMISSION,
        denied=Modality.DISCLAIMER,
        shields=True,
        pattern=re.compile(
            rf"\b(?:belongs?|(?:shall|will)\s+belong)(?:\s+(?:only|solely|exclusively))?\s+to\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("title", "ownership", "property", "copyright", "rights"),
        modality=Modality.PERMISSION,
        denied=Modality.DISCLAIMER,
        shields=True,
        alone=True,
        pattern=re.compile(
            r"\b(?:title|ownership|property|copyright|(?<=all\s)rights|(?<=other\s)rights)\b(?:(?!\b(?:title|ownership|property|copyright)\b)[^;.:]){0,160}?\b(?P<at>remains?|stays?|rests?|vests?|"
            rf"(?:shall|will)\s+(?:remain|stay|vest|rest))\s+(?:vested\s+)?(?:solely\s+|exclusively\s+|entirely\s+)?(?:with|in)\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("discretion of", "option of", "election of", *(f"{word} by" for word in _PASSED_ON)),
        modality=Modality.PERMISSION,
        alone=True,
        decides=True,
        denied=Modality.PROHIBITION,
        pattern=re.compile(
            rf"\b{_IS}\s+(?:[a-z]+ly\s+)?(?P<no>not\s+)?(?:(?:(?:{'|'.join(_PASSED_ON)})\s+(?:[^.,;]{{0,60}}?\s)?(?:by|at\s+the\s+(?:sole\s+|exclusive\s+)?{_CHOICE}\s+of)|"
            rf"at\s+the\s+(?:sole\s+|absolute\s+|exclusive\s+)?(?:option|election|discretion)\s+of))\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=tuple(f"{word} by" for word in _GOT_BACK),
        modality=Modality.PERMISSION,
        alone=True,
        denied=Modality.DISCLAIMER,
        shields=True,
        pattern=re.compile(
            rf"\b{_IS}\s+(?:[a-z]+ly\s+)?(?P<no>not\s+)?(?:{'|'.join(_GOT_BACK)})\s+by\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("chargeable to", "recoverable from", "repayable by", "payable by"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?:is|are|(?:shall|will)\s+(?P<no>in\s+no\s+(?:event|case|circumstances)\s+)?be)\s+(?:[a-z]+ly\s+|also\s+)?(?:not\s+)?"
            rf"(?:(?:chargeable\s+to|recoverable\s+from)|(?:repayable|payable)\s+by)\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("being it", "falls it", "fall it", "lies it", "rests it"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\bit\s+(?:being|falls|(?:shall|will)\s+fall|lies|rests)\s+(?:to|upon|on|with|for)\s+(?P<p>{_PARTY})\s+to\b"
        ),
    ),
    Way(
        gates=("matter for",),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?:is|are)\s+(?:entirely\s+)?(?P<no>not\s+)?a\s+matter\s+for\s+(?P<p>{_PARTY})(?=\s*(?:[.,;]|$))"
        ),
    ),
    Way(
        gates=("duty is", "job is", "task is", "responsibility is", "obligation is"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?P<p>{_OWNER})(?:'s?)?\s+(?:main\s+|first\s+)?(?:duty|job|task|responsibility|obligation)\s+is\s+to\b"
        ),
    ),
    Way(
        gates=("incumbent",),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(rf"\b{_IS}\s+(?:also\s+)?(?P<no>not\s+)?incumbent\s+(?:up)?on\s+(?P<p>{_PARTY}){_ENDS}"),
    ),
    Way(
        gates=("is for to", "are for to", "that's for to"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"(?<!\bit\s)(?:\b(?:is|are)|(?<=\bthat)['\s]s)\s+(?:entirely\s+)?(?P<no>not\s+)?for\s+(?P<p>{_PARTY})\s+to\s+"
            r"(?!(?:decide|choose|say|judge|determine|use|enjoy|keep|play|read|have|share|see|view|know|find|get|download)\b)[a-z]+"
        ),
    ),
    Way(
        gates=("is for to", "are for to", "that's for to"),
        modality=Modality.PERMISSION,
        alone=True,
        decides=True,
        pattern=re.compile(
            rf"(?:\b(?:is|are)|(?<=\bthat)['\s]s)\s+(?:entirely\s+)?for\s+(?P<p>{_PARTY})\s+(?:alone\s+)?to\s+(?:decide|choose|say|judge|determine)\b"
        ),
    ),
    Way(
        gates=("account",),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?:{_IS}|falls?|goe?s?)\s+(?:[a-z]+ly\s+)?(?P<no>not\s+)?(?:(?:to|for|on)\s+(?:the\s+)?account\s+of\s+(?P<p>{_PARTY}){_ENDS}|"
            r"(?:to|for)\s+(?P<q>(?:the\s+)?[a-z][\w&-]*(?='s\s))'s\s+(?:own\s+|sole\s+)?account\b)"
        ),
    ),
    Way(
        gates=("cost at", "costs at", "expense at", "expenses at"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?:{_IS}|happens?|takes?\s+place|comes?|goe?s?|travels?)\s+(?:[a-z]+\s+)?(?P<no>not\s+)?at\s+(?!no\b|its\b|their\b|his\b|her\b)(?P<p>{_OWNER})(?:'s?)?\s+"
            r"(?:(?:own|sole|full)\s+){0,2}(?:costs?|expenses?)\b"
        ),
    ),
    Way(
        gates=("borne by", "met by", "defrayed by", "carried by", "paid by"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            r"\b(?:costs?|expenses?|fees?|charges?|tax(?:es)?|dut(?:y|ies)|levies|premiums?|postage|carriage|rent|losses|damage)\b[^.;]{0,100}?"
            rf"\b(?P<at>is|are)\s+(?:[a-z]+ly\s+|to\s+be\s+)?(?:borne|met|defrayed|carried|paid)\s+by\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("burden", "burdens"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?:costs?|expenses?|fees?|charges?|tax(?:es)?|dut(?:y|ies)|levies|risks?)\b[^.;]{{0,100}}?\b(?P<at>burdens?)\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("charged to", "recharged to", "billed to", "invoiced to", "us on", "you on", "down to"),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            rf"\b(?:is|are)\s+(?:[a-z]+ly\s+)?(?P<no>not\s+)?(?:re)?(?:charged|billed|invoiced)\s+(?:[a-z]+ly\s+)?to\s+(?P<p>{_PARTY}){_ENDS}|"
            r"(?:\b(?:is|are)|(?<=\bthat)['\s]s)\s+(?:all\s+|always\s+)?on\s+(?P<q>us|you)(?=\s*(?:[.,;]|$))|"
            rf"(?:\b(?:is|are)|(?<=\bthat)['\s]s)\s+(?:all\s+|entirely\s+|solely\s+)?down\s+to\s+(?P<r>{_PARTY})(?=\s*(?:[.,;]|$))"
        ),
    ),
    Way(
        gates=("lawful for", "permissible for", "open to", "competent for", "competent to"),
        modality=Modality.PERMISSION,
        alone=True,
        denied=Modality.PROHIBITION,
        pattern=re.compile(
            rf"\bit\s+(?:shall\s+be|will\s+be|is)\s+(?:also\s+|always\s+)?(?P<no>not\s+)?(?:lawful|permissible|competent|open)\s+(?:for|to)\s+(?P<p>{_PARTY})"
            r"(?:\s*,[^,;]{1,120},)?\s+to\b"
        ),
    ),
    Way(
        gates=("stays", "stay", "remains", "remain"),
        modality=Modality.PERMISSION,
        alone=True,
        pattern=re.compile(
            r"\b(?:stays?|remains?|(?:will|shall)\s+(?:stay|remain|be))\s+(?P<p>(?:the\s+)?[a-z][\w&-]*)'s(?=\s*(?:[.,;]|$|alone\b))"
        ),
    ),
    Way(
        gates=("discretion", "option"),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            r"\b(?:is|are|(?:shall|will)\s+be)\s+(?:[a-z]+ly\s+|made\s+|determined\s+|decided\s+)?(?:at|in|within)\s+(?:the\s+)?(?:(?:sole|absolute|full)\s+)?"
            r"(?P<p>your|our|(?:the\s+)?[a-z][\w&-]*(?='s\s))(?:'s)?\s+(?:(?:sole|absolute|entire|full)\s+)?(?:discretion|option)\b"
        ),
        alone=True,
        decides=True,
    ),
    Way(
        gates=("up to",),
        modality=Modality.PERMISSION,
        alone=True,
        decides=True,
        pattern=re.compile(
            rf"(?<!\bit\s)\b(?:is|are)\s+(?:entirely\s+|solely\s+)?up\s+to\s+(?!\d|an?\b)(?P<p>{_PARTY})(?=\s*(?:[.,;]|$))"
        ),
    ),
    Way(
        gates=tuple(f"{verb} we" for verb in _WE_DO),
        modality=Modality.OBLIGATION,
        alone=True,
        promises=True,
        pattern=re.compile(
            rf"\b(?P<p>we)\s+(?:(?:also|then|always|promptly|simply)\s+)*(?:{'|'.join(_WE_DO)})\b(?!\s+to\b)"
        ),
    ),
    Way(
        gates=("is by", "are by"),
        modality=Modality.OBLIGATION,
        alone=True,
        promises=True,
        pattern=re.compile(
            r"\b(?:is|are)\s+(?:[a-z]+ly\s+)?(?:examined|inspected|checked|weighed|counted|tested|measured|cleaned|repaired|replaced|serviced|prepared|"
            rf"collected|delivered|carried\s+out|made|drawn\s+up|kept|sent|issued|notified|announced|informed)\s+by\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=tuple(
            f"{verb} no {thing}"
            for verb in ("gives", "grants", "confers")
            for thing in ("licence", "license", "right", "rights", "title")
        ),
        modality=Modality.DISCLAIMER,
        alone=True,
        shields=True,
        pattern=re.compile(
            rf"\b(?:gives|grants|confers\s+(?:up)?on)\s+(?P<p>{_PARTY})\s+no\s+(?:[a-z]+\s+){{0,2}}?(?:licen[sc]e|rights?|title)\b"
        ),
    ),
    Way(
        gates=("we all", "you all"),
        modality=Modality.DISCLAIMER,
        alone=True,
        pattern=re.compile(
            r"\b(?:is|are|['\s]s)\s+all\s+(?P<p>we|you)\s+(?:(?:ll|will|can|shall|ever)\s+)*(?:owe|promise|offer|have\s+to\s+(?:pay|do))\b"
        ),
    ),
    Way(
        gates=("risk",),
        modality=Modality.DISCLAIMER,
        shields=True,
        pattern=re.compile(
            rf"\brisk\b[^.;]{{0,120}}?\b(?:remains?|is|lies|rests|stays)\s+(?:solely\s+|entirely\s+)?with\s+(?P<p>{_PARTY}){_ENDS}"
        ),
        alone=True,
    ),
    Way(
        gates=("vest", "vests"),
        modality=Modality.PERMISSION,
        denied=Modality.DISCLAIMER,
        shields=True,
        pattern=re.compile(
            rf"\b(?:vests?|(?:shall|will)\s+vest)\s+(?:[a-z]+ly\s+|immediately\s+)*in\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
    Way(
        gates=("yours", "ours", "property"),
        modality=Modality.PERMISSION,
        alone=True,
        pattern=re.compile(
            r"\b(?:stays?|remains?|is|are|(?:will|shall)\s+(?:stay|remain|be))\s+(?P<p>yours|ours)\b(?!\s+(?:to|for|alone\s+to)\b)|\b(?:stays?|remains?|(?:will|shall)\s+(?:stay|remain|be))\s+(?P<q>your|our|(?:the\s+)?[a-z][\w&-]*(?='s\s))(?:'s)?\s+property\b"
        ),
    ),
    Way(
        gates=("responsibility",),
        modality=Modality.OBLIGATION,
        alone=True,
        pattern=re.compile(
            r"(?<!\bit\s)\b(?:is|are|remains?|(?:shall|will)\s+(?:be|remain))\s+(?:(?:the\s+)?(?:(?:sole|exclusive|entire|full)\s+)?responsibility\s+of\s+"
            rf"(?!(?:the\s+)?(?:person|individual|user|author|owner|third|their|its|those|any|each)\b)(?P<p>{_PARTY}){_ENDS}|"
            r"(?P<q>your|our|(?:the\s+)?[a-z][\w&-]*(?='s\s))(?:'s)?\s+(?:own\s+|sole\s+)?responsibility\b)"
        ),
    ),
    Way(
        gates=("owned by",),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            rf"\b(?:is|are|remains?|(?:shall|will)\s+(?:be|remain))\s+(?:[a-z]+ly\s+)?owned\s+by\s+(?P<p>{_PARTY})(?=[\s.,;]|$)"
        ),
    ),
    Way(
        gates=("property of",),
        modality=Modality.PERMISSION,
        pattern=re.compile(
            r"\b(?:is|are|remains?|(?:shall|will)\s+(?:be|remain))\s+the\s+(?:(?:sole|exclusive|absolute)\s+)?"
            rf"property\s+of\s+(?P<p>{_PARTY}){_ENDS}"
        ),
    ),
)
