"""Documents over which the laws are tried: the samples, the measuring texts where they are, made-up ones."""

from pathlib import Path

from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "corpus" / "samples"
GOLD = ROOT.parent / "shared" / "gold"

_FRAGMENTS = st.sampled_from(
    [
        "1. Definitions",
        "2. Fees",
        "2.1 Prices.",
        "2.2 Taxes.",
        "(a)",
        "(b)",
        "(i)",
        "(ii)",
        "(h)",
        "A.",
        "B.",
        "§ 3",
        "Section 4",
        "Schedule A",
        "Customer must pay.",
        "You may not resell the Service",
        "; and",
        ":",
        "“Service” means",
        "API” means",
        "•",
        "-",
        "*",
        "**Bold.**",
        "# Title",
        "## Head",
        "```",
        "| a | b |",
        "|---|---|",
        "thirty (30) days",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\u00a0",
        "\u200b",
        "<b>x</b>",
        "<script>",
        "[link](http://x.example)",
        "1\\.",
        "---",
        "====",
        "Last updated: May 4, 2025",
        "é",
        "漢字",
        "🙂",
        "\x00",
    ]
)


def made_up_texts() -> st.SearchStrategy[str]:
    """Texts of drafting fragments in any order, and wholly arbitrary ones."""
    drafted = st.lists(_FRAGMENTS, max_size=40).map(" ".join)
    lines = st.lists(_FRAGMENTS, max_size=40).map("\n".join)
    return drafted | lines | st.text(max_size=200)


def sample_files() -> list[Path]:
    """Every text of the sample series."""
    return sorted(p for p in SAMPLES.rglob("*") if p.suffix in {".md", ".txt", ".html"} and p.name != "README.md")


def gold_files(limit_bytes: int = 120_000) -> list[Path]:
    """The measuring texts up to a size, where they are beside the checkout; else none."""
    found = [p for p in GOLD.rglob("*") if p.suffix in {".md", ".txt"} and p.parent.name in {"texts", "seed"}]
    return sorted(p for p in found if p.stat().st_size <= limit_bytes)[::4]
