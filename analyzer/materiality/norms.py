"""The norms that govern a passage: the agreement's obligation facts there; where it has none, the modal words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from analyzer.materiality.bearers import acts, by_deed, role_of, rules_on_others
from analyzer.materiality.chapeau import Chapeau
from analyzer.materiality.locus import Amount, Norm
from analyzer.materiality.phrases import Range
from analyzer.materiality.words import Word
from clauses.model import Agreement, Modality, Obligation, Quantity, Role
from clauses.spans import Span

# Vocabulary list → the modality its phrases carry, strongest reading first.
CUES: tuple[tuple[str, Modality], ...] = (
    ("cue-prohibition", Modality.PROHIBITION),
    ("cue-disclaimer", Modality.DISCLAIMER),
    ("cue-grant", Modality.GRANT),
    ("cue-permission", Modality.PERMISSION),
    ("cue-obligation", Modality.OBLIGATION),
)


OPENING = 4  # words of a sentence among which its subject begins
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
    found = _with_licences([norm for norm in found if norm.start < norm.end], hits)
    if not found:
        found = _from_words(words, hits, mentions)
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
    """A fact as a norm of the passage; what only says how things may turn out is a disclaimer, a need no duty."""
    modality, role = fact.modality, role_of(fact)
    done = fact.action.split()
    failing = _of_things(done) or (role is not Role.USER and fact.action.startswith(acts().failings))
    if modality is Modality.PROHIBITION and fact.modal.endswith("may not") and failing:
        modality, role = Modality.DISCLAIMER, Role.PROVIDER
    elif modality is Modality.OBLIGATION and ("need" in fact.modal or done[:1] == ["need"]) and role is not Role.USER:
        modality, role = Modality.PERMISSION, role or Role.PROVIDER
    elif modality is Modality.OBLIGATION and role is Role.PROVIDER and fact.action.startswith(acts().impositions):
        modality = Modality.PERMISSION  # "we will charge you" announces a power, it promises nothing
    elif modality is Modality.PERMISSION and role is Role.PROVIDER and fact.action.startswith(acts().boons):
        role = None  # "we may offer …" takes nothing from anyone and promises nothing
    elif modality is Modality.PERMISSION and role is Role.USER and fact.action.startswith(acts().pointers):
        role = None  # "you may also read …" shows a way and grants nothing
    elif modality is Modality.PERMISSION and role is Role.USER and fact.action.startswith(acts().burdens):
        modality = Modality.OBLIGATION
    return Norm(modality, role, *places(words, fact.span))


def _descriptive(fact: Obligation) -> bool:
    """True where no one is bound or free: "this may include …", "your conduct may harm …", "we will call it …", May."""
    named = fact.bearer_role in {Role.PROVIDER, Role.USER, Role.MUTUAL}
    if fact.action.startswith(acts().naming):
        return True
    if fact.modality is not Modality.PERMISSION:
        return False
    thing = (fact.bearer or "").casefold().startswith(acts().things)
    if thing and fact.action.startswith(acts().outcomes):
        return True
    month = fact.modal == "may" and fact.action[:1].isdigit()
    return month or (not named and fact.action.startswith("include"))


def _of_things(done: Sequence[str]) -> bool:
    """True of "be available", "be accurate"; not of "be used", "be sold"."""
    if len(done) < 2 or done[0] != "be":
        return False
    return not done[1].rstrip(",.;").endswith(("ed", "en", "wn", "ld", "lt", "nt", "id", "ade", "put", "set", "eft"))


def _from_words(
    words: Sequence[Word], hits: Mapping[str, list[Range]], mentions: Sequence[tuple[int, int, Role]]
) -> list[Norm]:
    taken: set[int] = set()
    found = []
    for name, modality in CUES:
        for start, end in hits.get(name, ()):
            if not taken.isdisjoint(range(start, end)):
                continue
            taken.update(range(start, end))
            opening = " ".join(word.form for word in words[:OPENING])
            role = Role.OTHER if opening.startswith(acts().thirds) else _subject(start, end, modality, mentions)
            done = " ".join(word.form for word in words[end : end + 6])
            if role is Role.PROVIDER and rules_on_others(words[start].form):
                role = Role.USER
            elif role is Role.PROVIDER and modality is Modality.PERMISSION and done.startswith(acts().boons):
                role = None
            elif modality is Modality.PROHIBITION and done.startswith(acts().failings):
                modality, role = Modality.DISCLAIMER, Role.PROVIDER
            elif role is None:
                role = by_deed(modality, [word.form for word in words[end : end + 6]])
            found.append(Norm(modality, role, start, len(words)))
    if not found:
        return []
    found.sort(key=lambda norm: norm.start)
    return [
        Norm(norm.modality, norm.role, norm.start, after.start if after else norm.end)
        for norm, after in zip(found, [*found[1:], None], strict=True)
    ]


def _subject(start: int, end: int, modality: Modality, mentions: Sequence[tuple[int, int, Role]]) -> Role | None:
    before = [role for _, stop, role in mentions if stop <= start]
    if before:
        return before[-1]
    after = [role for begin, _, role in mentions if begin >= end]
    if modality is Modality.DISCLAIMER:
        return Role.PROVIDER
    return after[0] if after and modality is Modality.GRANT else None


def amounts_of(index: FactIndex, words: Sequence[Word]) -> tuple[Amount, ...]:
    """Quantity facts of a passage with their places among its words."""
    if not words:
        return ()
    facts = index.quantities(Span(words[0].start, words[-1].end))
    return tuple(Amount(fact, *places(words, fact.span)) for fact in facts)
