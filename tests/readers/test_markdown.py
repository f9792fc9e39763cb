"""Markdown as its reader sees it: what a browser hides is no text, what it shows is not lost."""

from clauses.parse import parse_bytes
from clauses.readers.markdown import read_markdown


def _text(page: str) -> str:
    return read_markdown(page.encode(), "terms.md").text


def test_a_script_or_style_within_a_line_is_no_text() -> None:
    assert _text("The <script>alert(1)</script>fee <STYLE>p {}</STYLE>is due.") == "The fee is due."


def test_a_script_that_never_ends_keeps_the_words_behind_it() -> None:
    assert _text("The <script> fee is due.") == "The fee is due."


def test_a_definition_beside_a_script_is_found() -> None:
    page = (
        "## Definitions\n\n“Data” <script>let x = 1;</script>means all data of the user.\n\n"
        "<script>1</script>\n“Fee” means a sum.\n"
    )
    agreement = parse_bytes(page.encode(), "terms.md")
    assert [d.term for d in agreement.definitions] == ["Data", "Fee"]
    assert "let" not in agreement.text


def test_the_number_of_an_item_that_starts_with_a_table_is_in_a_block() -> None:
    source = read_markdown(b"1. | Plan | Fee |\n   |---|---|\n   | Small | 5 |\n2. what we agree.\n", "a.md")
    held = [block.span.of(source.text) for block in source.blocks]
    assert held == ["1.", "Plan\tFee\nSmall\t5", "2. what we agree."]


def test_what_stands_for_a_picture_are_its_words_alone() -> None:
    source = read_markdown(b"The ![A [seal](https://seal.example) of *trust*](s.png) is ours.", "a.md")
    assert source.text == "The A seal of trust is ours."


def test_four_asterisks_between_figures_are_words_and_between_two_runs_in_bold_are_none() -> None:
    def shown(line: str) -> str:
        return _text(f"Cards\n\n{line}\n").partition("\n\n")[2]

    assert shown("The card 1234****5678 stands.") == "The card 1234****5678 stands."
    assert shown("The ** sign and 1234****5678 and ** stand.") == "The ** sign and 1234****5678 and ** stand."
    assert shown("**The card 1234****5678 stands.**") == "The card 1234****5678 stands."
    assert shown("Call **1****800** now.") == "Call 1****800 now."
    assert shown("**1****1.4 Titles.** They bind nobody.") == "11.4 Titles. They bind nobody."
