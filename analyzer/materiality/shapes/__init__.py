"""The general checks, written once; rules bind them to words. ``SHAPES`` is the visible list."""

from collections.abc import Callable, Iterator

from analyzer.materiality.locus import Locus
from analyzer.materiality.rule import Shape
from analyzer.materiality.shapes.amounts import cell, currency, number
from analyzer.materiality.shapes.conditions import condition
from analyzer.materiality.shapes.contacts import contact
from analyzer.materiality.shapes.definitions import definition
from analyzer.materiality.shapes.event import Bound, Context, Event
from analyzer.materiality.shapes.items import item, member
from analyzer.materiality.shapes.leftover import leftover
from analyzer.materiality.shapes.lists import listing
from analyzer.materiality.shapes.measure import measure
from analyzer.materiality.shapes.modals import bearer, modal
from analyzer.materiality.shapes.names import value
from analyzer.materiality.shapes.narrowing import modifier
from analyzer.materiality.shapes.norms import norm
from analyzer.materiality.shapes.standing import reference, survival
from analyzer.materiality.shapes.subjects import topic
from analyzer.materiality.shapes.swaps import swap
from analyzer.materiality.shapes.wording import phrase

Check = Callable[[Locus, Bound, Context], Iterator[Event]]

SHAPES: dict[Shape, Check] = {
    Shape.NUMBER: number,
    Shape.PHRASE: phrase,
    Shape.SWAP: swap,
    Shape.MODAL: modal,
    Shape.BEARER: bearer,
    Shape.TOPIC: topic,
    Shape.LIST: listing,
    Shape.SURVIVAL: survival,
    Shape.VALUE: value,
    Shape.CONDITION: condition,
    Shape.DEFINITION: definition,
    Shape.REFERENCE: reference,
    Shape.NORM: norm,
    Shape.CELL: cell,
    Shape.CURRENCY: currency,
    Shape.MEMBER: member,
    Shape.ITEM: item,
    Shape.MODIFIER: modifier,
    Shape.MEASURE: measure,
    Shape.CONTACT: contact,
    Shape.LEFTOVER: leftover,
}

# Shapes on what became of words that stand on, and those on what stands in one version alone.
STANDING = frozenset(
    {
        *(Shape.NUMBER, Shape.CELL, Shape.CURRENCY, Shape.PHRASE, Shape.SWAP, Shape.MODAL, Shape.BEARER, Shape.LIST),
        *(Shape.SURVIVAL, Shape.REFERENCE, Shape.MODIFIER, Shape.MEASURE, Shape.CONTACT),
    }
)
ALONE = frozenset({Shape.MEMBER, Shape.ITEM})


def speaks(shape: Shape, *, one_sided: bool) -> bool:
    """False of a shape that has nothing to say of passages that stand in one version only, or in both."""
    return shape not in (STANDING if one_sided else ALONE)


__all__ = ["SHAPES", "Bound", "Check", "Context", "Event", "speaks"]
