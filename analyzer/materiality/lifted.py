"""What will be done to a thing: a burden lifted, a door kept shut, a boon taken away. Whose it was decides."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Word
from clauses.model import Modality, Role

_KNOWN = WordFile("judging", "lifted")
DEED = 2  # words after "be" among which what is done stands
NOUN = 2  # words right before a modal that name its subject
THING = 10  # words before a modal that may all name what something is done to: "limits on our use of your data"
POSSESSOR = 4  # words about a burden among which the one stands whom it binds
JOINING = _KNOWN.words("joining")
OURS, YOURS = frozenset({"our", "we", "us"}), frozenset({"your", "you"})
BOON = (Modality.OBLIGATION, Role.PROVIDER)
POWER = (Modality.PERMISSION, Role.PROVIDER)
TAKEN = (Modality.DISCLAIMER, Role.PROVIDER)
KEPT = (Modality.PROHIBITION, Role.PROVIDER)

Meant = tuple[Modality, Role]


def thing_before(words: Sequence[Word], at: int) -> list[str]:
    """The words before a modal that name what something is done to, as many as stand there without a mark between."""
    near = words[max(0, at - THING) : at]
    first = next((i for i in range(len(near) - 1, 0, -1) if near[i].start - near[i - 1].end > 1), 0)
    return [word.form for word in near[first:]]


def lifted(subject: Sequence[str], done: Sequence[str]) -> Meant | None:
    """The norm of a burden or boon that will be lifted or made less; None where the words speak of no such thing.

    "Your fee will be reduced", "restrictions on your account will be lifted": a boon. "Our duties will be reduced",
    "limits on our use of your data will be removed", "your deposit will be reduced": it is the user who loses.
    """
    deed = done[1 : 1 + DEED]
    if done[:1] != ["be"] or "by you" in " ".join(done) or not named(deed, (*acts().taken, *acts().lifted)):
        return None
    freed = _freed(subject, deed)
    if freed is not None:
        return freed
    if named(deed, acts().taken) and _boon(subject):
        return TAKEN
    if not named(deed, acts().lifted):
        return None
    if _stung(done[1:]):
        return POWER  # "waived for a month and then doubled"
    return BOON if _relieved(subject, done) else None


def _stung(behind: Sequence[str]) -> bool:
    """True of "and then doubled"; not of "if we raise prices"."""
    end = next((at for at, word in enumerate(behind) if word in {"if", "when", "where", "unless"}), len(behind))
    return named(behind[:end], acts().stings)


def unlifted(subject: Sequence[str], deed: Sequence[str]) -> Meant | None:
    """The norm of a boon that will not be taken or made less: "your credits will not be removed"; else None."""
    return KEPT if named(deed[:DEED], acts().taken) and _boon(subject) else None


def _relieved(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of "your fee", "restrictions on your account", and of what is cancelled free of charge."""
    free = "free of charge" in " ".join(done) or "at no charge" in " ".join(done)
    return free or (_headed(subject, acts().relieving) and not named(subject, acts().unrelieved))


def _boon(subject: Sequence[str]) -> bool:
    """True of what is good for the user: its credits and rights, not "our rights", and a warranty, whoever gives it."""
    return _headed(subject, acts().given) or (_headed(subject, acts().boon_nouns) and OURS.isdisjoint(subject))


def _freed(subject: Sequence[str], deed: Sequence[str]) -> Meant | None:
    """The norm where what is lifted binds one side: its duty, its liability, a limit on what it does."""
    at = _head(subject, (*acts().bonds, *acts().limits))
    if at is None:
        return None
    before, behind = subject[max(0, at - POSSESSOR) : at], subject[at + 1 : at + 1 + POSSESSOR]
    limit = subject[at].startswith(acts().limits)
    if limit and (not {"on", "of", "to"}.intersection(behind[:1]) or named(deed, acts().tightened)):
        return None  # a limit that is reduced may bind more
    whose = next((word for word in (behind if limit else before) if word in OURS | YOURS), None)
    if whose in OURS:
        return POWER if limit else TAKEN
    return BOON if whose in YOURS else None


def _head(subject: Sequence[str], stems: tuple[str, ...]) -> int | None:
    """Where the first of these stands if it is the subject's chief word: "restrictions on your account"."""
    at = next((i for i, word in enumerate(subject) if word.startswith(stems)), None)
    return None if at is None or (at + 1 < len(subject) and subject[at + 1] not in JOINING) else at


def _headed(subject: Sequence[str], stems: tuple[str, ...]) -> bool:
    """True where one of these is the subject's chief word, or stands right before it: "your refund amount"."""
    return _head(subject, stems) is not None or named(subject[-NOUN:], stems)


def guarded(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of "access to your data will be restricted to our staff": it keeps others out."""
    kept = " ".join(done).removeprefix("be ").startswith(("restricted to ", "limited to "))
    return kept and " ".join(done[3:]).startswith(acts().guarded) and named(subject, acts().handled)


def sanctioned(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of what will be done to the user's account, access or content, unasked: closed, suspended, removed."""
    action = " ".join(done)
    return (
        not any(kept in action for kept in acts().unsanctioned)
        and done[:1] == ["be"]
        and any(word.startswith(acts().sanctions) for word in done[1 : 1 + DEED])
        and named(_chief(subject)[-NOUN:], acts().sanctioned)
    )


def _chief(subject: Sequence[str]) -> Sequence[str]:
    """The words of a subject without the clause that tells which: "any subscription" of "… you have purchased"."""
    at = next((i for i, word in enumerate(subject) if i and word in {"you", "we"}), len(subject))
    return subject[: at - (subject[at - 1] in {"that", "which"})]


def rebuffed(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of "late requests will be refused", "disputes will be contested by us"; not of "no request will be …"."""
    told = done[:1] == ["be"] and any(word.startswith(acts().rebuffed) for word in done[1 : 1 + DEED])
    return told and "no" not in subject and "by you" not in " ".join(done)


def named(words: Sequence[str], stems: tuple[str, ...]) -> bool:
    """True when one of these words begins with one of these."""
    return any(word.startswith(stems) for word in words)
