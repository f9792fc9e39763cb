"""House rules: short sentences to a reader under a heading that says so ("Pool rules": "Shower first", "No glass")."""

import re
from typing import Final

from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.obligations_parts import condition_of, deadline_of, exception_of
from clauses.model import Clause, Modality, Role
from clauses.spans import Span

LEAD: Final = "House rules:"
"""The lead-in of a clause that stands under a heading for rules."""
_RULES: Final = re.compile(
    r"(?:[\w’'-]+\s+){0,3}rules(?:\s+(?:of|for|in|on|at)\s+(?:the\s+)?[\w\s]{1,30})?|(?:our\s+|the\s+)?(?:code\s+of\s+conduct|etiquette|house\s+notes)",
    re.IGNORECASE,
)
_NO_HOUSE: Final = re.compile(
    r"\b(?:arbitrat\w*|procedure|court|law|evidence|interpretation|mediation|dispute\w*|commission|board)\b",
    re.IGNORECASE,
)
_MARKS: Final = re.compile(
    r"^[\s#*_]*(?:(?:part|section|article|annex|schedule)\s+)?(?:(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.):]\s+)?"
)
_AUX: Final = r"(?:is|are|was|were|has|have|may|shall|will|must|can|should|do|does|means?)"
_SOON: Final = (
    rf"(?!(?:(?!(?:when|if|until|unless|that|who|which|where|before|after|as)\b)[\w’'-]+\s+){{0,6}}?{_AUX}\b)"
)
_NO: Final = re.compile(rf"no\s+{_SOON}(?!one\b|longer\b|more\b)[a-z]+(?:[\w\s’',-]*)$")
_ONLY: Final = re.compile(rf"{_SOON}[a-z]+(?:\s[\w’'-]+){{1,8}}\s+only$")
_MUST_BE: Final = re.compile(r"[\w\s,’'-]{3,80}\s(?:is|are)\s+(?:compulsory|mandatory|obligatory|a\s+must)\b")
_BANNED: Final = re.compile(r"[\w\s,’'-]{3,80}\s(?:is|are)\s+(?:banned|barred|out)\b")
_STAYS: Final = re.compile(
    rf"{_SOON}(?!(?:we|you|it|they|i)\b)[\w\s,’'-]{{3,60}}?\s(?:stays?|goe?s?|belongs?)\s+(?:out|outside|off|at|in|on|to|home|back)\b"
)
_ORDER: Final = re.compile(
    rf"(?:please\s+)?(?P<verb>(?![a-z]*(?:ing|tion|ments?|ed|ies|ers|ors|ness)\b)[a-z]{{2,}}(?<![b-rt-z]s))\s+(?:{_SOON})"
    r"(?:the|an?|your|our|any|all|each|every|it|them|on|in|up|back|off|out|first|away|down|to|no|only|with|after|before|when|at|other|[a-z]+s\s+(?:back|away|off|out|in|on|to))\b"
)
_PEOPLE: Final = re.compile(
    rf"(?:members|guests|visitors|residents|players|pupils|swimmers|riders|juniors|users|lodgers|parents)\s+(?:do\s+as\s|(?!{_AUX}\b)(?:[a-z]+ly\s+)?(?:[a-z]+[a-rt-z]|[a-z]+ss)\s)"
)
_SEE_TO: Final = re.compile(r"(?:see|make\s+sure|mind|be\s+sure)\s+(?:to\s+it\s+)?that\s")
_BARRED: Final = ((_NO, Modality.PROHIBITION), (_ONLY, Modality.PROHIBITION), (_BANNED, Modality.PROHIBITION))
_BOUND: Final = (
    (_MUST_BE, Modality.OBLIGATION),
    (_STAYS, Modality.OBLIGATION),
    (_SEE_TO, Modality.OBLIGATION),
    (_PEOPLE, Modality.OBLIGATION),
)
_LONGEST: Final = 160


def is_under_rules(clause: Clause, by_id: dict[str, Clause]) -> bool:
    """True for a clause with a heading above it that says that rules of conduct follow."""
    above = by_id.get(clause.parent or "")
    while above is not None:
        bare = _MARKS.sub("", above.heading or "", count=1).strip(" \n\t*_:.")
        if _RULES.fullmatch(bare) and not _NO_HOUSE.search(bare):
            return True
        above = by_id.get(above.parent or "")
    return False


def house_rule(words: str, flat: str) -> LocalObligation | None:
    """The rule that a sentence under such a heading lays down for its reader; None of one that tells something else."""
    told = flat.strip().lstrip("-•*. ").rstrip(" .!;")
    if not told or len(told) > _LONGEST or told.split()[0] in {"we", "you", "it", "if", "when", "there"}:
        return None
    modality = next((kind for pattern, kind in (*_BARRED, *_BOUND) if pattern.match(told)), None)
    order = _ORDER.match(told) if modality is None else None
    if order is not None and order["verb"] not in lexicon().asked - {"check"}:
        modality = Modality.OBLIGATION
    if modality is None:
        return None
    return LocalObligation(
        span=Span(0, words.find(";") if ";" in words else len(words)),
        modality=modality,
        bearer=None,
        counterparty=None,
        modal="",
        action=" ".join(words.split()).rstrip(" .;,"),
        condition=condition_of(words),
        exception=exception_of(words),
        deadline=deadline_of(words),
        implied=Role.USER,
    )
