"""A match that a person made: heeded by the comparison, found again by words, shown as theirs."""

from datetime import date

import pytest

from analyzer.comparison.compare import compare
from analyzer.comparison.model import ChangeKind, Comparison, Match
from analyzer.decisions.apply import decided
from analyzer.decisions.make import Choice, on_match
from analyzer.decisions.model import Action, Decision
from analyzer.decisions.rematch import rematched
from analyzer.materiality.judge import judge
from tests.materiality.pairs import agreement, between

TODAY = date(2026, 11, 25)
CHOICE = Choice(action=Action.REMATCH, author="Jane Doe", reason="It is the same promise.", made=TODAY)
OLD = "## 1. Parcels\n\nWe send each parcel by rail.\n\n## 2. Hours\n\nThe desk is open from nine to five."
NEW = "## 1. Hours\n\nThe desk is open from nine to five.\n\n## 2. Goods\n\nShipments travel overnight on a truck."
ALIKE = "## 1. Fees\n\nYou pay the fee of ten dollars each month in advance.\n\n## 2. Law\n\nUtah law applies."
REWORDED = ALIKE.replace("in advance", "in arrears")


def comparison(old: str, new: str, *decisions: Decision) -> Comparison:
    a, b = agreement(old), agreement(new)
    found = rematched(decisions, a, b, TODAY)
    return compare(a, b, pinned=found.pinned, apart=found.apart)


def decision(old: str, new: str, ids: tuple[str, str], *, apart: bool = False) -> Decision:
    return on_match(CHOICE, *ids, between(old, new), apart=apart)


def body(text: str, heading: str) -> str:
    """The id of the paragraph under a heading."""
    clauses = agreement(text).clauses
    parent = next(clause.id for clause in clauses if clause.heading == heading)
    return next((clause.id for clause in clauses if clause.parent == parent), parent)


def test_clauses_matched_by_hand_are_one_clause_reworded() -> None:
    pair = Match(body(OLD, "Parcels"), body(NEW, "Goods"))
    assert pair not in comparison(OLD, NEW).matches
    after = comparison(OLD, NEW, decision(OLD, NEW, pair))
    assert pair in after.matches
    assert any(c.kind is ChangeKind.MODIFIED and pair.old in c.old and pair.new in c.new for c in after.changes)
    assert after.ledger.unclaimed == 0


def test_the_match_is_found_again_when_numbers_moved() -> None:
    pair = (body(OLD, "Parcels"), body(NEW, "Goods"))
    made = decision(OLD, NEW, pair)
    more = "## 1. Pets\n\nDogs stay on a lead.\n\n" + NEW.replace("## 2", "## 3").replace("## 1. Hours", "## 2. Hours")
    assert Match(pair[0], body(more, "Goods")) in comparison(OLD, more, made).matches


def test_clauses_set_apart_are_not_matched() -> None:
    pair = Match(body(ALIKE, "Fees"), body(REWORDED, "Fees"))
    assert pair in comparison(ALIKE, REWORDED).matches
    after = comparison(ALIKE, REWORDED, decision(ALIKE, REWORDED, pair, apart=True))
    assert pair not in after.matches
    assert after.ledger.unclaimed == 0


def test_the_change_says_who_matched_its_clauses() -> None:
    pair = Match(body(OLD, "Parcels"), body(NEW, "Goods"))
    made = decision(OLD, NEW, pair)
    found = rematched((made,), agreement(OLD), agreement(NEW), TODAY)
    report = decided(judge(comparison(OLD, NEW, made)), (made,), TODAY, found)
    (change,) = [c for c in report.changes if pair.old in c.old and c.decisions]
    assert [(d.action, d.author) for d in change.decisions] == [(Action.REMATCH, "Jane Doe")]
    assert report.stale == ()


def test_a_match_of_words_that_are_gone_is_stale() -> None:
    made = decision(OLD, NEW, (body(OLD, "Parcels"), body(NEW, "Goods")))
    later = NEW.replace("overnight on a truck", "by sea")
    found = rematched((made,), agreement(OLD), agreement(later), TODAY)
    assert found.pinned == ()
    assert [s.why for s in found.stale] == ["the new version has no clause with the words it was made on"]


def test_an_unknown_clause_is_refused() -> None:
    with pytest.raises(KeyError):
        decision(OLD, NEW, ("99", body(NEW, "Goods")))
