"""Lines of a page that are nothing but links side by side: "Download PDF | Print", "Home | About | © Acme"."""

import re
import unicodedata

from clauses.structure.habits import habits, plain

_MOST_WORDS = 4
_COPYRIGHT = re.compile(r"\s*©(?:\s*(?:19|20)\d{2})?[^\d|]*")


def is_link_line(words: str) -> bool:
    """True for parts between strokes that all are navigation, or at least half of three and more short ones.

    A figure or a sign of money tells a row of prices ("Free | 20 euros | Contact us"), but for a copyright's year.
    """
    written = words.split("|")
    if any(_tells_an_amount(part) for part in written):
        return False
    parts = [plain(part) for part in written]
    navigation = habits().navigation
    known = sum(part in navigation for part in parts)
    signed = known and sum(_COPYRIGHT.fullmatch(part) is not None for part in written)
    return known == len(parts) or (
        2 * (known + signed) >= len(parts) > 2 and all(part.count(" ") < _MOST_WORDS for part in parts)
    )


def _tells_an_amount(part: str) -> bool:
    if _COPYRIGHT.fullmatch(part):
        return False
    return any(c.isdigit() or unicodedata.category(c) == "Sc" for c in part)
