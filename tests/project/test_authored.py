"""Where a mistake stands in a TOML file: the line of its key, whatever is around it."""

import pytest

from analyzer.authored import AuthoredError, line_of, read
from analyzer.project.model import Project

TEXT = '''# A project

profile = "privacy"   # for the notice
rules = [
    "house",
]

[parties]
provider = ["Acme"]

[[watch]]
words = ["escrow"]
why = """
[[watch]]
words = not a key
"""

[[watch]]
words = ["uptime"]
severity = "high"
lint.off = []
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("profile",), 3),
        (("rules", 0), 4),
        (("parties",), 8),
        (("parties", "provider"), 9),
        (("watch", 0), 11),
        (("watch", 0, "why"), 13),
        (("watch", 1), 18),
        (("watch", 1, "severity"), 20),
        (("watch", 1, "lint", "off"), 21),
        (("watch", 1, "missing"), 18),
        (("missing",), None),
    ],
)
def test_a_key_is_found_on_its_line(place: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(TEXT, place) == line


def test_windows_line_ends_count_as_one_line() -> None:
    assert line_of(TEXT.replace("\n", "\r\n"), ("watch", 1, "severity")) == 20


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'profile = "a"\nrules = [\n', "novation.toml, line 3: this is not TOML"),
        (b'profile = "a"\nprofile = "b"\n', "novation.toml, line 2: this is not TOML: Cannot overwrite a value."),
        (b"# \xff\n", "novation.toml, line 1: UTF-8 was expected"),
        (b"\nfail_on = 3\n", "novation.toml, line 2: fail_on: one of none, low, medium, high or critical"),
        (b'rules = "house"\n', "novation.toml, line 1: rules: "),
        (b"[parties]\nowner = []\n", "novation.toml, line 2: parties.owner: there is no such key."),
        (b"\n[[watch]]\nwords = []\n", "novation.toml, line 2: watch.why: this is missing."),
    ],
)
def test_a_mistake_is_one_sentence_with_file_and_line(content: bytes, said: str) -> None:
    with pytest.raises(AuthoredError) as problem:
        read("novation.toml", content, Project)
    assert str(problem.value).startswith(said)
    assert "\n" not in str(problem.value)
