"""The norms that govern a passage: the agreement's obligation facts there; where it has none, the modal words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from analyzer.materiality.bearers import acts, by_deed, role_of
from analyzer.materiality.chapeau import Chapeau
from analyzer.materiality.cues import norms_of_cues
from analyzer.materiality.locus import Amount, Norm
from analyzer.materiality.meant import Said, meant, of_things, without_adverbs
from analyzer.materiality.phrases import Range
from analyzer.materiality.words import Word, forms
from clauses.model import Agreement, Modality, Obligation, Quantity, Role
from clauses.spans import Span

CONCEDING = frozenset({"although", "though", "while", "whereas"})
SUBJECT = 5  # words about the start of a norm among which what something is done to is named
REACH = 30  # words that "we allow" is taken to rule on where no other norm ends it


class FactIndex:
    """An agreement's obligations and quantities by place, and by clause for lead-ins."""

    def __init__(self, agreement: Agreement) -> None:
        self._obligations = sorted(agreement.obligations, key=lambda fact: fact.span)
        self._starts = [fact.span.start for fact in self._obligations]
        self._longest = max((fact.span.end - fact.span.start for fact in self._obligations), default=0)
        self._quantities = sorted(agreement.quantities, key=lambda fact: fact.span)
        self._quantity_starts = [fact.span.start for fact in self._quantities]
        self._parents = {clause.id: clause.parent for clause in agreement.clauses}
        self._by_clause: dict[str, list[Obligation]] = {}
        for fact in self._obligations:
            self._by_clause.setdefault(fact.clause, []).append(fact)

    def obligations(self, span: Span) -> list[Obligation]:
        """Obligation facts that share a character with ``span``, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [fact for fact in self._obligations[first:last] if fact.span.meets(span)]

    def quantities(self, span: Span) -> list[Quantity]:
        """Quantity facts that lie in ``span``, in order."""
        first = bisect_left(self._quantity_starts, span.start)
        last = bisect_left(self._quantity_starts, span.end)
        return [fact for fact in self._quantities[first:last] if fact.span.end <= span.end]

    def before(self, clause: str | None, place: int) -> Obligation | None:
        """The last norm of this clause that ends before this place."""
        return next((f for f in reversed(self._by_clause.get(clause or "", ())) if f.span.end <= place), None)

    def lead_in(self, clause: str | None, before: int) -> Obligation | None:
        """The last norm of the clause above that stands before this place: what its items hang on."""
        parent = self._parents.get(clause or "")
        for _ in range(2):
            if parent is None:
                return None
            above = [fact for fact in self._by_clause.get(parent, ()) if fact.span.start < before]
            if above:
                return above[-1]
            parent = self._parents.get(parent)
        return None


def places(words: Sequence[Word], span: Span) -> Range:
    """The range of words that lie in ``span``."""
    starts = [word.start for word in words]
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def norms_of(
    index: FactIndex,
    words: Sequence[Word],
    clause: str | None,
    hits: Mapping[str, list[Range]],
    mentions: Sequence[tuple[int, int, Role]],
    chapeau: Chapeau | None = None,
) -> tuple[Norm, ...]:
    """Norms of a passage in order: facts, then words that no fact covers, then the lead-in if there is nothing else.

    A lead-in that excepts what follows ("unless:", "does not apply to:") turns its norm round.
    """
    if not words:
        return ()
    span = Span(words[0].start, words[-1].end)
    found = [norm_of(fact, words) for fact in index.obligations(span) if not _descriptive(fact)]
    found = [norm for norm in found if not _conceded(words, norm)]
    found = _with_licences([norm for norm in found if norm.start < norm.end], hits)
    if not found:
        found = norms_of_cues(words, hits, mentions)
    if not found and "exception-sentence" in hits:
        before = index.before(clause, span.start)
        if before is not None:
            return (Norm(before.modality, role_of(before), 0, len(words), turned=True, aside=True),)
    lead = index.lead_in(clause, span.start)
    if lead is not None and chapeau is not None and not any(norm.role is not None for norm in found):
        turned = chapeau.excepts
        whole = (0, len(words))
        found.append(Norm(lead.modality, role_of(lead), *whole, bool(found), turned, inherited=True))
    return tuple(sorted(found, key=lambda norm: norm.start))


# What the provider allows or forbids by a verb of its own is the user's: "we allow …", "we do not tolerate …".
LICENSING = (("licensing-forbids", Modality.PROHIBITION), ("licensing-allows", Modality.PERMISSION))


def _with_licences(found: list[Norm], hits: Mapping[str, list[Range]]) -> list[Norm]:
    """The norms with what "we allow" and "we prohibit" rule for the user; a norm that follows begins at its modal."""
    made: list[Norm] = []
    for name, modality in LICENSING:
        for start, end in hits.get(name, ()):
            later = [first for modal in ("modal-may", "modal-must") for first, _ in hits.get(modal, ()) if first >= end]
            stop = min(later, default=max((norm.end for norm in found), default=end + REACH))
            if not any(start < norm.start < end for norm in found):
                made.append(Norm(modality, Role.USER, start, stop))
                found = [norm._replace(start=stop) if norm.start <= start < stop < norm.end else norm for norm in found]
    return sorted([*found, *made], key=lambda norm: norm.start)


def norm_of(fact: Obligation, words: Sequence[Word]) -> Norm:
    """A fact as a norm of the passage, as it is meant."""
    start, end = places(words, fact.span)
    role = role_of(fact)
    if fact.bearer is None and role is Role.PROVIDER and fact.modality is Modality.PERMISSION:
        before = [word.form for word in words[max(0, start - SUBJECT) : start + SUBJECT]]
        role = by_deed(fact.modality, forms(fact.action), before)
    modality, role = meant(Said(fact.modality, role, fact.modal, fact.action))
    return Norm(modality, role, start, end)


def _descriptive(fact: Obligation) -> bool:
    """True where no one is bound or free: "this may include …", "your conduct may harm …", "we will call it …", May."""
    named = fact.bearer_role in {Role.PROVIDER, Role.USER, Role.MUTUAL}
    if fact.action.startswith(acts().naming):
        return True
    if fact.modality is Modality.OBLIGATION and role_of(fact) is None:
        return of_things(without_adverbs(fact.action))  # "the place of jurisdiction shall be Oslo" binds no one
    if fact.modality is not Modality.PERMISSION:
        return False
    thing = (fact.bearer or "").casefold().startswith(acts().things)
    if thing and fact.action.startswith(acts().outcomes):
        return True
    month = fact.modal == "may" and fact.action[:1].isdigit()
    return month or (not named and fact.action.startswith("include"))


def _conceded(words: Sequence[Word], norm: Norm) -> bool:
    """True of what a sentence grants in passing: "although we may make some of it"."""
    before = [word.form for word in words[max(0, norm.start - 1) : norm.start + 1]]
    return norm.modality is Modality.PERMISSION and not CONCEDING.isdisjoint(before)


def amounts_of(index: FactIndex, words: Sequence[Word]) -> tuple[Amount, ...]:
    """Quantity facts of a passage with their places among its words."""
    if not words:
        return ()
    facts = index.quantities(Span(words[0].start, words[-1].end))
    return tuple(Amount(fact, *places(words, fact.span)) for fact in facts)
