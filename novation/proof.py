"""Holds a mailing's manifest against itself, against the recipients, and against a message that was sent."""

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.bundle.archive import BundleError, Piece
from corpus.outbox.entries import Entry, entry_of
from corpus.outbox.survey import REFUSED, survey, told
from novation.mailing import Key, Mailing
from renderers.notice.merge import fill

__all__ = ["check_manifest", "check_messages", "line_of_message"]


def check_manifest(manifest: Piece, mailed: Mapping[str, Any]) -> None:
    """Hold the manifest against what the mailing says of it: its bytes, each message once, as many as each group has.

    Raises:
        BundleError: naming what differs.
    """
    if manifest.sha256() != mailed["manifest"]["sha256"]:
        raise BundleError(f"{manifest.name}: it is not the manifest that the mailing was closed with.")
    groups: Counter[int] = Counter()
    seen: set[bytes] = set()
    count = 0
    for count, entry in enumerate(_entries(manifest), start=1):
        address = bytes.fromhex(entry.to)[:12]
        if entry.n != count or address in seen:
            raise BundleError(f"{manifest.name}: line {count}: a message is missing, or is there twice.")
        seen.add(address)
        groups[entry.group] += 1
    wanted = {each["group"]: each["recipients"] for each in mailed["groups"]}
    if count != mailed["messages"] or groups != wanted:
        raise BundleError(f"{manifest.name}: it has not as many messages as the mailing says.")


def check_messages(
    manifest: Piece, refused: Piece, mailing: Mailing, mailed: Mapping[str, Any], recipients: Path
) -> int:
    """Make the message of each recipient again, and hold it against the manifest; how many they are.

    The list of those who were ``refused`` is made again too.

    Raises:
        BundleError: if it is another list of recipients, or a message comes out otherwise.
    """
    keys = [Key(accepted=each["accepted"], country=each["country"], plan=each["plan"]) for each in mailed["groups"]]
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    count = 0
    with tempfile.TemporaryDirectory(prefix="novation-") as work:
        found = survey(recipients, mailing.key, Path(work))
        if found.sha256 != mailed["inputs"]["recipients"]["sha256"]:
            raise BundleError(f"{recipients}: this is not the list that the mailing was made from.")
        if found.accepted != mailed["messages"]:
            raise BundleError(f"{manifest.name}: the list has {found.accepted:,} recipients to be told.")
        if (Path(work) / REFUSED).read_bytes() != refused.content():
            raise BundleError(f"{refused.name}: made again it comes out otherwise.")
        people = told(recipients, mailing.key, Path(work) / REFUSED)
        for entry, (person, key) in zip(_entries(manifest), people, strict=True):
            content = fill(mailing.group(key).template, person.name, person.address).content
            known = hashlib.sha256(content).hexdigest()
            if (entry.line, entry.group, entry.sha256) != (person.line, numbers.get(key), known):
                raise BundleError(f"{manifest.name}: line {entry.n}: the message comes out otherwise.")
            count += 1
    return count


def line_of_message(manifest: Piece, message: bytes) -> int:
    """The line of the manifest that a message as it was sent stands in.

    Raises:
        BundleError: if it stands in none.
    """
    known = hashlib.sha256(message).hexdigest()
    line = next((entry.n for entry in _entries(manifest) if entry.sha256 == known), None)
    if line is None:
        raise BundleError("the message is none of this mailing: the manifest has no message of its bytes.")
    return line


def _entries(manifest: Piece) -> Iterator[Entry]:
    rest = b""
    number = 0
    for block in manifest.blocks():
        *lines, rest = (rest + block).split(b"\n")
        for line in lines:
            number += 1
            entry = entry_of(line + b"\n")
            if entry is None:
                raise BundleError(f"{manifest.name}: line {number} is no entry.")
            yield entry
    if rest:
        raise BundleError(f"{manifest.name}: the last line is cut off.")
