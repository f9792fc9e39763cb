"""The outbox on a hundred thousand recipients: how fast, in how much memory, and killed ten times.

    python -m benchmarks.outbox [--recipients 100000] [--folder FOLDER] [--kills 10]

Five accepted versions of the sample series, four countries, three plans, one name in ten of other letters. Times are of
the whole command (reading the versions, five comparisons, sixty groups, checks, messages, manifest); memory is that of
the command and its processes together, sampled from /proc. A run that is killed at random places (seeded) and gone on
with is compared with the uninterrupted one by its bytes. What is printed is worth keeping in benchmarks/RESULTS.md.
"""

import argparse
import csv
import filecmp
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SERIES = ROOT / "corpus" / "samples" / "lumenfield-api-terms"
SENDER = """name = "Lumenfield Maps, Inc."
address = "Lumenfield Legal <legal@lumenfield.example>"
contact = "legal@lumenfield.example"
reason = "our costs of support and of storage have changed."
"""
VERSIONS = ("2024-09-01", "2025-03-01", "2026-01-15", "2026-06-01", "2026-11-10")
COUNTRIES, PLANS = ("DE", "FR", "GB", "US-NY"), ("Starter", "Growth", "Scale")
FIRST = ("Ada", "Grace", "Mary", "Linus", "Ken", "Barbara", "Edsger", "Frances", "Alan")
LAST = ("Lovelace", "Hopper", "Shelley", "Smith", "Thompson", "Liskov", "Allen", "Turing")
OTHERS = ("Zoë Straße", "Søren Kierkegaard", "Jürgen O'Neil", "名前 太郎", "Doe, Jane", "J. R. Ewing")


def people(path: Path, count: int) -> None:
    """Write the list."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("address", "name", "language", "country", "plan", "accepted"))
        for number in range(count):
            plain = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
            name = plain if chance.random() < 0.9 else chance.choice(OTHERS)
            where = chance.choice(COUNTRIES), chance.choice(PLANS), chance.choice(VERSIONS)
            writer.writerow((f"user{number}@mail{number % 97}.example", name, "en", *where))


def command(folder: Path, outbox: str) -> list[str]:
    """The command that writes the outbox."""
    options = ["--sent", "2026-12-01", "--effective", "2027-02-15", "--sender", str(folder / "sender.toml")]
    laws = [part for law in ("eu-p2b", "uk-cra", "us-ftc") for part in ("--regime", law)]
    files = ["--recipients", str(folder / "people.csv"), "-o", str(folder / outbox), "--jobs", "2"]
    return [sys.executable, "-m", "novation", "notice", f"{SERIES}@2026-12-01", *options, *laws, *files]


def memory(process: int) -> int:
    """Bytes that a process and those it began hold at this moment, what they share counted once each (PSS)."""
    total = 0
    for each in (process, *children(process)):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text("utf-8").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


def children(process: int) -> Iterator[int]:
    """The processes that a process began, and those that these began."""
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text("utf-8").split()
    except OSError:
        return
    for each in listed:
        yield int(each)
        yield from children(int(each))


def run(folder: Path, outbox: str) -> tuple[float, int]:
    """Seconds and the most bytes of one whole run."""
    start = time.monotonic()
    process = subprocess.Popen(command(folder, outbox), stdout=subprocess.DEVNULL, cwd=ROOT)
    most = 0
    while process.poll() is None:
        most = max(most, memory(process.pid))
        time.sleep(0.25)
    if process.returncode:
        raise SystemExit(f"the run failed with {process.returncode}")
    return time.monotonic() - start, most


def killed(folder: Path, outbox: str, kills: int, count: int) -> list[tuple[int, int]]:
    """Kill a run when some number of its messages, chosen by chance, is written: (written, safe) at each kill."""
    chance, found = random.Random(7), []
    home = folder / outbox
    for least in sorted(chance.randrange(count) for _ in range(kills)):
        process = subprocess.Popen(
            command(folder, outbox), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
        )
        while process.poll() is None and written(home) < least:
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
        process.wait()
        manifest = home / "manifest.jsonl"
        found.append((written(home), manifest.read_bytes().count(b"\n") if manifest.exists() else 0))
    return found


def written(home: Path) -> int:
    """How many messages stand in the folders that are whole, safe or not, and in those that are being written."""
    try:
        whole = sum(1 for _ in (home / "messages").iterdir()) * 500
        return whole + sum(sum(1 for _ in part.iterdir()) for part in (home / ".novation").glob("shard-*"))
    except OSError:
        return 0


def same(one: Path, other: Path) -> bool:
    """True where two folders hold the same files with the same bytes."""
    files = [{p.relative_to(home) for p in home.rglob("*") if p.is_file()} for home in (one, other)]
    return files[0] == files[1] and all(filecmp.cmp(one / name, other / name, shallow=False) for name in files[0])


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recipients", type=int, default=100_000)
    parser.add_argument("--folder", help="where to write; else a temporary folder")
    parser.add_argument("--kills", type=int, default=10)
    asked = parser.parse_args()
    folder = Path(asked.folder or tempfile.mkdtemp(prefix="novation-outbox-"))
    folder.mkdir(parents=True, exist_ok=True)
    people(folder / "people.csv", asked.recipients)
    (folder / "sender.toml").write_text(SENDER, "utf-8")
    seconds, most = run(folder, "whole")
    manifest = (folder / "whole" / "manifest.jsonl").read_bytes()
    size = sum(path.stat().st_size for path in (folder / "whole" / "messages").rglob("*.eml"))
    count = manifest.count(b"\n")
    print("| recipients | seconds, all in all | messages a second | most memory | size of the messages |")
    print("|---|---|---|---|---|")
    print(
        f"| {count:,} | {seconds:.1f} | {count / seconds:,.0f} | {most / 1e6:.0f} MB | {size / 1e9:.1f} GB |",
        flush=True,
    )
    if asked.kills:
        stood = killed(folder, "killed", asked.kills, count)
        rest, _ = run(folder, "killed")
        places = ", ".join(f"{each:,} ({safe:,})" for each, safe in stood)
        print(f"\nKilled {asked.kills} times with SIGKILL, with so many messages written (safe): {places}.")
        print(f"Gone on with for {rest:.1f} s. The same bytes as without: {same(folder / 'whole', folder / 'killed')}.")
    if not asked.folder:
        shutil.rmtree(folder)


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
