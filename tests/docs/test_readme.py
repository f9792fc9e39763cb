"""What the README shows can be typed: its Python runs, its commands and options exist."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import click
import pytest

from corpus.samples import demo_versions
from novation.cli import commands
from tests.law_texts import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
LINES = re.findall(r"^\$ (novation [^\n#]*)", README, re.MULTILINE)


def test_the_python_of_the_readme_runs_and_says_what_is_material(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, version in zip(("terms-2025.md", "terms-2026.md"), demo_versions(), strict=True):
        Path(name).write_bytes(version.read_bytes())
    assert PYTHON
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        for code in PYTHON:
            exec(compile(code, "README.md", "exec"), {})
    assert printed.getvalue().startswith("True critical")


@pytest.mark.parametrize("line", LINES)
def test_a_command_of_the_readme_has_the_options_it_shows(line: str) -> None:
    words = shlex.split(line)[1:]
    if words[0].startswith("-"):
        return
    command = commands.get_command(click.Context(commands), words[0])
    assert command is not None, words[0]
    known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert {word for word in words if word.startswith("-") and word != "-"} <= known
