"""What a modal can do to its subject, and the words that tell it."""

import re
from dataclasses import dataclass
from typing import Final

from clauses.model import Modality

LEAVE: Final = frozenset({"may", "can", "cannot", "can't", "might", "mayn't"})
DUTY: Final = frozenset({"shall", "must", "will", "should", "won't", "mustn't", "shouldn't"})
BE: Final = re.compile(r"\s*(?:(?:not|neither|also|only|[a-z]+ly|been|so|either)\s+)*(?P<word>[a-z][a-z'-]*)")
LIABLE: Final = re.compile(r"\b(?:liable|responsible|liability|liabilities|responsibility|accountable|answerable)\b")
NO_DUTY: Final = re.compile(
    r"^\s*(?:required|obligated|obliged|bound|compelled|forced|called\s+upon|under\s+any\s+(?:[a-z]+\s+)?(?:obligation|duty|liability))\b"
)
AMOUNT: Final = re.compile(r"\b(?:liab|damages|remed|recover|obligation|aggregate|total|maximum|amount)")


_NOTHING_ELSE: Final = re.compile(
    r"\b(?:and|but)\s+(?:for\s+|to\s+)?(?:nothing|nobody|no\s+one|no-one|nowhere)\s+else\b|"
    r"\bnot\s+otherwise\b|\bno\s+more\s+than\s+(?:it|he|she|they|you|we|is|what)\b"
)


def confined(modality: Modality, action: str) -> Modality:
    """A duty to do one thing and nothing else forbids the rest: "to use it for the show and for nothing else"."""
    barred = modality is Modality.OBLIGATION and _NOTHING_ELSE.search(action.lower().split(" and to ")[0])
    return Modality.PROHIBITION if barred else modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """The modality of a modal clause; ``bears`` says whether its subject is the bearer or the other side."""

    modality: Modality
    bears: bool = True
    needs_party: bool = False
