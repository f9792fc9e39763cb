"""What a party does in the text, weighed: serving and employing for the provider, paying and buying for the user."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from clauses.facts.knowledge import table
from clauses.model import Party, Role

_MODAL = re.compile(
    r"(?:,[^,.;]{1,60},)?\s+(?:(?:hereby|also|further|then|each|now|jointly|therefore)\s+)*"
    r"(?:(?P<wish>wish(?:es)?|desires?|intends?|wants?|would\s+like)(?:\s+to)?\s+|"
    r"(?P<modal>(?:shall|will|must|may|can(?:not)?|(?:has\s+|have\s+)?agree[sd]?\s+to|undertakes?\s+to|covenants?\s+to|promises?\s+to|accepts?\s+to|"
    r"(?:is|are)\s+(?:obliged|required|bound|entitled|free|permitted|allowed|going)?\s*to|has\s+to|have\s+to|can't|won't)\s+))?"
    r"(?P<negated>not\s+)?(?:[a-z]+ly\s+)?(?P<verb>[a-z-]+)(?P<rest>[^.;\n]{0,120})"
)
_NO = frozenset({"cannot", "can't", "won't"})
_SEEN = 60_000
_AFTER = 240
_BEFORE = 24
_BOUND = 8
_OBJECTS = 8
_NEXT = 30


def leanings(text: str, parties: Iterable[Party]) -> tuple[int, ...]:
    """How much more each party serves than takes: positive for a provider, within ±8."""
    found = tuple(parties)
    owner = {name: i for i, party in enumerate(found) for name in (party.name, *party.aliases)}
    if not owner:
        return ()
    names = "|".join(re.escape(name) for name in sorted(owner, key=lambda name: -len(name)))
    mention = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")
    scores = [0] * len(found)
    seen = text[:_SEEN]
    for match in mention.finditer(seen):
        i = owner[match.group()]
        after = seen[match.end() : match.end() + _AFTER]
        told = _told_after(after, mention) + _told_before(seen[max(0, match.start() - _BEFORE) : match.start()])
        scores[i] += told
    return tuple(max(-_BOUND, min(_BOUND, score)) for score in scores)


def _told_after(after: str, mention: re.Pattern[str]) -> int:
    if after[:2] in {"'s", "’s"}:
        return _weighed(rows=_rows("owns"), words=after[2:].lstrip().lower(), key="nouns")
    flat = " ".join(after.lower().split("\n\n")[0].split())
    match = _MODAL.match(f" {flat}" if after[:1].isspace() else flat)
    if match is None:
        return 0
    verb, rest = match["verb"], match["rest"]
    if match["wish"] is not None:
        return sum(row["sign"] for row in _rows("wishes") if verb in row["verbs"])
    negated = match["negated"] is not None or (match["modal"] or "").strip() in _NO
    told = _weighed(rows=_rows("is"), words=flat, key="phrases") if match["modal"] is None else 0
    base = verb if match["modal"] else _base(verb)
    if base is None:
        return told
    other = mention.search(after[: after.find(verb) + len(verb) + _NEXT]) is not None
    return told + _done(base, rest, negated=negated, other=other)


def _done(verb: str, sentence: str, *, negated: bool, other: bool) -> int:
    told = 0
    rest = " ".join(sentence.split()[:_OBJECTS])
    for row in _rows("does"):
        if verb not in row["verbs"] or row.get("negated", False) is not negated or (row.get("other") and not other):
            continue
        if "objects" in row and not _holds(rest, row["objects"]):
            continue
        if "anywhere" in row and not _holds(sentence, row["anywhere"]):
            continue
        if "unless" in row and _holds(rest, row["unless"]):
            continue
        told += row["sign"]
    return told


def _told_before(before: str) -> int:
    words = re.sub(r"(?:^|\s)(?:the|to\s+the)\s*$", " ", before.lower()).split()
    told = " ".join(words)
    return sum(row["sign"] for row in _rows("before") if any(told.endswith(f" {phrase}") for phrase in row["phrases"]))


def _weighed(*, rows: tuple[Mapping[str, Any], ...], words: str, key: str) -> int:
    return sum(row["sign"] for row in rows if any(_starts(words, phrase) for phrase in row[key]))


def _starts(words: str, phrase: str) -> bool:
    return words.startswith(phrase) and not words[len(phrase) : len(phrase) + 1].isalpha()


def _holds(words: str, phrases: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", words) for phrase in phrases)


def _base(verb: str) -> str | None:
    """The base form of "supplies", "lets", "teaches"; None of a verb in no such form."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("ches", "shes", "sses", "xes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


@lru_cache(maxsize=8)
def _rows(kind: str) -> tuple[Mapping[str, Any], ...]:
    """The rows of conduct.toml of a kind, each with its signed weight."""
    return tuple(
        {**row, "sign": row["weight"] if Role(row["side"]) is Role.PROVIDER else -row["weight"]}
        for row in table("conduct")[kind]
    )
