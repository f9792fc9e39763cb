"""Law 7: the same input gives the same bytes, whatever the process, its hash seed or what it did before."""

import os
import subprocess
import sys

from tests.law_texts import SAMPLES

_OLD = SAMPLES / "lumenfield-api-terms" / "2025-03-01.md"
_NEW = SAMPLES / "lumenfield-api-terms" / "2026-01-15.md"


def _printed(*arguments: str, seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "novation", *arguments],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return done.stdout


def test_a_parse_prints_the_same_bytes_under_any_hash_seed() -> None:
    first = _printed("parse", str(_OLD), "--format", "json", seed="0")
    assert first
    assert first == _printed("parse", str(_OLD), "--format", "json", seed="12345")


def test_a_comparison_prints_the_same_bytes_under_any_hash_seed() -> None:
    first = _printed("diff", str(_OLD), str(_NEW), "--format", "json", seed="0")
    assert first
    assert first == _printed("diff", str(_OLD), str(_NEW), "--format", "json", seed="12345")
