"""What only sounds like leave: what a user "can" do by the answer of a help page."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.locus import Norm
from analyzer.materiality.words import Text, Word
from clauses.model import Modality, Role

QUESTIONS = ("Q:", "Q.", "Question:")
GRANTING = frozenset({"may", "entitled", "right", "rights", "permitted"})


def without_features(norms: tuple[Norm, ...], words: Sequence[Word], text: Text, clause_id: str) -> tuple[Norm, ...]:
    """The norms without those that tell a feature below a question ("Q: What is a key?").

    What the user may end, refuse, have back or take along is granted wherever it is told.
    """
    if not any(norm[:2] == (Modality.PERMISSION, Role.USER) for norm in norms) or not answers(text, clause_id):
        return norms
    return tuple(norm for norm in norms if not _feature(norm, words))


def _feature(norm: Norm, words: Sequence[Word]) -> bool:
    done = [word.form for word in words[norm.start : norm.end]]
    leave = norm[:2] == (Modality.PERMISSION, Role.USER)
    return leave and "can" in done and GRANTING.isdisjoint(done) and acts().kept_rights.isdisjoint(done)


def answers(text: Text, clause_id: str) -> bool:
    """True of a clause below a question of a help page: the heading next above it begins with "Q:"."""
    clause = text.clauses.get(clause_id)
    while clause is not None and not clause.heading:
        clause = text.clauses.get(clause.parent or "")
    return clause is not None and (clause.heading or "").startswith(QUESTIONS)
