"""Named tests by which a difference is judged to be wording only; each answers with its name or not at all."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.shapes.amounts import same, size
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.model import Reference, ReferenceKind, ReferenceStatus
from clauses.spans import Span

ADDRESS = re.compile(r"://|@|\w\.(?:com|org|net|io|ai|eu|uk|de|gov|edu|pdf|html?|docx?|txt|zip)\b", re.IGNORECASE)
# Name of the test → the sentence that says why nothing of substance changed.
WHY: dict[str, str] = {
    "same-words": "The same words; only markup, case, punctuation or spelling in one word differs.",
    "stands-elsewhere": "The same sentence stands elsewhere in the other version.",
    "list-joint": "Only the conjunction at the end of a list item differs.",
    "numbering": "Only the number or letter of a list item differs.",
    "reference-follows": "A cross-reference follows its clause's renumbering, or now reaches the clause it names.",
    "renamed": "A name was changed throughout the agreement.",
    "same-side": "Another word for the same party.",
    "order": "The same words in another order.",
    "date-line": "Only a date line or version mark differs.",
    "same-number": "The same number, written in another way.",
    "address": "Only a web or contact address differs.",
    "typo": "The spelling or the form of one word was corrected.",
    "synonym": "One word took the place of another that means the same here.",
    "function-words": "Only articles, pronouns or prepositions differ.",
    "standard-clause": "A standard clause in other words, with the same effect.",
    "heading": "Only a heading or a number was changed.",
    "boilerplate": "Navigation, page furniture or front matter, not a term.",
}
MOVED = 5  # fewer words in a row prove nothing about where they came from
NAME = 4  # words a name may have
COVERED = 0.95  # share of a passage's runs of words found elsewhere from which it stands there
# What a standard clause must not gain or lose to count as reworded.
STANDING = ("exception", "waiver", "retroactive", "survival-list", "liability", "indemnity", "incorporated")
Pair = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the tests may look at besides the passage: both versions and the names changed throughout."""

    context: Context
    renames: frozenset[Pair]


def same_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``non-refundable`` and ``nonrefundable``, ``website`` and ``web site``."""
    return "".join(_old(locus, hunk)) == "".join(_new(locus, hunk))


def numbering(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Every word that differs is a list mark: ``(b)``, ``ii.``."""
    sides = ((locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new))
    return all(_is_mark(side, i, text) for side, reach, text in sides for i in range(*reach))


def list_joint(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The ``or`` or ``and`` that ends the last item but one moved with its place in the list."""
    if locus.one_sided or {*_old(locus, hunk), *_new(locus, hunk)} - {"and", "or"}:
        return False
    one_side = hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]
    return one_side and hunk.old[1] == len(locus.old.words) and hunk.new[1] == len(locus.new.words)


def _is_mark(side: Side, place: int, text: Text) -> bool:
    word = side.words[place]
    body = text.agreement.text
    if word.end - word.start > 4 or word.end >= len(body):
        return False
    short = len(word.form) == 1 or word.form.isdigit() or set(word.form) <= set("ivx")
    return short and body[word.end] == ")" and (word.start == 0 or body[word.start - 1] in "( \n\t")


def reference_follows(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The number in a reference changed because its target's did, or because it was wrong before."""
    old = _reference(desk.context.old, _span(locus.old, hunk.old))
    new = _reference(desk.context.new, _span(locus.new, hunk.new))
    if old is None or new is None:
        return False
    if old.target is not None and desk.context.new_of.get(old.target) == new.target:
        return True
    # Words that name the clause outweigh a wrong number (falsa demonstratio non nocet), whichever version has it.
    if _named(locus.new, new, desk.context.new) or _named(locus.old, old, desk.context.old):
        return True
    return _sound(old) is not _sound(new)


def _sound(reference: Reference) -> bool:
    """True when a reference reaches a clause, and the one it quotes where it quotes one."""
    return reference.status is ReferenceStatus.RESOLVED and reference.heading_matches is not False


def _named(side: Side, reference: Reference, text: Text) -> bool:
    """True when the words around name the clause that is reached: by its heading, or as ``this Section``."""
    target = text.clauses.get(reference.target or "")
    if target is None or reference.status is not ReferenceStatus.RESOLVED:
        return False
    sentence = " " + " ".join(side.forms) + " "
    heading = " ".join(forms(target.heading or ""))
    if heading and f" {heading} " in sentence:
        return True
    here = text.clauses.get(side.clause or "")
    inside = here is not None and target.span.holds(here.span)
    return inside and any(f" this {word} " in sentence for word in ("section", "clause", "article", "paragraph"))


def _reference(text: Text, span: Span | None) -> Reference | None:
    if span is None:
        return None
    kinds = {ReferenceKind.CLAUSE, ReferenceKind.SELF}
    return next((r for r in text.agreement.references if r.kind in kinds and r.span.meets(span)), None)


def renamed(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The struck words became the inserted ones throughout."""
    return (_old(locus, hunk), _new(locus, hunk)) in desk.renames


def same_side(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Both words name the same party and nothing else differs."""
    old = [m for m in locus.old.mentions if m[0] < hunk.old[1] and hunk.old[0] < m[1]]
    new = [m for m in locus.new.mentions if m[0] < hunk.new[1] and hunk.new[0] < m[1]]
    if len(old) != 1 or len(new) != 1 or old[0][2] is not new[0][2]:
        return False
    rest = {locus.old.words[i].form for i in range(*hunk.old) if not old[0][0] <= i < old[0][1]}
    rest |= {locus.new.words[i].form for i in range(*hunk.new) if not new[0][0] <= i < new[0][1]}
    return rest <= lists().function


def date_line(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Only the date of a line that says when the text was updated, or a year beside a copyright mark."""
    known = lists()
    words = [*_old(locus, hunk), *_new(locus, hunk)]
    if not words or not all(word[0].isdigit() or word in known.date_words for word in words):
        return False
    sentence = locus.new.forms if locus.new.words else locus.old.forms
    if len(sentence) > 24:
        return False
    return any(sentence[i : i + len(line)] == line for line in known.date_lines for i in range(len(sentence)))


def moved_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Words that left another place for this one: the text has them as often as before."""
    old, new = _old(locus, hunk), _new(locus, hunk)
    if min(len(old) or 99, len(new) or 99) < MOVED:
        return False
    texts = desk.context.old, desk.context.new
    return all(texts[0].count(words) == texts[1].count(words) > 0 for words in (old, new) if words)


def same_number(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``30 days`` and ``thirty (30) days``."""
    old = [a for a in locus.old.amounts if a.start <= hunk.old[0] and hunk.old[1] <= a.end]
    new = [a for a in locus.new.amounts if a.start <= hunk.new[0] and hunk.new[1] <= a.end]
    if not old or not new:
        return False
    a, b = size(old[0].quantity), size(new[0].quantity)
    return a is not None and b is not None and same(a, b)


def address(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The words that differ lie in a web or e-mail address on both sides, outside a notices clause."""
    if "notices" in locus.topics:
        return False
    return _in_address(locus.old, hunk.old, desk.context.old) and _in_address(locus.new, hunk.new, desk.context.new)


def _in_address(side: Side, reach: tuple[int, int], text: Text) -> bool:
    body = text.agreement.text
    for word in side.words[reach[0] : reach[1]]:
        start = max(body.rfind(gap, 0, word.start) for gap in " \n\t") + 1
        end = min((at for gap in " \n\t" if (at := body.find(gap, word.end)) >= 0), default=len(body))
        if body[start].isupper() or not ADDRESS.search(body[start:end]):
            return False
    return True


def typo(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """One word for one word: another form of it, or one or two letters apart where no such word stands elsewhere."""
    old, new = _old(locus, hunk), _new(locus, hunk)
    if len(old) != 1 or len(new) != 1:
        return False
    a, b = old[0], new[0]
    if _weighty(locus, hunk) or a[0].isdigit() or b[0].isdigit():
        return False
    if _stem(a) == _stem(b) and len(_stem(a)) >= 3:
        return True
    known = lists().confusable
    if a in known or b in known or min(len(a), len(b)) < 4 or _negated(a, b):
        return False
    distance = OSA.distance(a, b, score_cutoff=2)
    unique = not desk.context.new.says((a,)) and not desk.context.old.says((b,))
    return (distance == 1 and unique) or (distance == 2 and unique and min(len(a), len(b)) >= 7)


def _negated(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return any(
        longer == prefix + shorter
        for prefix in ("un", "in", "im", "il", "ir", "non", "dis", "mis", "a", "pre", "re", "de")
    )


def _stem(word: str) -> str:
    for ending, put in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + put
    return word


def synonym(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Both phrases stand in one group of the closed list, function words aside."""
    old, new = _old(locus, hunk), _new(locus, hunk)
    return bool(old and new) and (_synonyms(old, new) or _synonyms(_core(old), _core(new)))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    known = lists().function
    return tuple(word for word in words if word not in known)


def _synonyms(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    groups = lists().groups
    return not groups.get(old, set()).isdisjoint(groups.get(new, set()))


def function_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Nothing but articles, pronouns, prepositions and the like."""
    known = lists().function
    return all(word in known for word in (*_old(locus, hunk), *_new(locus, hunk)))


# In this order; the first that holds names the reason.
TESTS: tuple[tuple[str, Callable[[Locus, Hunk, Desk], bool]], ...] = (
    ("same-words", same_words),
    ("numbering", numbering),
    ("list-joint", list_joint),
    ("reference-follows", reference_follows),
    ("renamed", renamed),
    ("same-side", same_side),
    ("stands-elsewhere", moved_words),
    ("date-line", date_line),
    ("same-number", same_number),
    ("address", address),
    ("typo", typo),
    ("synonym", synonym),
    ("function-words", function_words),
)


def explain(locus: Locus, hunk: Hunk, desk: Desk) -> str | None:
    """The name of the first editorial test that explains a difference; None where it may be of substance."""
    return next((name for name, test in TESTS if test(locus, hunk, desk)), None)


def whole(locus: Locus, desk: Desk) -> str | None:
    """The editorial test that explains all of a passage at once: it stands elsewhere, or its order differs."""
    context = desk.context
    if locus.one_sided:
        words, other = (locus.new.forms, context.old) if locus.new.words else (locus.old.forms, context.new)
        if len(words) < MOVED:
            return None
        return "stands-elsewhere" if other.says(words) or other.share(words) >= COVERED else None
    if _standard(locus):
        return "standard-clause"
    if not _same_members(locus):
        return None
    moved = {locus.old.words[i].form for i in locus.old.changed}
    return None if moved & {"not", "no", "may", "must", "shall", "will"} or _sides_moved(locus) else "order"


def _standard(locus: Locus) -> bool:
    """Severability, headings, entire agreement and the like in other words: same sides, no number, no consent."""
    shared = {name for name in locus.old.hits if name.startswith("standard-") and name in locus.new.hits}
    if not shared or locus.old.amounts or locus.new.amounts:
        return False
    sides = [{role for _, _, role in side.mentions} for side in (locus.old, locus.new)]
    if sides[0] != sides[1]:
        return False
    return not any(side.changed_hits(name) for side in (locus.old, locus.new) for name in STANDING)


def _same_members(locus: Locus) -> bool:
    """The same words, or the same names with another conjunction between them."""
    old, new = Counter(locus.old.forms), Counter(locus.new.forms)
    if old == new:
        return True
    joints = {"and": 0, "or": 0}
    moved = [w for side in (locus.old, locus.new) for i in side.changed if (w := side.words[i]).form not in joints]
    same = {**old, **joints} == {**new, **joints} and old["and"] + old["or"] == new["and"] + new["or"]
    return same and bool(moved) and all(word.capital or word.form in lists().function for word in moved)


def _sides_moved(locus: Locus) -> bool:
    return any(not locus.old.changed.isdisjoint(range(start, end)) for start, end, _ in locus.old.mentions)


def names_changed(changes: Iterable[Change], loci: Iterable[Locus], context: Context) -> frozenset[Pair]:
    """Replacements of one name by another after which the old name stands nowhere; addresses are no names.

    A name counts that the comparison saw renamed, or that was replaced more than once or had stood more than once.
    """
    pairs = {
        (forms(edit.old), forms(edit.new))
        for change in changes
        if change.kind is ChangeKind.RENAMED
        for edit in change.edits
        if edit.old and edit.new
    }
    seen: Counter[Pair] = Counter()
    for locus in loci:
        for hunk in () if locus.one_sided else locus.hunks:
            if _capital(locus.old, hunk.old) and _capital(locus.new, hunk.new):
                seen[_old(locus, hunk), _new(locus, hunk)] += 1
    for pair, count in seen.items():
        fresh = not context.new.says(pair[0]) and not context.old.says(pair[1])
        if fresh and (count > 1 or context.old.count(pair[0]) > 1):
            pairs.add(pair)
    return frozenset(p for p in pairs if not any(word[0].isdigit() for side in p for word in side))


def _capital(side: Side, reach: tuple[int, int]) -> bool:
    return 0 < reach[1] - reach[0] <= NAME and any(side.words[i].capital for i in range(*reach))


def _weighty(locus: Locus, hunk: Hunk) -> bool:
    names = ("modal-may", "modal-must", "modal-should", "modal-must-not", "negation", "number", "limiting", "extending")
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        if any(a < reach[1] and reach[0] < b for name in names for a, b in side.hits.get(name, ())):
            return True
    return False


def _old(locus: Locus, hunk: Hunk) -> tuple[str, ...]:
    return tuple(locus.old.words[i].form for i in range(*hunk.old))


def _new(locus: Locus, hunk: Hunk) -> tuple[str, ...]:
    return tuple(locus.new.words[i].form for i in range(*hunk.new))


def _span(side: Side, reach: tuple[int, int]) -> Span | None:
    if reach[0] == reach[1]:
        return None
    return Span(side.words[reach[0]].start, side.words[reach[1] - 1].end)
