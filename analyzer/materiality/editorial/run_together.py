"""Two words run into one that is a word of its own: "in valid" and "invalid", "re-lease" and "release"."""

from collections.abc import Sequence

from analyzer.materiality.english import is_english
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("editorial_tests", "run_together")
TURNING = frozenset({"in", "un", "im", "a"})  # run into the word behind them they deny it: "in valid", "a typical"
RUN_TOGETHER = _KNOWN.words("run_together")


def another_word(old: Sequence[str], new: Sequence[str]) -> bool:
    """True where one word took the place of two that it is written like, or the reverse, and says something else."""
    for whole, parts in ((old, new), (new, old)):
        if len(whole) == 1 and len(parts) == len(("in", "valid")):
            denies = parts[0] in TURNING and is_english(whole[0]) and is_english(parts[1])
            return whole[0] in RUN_TOGETHER or denies
    return False
