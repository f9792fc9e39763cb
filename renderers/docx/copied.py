"""A redline in a copy of the new version's Word file, when that is what the new version came as."""

from lxml import etree
from lxml.etree import _Element

from analyzer.comparison.model import Op
from analyzer.materiality.model import Report
from clauses.diagnostics import UnreadableInputError
from clauses.model import Clause
from clauses.readers.docx import MEDIA_TYPE, read_docx
from clauses.readers.docx.package import Package, open_package
from clauses.structure.tree import build
from clauses.text import Source, Tracked
from renderers.docx.comments import Anchor, anchors, comment
from renderers.docx.flat import accepted, bytes_of, has_changes, parts_of
from renderers.docx.lines import Cuts, lines_of, with_whole_labels
from renderers.docx.looks import Looks
from renderers.docx.moves import Moves
from renderers.docx.native import Segments
from renderers.docx.order import in_order
from renderers.docx.package import TYPES, zipped
from renderers.docx.past import OldFile, Past, lists_of
from renderers.docx.place import InPlace
from renderers.docx.revisions import Revisions, stamp
from renderers.docx.stream import breaks_of, breaks_of_blocks, stream
from renderers.docx.xml import W, element, part_bytes, root
from renderers.view.changes import in_order as numbered
from renderers.view.dates import date_of
from renderers.view.model import ReportView

__all__ = ["in_copy"]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_BEHIND_TRACKING = frozenset(
    W + name
    for name in (
        *("doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "defaultTabStop", "autoHyphenation"),
        *("characterSpacingControl", "footnotePr", "endnotePr", "compat", "rsids", "themeFontLang", "decimalSymbol"),
    )
)
_CONTENTS = "[Content_Types].xml"
_FIRST_REVISION = 100_000


def in_copy(report: Report, view: ReportView, old_file: bytes | None, new_file: bytes) -> bytes | None:
    """The redline in a copy of ``new_file``; None where the copy would not give both versions back.

    Tracked changes that the new file came with are accepted first: what differs from the old version is marked
    anew. ``old_file`` gives struck paragraphs their style and list, where the new file has those as well.
    """
    if report.new.source.media_type != MEDIA_TYPE:
        return None
    parts, source = _flat(new_file)
    if source.text != report.new.text or not _can_be_added_to(parts):
        return None
    past_source = read_docx(old_file, "old.docx") if old_file is not None else None
    if past_source is not None and past_source.text != report.old.text:
        past_source = None
    made = _marked(report, view, parts, source, past_source, old_file)
    return made if _gives_back(made, report) else None


def _flat(data: bytes) -> tuple[dict[str, bytes], Source]:
    """The parts of a file without tracked changes, and how it reads."""
    source = read_docx(data, "new.docx")
    package = open_package(data)
    parts = parts_of(data)
    changed = False
    for name in {package.main} | {run.part for run in source.runs}:
        tree = package.xml(name)
        if has_changes(tree):
            accepted(tree)
            parts[name] = bytes_of(tree)
            changed = True
    return parts, (read_docx(zipped(parts), "new.docx") if changed else source)


def _marked(
    report: Report,
    view: ReportView,
    parts: dict[str, bytes],
    source: Source,
    past_source: Source | None,
    old_file: bytes | None,
) -> bytes:
    package = open_package(zipped(parts))
    main = package.main
    trees = {name: package.xml(name) for name in sorted({main} | {run.part for run in source.runs})}
    looks = Looks(report.old), Looks(report.new)
    before = breaks_of_blocks(past_source) if past_source else breaks_of(report.old)
    tokens = in_order(list(stream(report.redline, before, breaks_of_blocks(source))))
    moves = Moves(report, tokens)
    material, review = numbered(report)
    hung = anchors(report, (*material, *review))
    lines = lines_of(tokens, _cuts(report, looks, moves, hung, past_source))
    for line in lines:
        with_whole_labels(line, looks[0].is_label, looks[1].is_label)
    kept = [piece for line in lines for piece in line.pieces if piece.op is not Op.STRIKE]
    cuts = {at for piece in kept for at in (piece.new, piece.new + len(piece.text))}
    body = trees[main].find(W + "body")
    assert body is not None
    taken = _last_comment(package)
    InPlace(
        body=body,
        main=main,
        segments=Segments(source.runs, trees, cuts),
        past=Past(_old_file(past_source, old_file), looks, _style_ids(package), lists_of(_numbering(package))),
        looks=looks,
        revisions=Revisions(date_of(view), _FIRST_REVISION),
        moves=moves,
        hung=hung,
        first_comment=taken,
    ).write(lines)
    parts.update({name: bytes_of(tree) for name, tree in trees.items()})
    _add_comments(parts, package, view, taken)
    _track_from_now_on(parts, package)
    return zipped(parts)


def _cuts(report: Report, looks: tuple[Looks, Looks], moves: Moves, hung: list[Anchor], past: Source | None) -> Cuts:
    old = [*looks[0].cuts, *(at for move in moves.all for at in move.old)]
    new = [*looks[1].cuts, *(at for move in moves.all for at in move.new)]
    for run in past.runs if past is not None else ():
        if run.end - run.start != run.span.end - run.span.start:  # a note's mark
            old.extend(run.span)
    for anchor in hung:
        (new if anchor.in_new else old).extend(anchor.span)
    return Cuts(old, new)


def _gives_back(data: bytes, report: Report) -> bool:
    """True when all accepted reads as the new version, and all rejected as the old one but for computed numbers."""
    try:
        after, before = (read_docx(data, "redline.docx", state) for state in (Tracked.ACCEPTED, Tracked.REJECTED))
    except UnreadableInputError:
        return False
    if after.text.split() != report.new.text.split():
        return False
    return _unnumbered(before.text, build(before)) == _unnumbered(report.old.text, report.old.clauses)


def _unnumbered(text: str, clauses: tuple[Clause, ...]) -> str:
    """The letters of a text without white space and without the numbers of its clauses."""
    at, kept = 0, []
    for span in sorted(clause.label_span for clause in clauses if clause.label_span):
        kept.append(text[at : span.start])
        at = max(at, span.end)
    kept.append(text[at:])
    return "".join("".join(kept).split())


def _old_file(source: Source | None, data: bytes | None) -> OldFile | None:
    if source is None or data is None:
        return None
    package = open_package(data)
    return OldFile(package.main, package.xml(package.main), source.runs, lists_of(_numbering(package)))


# ------------------------------------------------------------- parts
def _target(package: Package, kind: str) -> str | None:
    found = (r for r in package.relations(package.main).values() if r.kind == kind and not r.outside)
    relation = next(found, None)
    return relation.target if relation is not None and relation.target in package.archive.NameToInfo else None


def _tree(package: Package, kind: str) -> _Element | None:
    name = _target(package, kind)
    return package.optional(name, kind) if name is not None else None


def _numbering(package: Package) -> _Element | None:
    return _tree(package, "numbering")


def _style_ids(package: Package) -> frozenset[str]:
    tree = _tree(package, "styles")
    return (
        frozenset(e.get(W + "styleId") or "" for e in tree.iterchildren(W + "style"))
        if tree is not None
        else frozenset()
    )


def _last_comment(package: Package) -> int:
    tree = _tree(package, "comments")
    ids = [e.get(W + "id") or "" for e in tree.iterchildren(W + "comment")] if tree is not None else []
    return max((int(number) for number in ids if number.isdecimal() and len(number) < 9), default=0)


def _add_comments(parts: dict[str, bytes], package: Package, view: ReportView, taken: int) -> None:
    tree, name = _tree(package, "comments"), _target(package, "comments")
    if tree is None or name is None:
        tree, name = root("comments"), _new_part(parts, package, "comments")
    for change in (*view.material, *view.review):
        tree.append(comment(change, change.number + taken, stamp(date_of(view))))
    parts[name] = part_bytes(tree)


def _new_part(parts: dict[str, bytes], package: Package, kind: str) -> str:
    """The name of a part that is added, with the lines that tell of it."""
    folder, _, name = package.main.rpartition("/")
    number, made = 0, f"{folder}/{kind}.xml".lstrip("/")
    while made in parts:
        number += 1
        made = f"{folder}/{kind}{number}.xml".lstrip("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    tree = _plain(parts.get(relations) or b'<Relationships xmlns="' + _RELATION[1:].split("}")[0].encode() + b'"/>')
    taken = {e.get("Id") for e in tree}
    free = next(f"rNovation{n}" for n in range(1, 10_000) if f"rNovation{n}" not in taken)
    etree.SubElement(tree, _RELATION, Id=free, Type=f"{_OFFICE}/{kind}", Target=made.rpartition("/")[2])
    parts[relations] = bytes_of(tree)
    types = _plain(parts[_CONTENTS])
    etree.SubElement(types, _TYPE, PartName=f"/{made}", ContentType=TYPES[kind])
    parts[_CONTENTS] = bytes_of(types)
    return made


def _can_be_added_to(parts: dict[str, bytes]) -> bool:
    """True when the file tells what its parts are, as Word needs it; the reader does without."""
    try:
        for name, content in parts.items():
            if name == _CONTENTS or name.endswith(".rels"):
                _plain(content)
    except etree.XMLSyntaxError:
        return False
    return _CONTENTS in parts


def _plain(content: bytes) -> _Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    tree: _Element = etree.fromstring(content, parser)
    return tree


def _track_from_now_on(parts: dict[str, bytes], package: Package) -> None:
    """Makes Word mark what is edited next as well."""
    tree, name = _tree(package, "settings"), _target(package, "settings")
    if tree is None or name is None or tree.find(W + "trackRevisions") is not None:
        return
    at = next((at for at, child in enumerate(tree) if child.tag in _BEHIND_TRACKING), len(tree))
    tree.insert(at, element("trackRevisions"))
    parts[name] = bytes_of(tree)
