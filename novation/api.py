"""The public functions of `novation`. Each wires the rooms below and decides nothing itself.

The rooms are imported when a function runs, so that `import novation` stays instant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.decisions.model import StaleDecision
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import Report
from analyzer.notices.answers import Answer
from analyzer.notices.model import NoticePlan
from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement, Role
from novation.inputs import file_bytes, names_a_file

if TYPE_CHECKING:  # all bring pydantic, which --help does without
    from analyzer.materiality.catalogue import Catalogue
    from analyzer.notices.regime import Regime
    from analyzer.project.settings import Settings

VERSION = "0.1.0"
PROGRAM = f"novation {VERSION}"

__all__ = ["PROGRAM", "VERSION", "agreement_of", "compare", "judged", "lint", "parse", "plan", "proofread"]


def parse(
    path_or_text: str | Path, *, revisions: str = "accepted", parties: Mapping[str, Role] | None = None
) -> Agreement:
    """Read one version of an agreement into its clauses and facts.

    A `pathlib.Path` is always a path. A `str` is a path when it names an existing file or folder; any other
    `str` is the agreement's own text, read as plain text. Spans are code points of `Agreement.text`.
    The tracked changes of a Word file are read as `revisions` says: "accepted" or "rejected". `parties` tells
    which names stand for which side, over what the text suggests.

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if there is no such file, or no text can be got from it.
    """
    if isinstance(path_or_text, Path) or names_a_file(path_or_text):
        path = Path(path_or_text)
        try:
            return agreement_of(file_bytes(path), path.name, revisions, parties)
        except UnreadableInputError as problem:
            raise UnreadableInputError(f"{path}: {problem}") from None
    return agreement_of(path_or_text.encode(), "text.txt", parties=parties)


def agreement_of(
    data: bytes, name: str, revisions: str = "accepted", parties: Mapping[str, Role] | None = None
) -> Agreement:
    """The agreement in a file's bytes; `name` tells its format where the bytes leave it open.

    Raises:
        UnreadableInputError: if no text can be got from the bytes.
    """
    from clauses.parse import parse_bytes
    from clauses.text import Tracked

    return parse_bytes(data, name, Tracked(revisions), parties=parties or {})


def compare(
    old: str | Path | Agreement,
    new: str | Path | Agreement,
    *,
    profile: str = "",
    project: str | Path | None = None,
    decisions: str | Path | None = None,
    today: date | None = None,
) -> Report:
    """Say what changed from `old` to `new`, what of it is material, and whom it favours.

    Each side is an agreement, or whatever `parse` takes. Old spans are code points of `report.old.text`, new
    ones of `report.new.text`.

    `project` is the path of a `novation.toml`; `profile` (a built-in profile's name, or the path of a `.toml`
    file) and `decisions` (a decisions file) go before what it names. `today` is the day on which decisions
    expire or not. The party map of a project applies to what is parsed here, not to agreements given as values.

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if one of the two, or a file of the project, can't be read.
        ValueError: if there is no such profile.
    """
    from novation.settings import load_settings

    settings = load_settings(_path(project), profile, _path(decisions))
    before, after = (
        each if isinstance(each, Agreement) else parse(each, parties=settings.parties) for each in (old, new)
    )
    return judged(before, after, settings, today or date.today())  # noqa: DTZ011 - the reader's own day


def judged(before: Agreement, after: Agreement, settings: Settings, today: date) -> Report:
    """The report on two agreements under some settings: compared, judged, proofread, decisions applied."""
    from analyzer.comparison.compare import compare as compare_agreements
    from analyzer.decisions.apply import decided
    from analyzer.decisions.rematch import rematched
    from analyzer.lint.against import between
    from analyzer.materiality.judge import judge

    _prove(settings.catalogue)
    matching = rematched(settings.decisions, before, after, today)
    comparison = compare_agreements(before, after, pinned=matching.pinned, apart=matching.apart)
    report = judge(comparison, rules=settings.catalogue, program=PROGRAM)
    defects = between(_lint(before, settings), _lint(after, settings), comparison.matches)
    report = replace(report, introduced=defects.introduced, resolved=defects.resolved, profile=settings.profile or None)
    return decided(report, settings.decisions, today, matching)


def _prove(rules: Catalogue) -> None:
    """Raises UnreadableInputError where an example of a house rule does not hold: nothing is judged with it."""
    if not rules.house:
        return
    from analyzer.materiality.trial import failures
    from clauses.parse import parse_text

    for rule in rules.rules:
        wrong = failures(rule, rules, parse_text) if rule.id in rules.house else ()
        if wrong:
            raise UnreadableInputError(
                f"house rule {rule.id}: {wrong[0]} Nothing is judged with it; `novation rules --check` tries all."
            )


def lint(
    agreement: str | Path | Agreement,
    *,
    against: str | Path | Agreement | None = None,
    every: bool = False,
    project: str | Path | None = None,
    decisions: str | Path | None = None,
    today: date | None = None,
) -> tuple[LintFinding, ...]:
    """Proofread one agreement: its drafting defects in the order of the text.

    Takes an agreement, or whatever `parse` takes. Spans are code points of `agreement.text`. With an older version
    `against` it only the defects that the new version brings; with `every`, by all checks, those too that are not run
    by default. `project` and `decisions` set defects aside as in `compare`; these stay in the list as waived.

    Raises:
        UnreadableInputError: (of `clauses.diagnostics`) if it, or a file of the project, can't be read.
    """
    from novation.settings import load_settings

    settings = load_settings(_path(project), decisions=_path(decisions))
    new = agreement if isinstance(agreement, Agreement) else parse(agreement, parties=settings.parties)
    old = parse(against, parties=settings.parties) if isinstance(against, str | Path) else against
    day = today or date.today()  # noqa: DTZ011 - the reader's own day
    return proofread(new, settings, day, against=old, every=every)[0]


def plan(
    report: Report,
    regimes: Sequence[str | Regime] = (),
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


def proofread(
    agreement: Agreement, settings: Settings, today: date, *, against: Agreement | None = None, every: bool = False
) -> tuple[tuple[LintFinding, ...], tuple[StaleDecision, ...]]:
    """The defects under some settings with what people decided on them, and the decisions that are stale.

    With an older version `against` it only what the agreement brings.
    """
    from analyzer.decisions.apply import decided_lint
    from analyzer.decisions.standing import document_of

    found = _lint(agreement, settings, every=every)
    made, stale = decided_lint(found, settings.decisions, today, document_of(agreement))
    if against is None:
        return made, stale
    from analyzer.comparison.compare import compare as compare_agreements
    from analyzer.lint.against import between

    matches = compare_agreements(against, agreement).matches
    return between(_lint(against, settings, every=every), made, matches).introduced, stale


def _lint(agreement: Agreement, settings: Settings, *, every: bool = False) -> tuple[LintFinding, ...]:
    from analyzer.lint.run import lint as checked

    return tuple(found for found in checked(agreement, every=every) if found.rule not in settings.lint_off)


def _path(given: str | Path | None) -> Path | None:
    return None if given is None else Path(given)
