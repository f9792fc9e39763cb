"""Forms of verbs that differ by who, not by when: "is" for "are", never "are" for "were"."""

from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("editorial_tests", "tense")

ALIKE = ({"is", "are"}, {"was", "were"}, {"has", "have"}, {"do", "does"})
DATED = _KNOWN.words("dated")
JOINED = frozenset({"is", "are"})  # which a slip of the pen leaves out
PAST = frozenset({"was", "were", "had"})

Words = tuple[str, ...]


def same_times(old: Words, new: Words, *, bare: bool = False) -> bool:
    """False where what was due is due now; of ``bare`` words also where ``have`` came or went before a deed."""
    before, after = ([word for word in words if word in DATED] for words in (old, new))
    if len(before) == len(after):
        return all(a == b or any({a, b} == pair for pair in ALIKE) for a, b in zip(before, after, strict=True))
    more = {*before} ^ {*after}
    if before and after:
        return PAST.isdisjoint(more)
    return more <= JOINED if bare else PAST.isdisjoint(more)
