"""PDFs written by hand, object by object: forms, comments, pictures, attached files."""

from collections.abc import Sequence

FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def made_of(objects: Sequence[str]) -> bytes:
    """The file of these objects; the first is the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, words in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{words}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


def stream(words: str, more: str = "") -> str:
    """A stream object."""
    return f"<<{more}/Length {len(words)}>>stream\n{words}\nendstream"


def page(shown: str, annotations: Sequence[str] = (), catalogue: str = "", more: Sequence[str] = ()) -> bytes:
    """A file of one page that shows ``shown`` in Helvetica 12 at (50, 700); ``more`` are objects from 6 on."""
    hung = [*more, *annotations]
    references = " ".join(f"{6 + len(more) + at} 0 R" for at in range(len(annotations)))
    picture = "/XObject<</Im 6 0 R>>" if more and "/Subtype/Image" in more[0] else ""
    return made_of(
        [
            f"<</Type/Catalog/Pages 2 0 R{catalogue}>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[{references}]"
            f"/Resources<</Font<</F1 5 0 R>>{picture}>>>>",
            stream(shown),
            FONT,
            *hung,
        ]
    )


def line(words: str, x: int = 50, y: int = 700) -> str:
    """The operators that paint one line."""
    return f"BT /F1 12 Tf {x} {y} Td ({words}) Tj ET "


def picture(width: int, height: int) -> tuple[str, str]:
    """The operators that paint a grey picture of that size from (0, 0), and its object."""
    return f"q {width} 0 0 {height} 0 0 cm /Im Do Q ", stream(
        "\x80", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
