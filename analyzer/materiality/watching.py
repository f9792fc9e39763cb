"""Finds watched words in the passages that differ."""

from collections.abc import Sequence

from analyzer.materiality.findings import fingerprint, shorten
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.shapes.event import said
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.watch import RULE, Watch, list_of


def watched(locus: Locus, survey: Survey, found: Sequence[Finding]) -> list[Finding]:
    """A finding for each watch whose words stand in a passage that differs by more than its wording.

    It leans as the gravest finding on the passage does; alone it does not know whom the change favours.
    """
    made = []
    lean = max(found, key=lambda f: f.severity.rank).direction if found else Direction.UNKNOWN
    for number, watch in enumerate(survey.catalogue.watches):
        old, new = (_places(side, list_of(number)) for side in (locus.old, locus.new))
        if old or new:
            made.append(
                Finding(
                    rule=RULE,
                    severity=watch.severity,
                    direction=lean,
                    message=_message(watch, locus, survey, old, new),
                    old_span=locus.old.extent(old),
                    new_span=locus.new.extent(new),
                    authority="The words this project watches (novation.toml)",
                    fingerprint=fingerprint(f"{RULE}:{' '.join(watch.words)}", locus, survey, old, new),
                )
            )
    return made


def _places(side: Side, name: str) -> frozenset[int]:
    return frozenset(i for hit in side.hits.get(name, ()) for i in range(*hit))


def _message(watch: Watch, locus: Locus, survey: Survey, old: frozenset[int], new: frozenset[int]) -> str:
    side, version, places = (locus.new, survey.new, new) if new else (locus.old, survey.old, old)
    what = "is in a passage that changed" if old and new else "comes in here" if new else "is gone from here"
    return f"Watched: “{_words(side, version, places)}” {what}. {watch.why}"


def _words(side: Side, version: Version, places: frozenset[int]) -> str:
    first = min(places)
    end = first
    while end in places:
        end += 1
    return shorten(said(side, version.text, range(first, end)))
