"""A sentence of two main clauses, of which one denies and the other does not, read as two.

"We do not charge you, and we sell your data": who read it as one rule would take the whole for a promise.
"""

from collections.abc import Callable, Sequence

from analyzer.materiality.roles import Sides
from analyzer.materiality.telling_words import denials_in
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Sentence, Word
from clauses.spans import Span

_WORDS = WordFile("judging", "compound")
JOINTS = _WORDS.words("joints")
SUBORDINATE = _WORDS.words("subordinate")
SUBJECTS = _WORDS.words("subjects")
OPENING = 3  # words of the first clause among which its subject begins
LEAST = 3  # words from which a clause says something


def main_clauses(sentence: Sentence, body: str, sides: Sides) -> list[Sentence]:
    """The sentence cut before the "and we …" at which it turns from what is not done to what is, or back; else whole.

    Only where the first clause names its own subject and no denial of it stands in a condition, a reason or the like:
    "if we do not hear from you, and you are late" is one condition.
    """
    words = sentence.words
    starts = {start for start, _, _ in sides.find([word.form for word in words])}
    subject = _subject(words, starts)
    if not any(subject(at) for at in range(min(OPENING, len(words)))):
        return [sentence]
    for at in range(LEAST, len(words) - LEAST + 1):
        if _turns(words, at, body, subject):
            end = at - 1 - (words[at - 2].form in JOINTS)  # "but instead we"
            first, second = words[:end], words[at:]
            return [
                sentence._replace(span=Span(sentence.span.start, first[-1].end), words=first),
                sentence._replace(span=Span(second[0].start, sentence.span.end), words=second),
            ]
    return [sentence]


def _subject(words: Sequence[Word], starts: set[int]) -> Callable[[int], bool]:
    return lambda at: words[at].form in SUBJECTS or at in starts


def _turns(words: Sequence[Word], at: int, body: str, subject: Callable[[int], bool]) -> bool:
    """True of a subject behind a joint at which a main clause begins that denies where the one before does not."""
    if not subject(at) or words[at - 1].form not in JOINTS:
        return False
    before = body[words[at - 2].end : words[at - 1].start]
    if words[at - 1].form != "but" and not any(mark in before for mark in ",;—–"):
        return False
    first, second = words[: at - 1], words[at:]
    if _denies(first) == _denies(second):
        return False
    return not _subordinate(first) and body.count("(", words[0].start, words[at].start) == body.count(
        ")", words[0].start, words[at].start
    )


def _denies(words: Sequence[Word]) -> bool:
    return denials_in(word.form for word in words) > 0


def _subordinate(words: Sequence[Word]) -> bool:
    """True where a condition, a reason or a relative clause begins: what is joined may belong to it."""
    return any(word.form in SUBORDINATE for word in words)
