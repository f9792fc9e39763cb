"""The contracting parties, from the words that introduce them: names, roles and the words that stand for them."""

import re
from collections import Counter
from dataclasses import replace
from itertools import islice

from clauses.facts.knowledge import table
from clauses.facts.party_collectives import with_collectives
from clauses.facts.party_introductions import (
    CORPORATE,
    PREAMBLE,
    companies,
    companies_named,
    company_before,
    introduced,
    labelled,
    named_in_full,
    signatories,
)
from clauses.facts.party_names import acting, brand_of, company_name, could_name_a_party
from clauses.facts.party_roles_acting import roles_acting
from clauses.facts.party_sides import addresses_you, is_anyone, sided
from clauses.facts.party_speaker import with_speaker
from clauses.facts.quotes import is_pronoun
from clauses.facts.role_words import known_role
from clauses.model import Definition, DefinitionForm, Party, Role
from clauses.remembered import paragraphs
from clauses.spans import Span

_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_GENERIC = re.compile(
    r"^(?:an?|any|each|every|the|such)\s+|\b(?:individual|entity|person|end user|visitor)s?\b", re.IGNORECASE
)
_PRONOUN_BEFORE = re.compile(
    r"\b(you|we|us)(?:,\s+(?:the|an?)\s+[^().;]{1,80})?\s+\((?:the\s+)?[“\"]?(?:the\s+|an?\s+)?$", re.IGNORECASE
)
"""A pronoun that a parenthesis names, also with an apposition: you, the courier who accepts it (“Courier”)."""
_BETWEEN = re.compile(r"(?i:\bbetween)\s+(?=\w)")
_NAMES_PER_PARTY = 24
_BOTH = 2
_TITLE = 100


def find_parties(text: str, definitions: tuple[Definition, ...], title: str | None) -> tuple[Party, ...]:
    """The parties in the order of the text. At least the two sides a pronoun names where the text uses them."""
    terms = frozenset(definition.term.lower() for definition in definitions)
    told = [(definition, _defined(text, definition, terms)) for definition in definitions]
    defined = [party for _, party in told if party is not None]
    named = introduced(text, definitions, defined)
    people: list[Party] = []
    if len(named) >= _BOTH:  # two who sign: "“Sublicensee” means any person to whom …" is none of them
        people = [replace(party, role=Role.OTHER) for term, party in told if party and is_anyone(text, term)]
        defined = [party for term, party in told if party and not is_anyone(text, term)]
    signing, others = signatories(text, _merged([*defined, *named]))
    merged = with_collectives(text, definitions, [*sided(text, signing), *others, *people])
    merged = merged or sided(text, labelled(text))
    merged = with_speaker(text, _with_unintroduced(text, merged))
    pronounced = {party.role for party in merged if any(map(is_pronoun, (party.name, *party.aliases)))}
    merged = [
        party for party in merged if party.role not in pronounced or any(map(is_pronoun, (party.name, *party.aliases)))
    ]
    roles = {party.role for party in merged} if not _untold(merged) else {Role.PROVIDER, Role.USER}
    if Role.PROVIDER not in roles:
        merged.extend(_provider(text))
    if Role.USER not in roles:
        merged.extend(_user(text))
    merged = _branded(text, merged, title or text.lstrip("# \n")[:_TITLE].partition("\n")[0])
    return tuple(sorted(_merged(merged), key=lambda party: party.span or Span(len(text), len(text))))


def _with_unintroduced(text: str, found: list[Party]) -> list[Party]:
    """The parties, with those who act though nobody introduces them, where the text speaks to no "you"."""
    if _untold(found) or addresses_you(text):
        return found
    words = roles_acting(text, found)
    if found or len(words) >= _BOTH:
        return [*found, *words]
    return sided(text, companies_named(text) or named_in_full(text, acting(text))) or words


def _untold(found: list[Party]) -> bool:
    """True of two who sign and whose sides nothing tells."""
    return len(found) >= _BOTH and {party.role for party in found} == {Role.OTHER}


def _defined(text: str, definition: Definition, terms: frozenset[str]) -> Party | None:
    """The party a definition introduces, or None where it defines something else."""
    names = (definition.term, *definition.aliases)
    role = _role_of_names(names, terms) or _role_of_pronoun(text, definition)
    if role is None or (definition.form is DefinitionForm.REFERENCE and not any(map(is_pronoun, names))):
        return None
    before = Span(definition.span.start, definition.term_span.start).of(text)
    antecedent = re.split(r"[(“\"]", before)[0].strip(" ,") if definition.form is DefinitionForm.PARENTHETICAL else ""
    pronouns = any(is_pronoun(name) for name in names)
    corporate = antecedent and (
        antecedent.split()[-1].lower().strip(",") in table("parties")["corporate"] or is_pronoun(antecedent)
    )
    early = definition.span.start < max(4000, len(text) // 8)
    if (
        not pronouns
        and not corporate
        and not (early and definition.form is DefinitionForm.PARENTHETICAL)
        and not _is_role_word(definition.term, terms)
    ):
        return None
    if antecedent and (after := _BETWEEN.search(antecedent)) is not None:
        antecedent = antecedent[after.end() :].rpartition(" and ")[2]
    if antecedent and not any(char.isupper() for char in antecedent):
        antecedent = ""
    if not antecedent and not definition.term[:1].isupper() and (company := CORPORATE.search(definition.span.of(text))):
        antecedent = " ".join(company.group(1).split()).strip(" ,")
    if pronouns and antecedent and (company := CORPORATE.search(antecedent)):
        antecedent = company_name(company.group(1))
    if early and definition.form is DefinitionForm.PARENTHETICAL and not pronouns:
        antecedent = company_before(text, definition.term_span.start) or antecedent
    name = (
        antecedent
        if antecedent[:1].isupper()
        and not is_pronoun(antecedent)
        and len(antecedent) <= 80
        and not _GENERIC.match(antecedent)
        else definition.term
    )
    aliases = tuple(dict.fromkeys(alias for alias in (*names, *_pronouns_of(role, names)) if alias != name))
    return Party(name=name, role=role, aliases=aliases, span=definition.span)


def _branded(text: str, found: list[Party], title: str) -> list[Party]:
    """The drafting side with the name it goes by, where no definition says it."""
    sides = [i for i, party in enumerate(found) if party.role is Role.PROVIDER]
    if len(sides) > 1 or not any(party.role is Role.USER for party in found):
        return found
    names = (found[sides[0]].name, *found[sides[0]].aliases) if sides else ()
    if any(not is_pronoun(name) for name in names):
        return found
    taken = {name.lower() for party in found for name in (party.name, *party.aliases)}
    brand = brand_of(text, frozenset(taken), title)
    if brand is None:
        return found
    short = brand.split()[0]
    names = (brand, short) if short != brand and text.count(short) >= 2 * text.count(brand) else (brand,)
    if not sides:
        at = text.find(brand)
        span = Span(at, at + len(brand)) if at >= 0 else None
        return [*found, Party(name=brand, role=Role.PROVIDER, aliases=names[1:], span=span)]
    party = found[sides[0]]
    return [*found[: sides[0]], replace(party, aliases=(*party.aliases, *names)), *found[sides[0] + 1 :]]


def _role_of_pronoun(text: str, definition: Definition) -> Role | None:
    """The side that a term stands for which renames a pronoun: you (“Potter”)."""
    early = definition.form is DefinitionForm.PARENTHETICAL and definition.span.start < PREAMBLE
    if not early or not could_name_a_party(definition.term):
        return None
    pronoun = _PRONOUN_BEFORE.search(text, max(0, definition.term_span.start - 120), definition.term_span.start)
    return _role_of_names((pronoun.group(1),)) if pronoun else None


def _is_role_word(term: str, terms: frozenset[str]) -> bool:
    return known_role(term, terms) is not None


def _role_of_names(names: tuple[str, ...], terms: frozenset[str] = frozenset()) -> Role | None:
    knowledge = table("parties")
    lower = [name.lower() for name in names]
    if any(name in knowledge["first_person"] for name in lower):
        return Role.PROVIDER
    if any(name in knowledge["second_person"] for name in lower):
        return Role.USER
    return next((role for name in lower if (role := known_role(name, terms)) is not None), None)


def _pronouns_of(role: Role, names: tuple[str, ...]) -> tuple[str, ...]:
    """The other forms of a pronoun the text defines."""
    lower = {name.lower() for name in names}
    if role is Role.PROVIDER and lower & {"we", "us", "our"}:
        return tuple(word for word in ("we", "us", "our") if word not in lower)
    if role is Role.USER and lower & {"you", "your"}:
        return tuple(word for word in ("you", "your") if word not in lower)
    return ()


def _provider(text: str) -> list[Party]:
    if len([*islice(_WE.finditer(text, 0, 200_000), 2)]) < 2:
        return []
    named = Counter(name for paragraph in paragraphs(text) for name in companies(paragraph))
    first = _WE.search(text)
    span = Span(*first.span()) if first else None
    if named:
        name = named.most_common(1)[0][0]
        brand = brand_of(text, frozenset())
        if brand and brand.split()[0] not in name and text.count(brand) > text.count(name.split()[0]):
            at = text.find(brand)
            return [Party(name=brand, role=Role.PROVIDER, aliases=("we", "us", "our"), span=Span(at, at + len(brand)))]
        at = text.find(name.split()[0])
        short = re.sub(r",?\s+\S+$", "", name)
        brand = name.split()[0].rstrip(",")
        brand = brand if len(brand) > 3 and text.count(brand) > text.count(short) + 2 else short
        return [
            Party(
                name=name,
                role=Role.PROVIDER,
                aliases=tuple(dict.fromkeys(("we", "us", "our", short, brand))),
                span=Span(at, at + len(name)) if text[at : at + len(name)] == name else span,
            )
        ]
    return [Party(name="we", role=Role.PROVIDER, aliases=("us", "our"), span=span)]


def _user(text: str) -> list[Party]:
    first = _YOU.search(text)
    if first is None:
        return []
    return [Party(name="you", role=Role.USER, aliases=("your",), span=Span(*first.span()))]


def _merged(found: list[Party]) -> list[Party]:
    """One party a name: definitions that share a name or alias are one party."""
    merged: list[Party] = []
    for party in found:
        names = {name.lower() for name in (party.name, *party.aliases)}
        same = next(
            (
                i
                for i, other in enumerate(merged)
                if other.role is party.role and names & {n.lower() for n in (other.name, *other.aliases)}
            ),
            None,
        )
        if same is None:
            merged.append(party)
            continue
        other = merged[same]
        aliases = [
            alias for alias in dict.fromkeys((*other.aliases, party.name, *party.aliases)) if alias != other.name
        ]
        merged[same] = Party(
            name=other.name, role=other.role, aliases=tuple(aliases[:_NAMES_PER_PARTY]), span=other.span
        )
    return merged
