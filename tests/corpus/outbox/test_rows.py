"""Recipients are read a line at a time; what is none is refused with its line and reason, and the rest is read."""

import io
import json

import pytest

from clauses.diagnostics import UnreadableInputError
from corpus.outbox.rows import LONGEST, Recipient, Refused, Row, rows

HEAD = b"address,name,language,country,plan,accepted\n"


def of_csv(*lines: bytes, head: bytes = HEAD) -> list[Row]:
    return list(rows(io.BytesIO(head + b"".join(lines)), "people.csv"))


def of_json(*values: object) -> list[Row]:
    return list(rows(io.BytesIO("\n".join(json.dumps(value) for value in values).encode()), "people.jsonl"))


def reason(row: Row) -> str:
    assert isinstance(row, Refused), row
    return row.reason


def test_a_row_of_either_form_is_the_same_recipient() -> None:
    ada = Recipient(
        line=2, address="ada@example.org", name="Ada Lovelace", language="en", country="GB", plan="Team", accepted="1"
    )
    assert of_csv(b'ada@example.org,"Ada  Lovelace",en,GB,Team,1\r\n') == [ada]
    values = {name: getattr(ada, name) for name in ("address", "name", "language", "country", "plan")}
    (read,) = of_json({**values, "accepted version": "1", "phone": 7})
    assert isinstance(read, Recipient)
    assert read.accepted == "1"
    assert read.name == "Ada Lovelace"


@pytest.mark.parametrize(
    "head", [b"Email;Accepted Version;Name\n", b"\xef\xbb\xbfe-mail;accepted_version;name\r\n", b"ADDRESS;version;x\n"]
)
def test_columns_are_known_by_their_usual_names_in_any_order(head: bytes) -> None:
    (read,) = of_csv(b"ada@example.org;2025-03-01;Ada\n", head=head)
    assert isinstance(read, Recipient)
    assert (read.address, read.accepted) == ("ada@example.org", "2025-03-01")


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"name,plan\n", "one of them address"),
        (b"", "one of them address"),
        (b"address,email\n", "two columns are named address"),
        ("address,name\n".encode("utf-16"), "UTF-8 was expected"),
        (b"x" * (LONGEST + 9), "one of them address"),
    ],
)
def test_a_file_without_a_header_is_no_list_of_recipients(head: bytes, words: str) -> None:
    with pytest.raises(UnreadableInputError, match=words):
        of_csv(head=head)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (b'bob@example.org,"Bob,en,GB,Team,1\n', "quotation mark"),
        (b"bob@example.org,Bob\n", "6 columns were expected, 2 stand here"),
        (b"bob@example.org,B\xe9b,en,GB,Team,1\n", "UTF-8 was expected"),
        ("bob@example.org,Bob,en,GB,Team,1".encode("utf-16-le") + b"\n", "control character|quotation"),
        (b"bob@example.org," + b"x" * 3 * LONGEST + b",en,GB,Team,1\n", "longer than 65,536 bytes"),
        (b"bob@example.org,Bob\x00,en,GB,Team,1\n", "control character|quotation"),
        (b",Bob,en,GB,Team,1\n", "there is no address"),
        (b"bob,Bob,en,GB,Team,1\n", "no e-mail address"),
        (b"bob@example.org>,Bob,en,GB,Team,1\n", "no e-mail address"),
        (b'"bob@example.org, eve@example.org",Bob,en,GB,Team,1\n', "no e-mail address"),
        ("bób@example.org,Bob,en,GB,Team,1\n".encode(), "no e-mail address in ASCII"),
        (b"a@" + b"x" * 300 + b".org,Bob,en,GB,Team,1\n", "no e-mail address"),
        (b"bob@example.org,=?utf-8?q?Bcc:_eve@example.org?=,en,GB,Team,1\n", "encoded header"),
        (b"bob@example.org," + b"x" * 201 + b",en,GB,Team,1\n", "longer than 200"),
        ("bob@example.org,B\u202eob,en,GB,Team,1\n".encode(), "control character"),
    ],
)
def test_what_is_no_recipient_is_refused_and_the_rows_around_it_are_read(row: bytes, words: str) -> None:
    before, after = (f"{name}@example.org,{name},en,GB,Team,1\n".encode() for name in ("ada", "eve"))
    found = of_csv(before, row, after)
    told = [each.address for each in found if isinstance(each, Recipient)]
    assert told == ["ada@example.org", "eve@example.org"]
    refused = [each for each in found if isinstance(each, Refused)]
    assert len(refused) == 1
    assert refused[0].line == 3
    import re

    assert re.search(words, refused[0].reason), refused[0].reason


def test_a_name_that_breaks_its_header_is_refused_in_either_form() -> None:
    (read,) = of_json({"address": "bob@example.org", "name": "\r\nBcc: x"})
    assert "line break" in reason(read)
    assert [type(each) for each in of_csv(b'bob@example.org,"\r\nBcc: x",en,GB,Team,1\n')] == [Refused, Refused]


@pytest.mark.parametrize("value", [[], "x", 7, None, {"address": ["ada@example.org"]}, {"name": "Ada"}])
def test_json_that_is_no_recipient_is_refused(value: object) -> None:
    assert isinstance(of_json(value)[0], Refused)


def test_json_that_is_none_or_too_deep_is_refused() -> None:
    found = list(rows(io.BytesIO(b'{"address":\n' + b"[" * 50_000 + b"\n" + b'{"address": "a@b.org"}\n'), "p.jsonl"))
    assert [type(each) for each in found] == [Refused, Refused, Recipient]


def test_html_and_templates_in_a_name_are_a_name() -> None:
    (read,) = of_csv(b'ada@example.org,"<b onload=x>{{ 7*7 }} {name}</b>",en,GB,Team,1\n')
    assert isinstance(read, Recipient)
    assert read.name == "<b onload=x>{{ 7*7 }} {name}</b>"


def test_empty_lines_are_passed_over_and_lines_keep_their_numbers() -> None:
    found = of_csv(b"\n", b"ada@example.org,Ada,en,GB,Team,1\n", b"  \n", b"eve@example.org,Eve,en,GB,Team,1")
    assert [row.line for row in found] == [3, 5]


def test_a_line_of_fifty_megabytes_costs_no_memory() -> None:
    import tracemalloc

    class Long(io.RawIOBase):
        """A file whose second line has fifty megabytes that are made when they are read."""

        left = 50_000_000

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            size = min(len(buffer), self.left)
            buffer[:size] = (HEAD if self.left == 50_000_000 else b"").ljust(size, b"x")
            self.left -= size
            return size

    tracemalloc.start()
    found = list(rows(io.BufferedReader(Long()), "people.csv"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(each) for each in found] == [Refused]
    assert peak < 2_000_000
