"""Who may refuse a consent: "with our consent, which shall not be refused without good reason" binds us."""

from collections.abc import Sequence

from analyzer.materiality.closed_class import BINDING_MODALS, CONSENTS
from analyzer.materiality.locus import Norm
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Word
from clauses.model import Modality, Role

_KNOWN = WordFile("judging", "refusals")
REFUSED = _KNOWN.words("refused")
OWNERS = {"our": Role.PROVIDER, "your": Role.USER, "us": Role.PROVIDER, "you": Role.USER}
NEAR = 4  # words before "consent" among which stands whose it is
REACH = 14  # words behind "consent" among which it is said how it may be refused


def refusing(words: Sequence[Word], mentions: Sequence[tuple[int, int, Role]]) -> Norm | None:
    """The norm on who may refuse a consent; None where none is laid down, or nobody's consent is named."""
    forms = [word.form for word in words]
    for at, word in enumerate(forms):
        if word not in CONSENTS:
            continue
        end = next((i for i in range(at + 1, min(len(forms), at + REACH)) if forms[i] in REFUSED), None)
        modal = (
            next((i for i in range(at + 1, end) if forms[i] in BINDING_MODALS | {"may", "can"}), None) if end else None
        )
        whose = _owner(forms, mentions, at)
        if end is None or modal is None or whose is None:
            continue
        denied = "not" in forms[modal:end]
        kind = Modality.PROHIBITION if denied else Modality.PERMISSION
        return Norm(kind, whose, modal, len(forms))
    return None


def _owner(forms: Sequence[str], mentions: Sequence[tuple[int, int, Role]], at: int) -> Role | None:
    """Whose consent it is: "our consent", "the Employer's prior consent", "the consent of the Landlord"."""
    before = [(i, OWNERS[forms[i]]) for i in range(max(0, at - NEAR), at) if forms[i] in OWNERS]
    before += [(end - 1, role) for start, end, role in mentions if at - NEAR <= end - 1 < at]
    behind = [role for start, _, role in mentions if forms[at + 1 : at + 2] == ["of"] and at + 1 < start <= at + NEAR]
    return max(before)[1] if before else behind[0] if behind else None
