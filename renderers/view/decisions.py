"""Decisions in words: who decided what on a change or a finding, why, and until when."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from analyzer.decisions.model import Action, Ruling, StaleDecision
from analyzer.materiality.model import JudgedChange
from renderers.view.model import DecisionView, StaleView
from renderers.view.words import DIRECTION, date_words

DECIDED: dict[Action, str] = {
    Action.ACCEPT: "Accepted",
    Action.WAIVE: "Waived",
    Action.REGRADE: "Re-graded",
    Action.REMATCH: "Matched by hand",
    Action.NOTE: "Noted",
}
SET_APART = "Set apart"
REPLACED = "no longer in force, a later decision replaces it"


def decision_views(decisions: Sequence[Ruling]) -> tuple[DecisionView, ...]:
    """Each decision in words, in the order they were made."""
    return tuple(_decision(ruling) for ruling in decisions)


def _decision(ruling: Ruling) -> DecisionView:
    was = [str(ruling.was_severity)] if ruling.was_severity is not None else []
    was += [DIRECTION[ruling.was_direction]] if ruling.was_direction is not None else []
    head = f"{_done(ruling)} by {ruling.author}" + (f" on {date_words(ruling.made)}" if ruling.made else "")
    head += f", until {date_words(ruling.expires)}" if ruling.expires else ""
    head += f" (the rules said: {', '.join(was)})" if was else ""
    head += f" ({REPLACED})" if ruling.overruled else ""
    return DecisionView(
        action=str(ruling.action),
        author=ruling.author,
        reason=ruling.reason,
        made=ruling.made,
        expires=ruling.expires or "",
        was=", ".join(was),
        sentence=f"{head}: {ruling.reason}",
    )


def _done(made: Ruling | StaleDecision) -> str:
    return SET_APART if made.apart else DECIDED[made.action]


def own_decisions(decisions: Sequence[Ruling], change: JudgedChange) -> tuple[DecisionView, ...]:
    """The decisions on a finding in words, without those that are told of its change as a whole."""
    told = {_bare(ruling) for ruling in change.decisions}
    return decision_views([ruling for ruling in decisions if _bare(ruling) not in told])


def _bare(ruling: Ruling) -> Ruling:
    return replace(ruling, was_severity=None, was_direction=None, overruled=False)


def decided_quietly(changes: Sequence[JudgedChange], cite: Callable[[JudgedChange], str]) -> tuple[str, ...]:
    """Decisions on changes that are neither material nor wait for a reader, each with its place, in a sentence."""
    sentences = (
        f"{cite(change)}: {view.sentence}"
        for change in changes
        if not change.material and not change.review
        for views in (decision_views(change.decisions), *(own_decisions(f.decisions, change) for f in change.findings))
        for view in views
    )
    return tuple(dict.fromkeys(sentences))


def stale_views(stale: Sequence[StaleDecision]) -> tuple[StaleView, ...]:
    """The decisions that no longer decide anything, in words."""
    return tuple(
        StaleView(
            sentence=f"{_done(each)} by {each.author}"
            + (f" on {date_words(each.made)}" if each.made else "")
            + (f", {each.place}" if each.place else "")
            + f" ({each.reason.rstrip('.')}): {each.why}",
            source=each.source,
        )
        for each in stale
    )
