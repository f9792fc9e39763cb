"""The public functions of `novation`. Each wires the rooms below and decides nothing itself.

The rooms are imported when a function runs, so that `import novation` stays instant.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.lint.model import LintFinding
from analyzer.materiality.model import Report
from analyzer.notices.answers import Answer
from analyzer.notices.model import NoticePlan
from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement
from novation.inputs import file_bytes, names_a_file

if TYPE_CHECKING:  # it brings pydantic, which `--help` can do without
    from analyzer.notices.regime import Regime

VERSION = "0.1.0"

__all__ = ["VERSION", "agreement_of", "compare", "lint", "parse", "plan"]


def parse(path_or_text: str | Path, *, revisions: str = "accepted") -> Agreement:
    """Read one version of an agreement into its clauses and facts.

    A `pathlib.Path` is always a path. A `str` is a path when it names an existing file or folder; any other
    `str` is the agreement's own text, read as plain text. Spans are code points of `Agreement.text`. The
    tracked changes of a Word file are read as `revisions` says: "accepted" or "rejected".

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if there is no such file, or no text can be got from it.
    """
    if isinstance(path_or_text, Path) or names_a_file(path_or_text):
        path = Path(path_or_text)
        try:
            return agreement_of(file_bytes(path), path.name, revisions)
        except UnreadableInputError as problem:
            raise UnreadableInputError(f"{path}: {problem}") from None
    from clauses.parse import parse_text

    return parse_text(path_or_text, "text.txt")


def agreement_of(data: bytes, name: str, revisions: str = "accepted") -> Agreement:
    """The agreement in a file's bytes; `name` tells its format where the bytes leave it open.

    Raises:
        UnreadableInputError: if no text can be got from the bytes.
    """
    from clauses.parse import parse_bytes
    from clauses.text import Tracked

    return parse_bytes(data, name, Tracked(revisions))


def compare(old: str | Path | Agreement, new: str | Path | Agreement) -> Report:
    """Say what changed from `old` to `new`, what of it is material, and whom it favours.

    Each side is an agreement, or whatever `parse` takes. Old spans are code points of `report.old.text`, new
    ones of `report.new.text`.

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if one of the two can't be read.
    """
    from analyzer.comparison.compare import compare as compare_agreements
    from analyzer.lint.against import between
    from analyzer.materiality.judge import judge

    before = old if isinstance(old, Agreement) else parse(old)
    after = new if isinstance(new, Agreement) else parse(new)
    comparison = compare_agreements(before, after)
    defects = between(lint(before), lint(after), comparison.matches)
    report = judge(comparison, program=f"novation {VERSION}")
    return replace(report, introduced=defects.introduced, resolved=defects.resolved)


def lint(
    agreement: str | Path | Agreement, *, against: str | Path | Agreement | None = None, every: bool = False
) -> tuple[LintFinding, ...]:
    """Proofread one agreement: its drafting defects in the order of the text.

    Takes an agreement, or whatever `parse` takes. Spans are code points of `agreement.text`. With an older version
    `against` it only the defects that the new version brings; with `every`, by all checks, those too that are not run
    by default.

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if one of them can't be read.
    """
    from analyzer.lint.run import lint as proofread

    new = agreement if isinstance(agreement, Agreement) else parse(agreement)
    found = proofread(new, every=every)
    if against is None:
        return found
    from analyzer.comparison.compare import compare as compare_agreements
    from analyzer.lint.against import between

    old = against if isinstance(against, Agreement) else parse(against)
    return between(proofread(old, every=every), found, compare_agreements(old, new).matches).introduced


def plan(
    report: Report,
    regimes: "Sequence[str | Regime]" = (),
    *,
    sent: date,
    effective: date | None = None,
    channels: Sequence[str] = (),
    country: str | None = None,
    answers: Sequence[str | Answer] = (),
) -> NoticePlan:
    """Plan the notice of `report`'s changes: the earliest day they may take effect, and what the message must be.

    `regimes` are ids such as "eu-p2b"; the agreement's own clause (of the old version) always counts. `sent` is the
    day in the recipients' calendar, `country` whose public holidays count, `answers` what only a person can say
    ("needs_adaptation=no").

    Raises:
        RegimeError, AnswerError, CountryError: (of `analyzer.notices`) for a regime, answer or country not known.
    """
    from analyzer.notices.answers import answers as read_answers
    from analyzer.notices.plan import plan as plan_notice
    from analyzer.notices.regime import regime

    return plan_notice(
        report,
        [regime(each) if isinstance(each, str) else each for each in regimes],
        sent=sent,
        effective=effective,
        channels=channels,
        country=country,
        given=[each if isinstance(each, Answer) else read_answers([each])[0] for each in answers],
    )
