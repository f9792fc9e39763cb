"""The command run as a user runs it, and small agreements to run it on."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TERMS = """# Terms of Service

Last updated: 1 March 2025

These Terms are between Acme Labs, Inc. ("Acme", "we") and you.

## 1. Fees

1.1 Payment. You shall pay the Fees within thirty (30) days after the date of the invoice.

1.2 Refunds. We will refund unused Fees when you terminate these Terms.

## 2. Liability

2.1 Cap. Our total liability under these Terms will not exceed the Fees you paid in the 12 months before the claim.

## 3. Governing Law

These Terms are governed by the laws of the State of New York.
"""
AMENDED = TERMS.replace("in the 12 months before", "in the 3 months before").replace("New York", "Delaware")

Command = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def novation() -> Command:
    """Runs `novation` with the arguments; `given` goes to its standard input, `env` over the environment."""

    def run(
        *arguments: str | Path, given: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:

        return subprocess.run(
            [sys.executable, "-m", "novation", *map(str, arguments)],
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **(env or {})},
        )

    return run


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A version in Markdown."""
    path = tmp_path / "old.md"
    path.write_text(TERMS, "utf-8")
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The next version: a shorter look-back of the cap, another governing law."""
    path = tmp_path / "new.md"
    path.write_text(AMENDED, "utf-8")
    return path
