"""The notice as plain text: one paragraph an item, lines of at most 76 columns."""

from analyzer.notices.notice_model import Group, Item, Notice, NoticePart
from renderers.view.lines import wrapped

WIDTH = 76
_AFTER = (NoticePart.REASON, NoticePart.STAYS)
_LAST = (NoticePart.RIGHTS, NoticePart.LINKS, NoticePart.CONTACT, NoticePart.WHY_YOU, NoticePart.VERSIONS)


def notice_text(notice: Notice, width: int = WIDTH) -> str:
    """The whole message as text, ending in a newline. A link is never broken."""
    first = (NoticePart.GREETING, NoticePart.LEAD, NoticePart.AFFECTED)
    blocks = [block for part in first for block in _said(notice, part, width)]
    for group in Group:
        items = [item for item in notice.items if item.group is group]
        if items:
            blocks.append([notice.headings[f"changes.{group}"].upper()])
            blocks += [_item(item, notice, width) for item in items]
    for part in _AFTER:
        blocks += _said(notice, part, width)
    for part, heading in ((NoticePart.CHOICES, "choices.heading"), (NoticePart.SILENCE, "silence.heading")):
        blocks.append([notice.headings[heading].upper()])
        blocks += _said(notice, part, width)
    for part in _LAST:
        blocks += _said(notice, part, width)
    return "\n\n".join("\n".join(line.rstrip() for line in block) for block in blocks) + "\n"


def _said(notice: Notice, part: NoticePart, width: int) -> list[list[str]]:
    return [[said.text] if part is NoticePart.LINKS else wrapped(said.text, width) for said in notice.of(part)]


def _item(item: Item, notice: Notice, width: int) -> list[str]:
    mark = f"{item.number}. "
    inner = " " * len(mark)
    lines = wrapped(item.place, width, mark)
    for effect in item.effects or (notice.headings["changes.review"],):
        lines += wrapped(effect, width, inner)
    before, now = notice.headings["changes.before"], notice.headings["changes.now"]
    lines += wrapped(f"{before}: {item.old or notice.headings['changes.nothing_before']}", width, inner)
    lines += wrapped(f"{now}: {item.new or notice.headings['changes.nothing_now']}", width, inner)
    if item.more:
        lines += wrapped(f"{notice.headings['changes.more']}: {' '.join(item.more)}", width, inner)
    return lines
