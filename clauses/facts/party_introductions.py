"""Parties by how a contract introduces them: companies, people after "between", and names that then act."""

import re
from dataclasses import replace

from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.party_names import acts_of, company_name, could_name_a_party
from clauses.facts.quotes import is_pronoun
from clauses.facts.role_words import is_role_word, plain, told_by
from clauses.model import Definition, DefinitionForm, Party, Role
from clauses.remembered import remembered
from clauses.spans import Span

CORPORATE = re.compile(
    r"\b((?:[A-Z][\w&.’'-]*,?\s(?:&\s|and\s|of\s|\([A-Z]\w+\)\s)?){1,6}(?:Inc\b\.?|INC\b\.?|LLC\b|L\.L\.C\.|Ltd\b\.?|LTD\b\.?|Limited\b|LIMITED\b|Corp\b\.?|"
    r"CORP\b\.?|Corporation\b|CORPORATION\b|GmbH\b|GMBH\b|B\.V\.|N\.V\.|PLC\b|plc\b|S\.A\.|AG\b|AB\b|A/S\b|ApS\b|AS\b(?!\sIS|\sAVAIL)|Pty\b|"
    r"LLP\b|L\.P\.|LP\b|CIC\b|S\.à\sr\.l\.|SARL\b|S\.r\.l\.|S\.p\.A\.|e\.V\.|Oy\b|ULC\b|Co-?operative\b))"
)
"""A company's name with its legal form."""
_IS_COMPANY = re.compile(
    r"(?:^|(?<=\n)|(?<=\.\s))[“\"]?(?:The\s)?(?P<term>[A-Z]\w+)[”\"]?\s(?:is|means)\s(?=[A-Z])(?P<company>"
    + CORPORATE.pattern[2:]
    + ")"
)
PREAMBLE = 4000
"""Parties are introduced within this many characters."""
_YOU = re.compile(r"[Yy](?<!\w[Yy])[Oo][Uu][Rr]?\b")
_INTRODUCTION = 320
_INTRODUCED = re.compile(
    r"\b(?:between|among|by\s+and|residing\s+at|and)\s+(?:[A-Z][\w.’'-]*,?\s+){2,5}(?:of\s[^()]{1,160}|residing\s[^()]{1,160}|with\s[^()]{1,160})?"
    r"\((?:the\s+)?[“\"](?:the\s+|an?\s+)?$"
)
_LABELLED = re.compile(
    r"(?<!\S)[*_]*(?P<role>Party\s[A-Z1-9]|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)[*_]*:[*_]*[ \t]+"
    r"(?P<name>[A-Z_\[][^\n:]{1,80}?)"
    r"(?=\s+[*_]*[A-Z][a-z]+[*_]*:|,?\s+and\s+(?:the\s+)?[A-Z][a-z]+:|\s*\n|\s*$)"
)
_TWO_NAMED = re.compile(
    r"\b(?:between|by\s+and\s+between|parties:?)\s+[*_]*(?P<first>[A-Z][\w.&’'-]*(?:\s[A-Z&][\w.&’'-]*){1,5})[*_]*(?:,[^;]{1,200}?)?\s+and\s+"
    r"[*_]*(?P<second>[A-Z][\w&’'-]*(?:\s[A-Z&][\w&’'-]*){1,5})"
)
_LETTERED = re.compile(r"Party\s[A-Z1-9]")
_ROLE_ASIDE = re.compile(r"\(\s*(?:the\s+)?[“\"]?(?P<role>[A-Za-z]+(?:\s[A-Za-z]+)?)[”\"]?\s*\)\s*$")
"""What a header's party is called in brackets: "Party A: Moss Ltd (the seller)"."""
_HEADER = 1500
_OPENING = 800
_BETWEEN = re.compile(r"\b(?:between|among|parties(?:\s+are)?)\b", re.IGNORECASE)
_BLOCK = 1500
_CUT = re.compile(r"[”\"]\s*\)|\n\s*\n|\)\s*[,;]|\)\s+and\b")
_SERVED = re.compile(r"\bto\s+[\w\s-]{1,40}\((?:the\s+)?[“\"]?(?:the\s+)?$")
"""Whom the drafting side serves: "lets berths to boat owners (“Berth-holders”)"."""
_FULL_NAME = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,4})[*_]*\s*(?:,[^()]{0,120})?\(?(?:the\s+)?[“\"*_]*(?:the\s+)?$"
)
_CALLED = re.compile(
    r"\b(?:referred\s+to\s+(?:herein\s+|hereinafter\s+)?as|called|known\s+as|hereinafter|hereafter)[\s,:]+(?:the\s+)?[“\"*_]*$",
    re.IGNORECASE,
)
"""What calls a party by a word outside parentheses: hereinafter referred to as the “Executor”."""
_EITHER = re.compile(
    r"\b(?:an?|each|either|any|one|such|other|that|the)\s+party\b[^.;()]{0,80}\(?[^.;()]*$", re.IGNORECASE
)
"""Whichever party is meant: "the party receiving it (the “Recipient”)"."""
_SUM = re.compile(
    r"\b(?:sum|amount|price|fee|loan|payment)s?\s+of\b[^.;()]{0,60}\(?[^.;()]*$|[£$€]\s?[\d,.]+[^.;()]{0,40}\(?[^.;()]*$"
)
"""Money, whatever it is called: "the sum of €9,000 (“the Principal”)"."""
_RECITALS = re.compile(
    r"^\W*(?:\(?A[).]\s*)?(?:BACKGROUND|RECITALS?|R\sE\sC\sI\sT\sA\sL\sS|WHEREAS|Background|Recitals?|Whereas|IT\sIS\s(?:HEREBY\s)?AGREED|It\sis\sagreed|AGREED\sTERMS)\b",
    re.MULTILINE,
)
_NEAR = 80
_SEEN = 20_000
_ADDRESSED = 5
_FEWEST_ACTS = 2
_OFTEN = 4
_SOMEONE = re.compile(
    r"\b(?:an?|the|each|any|every|such)\s+(?:[\w-]+\s+){0,2}?(?:person|people|firm|company|individual|entity|"
    r"organi[sz]ation|business|undersigned|party|purchaser|customer)\b[^().;]{0,120}\((?:the\s+|an?\s+|each,?\s+an?\s+)?[“\"](?:the\s+|an?\s+)?$"
)
"""Someone not named: "the person, firm or company named overleaf (the “Hirer”"."""


def _introduced_beside(definition: Definition, known: list[Party]) -> bool:
    """True where the same words introduce a known party: "The Council (“the PCC”) lets rooms to the Hirer"."""
    at = definition.term_span.start
    return any(party.span is not None and abs(party.span.end - at) < _INTRODUCTION for party in known)


def _is_short_for(before: str, term: str) -> bool:
    """True for a name's own last or first word: Tobias Pike (“Pike”)."""
    name = _FULL_NAME.search(before)
    if name is None:
        return False
    return term == name["name"].split()[-1] or f"{name['name']} ".startswith(f"{term} ")


@remembered
def companies(paragraph: str) -> tuple[str, ...]:
    """The companies that a paragraph names; none reaches over an empty line."""
    return tuple(name for match in CORPORATE.finditer(paragraph) if (name := company_name(match.group(1))))


def company_before(text: str, at: int) -> str | None:
    """The company that the parenthesis at ``at`` names: the last one before it that no other parenthesis takes."""
    before = _CUT.split(text[max(0, at - _INTRODUCTION) : at])[-1]
    company = max(CORPORATE.finditer(before), key=lambda match: match.start(), default=None)
    return company_name(company.group(1)) if company else None


def _being(text: str, known: list[Party]) -> list[Party]:
    """Parties told plainly: "The Loft is Copper Loft Workspaces LLP, which runs the building"."""
    if any(party.role is Role.PROVIDER for party in known):
        return []
    taken = {name.lower() for party in known for name in (party.name, *party.aliases)}
    return [
        Party(name=name, role=Role.OTHER, aliases=(match["term"],), span=Span(*match.span()))
        for match in _IS_COMPANY.finditer(text, 0, PREAMBLE)
        if match["term"].lower() not in taken and could_name_a_party(match["term"])
        if (name := company_name(match["company"])) and match["term"] != name
    ]


def labelled(text: str) -> list[Party]:
    """Parties of a header ("Landlord: Ada Fern", "Party A: Moss Ltd"), where it names both sides."""
    lines = [line for line in _LABELLED.finditer(text, 0, _HEADER) if could_name_a_party(line["role"])]
    words = frozenset(plain(line["role"]) for line in lines)
    found: list[Party] = []
    for line in lines:
        told = told_by(line["role"], words - {plain(line["role"])})
        letter = _LETTERED.fullmatch(line["role"])
        if told is None and (letter is None or acts_of(text, line["role"]) < _FEWEST_ACTS):
            continue
        aside = _ROLE_ASIDE.search(line["name"])
        own = told_by(aside["role"], frozenset()) if aside and told is None else told
        name = line["name"].strip(" *_,;.").split(", and the ")[0]
        role = own.role if own is not None else Role.OTHER
        found.append(Party(name=name, role=role, aliases=(line["role"],), span=Span(*line.span())))
    return found if len(found) > 1 else []


def introduced(text: str, definitions: tuple[Definition, ...], known: list[Party]) -> list[Party]:
    """Parties named at the start of a contract whose terms are no role words: Northwind Ltd. (“Northwind”)."""
    taken = {name.lower() for party in known for name in (party.name, *party.aliases)}
    addressed = len(_YOU.findall(text, 0, _SEEN)) > _ADDRESSED  # "you" is the other side: one company is left
    terms = frozenset(definition.term.lower() for definition in definitions if definition.span.start <= PREAMBLE)
    found: list[Party] = []
    for definition in definitions:
        at = definition.term_span.start
        if definition.span.start > PREAMBLE or definition.term.lower() in taken:
            continue
        if definition.form is not DefinitionForm.PARENTHETICAL and not _CALLED.search(text, max(0, at - _NEAR), at):
            continue
        if (
            not could_name_a_party(definition.term)
            or _SUM.search(text, max(0, at - _NEAR), at)
            or _EITHER.search(text, max(0, at - _NEAR), at)
        ):
            continue
        role_word = not addressed and is_role_word(definition.term, terms)
        before = _CUT.split(text[max(0, at - _INTRODUCTION) : at])[-1]
        company = company_before(text, at)
        person = not addressed and not definition.term.endswith("s") and _INTRODUCED.search(before)
        least = _OFTEN if definition.term.lower() in lexicon().named else _FEWEST_ACTS
        between = _BETWEEN.search(text, max(0, at - _BLOCK), at) is not None
        listed = between and acts_of(text, definition.term) >= least
        someone = not addressed and _SOMEONE.search(text, max(0, at - _INTRODUCTION), at)
        acts = acts_of(text, definition.term)
        own = not addressed and acts >= (1 if between else _FEWEST_ACTS) and _is_short_for(before, definition.term)
        other = not addressed and acts >= _FEWEST_ACTS and _introduced_beside(definition, known)
        told = (role_word and acts > 0) or acts >= _OFTEN or own or other
        if company is None and not person and not listed and not someone and not told:
            continue
        if addressed and (found or any(party.role is Role.PROVIDER for party in known)):
            if (
                _SERVED.search(before)
                and acts_of(text, definition.term.removesuffix("s")) + acts_of(text, definition.term) >= _FEWEST_ACTS
            ):
                found.append(
                    Party(name=definition.term, role=Role.USER, aliases=definition.aliases, span=definition.span)
                )
            continue
        name = company or definition.term
        aliases = tuple(alias for alias in (definition.term, *definition.aliases) if alias != name)
        found.append(Party(name=name, role=Role.OTHER, aliases=aliases, span=definition.span))
    return [*found, *_being(text, [*known, *found])]


def named_in_full(text: str, found: tuple[Party, ...]) -> list[Party]:
    """The parties with the names they are introduced by: Harrow, of "between Harrow Books Ltd and Delia Frost"."""
    between = _TWO_NAMED.search(text, 0, PREAMBLE)
    if between is None:
        return list(found)
    names = [Span(*between.span(group)) for group in ("first", "second")]
    full = []
    for party in found:
        own = next(
            (name for name in names if party.name in name.of(text).split() and party.name != name.of(text)), None
        )
        full.append(replace(party, name=own.of(text), aliases=(party.name,), span=own) if own else party)
    return full


def signatories(text: str, found: list[Party]) -> tuple[list[Party], list[Party]]:
    """Those who sign, and those named only in the recitals after two have been introduced (“supply to McCrae Ltd”)."""
    placed = sorted((party for party in found if party.span), key=lambda party: party.span or Span(0, 0))
    if len(placed) <= _FEWEST_ACTS or (second := placed[1].span) is None:
        return found, []
    recitals = _RECITALS.search(text, second.start, PREAMBLE)
    if recitals is None:
        return found, []
    later = [
        it
        for it in placed
        if it.span and it.span.start > recitals.start() and not any(map(is_pronoun, (it.name, *it.aliases)))
    ]
    return [it for it in found if it not in later], [replace(it, role=Role.OTHER) for it in later]


def companies_named(text: str) -> list[Party]:
    """Two companies that a contract begins with and goes on to call by their first words: Castellan Estates Ltd."""
    found: dict[str, Party] = {}
    for match in CORPORATE.finditer(text, 0, _OPENING):
        name = company_name(match.group(1))
        short = name.split()[0] if name else ""
        if short and short not in found and acts_of(text, short) > 1 and could_name_a_party(short):
            at = match.start() + max(0, match.group(1).find(name.split()[0]))
            found[short] = Party(name=name, role=Role.OTHER, aliases=(short,), span=Span(at, at + len(name)))
    return list(found.values()) if len(found) == _FEWEST_ACTS else []
