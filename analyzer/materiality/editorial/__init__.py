"""Named tests by which a difference is judged to be wording only; each answers with its name or not at all."""

from collections.abc import Callable

from analyzer.materiality.editorial.addresses import address, furniture, postal
from analyzer.materiality.editorial.contents import opens_a_clause
from analyzer.materiality.editorial.desk import Desk, makes_a_phrase
from analyzer.materiality.editorial.doubled import beside_its_like, for_clarity, of_this_text, plural_named
from analyzer.materiality.editorial.examples import bracketed_example
from analyzer.materiality.editorial.figures import (
    date_line,
    dated_line,
    effective_date,
    same_number,
    sign_turned,
)
from analyzer.materiality.editorial.form import (
    MOVED,
    fragment_elsewhere,
    joint_only,
    lead_in,
    lettered,
    list_joint,
    marks_only,
    moved_words,
    numbering,
    same_members,
    same_words,
    sides_moved,
)
from analyzer.materiality.editorial.former_names import named_before, renamed
from analyzer.materiality.editorial.joined_lines import line_of_address
from analyzer.materiality.editorial.joints import adjective_joint, broken_joint, moved_joint
from analyzer.materiality.editorial.labels import connector, heading_again, named_now, own_line, unused_name
from analyzer.materiality.editorial.links import link_words
from analyzer.materiality.editorial.listed_apart import listed_apart, whole_elsewhere
from analyzer.materiality.editorial.menus import menu_lines
from analyzer.materiality.editorial.misspelling import misspelt
from analyzer.materiality.editorial.names import names_changed
from analyzer.materiality.editorial.nothing_said import all_grounds, example_joint, if_applicable
from analyzer.materiality.editorial.order import (
    bounding_word_moved,
    condition_turned,
    labels_between,
    moved_within,
    only_moved,
    subject_moved,
)
from analyzer.materiality.editorial.page_matter import unclaimed
from analyzer.materiality.editorial.paraphrase import paraphrase
from analyzer.materiality.editorial.products import listed_name, row_of_names
from analyzer.materiality.editorial.references import reference_follows
from analyzer.materiality.editorial.renames import doubted, measures_otherwise
from analyzer.materiality.editorial.row import row_reordered
from analyzer.materiality.editorial.same_side import same_side
from analyzer.materiality.editorial.slips import headless, left_behind, of_one_of, written_twice
from analyzer.materiality.editorial.small_words import function_words
from analyzer.materiality.editorial.spelling import synonym, typo
from analyzer.materiality.editorial.standard import reworded
from analyzer.materiality.editorial.standing import stands_elsewhere
from analyzer.materiality.editorial.terms import (
    abbreviated,
    company_form,
    completed,
    former_name,
    merged_term,
    name_in_plural,
    own_name,
)
from analyzer.materiality.editorial.unlike import unlike
from analyzer.materiality.editorial.versions import version_shown
from analyzer.materiality.editorial.where_defined import sends_to_a_clause, where_defined
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.readdressed import is_address, says_whom

# In this order; the first that holds names the reason.
TESTS: tuple[tuple[str, Callable[[Locus, Hunk, Desk], bool]], ...] = (
    ("same-words", same_words),
    ("numbering", numbering),
    ("list-joint", list_joint),
    ("joint-of-examples", example_joint),
    ("joint-of-adjectives", adjective_joint),
    ("joint-of-texts", broken_joint),
    ("joint-moved", moved_joint),
    ("reference-follows", reference_follows),
    ("renamed", renamed),
    ("completed-name", completed),
    ("completed-name", company_form),
    ("name-in-plural", name_in_plural),
    ("one-of-several", of_one_of),
    ("abbreviation", abbreviated),
    ("former-name", former_name),
    ("merged-term", merged_term),
    ("own-name", own_name),
    ("same-side", same_side),
    ("postal-address", postal),
    ("listed-name", listed_name),
    ("bracketed-example", bracketed_example),
    ("lead-in", lead_in),
    ("stands-elsewhere", moved_words),
    ("date-line", date_line),
    ("same-number", same_number),
    ("address", address),
    ("link-words", link_words),
    ("heading", own_line),
    ("address-line", line_of_address),
    ("unused-name", unused_name),
    ("pointer", where_defined),
    ("pointer", sends_to_a_clause),
    ("function-words", connector),
    ("named-now", named_now),
    ("page-furniture", furniture),
    ("typo", typo),
    ("typo", misspelt),
    ("written-twice", written_twice),
    ("typo", headless),
    ("function-words", left_behind),
    ("function-words", if_applicable),
    ("all-grounds", all_grounds),
    ("synonym", synonym),
    ("doublet", beside_its_like),
    ("pointer", of_this_text),
    ("function-words", for_clarity),
    ("plural-named", plural_named),
    ("function-words", function_words),
    ("order", moved_within),
    ("paraphrase", paraphrase),
)

# Tests of words: they read "a" as an article, and two words of a closed list as one.
WORDS = frozenset({"function-words", "typo", "name-in-plural", "plural-named", "synonym", "order", "paraphrase"})


# Tests that look at single words alone: of small words "as is" is made.
BY_THE_WORD = frozenset({"function-words", "typo", "name-in-plural", "plural-named"})


def explain(locus: Locus, hunk: Hunk, desk: Desk) -> str | None:
    """The name of the first editorial test that explains a difference; None where it may be of substance."""
    weighs = lettered(locus, hunk, desk) or unlike(locus, hunk)
    named = next((name for name, test in TESTS if not (weighs and name in WORDS) and test(locus, hunk, desk)), None)
    if named not in BY_THE_WORD or misspelt(locus, hunk, desk):
        return named
    return None if makes_a_phrase(locus, hunk, desk) else named


def index_entry(locus: Locus, desk: Desk) -> bool:
    """An entry of the index of one version came or went, while the clause stands that opens so."""
    context = desk.context
    return opens_a_clause(locus.new, context.new) if locus.new.words else opens_a_clause(locus.old, context.old)


# The same for a whole passage that stands in one version alone.
ALONE: tuple[tuple[str, Callable[[Locus, Desk], bool]], ...] = (
    ("date-line", dated_line),
    ("effective-date", effective_date),
    ("heading", heading_again),
    ("former-name", named_before),
    ("numbering", marks_only),
    ("function-words", joint_only),
    ("page-matter", index_entry),
    ("versions", version_shown),
)


def _alone(locus: Locus, desk: Desk) -> str | None:
    named = next((name for name, test in ALONE if test(locus, desk)), None)
    if named is not None:
        return named
    versions = desk.context.before, desk.context.after
    side, here, other = (locus.new, *versions[::-1]) if locus.new.words else (locus.old, *versions)
    if listed_apart(side, here, other, desk):
        return "listed-apart"
    if len(side.forms) < MOVED:
        found = fragment_elsewhere(locus, desk) or whole_elsewhere(side, here, other)
        return "stands-elsewhere" if found else None
    line = (is_address(side.words) or says_whom(side.words)) and fragment_elsewhere(locus, desk)
    return "stands-elsewhere" if line or stands_elsewhere(side, here, other, desk) else None


def whole(locus: Locus, desk: Desk) -> str | None:
    """The editorial test that explains all of a passage at once: it stands elsewhere, or its order differs."""
    if locus.one_sided:
        return _alone(locus, desk)
    if reworded(locus):
        return "standard-clause"
    if row_of_names(locus, desk):
        return "listed-name"
    if named_before(locus, desk):
        return "former-name"
    if not same_members(locus):
        return None
    if sign_turned(locus):
        return "same-number"
    if condition_turned(locus, desk):
        return "order"
    moved = {locus.old.words[i].form for i in locus.old.changed}
    if moved & {"not", "no", "may", "must", "shall", "will"} or sides_moved(locus) or bounding_word_moved(locus, desk):
        return None
    if subject_moved(locus) or labels_between(locus, desk):
        return None
    return "order" if row_reordered(locus, desk) or only_moved(locus, desk) else None


__all__ = [
    "MOVED",
    "TESTS",
    "Desk",
    "doubted",
    "explain",
    "lettered",
    "measures_otherwise",
    "menu_lines",
    "names_changed",
    "unclaimed",
    "whole",
]
