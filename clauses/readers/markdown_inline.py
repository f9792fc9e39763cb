"""The words of one Markdown block: white space as a browser shows it, emphasis and links kept apart."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from clauses.readers.canvas import Canvas
from clauses.spans import Span
from clauses.text import Emphasis, Link

SPACES = re.compile(r"[\t\r\n\f\v][ \t\r\n\f\v]*| [ \t\r\n\f\v]+")
"""White space that is more, or other, than one space."""
BREAKING_TAG = re.compile(r"<(?:br|p|div|li|tr|h[1-6]|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_HIDDEN_TAG = re.compile(r"<(script|style|template)\b", re.IGNORECASE)
_STRAY_BOLD = re.compile(r"(?<!\*)\*\*([^*\n]+)\*\*(?!\*)")
# "**1****1.2**": one run that a converter cut in two. Four asterisks elsewhere are words: "1234****5678".
_REOPENED = re.compile(r"(?<=[^\s*\d])\*{4}(?=[^\s*])|(?<=\d)\*{4}(?=[^\s*\d])|(?<=\d)(?<!\d\d)\*{4}(?=\d{1,2}(?!\d))")
_REOPENED_BOLD = re.compile(r"(?<!\*)\*\*(?=[^\s*])[^*\n]++(?:(?<!\s)\*{4}(?=[^\s*])[^*\n]++)++(?<!\s)\*\*(?!\*)")
_EMPHASIS = {"strong": "bold", "em": "italic", "s": "strike"}


def _described(image: Token) -> str:
    """The words that stand for a picture, without the markup within them."""
    return "".join(
        _described(part) if part.type == "image" else " " if "break" in part.type else part.content
        for part in image.children or []
    )


class Written(NamedTuple):
    """The words of one block with their links and emphasis, counted from their start."""

    words: str
    links: tuple[Link, ...]
    emphasis: tuple[Emphasis, ...]


def written(tokens: Sequence[Token]) -> Written:
    """What these inline tokens say."""
    canvas = Canvas()
    Inline(canvas).write(tokens)
    return Written(canvas.text_of(Span(0, canvas.length)), tuple(canvas.links), tuple(canvas.emphasis))


class Inline:
    """Writes one block's inline tokens; white space as a browser shows it."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.at_start = True
        self.space = False
        self.open: list[tuple[str, int, str]] = []

    def write(self, tokens: Sequence[Token]) -> None:
        skipped_to = -1
        for at, token in enumerate(tokens):
            if at <= skipped_to:
                continue
            if token.type in {"text", "code_inline"}:
                if token.type == "code_inline":
                    self._flush_space()
                    start = self.canvas.length
                    self._text(token.content)
                    self.canvas.emphasis.append(Emphasis(Span(start, self.canvas.length), "code"))
                else:
                    self._running_text(token.content)
            elif token.type == "softbreak":
                self._text(" ")
            elif token.type == "hardbreak":
                self._line_break()
            elif token.type == "html_inline":
                skipped_to = _end_of_hidden(tokens, at)
                if BREAKING_TAG.match(token.content):
                    self._line_break()
            elif token.type == "image":
                self._text(_described(token))
            elif token.nesting == 1:
                self._flush_space()
                self.open.append((token.tag, self.canvas.length, str(token.attrGet("href") or "")))
            elif token.nesting == -1 and self.open:
                self._close(*self.open.pop())

    def _close(self, tag: str, start: int, target: str) -> None:
        span = Span(start, self.canvas.length)
        if span.start == span.end:
            return
        if tag == "a":
            self.canvas.links.append(Link(span, target))
        elif tag in _EMPHASIS:
            self.canvas.emphasis.append(Emphasis(span, _EMPHASIS[tag]))

    def _running_text(self, words: str) -> None:
        """Text; pairs of asterisks that CommonMark leaves standing ("**Title.**Words") are bold all the same."""
        if "**" not in words:
            self._text(words)
            return
        words = _REOPENED_BOLD.sub(_joined, words)
        if any(tag == "strong" for tag, _, _ in self.open):
            words = _REOPENED.sub("", words)
        at = 0
        for stray in _STRAY_BOLD.finditer(words):
            self._text(words[at : stray.start()])
            self._flush_space()
            start = self.canvas.length
            self._text(stray.group(1))
            if self.canvas.length > start:
                self.canvas.emphasis.append(Emphasis(Span(start, self.canvas.length), "bold"))
            at = stray.end()
        self._text(words[at:])

    def _text(self, words: str) -> None:
        words = SPACES.sub(" ", words)
        if not words:
            return
        if words[0] == " ":
            self.space = not self.at_start
            words = words[1:]
            if not words:
                return
        self._flush_space()
        if words[-1] == " ":
            words, self.space = words[:-1], True
        self.canvas.write(words)
        self.at_start = False

    def _flush_space(self) -> None:
        if self.space:
            self.canvas.write(" ")
            self.space = False

    def _line_break(self) -> None:
        self.space = False
        if not self.at_start:
            self.canvas.write("\n")
            self.at_start = True


def _joined(reopened: re.Match[str]) -> str:
    """A run in bold without the asterisks at which it was closed and opened again."""
    return _REOPENED.sub("", reopened.group())


def _end_of_hidden(tokens: Sequence[Token], at: int) -> int:
    """Where the script or style that ``tokens[at]`` opens ends; -1 for any other tag, and for one never closed."""
    opening = _HIDDEN_TAG.match(tokens[at].content)
    if opening is None:
        return -1
    closing = f"</{opening.group(1).lower()}"
    later = range(at + 1, len(tokens))
    return next((end for end in later if tokens[end].content.lower().startswith(closing)), -1)
