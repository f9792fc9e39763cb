"""What stands beside the rules and rules nothing: examples by name, ways to ask, news, languages."""

import pytest

from analyzer.materiality.editorial.reasons import WHY

from .matter import placed, told
from .pairs import between

RULES = "You must keep your oven clean.\n\nYou must pay the bread bill within ten days."
QUIET = [
    (
        "address",
        "Details of how data transfers work can be found at https://mill.test/frames.",
        "Details of how data transfers work can be found at https://rye.test/moved.",
    ),
    ("function-words", "Tell us if you are able bake rye.", "Tell us if you are able to bake rye."),
    (
        "function-words",
        "If a loaf is burnt, then please call the desk.",
        "If a loaf is burnt, please call the desk.",
    ),
    ("paraphrase", "For this you need to be signed into your oven.", "For this you need to be signed in to your oven."),
    ("paraphrase", "You state a belief in good faith that it is rye.", "You state a good-faith belief that it is rye."),
]
QUIET += [
    (
        "all-grounds",
        "The mill answers for claims, whether in contract or otherwise.",
        "The mill answers for claims, whether in contract, tort or otherwise.",
    ),
    ("function-words", "These rank first: the Oven Rules.", "These rank first: the Oven Rules (if applicable)."),
    ("function-words", "Nobody need help others bake rye.", "Nobody need help others to bake rye."),
    (
        "paraphrase",
        "The law of Rye governs, without regard to its conflict of laws.",
        "The law of Rye governs, without regard to its conflict of laws rules.",
    ),
]
READ = [
    (
        "fault",
        "The mill is not liable for loss, whether in tort or otherwise.",
        "The mill is not liable for loss, whether in tort (including negligence) or otherwise.",
    ),
    (
        "grounds that are all there are",
        "The mill is not liable for loss in contract.",
        "The mill is not liable for loss in contract or tort.",
    ),
    ("whether it is owed", "We pay the bonus.", "We pay the bonus if applicable law allows."),
    ("where it goes", "We help ship bread.", "We help ship bread to Ireland."),
    ("who gets data", "Partners such as Mill Rye see your data.", "Partners such as Mill Oat see your data."),
    ("a ban", "You must not use robots such as Mill Rye.", "You must not use robots such as Mill Rye or Mill Oat."),
    ("a law", "Rules such as the Rye Act apply.", "Rules such as the Oat Act apply."),
    ("a price", "Ovens such as Mill Rye are free.", "Ovens such as Mill Oat are free."),
    ("what is no example", "We repair Mill Rye and Mill Oat ovens.", "We repair Mill Rye ovens."),
    (
        "another way to a right",
        "To cancel with our help contact the desk at www.mill.test/end or by email at end@mill.test.",
        "To cancel with our help contact the desk at www.mill.test/end.",
    ),
    (
        "a way to report",
        "For help with a fraud report contact the desk at www.mill.test/x or by email at x@mill.test.",
        "For help with a fraud report contact the desk at www.mill.test/x.",
    ),
    ("where one pays", "Transfer the sum at https://mill.test/a.", "Transfer the sum at https://rye.test/b."),
    ("what comes next", "Pay if we bake and then call.", "Pay if we bake and call."),
    (
        "whether it is due",
        "The deposit under the Lease (if applicable) is returned.",
        "The deposit under the Lease is returned.",
    ),
    ("what a price holds", "Taxes of Norway, where applicable, are in it.", "Taxes of Norway are in it."),
    ("what it does", "We train models such as Falcon.", "We train models such as Falcon and Raven."),
    ("who is told", "Your page is seen on sites such as Finn.", "Your page is seen on sites such as Finn and Oslo."),
    ("who signs", "Directors such as Ada Fern sign.", "Directors such as Ada Fern and Bo Moss sign."),
    (
        "which price",
        "If you cancel, we refund the price then in force.",
        "If you cancel, we refund the price in force.",
    ),
    ("which goods", "If you leave, we keep goods then in the room.", "If you leave, we keep goods in the room."),
    (
        "how long it is due",
        "You are required to pay rent while you live here.",
        "You are required to pay rent although you live here.",
    ),
    (
        "whom one pays",
        "Transfer the deposit for your data plan to bank@mill.test.",
        "Transfer the deposit for your data plan to bank@rye.test.",
    ),
    (
        "another house",
        "For help contact us at help@mill.test.",
        "For help contact us at help@mill.test or by phone at help@rye.test.",
    ),
    (
        "where goods go",
        "Hand in goods at https://mill.test/refund-desk.",
        "Hand in goods at https://rye.test/page.",
    ),
    ("a limit of time", "While you are a member, bread is free.", "Although you are a member, bread is free."),
]


@pytest.mark.parametrize(("test", "old", "new"), QUIET)
def test_what_bounds_nothing_is_folded_both_ways(test: str, old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        report = between(placed(before), placed(after))
        assert not told(placed(before), placed(after))
        assert any(WHY[test] in change.why for change in report.changes)


@pytest.mark.parametrize(("because", "old", "new"), READ)
def test_its_harmful_twin_is_read(because: str, old: str, new: str) -> None:
    assert told(placed(old), placed(new)), because
    assert told(placed(new), placed(old)), because


TONGUES = "\n\n".join(f"• {line}" for line in ("Danish: Regler", "Czech: Pravidla", "Dutch: Regels", "Polish: Zasady"))
ABOVE = [
    ("versions", "We are updating our terms. You can find the terms that apply prior to September 1, 2026 here."),
    ("versions", "The new versions that will be applicable from 1 July can be found here."),
    ("announcement", "We are in the process of updating our Terms of Service and specific documents."),
    ("page-furniture", "Please either enable JavaScript, or disable any extensions that interfere with JavaScript."),
    ("languages", f"Additional languages available\n\n{TONGUES}"),
    ("languages", f"{TONGUES}\n\n• Norwegian: Politik for virtuelle ting\n\n• French: Conditions d'utilisation"),
]
BINDING = [
    ("assent by use", "By using the ovens from 1 July the new terms here apply."),
    ("an entire agreement", "These terms replace all previous versions, which can be found here."),
    ("what is brought in", "PLEASE READ THE TERMS BELOW, WHICH ARE PART OF THIS LICENSE AGREEMENT."),
    ("whom they bind", "If you joined before 1 July, the previous terms here apply to you."),
    ("a rule in a menu of languages", f"{TONGUES}\n\n• French: no refunds"),
    ("an answer to nothing", "Exclusive oven?\n\nNo"),
    ("to whom they apply", "Please read the terms which will apply to you from 1 May here."),
    ("two documents", "The Transport Terms and the Camera Policy apply from 1 May and can be found here."),
    ("which are replaced", "The terms effective before 1 May are replaced; new terms are here."),
    ("which text governs", "Until 1 July the earlier version of these Terms applies; see here."),
    ("whom they bind", "The updated terms and changes apply to you as of those changes here."),
    ("what is read", "Until you read the terms below, previous terms apply."),
    ("until when", "The previous version of the policy applies until you find the current version."),
    ("use as assent", "By your use of this page the new terms take effect as your agreement."),
    ("an agreement by use", "Your use of the page has effect as agreement."),
    ("since when", "The version available here applies from before May 1."),
    ("a refund that ended", "The Refund Policy applied until May 1; see the archive."),
    ("a warranty that ended", "The Warranty Terms were effective until May 1; see the archive for more."),
    ("the end of the contract", "Your agreement is effective until May 1; see the page for details."),
    ("another text", "The Data Processing Agreement was replaced by the Terms of Service; see here."),
    ("who is left out", f"{TONGUES}\n\n• Spanish riders excluded"),
    ("who pays less", f"{TONGUES}\n\n• French riders pay half"),
    ("a word that rules", f"{TONGUES}\n\n• German: Regeln binding"),
    ("which text binds", f"{TONGUES}\n\n• German: binding text for riders in Germany"),
    ("what supports whom", "To understand the changes you have JavaScript and plugins to support us."),
]


@pytest.mark.parametrize(("test", "words"), ABOVE)
def test_news_and_furniture_above_the_rules_are_folded(test: str, words: str) -> None:
    for report in (between(RULES, f"{words}\n\n{RULES}"), between(f"{words}\n\n{RULES}", RULES)):
        assert not any(change.review or change.material for change in report.changes)
        assert any(WHY[test] in change.why for change in report.changes)


@pytest.mark.parametrize(("because", "words"), BINDING)
def test_what_binds_above_the_rules_is_read(because: str, words: str) -> None:
    assert told(RULES, f"{words}\n\n{RULES}"), because


COVERED = (
    "# Oven Terms\n\nYou must pay the bill.\n\n# Covered ovens\n\n"
    "The following ovens are covered by these terms, but may not be available in your market.\n\n"
    "- Rye Oven\n- Oat Oven\n- Bun Oven\n- Spelt Oven\n- Wheat Oven\n"
)


def test_a_product_more_among_those_covered_is_no_rule_where_they_may_not_all_be_sold() -> None:
    assert not told(COVERED, f"{COVERED}- Mill Cake Oven\n")
    free = COVERED.replace("covered by these terms, but may not be available in your market", "free of charge")
    assert told(free, f"{free}- Mill Cake Oven\n")


def test_an_entry_that_asks_what_a_heading_asks_rules_nothing() -> None:
    asked = "\n\n# Do ovens send my data to others?\n\n"
    old = f"- What is an oven?\n- What is rye?\n\n{RULES}{asked}You must ask the baker."
    assert not told(old, old.replace("- What is rye?", "- What is rye?\n- Do ovens send my data to others?"))
    answered = f"{RULES}\n\nDo you film us?\n\nYes.\n\n## Care\n\nYou must wear a cap. Do you film us? No."
    assert told(answered, answered.replace("Do you film us?\n\nYes.\n\n", ""))
    assert told(old, old.replace("- What is rye?", "- What is rye?\n- We send your data to others"))


def test_questions_that_go_to_another_house_as_well_are_read() -> None:
    old = f"{RULES}\n\nIf you have questions, contact us at barn@mill.test."
    assert told(old, old.replace("barn@mill.test", "barn@mill.test or at vet@butcher.test"))
    assert not told(old, old.replace("barn@mill.test", "help@mill.test"))


def test_a_box_that_asks_whether_the_page_helped_is_the_page_s_own() -> None:
    box = "Was this article helpful?\n\nYes\n\nNo\n\nSorry about that! Care to tell us more?\n\nSubmit\n\n© 2026 Mill"
    assert not told(RULES, f"{RULES}\n\n{box}")
    assert told(RULES, f"{RULES}\n\nExclusive oven\n\nNo\n\nThe oven stands in the yard.")
