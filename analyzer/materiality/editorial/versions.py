"""Tests of what a page says beside its terms: where their versions are read, in which languages, how it is shown."""

from functools import lru_cache

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.margins import holds, outside
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Text, forms
from clauses.model import Modality, QuantityKind

LONGEST = 45  # words such a sentence may have
LANGUAGES = 4  # lines from which names of languages are a menu
ENTRY = 10  # words of an entry of it
TITLE = 6  # words of a document's name
ASKED_ABOVE = 400  # characters above a button of a feedback box among which its question stands
BINDING = frozenset(
    {
        "all",
        "continue",
        "continues",
        "continuing",
        "using",
        "replace",
        "replaces",
        "if",
        "unless",
        "only",
        "part",
        "including",
    }
)
SPOKEN = frozenset({Modality.OBLIGATION, Modality.PERMISSION})  # what "will" apply and "can" be found may be taken for
EFFECT = frozenset({("takes", "effect"), ("take", "effect")})
JOINTS = frozenset({"and", "or", "any"})


def version_shown(locus: Locus, desk: Desk) -> bool:
    """A sentence around the rules that says where the version of a day, or the earlier one, of the text is read.

    It is made of the words of such news, dates and titles of documents alone: "the new versions that will apply from 1
    July can be found here". Whom they bind, what one must do and what becomes of those who do nothing are other words.
    """
    side, text = (locus.new, desk.context.new) if locus.new.words else (locus.old, desk.context.old)
    if not locus.one_sided or len(side.words) > LONGEST or not outside(side, text):
        return False
    if any(norm.modality not in SPOKEN for norm in side.norms if norm.role):
        return False
    if any(amount.quantity.kind is not QuantityKind.DATE for amount in side.amounts):
        return False
    known, words = lists(), side.forms
    if not BINDING.isdisjoint(words) or holds(words, known.announcing_force - EFFECT):
        return False
    if side.span is None or side.span.of(text.agreement.text).isupper():
        return False  # in capitals every word looks like a name
    where = not known.news_where.isdisjoint(words) and not known.versions.isdisjoint(words)
    said = known.news_told | known.versions | known.months | known.function | known.documents | known.versions_said
    said |= frozenset(forms(text.agreement.title or ""))
    return where and all(word[0].isdigit() or word in said or _titled(side, i) for i, word in enumerate(words))


def _titled(side: Side, place: int) -> bool:
    """True of a word with a capital in a row of them that ends with the kind of a document: "Virtual Items Policy"."""
    for at in range(place, min(place + TITLE, len(side.words))):
        if not side.words[at].capital:
            return False
        if side.forms[at] in lists().documents:
            return True
    return False


def script(side: Side, text: Text) -> bool:
    """What a page says where its scripts do not run: "Please enable JavaScript and try again"."""
    known, words = lists(), side.forms
    said = known.news_told | known.function | JOINTS
    return outside(side, text) and "javascript" in words and said.issuperset(words)


def language(side: Side, text: Text) -> bool:
    """An entry of a menu of languages around the rules: ``Danish: Brugsvilkår``, or the line that opens it."""
    if not outside(side, text) or side.norms or not side.words or len(side.words) > ENTRY + 2:
        return False
    known = lists()
    opens = "languages" in side.forms and all(w in known.tongues_said or w in known.function for w in side.forms)
    entry = side.forms[0] in known.tongues and known.label.isdisjoint(side.forms[1:]) and not side.amounts
    return (opens or entry) and _menu(text)


@lru_cache(maxsize=VERSIONS)
def _menu(text: Text) -> bool:
    """True where some lines of a version open with the names of languages: it has a menu of them."""
    lines = (forms(line)[: ENTRY + 1] for line in text.agreement.text.split("\n") if 0 < len(line) < ENTRY * ENTRY)
    return (
        len({words[0] for words in lines if words and len(words) <= ENTRY and words[0] in lists().tongues}) >= LANGUAGES
    )


def feedback(side: Side, text: Text) -> bool:
    """A line of the box in which a page asks whether it helped: ``Yes``, ``Submit``."""
    if side.span is None or not outside(side, text) or side.forms not in lists().feedback:
        return False
    body = text.agreement.text
    start = side.span.start
    alone = body[:start].rstrip(" \t")[-1:] in {"", "\n"}
    return alone and "helpful" in forms(body[max(0, start - ASKED_ABOVE) : start])
