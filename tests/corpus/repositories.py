"""Git repositories as the tests want them."""

import os
import subprocess
from pathlib import Path

__all__ = ["Repository"]


class Repository:
    """A small repository whose commits carry the dates that a test gives them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, **more: str) -> str:
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        people = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        command = ["git", "-C", str(self.folder), *arguments]
        done = subprocess.run(command, env={**os.environ, **quiet, **people, **more}, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self, path: str, words: bytes | None, day: int, subject: str = "Record") -> None:
        file = self.folder / path
        if words is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(words)
        self.git("add", "--all")
        date = f"2024-01-{day:02}T12:00:00+02:00"
        self.git("commit", "--quiet", "-m", subject, GIT_AUTHOR_DATE=date, GIT_COMMITTER_DATE="2025-01-01T00:00:00Z")
