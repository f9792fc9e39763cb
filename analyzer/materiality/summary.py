"""Up to three sentences that can be read out, built from the findings and nothing else."""

from collections.abc import Sequence

from analyzer.materiality.model import Direction, JudgedChange, Verdict
from analyzer.severity import Severity

SIDE = {
    Direction.FAVORS_PROVIDER: "the provider",
    Direction.FAVORS_USER: "the user",
    Direction.MUTUAL: "both sides alike",
}


def summary(changes: Sequence[JudgedChange], verdict: Verdict) -> tuple[str, ...]:
    """How many changes matter and whom they favour; the gravest ones; what waits for a reader."""
    material = [change for change in changes if change.material]
    review = sum(change.review for change in changes)
    sentences = [_count(material, changes, verdict)]
    if material:
        sentences.append(_gravest(material))
    if verdict.limits and not material:
        sentences.append(verdict.limits[0].message)
    elif review:
        what = "one change" if review == 1 else f"{review} changes"
        sentences.append(f"Please read {what} that the rules could not decide.")
    return tuple(sentences[:3])


def _count(material: Sequence[JudgedChange], changes: Sequence[JudgedChange], verdict: Verdict) -> str:
    if not changes:
        return "The two versions hold the same words."
    if not material:
        if verdict.material is None:
            return "No material change was found, but not everything could be judged."
        return (
            f"None of the {len(changes)} changes is material."
            if len(changes) > 1
            else "The one change is not material."
        )
    several = len(material) > 1
    start = f"{len(material)} of {len(changes)} changes are material" if several else "One change is material"
    parts = []
    for direction, name in SIDE.items():
        count = sum(change.direction is direction for change in material)
        if count:
            parts.append(f"{count} favour{'s' if count == 1 else ''} {name}" if several else f"it favours {name}")
    return f"{start}: {', '.join(parts)}." if parts else f"{start}."


def _gravest(material: Sequence[JudgedChange]) -> str:
    order = sorted((f for change in material for f in change.findings), key=lambda f: -f.severity.rank)
    top, seen = [], set()
    for finding in order:
        if finding.rule not in seen:
            seen.add(finding.rule)
            top.append(finding)
    level = top[0].severity
    chosen = [f.message.rstrip(".") for f in top if f.severity is level][:2]
    name = "Gravest" if level.rank >= Severity.HIGH.rank else "Foremost"
    return f"{name}: {'; '.join(chosen)}."
