"""Whether a noun phrase names a party, may be a party's name, or is a thing."""

import re
from enum import StrEnum
from typing import Final

from clauses.facts.obligations_lexicon import lexicon


class Standing(StrEnum):
    """What stands before a modal."""

    PARTY = "party"
    NAME = "name"
    THING = "thing"
    SAME = "same"
    ASIDE = "aside"


DETERMINER: Final = re.compile(
    r"(?:(?:each\s+of\s+the|each|either|neither|any|every|the|a|an|both|such|no|all|said|this|that|these|those|"
    r"other|our|your|its|their|his|her|"
    r"certain|most|some|one\s+of\s+the|only|respective|applicable|relevant)\s+)+"
)
_DOING: Final = re.compile(
    r"(?![Ee]xisting|[Pp]articipating|[Pp]aying|[Vv]isiting|[Rr]emaining|[Rr]equesting|[Cc]ontracting|[Oo]perating|[Pp]urchasing|"
    r"[Mm]anaging|[Ee]ngineering|[Cc]onsulting|[Hh]olding|[Dd]isclosing|[Rr]eceiving|[Ii]ndemnifying|[Tt]erminating|[Bb]reaching|"
    r"[Ii]nvoicing|[Nn]otifying|[Dd]efaulting|[Ww]orking|[Tt]raining|[Tt]reating|[Ll]icensing|[Aa]cting|[Bb]uilding|[Ee]verything|[Aa]nything|[Nn]othing|[Ss]omething|[Kk]ing)"
    r"[A-Za-z]{2,}ing\s+[a-z]"
)
_OURS: Final = re.compile(r"(?:your|our|its|their)\s", re.IGNORECASE)
_THE_NAMED: Final = re.compile(r"(?:[Tt]he\s+)?[A-Z][a-z]+")
_SHOUT: Final = re.compile(r"[a-z]")
_NUMBER: Final = re.compile(r"[\d.]+(?:\([a-z]{1,4}\))*|[a-z](?:\.\d+)+|[b-hj-z]")
_JOINT: Final = re.compile(r"\s*,?\s+(?:and/or|and|or|nor)\s+", re.IGNORECASE)
_SHORT_NAME: Final = 4
_SHORT_NOUN: Final = 5
_FEW: Final = 7
_CAPITAL: Final = re.compile(r"\b[A-Z]")
_BRAND: Final = re.compile(
    r"[A-Z]?[a-z]+-?[A-Z][\w.&-]*|[A-Z][a-z]+\d*[A-Z][\w.&-]*|[A-Z]{2,}[a-z]+[A-Z]\w*|\d[\w]*[A-Z]\w*"
)
"""A name with a capital inside: eShop, DataHub, i-Deposit, 2Market."""
_THING_ENDING: Final = re.compile(
    r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ism|ure|age|ship|hood|dom|sis|tude|ies|ware|date|line|page|site|"
    r"form|fee|tax|key|law|act|data|bility)s?$"
)
_NAME_TOO: Final = re.compile(r"(?:line|page|site|form|ware|key|law)$")
"""Endings of things that brands end with as well: Timberline, Brightsite."""
_AGENT_ENDING: Final = re.compile(
    r"(?<!pursu)(?<!relev)(?<!import)(?<!signific)(?<!const)(?<!redund)(?<!inst)(?:(?:[bcdfgklmnprstvyz]|[cs]h)(?:er|or)|ees?|ants?|ists?)s?$"
)
_IS_DONE: Final = re.compile(
    r"\s*(?:(?:is|are)(?:\s+to\s+be)?|(?:shall|must|will|may|has\s+to|have\s+to)(?:\s+not)?\s+be)\s+(?:not\s+)?(?:[a-z]+ly\s+)?"
    r"(?!required|obliged|bound|entitled|allowed|permitted|liable|told|informed|notified|given|paid)(?:[a-z]+(?:ed|en|wn|ught|ung)|kept|put|made|left|sent|held|shut|locked)\b"
)
_COMPANY: Final = frozenset(
    ["inc.", "ltd.", "llc", "gmbh", "corp.", "inc", "ltd", "llp", "plc", "b.v.", "s.a.", "ag", "co."]
)


def standing_of(words: str, sentence: str, start: int) -> Standing:
    """Whether a noun phrase without its complements names a party, may be a name, or is a thing."""
    bare = DETERMINER.sub("", words.lower().replace("’", "'"), count=1) if " " in words.strip() else words.lower()
    tokens = re.findall(r"[\w.&/'-]+", bare)
    if not tokens:
        return Standing.PARTY if re.match(r"\s*(?:each|either|neither|both)\b", words.lower()) else Standing.THING
    if _is_party(tokens):
        return Standing.PARTY
    if len(tokens) > 1 and tokens[1].endswith("ing") and _known(tokens[0]) is Standing.PARTY:
        return Standing.PARTY  # "the party seeking indemnity"
    if _DOING.match(words.strip()) and (start < 6 or words.strip()[:1].islower()):
        return Standing.THING  # "contacting buyers"
    if len(tokens) > 1 and _NUMBER.fullmatch(tokens[-1]):
        return Standing.THING  # "Section 9.2", "Exhibit A"
    first = _first_joined(words, sentence, start)
    if first is not Standing.THING:
        return first
    if len(tokens) > 1 and tokens[-1] == "else" and not sentence.startswith(" can", start + len(words.rstrip())):
        tokens = tokens[:-1]  # "nobody else"
    head = tokens[-1].rstrip(".")
    if head.endswith("ed") and len(tokens) > 1 and head not in lexicon().agents:
        head = next((token for token in reversed(tokens[:-1]) if token != "so"), head)  # "services linked"
    if head in lexicon().named and _THE_NAMED.fullmatch(words.strip()):
        return Standing.NAME
    found = _known(head) or _by_form(words, tokens, head, sentence, start)
    # "your Kindle" is a party's thing, and no party
    return Standing.THING if found is Standing.NAME and _OURS.match(words.lstrip()) else found


def _is_party(tokens: list[str]) -> bool:
    if tokens[-1] in {"he", "she"} or tokens[-1] in _COMPANY or tokens == ["of", "us"]:
        return True
    joined = len(tokens) <= _FEW and {"and", "or", "nor"} & set(tokens)
    return bool(joined and {"we", "you"} & {tokens[0], tokens[-1]})


def _first_joined(words: str, sentence: str, start: int) -> Standing:
    """What the first of two joined phrases names ("Seller or its assigns"); a thing where there is none."""
    joined = _JOINT.split(words.strip(), maxsplit=1)
    if len(joined) < 2 or len(joined[0].split()) > _SHORT_NAME or _CAPITAL.search(joined[0]) is None:
        return Standing.THING
    if not DETERMINER.sub("", f"{joined[0].lower()} ").strip():
        return Standing.THING
    return standing_of(joined[0], sentence, start)


def _known(head: str) -> Standing | None:
    """What the lexicon says of a head noun."""
    lex = lexicon()
    singular = head.removesuffix("s")
    if head in lex.agents or singular in lex.agents or (head.endswith("ies") and head[:-3] + "y" in lex.agents):
        return Standing.PARTY
    plural = head.endswith("ies") and head[:-3] + "y" in lex.things
    return Standing.THING if head in lex.things or singular in lex.things or plural or "'" in head else None


def _by_form(words: str, tokens: list[str], head: str, sentence: str, start: int) -> Standing:
    """What the form of an unknown head noun suggests: capitals and endings."""
    original = re.findall(r"[\w.&/'’-]+", words)[-1]
    shouting = not _SHOUT.search(sentence[max(0, start - 30) : start + len(words) + 30])
    if _BRAND.fullmatch(original) or (original.isupper() and len(original) > 1 and not shouting):
        return Standing.NAME
    opens = start < 6 and not sentence[:start].strip(' \n"“(')
    if _THING_ENDING.search(head) and "." not in head:
        alone = opens and words.strip() == original and _NAME_TOO.search(head) is None
        return Standing.NAME if original[:1].isupper() and not alone and not shouting else Standing.THING
    if shouting and len(words) > 3:
        return Standing.NAME if not head.endswith("s") else Standing.THING
    if original[:1].isupper() and (not opens or len(tokens) > 1 or not head.endswith("s") or head.endswith("ss")):
        return Standing.NAME
    if _AGENT_ENDING.search(head) and len(head) > _SHORT_NOUN:
        # "the towers are to be lowered": who knows; "the couriers must wear"
        return Standing.NAME if _IS_DONE.match(sentence, start + len(words)) else Standing.PARTY
    if len(head) == _SHORT_NOUN and head.endswith(("er", "or")) and len(tokens) == 1 and words.strip() != original:
        return Standing.NAME  # "the giver", if the document calls someone so
    return Standing.NAME if "." in original.strip(".") else Standing.THING
