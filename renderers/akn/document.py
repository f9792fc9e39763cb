"""The document around the clauses: what it is, of when, whose, in which language."""

from lxml import etree

from clauses.model import Agreement
from clauses.readers.akn_names import AKN, OWN, akn, own
from renderers.akn.body import write_body
from renderers.view.names import anchor
from renderers.xml_text import xml_words

LANGUAGES = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld", "pt": "por", "pl": "pol"}
UNDATED = "0001-01-01"


def render(agreement: Agreement) -> bytes:
    """The file, in UTF-8; the same agreement gives the same bytes."""
    root = etree.fromstring(f'<akomaNtoso xmlns="{AKN}" xmlns:nv="{OWN}"/>')
    document = etree.SubElement(root, akn("doc"), name="agreement")
    document.append(_meta(agreement))
    body = etree.SubElement(document, akn("mainBody"))
    body.set(own("text"), "exact")
    write_body(body, agreement)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _meta(agreement: Agreement) -> etree._Element:
    meta = etree.Element(akn("meta"))
    identification = etree.SubElement(meta, akn("identification"), source="#novation")
    date = agreement.effective or agreement.last_updated or UNDATED
    language = LANGUAGES.get(agreement.language, "und")
    work = f"/akn/un/doc/agreement/{date}/{agreement.source.sha256[:16]}"
    expression = f"{work}/{language}@{date}"
    parties = [party for party in agreement.parties if party.name.strip()]
    author = "#party-1" if parties else "#novation"
    for level, address in (("Work", work), ("Expression", expression), ("Manifestation", f"{expression}.xml")):
        part = etree.SubElement(identification, akn(f"FRBR{level}"))
        etree.SubElement(part, akn("FRBRthis"), value=f"{address}/!main")
        etree.SubElement(part, akn("FRBRuri"), value=address)
        etree.SubElement(part, akn("FRBRdate"), date=date, name=_date_name(agreement))
        etree.SubElement(part, akn("FRBRauthor"), href=author)
        if level == "Work":
            etree.SubElement(part, akn("FRBRcountry"), value="un")
            if agreement.title:
                etree.SubElement(part, akn("FRBRname"), value=xml_words(agreement.title))
        if level == "Expression":
            etree.SubElement(part, akn("FRBRlanguage"), language=language)
    references = etree.SubElement(meta, akn("references"), source="#novation")
    etree.SubElement(
        references, akn("TLCOrganization"), eId="novation", href="/ontology/program/novation", showAs="Novation"
    )
    for place, party in enumerate(parties, start=1):
        etree.SubElement(
            references,
            akn("TLCOrganization"),
            eId=f"party-{place}",
            href=f"/ontology/party/{anchor(party.name)}",
            showAs=xml_words(party.name),
        )
    for place, found in enumerate(agreement.definitions, start=1):
        etree.SubElement(
            references,
            akn("TLCTerm"),
            eId=f"term-{place}",
            href=f"/ontology/term/{anchor(found.term)}",
            showAs=xml_words(found.term),
        )
    return meta


def _date_name(agreement: Agreement) -> str:
    return "effective" if agreement.effective else "last updated" if agreement.last_updated else "not stated"
