"""How often a phrase stands in a text."""


class Occurrences:
    """How often a phrase stands in the text, asked once a phrase."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, int] = {}

    def of(self, phrase: str) -> int:
        if phrase not in self._known:
            self._known[phrase] = self._text.count(phrase)
        return self._known[phrase]
