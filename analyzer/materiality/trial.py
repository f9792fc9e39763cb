"""Tries a rule on its own examples: those that fire must fire, near misses must stay silent."""

from collections.abc import Callable

from analyzer.comparison.compare import compare
from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.roles import opposite
from analyzer.materiality.rule import Example, Rule
from clauses.model import Agreement

NAMES = {
    "provider": Direction.FAVORS_PROVIDER,
    "user": Direction.FAVORS_USER,
    "mutual": Direction.MUTUAL,
    "neutral": Direction.NEUTRAL,
    "unknown": Direction.UNKNOWN,
}
Parse = Callable[[str, str], Agreement]


def failures(rule: Rule, catalogue: Catalogue, parse: Parse) -> tuple[str, ...]:
    """What does not hold of the rule's examples, each in a sentence; none when all hold.

    A text against itself stays silent, and the mirror of an example that fires does too in the other direction,
    unless the rule says why it has none.
    """
    found = []
    for number, example in enumerate(rule.examples, start=1):
        name = f"example {number} ({example.reason.rstrip('.')})"
        fired = _fired(rule, example, catalogue, parse)
        if bool(fired) is not example.fires:
            found.append(
                f"{name}: {'it should fire, and is silent' if example.fires else 'it should be silent, and fires'}."
            )
            continue
        if not example.fires:
            continue
        sides = {finding.direction for finding in fired}
        if example.favors is not None and NAMES[example.favors] not in sides:
            found.append(f"{name}: it should favour the {example.favors}, and gives {', '.join(sorted(sides))}.")
        mirror = example.model_copy(update={"old": example.new, "new": example.old})
        back = {opposite(finding.direction) for finding in _fired(rule, mirror, catalogue, parse)}
        if rule.no_mirror is None and not back & sides:
            found.append(f"{name}: read backwards it should fire in the other direction.")
    return tuple(found)


def _fired(rule: Rule, example: Example, catalogue: Catalogue, parse: Parse) -> list[Finding]:
    top = f"# {example.heading}\n\n" if example.heading else ""
    old, new = (parse(top + words, "example.md") for words in (example.old, example.new))
    report = judge(compare(old, new), rules=catalogue)
    return [finding for change in report.changes for finding in change.findings if finding.rule == rule.id]
