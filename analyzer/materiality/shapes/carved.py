"""Whether a head of loss is carved out of a limit, or is what the limit excludes: "not liable for personal injury"."""

from analyzer.materiality import closed_class
from analyzer.materiality.locus import Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("shapes", "carved")
DENIALS = closed_class.DENIALS | _KNOWN.words("denials")
LIABLE = _KNOWN.words("liable")
HARM = _KNOWN.words("harm")
CARVES = _KNOWN.words("carves")
# "Including, without limitation, fees" carves nothing out.
WIDENING = (
    ("without", "limitation"),
    ("but", "not", "limited", "to"),
    ("but", "without", "limitation"),
    ("not", "limited", "to"),
    ("without", "limiting"),
)
NEAR = 6  # words before "liable" among which a denial denies it


def excluded(side: Side, text: Text, hit: Range) -> bool:
    """True of a head that is the object of a denial of liability, or of an indemnity, with nothing carving it out.

    "We are not liable for lost data, even if caused by gross negligence": it is excluded. An item of "We are not liable
    for:" likewise.
    """
    start, _ = sentence(side, text, hit[0])
    before = side.forms[start : hit[1]]
    lead = () if side.chapeau is None else tuple(word.form for word in side.chapeau.sentence.words)
    return _denied(before) or (bool(lead) and _denied((*lead, *before)))


def _denied(words: tuple[str, ...]) -> bool:
    words = _bare(words)
    denials = [at for at, word in enumerate(words) if word in HARM or (word in LIABLE and _negated(words, at))]
    return bool(denials) and CARVES.isdisjoint(words[denials[-1] + 1 :])


def _negated(words: tuple[str, ...], at: int) -> bool:
    return not DENIALS.isdisjoint(words[max(0, at - NEAR) : at])


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without those that only say that what is named is not all."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        said = next((row for row in WIDENING if words[at : at + len(row)] == row), None)
        if said is None:
            kept.append(words[at])
        at += len(said) if said is not None else 1
    return tuple(kept)
