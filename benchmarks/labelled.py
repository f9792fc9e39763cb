"""Labels of changes between real versions, given by lawyers who had not seen the program: made ready for the scorer.

    python -m benchmarks.labelled HISTORY OUT
    python ../shared/eval/score.py pairs --gold OUT/held.jsonl --cli .venv/bin/novation

HISTORY is a git repository of versions, such as a clone of ../shared/corpora/terms-history.bundle. The labels
(benchmarks/labels) hold no words of the texts: a version is named by the start of its SHA-256, a change by its
characters in the old and the new text. ``seen`` has been looked at while rules were written; ``held`` must not be: it
measures. docs/decisions/0015 says how they were made.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.importers.git import versions

FOLDER = Path(__file__).with_name("labels")
MARK = 16  # characters of the hash by which a version is known


def mark(data: bytes) -> str:
    """The name of a version: the start of its SHA-256."""
    return hashlib.sha256(data).hexdigest()[:MARK]


def labels(name: str) -> list[dict[str, Any]]:
    """The labelled pairs of a set (``seen``, ``held``)."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def quoted(pair: Mapping[str, Any], number: int, texts: Mapping[str, str]) -> dict[str, Any]:
    """The pair as the scorer reads it, its changes with the words at their places. Raises KeyError without a text."""
    old, new = texts[pair["old"]], texts[pair["new"]]
    name = f"pair-{number:02}"
    changes = [
        {
            **{key: value for key, value in change.items() if key not in {"old", "new"}},
            "id": f"{name}#{at}",
            "old_quote": _words(old, change["old"]),
            "new_quote": _words(new, change["new"]),
        }
        for at, change in enumerate(pair["changes"], 1)
    ]
    return {"pair_id": name, "pair_material": pair["material"], "changes": changes}


def _words(text: str, place: tuple[int, int] | None) -> str:
    return text[slice(*place)] if place else ""


def written(name: str, texts: Mapping[str, str], out: Path) -> Iterator[Path]:
    """Writes a set with its texts into a folder; the files it made. Raises KeyError where a version is missing."""
    folder = out / "texts"
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, pair in enumerate(labels(name), 1):
        row = quoted(pair, number, texts)
        for side, word in (("old", "before"), ("new", "after")):
            path = folder / f"{name}-{row['pair_id']}.{word}.md"
            path.write_text(texts[pair[side]], encoding="utf-8")
            yield path
        rows.append(row | {"pair_id": f"{name}-{row['pair_id']}"})
    path = out / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    yield path


def main() -> None:
    """Writes both sets for the scorer."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("history", type=Path)
    asked.add_argument("out", type=Path)
    given = asked.parse_args()
    wanted = {pair[side] for name in ("seen", "held") for pair in labels(name) for side in ("old", "new")}
    texts = {
        mark(version.data): version.data.decode("utf-8")
        for version in versions(given.history, "*.md")
        if mark(version.data) in wanted
    }
    for name in ("seen", "held"):
        try:
            made = list(written(name, texts, given.out))
        except KeyError as missing:
            raise SystemExit(f"The history has no version {missing}: the labels are of another one.") from None
        print(f"{name}: {len(made) - 1} texts, {made[-1]}")


if __name__ == "__main__":
    main()
