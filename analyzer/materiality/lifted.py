"""What will be done to a thing of the user's: a burden lifted, a door kept shut, or the thing taken away."""

from collections.abc import Sequence

from analyzer.materiality.bearers import acts

DEED = 2  # words after "be" among which what is done stands
NOUN = 2  # words right before a modal that name its subject
JOINING = frozenset({"to", "by", "from", "with", "for", "of", "on"})


def relieved(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of "your fee will be reduced", "restrictions will be lifted", of what is cancelled free of charge."""
    if done[:1] != ["be"] or "by you" in " ".join(done):
        return False
    lifted = named(done[1 : 1 + DEED], acts().lifted)
    free = "free of charge" in " ".join(done) or "at no charge" in " ".join(done)
    if lifted and free:
        return True
    at = next((i for i, word in enumerate(subject) if word.startswith(acts().relieving)), None)
    if at is None or not lifted:
        return False
    headed = len(subject) - at <= NOUN or subject[at + 1] in JOINING  # "restrictions on your account"
    return headed and not named(subject, acts().unrelieved)


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
        and named(subject[-NOUN:], acts().sanctioned)
    )


def rebuffed(subject: Sequence[str], done: Sequence[str]) -> bool:
    """True of "late requests will be refused", "disputes will be contested by us"; not of "no request will be …"."""
    told = done[:1] == ["be"] and any(word.startswith(acts().rebuffed) for word in done[1 : 1 + DEED])
    return told and "no" not in subject and "by you" not in " ".join(done)


def named(words: Sequence[str], stems: tuple[str, ...]) -> bool:
    """True when one of these words begins with one of these."""
    return any(word.startswith(stems) for word in words)
