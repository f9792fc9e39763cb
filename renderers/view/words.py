"""The words for closed sets: severities, directions, kinds, roles. One table each."""

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import Direction, Shift, Substance
from clauses.model import Modality, Role

DIRECTION: dict[Direction, str] = {
    Direction.FAVORS_PROVIDER: "favours the provider",
    Direction.FAVORS_USER: "favours the user",
    Direction.MUTUAL: "affects both sides alike",
    Direction.NEUTRAL: "favours neither side",
    Direction.UNKNOWN: "whom it favours is open",
}

SHORT_DIRECTION: dict[Direction, str] = {
    Direction.FAVORS_PROVIDER: "provider",
    Direction.FAVORS_USER: "user",
    Direction.MUTUAL: "both",
    Direction.NEUTRAL: "neither",
    Direction.UNKNOWN: "open",
}

# Most adverse to the user first.
DIRECTION_ORDER: dict[Direction, int] = {
    Direction.FAVORS_PROVIDER: 0,
    Direction.UNKNOWN: 1,
    Direction.MUTUAL: 2,
    Direction.NEUTRAL: 3,
    Direction.FAVORS_USER: 4,
}

HAPPENED: dict[ChangeKind, str] = {
    ChangeKind.ADDED: "added",
    ChangeKind.REMOVED: "removed",
    ChangeKind.MODIFIED: "reworded",
    ChangeKind.MOVED: "moved",
    ChangeKind.RENUMBERED: "renumbered",
    ChangeKind.RENAMED: "renamed throughout",
    ChangeKind.SPLIT: "split",
    ChangeKind.MERGED: "merged",
    ChangeKind.REORDERED: "put in another order",
    ChangeKind.RETARGETED: "same words, a reference now reaches elsewhere",
    ChangeKind.COSMETIC: "form only",
}

SHIFT: dict[Shift, str] = {
    Shift.ADDED: "added",
    Shift.LOST: "lost",
    Shift.TIGHTENED: "tightened",
    Shift.LOOSENED: "loosened",
}

MODALITY: dict[Modality, str] = {
    Modality.OBLIGATION: "duty",
    Modality.PROHIBITION: "prohibition",
    Modality.PERMISSION: "right",
    Modality.GRANT: "licence or grant",
    Modality.DISCLAIMER: "protection (disclaimer)",
    Modality.REPRESENTATION: "representation",
}

SUBSTANCE: dict[Substance, str] = {
    Substance.SUBSTANTIVE: "substantive, without legal weight",
    Substance.ADMINISTRATIVE: "administrative",
    Substance.EDITORIAL: "editorial",
}

BEARER: dict[Role | None, str] = {
    Role.PROVIDER: "The provider",
    Role.USER: "The user",
    Role.MUTUAL: "Both sides",
    Role.OTHER: "Others",
    None: "Bearer not stated",
}

VERSION: dict[str, str] = {"old": "the old version", "new": "the new version"}

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_words(iso: str | None) -> str:
    """Returns "2026-01-05" as "5 January 2026"; what is no ISO date stays as it is, null is empty."""
    parts = (iso or "").split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return iso or ""
    return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {int(parts[0])}"


def counted(number: int, one: str, many: str = "") -> str:
    """Returns "1 change", "2 changes", "1,200 changes"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: list[str]) -> str:
    """Returns "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""


ACRONYMS = {"ai": "AI", "ip": "IP", "sla": "SLA"}


def rule_title(rule: str) -> str:
    """A rule's id as words: "liability-cap" is "Liability cap"."""
    words = [ACRONYMS.get(word, word) for word in rule.replace("_", "-").split("-") if word]
    whole = " ".join(words)
    return whole[:1].upper() + whole[1:]
