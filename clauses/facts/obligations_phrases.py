"""The norms that phrases make: "agrees to", "is responsible for", "as is", "reserves the right"."""

import re
from dataclasses import replace
from typing import Final

from clauses.facts.obligations_fit import cues_that_fit
from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import Cue
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_phrase_force import phrase_force
from clauses.facts.obligations_place import Norm, coordinates, norm_start, swallowed
from clauses.facts.obligations_present import has_sign, is_cased
from clauses.facts.obligations_standing import Standing
from clauses.facts.obligations_subject import subject_before
from clauses.model import Modality
from clauses.spans import Span

_BARE_VERBS: Final = frozenset(
    {
        "indemnify",
        "warrant",
        "represent",
        "guarantee",
        "endorse",
        "accept",
        "own",
        "assume",
        "assign",
        "allow",
        "permit",
        "authorize",
        "release",
        "keep",
        "license",
        "give",
        "bear",
        "try",
        "attempt",
        "forgo",
        "forego",
        "state",
    }
)
_OPENS_CASE: Final = frozenset({"if", "when", "where", "unless", "until", "while", "because", "once", "whenever"})
_STATES: Final = frozenset({"state", "states"})
_PROMISES: Final = frozenset(
    f"{verb}{ending}" for verb in ("agree", "undertake", "covenant", "promise") for ending in ("", "s")
)
_TO_SOMEONE: Final = re.compile(r"\sto\s+(?:the\s+[\w-]+|you|us|[A-Z][\w&.-]+)(?:\s[A-Z]?[\w&.-]+)?\s+that\b")
"""To whom something is promised, and not what: "undertakes to the Discloser that it shall"."""
_SHOULD: Final = re.compile(r"(?:^|[,;])\s{0,3}should\s{1,3}$")
"""A condition without "if": "Should we need to change the price, we …"."""
_GIVES_NONE: Final = re.compile(r"(?:grants|gives|confers|conveys|transfers)\s")
"""What "your use" gives you no right to is the other side's: it is no shield of yours."""
_NEXT_CLAUSE: Final = re.compile(r",\s*(?:and|but)\s*$")
"""A clause of its own, about someone's own thing: "…, and our total liability is limited to …"."""
_OWN_RISK: Final = re.compile(r"at\s")


def phrase_norm(words: str, flat: str, match: re.Match[str], cues: tuple[Cue, ...], before: list[Norm]) -> Norm | None:
    """The norm that a phrase makes ("agrees to", "is responsible for", "as is"), or None."""
    low = before[-1].cue.end if before else 0
    subject: Subject | None = None
    said = {id(cue): rest for cue in cues if (rest := _said(flat, match, cue)) is not None}
    if not said:
        return None
    for cue in cues_that_fit(flat, match, tuple(cue for cue in cues if id(cue) in said), before):
        rest = said[id(cue)]
        if match.group() in _PROMISES and _TO_SOMEONE.match(words, rest.end() - 3):
            continue
        if match.group() in _STATES and (words[match.start()].isupper() or flat.endswith("hereby ", 0, match.start())):
            continue  # "Member States that"; "I hereby state", in a notice that somebody is to write
        if match.group() == "need" and flat[rest.end() : rest.end() + 1] == ",":
            continue  # "may, but need not, provide"
        here = Span(match.start(), rest.end())
        told = cue.needs.startswith("marked") and is_cased(flat)
        if cue.needs.startswith("marked") and not told and not has_sign(flat, here.end):
            continue
        if cue.needs == "nothing":
            norm = _free(words, flat, here, cue, before)
            if norm is not None:
                return norm
            continue
        if subject is None:
            subject = subject_before(words, flat, low, match.start())
        norm = _bound(words, flat, here, cue, subject, before)
        if norm is not None:
            return norm
    return None


def _said(flat: str, match: re.Match[str], cue: Cue) -> re.Match[str] | None:
    """The rest of the cue's words after its first one at ``match``; None where they do not stand there."""
    rest = cue.after(flat, match.end())
    return None if rest is None or (rest.end() < len(flat) and flat[rest.end()].isalpha()) else rest


def _free(words: str, flat: str, here: Span, cue: Cue, before: list[Norm]) -> Norm | None:
    """A phrase that carries a rule whatever stands before it."""
    if before and before[-1].force.modality is cue.modality and flat.find(";", before[-1].cue.end, here.start) < 0:
        return None
    subject = subject_before(words, flat, before[-1].cue.end if before else 0, here.start)
    if subject.standing is not Standing.PARTY:
        owner = None if _GIVES_NONE.match(flat, here.start) else subject.owner
        subject = Subject(standing=Standing.THING, span=subject.span, owner=owner)
    start = 0 if not before else max(before[-1].cue.end, min(subject.span.start, here.start))
    own = _OWN_RISK.match(flat, here.start)
    return Norm(start=start, cue=here, force=Force(modality=cue.modality, bears=own is None), subject=subject)


def _bound(words: str, flat: str, here: Span, cue: Cue, subject: Subject, before: list[Norm]) -> Norm | None:
    """A phrase with its subject, when that is what the phrase needs."""
    if cue.needs == "marked subject" and subject.standing is Standing.SAME:
        return None
    carried = _carried(words, flat, here, subject, before)
    conditional = _SHOULD.search(flat[max(0, subject.span.start - 20) : subject.span.start])
    spoken = flat.startswith("please ", subject.span.start)
    if carried is None or conditional or spoken or _within_another(flat, here, cue, subject, before):
        return None
    force = phrase_force(words, flat, here, cue, carried)
    if force is None:
        return None
    otherwise = None
    of_thing = force.modality is not Modality.DISCLAIMER or force.needs_party
    if cue.needs in {"subject", "marked subject"} and carried.standing is Standing.NAME and of_thing:
        # "Rubbish is to be taken away"; "Stockist is hereby licensed" is the other side's grant
        bears = force.modality is not Modality.GRANT
        otherwise, force = force, replace(force, needs_party=True, bears=bears)
    if force.needs_party:
        carried = replace(carried, standing=Standing.NAME)
    own = subject.standing is not Standing.SAME
    start = norm_start(flat, subject.span.start if own else here.start, before)
    return Norm(start=start, cue=here, force=force, subject=carried, otherwise=otherwise)


def _carried(words: str, flat: str, here: Span, subject: Subject, before: list[Norm]) -> Subject | None:
    """The subject, taken from the norm before for a second predicate; None where there is none."""
    if subject.standing is not Standing.SAME:
        return None if subject.standing is Standing.ASIDE else subject
    if not before:
        opener = subject.span.of(flat).strip() in _OPENS_CASE  # "If you tell us to stop and don't provide another"
        return None if opener else noun_phrase(words, flat, subject.span.start, subject.span.end)
    if not coordinates(flat, before[-1].cue.end, here.start) or _infinitive(flat, here, before[-1].cue):
        return None
    return before[-1].subject


def _within_another(flat: str, here: Span, cue: Cue, subject: Subject, before: list[Norm]) -> bool:
    """True inside what the norm before represents, or for more words of the same disclaimer."""
    if not before:
        return False
    last = before[-1]
    if last.force.modality is Modality.REPRESENTATION:
        return subject.standing is not Standing.SAME and swallowed(flat, last.cue.end, subject)
    return (
        last.force.modality is Modality.DISCLAIMER
        and cue.modality is Modality.DISCLAIMER
        and subject.standing is not Standing.PARTY
        and not (subject.owner is not None and _NEXT_CLAUSE.search(flat[: subject.span.start]))
        and flat.find(";", last.cue.end, here.start) < 0
    )


def _infinitive(flat: str, here: Span, before: Span) -> bool:
    """True for a verb that a modal before it governs ("agrees to defend, indemnify and hold harmless")."""
    cue = flat[before.start : before.end]
    governed = re.search(r"(?:shall|must|will|may|can|to|not|only)\s*$|^(?:do|does)\s+not\b", cue)
    return governed is not None and flat[here.start : here.end].split()[0] in _BARE_VERBS
