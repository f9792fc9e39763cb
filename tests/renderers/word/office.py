"""LibreOffice as the judge of tracked changes: it accepts or rejects all of them and says what it then reads."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = ["Judged", "judged"]

_BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
Sub Main(folder As String)
  Dim names(10000) As String, count As Integer, at As Integer, which As Integer
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim form(1) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  form(0).Name = "FilterName" : form(0).Value = "Text (encoded)"
  form(1).Name = "FilterOptions" : form(1).Value = "UTF8,LF,,,"
  name = Dir(folder &amp; "/*.docx")
  Do While name &lt;&gt; ""
    names(count) = name : count = count + 1
    name = Dir
  Loop
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  whats = Array("Accept", "Reject")
  For at = 0 To count - 1
    For which = 0 To 1
      doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; names(at)), "_blank", 0, hidden())
      frame = doc.CurrentController.Frame
      helper.executeDispatch(frame, ".uno:" &amp; whats(which) &amp; "AllTrackedChanges", "", 0, Array())
      doc.storeToURL(ConvertToURL(folder &amp; "/" &amp; names(at) &amp; "." &amp; whats(which) &amp; ".txt"), form())
      doc.close(True)
    Next
  Next
  StarDesktop.terminate
End Sub
</script:module>"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Judge"/></library:library>"""


class Judged(NamedTuple):
    """What LibreOffice reads when all changes are accepted, and when all are rejected."""

    accepted: str
    rejected: str


def judged(files: Mapping[str, bytes], folder: Path) -> dict[str, Judged]:
    """LibreOffice's readings of Word files, by their names (without suffix)."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    # The first start makes the profile, and would write over a macro that stood there already.
    subprocess.run(["soffice", profile, "--headless", "--terminate_after_init"], check=True, capture_output=True)
    basic = folder / "profile" / "user" / "basic" / "Standard"
    (basic / "Judge.xba").write_text(_BASIC, encoding="utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    macro = f'macro:///Standard.Judge.Main("{folder}")'
    subprocess.run(["soffice", profile, "--headless", macro], check=True, capture_output=True)
    return {
        name: Judged(
            *((folder / f"{name}.docx.{what}.txt").read_text(encoding="utf-8-sig") for what in ("Accept", "Reject"))
        )
        for name in files
    }
