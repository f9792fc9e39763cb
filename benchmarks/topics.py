"""How well topics, survival, unilateral change and notice of change are found on labelled clauses.

    python benchmarks/topics.py             precision and recall a label
    python benchmarks/topics.py --wrong X   the misses and false alarms of one label

Reads ../shared/gold/more (CUAD clause excerpts, CLAUDETTE sentences, ToS;DR quotes), which is not part of this
repository. The labels are per excerpt: a clause may rightly have a topic that its label does not name, so a precision
counts as wrong what an associate might accept.
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clauses.facts.amendment import find_amendment
from clauses.facts.survival import find_survival
from clauses.facts.topics import word_topics

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "more"
CUAD = {
    "Governing Law": "governing_law",
    "Cap on Liability": "liability",
    "Uncapped Liability": "liability",
    "Anti-Assignment": "assignment",
    "Change of Control": "assignment",
    "Termination for Convenience": "termination",
    "Audit Rights": "audit",
    "Insurance": "insurance",
    "Exclusivity": "exclusivity",
    "Non-Compete": "exclusivity",
    "Competitive Restriction Exception": "exclusivity",
    "No-Solicit of Customers": "exclusivity",
    "No-Solicit of Employees": "exclusivity",
    "Non-Disparagement": "exclusivity",
    "Most Favored Nation": "exclusivity",
    "Renewal Term": "renewal",
    "Notice Period to Terminate Renewal": "renewal",
    "IP Ownership Assignment": "intellectual_property",
    "Joint IP Ownership": "intellectual_property",
    "Revenue/Profit Sharing": "fees",
    "Minimum Commitment": "fees",
    "Price Restrictions": "fees",
    "Warranty Duration": "warranty",
    "Third Party Beneficiary": "third_party",
    "License Grant": "license",
    "Irrevocable or Perpetual License": "license",
    "Non-Transferable License": "license",
    "Affiliate License-Licensee": "license",
    "Affiliate License-Licensor": "license",
    "Unlimited/All-You-Can-Eat-License": "license",
    "Covenant Not to Sue": "intellectual_property",
    "Liquidated Damages": "liability",
}
CLAUDETTE = {
    "limitation_of_liability": "liability",
    "arbitration": "arbitration",
    "choice_of_law": "governing_law",
    "jurisdiction": "venue",
    "unilateral_termination": "termination",
}


@dataclass(slots=True)
class Tally:
    """Counts of one label."""

    found: int = 0
    missed: int = 0
    extra: int = 0
    samples: list[str] = field(default_factory=list)

    def add(self, wanted: bool, has: bool, words: str) -> None:
        """Count one excerpt."""
        self.found += wanted and has
        self.missed += wanted and not has
        self.extra += has and not wanted
        if wanted is not has:
            self.samples.append(f"{'-' if wanted else '+'} {words[:220]!r}")


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The records of a JSON-lines file."""
    with (GOLD / name).open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def excerpts() -> dict[str, set[str]]:
    """CUAD's excerpts with the topics their labels stand for; the same words under two labels have both."""
    found: dict[str, set[str]] = {}
    for row in rows("cuad-clauses.jsonl"):
        words, label = str(row["text"]), str(row["label"])
        if len(words) >= 60 and label in CUAD:
            found.setdefault(words, set()).add(CUAD[label])
    return found


def topics() -> dict[str, Tally]:
    """Topics by words, on CUAD's excerpts."""
    tallies: dict[str, Tally] = {}
    known = sorted(set(CUAD.values()))
    for words, wanted in excerpts().items():
        has = set(word_topics(words))
        for topic in known:
            tallies.setdefault(topic, Tally()).add(topic in wanted, topic in has, f"{sorted(has)} {words}")
    return tallies


def marked() -> dict[str, Tally]:
    """The topics of CLAUDETTE's marked spans (recall only: the rest of a text is not labelled with topics)."""
    tallies: dict[str, Tally] = {}
    for row in rows("claudette-dev.jsonl"):
        text = str(row["text"])
        for mark in row["spans"]:
            topic = CLAUDETTE.get(mark["type"])
            if topic is not None:
                words = text[mark["start"] : mark["end"]]
                tallies.setdefault(f"claudette {topic}", Tally()).add(True, topic in word_topics(words), words)
    return tallies


def passages() -> dict[str, Tally]:
    """Unilateral change (CLAUDETTE), how a change is told (ToS;DR), survival (ContractNLI), by overlap of spans."""
    change, told, lasts = Tally(), Tally(), Tally()
    for row in rows("claudette-dev.jsonl"):
        text = str(row["text"])
        gold = [(m["start"], m["end"]) for m in row["spans"] if m["type"] == "unilateral_change"]
        spans = [
            (start + it.span.start, start + it.span.end)
            for start, words in blocks(text)
            for it in find_amendment(words)
            if it.acceptance != "signature"
        ]
        compare(change, text, gold, spans)
    for row in rows("tosdr-change-notice.jsonl"):
        if str(row["label"]).startswith("change_"):
            words = str(row["quote"])
            told.add(True, bool(find_amendment(words)), words)
    for row in rows("contractnli-dev.jsonl"):
        text, note = str(row["text"]), row["annotations"]["nda-19"]
        gold = [tuple(row["spans"][i]) for i in note["spans"]] if note["choice"] == "Entailment" else []
        spans = [
            (start + it.span.start, start + it.span.end) for start, words in blocks(text) for it in find_survival(words)
        ]
        compare(lasts, text, gold, spans)
    return {"unilateral change": change, "change told (recall)": told, "survival": lasts}


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs with their places."""
    for match in re.finditer(r"(?:[^\n]+\n?)+", text):
        yield match.start(), match.group()


def compare(tally: Tally, text: str, gold: list[tuple[int, int]], spans: list[tuple[int, int]]) -> None:
    """Count labelled spans that a found one meets, and found ones that meet none."""
    for start, end in gold:
        tally.add(True, any(a < end and start < b for a, b in spans), text[start:end])
    for a, b in spans:
        if not any(a < end and start < b for start, end in gold):
            tally.add(False, True, text[a:b])


def show(tallies: dict[str, Tally]) -> None:
    """A line a label."""
    for name, tally in tallies.items():
        precision = tally.found / max(1, tally.found + tally.extra)
        recall = tally.found / max(1, tally.found + tally.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:28} P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  ({tally.found + tally.missed})")


def main() -> None:
    """Print the tables, or the errors of one label."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", metavar="LABEL", help="list what is missed (-) and falsely found (+)")
    parser.add_argument("--most", type=int, default=40)
    wanted = parser.parse_args()
    tallies = {**topics(), **marked(), **passages()}
    if wanted.wrong:
        print("\n".join(tallies[wanted.wrong].samples[: wanted.most]))
    else:
        show(tallies)


if __name__ == "__main__":
    main()
