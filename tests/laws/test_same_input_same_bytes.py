"""Law 7: the same input gives the same bytes, whatever the process, its hash seed or what it did before."""

import os
import subprocess
import sys

from analyzer.materiality.passages import Passage
from analyzer.materiality.reunited import reunite
from analyzer.materiality.words import Sentence, Text, words_of
from clauses.parse import parse_text
from clauses.spans import Span
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


def test_of_many_sentences_alike_those_are_looked_at_that_share_the_first_words_under_any_hash_seed() -> None:
    for length in range(4, 16):
        words = [chr(ord("a") + n) * length for n in range(26)]
        went = Passage(old=[_sentence("old", words)])
        scrambled = [Passage(new=[_sentence(f"scrambled {n}", words[:12:-1])]) for n in range(12)]
        same = Passage(new=[_sentence("same", words[:13])])
        nothing = Text(parse_text("Nothing.", "terms.md"))
        found = reunite({"went": [went], "came": [*scrambled, same]}, nothing, nothing)
        assert found["went"] == []
        assert [p.new[0].clause for p in found["came"] if p.old] == ["same"]


def _sentence(clause: str, words: list[str]) -> Sentence:
    text = " ".join(words)
    return Sentence(clause, Span(0, len(text)), words_of(text))
