"""The zipped file: the same parts give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

__all__ = ["TYPES", "zipped"]

_DATE = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = {
    "document": f"{_MAIN}document.main+xml",
    "styles": f"{_MAIN}styles+xml",
    "settings": f"{_MAIN}settings+xml",
    "comments": f"{_MAIN}comments+xml",
    "footer": f"{_MAIN}footer+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
}
"""What a part is, for the list of contents."""


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts, in this order, with a fixed date."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            archive.writestr(info, content, compresslevel=6)
    return stream.getvalue()
