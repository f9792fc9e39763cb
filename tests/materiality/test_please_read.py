"""What needs no reading (spelling, labels, links, news around the rules), and what looks like it and must be read."""

import pytest

from analyzer.materiality.editorial.form import only_marks
from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.english import is_english
from analyzer.materiality.model import Report

from .pairs import between

RULES = "You must keep your oven clean.\n\nWe may close the bakery on Sundays."
RYE = "https://millbread.example/rye"
MENU = "• Oven Terms\n\n• Norway Store Terms\n\n• Limited Warranty\n\n• Privacy Policy"
FOLDED = [
    ("typo", "Follow the provedures of the desk.", "Follow the procedures of the desk."),
    ("typo", "The platfrom of the mill is safe.", "The platform of the mill is safe."),
    ("typo", "THIS WAIVERP HOLDS FOR BAKERS.", "THIS WAIVER HOLDS FOR BAKERS."),
    ("typo", "You may not resel loaves.", "You may not resell loaves."),
    ("synonym", "The desk sells beverages to bakers.", "The desk sells drinks to bakers."),
    ("synonym", "Bakers abide by the house rules.", "Bakers comply with the house rules."),
    ("paraphrase", "In such circumstances the desk closes.", "In such cases the desk closes."),
    ("paraphrase", "We reject any and all claims about rye.", "We reject all claims about rye."),
    ("paraphrase", "You agree to the Oven Terms of Use.", "You agree to the Oven Terms."),
    ("unused-name", "The oven club is for bakers.", 'The oven club ("Oven Club") is for bakers.'),
    ("link-words", "Ask at https://help.millbread.example.", "Ask at [Mill Help](https://help.millbread.example/)."),
    (
        "function-words",
        "## Definitions\n\nLoaf – means any bread that is sold at the desk.",
        "## Definitions\n\nLoaf – any bread that is sold at the desk.",
    ),
    ("synonym", "The expiry of the card is told.", "The expiration of the card is told."),
    ("synonym", "This holds in particular in May.", "This holds particularly in May."),
    (
        "paraphrase",
        "A baker enters if he/she accepts and complies with the rules.",
        "A baker enters if they accept and comply with the rules.",
    ),
    (
        "named-now",
        "We bake.\n\n1. Terms. The Rye Act of 1992.",
        "We bake.\n\n1. Terms. “Grain Law” means the Rye Act of 1992.",
    ),
    (
        "standard-clause",
        "If any provision is held invalid, the other provisions remain in full force.",
        "If any provision is found to be unenforceable, the remaining provisions stay in full force and effect.",
    ),
    ("function-words", "Article 4 of the Rye Act applies.", "Article § 4 of the Rye Act applies."),
    ("paraphrase", "The price has taxes and shipping costs in it.", "The price has taxes and delivery costs in it."),
    (
        "postal-address",
        "The office of Mill is located at Canal Str. 12, 10115 Berlin, Germany.",
        "The office of Mill is located at Alter Hafen Strasse 7, 12043 Berlin, Germany.",
    ),
]


def read(report: Report) -> bool:
    return any(change.review or change.material for change in report.changes)


@pytest.mark.parametrize(("test", "old", "new"), FOLDED)
def test_wording_that_needs_no_reading_names_its_test(test: str, old: str, new: str) -> None:
    for report in (between(old, new), between(new, old)):
        assert not read(report)
        assert any(WHY[test] in change.why for change in report.changes)


TOLD = [
    ("two words of English", "We may confirm the order.", "We may conform the order."),
    ("two words of English", "You may contract bakers.", "You may contact bakers."),
    ("another device", "Use your iPhone to pay.", "Use your phone to pay."),
    ("another place", "We bake in Australia. We ship to Austria.", "We bake in Australia. We ship to Australia."),
    ("who acts and who is acted on", "The licensor pays the desk.", "The licensee pays the desk."),
    ("not everyone is meant", "We reject claims about rye.", "We reject all claims about rye."),
    ("one of two acts", "You may access and use the oven.", "You may use the oven."),
    ("another name", "You may use Bread Desk.", "You may use Rye Desk (formerly known as Bread Desk)."),
    ("a name of other words", "The oven club is for bakers.", 'The oven club ("Crumb Circle") is for bakers.'),
    ("one of two acts", "Do not sell or use the ovens.", "Do not use the ovens."),
    (
        "a short name that a clause uses",
        "The club is open. Crumb Circle pays.",
        'The club ("Crumb Circle") is open. Crumb Circle pays.',
    ),
    ("another page", "Ask at https://help.millbread.example.", "Ask at [Mill Help](https://sales.millbread.example/)."),
    ("who the company was", "You deal with Mill Ltd.", "You deal with Mill Ltd, formerly known as Rye Guild Inc."),
    ("another company", "We share data with Acme.", "We share data with Acme/Bolt."),
    (
        "a company that was another",
        "You contract with Mill Bread Inc.",
        "You contract with Rye Guild Ltd (formerly known as Mill Bread Inc).",
    ),
    (
        "a verb that its heading has too",
        "## How we share data\n\nWe share your letters with partners. We share them in Rye.",
        "## How we sell data\n\nWe sell your letters with partners. We sell them in Rye.",
    ),
    (
        "a noun that its heading has too",
        "## Letter\n\nEach letter is given to you in May. Your letter is kept.",
        "## Parcel\n\nEach parcel is given to you in May. Your parcel is kept.",
    ),
    (
        "a denial before a name",
        "The baker is not Acme. Bread is not Acme bread. We are not Acme.",
        "The baker is Acme. Bread is Acme bread. We are Acme.",
    ),
    (
        "a line that only one version has",
        "Bakers wash their hands",
        "Bakers wash their hands\nOpening hours\nNo refunds",
    ),
]


@pytest.mark.parametrize(("because", "old", "new"), TOLD)
def test_what_looks_like_wording_and_is_none_is_read(because: str, old: str, new: str) -> None:
    assert read(between(old, new)), because
    assert read(between(new, old)), because


AROUND = [
    (
        "teaser",
        f"{RULES}\n\n## Latest from us\n\n### Rye week\n\n2026-08-18\n\nWe now bake rye.]({RYE})",
    ),
    ("page-matter", f"# Log in\n\nUsername\n\nPassword\n\nSign up for free!\n\n# Charter\n\n{RULES}"),
    (
        "page-matter",
        f"# Legal pages\n\n{MENU}\n\n# Charter\n\n{RULES}",
    ),
    ("date-line", f"Last modified: September, 2024\n\n{RULES}"),
    ("boilerplate", f"{RULES}\n\nLast revised and updated 01/16/2023."),
    (
        "announcement",
        f"We are making changes to our terms. The terms that apply until then are here.\n\n{RULES}",
    ),
    (
        "announcement",
        f"# Key changes\n\nThe charter now says more clearly who is eligible for a loaf.\n\n# Charter\n\n{RULES}",
    ),
    (
        "announcement",
        f"# JavaScript is disabled\n\nIt looks like you have JavaScript disabled.\n\n# Charter\n\n{RULES}",
    ),
    ("teaser", f"{RULES}\n\n• [\n\n\n\nA baker only uses rye as he shows off his loaf]({RYE})"),
    ("page-matter", f"• Jump to: 1. Care of ovens1. Care of ovens\n\n# 1. Care of ovens\n\n{RULES}"),
    ("contact", f"{RULES}\n\nIf you have any questions about these terms, please contact us at dough@mill.example."),
    ("pointer", RULES.replace("\n\n", "\n\nWe encourage you to visit the pages of our blog.\n\n")),
    ("function-words", RULES.replace("\n\n", "\n\nHowever:\n\n")),
    ("contact", f"{RULES}\n\nFor questions about these terms get in touch at dough@mill.example."),
    ("page-furniture", f"{RULES}\n\nclose"),
    ("contact", f"{RULES} Any questions? Get in touch at dough@mill.example."),
    ("invitation", f"{RULES}\n\nWas this article helpful?\n\nSorry about that! Care to tell us more?"),
]


@pytest.mark.parametrize(("test", "new"), AROUND)
def test_a_page_s_own_words_are_folded_whether_they_come_or_go(test: str, new: str) -> None:
    for report in (between(RULES, new), between(new, RULES)):
        assert not read(report)
        assert any(WHY[test] in change.why for change in report.changes)


HARMFUL = [
    ("a charge in a greeting", f"Welcome to the Mill, where all loaves cost $5.\n\n{RULES}"),
    ("a complaint about fraud", f"{RULES}\n\nIf you want to report fraud or have questions, contact the desk."),
    ("a way to a right", f"{RULES}\n\nTo cancel, contact the desk at dough@mill.example."),
    ("an officer for data", f"{RULES}\n\nIf you have questions about your data, contact our protection officer."),
    (
        "a rule in a card",
        f"{RULES}\n\n• [\n\n\n\nYou must not bake rye in the oven]({RYE})",
    ),
    ("a power beside an invitation", RULES + "\n\nWe encourage you to visit the mill, as we may close it."),
    ("a line under a lead-in", RULES.replace("\n\n", " The following are banned.\n\nGlass ovens\n\n")),
    ("an assent", f"We have updated the charter. By going on you accept the updated terms.\n\n{RULES}"),
    ("a practice", f"We have updated the charter. We record what bakers say.\n\n{RULES}"),
    ("a price", f"# Key changes\n\nThe club loaf now costs $5.\n\n# Charter\n\n{RULES}"),
    ("a place", f"# Key changes\n\nThe club is no longer open to members in Norway.\n\n# Charter\n\n{RULES}"),
    (
        "a list under a lead-in",
        f"The following documents are part of the charter:\n\n{MENU}\n\n{RULES}",
    ),
    ("a time limit", f"Last revised within 30 days of the order.\n\n{RULES}"),
    ("a ban", f"{RULES}\n\n## News\n\n2026-08-18\n\nYou must not bake rye.]({RYE})"),
]


@pytest.mark.parametrize(("because", "new"), HARMFUL)
def test_terms_that_stand_among_news_are_read(because: str, new: str) -> None:
    assert read(between(RULES, new)), because


def test_an_address_that_was_replaced_line_for_line_is_one_change_to_read() -> None:
    old = "# 9. Mail\n\nWrite here:\n\nMill Desk\n\n12 Canal Street, Dover, DE 19901"
    new = "# 9. Mail\n\nWrite here:\n\nMill Desk\n\n7 Harbour Parkway, Lewes, DE 19958"
    told = [change for change in between(old, new).changes if change.review or change.material]
    assert [[edit.new for edit in change.edits] for change in told] == [["7 Harbour Parkway, Lewes, DE 19958"]]


def test_a_heading_that_bans_is_read_when_it_no_longer_does() -> None:
    old = "## Glass ovens\n\nWe bake.\n\n## Any use of rye on its own is prohibited\n\nRye grows in the North."
    new = old.replace("Any use of rye on its own is prohibited", "Rye")
    assert read(between(old, new))


def test_an_item_that_says_its_heading_is_an_item() -> None:
    old = "# Malware\n\nWe do not allow the transmission of:\n\n• Spam"
    assert between(old, old + "\n\n• Malware").verdict.material


def test_a_welcome_that_says_the_title_of_the_text_is_a_greeting() -> None:
    old = f"# The Mill of Rye\n\n{RULES}"
    new = old.replace("clean.", "clean. Welcome to the Mill of Rye.")
    assert not read(between(old, new))
    assert not read(between(new, old))


def test_a_heading_said_twice_is_a_heading() -> None:
    old = "## Oven care\n\nOven care\n\nYou must clean the oven at night."
    assert not read(between(old, "## Oven care\n\nYou must clean the oven at night."))


def test_marks_and_punctuation_say_nothing_and_signs_of_money_do() -> None:
    assert all(only_marks(words) for words in ("(ii)", "; b)", ",", "•", "ii.", "(a) (b)", ""))
    assert not any(only_marks(words) for words in ("€", "5.", "or", "(other)", "%", "7"))


def test_another_currency_is_read() -> None:
    old = "We owe you no more than €500 for all of the loaves."
    assert read(between(old, old.replace("€", "£")))


def test_the_list_of_spellings_knows_inflected_words_and_no_misspelt_ones() -> None:
    assert is_english("procedures")
    assert is_english("notwithstanding")
    assert not is_english("provedures")
