"""Decisions that decide nothing, and what outputs show of those that do."""

from datetime import date

from analyzer.decisions.model import Decision, Ruling, StaleDecision


def ruling(decision: Decision, *, overruled: bool = False) -> Ruling:
    """What outputs show of a decision; of one that is overruled, that a later one is in force."""
    return Ruling(
        action=decision.action,
        author=decision.author,
        reason=decision.reason,
        made=decision.made.isoformat() if decision.made else "",
        expires=decision.expires.isoformat() if decision.expires else None,
        apart=decision.apart,
        overruled=overruled,
    )


def stale_decision(decision: Decision, why: str) -> StaleDecision:
    """A decision that decides nothing, and why."""
    return StaleDecision(
        of=decision.of,
        action=decision.action,
        author=decision.author,
        reason=decision.reason,
        made=decision.made.isoformat() if decision.made else "",
        place=decision.place,
        source=decision.source,
        why=why,
        apart=decision.apart,
    )


def expired(decision: Decision, today: date) -> str:
    """Why a decision does not count today; empty when it does."""
    return f"it expired on {decision.expires.isoformat()}" if decision.expires and decision.expires < today else ""
