"""`python -m novation.docs [--check]`: the pages of docs/ that follow from the program itself.

docs/cli.md from the commands, docs/rules/ from the rule files, docs/lint.md and docs/lint/ from the checks, and what
the README shows of the demo and docs/sending.md of the sample run. With `--check` nothing is written; the exit code is
1 when a page is stale, missing or left over.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from analyzer.lint.catalogue import CHECKS
from analyzer.lint.check import Check
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.rule import Example, Rule
from novation.cli import commands
from novation.readme import with_demo
from novation.regimes_page import regimes_page
from novation.sending_page import with_run

__all__ = ["pages"]

README = "../README.md"
NOTE = "<!-- Made by `python -m novation.docs`; edit the program, not this page. -->\n"


def pages() -> dict[str, str]:
    """Path under docs/ → content."""
    rules = catalogue().rules
    made = {"cli.md": _commands(), "lint.md": _checks(), "rules/README.md": _rule_index(rules)}
    made["regimes.md"] = regimes_page(NOTE)
    made |= {f"lint/{check.rule}.md": _check(check) for check in CHECKS}
    return made | {f"rules/{rule.id}.md": _rule(rule) for rule in rules}


def _commands() -> str:
    parts = ["# The command line\n", NOTE]
    parts += [f"```\n{_help(commands, 'novation')}\n```\n"]
    top = click.Context(commands, info_name="novation")
    for name in commands.list_commands(top):
        command = commands.get_command(top, name)
        assert command is not None
        parts += _sections(command, f"novation {name}", top, "##")
    return "\n".join(parts)


def _sections(command: click.Command, name: str, above: click.Context, level: str) -> Iterator[str]:
    """The help of a command and of those below it."""
    yield f"{level} {name}\n\n```\n{_help(command, name)}\n```\n"
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name, parent=above)
        for each in command.list_commands(context):
            below = command.get_command(context, each)
            assert below is not None
            yield from _sections(below, f"{name} {each}", context, f"{level}#")


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, max_content_width=100, terminal_width=100)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def _checks() -> str:
    lines = [
        "# What the proofreader checks\n",
        NOTE,
        "`novation lint FILE` runs the checks marked “yes”; `--all` runs every one.\n",
        "| Check | Severity | By default | Finds |",
        "|---|---|---|---|",
    ]
    for check in CHECKS:
        default = "yes" if check.by_default else "no"
        lines.append(f"| [{check.rule}](lint/{check.rule}.md) | {check.severity} | {default} | {check.title} |")
    return "\n".join(lines) + "\n"


def _check(check: Check) -> str:
    default = "" if check.by_default else " Runs only with `--all`."
    parts = [
        f"# {check.rule}\n",
        NOTE,
        f"**{check.title}.** Severity: {check.severity}.{default}\n",
        f"## What it does\n\n{check.what}\n",
        f"## Why it matters\n\n{check.why}\n",
        f"## Example\n\n> {check.wrong}\n",
        f"## Instead\n\n> {check.instead}\n",
    ]
    return "\n".join(parts)


def _rule_index(rules: tuple[Rule, ...]) -> str:
    lines = [
        "# The rules\n",
        NOTE,
        "| Rule | Favours the provider | Favours the user | What differs |",
        "|---|---|---|---|",
    ]
    for rule in rules:
        level = rule.severity
        lines.append(f"| [{rule.id}]({rule.id}.md) | {level.provider} | {level.user} | {rule.title} |")
    return "\n".join(lines) + "\n"


def _rule(rule: Rule) -> str:
    level = rule.severity
    parts = [
        f"# {rule.id}\n",
        NOTE,
        f"**{rule.title}** Family {rule.family}.\n",
        f"{rule.why}\n",
        f"*Authority ({rule.basis}):* {rule.authority}\n",
        f"Severity: {level.provider} when it favours the provider, {level.user} when it favours the user, "
        f"{level.other} otherwise.\n",
        "## What it says\n",
        f"- {rule.message.forward}",
        f"- read backwards: {rule.message.backward or rule.no_mirror}\n",
        "## Examples\n",
    ]
    parts += [_example(example) for example in rule.examples]
    return "\n".join(parts)


def _example(example: Example) -> str:
    verdict = "Fires" if example.fires else "Stays silent"
    favors = f", favours the {example.favors}" if example.favors in {"provider", "user"} else ""
    old, new = (" ".join(words.split()) or "(nothing)" for words in (example.old, example.new))
    return f"**{verdict}{favors}.** {example.reason}\n\n> Old: {old}\n>\n> New: {new}\n"


def _stale(docs: Path, wanted: dict[str, str]) -> Iterator[str]:
    for name, content in wanted.items():
        path = docs / name
        if not path.exists() or path.read_text("utf-8") != content:
            yield name
    for folder in ("lint", "rules"):
        for path in sorted((docs / folder).glob("*.md")):
            if f"{folder}/{path.name}" not in wanted:
                yield f"{folder}/{path.name}"


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` name those that are not as they should be."""
    docs = Path(__file__).parent.parent / "docs"
    wanted = pages() | {README: with_demo((docs / README).read_text("utf-8"))}
    wanted["sending.md"] = with_run((docs / "sending.md").read_text("utf-8"))
    stale = list(_stale(docs, wanted))
    if "--check" in arguments:
        for name in stale:
            page = name.removeprefix("../") if name == README else f"docs/{name}"
            click.echo(f"{page} is stale: run python -m novation.docs", err=True)
        return 1 if stale else 0
    for name in stale:
        path = docs / name
        if name in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], "utf-8", newline="\n")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
