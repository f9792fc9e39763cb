"""Makes a bundle, and makes it again to see whether it comes out the same."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.bundle.archive import (
    SUMS,
    BundleError,
    Piece,
    check_bytes,
    check_sums,
    read_archive,
    with_sums,
    write_archive,
)
from corpus.outbox.begun import MAILING
from corpus.outbox.entries import MANIFEST
from corpus.outbox.survey import REFUSED
from novation.decided import decisions_mark
from novation.mailing import Group, Key, Mailing
from novation.outbox import group_lines, inputs_of
from novation.proof import check_manifest, check_messages, line_of_message
from novation.recipe import RECIPE, Recipe, made_by, mailing_of
from renderers.html import render as html
from renderers.json import dump
from renderers.notice.merge import SOMEBODY, fill
from renderers.notice.text import notice_text

__all__ = ["Proved", "bundled", "verified"]

_FOLDER = "mailing"
_KEPT = (MAILING, MANIFEST, REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """What verifying a bundle found right: how many files, what it is of, which line of the manifest a message is."""

    files: int
    old: str
    new: str
    messages: int | None
    remade: int
    line: int | None


def bundled(path: Path, recipe: Recipe, outbox: Path | None = None) -> str:
    """Write the bundle of a recipe, with the manifest of an outbox that is complete; the SHA-256 of its bytes.

    Raises:
        BundleError: if the outbox is not complete or not of this recipe, or the bundle would be larger than 4 GB.
        OSError: if it can't be written.
    """
    mailing = mailing_of(recipe)
    pieces = [Piece(name=RECIPE, source=_json(recipe.asked))]
    pieces += [Piece(name=name, source=content) for name, content in recipe.files.items()]
    mailed: Mapping[str, Any] | None = None
    if outbox is not None:
        kept = [Piece(name=f"{_FOLDER}/{name}", source=outbox / name) for name in _KEPT]
        if not all((outbox / name).is_file() for name in _KEPT):
            raise BundleError(f"{outbox}: this is no outbox that is complete.")
        mailed = _mailed(kept[0])
        _check_mailed(mailing, recipe, mailed)
        pieces += kept
    pieces += [Piece(name=name, source=content) for name, content in derived(mailing, mailed)]
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            digest = write_archive(file, with_sums(pieces))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return digest


def verified(path: Path, *, recipients: Path | None = None, message: bytes | None = None) -> Proved:
    """Hold a bundle against its own sums, then against what this program makes of its inputs, byte by byte.

    With the list of ``recipients`` every message is made again too; a ``message`` is looked up in the manifest.

    Raises:
        BundleError: naming the first thing that differs.
        OSError: if it can't be read.
    """
    pieces = read_archive(path)
    check_sums(pieces)
    check_bytes(path, pieces)
    found = {piece.name: piece for piece in pieces}
    recipe = _recipe(found)
    mailing = _mailing(recipe)
    for name, value in made_by(mailing).items():
        if recipe.asked.get(name) != value:
            said = f"{recipe.asked.get(name)} in the bundle, {value} here"
            raise BundleError(f"{RECIPE}: {name.replace('_', ' ')}: {said}; verify it with the program that made it.")
    mailed = _mailed(found[f"{_FOLDER}/{MAILING}"]) if f"{_FOLDER}/{MAILING}" in found else None
    expected = {RECIPE, SUMS, *recipe.files}
    if mailed is not None:
        _check_mailed(mailing, recipe, mailed)
        manifest = found.get(f"{_FOLDER}/{MANIFEST}", Piece(name=MANIFEST, source=b""))
        check_manifest(manifest, mailed)
        expected |= {f"{_FOLDER}/{name}" for name in _KEPT}
    for name, content in derived(mailing, mailed):
        expected.add(name)
        _same(name, found.get(name), content)
    besides = [name for name in found if name not in expected]
    if besides:
        raise BundleError(f"{besides[0]}: no bundle has such a file.")
    if (recipients or message) and mailed is None:
        raise BundleError("there is no mailing in this bundle.")
    remade = 0
    if recipients is not None and mailed is not None:
        refused = found.get(f"{_FOLDER}/{REFUSED}", Piece(name=REFUSED, source=b""))
        remade = check_messages(found[f"{_FOLDER}/{MANIFEST}"], refused, mailing, mailed, recipients)
    return Proved(
        files=len(pieces),
        old=mailing.versions.old,
        new=mailing.versions.new,
        messages=mailed["messages"] if mailed else None,
        remade=remade,
        line=line_of_message(found[f"{_FOLDER}/{MANIFEST}"], message) if message is not None else None,
    )


def derived(mailing: Mailing, mailed: Mapping[str, Any] | None) -> Iterator[tuple[str, bytes]]:
    """(name, content) of all that follows from a recipe: comparison, plan and notice, and of a mailing each group's.

    Messages are to nobody in particular: a recipient's name and address stand in the outbox alone.
    """
    everybody = mailing.group(mailing.everybody())
    yield "comparison.json", dump(everybody.report).encode()
    yield "comparison.html", html(everybody.report).encode()
    yield "plan.json", dump(everybody.plan).encode()
    yield "notice.json", dump(everybody.notice).encode()
    yield "notice.txt", notice_text(everybody.notice).encode()
    yield "notice.eml", _message(everybody)
    if mailed is None:
        return
    keys = _keys(mailed)
    for accepted in dict.fromkeys(key.accepted for key in keys):
        if accepted != mailing.versions.old:
            yield f"comparisons/{accepted}.json", dump(mailing.report(accepted)).encode()
    for number, key in enumerate(keys, start=1):
        group = mailing.group(key)
        yield f"{_FOLDER}/groups/{number:03}.plan.json", dump(group.plan).encode()
        yield f"{_FOLDER}/groups/{number:03}.eml", _message(group)


def _message(group: Group) -> bytes:
    return fill(group.template, "", SOMEBODY.addr_spec).content


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _recipe(found: Mapping[str, Piece]) -> Recipe:
    try:
        asked = json.loads(found[RECIPE].content())
        names = [*asked["versions"].values(), *(path for those in asked["project"].values() for path in those)]
        names += [asked["sender"], *([asked["wording"]] if asked["wording"] else [])]
        return Recipe(asked=asked, files={name: found[name].content() for name in names})
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        what = f"{problem.args[0]} is missing" if isinstance(problem, KeyError) else "it is no recipe"
        raise BundleError(f"{RECIPE}: {what}.") from None


def _mailing(recipe: Recipe) -> Mailing:
    try:
        return mailing_of(recipe)
    except (KeyError, TypeError, ValueError) as problem:
        raise BundleError(f"{RECIPE}: it can't be followed ({type(problem).__name__}).") from None


def _mailed(piece: Piece) -> Mapping[str, Any]:
    try:
        mailed: Mapping[str, Any] = json.loads(piece.content())
        _keys(mailed)
        int(mailed["messages"])
        return {**mailed, "inputs": mailed["inputs"], "manifest": mailed["manifest"]}
    except (KeyError, TypeError, ValueError):
        raise BundleError(f"{piece.name}: this is no mailing.") from None


def _keys(mailed: Mapping[str, Any]) -> list[Key]:
    return [Key(accepted=each["accepted"], country=each["country"], plan=each["plan"]) for each in mailed["groups"]]


def _check_mailed(mailing: Mailing, recipe: Recipe, mailed: Mapping[str, Any]) -> None:
    """Hold what a mailing says of itself against the recipe: the same inputs, and of each group the same decisions."""
    given = mailed["inputs"]
    wanted = inputs_of(
        mailing,
        name=given["recipients"]["name"],
        sha256=given["recipients"]["sha256"],
        mbox=given["kept_as"] == "mbox",
        decisions=decisions_mark([recipe.files[name] for name in recipe.asked["project"].get("decisions", ())]),
    )
    for name, value in wanted.items():
        if given.get(name) != value:
            raise BundleError(f"{_FOLDER}/{MAILING}: {name.replace('_', ' ')}: it is not what the bundle is made from.")
    keys = _keys(mailed)
    if not all(key.accepted in mailing.versions.known for key in keys):
        raise BundleError(f"{_FOLDER}/{MAILING}: a group accepted a version that the bundle does not have.")
    counts = {key: each["recipients"] for key, each in zip(keys, mailed["groups"], strict=True)}
    made = json.loads(json.dumps(group_lines(counts, {key: mailing.group(key) for key in keys})))
    for number, (one, other) in enumerate(zip(mailed["groups"], made, strict=True), start=1):
        for name, value in other.items():
            if one.get(name) != value:
                raise BundleError(f"{_FOLDER}/{MAILING}: group {number}: {name}: it comes out otherwise.")


def _same(name: str, piece: Piece | None, content: bytes) -> None:
    if piece is None:
        raise BundleError(f"{name} is missing.")
    if piece.content() == content:
        return
    line = _first_line(piece.content().split(b"\n"), content.split(b"\n"))
    raise BundleError(f"{name}: made again it comes out otherwise, first in line {line}.")


def _first_line(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same + 1
