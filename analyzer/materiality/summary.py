"""Three sentences that can be read out, built from the findings and nothing else.

How many changes matter and whom they favour; the gravest ones; what was waived, waits for a reader or was not judged.
"""

from collections import Counter
from collections.abc import Sequence

from analyzer.materiality.messages import clipped
from analyzer.materiality.mismatch import DOUBTS
from analyzer.materiality.model import Direction, Finding, JudgedChange, Limit, Verdict
from analyzer.severity import Severity
from clauses.model import Agreement, Clause

FAVOURED = {
    Direction.FAVORS_PROVIDER: ("favours the provider", "favour the provider"),
    Direction.FAVORS_USER: ("favours the user", "favour the user"),
    Direction.MUTUAL: ("affects both sides alike", "affect both sides alike"),
    Direction.NEUTRAL: ("favours neither side", "favour neither side"),
    Direction.UNKNOWN: ("leaves open whom it favours", "leave open whom they favour"),
}
ORDER = (Direction.FAVORS_PROVIDER, Direction.UNKNOWN, Direction.MUTUAL, Direction.NEUTRAL, Direction.FAVORS_USER)
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
LONGEST = 320  # characters of the second sentence past which it names one change only
SHOWN = 150  # characters of a finding's message that are read out


def summary(changes: Sequence[JudgedChange], verdict: Verdict, old: Agreement, new: Agreement) -> tuple[str, ...]:
    """At most three sentences. Those who read only these know the answer, the worst of it, and what is left to do.

    Where the two texts hardly belong together, that comes first, and takes the place of what is left to do.
    """
    if not changes and not verdict.limits:
        return ("The two versions hold the same words.",)
    material = [change for change in changes if change.material]
    doubts = [limit.message for limit in verdict.limits if limit.code in DOUBTS]
    sentences = [*doubts[:1], _count(material, changes, verdict)]
    if material:
        sentences.append(_gravest(material, old, new))
    if not doubts:
        sentences.append(_rest(material, changes, verdict))
    return tuple(sentence for sentence in sentences if sentence)


def _count(material: Sequence[JudgedChange], changes: Sequence[JudgedChange], verdict: Verdict) -> str:
    total = len(changes)
    if not material:
        if verdict.material is None:
            return "No material change was found, but not everything could be judged."
        if any(change.review for change in changes):
            return f"No rule finds {f'any of the {said(total)} changes' if total > 1 else 'the one change'} material."
        return f"None of the {said(total)} changes is material." if total > 1 else "The one change is not material."
    top = max((change.severity for change in material), key=lambda severity: severity.rank)
    grave = sum(change.severity is top for change in material)
    if len(material) == 1:
        one = material[0]
        of = "The one change is material" if total == 1 else f"One of the {said(total)} changes is material"
        return f"{of} ({one.severity}) and {FAVOURED[one.direction][0]}."
    of = ("Both" if total == 2 else f"All {said(total)}") + " changes are material" if len(material) == total else ""
    of = of or f"{_start(len(material))} of the {said(total)} changes are material"
    level = f"all {top}" if grave == len(material) else f"{said(grave)} of them {top}"
    directions = Counter(change.direction for change in material)
    parts = [f"{said(directions[d])} {FAVOURED[d][directions[d] > 1]}" for d in FAVOURED if directions[d]]
    if len(parts) == 1:
        return f"{of}, {level}; all of them {FAVOURED[material[0].direction][1]}."
    return f"{of}, {level}: {_listed(parts)}."


def _gravest(material: Sequence[JudgedChange], old: Agreement, new: Agreement) -> str:
    """The gravest findings that nobody waived, each with its clause; when all are waived, that."""
    ranked = sorted(
        ((finding, change) for change in material for finding in change.findings if not finding.waived),
        key=lambda pair: (
            -pair[0].severity.rank,
            pair[0].direction is not pair[1].direction,  # what speaks for its change comes before what stands beside
            ORDER.index(pair[0].direction),
        ),
    )
    if not ranked:
        return "All of them are waived."
    level = ranked[0][0].severity
    names = _clauses(old), _clauses(new)
    said_of: dict[str, str] = {}
    for finding, change in ranked:
        if finding.severity is level and finding.rule not in said_of and len(said_of) < 2:
            said_of[finding.rule] = _cited(finding, change, names)
    chosen = list(said_of.values())
    first = "The gravest" if level.rank >= Severity.HIGH.rank else "The foremost"
    whole = f"{first}: {'; '.join(chosen)}."
    return whole if len(whole) <= LONGEST else f"{first}: {chosen[0]}."


def _cited(finding: Finding, change: JudgedChange, names: tuple[dict[str, Clause], dict[str, Clause]]) -> str:
    message = finding.message.rstrip(".")
    first, _, more = message.partition(" ")
    message = f"{first.lower()} {more}" if first in {"A", "An", "The"} else message
    message = clipped(message, SHOWN)
    place = _place(names[1], change.new) or _place(names[0], change.old)
    return f"{message} ({place})" if place and place not in message else message


def _place(clauses: dict[str, Clause], ids: Sequence[str]) -> str:
    """Label and heading of the nearest clause that has a heading or a number of its own ("6.5", not "(a)")."""
    clause = clauses.get(ids[0]) if ids else None
    while clause is not None and not clause.heading and (not clause.label or clause.label.startswith("(")):
        clause = clauses.get(clause.parent or "")
    if clause is None:
        return ""
    return " ".join(part for part in (clause.label and clause.label.rstrip("."), clause.heading) if part)


def _clauses(agreement: Agreement) -> dict[str, Clause]:
    return {clause.id: clause for clause in agreement.clauses}


def _rest(material: Sequence[JudgedChange], changes: Sequence[JudgedChange], verdict: Verdict) -> str:
    """What is left open: parts not judged, changes to read, findings set aside; else that nothing is."""
    parts = []
    waived = sum(change.waived for change in material)
    if waived:
        parts.append(f"{said(waived)} of the material changes {'is' if waived == 1 else 'are'} waived")
    review = sum(change.review and not change.material for change in changes)
    if review:
        what = "one change waits" if review == 1 else f"{said(review)} changes wait"
        parts.append(f"{what} for a reader because the rules can't decide")
    if verdict.limits:
        parts.append(_unjudged(verdict.limits))
    if parts:
        whole = _listed(parts)
        return f"{whole[0].upper()}{whole[1:]}."
    rest = len(changes) - len(material)
    if not rest:
        return "Everything was judged."
    if not material:
        return "Everything was judged: the changes are editorial, administrative or without legal weight."
    one = rest == 1
    return (
        f"Everything was judged; the other {'change is' if one else f'{said(rest)} changes are'} editorial, "
        "administrative or without legal weight."
    )


def _unjudged(limits: Sequence[Limit]) -> str:
    first = limits[0]
    versions = {limit.version for limit in limits if limit.message == first.message}
    where = "both versions" if len(versions) > 1 else f"the {first.version} version"
    more = len({limit.message for limit in limits}) - 1
    message = first.message.rstrip(".")
    end = f" (and {said(more)} more {'place' if more == 1 else 'places'})" if more else ""
    return f"not all of {where} was judged: {message}{end}"


def said(number: int) -> str:
    """A number as it is read out: in words up to twelve."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def _start(number: int) -> str:
    words = said(number)
    return words[0].upper() + words[1:]


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
