"""Which clause, term or party a lawyer means: "6.5", "Section 6.5", "6.5 (Survival)", a heading, a term."""

import re
from difflib import get_close_matches

from clauses.facts.inflection import is_inflection
from clauses.model import Agreement, Clause, ClauseKind, Definition, Party, Role

__all__ = ["NamingError", "clause_named", "definitions_named", "party_named"]

_WORD = re.compile(r"(?:sections?|clauses?|paragraphs?|sub-?sections?|items?|sec\.|cl\.|§+)\s*(?=[\dA-Za-z(])", re.I)
_QUOTED_HEADING = re.compile(r"\A(?P<label>\S*\d\S*)\s*(?:\(|[“\"])(?P<heading>[^)”\"]{3,})[)”\"]\Z")
_NEAR = 3


class NamingError(LookupError):
    """Nothing, or more than one thing, bears the name; the message says what does."""


def clause_named(agreement: Agreement, words: str) -> Clause:
    """The clause that ``words`` name: by its id or number, with or without "Section", else by its heading.

    Raises:
        NamingError: if none or several are so named.
    """
    said = " ".join(words.split())
    quoted = _QUOTED_HEADING.match(_bare(said))
    for name in dict.fromkeys([said, _bare(said), quoted.group("label") if quoted else said]):
        found = _by_number(agreement, name)
        if found is not None:
            return found
    return _by_heading(agreement, _bare(said), words)


def definitions_named(agreement: Agreement, words: str) -> tuple[Definition, ...]:
    """The definitions of a term, by any of its names, in any case, singular or plural.

    Raises:
        NamingError: if there is none.
    """
    said = _key(words)
    exact = [found for found in agreement.definitions if said in {_key(name) for name in (found.term, *found.aliases)}]
    near = [found for found in agreement.definitions if is_inflection(_key(found.term), said)]
    if exact or near:
        return tuple(exact or near)
    raise NamingError(_nothing("term", words, [found.term for found in agreement.definitions]))


def party_named(agreement: Agreement, words: str) -> Role | Party:
    """The side ("user", "provider") or the party (by name or alias) that ``words`` name.

    Raises:
        NamingError: if there is none.
    """
    said = _key(words)
    if said in {str(role) for role in Role}:
        return Role(said)
    for party in agreement.parties:
        if said in {_key(name) for name in (party.name, *party.aliases)}:
            return party
    known = [name for party in agreement.parties for name in (party.name, *party.aliases)]
    raise NamingError(_nothing("party", words, [*known, Role.PROVIDER, Role.USER]))


def _bare(words: str) -> str:
    return _WORD.sub("", words, count=1) if _WORD.match(words) else words


def _by_number(agreement: Agreement, name: str) -> Clause | None:
    key = _number(name)
    for clause in agreement.clauses:
        if name == clause.id or key == _number(clause.id):
            return clause
    labelled = [clause for clause in agreement.clauses if clause.label and _number(clause.label) == key]
    if len(labelled) > 1:
        raise NamingError(f"several clauses are numbered {name}: {_listed([clause.id for clause in labelled])}.")
    return labelled[0] if labelled else None


def _by_heading(agreement: Agreement, said: str, words: str) -> Clause:
    headed = [clause for clause in agreement.clauses if clause.heading and clause.kind is not ClauseKind.BOILERPLATE]
    key = _key(said)
    exact = [clause for clause in headed if _key(clause.heading or "") == key]
    found = exact or [clause for clause in headed if key and f" {key} " in f" {_key(clause.heading or '')} "]
    if len(found) == 1:
        return found[0]
    if found:
        named = [f"{clause.label or clause.id} {clause.heading}" for clause in found]
        raise NamingError(f"several clauses are headed so: {_listed(named)}; name one by its number.")
    known = [clause.heading or "" for clause in headed] + [clause.id for clause in agreement.clauses]
    raise NamingError(_nothing("clause", words, known))


def _number(label: str) -> str:
    return "".join(label.split()).casefold().rstrip(".:").lstrip("§")


def _key(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in words).casefold().split())


def _nothing(what: str, words: str, known: list[str]) -> str:
    near = get_close_matches(words, list(dict.fromkeys(known)), n=_NEAR, cutoff=0.6)
    hint = f"; did you mean {' or '.join(near)}?" if near else "."
    return f"the document has no {what} {' '.join(words.split())}{hint}"


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:_NEAR])
    return f"{shown} and {len(names) - _NEAR} more" if len(names) > _NEAR else shown
