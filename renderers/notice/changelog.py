"""The notice as an entry of a changelog, in Markdown."""

from analyzer.notices.notice_model import Group, Notice, NoticePart

_SPECIAL = str.maketrans({character: "\\" + character for character in "\\`*_{}[]<>#|~&!"})


def entry(notice: Notice) -> str:
    """A dated section with a line an item; what the texts hold is shown, never read as Markdown."""
    lines = [f"## {notice.effective.isoformat()} — {escaped(notice.subject)}", ""]
    lines += [f"{escaped(said.text)}" for said in notice.of(NoticePart.LEAD)]
    for group in Group:
        items = [item for item in notice.items if item.group is group]
        if items:
            lines += ["", f"### {escaped(notice.headings[f'changes.{group}'])}", ""]
        for item in items:
            effects = " ".join((*item.effects, *item.more)) or notice.headings["changes.review"]
            lines.append(f"- **{escaped(item.place)}**: {escaped(effects)}")
    lines += ["", f"### {escaped(notice.headings['choices.heading'])}", ""]
    lines += [
        f"- {escaped(said.text)}" for part in (NoticePart.CHOICES, NoticePart.SILENCE) for said in notice.of(part)
    ]
    rest = [said.text for part in (NoticePart.LINKS, NoticePart.CONTACT) for said in notice.of(part)]
    if rest:
        lines += ["", *(escaped(text) + "  " for text in rest)]
    return "\n".join(line if line.endswith("  ") else line.rstrip() for line in lines).rstrip() + "\n"


def escaped(words: str) -> str:
    """Words in one line whose marks Markdown does not obey."""
    return " ".join(words.split()).translate(_SPECIAL)
