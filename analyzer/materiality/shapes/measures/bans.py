"""Whether a ban yields to consent: "you must not resell it" and "you must not resell it without our consent"."""

from collections.abc import Iterator

from analyzer.materiality.closed_class import CONSENTS
from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.measured import Measured, other_side, touched
from analyzer.materiality.word_file import WordFile
from clauses.model import Modality, Role

_KNOWN = WordFile("measures", "bans")
ANSWERS = CONSENTS | _KNOWN.words("answers")
AHEAD = 9  # words behind "without" among which stands what is asked for
GIVEN = _KNOWN.words("given")
PLAIN = ANSWERS - {"agreement"}


def ban_by_consent(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A ban of both versions came to yield to someone's consent, so that who is bound gains; or the reverse.

    A ban that binds no side is passed over.
    """
    old, new = answered(locus.old), answered(locus.new)
    if (old is None) == (new is None):
        return
    grew = new is not None
    place = new if grew else old
    hunks = touched(locus, [] if grew else [place or (0, 0)], [place or (0, 0)] if grew else [])
    if not hunks:
        return
    bans = [_ban(side, reach[0]) for side, reach in ((locus.old, hunks[0].old), (locus.new, hunks[0].new))]
    if bans[0] is None or bans[1] is None or bans[0].role is not bans[1].role or bans[0].role is None:
        return
    bearer: Role = bans[0].role
    gains = bearer if grew else other_side(bearer)
    if gains is not None:
        yield Measured(grew, hunks, gains)


def answered(side: Side) -> tuple[int, int] | None:
    """Where "without our consent" stands in a ban; None where it does not, or stands behind a leave."""
    for at, word in enumerate(side.forms):
        if word != "without" or _ban(side, at) is None:
            continue
        behind = side.forms[at + 1 : at + 1 + AHEAD]
        given = not GIVEN.isdisjoint(behind)
        end = next((i for i, each in enumerate(behind) if each in (ANSWERS if given else PLAIN)), None)
        if end is not None:
            return at, at + end + 2
    return None


def _ban(side: Side, place: int) -> Norm | None:
    norm = side.norm_at(min(place, len(side.forms) - 1)) if side.forms else None
    return norm if norm is not None and norm.modality is Modality.PROHIBITION else None
