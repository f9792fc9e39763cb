"""What an element is to the reader of a page: a block, a heading, navigation, hidden, a table of data."""

import re
from collections.abc import Iterator

from clauses.readers.html.tree import Element

__all__ = [
    "BLOCKS",
    "LISTS",
    "STYLES",
    "TableKind",
    "action",
    "answer",
    "boilerplate",
    "box",
    "footnote_mark",
    "footnotes_of",
    "heading_level",
    "hidden",
    "main_of",
    "permalink",
    "styles_of",
    "table_kind",
]

from enum import Enum

_BLOCKS_WORDS = """
    address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup
    option p pre search section select summary table tbody td textarea tfoot th thead tr ul xmp
"""
BLOCKS = frozenset(_BLOCKS_WORDS.split())
LISTS = frozenset({"ol", "ul", "menu", "dir"})
STYLES = {
    "b": "bold",
    "strong": "bold",
    "dt": "bold",
    "i": "italic",
    "em": "italic",
    "dfn": "italic",
    "u": "underline",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "sup": "superscript",
}

_ROLES_WORDS = """
    alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar
"""
_ROLES = frozenset(_ROLES_WORDS.split())
_TABS = frozenset({"tab", "tablist"})
_MOST_ON_TABS = 6
_NAVIGATION_WORDS = """
    breadcrumb breadcrumbs footer menu nav navbar navigation newsletter pagination share sidebar sidenav skip
    social subnav toc topbar
"""
_NAVIGATION = frozenset(_NAVIGATION_WORDS.split())
# what helps a reader find the way stands inside the content too
_WAYFINDING = frozenset({"breadcrumb", "breadcrumbs", "pagination"})
_PAGES = frozenset({"article", "articles", "page", "helpful"})
_AROUND_PAGES = frozenset(
    {"votes", "vote", "helpful", "rating", "feedback", "subscribe", "share", "related", "relatives", "questions"}
)
_MOST_AROUND = 60
# what may stand beside them in a line around a page: "3 out of 5 found this helpful"
_BESIDE_WORDS = """
    found in it more of on out people section the this to was were with
"""
_ABOUT_PAGES = _PAGES | _AROUND_PAGES | frozenset(_BESIDE_WORDS.split())
# what a line that says something holds, whatever its element is called; "No" is a button, and questions bind nobody
_SAYING_WORDS = """
    agree agrees can cannot keep keeps may must never not only our own owns pay pays shall should we will without you
    your
"""
_SAYING = frozenset(_SAYING_WORDS.split())
_QUESTION = re.compile(r"[^.!?;]*\?")
_SENTENCE_END = re.compile(r"\w[\"”’')]*[.;:](?:\s|\Z)")
# the words of buttons that do something to the page
_ACTIONS_WORDS = """
    accept, accept all, close, collapse all, copy, copy link, download, expand all, follow, hide, log in, menu, no, ok,
    open menu, print, reject all, save, search, share, show, sign in, sign up, subscribe, yes
"""
_ACTIONS = frozenset(" ".join(words.split()) for words in _ACTIONS_WORDS.split(","))
_COOKIES = frozenset({"cookie", "cookies", "consent", "gdpr"})
_BARS_WORDS = """
    banner bar consent dialog manager modal notice overlay popup prompt
"""
_BARS = frozenset(_BARS_WORDS.split())
_WORDS = re.compile(r"[^\W_]+")
_NAME_PART = re.compile(r"[a-z]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.]*[1-9])|opacity\s*:\s*0(?![\d.]*[1-9])"
)
_ITALIC = re.compile(r"font-style\s*:\s*italic")
_OFF_SCREEN = frozenset({"sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "a11y-hidden"})
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlIVXL]{1,6})[.)]?|[•●▪◦·–-]")
_NOTE = re.compile(r"\d{1,3}|[a-z*†‡§]")
_LONG_CELL = 80
_ANSWERS_WORDS = """
    yes, no, true, false, check, checked, checkmark, check mark, tick, cross, x, ✓, ✔, ✗, ✘, included, not included,
    available, not available, unavailable, supported, not supported, unlimited, none
"""
_ANSWERS = frozenset(" ".join(words.split()) for words in _ANSWERS_WORDS.split(","))


def heading_level(element: Element) -> int:
    """1 to 6 for a heading, 0 for anything else."""
    if len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1] in "123456":
        return int(element.tag[1])
    if element.get("role") == "heading":
        level = element.get("aria-level")
        return min(6, int(level)) if level.isdecimal() and int(level) else 2
    return 0


def styles_of(element: Element) -> Iterator[str]:
    """The emphasis an element gives its words; of words that no eye sees, ``hidden``."""
    if element.tag in STYLES:
        yield STYLES[element.tag]
    style = element.get("style")
    if style:
        if _BOLD.search(style):
            yield "bold"
        if _ITALIC.search(style):
            yield "italic"
        if _STRUCK.search(style):
            yield "strike"
    if "hidden" in element.attributes or (style and _UNSEEN.search(style)):
        yield "hidden"


def hidden(element: Element) -> bool:
    """True when the page does not show the element, or hides it from those who hear the page."""
    return (
        "hidden" in element.attributes
        or element.get("aria-hidden") == "true"
        or bool(_HIDING.search(element.get("style")))
        or not _OFF_SCREEN.isdisjoint(element.get("class").split())
    )


def boilerplate(element: Element, page_words: int, in_content: bool) -> bool:
    """True for what belongs to the site and not to the agreement: menus, bars, tables of contents.

    ``in_content`` is true inside ``main`` or ``article``, where header and footer are the agreement's own.
    """
    if element.tag in {"nav", "aside", "dialog", "select"} or element.get("role") in _ROLES:
        return True
    if element.get("role") in _TABS and element.words <= _MOST_ON_TABS and not _says(element, figures=True):
        return True
    if element.tag == "button":
        return action(element)
    names = set(_NAME_PART.findall(f"{element.get('class')} {element.get('id')}"))
    if element.words <= _MOST_AROUND and not names.isdisjoint(_WAYFINDING):
        return True
    if element.tag in LISTS:  # a table of contents: a list of jumps within the page
        return element.items >= 3 and element.jumps >= 0.9 * element.words > 0
    if element.tag in {"header", "footer"}:
        return not in_content and not element.top
    if _is_around(element) and element.words <= _MOST_AROUND and not _heads(element) and _is_about_page(element):
        return True
    if element.words >= 0.3 * page_words or not names:
        return False
    if not names.isdisjoint(_COOKIES) and not names.isdisjoint(_BARS):
        return element.words < 200
    if "share" not in _NAME_PART.findall(element.get("class")):
        names.discard("share")  # the id of a section on what is shared
    return not in_content and element.tag in BLOCKS and not names.isdisjoint(_NAVIGATION) and not element.top


def _is_around(element: Element) -> bool:
    """True for a class like "article-votes" or "page-feedback": one name that says what stands around a page."""
    for name in element.get("class").split():
        words = _NAME_PART.findall(name)
        if any(a in _PAGES and b in _AROUND_PAGES and a != b for a in words for b in words):
            return True
    return False


def _heads(element: Element) -> bool:
    """True when a heading stands inside whose own class does not say that it stands around the page."""
    waiting: list[Element | str] = [element]
    while waiting:
        here = waiting.pop()
        if isinstance(here, Element):
            if heading_level(here) and not _is_around(here):
                return True
            waiting.extend(here.children)
    return False


def _is_about_page(element: Element) -> bool:
    """True where, beside links, buttons and questions, only words on the page itself stand, and nothing is stated."""
    if _says(element):
        return False
    waiting: list[Element | str] = [element]
    found: list[str] = []
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            found.append(here)
        elif here.tag not in {"a", "button"}:
            waiting.extend(reversed(here.children))
    words = _WORDS.findall(_QUESTION.sub(" ", " ".join(found).casefold()))
    return all(word in _ABOUT_PAGES or (word.isdecimal() and "helpful" in words) for word in words)


def _says(element: Element, *, figures: bool = False) -> bool:
    """True when a statement stands inside, or a word of force; with ``figures``, when a figure does, too."""
    words = _QUESTION.sub(" ", _plain_words(element))
    if figures and any(c.isdigit() for c in words):
        return True
    return _SENTENCE_END.search(words) is not None or not _SAYING.isdisjoint(_NAME_PART.findall(words.casefold()))


def action(element: Element) -> bool:
    """True for a button that does something to the page ("Follow"); others fold and unfold what they head."""
    return element.tag == "button" and element.words <= 2 and _plain_words(element).casefold() in _ACTIONS


def box(element: Element) -> str:
    """The mark of a choice as the page comes: "☑" where it is made beforehand, "☐" where not; empty of any other."""
    if element.tag != "input" or element.get("type") not in {"checkbox", "radio"}:
        return ""
    return "☑" if "checked" in element.attributes else "☐"


def answer(element: Element) -> str:
    """What a picture says that stands for a word of a table: "yes", "not included"; empty of any other picture."""
    alt = element.attributes.get("alt", "").strip() if element.tag == "img" else ""
    return alt if alt.casefold() in _ANSWERS else ""


def permalink(element: Element) -> bool:
    """True for the sign beside a heading (¶, #) that is a link to the heading itself: no word of the page."""
    if element.tag != "a" or element.words > 1 or not element.get("href").startswith("#"):
        return False
    return not any(map(str.isalnum, _single_word(element) or "x"))


def footnotes_of(root: Element) -> frozenset[str]:
    """The raised numbers that open a paragraph of the page: those of its footnotes."""
    found: set[str] = set()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        inside = [child for child in element.children if not isinstance(child, str) or child.strip()]
        first = inside[0] if inside else None
        if element.tag in BLOCKS and isinstance(first, Element) and first.tag == "sup" and len(inside) > 1:
            found.add(_single_word(first))
        waiting.extend(child for child in inside if isinstance(child, Element))
    return frozenset(note for note in found if _NOTE.fullmatch(note))


def footnote_mark(element: Element, notes: frozenset[str]) -> bool:
    """True for the raised number of a footnote (one of ``notes``, or a link to one): it is set in brackets."""
    if element.tag != "sup" or element.words != 1:
        return False
    note = _single_word(element)
    return note in notes or (element.jumps == 1 and _NOTE.fullmatch(note) is not None)


def main_of(root: Element) -> Element | None:
    """The one element that holds the page's content by its own word, if it holds a good part of the words."""
    found = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == "main" or element.get("role") == "main":
            found.append(element)
            continue
        waiting.extend(child for child in element.children if isinstance(child, Element))
    return found[0] if len(found) == 1 and found[0].words >= 0.4 * root.words else None


class TableKind(Enum):
    """How a table is read: cell by cell, row by row as paragraphs, or as mere layout."""

    DATA = "data"
    ROWS = "rows"
    LAYOUT = "layout"


def table_kind(table: Element) -> TableKind:
    """Data has two or more columns and rows of short cells; a column of labels makes its rows paragraphs."""
    if table.tables or table.headings or table.get("role") in {"presentation", "none"}:
        return TableKind.LAYOUT
    rows = [row for row in (list(_cells(row)) for row in _rows(table)) if any(cell.words for cell in row)]
    if not rows or max(map(len, rows)) < 2:
        return TableKind.LAYOUT
    if all(_LABEL.fullmatch(_single_word(row[0])) for row in rows):
        return TableKind.ROWS
    cells = sum(map(len, rows))
    if len(rows) < 2 or sum(cell.words for row in rows for cell in row) > _LONG_CELL * cells:
        return TableKind.LAYOUT
    return TableKind.DATA


def _rows(table: Element) -> Iterator[Element]:
    for child in table.children:
        if isinstance(child, Element):
            if child.tag == "tr":
                yield child
            elif child.tag in {"thead", "tbody", "tfoot"}:
                yield from (row for row in child.children if isinstance(row, Element) and row.tag == "tr")


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row.children if isinstance(cell, Element) and cell.tag in {"td", "th"})


def _single_word(element: Element) -> str:
    """What an element of one word says; empty for any other."""
    return _plain_words(element) if element.words == 1 else ""


def _plain_words(element: Element) -> str:
    """All that an element says, its parts parted by a space."""
    waiting: list[Element | str] = [element]
    found: list[str] = []
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            found.append(here.strip())
        else:
            waiting.extend(reversed(here.children))
    return " ".join(" ".join(found).split())
