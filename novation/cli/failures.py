"""What the user sees when something fails: one sentence on standard error and an exit code, no traceback.

Exit codes: 0 done, 1 findings at or above `--fail-on`, 2 wrong usage, 3 unreadable input, 4 internal error.
An internal error names the kind of error and where in the program it arose, never words of the document: an
exception's message may hold them.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

import click

from clauses.diagnostics import UnreadableInputError
from novation.cli.console import use_utf8

DEBUG = "NOVATION_DEBUG"


class ExitCode(IntEnum):
    """What an exit says to the caller."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    INTERNAL = 4
    INTERRUPTED = 130


class FindingsFoundError(Exception):
    """Findings at or above `--fail-on`: everything was written, the exit code says it (1)."""


def run(group: click.Group, arguments: Sequence[str] | None) -> None:
    """Run the commands and leave with the exit code.

    Raises:
        SystemExit: always.
    """
    use_utf8()
    sys.exit(int(_code(group, arguments)))


def _code(group: click.Group, arguments: Sequence[str] | None) -> int:
    try:
        # click answers --help and --version with their code instead of leaving
        left = group.main(args=arguments, prog_name="novation", standalone_mode=False)
    except FindingsFoundError:
        return ExitCode.FINDINGS
    except click.ClickException as problem:
        problem.show()
        return ExitCode.USAGE
    except UnreadableInputError as problem:
        return _say(str(problem), ExitCode.UNREADABLE)
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted.", ExitCode.INTERRUPTED)
    except Exception as problem:  # the last line of defence: whatever it is, the user gets one sentence
        return _internal_error(problem)
    return left if isinstance(left, int) else ExitCode.DONE


def _internal_error(problem: Exception) -> int:
    if os.environ.get(DEBUG):
        traceback.print_exception(problem)
    frames = traceback.extract_tb(problem.__traceback__)
    place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
    what = type(problem).__name__
    if isinstance(problem, ModuleNotFoundError):  # its message names a module, not the document
        what = f"the module {problem.name} is missing"
    return _say(
        f"internal error ({what}; {place}). Nothing was judged. Please report it; {DEBUG}=1 shows where it arose.",
        ExitCode.INTERNAL,
    )


def _say(sentence: str, code: ExitCode) -> ExitCode:
    click.echo(f"novation: {sentence}", err=True)
    return code
