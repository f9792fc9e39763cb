"""Which cue phrases can count where they stand: not under a modal or a "not", and with what they ask for."""

import re
from collections.abc import Iterator
from typing import Final

from clauses.facts.obligations_lexicon import Cue
from clauses.facts.obligations_place import Norm
from clauses.model import Modality

_GOVERNED: Final = re.compile(
    r"\b(?:to|(?:may|will|shall|must|can|would|should|could)(?:\s+(?:he|she|it|they|you|we|neither))?)\s+$"
)
_GOVERNED_TOO: Final = frozenset({"need", "needs", "become"})
_WITHOUT_LEAVE: Final = re.compile(
    r"\s+not\s+[a-z]+\b[^;.]{1,120}?\b(?:without\s+[^;.]{0,60}?\b(?:consent|permission|approval|authori[sz]ation|instructions?)|"
    r"unless\s+[^;.]{0,60}?\b(?:agree[sd]?|consents?|permits?|instructs?))\b"
)
_JOINED: Final = re.compile(r"(?:,|;|\band)\s*$")
_DENIED: Final = re.compile(r"(?:n't|\bnot),?\s+$")
_MODAL_NEXT: Final = re.compile(r"\s+(?:shall|must|will|may|can|cannot)\s+(?!and\b|or\b)[a-z]")
_NOBODY: Final = re.compile(r"\s+(?:to\s+)?(?:[a-z]+\s+){1,2}(?:nobody|no\s+one|nothing)\b")
_NOT_LISTED: Final = re.compile(
    r"\b(?:do|does)\s+not\s+(?:[a-z]+\s+(?:or\s+[a-z]+\s+)?)?[a-z]+(?:,\s*[a-z]+)+,?\s+(?:or|and|nor)\s+$"
)
"""The last of what one does not do: "do not endorse, support, or guarantee"."""
_UNGOVERNED: Final = frozenset({"subject", "nothing", "none"})


def cues_that_fit(flat: str, match: re.Match[str], cues: tuple[Cue, ...], before: list[Norm]) -> Iterator[Cue]:
    """The cues of the word at ``match`` that can count there, in order; ``before`` are the norms so far."""
    if _MODAL_NEXT.match(flat, match.end()):
        return  # a name, and no verb: "Grant shall sell"
    governed = _GOVERNED.search(flat, max(0, match.start() - 16), match.start()) is not None
    denied = _DENIED.search(flat, max(0, match.start() - 6), match.start()) is not None
    if (governed or denied) and match.group() in _GOVERNED_TOO:
        return
    for cue in cues:
        if cue.needs == "leave" and _WITHOUT_LEAVE.match(flat, match.end()) is None:
            continue
        if cue.needs == "promise" and not _promised(flat, match.start(), before):
            continue
        if cue.modality is Modality.GRANT and flat.startswith(" up ", match.end()):
            continue  # "give up a right"
        if match.group() in _GOVERNED_TOO and cue.modality is Modality.OBLIGATION and _NOBODY.match(flat, match.end()):
            continue  # "you need to ask nobody"
        represents = cue.modality is Modality.REPRESENTATION
        if represents and (denied or _NOT_LISTED.search(flat, max(0, match.start() - 120), match.start())):
            continue  # "someone whom you don't represent"
        if governed and cue.needs not in _UNGOVERNED and not represents:
            continue
        yield cue


def _promised(flat: str, at: int, before: list[Norm]) -> bool:
    """True for "not to" after "agrees to": a second thing agreed, and not a purpose ("in order not to")."""
    if not before or not flat[: before[-1].cue.end].endswith(" to"):
        return False
    if not flat[before[-1].cue.end : at].strip(" ,").removesuffix("and"):
        return False  # "agrees not to, and not to let others, copy"
    return (
        before[-1].force.modality in {Modality.OBLIGATION, Modality.PROHIBITION}
        and _JOINED.search(flat[max(0, at - 12) : at]) is not None
    )
