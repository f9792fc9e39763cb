"""The plan of a notice for a terminal: when, how, what it must say, what is asked, what stands in the way."""

from analyzer.materiality.model import JudgedChange, Report
from analyzer.notices.kinds import Part
from analyzer.notices.model import Conflict, Demand, NoticePlan, Question, Saying
from analyzer.notices.said import day_said, listed
from renderers.view.changes import in_order
from renderers.view.lines import wrapped
from renderers.view.names import Names
from renderers.view.quiet import place as cited

_MARK = " (unverified)"
_ASKED = {
    Part.WAY: "; only you know it: write it as cancel = “…” in the sender file of novation notice",
    Part.REASON: "; only you know it: write it as reason = “…” in the sender file of novation notice",
}


def plan_text(plan: NoticePlan, report: Report, width: int = 80) -> str:
    """The plan in at most ``width`` columns, ending in a newline; changes bear the numbers of the report."""
    names = Names(report.old), Names(report.new)
    shown = [(at, each) for at, each in enumerate((c for part in in_order(report) for c in part), start=1)]
    numbers = {change.id: at for at, change in shown}
    lines = [*_when(plan, width), "", *_channels(plan, width)]
    for title, block in (
        ("What binds this notice", [_demand(each, numbers, width) for each in plan.demands]),
        ("What the message must say", [_sayings(plan, width)] if plan.sayings else []),
        ("A person must answer", [_question(each, numbers, width) for each in plan.questions]),
        ("Conflicts", [_conflict(each, numbers, width) for each in plan.conflicts]),
    ):
        if block:
            lines += ["", title, *(line for each in block for line in each)]
    if shown:
        lines += ["", "The changes", *(line for at, each in shown for line in _change(at, each, names, width))]
    lines.append("")
    for limit in plan.limits:
        lines += wrapped(limit, width)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _when(plan: NoticePlan, width: int) -> list[str]:
    names = {each.rule: each.title for each in plan.demands}
    by = listed([names.get(rule, rule) for rule in plan.set_by])
    words = f"Sent on {day_said(plan.sent)}, the changes may take effect on {day_said(plan.earliest)} at the earliest"
    words += f" (set by: {by})." if by else "; no rule sets a number of days."
    if plan.latest:
        words += f" They must take effect by {day_said(plan.latest)}."
    lines = wrapped(words, width)
    if plan.provisional:
        lines += wrapped("Provisional: answers below may move this day.", width)
    if plan.effective:
        late = any(each.code in {"too-early", "too-far-ahead"} for each in plan.conflicts)
        verdict = "is not allowed" if late else "is allowed by every rule that was chosen"
        lines += wrapped(f"The planned day, {day_said(plan.effective)}, {verdict}.", width)
    return lines


def _channels(plan: NoticePlan, width: int) -> list[str]:
    return wrapped(f"Send it by: {listed(plan.channels)}.", width)


def _demand(demand: Demand, numbers: dict[str, int], width: int) -> list[str]:
    lines = wrapped(f"{demand.title}{'' if demand.verified else _MARK}", width, "  ")
    inner = "    "
    lines += wrapped(demand.source, width, inner)
    if not demand.binds:
        lines += wrapped("Binds none of the changes.", width, inner)
    else:
        lines += wrapped(f"Binds {_changes(demand.binds, numbers)}.", width, inner)
        if demand.doubtful:
            lines += wrapped(f"An answer may let off {_changes(demand.doubtful, numbers)}.", width, inner)
    for reason in dict.fromkeys(each.because for each in demand.spared):
        let_off = [each for each in demand.spared if each.because == reason]
        mark = "" if let_off[0].verified else _MARK
        lines += wrapped(f"Spares {_changes([e.change for e in let_off], numbers)}: {reason}{mark}.", width, inner)
    if demand.binds:
        lines += wrapped(demand.how, width, inner)
        lines += wrapped(f"Notice is to be given {demand.form}{_marked(demand.form_verified)}.", width, inner)
        if demand.exit:
            lines += wrapped(f"{demand.exit}{_marked(demand.exit_verified)}", width, inner)
        if demand.missed:
            lines += wrapped(f"If missed: {demand.missed}{_marked(demand.missed_verified)}", width, inner)
    return lines


def _marked(verified: bool) -> str:
    return "" if verified else _MARK


def _sayings(plan: NoticePlan, width: int) -> list[str]:
    return [line for each in plan.sayings for line in wrapped(_saying(each), width, "  - ")]


def _saying(saying: Saying) -> str:
    words = f"{saying.text}{'' if saying.verified else _MARK} [{', '.join(saying.rules)}]"
    return words + (_ASKED.get(saying.part) or "")


def _question(question: Question, numbers: dict[str, int], width: int) -> list[str]:
    lines = wrapped(question.text, width, "  - ")
    asked = f"About {_changes(question.changes, numbers)}, for {listed(question.rules)}."
    lines += wrapped(asked, width, "    ")
    answer = f"Answer with --answer {question.condition}=no (or yes); for one change with {question.condition}:ID=yes."
    return lines + wrapped(answer, width, "    ")


def _conflict(conflict: Conflict, numbers: dict[str, int], width: int) -> list[str]:
    about = f" (about {_changes(conflict.changes, numbers)})" if conflict.changes else ""
    return wrapped(f"{conflict.message}{about}", width, "  - ")


def _change(number: int, change: JudgedChange, names: tuple[Names, Names], width: int) -> list[str]:
    """A change by its number, its id (for --answer NAME:ID=yes) and its clause."""
    return wrapped(f"{number}. [{change.id}] {cited(change, *names)}", width, "  ")


def _changes(names: tuple[str, ...] | list[str], numbers: dict[str, int]) -> str:
    """Changes by the numbers of the report: change 3; changes 1 to 4 and 7."""
    places = sorted(numbers[name] for name in names if name in numbers)
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    said = [f"{run[0]} to {run[-1]}" if len(run) > 2 else listed([str(place) for place in run]) for run in runs]
    return f"change{'s' if len(places) > 1 else ''} {listed(said)}"
