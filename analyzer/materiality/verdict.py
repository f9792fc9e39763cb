"""The answer on a pair of versions: material or not, how much, and what could not be judged."""

from collections import Counter
from collections.abc import Sequence

from analyzer.materiality.mismatch import mismatches
from analyzer.materiality.model import Counts, JudgedChange, Limit, Verdict
from analyzer.severity import Severity
from clauses.model import Agreement

UNDECIDED = "und"
BRIEF = 600  # characters below which a text says too little to tell its language


def verdict(changes: Sequence[JudgedChange], old: Agreement, new: Agreement) -> Verdict:
    """Material when any change is; false only when everything was judged; null when something stood in the way."""
    limits = (*mismatches(old, new), *_limits(old, "old"), *_limits(new, "new"))
    material = [change for change in changes if change.material]
    answer: bool | None = True if material else (None if limits else False)
    return Verdict(
        material=answer,
        severity=max((change.severity for change in material), key=lambda s: s.rank, default=Severity.NONE),
        counts=Counts(
            severity=dict(sorted(Counter(c.severity.value for c in material).items())),
            direction=dict(sorted(Counter(c.direction.value for c in material).items())),
            kind=dict(sorted(Counter(c.kind.value for c in changes).items())),
        ),
        limits=limits,
        unwaived=max(
            (f.severity for change in material for f in change.findings if not f.waived),
            key=lambda s: s.rank,
            default=Severity.NONE,
        ),
    )


def _limits(agreement: Agreement, version: str) -> list[Limit]:
    found = [
        Limit(code=diagnostic.code, message=diagnostic.message, version=version)
        for diagnostic in agreement.diagnostics
        if diagnostic.blocks_judgement
    ]
    if _foreign(agreement) and not any("language" in limit.code for limit in found):
        found.append(
            Limit(
                code="language",
                message=f"The text is not in English ({agreement.language}); the rules read English only.",
                version=version,
            )
        )
    return found


def _foreign(agreement: Agreement) -> bool:
    """True when the text is known not to be English, or too long for its language to be left undecided."""
    if agreement.language in {"", UNDECIDED}:
        return len(agreement.text) > BRIEF
    return not agreement.language.startswith("en")
