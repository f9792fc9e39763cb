"""Tests of addresses: on the web, and in the post."""

import re

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.words import Text

ADDRESS = re.compile(r"://|@|\w\.(?:com|org|net|io|ai|eu|uk|de|gov|edu|pdf|html?|docx?|txt|zip)\b", re.IGNORECASE)


def address(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The words that differ lie in a web or e-mail address on both sides, outside a notices clause."""
    if "notices" in locus.topics:
        return False
    return _in_address(locus.old, hunk.old, desk.context.old) and _in_address(locus.new, hunk.new, desk.context.new)


def _in_address(side: Side, reach: tuple[int, int], text: Text) -> bool:
    body = text.agreement.text
    for word in side.words[reach[0] : reach[1]]:
        start = max(body.rfind(gap, 0, word.start) for gap in " \n\t") + 1
        end = min((at for gap in " \n\t" if (at := body.find(gap, word.end)) >= 0), default=len(body))
        if body[start].isupper() or not ADDRESS.search(body[start:end]):
            return False
    return True
