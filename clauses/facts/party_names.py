"""Names of parties that no definition gives a role: brands by what they do, and which of two companies serves."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from clauses.facts.knowledge import table
from clauses.facts.obligations_lexicon import lexicon
from clauses.model import Party, Role
from clauses.remembered import paragraphs, remembered
from clauses.spans import Span

_NAME = r"[A-Z][\w&’'-]*(?:\.[a-z]{2,4}\b)?(?:[ \n](?:of[ \n])?[A-Z][\w&-]*(?:\.[a-z]{2,4}\b)?){0,3}"
_ACTS = re.compile(
    rf"(?<![\w.“\"])(?P<name>{_NAME})[ \n](?:hereby[ \n]|also[ \n]|further[ \n]|expressly[ \n]|therefore[ \n])*"
    r"(?:may|shall|will|must|can(?:not)?|grants?|reserves?|agrees?|disclaims?|makes[ \n]no|retains?|warrants?|"
    r"represents?|is[ \n](?:not[ \n])?(?:entitled|responsible|liable|under|obligated)|has[ \n](?:no|the)|"
    r"does[ \n]not|provides?|offers?|owns?|collects?|uses)\b"
)
_BETWEEN = re.compile(
    rf"\b(?:you|You|YOU|Customer|Licensee|User)[ \n]and[ \n](?P<name>{_NAME})|"
    rf"\bbetween[ \n](?P<other>{_NAME})[ \n]and[ \n](?:you|You|YOU)\b"
)
_AGREED_WITH = re.compile(
    rf"\b(?:your|Your|Customer's)[ \n](?:[Aa]greement|[Cc]ontract|[Ss]ubscription)[ \n]with[ \n](?P<name>{_NAME})"
)
_MODAL = re.compile(
    r"[\s,]+(?:also\s+|hereby\s+)?(?:may|shall|will|must|agrees?|undertakes?|covenants?|warrants?|grants?|lets?|pays?|reserves?|accepts?|"
    r"is\s+(?:not\s+)?(?:to|entitled|responsible|liable|obliged|required))\b"
)
_SHOUTED = re.compile(r"^(?:[A-Z]{2,}\s)*[A-Z]{3,},\s(?=[A-Z][a-z])")
"""Words in capitals that open a sentence and are no part of the name after them: "FOR VALUE RECEIVED, Juniper LLC"."""
_FEWEST_ACTS = 3
_OWNED = 2
_STRONG = 4
_SEEN = 60_000


def brand_of(text: str, taken: frozenset[str], title: str = "") -> str | None:
    """The name that acts as the drafting side most often, or None; ``taken`` are others' names in lower case.

    A name that the document's title begins with, or that "your agreement with" it names, need act only once.
    """
    told = [_told(paragraph) for paragraph in paragraphs(text[:_SEEN])]
    acts = Counter(name for each in told for name in each.acting)
    for each in told:
        for name in each.between:
            acts[name] += _FEWEST_ACTS
    contracts = {name for each in told for name in each.agreed_with}
    for name in acts:
        if name and (name in contracts or f" {name} " in f" {title} "):
            acts[name] += _FEWEST_ACTS
    for name, count in acts.most_common(12):
        if count < _FEWEST_ACTS:
            return None
        if name and name.lower() not in taken and _could_be_brand(name) and not _is_thing_there(text, name):
            return name
    return None


class _Told(NamedTuple):
    """Names in a paragraph: of whom it says an act, who stands beside "you", with whom "your agreement" is."""

    acting: tuple[str, ...]
    between: tuple[str, ...]
    agreed_with: tuple[str, ...]


@remembered
def _told(paragraph: str) -> _Told:
    """No name reaches over an empty line: what is found by paragraph is all that the text says."""
    return _Told(
        tuple(_bare(match["name"]) for match in _ACTS.finditer(paragraph)),
        tuple(_bare(match["name"] or match["other"]) for match in _BETWEEN.finditer(paragraph)),
        tuple(_bare(match["name"]) for match in _AGREED_WITH.finditer(paragraph)),
    )


def acting(text: str) -> tuple[Party, ...]:
    """The two names that act most often, each as a party without a side; empty where there are no two."""
    told = (_told(paragraph) for paragraph in paragraphs(text[:_SEEN]))
    acts = Counter(name for each in told for name in each.acting if name and _could_be_brand(name))
    names = [name for name, count in acts.most_common(12) if count >= _FEWEST_ACTS and not _is_thing_there(text, name)]
    if len(names) < 2:
        return ()
    places = [(text.find(name), name) for name in names[:2]]
    return tuple(
        Party(name=name, role=Role.OTHER, span=Span(at, at + len(name))) for at, name in sorted(places) if at >= 0
    )


def acts_of(text: str, name: str) -> int:
    """How often the bearer of ``name`` does or must do something, near the start of the text."""
    count = at = 0
    while (at := text.find(name, at, _SEEN)) >= 0:
        within = at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")
        act = None if within else _MODAL.match(text, at + len(name), _SEEN)
        count += act is not None
        at = act.end() if act is not None else at + 1
    return count


def _is_thing_there(text: str, name: str) -> bool:
    """True for what the text has, buys or sells ("your Coins"), and for a word that it also writes small: no brand."""
    owned = re.findall(rf"\b(?:your|our|any|each|an?|buy|sell|use)\s+{re.escape(name)}s?\b(?!\s[A-Z])", text[:_SEEN])
    return len(owned) >= _OWNED or _is_common(text, name)


def _is_common(text: str, name: str) -> bool:
    """True when the text also writes the name's last word small: a word of the language, no brand."""
    last = re.escape(name.split()[-1].lower().removesuffix("s"))
    return re.search(rf"(?<![\w./@-]){last}s?(?![\w.@/])", text[:_SEEN]) is not None


def company_name(words: str) -> str:
    """A company's name without the words that stand before it in its sentence ("Between Castle Bank plc")."""
    last = words.rsplit("\n\n", 1)[-1]  # no name goes on from a title above it
    return _bare(_SHOUTED.sub("", " ".join(last.split()).strip(" ,")))


def could_name_a_party(term: str) -> bool:
    """False for a term that is a thing's ("Agreement", "Effective Date", "Services")."""
    words = term.split()
    if not words or not words[0][0].isupper() or len(words) > _STRONG:
        return False
    return not _is_thing(words[-1]) or (len(words) == 1 and words[0].lower() in lexicon().named)


def _could_be_brand(name: str) -> bool:
    words = name.split()
    if len(name) < 3 or words[0].lower() in _openers() or any(word.lower() in _openers() for word in words[-1:]):
        return False
    return not _is_thing(words[-1]) and _plain(name) not in _roles() and words[-1].lower() not in _roles()


def _is_thing(word: str) -> bool:
    lower = word.lower().strip("’'.,")
    lex = lexicon()
    return lower in lex.things or lower.removesuffix("s") in lex.things or lower in {"parties", "date", "users"}


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", name.lower())


def _bare(name: str) -> str:
    words = name.split()
    while words and words[0].lower() in _openers():
        words.pop(0)
    return " ".join(words).removesuffix("’s").removesuffix("'s")


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    known: frozenset[str] = table("parties")["openers"]
    return known


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    knowledge = table("parties")
    return frozenset().union(*(knowledge[key] for key in ("mutual", "other", "user", "provider")))
