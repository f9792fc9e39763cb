"""One comparison tool over pairs of texts: time, memory, marks, exact rebuild, moves found. Prints one JSON object.

    python benchmarks/comparison_peers.py TOOL PAIRS.json ROUNDS

``benchmarks/comparison.py`` runs this once for each tool, each in a process of its own, the peers with the Python of
their own environment (requirements/peers.txt): nothing of them is needed to use or test Novation.
"""

import difflib
import io
import json
import re
import resource
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tool made of a pair: ``exact`` is "yes" (to the character), "words" (white space apart) or "no"."""

    marks: int
    exact: str
    moves: list[str]


Tool = Callable[[str, str], Callable[[], Outcome]]
# A tool first does its work (timed), then says what came of it (not timed).


def with_difflib(old: str, new: str) -> Callable[[], Outcome]:
    """The standard library, word by word."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()

    def told() -> Outcome:
        marks = sum((i2 > i1) + (j2 > j1) for tag, i1, i2, j1, j2 in codes if tag != "equal")
        rebuilt = "".join(t for _, i1, i2, _, _ in codes for t in a[i1:i2])
        again = "".join(t for _, _, _, j1, j2 in codes for t in b[j1:j2])
        return Outcome(marks, exactness((rebuilt, old), (again, new)), [])

    return told


def with_diff_match_patch(old: str, new: str) -> Callable[[], Outcome]:
    """Google's diff-match-patch with its clean-up for readers, its time-out off so that the answer is one."""
    from diff_match_patch import diff_match_patch  # type: ignore[import-not-found,import-untyped,unused-ignore]

    tool = diff_match_patch()
    tool.Diff_Timeout = 0
    parts = tool.diff_main(old, new)
    tool.diff_cleanupSemantic(parts)

    def told() -> Outcome:
        before = "".join(text for op, text in parts if op <= 0)
        after = "".join(text for op, text in parts if op >= 0)
        return Outcome(sum(op != 0 for op, _ in parts), exactness((before, old), (after, new)), [])

    return told


def with_redlines(old: str, new: str) -> Callable[[], Outcome]:
    """Redlines: marks in Markdown."""
    from redlines import Redlines  # type: ignore[import-not-found,import-untyped,unused-ignore]

    text = Redlines(old, new).output_markdown

    def told() -> Outcome:
        struck = re.compile(r"<span style='color:red;[^>]*>(.*?)</span>", re.DOTALL)
        added = re.compile(r"<span style='color:green;[^>]*>(.*?)</span>", re.DOTALL)
        before, after = struck.sub(r"\1", added.sub("", text)), added.sub(r"\1", struck.sub("", text))
        marks = len(struck.findall(text)) + len(added.findall(text))
        return Outcome(marks, exactness((before, old), (after, new)), [])

    return told


def with_xmldiff(old: str, new: str) -> Callable[[], Outcome]:
    """Xmldiff over paragraphs."""
    from copy import deepcopy

    from lxml import etree
    from xmldiff import actions as kinds  # type: ignore[import-not-found,import-untyped,unused-ignore]
    from xmldiff import main, patch

    tree = etree.fromstring(_paragraphs(old))
    found = main.diff_trees(tree, etree.fromstring(_paragraphs(new)))

    def told() -> Outcome:
        at: Any = deepcopy(tree)
        moves = []
        patcher = patch.Patcher()
        for action in found:
            if isinstance(action, kinds.MoveNode):
                moves.append("".join(at.xpath(action.node)[0].itertext()))
            patcher.handle_action(action, at)
        again = "\n".join(node.text or "" for node in at)
        return Outcome(len(found), exactness((again, new)), moves)

    return told


def with_python_redlines(old: str, new: str) -> Callable[[], Outcome]:
    """Python-Redlines: tracked changes in Word documents, moves looked for."""
    from python_redlines import DocxodusEngine  # type: ignore[import-not-found,import-untyped,unused-ignore]

    made = DocxodusEngine().run_redline("Counsel", original=_docx(old), modified=_docx(new), detect_moves=True)[0]

    def told() -> Outcome:
        from lxml import etree

        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml"))
        gone, come = (f"{_W}del", f"{_W}moveFrom"), (f"{_W}ins", f"{_W}moveTo")
        runs = [node for node in root.iter(*gone, *come) if any(True for _ in node.iter(f"{_W}t", f"{_W}delText"))]
        before, after = _accepted(root, come), _accepted(root, gone)
        moved = ["".join(t.text or "" for t in n.iter(f"{_W}t")) for n in root.iter(f"{_W}moveTo")]
        return Outcome(len(runs), exactness((before, old), (after, new)), [text for text in moved if text])

    return told


@cache
def _read(text: str, name: str) -> Any:
    from clauses.parse import parse_text

    return parse_text(text, name)


def with_novation_read_before(old: str, new: str) -> Callable[[], Outcome]:
    """Novation when both versions were parsed before: the first of the rounds parses, the median does not."""
    return _compared(_read(old, "old.md"), _read(new, "new.md"))


def with_novation(old: str, new: str) -> Callable[[], Outcome]:
    """Novation from the text: both versions parsed with all facts, then compared."""
    from clauses.parse import parse_text

    before, after = parse_text(old, "old.md"), parse_text(new, "new.md")
    return _compared(before, after)


def _compared(before: Any, after: Any) -> Callable[[], Outcome]:
    from analyzer.comparison.compare import compare
    from analyzer.comparison.model import ChangeKind

    found = compare(before, after)

    def told() -> Outcome:
        rebuilt = "".join(text for op, text in found.redline if op in "=-")
        again = "".join(text for op, text in found.redline if op in "=+")
        kinds = (ChangeKind.MOVED, ChangeKind.REORDERED)
        moved = [span.of(after.text) for c in found.changes if c.kind in kinds for span in c.new_spans]
        return Outcome(len(found.changes), exactness((rebuilt, before.text), (again, after.text)), moved)

    return told


TOOLS: dict[str, Tool] = {
    "novation": with_novation,
    "novation, versions parsed before": with_novation_read_before,
    "difflib": with_difflib,
    "diff-match-patch": with_diff_match_patch,
    "redlines": with_redlines,
    "xmldiff": with_xmldiff,
    "python-redlines": with_python_redlines,
}


def exactness(*sides: tuple[str, str]) -> str:
    """How exactly the rebuilt texts are the given ones."""
    if all(rebuilt == text for rebuilt, text in sides):
        return "yes"
    if all("".join(rebuilt.split()) == "".join(text.split()) for rebuilt, text in sides):
        return "words"
    return "no"


def _paragraphs(text: str) -> str:
    return "<a>" + "".join(f"<p>{escape(line)}</p>" for line in text.split("\n")) + "</a>"


def _docx(text: str) -> bytes:
    """The text as a Word document, a paragraph a line."""
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.split("\n")
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.'
        f'openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{word}"/>'
        "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W[1:-1]}"><w:body>{lines}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + body)
    return out.getvalue()


def _accepted(root: Any, left_out: tuple[str, ...]) -> str:
    """The text of a tracked document without the runs of one side."""
    lines = []
    for paragraph in root.iter(f"{_W}p"):
        texts = [
            node.text or ""
            for node in paragraph.iter(f"{_W}t", f"{_W}delText")
            if not any(above.tag in left_out for above in node.iterancestors())
        ]
        lines.append("".join(texts))
    return "\n".join(line for line in lines if line)


def measured(tool: Tool, pairs: list[dict[str, Any]], rounds: int) -> dict[str, Any]:
    """Per pair the median of processor time and what was found; the highest memory of the process or its children."""
    rows = []
    tool("One line.\n", "One more line.\n")()
    for pair in pairs:
        times = []
        told: Callable[[], Outcome] | None = None
        for _ in range(rounds):
            clock = _spent()
            told = tool(pair["old"], pair["new"])
            times.append((_spent() - clock) * 1000)
        assert told is not None
        outcome = told()
        found = sum(any(_mostly(each, text) for each in one for text in outcome.moves) for one in pair["moved"])
        rows.append({"ms": statistics.median(times), "marks": outcome.marks, "exact": outcome.exact, "moves": found})
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return {"rows": rows, "mb": max(resource.getrusage(who).ru_maxrss for who in whose) / 1024}


def _spent() -> float:
    """Seconds of processor time of this process and its children: a busy machine does not change them much."""
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + below.ru_utime + below.ru_stime


def _mostly(wanted: str, text: str) -> bool:
    """True when the words of a moved clause are in the text that a tool says has moved."""
    words, told = set(re.findall(r"\w+", wanted)), set(re.findall(r"\w+", text))
    return len(words & told) >= 0.8 * len(words) and len(text) <= 3 * len(wanted)


def main() -> None:
    """Measures the tool named first on the pairs in the file named second, each as often as the third says."""
    with open(sys.argv[2], encoding="utf-8") as file:  # noqa: PTH123
        pairs = json.load(file)
    print(json.dumps(measured(TOOLS[sys.argv[1]], pairs, int(sys.argv[3]))))


if __name__ == "__main__":
    main()
