"""Who it is that a provider allows, or does not allow: the user, others, or nobody whom the words name."""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from analyzer.materiality.bearers import acts
from analyzer.materiality.word_file import WordFile
from clauses.model import Role

_KNOWN = WordFile("judging", "allowed")
ARTICLES = _KNOWN.words("articles")
NAMES = 4  # words right behind "allow" among which the one who is allowed is named


class Allowed(Enum):
    """Whom "allow" speaks of."""

    USER = "user"
    OTHERS = "others"
    UNCLEAR = "unclear"


def allowed(words: Sequence[str]) -> Allowed:
    """Who is allowed, by the words behind "allow": "you to …", "brokers to buy your data", "anyone to …", "pets".

    What is allowed to others about what is the user's concerns the user: a ban of it is promised to the user.
    """
    words = [word.strip(",.;:()\"“”'’") for word in words]
    if words[:1] == ["you"]:
        return Allowed.USER
    if words[:1] == ["your"]:
        users = not acts().users_things.isdisjoint(words[1:NAMES])
        return Allowed.OTHERS if users and "be" in words else Allowed.USER
    at = next((i for i in range(1, min(len(words), NAMES + 1)) if _opens_deed(words, i)), None)
    return _thing(words) if at is None else _person(words, at)


def _opens_deed(words: Sequence[str], at: int) -> bool:
    """True of the "to" of "brokers to buy", the "from" of "brokers from buying"; not of "links to malware"."""
    if words[at] == "to":
        return words[at - 1] not in acts().reaching
    return words[at] == "from" and any(word.endswith("ing") for word in words[at + 1 : at + 2])


def _thing(words: Sequence[str]) -> Allowed:
    """Harassment, spam; or what is done with the user's data, by whomever it is."""
    if words[:1] and words[0].endswith("ing"):
        return Allowed.USER  # "sharing your password"
    ours = any(pair in {("by", "our"), ("by", "us"), ("by", "third")} for pair in pairwise(words))
    yours = any(word == "your" and after in acts().users_things for word, after in pairwise(words))
    return Allowed.OTHERS if ours or yours else Allowed.USER


def _person(words: Sequence[str], at: int) -> Allowed:
    """The one who stands before the deed at ``at``: a user, or someone else who may touch what is the user's."""
    first = list(words[:at])
    while len(first) > 1 and first[0] in ARTICLES:
        first = first[1:]
    named = " ".join(first)
    if named in acts().posts:
        return Allowed.USER
    if not {"you", "your"}.isdisjoint(words):
        return Allowed.OTHERS
    if named.startswith(acts().everyone):
        return Allowed.UNCLEAR
    users = (name for name, side in acts().bearers if side is Role.USER)
    if words[0] not in {"our", "other"} and any(named.startswith(name) for name in users):
        return Allowed.USER
    return Allowed.UNCLEAR if acts().users_things.isdisjoint(words[at:]) else Allowed.OTHERS
