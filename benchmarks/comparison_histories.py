"""Every two consecutive versions of the files of a git history compared: how many, how long, what failed.

    nice python -m benchmarks.comparison_histories REPOSITORY [--sample N]

A pair fails when the comparison raises, when its redline does not rebuild both texts, or when a changed
word is in no change. ``--sample N`` takes every N-th pair. Prints one line per failure and the sums; ends with 1 when
something failed.
"""

import argparse
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from analyzer.comparison.compare import compare
from analyzer.comparison.model import Comparison
from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement
from clauses.parse import parse_bytes
from corpus.importers.git import GitVersion, versions


def pairs(repository: Path) -> Iterator[tuple[GitVersion, GitVersion]]:
    """Consecutive versions of each file that differ in a byte."""
    last: dict[str, GitVersion] = {}
    for version in versions(repository, "*.md"):
        before = last.get(version.path)
        if before is not None and before.data != version.data:
            yield before, version
        last[version.path] = version


def fault(found: Comparison) -> str | None:
    """What is wrong with a comparison; none when its redline rebuilds both texts and every word is claimed."""
    if "".join(text for op, text in found.redline if op in "=-") != found.old.text:
        return "the old text is not rebuilt"
    if "".join(text for op, text in found.redline if op in "=+") != found.new.text:
        return "the new text is not rebuilt"
    return f"{found.ledger.unclaimed} words are unclaimed" if found.ledger.unclaimed else None


def main() -> int:
    """Compares the pairs and prints the sums; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository", type=Path)
    parser.add_argument("--sample", type=int, default=1)
    given = parser.parse_args()
    parsed: dict[str, Agreement] = {}
    times: list[float] = []
    kinds: Counter[str] = Counter()
    failed = distinct = unread = 0
    seen: set[tuple[bytes, bytes]] = set()
    start = time.perf_counter()
    for at, (before, after) in enumerate(pairs(given.repository)):
        if at % given.sample or (before.data, after.data) in seen:
            continue
        seen.add((before.data, after.data))
        distinct += 1
        try:
            old = parsed.get(before.path)
            if old is None or old.source.sha256 != sha256(before.data).hexdigest():
                old = parse_bytes(before.data, before.path)
            new = parsed[before.path] = parse_bytes(after.data, after.path)
            clock = time.process_time()
            found = compare(old, new)
            times.append((time.process_time() - clock) * 1000)
            wrong = fault(found)
            kinds.update(change.kind.value for change in found.changes)
        except UnreadableInputError:
            unread += 1
            continue
        except KeyboardInterrupt:
            print(f"stopped after {distinct} pairs")
            break
        except Exception as error:  # a failure of any kind is what is looked for
            wrong = repr(error)
        if wrong:
            failed += 1
            print(f"{after.path} {after.commit[:10]}: {wrong}", flush=True)
    ordered = sorted(times)
    print(
        f"{distinct - unread} distinct pairs compared, {failed} failed, all others rebuilt to the character; "
        f"{unread} not compared, since a version is empty; "
        f"{time.perf_counter() - start:.0f} s with parsing; a comparison took {statistics.median(ordered):.0f} ms "
        f"(median), {ordered[int(0.9 * len(ordered))]:.0f} ms (ninth decile), {ordered[-1]:.0f} ms (longest)."
    )
    print(", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
