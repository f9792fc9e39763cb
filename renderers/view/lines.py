"""Text wrapped by the cells a terminal gives each character, so that wide scripts keep the margin too."""

import unicodedata
from collections.abc import Iterator


def cells(words: str) -> int:
    """How many columns the words take."""
    return sum(_cell(char) for char in words)


def _cell(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(words: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Lines of at most ``width`` columns; ``first`` starts the first line, ``rest`` the others."""
    rest = " " * cells(first) if rest is None else rest
    lines: list[str] = []
    line, used, bare = first, cells(first), True
    for word in _broken(printable(words).split(), width - max(cells(first), cells(rest))):
        size = cells(word)
        if not bare and used + 1 + size > width:
            lines.append(line)
            line, used, bare = rest, cells(rest), True
        line, used = (line + word, used + size) if bare else (f"{line} {word}", used + 1 + size)
        bare = False
    return [*lines, line.rstrip()]


def _broken(words: list[str], room: int) -> Iterator[str]:
    """The words, those longer than a line in pieces."""
    for word in words:
        if len(word) * 2 <= room or cells(word) <= room:
            yield word
            continue
        piece, used = "", 0
        for char in word:
            if used + _cell(char) > max(room, 2):
                yield piece
                piece, used = "", 0
            piece, used = piece + char, used + _cell(char)
        if piece:
            yield piece


def printable(words: str) -> str:
    """The words with control and direction characters made harmless: a terminal must not obey a contract."""
    return "".join(
        char if char.isspace() or unicodedata.category(char) not in {"Cc", "Cf", "Cs"} else _shown(char)
        for char in words
    )


def _shown(char: str) -> str:
    return "" if char in "\u00ad\u200b\u200c\u200d\u2060\ufeff" else f"<U+{ord(char):04X}>"


def clipped(words: str, limit: int) -> str:
    """The words on one line in at most ``limit`` columns, cut at a word with an ellipsis."""
    flat = " ".join(words[: limit * 6].split())
    if cells(flat) <= limit:
        return flat
    used, end = 0, 0
    for char in flat:
        used += _cell(char)
        if used >= limit:
            break
        end += 1
    cut = flat[:end]
    space = cut.rfind(" ")
    return (cut[:space] if space > end // 2 else cut).rstrip(" ,;:…") + "…"
