"""General measures: of two versions of a sentence that stands on, which says more. A rule names those it goes by."""

from collections.abc import Callable, Iterator

from analyzer.materiality.locus import Locus
from analyzer.materiality.rule import Measure
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.bans import ban_by_consent
from analyzer.materiality.shapes.measures.belief import belief
from analyzer.materiality.shapes.measures.bounds import bound, factor, inclusion, together
from analyzer.materiality.shapes.measures.breadth import breadth, member, reach
from analyzer.materiality.shapes.measures.clocks import clock
from analyzer.materiality.shapes.measures.consent import consent
from analyzer.materiality.shapes.measures.expense import expense
from analyzer.materiality.shapes.measures.extremes import extreme
from analyzer.materiality.shapes.measures.freedom import freedom
from analyzer.materiality.shapes.measures.frequency import frequency
from analyzer.materiality.shapes.measures.measured import Measured
from analyzer.materiality.shapes.measures.owners import choice
from analyzer.materiality.shapes.measures.periods import period, rate
from analyzer.materiality.shapes.measures.placed import place
from analyzer.materiality.shapes.measures.shares import share

Reader = Callable[[Locus, Bound], Iterator[Measured]]

MEASURES: dict[Measure, Reader] = {
    Measure.PERIOD: period,
    Measure.RATE: rate,
    Measure.FACTOR: factor,
    Measure.BOUND: bound,
    Measure.TOGETHER: together,
    Measure.INCLUSION: inclusion,
    Measure.BREADTH: breadth,
    Measure.REACH: reach,
    Measure.MEMBER: member,
    Measure.CLOCK: clock,
    Measure.CHOICE: choice,
    Measure.FREEDOM: freedom,
    Measure.SHARE: share,
    Measure.FREQUENCY: frequency,
    Measure.CONSENT: consent,
    Measure.BELIEF: belief,
    Measure.PLACE: place,
    Measure.BAN: ban_by_consent,
    Measure.EXTREME: extreme,
    Measure.EXPENSE: expense,
}

__all__ = ["MEASURES", "Measured", "Reader"]
