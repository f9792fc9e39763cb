"""Pairs of clauses written by a reviewer, each with what a lawyer expects of it: how many are told as wanted.

    python -m benchmarks.written                    all sets
    python -m benchmarks.written base harmless      some of them
    python -m benchmarks.written lists1 --bad       what is not told as wanted, in full

A set is a file of benchmarks/written_pairs. ``# name`` opens a case; ``= RULES SIDE must=WORDS`` says what is
wanted: rules by commas, ``*`` for any or ``none`` for no finding, the side p(rovider), u(ser), n(either) or
?, and words that the finding or the row must show. ``h`` is the heading; ``s``, ``c`` and ``u`` are clauses
in the style of a statute, in plain words and in capitals, ``-`` the old one and ``+`` the new (``*``: one
that goes). ``|`` is a new line, ``^`` no clause at all, ``@MOVE`` puts the clause last. Each stands in a
small agreement of five other clauses.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from analyzer.comparison.compare import compare
from analyzer.direction import Direction
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Report
from clauses.parse import parse_bytes

FOLDER = Path(__file__).with_name("written_pairs")
SIDES = {
    Direction.FAVORS_PROVIDER: "p",
    Direction.FAVORS_USER: "u",
    Direction.MUTUAL: "n",
    Direction.NEUTRAL: "n",
    Direction.UNKNOWN: "?",
}
# From told as wanted to told for the other side; of several findings the best counts.
ORDER = ("as wanted", "by a general rule", "no side", "wrong title", "unclassified", "wrong side")
FILL = {
    "s": "The Provider operates the Platform.",
    "c": "We run the app.",
    "u": "COMPANY OPERATES THE SERVICE.",
}
HERE = ("", "")  # where the clause of a case stands among the others
FRAMES: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "s": (
        '# Master Services Agreement\n\nThis Agreement is made between Halden Systems Ltd (the "Provider") and the '
        'customer named in the order (the "Customer").\n',
        (
            (
                "Subject Matter",
                "The Provider makes the Platform available to the Customer for the term of this Agreement.",
            ),
            ("Orders", "An order is binding when the Provider has confirmed it in writing."),
            HERE,
            ("Documents", "The Provider shall hand over the documentation to the Customer on request."),
            (
                "Force Majeure",
                "Neither party is in default for as long as an event beyond its control prevents performance.",
            ),
            (
                "Final Provisions",
                "If a provision of this Agreement is invalid, the remaining provisions stay in force.",
            ),
        ),
    ),
    "c": (
        '# Pebble Terms of Use\n\nThese terms are a contract between you and Pebble Ltd ("Pebble", "we" or "us").\n',
        (
            ("Your account", "Choose a strong password. Only you may use your account."),
            ("Our app", "We give you the app for your own private use."),
            HERE,
            ("Be nice", "Please be friendly to other people in the community."),
            ("Getting help", "Our help pages explain how the app works."),
            ("The small print", "If a part of these terms does not hold, the rest still applies."),
        ),
    ),
    "u": (
        '# TERMS OF SERVICE\n\nTHESE TERMS ARE A BINDING AGREEMENT BETWEEN YOU ("YOU") AND MERIDIAN SOFTWARE, INC. '
        '("COMPANY").\n',
        (
            ("ACCEPTANCE", 'BY CLICKING "I AGREE" YOU ACCEPT THESE TERMS.'),
            ("REGISTRATION", "YOU SHALL PROVIDE ACCURATE REGISTRATION INFORMATION."),
            HERE,
            ("EQUIPMENT", "YOU ARE RESPONSIBLE FOR THE EQUIPMENT THAT YOU NEED TO ACCESS THE SERVICE."),
            ("WAIVER", "NO FAILURE TO ENFORCE A PROVISION SHALL BE A WAIVER OF IT."),
            ("SEVERABILITY", "IF ANY PROVISION IS HELD UNENFORCEABLE, THE REMAINDER SHALL CONTINUE IN EFFECT."),
        ),
    ),
}
WANT = re.compile(r"= (\S+)(?: (\S+))?(?: must=(.*))?$")


class Want(NamedTuple):
    """What is wanted of a pair: by which rules, for whom, showing which words."""

    rules: str
    side: str
    must: str


class Case(NamedTuple):
    """Two forms of a clause and what is wanted of the report on them."""

    name: str
    style: str
    heading: str
    old: str
    new: str
    wants: tuple[Want, ...]


def cases(path: Path) -> Iterator[Case]:
    """The cases of a set, in order. Raises ValueError on a line that is none, with its number."""
    kind, heading, wants, old, fresh = "", "Terms", list[Want](), dict[str, str](), False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, style, sign = line[:2], line[:1], line[1:2]
        if not line.strip() or mark == "//":
            continue
        if mark == "# ":
            kind, heading, wants, old, fresh = line[2:].strip(), "Terms", [], {}, False
        elif mark == "= " and (found := WANT.match(line)) is not None:
            wants, old, fresh = ([], {}, False) if fresh else (wants, old, fresh)
            wants.append(Want(found[1], found[2] or "?", found[3] or ""))
        elif mark == "h ":
            heading = line[2:].strip()
        elif style in FILL and sign == "-":
            old[style], fresh = line[3:], True
        elif style in FILL and sign in "+*":
            fill, fresh = FILL[style], True
            came = (old[style], line[3:]) if style in old else (fill, f"{fill} {line[3:]}")
            pair = came if sign == "+" else (f"{fill} {line[3:]}", fill)
            yield Case(f"{path.stem}/{kind}/{style}", style, heading, *pair, tuple(wants))
        else:
            raise ValueError(f"{path.name}, line {number}: no line of a case: {line!r}")


def agreement(case: Case, *, new: bool) -> bytes:
    """The small agreement in which a clause of a case stands, as Markdown."""
    words = case.new if new else case.old
    top, parts = FRAMES[case.style]
    if "@MOVE" in words and new:
        parts = (*(part for part in parts if part is not HERE), HERE)
    words = words.replace(" @MOVE", "").replace("|", "\n")
    heading = case.heading.upper() if case.style == "u" else case.heading
    said = [(heading, words) if part is HERE else part for part in parts if part is not HERE or words.strip() != "^"]
    return "\n".join([top, *(f"## {i}. {head}\n\n{body}\n" for i, (head, body) in enumerate(said, 1))]).encode()


def report(case: Case) -> Report:
    """The report on a case."""
    old, new = (parse_bytes(agreement(case, new=new), "a.md") for new in (False, True))
    return judge(compare(old, new))


def outcome(want: Want, made: Report) -> str:
    """What became of a wish: one of ORDER, "read", "unnamed", "told nowhere", "silent", or a false alarm."""
    findings = [found for change in made.changes for found in change.findings]
    review = [change for change in made.changes if change.review]
    if want.rules == "none":
        return "false alarm" if findings else "needless read" if review else "as wanted"

    def shows(*words: str) -> bool:
        return re.search(want.must, " ".join(words), re.IGNORECASE) is not None

    old, new = made.old.text, made.new.text
    told = []
    for found in findings:
        spans = ((found.old_span, old), (found.new_span, new))
        if shows(found.message, *(span.of(text) for span, text in spans if span is not None)):
            told.append(_told(want, found.rule, SIDES[found.direction]))
    if told:
        return min(told, key=ORDER.index)
    if any(shows(c.why, *(s.of(old) for s in c.old_spans), *(s.of(new) for s in c.new_spans)) for c in review):
        return "read"
    if any(shows(words) for change in made.changes for words in change.unnamed):
        return "unnamed"
    return "told nowhere" if findings or review else "silent"


def _told(want: Want, rule: str, side: str) -> str:
    """How one finding meets a wish."""
    names = want.rules.split(",")
    free = "*" in names
    named = free or rule in names
    open_one = free and side == "?" and (rule == "unclassified-change" or rule.endswith("-touched"))
    right = want.side == "?" or side in want.side or open_one
    if right and named:
        return "as wanted" if rule in names or names == ["*"] else "by a general rule"
    if side not in {"p", "u"} and named:
        return "no side"
    if side in {"p", "u"} and not right:
        return "wrong side"
    return "unclassified" if rule == "unclassified-change" else "wrong title"


def shown(case: Case, met: Sequence[str], made: Report) -> Iterator[str]:
    """A case with all that is told of it, line by line."""
    yield f"[{case.name}] {', '.join(met)}; wanted: {'; '.join(' '.join(want).strip() for want in case.wants)}"
    yield f"  - {case.old}"
    yield f"  + {case.new}"
    for change in made.changes:
        yield from (f"    * {f.rule} {f.severity.value} {f.direction.value}: {f.message}" for f in change.findings)
        yield from (f"    read too: {words}" for words in change.unnamed)
        if change.review:
            yield f"    please read: {change.why}"


def main() -> None:
    """Prints how many wishes are met, by set and in all."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sets", nargs="*", help="names of sets; all without")
    asked.add_argument("--bad", action="store_true", help="show what is not told as wanted")
    given = asked.parse_args()
    names = given.sets or sorted(path.stem for path in FOLDER.glob("*.txt"))
    whole: Counter[str] = Counter()
    for name in names:
        tally: Counter[str] = Counter()
        for case in cases(FOLDER / f"{name}.txt"):
            made = report(case)
            met = [outcome(want, made) for want in case.wants]
            tally.update(met)
            if given.bad and set(met) - {"as wanted", "by a general rule"}:
                print("\n".join(shown(case, met, made)))
        print(f"{name}: {dict(tally.most_common())}", flush=True)
        whole += tally
    print(f"all: {sum(whole.values())} wishes, {dict(whole.most_common())}")


if __name__ == "__main__":
    main()
