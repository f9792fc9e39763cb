"""A series as it was recorded, told as what it is: amendments, and the noise between them by name.

Nothing is folded because of what it looks like alone: a text that was never seen before is folded only when the
judgement found nothing material in it, or when it is a failed page: a text that loses half of itself, or doubles,
and then is again what it was. A text seen before is a return; when it stays, it is a restoration.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from corpus.history.model import Entry, Judged, Pair, Read, Status
from corpus.history.recorders import Said, said
from corpus.store.model import Key, Version

__all__ = ["needed", "timeline"]

SHRUNK = 0.5  # of the words that stood before: below, a page may have failed
DOUBLED = 1.8
ALIKE = (0.8, 1.25)  # a page that came back has about as many words as before
SOON = 8  # versions within which a failed page must have come back
LONG = 90  # days after which a text that shrank is no page that failed, unless next to nothing is left of it
NOTHING = 0.1
STAYED = 30  # days after which a text that returned is in force again, and one that stood was no flicker


def needed(versions: Sequence[Version], read: Mapping[Key, Read]) -> Iterator[Pair]:
    """The pairs that a history is judged by, each once. A text not read yet is taken for a good one."""
    seen: set[Pair] = set()
    for before, now, status in _held_against(versions, read):
        pair = Pair(before.key, now.key)
        if status is None and pair not in seen:
            seen.add(pair)
            yield pair


def timeline(
    versions: Sequence[Version],
    read: Mapping[Key, Read],
    judged: Mapping[Pair, Judged],
    skipped: Mapping[Pair, str],
) -> tuple[Entry, ...]:
    """Every version of a series with what it is, in order; ``skipped`` are pairs that could not be judged."""
    if not versions:
        return ()
    entries = [Entry(version=versions[0], status=Status.FIRST, because="The first version on record.")]
    first_seen = {_words(versions[0], read): versions[0]}
    for at, (before, now, status) in enumerate(_held_against(versions, read), 1):
        words = _words(now, read)
        if status is not None:
            entries.append(Entry(version=now, status=status, because=_said(status, before, now, read), before=before))
            continue
        verdict = judged.get(Pair(before.key, now.key))
        known = first_seen.get(words)
        if known is not None and words != _words(before, read):
            entries.append(_return(versions, at, before, known, verdict, read))
        else:
            entries.append(_judged(before, now, verdict, skipped.get(Pair(before.key, now.key)), read))
        first_seen.setdefault(words, now)
    return tuple(entries)


def _held_against(
    versions: Sequence[Version], read: Mapping[Key, Read]
) -> Iterator[tuple[Version, Version, Status | None]]:
    """Each version but the first with the good one before it; what is plain without a judgement has its status."""
    good = versions[0] if versions else None
    for at, now in enumerate(versions[1:], 1):
        assert good is not None
        if now.key == good.key:
            yield good, now, Status.SAME
            good = now
        elif _empty(good, read):
            yield good, now, Status.FIRST
            good = now
        elif _empty(now, read) or _failed(versions, at, good, read):
            yield good, now, Status.FAILED_PAGE
        else:
            yield good, now, None
            good = now


def _failed(versions: Sequence[Version], at: int, good: Version, read: Mapping[Key, Read]) -> bool:
    ratio = _ratio(versions[at], good, read)
    if ratio is None or SHRUNK <= ratio <= DOUBLED:
        return False
    for each in versions[at + 1 : at + 1 + SOON]:
        again = _ratio(each, good, read)
        if again is not None and ALIKE[0] <= again <= ALIKE[1]:
            return ratio < NOTHING or _days(versions[at], each) <= LONG
    return False


def _empty(version: Version, read: Mapping[Key, Read]) -> bool:
    return version.key in read and read[version.key].size == 0


def _ratio(now: Version, good: Version, read: Mapping[Key, Read]) -> float | None:
    if now.key not in read or good.key not in read:
        return None
    return read[now.key].size / max(read[good.key].size, 1)


def _words(version: Version, read: Mapping[Key, Read]) -> str:
    found = read.get(version.key)
    return found.words if found is not None else f"{version.key.text}.{version.key.form}"


def _return(
    versions: Sequence[Version],
    at: int,
    before: Version,
    known: Version,
    verdict: Judged | None,
    read: Mapping[Key, Read],
) -> Entry:
    """A text that was seen before: a flicker of the page or the recorder, or the old terms in force again."""
    now = versions[at]
    stood = _stood(versions, at - 1, read, back=True)
    stays = _stood(versions, at, read, back=False)
    material = verdict is not None and verdict.material is not False
    if material and stood >= STAYED and stays >= STAYED:
        because = f"The words of V{known.number} ({known.day}) are back, and stay."
        return Entry(version=now, status=Status.RESTORED, because=because, before=before, judged=verdict)
    because = f"The words of V{known.number} ({known.day}) again."
    return Entry(version=now, status=Status.RETURN, because=because, before=before, judged=verdict)


def _stood(versions: Sequence[Version], at: int, read: Mapping[Key, Read], *, back: bool) -> int:
    """Days for which the words of a version stood without a break, before it or from it on; the last one stays on."""
    words = _words(versions[at], read)
    start = end = at
    while back and start > 0 and _words(versions[start - 1], read) == words:
        start -= 1
    while end + 1 < len(versions) and _words(versions[end + 1], read) == words:
        end += 1
    if end + 1 == len(versions):
        return STAYED
    return _days(versions[start], versions[end + 1])


def _days(old: Version, new: Version) -> int:
    return (date.fromisoformat(new.day) - date.fromisoformat(old.day)).days


def _judged(
    before: Version, now: Version, verdict: Judged | None, problem: str | None, read: Mapping[Key, Read]
) -> Entry:
    """A text that was never seen before, by its judgement alone."""

    def entry(status: Status, because: str) -> Entry:
        return Entry(version=now, status=status, because=because, before=before, judged=verdict)

    if problem is not None:
        return entry(Status.SKIPPED, problem)
    if verdict is None:
        return entry(Status.UNJUDGED, "Not judged yet: run `novation corpus sweep`.")
    upgrade = said(now.note) is Said.UPGRADE
    if verdict.material:
        also = "" if not upgrade else "The recorder says that it reads the page anew, but terms differ. "
        return entry(Status.AMENDMENT, f"{also}{_doubt(before, now, read)}{verdict.summary}")
    if verdict.material is None or verdict.review:
        return entry(Status.READ, f"{_doubt(before, now, read)}{verdict.summary}")
    if upgrade:
        return entry(Status.UPGRADE, "The recorder reads the page anew; nothing material differs.")
    if not verdict.edits or _words(before, read) == _words(now, read):
        return entry(Status.EDITORIAL, "The same words: only markup, links, white space or punctuation differ.")
    return entry(Status.EDITORIAL, "Words differ, and nothing material.")


def _said(status: Status, before: Version, now: Version, read: Mapping[Key, Read]) -> str:
    if status is Status.SAME:
        return "The same bytes as the version before."
    if status is Status.FIRST:
        return "The first version with any words."
    if _empty(now, read):
        return "A failed page: it has no words at all."
    ratio = _ratio(now, before, read) or 0
    return f"A failed page: {ratio:.0%} of the words of V{before.number}, and then the page is itself again."


def _doubt(before: Version, now: Version, read: Mapping[Key, Read]) -> str:
    """A word of warning where the text shrinks or swells as failed pages do."""
    ratio = _ratio(now, before, read)
    if ratio is None or SHRUNK <= ratio <= DOUBLED:
        return ""
    return f"Perhaps a failed page, {ratio:.0%} of the words before. "
