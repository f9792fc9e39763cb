"""`novation corpus`: histories of versions in a store. Each command has its own file, imported when it runs."""

from novation.cli.lazy import LazyGroup
from novation.cli.options import HELP

__all__ = ["command"]

COMMANDS = {
    "init": "Make a store.",
    "add": "Import versions: files, folders, git repositories, collections of recorded terms.",
    "sweep": "Read, compare and judge every pair of versions that is not done.",
    "list": "List the series.",
    "log": "Tell the history of a series: amendments, and the noise between them by name.",
    "show": "Show one version, or write out its bytes.",
    "diff": "Say what changed between any two versions.",
    "blame": "Say since when a clause stands, and by which version it was last reworded.",
    "search": "Find words, topics, defined terms, or material changes.",
    "feed": "Write the material changes as Atom or JSON feeds.",
    "triage": "Write a page of what is new, the most adverse first.",
    "watch": "Import and judge what arrives in a folder or repository.",
    "export": "Write versions or results as JSON Lines or CSV.",
    "verify": "Hash every text again.",
}

EXAMPLES = """\b
Examples:
  novation corpus init
  novation corpus add terms-archive.git
  novation corpus add contracts/ --layout "{name}/{date}.docx"
  novation corpus sweep
  novation corpus log "Acme/Terms of Service"
  novation corpus diff Acme@V3 Acme@V7 -o net.html
  novation corpus search --changes --topic dispute-resolution --since 2025-01-01
"""


command = LazyGroup(
    name="corpus",
    commands_help=COMMANDS,
    package=__name__,
    help="Keep histories of versions in a store: a file (SQLite), or a PostgreSQL for a team.\n\n"
    "A version is named SERIES@V3, SERIES@2025-03-01 (the newest by that day), SERIES@first or SERIES@last; a part "
    "of a series' name will do where only one has it.",
    epilog=EXAMPLES,
    context_settings=HELP,
)
