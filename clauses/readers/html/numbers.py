"""The number or bullet a browser shows before a list item."""

from dataclasses import dataclass

from clauses.readers.html.tree import Element

__all__ = ["ListCounter", "counter_of"]

BULLET = "•"
_STYLES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(slots=True)
class ListCounter:
    """A list under way: the style of its labels, the next number and the step to the one after."""

    style: str
    number: int = 1
    step: int = 1

    def label(self, item: Element) -> str:
        """The label of the next item; empty where the list shows none. Counts on."""
        value = _integer(item.attributes.get("value", ""))
        if value is not None:
            self.number = value
        number, self.number = self.number, self.number + self.step
        style = _style(item) or self.style
        if style == "none":
            return ""
        if style in {"disc", "circle", "square"}:
            return BULLET
        return f"{_numeral(number, style)}."


def counter_of(element: Element) -> ListCounter:
    """The counter of a list element, by ``type``, ``start``, ``reversed`` and its ``list-style``."""
    style = _style(element)
    if element.tag != "ol":
        return ListCounter(style=style or "disc")
    backwards = "reversed" in element.attributes
    items = sum(isinstance(child, Element) and child.tag == "li" for child in element.children)
    start = _integer(element.attributes.get("start", ""))
    first = start if start is not None else (items if backwards else 1)
    return ListCounter(style=style or "decimal", number=first, step=-1 if backwards else 1)


def _style(element: Element) -> str:
    for declaration in element.get("style").split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in {"list-style", "list-style-type"}:
            for word in value.split():
                known = _STYLES.get(word, word)
                if known in {*_STYLES.values(), "none", "disc", "circle", "square", "decimal-leading-zero"}:
                    return known
    kind = element.attributes.get("type", "").strip()
    known = _STYLES.get(kind, kind.lower())
    return known if known in {*_STYLES.values(), "none", "disc", "circle", "square"} else ""


def _integer(words: str) -> int | None:
    try:
        return int(words.strip())
    except ValueError:
        return None


def _numeral(number: int, style: str) -> str:
    if style == "decimal-leading-zero":
        return f"{number:02d}"
    if style.endswith("alpha") and number > 0:
        letters = _letters(number)
    elif style.endswith("roman") and 0 < number < 4000:
        letters = _roman(number)
    else:
        return str(number)
    return letters.upper() if style.startswith("upper") else letters


def _letters(number: int) -> str:
    found = ""
    while number:
        number, last = divmod(number - 1, 26)
        found = chr(ord("a") + last) + found
    return found


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        found += letters * times
    return found
