"""Markdown (CommonMark with tables): canonical text without markup, list numbers as displayed, no word lost.

Front matter stays as a metadata block. A soft line break is a space: how a paragraph was wrapped in the
file is nothing a reader of the page sees.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, text_join
from markdown_it.rules_core import inline as within_paragraphs
from markdown_it.token import Token

from clauses.diagnostics import Diagnostic
from clauses.readers.broken_lines import own_paragraphs
from clauses.readers.canvas import Canvas, all_bold, origin
from clauses.readers.detect import decode, within_limit
from clauses.readers.markdown_inline import BREAKING_TAG, SPACES, Written, written
from clauses.readers.wide_markers import realigned
from clauses.remembered import remembered
from clauses.spans import Span
from clauses.text import Block, BlockKind, Emphasis, Link, Source

READER = "markdown/3"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style)\b[^>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
_DEEPEST, _TOO_DEEP = 80, 76
WRITTEN = "written"  # where a token keeps what its paragraph says


def read_markdown(data: bytes, name: str) -> Source:
    """The source of a Markdown file; ``place`` of each block is its first line in the file ("line 12")."""
    text, diagnostics = decode(data)
    text = within_limit(text).replace("\r\n", "\n").replace("\r", "\n")
    canvas = Canvas()
    skipped = 0
    front = _FRONT_MATTER.match(text)
    if front:
        for line in front.group(1).splitlines():
            if line.strip():
                canvas.part("\n")
                span = canvas.write(line.strip())
                canvas.block(Block(span=span, kind=BlockKind.METADATA, place="front matter"))
        skipped = text[: front.end()].count("\n")
        text = text[front.end() :]
    text = realigned(text)
    tokens = _parser().parse(text)
    if max((token.level for token in tokens), default=0) >= _TOO_DEEP:
        # The parser drops what is nested deeper; the words matter more than the nesting.
        tokens = _flat_parser().parse(text)
        note = "Lists or quotations are nested too deeply to follow; the text is read without them."
        diagnostics = (*diagnostics, Diagnostic(code="nesting-too-deep", message=note))
    _Walk(canvas, skipped).blocks(tokens)
    return canvas.source(origin(data, name, "text/markdown", READER), diagnostics)


@cache
def _parser() -> MarkdownIt:
    return _by_paragraph(MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"]))


@cache
def _flat_parser() -> MarkdownIt:
    return _by_paragraph(MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).disable(["list", "blockquote"]))


def _by_paragraph(parser: MarkdownIt) -> MarkdownIt:
    """The parser, which remembers what stands in a paragraph: the versions of an agreement share most of theirs.

    Not where the file defines names of link targets: there a paragraph means what they say.
    """

    @remembered
    def parsed(content: str) -> tuple[tuple[Token, ...], Written]:
        inline = Token("inline", "", 0, content=content)
        state = StateCore(content, parser, {}, [inline])
        within_paragraphs(state)
        text_join(state)
        children = inline.children or []
        return tuple(children), written(children)

    def inlines(state: StateCore) -> None:
        if state.env.get("references"):
            within_paragraphs(state)
            return
        for token in state.tokens:
            if token.type == "inline":
                children, token.meta[WRITTEN] = parsed(token.content)
                token.children = list(children)

    parser.core.ruler.at("inline", inlines)
    return parser


class _Walk:
    """Writes the parser's tokens on the canvas, one block at a time."""

    def __init__(self, canvas: Canvas, skipped_lines: int) -> None:
        self.canvas = canvas
        self.skipped = skipped_lines
        self.lists: list[int | None] = []  # the next number of each open ordered list, None for bullets
        self.marks: list[str] = []  # ".", ")" of each open list
        self.marker: str | None = None  # marker of the list item just opened, until its first words

    def blocks(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if "list" in token.type:
                self._list(token)
            elif token.type == "heading_open":
                self._words(tokens[at + 1], BlockKind.HEADING, int(token.tag[1]), token)
            elif token.type == "paragraph_open":
                self._words(tokens[at + 1], BlockKind.PARAGRAPH, 0, token)
            elif token.type == "table_open":
                at = self._table(tokens, at)
            elif token.type == "fence":
                self._verbatim(token, BlockKind.CODE)
            elif token.type == "code_block":
                # Four spaces of indentation are a drafter's layout far oftener than program code.
                for chunk in re.split(r"\n\s*\n", token.content):
                    self._plain_block(chunk, token)
            elif token.type == "html_block":
                for chunk in _visible_chunks(token.content):
                    self._plain_block(chunk, token)
            at += 1

    def _list(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            ordered = token.type.startswith("ordered")
            self.lists.append(int(token.attrGet("start") or 1) if ordered else None)
            self.marks.append(token.markup)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
            self.marks.pop()
        elif token.type == "list_item_open":
            self._open_item()
        elif token.type == "list_item_close":
            self._flush_marker(token)

    def _place(self, token: Token) -> str:
        return f"line {token.map[0] + 1 + self.skipped}" if token.map else ""

    def _open_item(self) -> None:
        number = self.lists[-1]
        if number is None:
            self.marker = "•"
        else:
            self.marker = f"{number}{self.marks[-1] or '.'}"
            self.lists[-1] = number + 1

    def _flush_marker(self, token: Token) -> None:
        """An item without words keeps its marker: nothing of the page is lost."""
        if self.marker is not None:
            self.canvas.part("\n")
            span = self.canvas.write(self.marker)
            self.marker = None
            self.canvas.block(
                Block(
                    span=span,
                    kind=BlockKind.LIST_ITEM,
                    level=len(self.lists),
                    label_span=span,
                    place=self._place(token),
                )
            )

    def _start(self) -> Span | None:
        """Sets a new block apart and writes the pending list marker."""
        if self.marker is None:
            self.canvas.part()
            return None
        self.canvas.part("\n\n")
        label = self.canvas.write(self.marker)
        self.canvas.write(" ")
        self.marker = None
        return label

    def _words(self, inline: Token, kind: BlockKind, level: int, opening: Token) -> None:
        if not (inline.children or []):
            return
        label = self._start()
        start = self.canvas.length
        words, emphasis = self._put(inline)
        parts = [Span(0, len(words))]
        if kind is BlockKind.PARAGRAPH:
            level = len(self.lists)  # also of a further paragraph of a list item
            if "\n" in words:
                parts = own_paragraphs(words, [e.span for e in emphasis if e.style == "bold"]) or parts
        for part in parts:
            own = label if part is parts[0] else None
            span = Span(own.start if own else start + part.start, start + part.end)
            if span.end <= span.start:
                continue
            self.canvas.block(
                Block(
                    span=span,
                    kind=BlockKind.LIST_ITEM if own and kind is BlockKind.PARAGRAPH else kind,
                    level=level,
                    label_span=own,
                    bold=bool(emphasis) and all_bold(words, part, emphasis),
                    place=self._place(opening),
                )
            )

    def _put(self, inline: Token) -> tuple[str, Sequence[Emphasis]]:
        """Writes what an inline token holds; its words and their emphasis, counted from their start."""
        made: Written = inline.meta.get(WRITTEN) or written(inline.children or [])
        start = self.canvas.length
        self.canvas.write(made.words)
        self.canvas.links += [Link(link.span.shift(start), link.target) for link in made.links]
        self.canvas.emphasis += [Emphasis(each.span.shift(start), each.style) for each in made.emphasis]
        return made.words, made.emphasis

    def _plain_block(self, words: str, token: Token) -> None:
        words = SPACES.sub(" ", words).strip()
        if words:
            label = self._start()
            span = self.canvas.write(words)
            whole = Span(label.start if label else span.start, span.end)
            self.canvas.block(Block(span=whole, label_span=label, place=self._place(token)))

    def _verbatim(self, token: Token, kind: BlockKind) -> None:
        words = token.content.strip("\n")
        if words.strip():
            label = self._start()
            span = self.canvas.write(words)
            whole = Span(label.start if label else span.start, span.end)
            own = BlockKind.LIST_ITEM if label else kind
            level = len(self.lists) if label else 0
            self.canvas.block(Block(span=whole, kind=own, level=level, label_span=label, place=self._place(token)))

    def _table(self, tokens: Sequence[Token], at: int) -> int:
        """Writes a table, a line a row and a tab between cells; returns the index of its closing token."""
        opening = tokens[at]
        self._flush_marker(opening)  # the mark of an item that starts with a table is an item of its own
        self._start()
        start = self.canvas.length
        rows: list[tuple[Span, ...]] = []
        row: list[Span] = []
        while tokens[at].type != "table_close":
            token = tokens[at]
            if token.type == "tr_open":
                if rows:
                    self.canvas.write("\n")
                row = []
            elif token.type == "tr_close":
                rows.append(tuple(row))
            elif token.type == "inline":
                if row:
                    self.canvas.write("\t")
                begin = self.canvas.length
                self._put(token)
                row.append(Span(begin, self.canvas.length))
            at += 1
        span = Span(start, self.canvas.length)
        self.canvas.block(Block(span=span, kind=BlockKind.TABLE, rows=tuple(rows), place=self._place(opening)))
        return at


def _visible_chunks(html: str) -> Iterator[str]:
    """The words of raw HTML in Markdown, block by block, without tags, scripts, styles and comments."""
    import html as entities

    shown = _HIDDEN.sub(" ", _COMMENT.sub(" ", html))
    for chunk in re.split(r"\n\s*\n", BREAKING_TAG.sub("\n\n", shown)):
        yield entities.unescape(_TAG.sub("", chunk))
