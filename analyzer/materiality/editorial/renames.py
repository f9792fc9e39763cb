"""Names that became others throughout: which stand for the same thing as before, and which are read once."""

import re
from collections.abc import Iterable, Mapping

from analyzer.materiality.editorial.desk import Desk, Pair, put, struck
from analyzer.materiality.editorial.spelling import american, stem
from analyzer.materiality.editorial.whole_names import whole_name
from analyzer.materiality.english import is_english
from analyzer.materiality.locus import Locus
from analyzer.materiality.shapes.amounts import singular
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Definition, DefinitionForm, Role

ELSEWHERE = re.compile(
    r"\b(?:set out|set forth|stated|described|listed|specified|shown|named|given) (?:in|on) (?:the|your|our|an?) [A-Z]"
)
HOST = r"(?:[@/.]|\b){}\.[a-z]{{2,}}\b"


def doubted(pairs: Iterable[Pair], loci: Iterable[Locus], context: Context) -> Mapping[Pair, int]:
    """The renames that may stand for something else, each with where it is told: the first place in a rule.

    A place is that of the old words, in characters; -1 where the name stands in no passage of its own.
    """
    doubtful = {pair for pair in pairs if not _sure(pair, context) and not _sure(_one(pair), context)}
    told: dict[Pair, tuple[bool, int]] = {}
    desk = Desk(context, frozenset())
    for locus in loci if doubtful else ():
        for hunk in locus.hunks:
            for wide in (hunk, whole_name(locus, hunk, desk)):
                pair = struck(locus, wide), put(locus, wide)
                if pair in doubtful:
                    here = (not locus.new.norms, locus.old.words[wide.old[0]].start if pair[0] else -1)
                    told[pair] = min(here, told.get(pair, here))
    return {pair: told[pair][1] if pair in told else -1 for pair in doubtful}


def measures_otherwise(old: str, new: str) -> bool:
    """True of a name that lost, or got, a word by which it measures or is limited: "Business Day" and "Day"."""
    words = forms(f"{old} {new}")
    return (not old.strip()) is not (not new.strip()) and not lists().senses.isdisjoint((*words, *map(singular, words)))


def _one(pair: Pair) -> Pair:
    """The names of one of them: of "Keys" and "Credentials" "Key" and "Credential"."""
    old, new = ((*name[:-1], *map(singular, name[-1:])) for name in pair)
    return old, new


def _sure(pair: Pair, context: Context) -> bool:
    """True of the provider's name, of one that is no word of English, of a host's, of a term with its definition.

    Of the words that the old and the new name share nothing is asked: they stand for what they stood for.
    """
    old, new = pair
    gone, come = [w for w in old if w not in new], [w for w in new if w not in old]
    if sorted(map(stem, map(american, old))) == sorted(map(stem, map(american, new))):
        return True
    named = _of_provider(context.old), _of_provider(context.new)
    if {*gone} <= named[0] and {*come} <= named[1]:
        return True
    if any({*old} <= group and {*new} <= group for group in lists().titled):
        return True
    if any(context.new.says((*new, *marker, *more, *old)) for marker in lists().former for more in ((), ("as",))):
        return True  # "Oat Union (formerly known as Rye Guild)"
    if _addressed(old, context.old) and _addressed(new, context.new):
        return True
    if all(_own(word, context.old) for word in gone) and all(_own(word, context.new) for word in come):
        return True
    return lists().senses.isdisjoint((*gone, *come)) and _defined_alike(old, new, context)


def _of_provider(text: Text) -> set[str]:
    """The words of the provider's names."""
    parties = [party for party in text.agreement.parties if party.role is Role.PROVIDER]
    named = (name for party in parties for name in (party.name, *party.aliases) if name[:1].isupper())
    return {word for name in named for word in forms(name)}


def _addressed(name: tuple[str, ...], text: Text) -> bool:
    """True of a name that a page of its own bears: "mill.example/bread-box"."""
    page = r"\w\.[a-z]{2,}/(?:[\w-]+/)*" + "-?".join(map(re.escape, name)) + r"\b"
    return bool(name) and text.spells(name[0]) and re.search(page, text.agreement.text, re.IGNORECASE) is not None


def _own(word: str, text: Text) -> bool:
    """True of a word that is no English, or that the page bears: "bakely.com"."""
    if not is_english(word):
        return True
    host = HOST.format(re.escape(word))
    return text.spells(f"{word}.") and re.search(host, text.agreement.text, re.IGNORECASE) is not None


def _defined_alike(old: tuple[str, ...], new: tuple[str, ...], context: Context) -> bool:
    """True where the name is, or is part of, defined terms alone, each defined as before but for the name itself."""
    terms = _terms(old, context.old)
    after = {" ".join(term): definition for term, definition in _terms(new, context.new).items()}
    if not terms or context.old.count(old) > sum(map(context.old.count, terms)):
        return False
    for term, definition in terms.items():
        other = after.get(_with(term, old, new).strip())
        if _in_another_text(definition, context.old):
            return False  # which still calls it by the old name
        if other is None or _with(_said(definition, context.old), old, new) != _with(_said(other, context.new), (), ()):
            return False
    return True


def _in_another_text(definition: Definition, text: Text) -> bool:
    """True of "what is stated in the Order Form": another text says what the term means."""
    words = definition.span.of(text.agreement.text)
    return definition.form is DefinitionForm.REFERENCE or ELSEWHERE.search(words) is not None


def _terms(words: tuple[str, ...], text: Text) -> dict[tuple[str, ...], Definition]:
    """The defined terms in which these words stand."""
    found = {}
    for definition in text.agreement.definitions:
        for name in map(forms, (definition.term, *definition.aliases)):
            if f" {' '.join(words)} " in f" {' '.join(name)} ":
                found[name] = definition
    return found


def _said(definition: Definition, text: Text) -> tuple[str, ...]:
    return forms(definition.span.of(text.agreement.text))


def _with(words: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...]) -> str:
    """The words in a row, with the new name for the old one."""
    row = f" {' '.join(words)} "
    return row.replace(f" {' '.join(old)} ", f" {' '.join(new)} ") if old else row
