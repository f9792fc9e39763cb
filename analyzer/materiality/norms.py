"""The norms that govern a passage: the agreement's obligation facts there; where it has none, the modal words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from analyzer.materiality.bearers import acts, by_deed, paid_back, role_of
from analyzer.materiality.chapeau import Chapeau
from analyzer.materiality.cues import norms_of_cues, supposed
from analyzer.materiality.fact_index import FactIndex
from analyzer.materiality.lifted import thing_before
from analyzer.materiality.locus import Amount, Norm
from analyzer.materiality.meaning.words import Said, kept_right, of_things, without_adverbs
from analyzer.materiality.meant import meant, ruled
from analyzer.materiality.phrases import Range
from analyzer.materiality.refusals import refusing
from analyzer.materiality.statements import defines, describes, illustrates, rules_beside, saves
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word, forms, opening
from clauses.model import Modality, Obligation, Role
from clauses.spans import Span

_KNOWN = WordFile("judging", "norms")
ENSURING = _KNOWN.words("ensuring")
BACK = frozenset({"it", "they"})  # who was named before
CONCEDING = frozenset({"although", "though", "while", "whereas"})
BEGINS = attrgetter("start")
SUBJECT = 5  # words about the start of a norm among which what something is done to is named
SIDES = _KNOWN.words("sides")
SUCH = frozenset({"such", "other"})
WHICH = 5  # words before a side among which "what" or "such" stands
HOW = 3  # words before the subject of a norm among which "how" stands: "how such payments may be cancelled"
JOINED = frozenset({"and", "but", "that", "if", "when"})
GOES_ON = 3  # words of a norm among which "continue" tells that it goes on as before
FORCES = ("modal-may", "modal-must", "modal-must-not", "cue-prohibition", "cue-disclaimer", "cue-grant")
EXPLAINING = frozenset({"this", "these", "examples", "example"})
RULED = 14  # words behind "we allow" that tell who may do what
REACH = 30  # words that "we allow" is taken to rule on where no other norm ends it


def places(words: Sequence[Word], span: Span) -> Range:
    """The range of words that lie in ``span``."""
    return bisect_left(words, span.start, key=BEGINS), bisect_left(words, span.end, key=BEGINS)


NOTHING = "nothing"
OBJECT = 4  # words of an action among which its object stands


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
    if not words or tuple(word.form for word in words) in lists().furniture:
        return ()  # "Return to top" is the label of a button
    span = Span(words[0].start, words[-1].end)
    facts = [fact for fact in index.obligations(span) if not _descriptive(fact) and not _of_before(fact, words)]
    found = _absorbed([(fact, norm_of(fact, words)) for fact in facts], words)
    found = [norm for norm in found if not _conceded(words, norm)]
    found = _with_licences([norm for norm in found if norm.start < norm.end], words, hits)
    if not found and not _excepts(words, hits):
        found = norms_of_cues(words, hits, mentions)
    found = [norm for norm in found if not _relative(words, norm)]
    refusal = refusing(words, mentions)
    if refusal is not None:
        found = [norm for norm in found if not refusal.start <= norm.start < refusal.end] + [refusal]
    definition, saved = defines(words, chapeau), saves(words)
    found = [
        norm._replace(states=True) if _tells(words, norm, definition=definition, saved=saved) else norm
        for norm in found
    ]
    if not found and "exception-sentence" in hits:
        before = index.before(clause, span.start)
        if before is not None:
            return (Norm(before.modality, role_of(before), 0, len(words), turned=True, aside=True),)
    lead = index.lead_in(clause, span.start)
    if lead is not None and chapeau is not None and not lead.span.meets(chapeau.sentence.span):
        lead = None  # a norm of another sentence above the list
    if words[0].form in EXPLAINING:
        lead = None  # "This includes …": the second sentence of an item explains the first
    if lead is not None and chapeau is not None and not any(norm.role is not None for norm in found):
        turned = chapeau.excepts
        whole = (0, len(words))
        led = meant(Said(lead.modality, role_of(lead), lead.modal.casefold(), lead.action))
        found.append(Norm(led.modality, led.role, *whole, bool(found), turned, inherited=True, states=led.states))
    return tuple(sorted(found, key=lambda norm: norm.start))


def _of_before(fact: Obligation, words: Sequence[Word]) -> bool:
    """True of a norm whose word of force stands in the clause before, of which these words are the other half."""
    if fact.span.start >= words[0].start:
        return False
    force, said = forms(fact.modal), tuple(word.form for word in words)
    return not any(said[at : at + len(force)] == force for at in range(len(said)))


def _tells(words: Sequence[Word], norm: Norm, *, definition: bool, saved: bool) -> bool:
    """True where a norm only says what a word means, how a rule works, or what a law gives.

    An example that binds the user, or frees the provider, lays it down: "for example, we may sell your photos".
    """
    leave = norm[:2] == (Modality.PERMISSION, Role.USER)
    lays_down = norm.role in {Role.USER, Role.PROVIDER} and not leave
    if definition:
        return not any(rules_beside(words, at) for at in range(norm.start, norm.end))
    described = leave and any(describes(words, at) for at in (norm.start, norm.start + 1) if at < len(words))
    return (not lays_down and illustrates(words, norm.start)) or (saved and leave) or described


def _absorbed(found: list[tuple[Obligation, Norm]], words: Sequence[Word]) -> list[Norm]:
    """The norms without those that only say what another must ensure: "Customer will ensure that it owns or has …"."""
    made: list[Norm] = []
    for fact, norm in found:
        before = made[-1] if made else None
        said = {word.form for word in words[before.start : norm.start + 1]} if before is not None else set()
        ensured = (fact.bearer or "").casefold() in BACK and not said.isdisjoint(ENSURING)
        awaited = norm.states and supposed(words, _modal_at(fact, words, norm.start, norm.end))
        vouched = before is not None and _vouched(fact, before, words, _modal_at(fact, words, norm.start, norm.end))
        if before is not None and (ensured or awaited or vouched):
            made[-1] = before._replace(end=max(before.end, norm.end))
        else:
            made.append(norm)
    return made


def _vouched(fact: Obligation, before: Norm, words: Sequence[Word], modal: int) -> bool:
    """True of a right that the user vouches for: "you represent that you are of age and have the right to pay".

    With a subject of its own it is another rule: "… and you have the right to cancel". What a user may end or have
    back is a right against the other side and never vouched for.
    """
    return (
        not kept_right(fact.action)
        and before.modality is Modality.REPRESENTATION
        and fact.modality is Modality.PERMISSION
        and fact.modal.startswith(("have ", "has ", "are ", "is "))
        and words[max(0, modal - 1)].form in {"and", "or"}
    )


def _excepts(words: Sequence[Word], hits: Mapping[str, list[Range]]) -> bool:
    """True of a sentence whose one word of force says that a rule does not apply: "This ban shall not apply to …"."""
    spared = [range(*hit) for hit in hits.get("exception-sentence", ())]
    return bool(spared) and all(
        any(start in reach for reach in spared) for name in FORCES for start, _ in hits.get(name, ())
    )


# What the provider allows or forbids by a verb of its own is the user's: "we allow …", "we do not tolerate …".
LICENSING = (("licensing-forbids", Modality.PROHIBITION), ("licensing-allows", Modality.PERMISSION))


def _with_licences(found: list[Norm], words: Sequence[Word], hits: Mapping[str, list[Range]]) -> list[Norm]:
    """The norms with what "we allow" and "we prohibit" rule; a norm that follows begins at its modal."""
    made: list[Norm] = []
    for name, modality in LICENSING:
        for start, end in hits.get(name, ()):
            later = [first for modal in ("modal-may", "modal-must") for first, _ in hits.get(modal, ()) if first >= end]
            stop = min(later, default=max((norm.end for norm in found), default=end + REACH))
            if not any(start < norm.start < end for norm in found):
                licence = ruled(modality, [word.form for word in words[end : end + RULED]])
                made.append(Norm(licence.modality, licence.role, start, stop, states=licence.states))
                found = [norm._replace(start=stop) if norm.start <= start < stop < norm.end else norm for norm in found]
    return sorted([*found, *made], key=lambda norm: norm.start)


def norm_of(fact: Obligation, words: Sequence[Word]) -> Norm:
    """A fact as a norm of the passage, as it is meant."""
    start, end = places(words, fact.span)
    role = role_of(fact)
    if fact.bearer is None and role is Role.PROVIDER and fact.modality is Modality.PERMISSION:
        before = [word.form for word in words[max(0, start - SUBJECT) : start + SUBJECT]]
        role = by_deed(fact.modality, forms(fact.action), before)
    if fact.bearer is None and role is Role.USER and fact.modality is Modality.OBLIGATION:
        before = [word.form for word in words[max(0, start - SUBJECT) : start + SUBJECT]]
        role = Role.PROVIDER if paid_back(before, forms(f"{fact.modal} {fact.action}")[:SUBJECT]) else role
    if fact.bearer is None and role is Role.PROVIDER and fact.modality is Modality.PROHIBITION:
        posted = without_adverbs(fact.action)[1:2]
        role = Role.USER if posted and posted[0].startswith(acts().posted) else role  # "links must not be posted"
    at = _modal_at(fact, words, start, end)
    subject = [word.form for word in words[max(0, at - SUBJECT) : at]]
    meaning = meant(Said(fact.modality, role, fact.modal.casefold(), fact.action, subject, thing_before(words, at)))
    states = meaning.states or supposed(words, at)
    if meaning.modality is Modality.OBLIGATION and NOTHING in forms(fact.action)[:OBJECT]:
        return Norm(Modality.DISCLAIMER, meaning.role, start, end, states=states)  # "you repay nothing" spares you
    return Norm(meaning.modality, meaning.role, start, end, states=states)


def _modal_at(fact: Obligation, words: Sequence[Word], start: int, end: int) -> int:
    """Where the norm's modal stands: before its action, not in an if-clause in front of it."""
    modal, done = forms(fact.modal), opening(fact.action)
    for at in range(start, end - len(modal) + (not done)):
        said = tuple(word.form for word in words[at : at + len(modal) + len(done[:1])])
        if modal and said == (*modal, *done[:1]):
            return at
    return start


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


def _relative(words: Sequence[Word], norm: Norm) -> bool:
    """True of leave that only tells which: "what you or we can claim", "such evidence as we may ask for"."""
    if norm.modality is not Modality.PERMISSION or norm.start == 0:
        return False
    before = words[max(0, norm.start - WHICH) : norm.start]
    forms_before = [word.form for word in before]
    at = forms_before.index("what") + 1 if "what" in forms_before else len(before) + 1
    asked = at <= len(before) and all(word.capital or word.form in SIDES for word in before[at:])
    such = forms_before[-1:] == ["as"] and not SUCH.isdisjoint(forms_before)
    return asked or such or _tells_how(words, norm.start)


def _tells_how(words: Sequence[Word], start: int) -> bool:
    """True of "how such payments may be cancelled": "how" and, without a mark, the subject stand before the norm."""
    before = words[max(0, start - HOW) : start]
    at = next((i for i, word in enumerate(before) if word.form == "how"), None)
    if at is None or not JOINED.isdisjoint(word.form for word in before[at:]):
        return False
    ruled = (word.form for word in words[max(0, start - HOW - HOW) : start])
    if any(form.startswith(("decid", "determin", "choos", "control", "set", "accept", "agree")) for form in ruled):
        return False  # who decides how it may be used has the power
    row = [*before[at:], words[start]] if start < len(words) else before[at:]
    return all(behind.start - one.end == 1 for one, behind in pairwise(row))


def _conceded(words: Sequence[Word], norm: Norm) -> bool:
    """True of what a sentence grants in passing: "although we may make some of it"."""
    before = [word.form for word in words[max(0, norm.start - 1) : norm.start + 1]]
    continued = [word.form for word in words[norm.start : norm.start + GOES_ON]]
    goes_on = norm.modality is Modality.OBLIGATION and "continue" in continued  # "while we will continue to pause"
    return (norm.modality is Modality.PERMISSION or goes_on) and not CONCEDING.isdisjoint(before)


def amounts_of(index: FactIndex, words: Sequence[Word]) -> tuple[Amount, ...]:
    """Quantity facts of a passage with their places among its words."""
    if not words:
        return ()
    facts = index.quantities(Span(words[0].start, words[-1].end))
    return tuple(Amount(fact, *places(words, fact.span)) for fact in facts)
