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

# Name of the test → the sentence that says why nothing of substance changed.
WHY: dict[str, str] = {
    "same-words": "The same words; only markup, case, punctuation or spelling in one word differs.",
    "stands-elsewhere": "The same sentence stands elsewhere in the other version.",
    "told-elsewhere": "What became of these words is told where they, or what took their place, now stand.",
    "stands-reworded": "The same rule stands elsewhere, its words in another order.",
    "listed-apart": "The same rule stands in the other version, as a lead-in and its item or as a sentence.",
    "list-joint": "Only the conjunction at the end of a list item, or before the last of some examples, differs.",
    "numbering": "Only the number or letter of a list item differs.",
    "reference-follows": "A cross-reference follows its clause's renumbering, or now reaches the clause it names.",
    "renamed": "A name was changed throughout the agreement.",
    "completed-name": "A name is written in full, or shortened, wherever it stands.",
    "abbreviation": "An abbreviation was written out, or a name abbreviated.",
    "former-name": "A name took the place of one that the same had before, as the text says.",
    "merged-term": "A defined term was merged into another throughout; the definitions are shown where they stand.",
    "own-name": "The name of the provider before its own account, app or site came or went.",
    "listed-name": "A product or service was added to, or left, a list of those that the same rule covers.",
    "bracketed-example": "Only an example in brackets differs; the rule that it illustrates stands.",
    "lead-in": "Words that every item of the list had now stand in its lead-in, or the reverse.",
    "same-side": "Another word for the same party.",
    "order": "The same words in another order.",
    "turned": "The same rule put the other way round: a condition before or behind it, or a ban on all else.",
    "date-line": "Only a date line or version mark differs.",
    "same-number": "The same number, written in another way.",
    "address": "Only a web or contact address differs.",
    "postal-address": "Only a postal address differs, and no notice is tied to it.",
    "link-words": "An address took the place of the words of a link to it, or the reverse.",
    "named-now": "Words that stand as they stood have a defined name, or no longer; its uses are shown where they are.",
    "unused-name": "A short name in brackets that no clause uses came or went.",
    "page-furniture": "A label of the web page differs, not a term.",
    "effective-date": "A statement of the date from which the text applies.",
    "typo": "The spelling or the form of one word was corrected.",
    "written-twice": "Words stand twice in a row in one version, by a slip of the pen.",
    "doublet": "A word stands beside, or no longer beside, another that means the same.",
    "synonym": "One word took the place of another that means the same here.",
    "function-words": "Only articles, pronouns or prepositions differ.",
    "all-grounds": "Grounds named before “or otherwise”: all of them are meant, whichever are named.",
    "paraphrase": "The same in other words: every word has its match in form, grammar or a closed list of equals.",
    "said-again": "The same rule in other words: sides, acts, amounts, conditions and denials are the same.",
    "standard-clause": "A standard clause in other words, with the same effect.",
    "page-matter": "A line of a menu, a footer or a list of links around the agreement: it rules nothing.",
    "teaser": "A sentence outside the rules that leads to a page of news: it rules nothing.",
    "question": "A question of the page: it asks and rules nothing.",
    "pointer": "It only shows where something can be read or done, and rules nothing itself.",
    "announcement": "News that the text or the page is brought up to date; what changes is shown where it stands.",
    "versions": "It only shows where a version of the text, or an earlier one, can be read.",
    "languages": "An entry of a menu of languages.",
    "invitation": "A greeting without a rule.",
    "contact": "Where to ask a question, without a right, a duty or a time limit.",
    "heading": "Only a heading or a number was changed.",
    "boilerplate": "Navigation, page furniture or front matter, not a term.",
}


# In this order; the first that holds names the reason.
TESTS: tuple[tuple[str, Callable[[Locus, Hunk, Desk], bool]], ...] = (
    ("same-words", same_words),
    ("numbering", numbering),
    ("list-joint", list_joint),
    ("list-joint", example_joint),
    ("list-joint", adjective_joint),
    ("list-joint", broken_joint),
    ("list-joint", moved_joint),
    ("reference-follows", reference_follows),
    ("renamed", renamed),
    ("completed-name", completed),
    ("completed-name", company_form),
    ("typo", name_in_plural),
    ("same-words", of_one_of),
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
    ("stands-elsewhere", line_of_address),
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
    ("typo", plural_named),
    ("function-words", function_words),
    ("order", moved_within),
    ("paraphrase", paraphrase),
)

# Tests of words: they read "a" as an article, and two words of a closed list as one.
WORDS = frozenset({"function-words", "typo", "synonym", "order", "paraphrase"})


# Tests that look at single words alone: of small words "as is" is made.
BY_THE_WORD = frozenset({"function-words", "typo"})


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
    "WHY",
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
