"""Which definition words belong to, whether it still stands, and whom the rules that use its term serve."""

from analyzer.materiality.locus import Side
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import serves
from analyzer.materiality.shapes.event import Context
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text, forms
from clauses.model import ClauseKind, Definition, DefinitionForm

_KNOWN = WordFile("shapes", "defined")
PARAGRAPH = "\n\n"
OPENING = 12  # words by which a defining sentence is found in the other version
KEPT = 0.7  # share of a defining sentence's runs of words by which it still stands
STEM = 5  # letters by which two spellings of a term are compared
NAMED = 40  # characters behind a reference within which the heading of its clause is quoted
VERBS = _KNOWN.words("verbs")


def lays_another(text: Text, side: Side, term: Definition, places: frozenset[int]) -> bool:
    """True where the words that differ lay down another term, that came or went with them."""
    return any(
        other.id != term.id and other.term != term.term and side.words[i].start == start
        for other in text.agreement.definitions
        for start in (other.term_span.start, other.term_span.start + 1)
        for i in places
    )


def defining(context: Context, text: Text, side: Side) -> Definition | None:
    """The definition in whose paragraph the passage stands."""
    found = context.definition_in(text, side.span)
    if found is None or side.span is None:
        return None
    if found.form is DefinitionForm.PARENTHETICAL and _names_clause(text, found):
        return None
    opens = side.span.start <= found.term_span.start < side.span.end
    if not opens and any(not norm.states and not norm.inherited for norm in side.norms):
        return None  # a rule that follows the definition in its paragraph
    between = text.agreement.text[found.term_span.end : side.span.start]
    return None if PARAGRAPH in between else found


def _names_clause(text: Text, term: Definition) -> bool:
    """True of a quoted heading behind a reference, Section 8 (“House Rules”): it names a clause and defines nothing."""
    before = [r for r in text.agreement.references if r.span.start <= term.term_span.start <= r.span.end + NAMED]
    return any(";" not in text.agreement.text[r.span.start : term.term_span.start] for r in before)


def defined_by(term: Definition, side: Side, text: Text) -> frozenset[int]:
    """The words that differ of those that define; of a definition that is a sentence, also of what follows it.

    A short name in parentheses stands behind what it names. Where that differs, so does all before it in the row of
    things that it ends: "files, notes and other content (“Content”)".
    """
    if term.form is not DefinitionForm.PARENTHETICAL:
        return frozenset(i for i in side.changed if term.span.start <= side.words[i].start)
    bracket = text.agreement.text.rfind("(", term.span.start, term.term_span.start)
    end = bracket if bracket >= 0 else term.span.end
    verbs = [w.end for w in side.words if w.end <= term.term_span.start and w.form in VERBS and not w.capital]
    named = [w.start for w in side.words if w.end <= end]
    letters = term.term.casefold()
    if (
        len(letters) > 1
        and term.term.isupper()
        and [w.form[0] for w in side.words if w.end <= end][-len(letters) :] == [*letters]
    ):
        return frozenset(i for i in side.changed if named[-len(letters)] <= side.words[i].start < end)
    inside = frozenset(i for i in side.changed if max([term.span.start, *verbs]) <= side.words[i].start < end)
    if not inside:
        return inside
    begins = max((side.words[a].start for a, b in side.sentences if side.words[a].start < end), default=0)
    return frozenset(i for i in side.changed if max([begins, *verbs]) <= side.words[i].start < end)


def names_party(text: Text, term: Definition) -> bool:
    """True of a "definition" that only gives a party its short name."""
    named = {forms(name) for party in text.agreement.parties for name in (party.name, *party.aliases)}
    return forms(term.term) in named


def singular(term: str) -> str:
    """The term as it is compared with one that differs in case or number."""
    return term.casefold().removesuffix("s")


def still_used(term: str, other: Text) -> bool:
    """True where a term is used by itself: not in small letters alone, nor only within a longer term that is defined.

    "Programme" is not used by "Rewards Program", which a version defines in its place, nor "Guest" by "a guest room".
    """
    words = forms(term)
    body = other.agreement.text
    if term[:1].isupper() and term not in body and term.upper() not in body:
        return False
    longer = {
        row[-len(words) - 1]
        for row in (forms(each.term) for each in other.agreement.definitions)
        if len(row) > len(words) and all(map(_alike, row[-len(words) :], words))
    }
    return other.count(words) > sum(other.count((before, *words)) for before in longer)


def _alike(one: str, other: str) -> bool:
    """True of two spellings of one word: "program", "programme"."""
    return one == other or (min(len(one), len(other)) >= STEM and (one.startswith(other) or other.startswith(one)))


def stood(other: Text, text: Text, found: Definition) -> bool:
    """True where the sentence that lays down the term stands in the other version, by its opening or nearly whole."""
    start = min(found.term_span.start, found.span.start)
    words = forms(text.agreement.text[start : max(found.span.end, found.term_span.end)])
    return other.says(words[:OPENING]) or other.share(words) > KEPT


def above(text: Text, side: Side) -> Definition | None:
    """The definition whose lead-in an item hangs on: the last one of the clause above that stands before it."""
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or side.span is None:
        return None
    if side.chapeau is None:
        return None
    lead = side.chapeau.sentence.span
    if lead.of(text.agreement.text).rstrip().endswith((".", "!", "?", ";")):
        return None  # a sentence of its own leads in to nothing
    above = [d for d in text.agreement.definitions if d.span.meets(lead) and lead.start <= d.term_span.start < lead.end]
    return above[-1] if above else None


def dependants(text: Text, term: Definition) -> Direction:
    """Whom the norms that use a term serve, where two thirds of them agree."""
    votes = text.votes(term.id, serves)
    if not votes:
        return Direction.UNKNOWN
    lean, count = votes.most_common(1)[0]
    return lean if 3 * count >= 2 * sum(votes.values()) else Direction.UNKNOWN
