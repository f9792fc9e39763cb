"""The fast way to a recipient's message gives the bytes of the slow one."""

from email import message_from_bytes, policy
from email.headerregistry import Address

from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyzer.notices.compose import addressed
from renderers.notice.email import message
from renderers.notice.merge import MergeTemplate, fill, template
from tests.notices.test_email import written

SENDER = "Harbour Légal <legal@harbour.example>"
NAMES = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=120).map(
    lambda name: " ".join(name.split())
)
LOCALS = st.from_regex(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,20}(\.[a-z0-9_-]{1,10})?", fullmatch=True)


def made() -> MergeTemplate:
    return template(written(), sender=SENDER, attachments={"comparison.pdf": b"%PDF-1.7 bytes"})


def slow(name: str, address: str) -> bytes:
    username, _, domain = address.rpartition("@")
    return message(
        addressed(written(), name),
        sender=SENDER,
        recipient=Address(display_name=name, username=username, domain=domain),
        attachments={"comparison.pdf": b"%PDF-1.7 bytes"},
    )


READY = made()


@settings(max_examples=150)
@given(name=NAMES, local=LOCALS)
@example(name="", local="ada")
@example(name="Ada Lovelace", local="ada")
@example(name="<script>alert('x')</script> & \"Bob\"", local="bob")
@example(name="Zoë Straße-名前 " + "ß" * 100, local="zoe")
@example(name="Doe, Jane (Dr.); x@y", local="o'neil")
@example(name="a=b", local="a=b")
@example(name="x" * 66, local="y" * 60)
@example(name="x" * 120, local="x")
@example(name="From Ada .", local="from")
@example(name="{{ 7*7 }} {name} %s", local="t")
def test_the_filled_template_is_the_message_that_is_written_anew(name: str, local: str) -> None:
    address = f"{local}@example.org"
    assert fill(READY, name, address).content == slow(name, address)


def test_the_message_greets_its_recipient_in_both_bodies() -> None:
    mail = message_from_bytes(fill(READY, "Ada <b>", "ada@example.org").content, policy=policy.default)
    plain, page = (mail.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert page is not None
    assert plain.get_content().startswith("Dear Ada <b>,\r\n") or plain.get_content().startswith("Dear Ada <b>,\n")
    assert ">Dear Ada &lt;b&gt;,</p>" in page.get_content()


def test_two_recipients_have_two_ids_and_boundaries_and_the_same_one_always_the_same() -> None:
    first, other = (fill(READY, "Ada", address) for address in ("ada@example.org", "bob@example.org"))
    assert first.message_id != other.message_id
    assert fill(made(), "Ada", "ada@example.org") == first
    assert made().sha256 == READY.sha256
    assert first.message_id.encode() in first.content
