"""docs/sending.md shows what the program really prints: the sample run is made and written into it, and checked."""

import contextlib
import io
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from importlib.resources import as_file
from pathlib import Path

from corpus.samples import sample_folder
from novation.cli import commands

__all__ = ["sample_run", "with_run"]

PEOPLE = """\
address,name,language,country,plan,accepted
ada@example.org,Ada Lovelace,en,GB,Growth,2026-06-01
zoe@example.org,Zoë Straße,de,DE,Scale,2026-06-01
bob@example.org,Bob <b>,en,GB,Starter,
eve@example.org,Eve,en,DE,Growth,2026-11-10
ADA@example.org,Ada again,en,GB,Growth,2026-06-01
dan@example.org,Dan,en,DE,Gold,2026-06-01
kim@example.org,=?utf-8?q?Bcc:_x?=,en,DE,Scale,2026-06-01
lea@example.org,Léa,fr,FR,Scale,2026-06-01
"""
SENDER = """\
name = "Lumenfield Maps, Inc."
address = "Lumenfield Legal <legal@lumenfield.example>"
contact = "legal@lumenfield.example"
reason = "our costs of support have changed."
"""
TERMS = (
    *("terms/@2026-12-01", "--sent", "2026-12-01", "--effective", "2027-02-15"),
    *("--regime", "eu-p2b", "--regime", "uk-cra", "--sender", "sender.toml"),
)
OPENING = 18  # lines of the first message: its headers, and where its text begins
_BLOCK = re.compile(r"(?<=<!-- run: )(\w+)( -->\n```text\n).*?(?=```)", re.DOTALL)


def with_run(page: str) -> str:
    """``page`` with what each step of the sample run shows between its marks."""
    shown = _shown()
    return _BLOCK.sub(lambda found: f"{found[1]}{found[2]}{shown[found[1]].rstrip()}\n", page)


def _shown() -> dict[str, str]:
    with sample_run():
        mailing = ("notice", *TERMS, "--recipients", "people.csv")
        shown = {
            "people": PEOPLE,
            "dry": _printed(*mailing, "--dry-run", "-o", "samples"),
            "write": _printed(*mailing, "-o", "outbox"),
            "bundle": _printed("bundle", *TERMS, "--mailing", "outbox", "-o", "evidence.zip"),
            "verify": _printed("verify", "evidence.zip", "--message", "outbox/messages/00000/00000003.eml"),
        }
        first = Path("outbox/messages/00000/00000001.eml").read_text("utf-8").splitlines()[:OPENING]
    # The sums follow from every word of the program: they would change daily and tell a reader nothing.
    shown["bundle"] = re.sub(r"[0-9a-f]{64}", "…", shown["bundle"])
    shown["message"] = re.sub(r"[0-9a-f]{24,32}", "…", "\n".join(first))
    return shown


def _printed(*arguments: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        commands.main(args=list(arguments), prog_name="novation", standalone_mode=False)
    return out.getvalue()


@contextlib.contextmanager
def sample_run() -> Iterator[None]:
    """A folder with the sample series, the list and the sender's file, as the current one."""
    home = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="novation-") as folder:
        with as_file(sample_folder()) as samples:
            shutil.copytree(samples, Path(folder) / "terms")
        (Path(folder) / "people.csv").write_text(PEOPLE, "utf-8", newline="\n")
        (Path(folder) / "sender.toml").write_text(SENDER, "utf-8", newline="\n")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(home)
