"""The test of references: a number that follows its clause, or was wrong before."""

from analyzer.materiality.editorial.desk import Desk, span_of
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.words import Text, forms
from clauses.model import Reference, ReferenceKind, ReferenceStatus
from clauses.spans import Span


def reference_follows(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The number in a reference changed because its target's did, or because it was wrong before."""
    old = _reference(desk.context.old, span_of(locus.old, hunk.old))
    new = _reference(desk.context.new, span_of(locus.new, hunk.new))
    if old is None or new is None:
        return False
    if old.target is not None and desk.context.new_of.get(old.target) == new.target:
        return True
    # Words that name the clause outweigh a wrong number (falsa demonstratio non nocet), whichever version has it.
    if _named(locus.new, new, desk.context.new) or _named(locus.old, old, desk.context.old):
        return True
    return _sound(new) and not _sound(old)


def _sound(reference: Reference) -> bool:
    """True when a reference reaches a clause, and the one it quotes where it quotes one."""
    return reference.status is ReferenceStatus.RESOLVED and reference.heading_matches is not False


def _named(side: Side, reference: Reference, text: Text) -> bool:
    """True when the words around name the clause that is reached: by its heading, or as ``this Section``."""
    target = text.clauses.get(reference.target or "")
    if target is None or reference.status is not ReferenceStatus.RESOLVED:
        return False
    sentence = " " + " ".join(side.forms) + " "
    heading = " ".join(forms(target.heading or ""))
    if heading and f" {heading} " in sentence:
        return True
    here = text.clauses.get(side.clause or "")
    inside = here is not None and target.span.holds(here.span)
    return inside and any(f" this {word} " in sentence for word in ("section", "clause", "article", "paragraph"))


def _reference(text: Text, span: Span | None) -> Reference | None:
    if span is None:
        return None
    kinds = {ReferenceKind.CLAUSE, ReferenceKind.SELF}
    return next((r for r in text.agreement.references if r.kind in kinds and r.span.meets(span)), None)
