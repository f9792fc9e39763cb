"""Lines of a page that are nothing but links side by side: "Download PDF | Print", "Home | About | © Acme"."""

from clauses.structure.habits import habits, plain

_MOST_WORDS = 4


def is_link_line(words: str) -> bool:
    """True for parts between strokes that all are navigation, or some of three and more short ones."""
    parts = [plain(part) for part in words.split("|")]
    known = sum(part in habits().navigation for part in parts)
    return known == len(parts) or (
        known > 0 and len(parts) > 2 and all(part.count(" ") < _MOST_WORDS for part in parts)
    )
