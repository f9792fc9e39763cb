"""Numbers as a list shows them: "iv", "dd", "3rd", "07"."""

__all__ = ["BULLET", "numeral"]

BULLET = "•"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NTH = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_MOST_LETTERS = 30


def numeral(number: int, style: str) -> str:
    """``number`` in one of Word's number formats (``numFmt``); digits where the format is not known."""
    match style:
        case "none":
            return ""
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case "ordinal":
            return f"{number}{_suffix(number)}"
        case "cardinalText":
            return _words(number).capitalize()
        case "ordinalText":
            return _ordinal_words(number).capitalize()
        case "decimalEnclosedParen":
            return f"({number})"
        case "numberInDash":
            return f"- {number} -"
        case _:
            return str(number)


def _letters(number: int) -> str:
    """A to z, then aa, bb … as Word counts."""
    if number < 1:
        return str(number)
    return _LETTERS[(number - 1) % 26] * min((number - 1) // 26 + 1, _MOST_LETTERS)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    shown = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        shown += sign * count
    return shown


def _suffix(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _words(number: int) -> str:
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal_words(number: int) -> str:
    if not 0 <= number < 100:
        return f"{number}{_suffix(number)}"
    start, dash, last = _words(number).rpartition("-")
    nth = _NTH.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return start + dash + nth
