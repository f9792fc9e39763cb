"""One report of every kind of change, with hostile words among them."""

from dataclasses import replace

from analyzer.comparison.model import ChangeKind, Effect, Ledger, Match
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import (
    Counts,
    Direction,
    Limit,
    ObligationShift,
    Report,
    Shift,
    Substance,
    Verdict,
)
from analyzer.severity import Severity
from clauses.model import Agreement, ClauseKind, Definition, DefinitionForm, Modality, Obligation, Role
from tests.renderers.drafting import Line, agreement, change, edit, find, finding, redline, span_of

SECTION, ITEM, PARAGRAPH = ClauseKind.SECTION, ClauseKind.ITEM, ClauseKind.PARAGRAPH
LONG_WORD = "https://harbour.example/" + "q" * 10_000
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> #set text(size: 40pt) $x^2$ *bold* _it_ "
    "[[1]] \\u{41} {{ 7 * 7 }} {% raw %} @label // no comment"
)
SCRIPTS = "שלום עולם, العربية, 漢字かな, 😀, Ελληνικά, Кириллица, \u202eoverride\u202c"

OLD_LINES = (
    Line(
        id="preamble",
        kind=ClauseKind.PREAMBLE,
        words="These terms are between Harbour Lights Ltd (“we”) and you, the Developer.",
    ),
    Line(id="1", kind=SECTION, label="1.", heading="Definitions"),
    Line(
        id="definition-3",
        kind=ClauseKind.DEFINITION,
        parent="1",
        words="“Content” means the text that the API returns.",
    ),
    Line(id="2", kind=SECTION, label="2.", heading="Using the API"),
    Line(
        id="2(a)",
        kind=ITEM,
        parent="2",
        label="(a)",
        words="You may cache Content for 24 hours. You shall show our mark next to it.",
    ),
    Line(
        id="2(b)",
        kind=ITEM,
        parent="2",
        label="(b)",
        words="You may appeal a refusal of access within ten days, and we will answer in writing.",
    ),
    Line(
        id="3",
        kind=SECTION,
        label="3.",
        heading="Fees",
        words="You shall pay USD 40 for each block of a thousand calls. Invoices are due in thirty days.",
    ),
    Line(
        id="4",
        kind=SECTION,
        label="4.",
        heading="Changes to these Terms",
        words="We may change these terms by e-mail at least thirty (30) days in advance.",
    ),
    Line(
        id="5",
        kind=SECTION,
        label="5.",
        heading="Liability",
        words="Our total liability is limited to the fees paid in the twelve months before the claim. "
        "Nothing limits liability for gross negligence.",
    ),
    Line(
        id="6",
        kind=SECTION,
        label="6.",
        heading="General",
        words="These terms are the whole agreement. Section 5 survives their end, and the parties recieve "
        "notices by e-mail.",
    ),
    Line(id="7", kind=SECTION, label="7.", heading="Examples", words=f"An example: plain words. {SCRIPTS}"),
)

ARBITRATION = Line(
    id="6",
    kind=SECTION,
    label="6.",
    heading="Arbitration",
    words="Disputes are settled by binding arbitration before one arbitrator. You waive any class action.",
)


def _new_lines() -> tuple[Line, ...]:
    lines = {line.id: line for line in OLD_LINES}
    words = {name: line.words for name, line in lines.items()}
    changed = {
        "definition-3": words["definition-3"].replace("text that", "text, images and metadata that"),
        "3": words["3"].replace("USD 40", "USD 35"),
        "4": words["4"].replace("e-mail at least thirty (30) days", "posting at least five (5) days"),
        "5": words["5"].replace("the fees paid in the twelve months before the claim", "USD 100"),
    }
    kept = [
        replace(line, words=changed.get(line.id, line.words)) for line in OLD_LINES if line.id not in {"2(b)", "6", "7"}
    ]
    general = replace(lines["6"], id="7", label="7.", words=words["6"].replace("recieve", "receive"))
    examples = replace(
        lines["7"],
        id="8",
        label="8.",
        words=words["7"].replace("plain words", f"{HOSTILE} {LONG_WORD} in between"),
    )
    return (*kept, ARBITRATION, general, examples)


def _definition(value: Agreement, words: str) -> Definition:
    return Definition(
        id="content",
        term="Content",
        form=DefinitionForm.MEANS,
        clause="definition-3",
        span=find(value, words),
        term_span=find(value, "Content"),
    )


def _duty(value: Agreement, clause: str, words: str, modality: Modality, role: Role) -> Obligation:
    return Obligation(
        clause=clause,
        span=find(value, words),
        modality=modality,
        bearer=None,
        bearer_role=role,
        counterparty=None,
        modal="may",
        action="",
    )


def sample_versions() -> tuple[Agreement, Agreement]:
    """The two versions of the sample."""
    title = "Harbour Lights API Terms"
    old = agreement("terms-2024.txt", title, OLD_LINES, "2024-03-01")
    new = agreement("terms-2025.txt", title, _new_lines(), "2025-06-15")
    old = replace(
        old,
        definitions=(_definition(old, "“Content” means the text that the API returns."),),
        obligations=(
            _duty(old, "2(b)", "You may appeal a refusal", Modality.PERMISSION, Role.USER),
            _duty(old, "5", "Our total liability is limited", Modality.DISCLAIMER, Role.PROVIDER),
        ),
    )
    new = replace(
        new,
        definitions=(_definition(new, "“Content” means the text, images and metadata that the API returns."),),
        obligations=(_duty(new, "6", "You waive any class action.", Modality.OBLIGATION, Role.USER),),
    )
    return old, new


def sample_report() -> Report:
    """Material changes in both directions, one to read, quiet ones, effects, defects and a limit."""
    old, new = sample_versions()
    provider, user = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER
    appeal = OLD_LINES[5].words
    arbitration = f"6. Arbitration\n{ARBITRATION.words}"
    changes = (
        change(
            old,
            new,
            "c1",
            ChangeKind.MODIFIED,
            ("definition-3", "definition-3"),
            (edit(old, new, "", ", images and metadata", near=("the text", "means the text")),),
            (finding("definition-broadened", Severity.MEDIUM, provider, "“Content” now covers more."),),
        ),
        change(
            old,
            new,
            "c2",
            ChangeKind.REMOVED,
            ("2(b)", None),
            (edit(old, new, appeal, "", near=("", "show our mark next to it.")),),
            (finding("appeal-removed", Severity.HIGH, provider, "The right to appeal a refusal is gone."),),
        ),
        change(
            old,
            new,
            "c3",
            ChangeKind.MODIFIED,
            ("3", "3"),
            (edit(old, new, "USD 40", "USD 35"),),
            (finding("fee-lowered", Severity.MEDIUM, user, "The fee for a block of calls falls by USD 5."),),
        ),
        change(
            old,
            new,
            "c4",
            ChangeKind.MODIFIED,
            ("4", "4"),
            (edit(old, new, "e-mail at", "posting at"), edit(old, new, "thirty (30)", "five (5)")),
            (
                finding(
                    "amendment-notice-shortened",
                    Severity.CRITICAL,
                    provider,
                    "Notice of changed terms falls from 30 days to 5 days.",
                ),
                finding(
                    "amendment-channel-weakened",
                    Severity.HIGH,
                    provider,
                    "Changed terms are posted instead of sent.",
                ),
            ),
        ),
        change(
            old,
            new,
            "c5",
            ChangeKind.MODIFIED,
            ("5", "5"),
            (edit(old, new, "the fees paid in the twelve months before the claim", "USD 100"),),
            (
                finding(
                    "liability-cap-lowered",
                    Severity.CRITICAL,
                    provider,
                    "The cap falls from twelve months of fees to USD 100.",
                ),
            ),
        ),
        change(
            old,
            new,
            "c6",
            ChangeKind.ADDED,
            (None, "6"),
            (edit(old, new, "", arbitration, near=("gross negligence.", "gross negligence.\n\n")),),
            (
                finding(
                    "arbitration-added",
                    Severity.CRITICAL,
                    provider,
                    "Disputes now go to binding arbitration.",
                ),
            ),
        ),
        change(
            old,
            new,
            "c7",
            ChangeKind.RENUMBERED,
            ("6", "7"),
            (edit(old, new, "6. General"[:2], "7. General"[:2]),),
            substance=Substance.ADMINISTRATIVE,
            why="Only the number differs.",
        ),
        change(
            old,
            new,
            "c8",
            ChangeKind.MODIFIED,
            ("6", "7"),
            (edit(old, new, "recieve", "receive"),),
            substance=Substance.EDITORIAL,
            why="A typing error was corrected.",
        ),
        change(
            old,
            new,
            "c9",
            ChangeKind.MODIFIED,
            ("7", "8"),
            (edit(old, new, "plain words", f"{HOSTILE} {LONG_WORD} in between"),),
            review=True,
            why="No rule explains these words.",
        ),
    )
    return Report(
        old=old,
        new=new,
        verdict=Verdict(
            material=True,
            severity=Severity.CRITICAL,
            counts=Counts(
                severity={"critical": 3, "high": 1, "medium": 2},
                direction={"favors_provider": 5, "favors_user": 1},
                kind={"modified": 6, "added": 1, "removed": 1, "renumbered": 1},
            ),
            limits=(Limit(code="language", message="Section 8 is partly not in English.", version="new"),),
        ),
        summary=(
            "The provider’s liability and its duty to announce changes shrink.",
            "Disputes move from the courts to arbitration.",
        ),
        matches=tuple(
            Match(*pair)
            for pair in (
                ("preamble", "preamble"),
                ("1", "1"),
                ("definition-3", "definition-3"),
                ("2", "2"),
                ("2(a)", "2(a)"),
                ("3", "3"),
                ("4", "4"),
                ("5", "5"),
                ("6", "7"),
                ("7", "8"),
            )
        ),
        changes=changes,
        effects=(Effect(clause="2(a)", because="It uses “Content”.", change="c1"),),
        introduced=(
            LintFinding(
                rule="unused-label",
                severity=Severity.LOW,
                clause="8",
                span=span_of(new, "8"),
                message="The example holds a place-holder.",
                related=(),
                fingerprint="f1",
            ),
        ),
        resolved=(
            LintFinding(
                rule="spelling",
                severity=Severity.LOW,
                clause="6",
                span=find(old, "recieve"),
                message="“recieve” is misspelt.",
                related=(),
                fingerprint="f2",
            ),
        ),
        obligations=(
            ObligationShift(
                shift=Shift.LOST,
                bearer_role=Role.USER,
                modality=Modality.PERMISSION,
                old_span=find(old, "You may appeal a refusal"),
                new_span=None,
                change="c2",
            ),
            ObligationShift(
                shift=Shift.ADDED,
                bearer_role=Role.USER,
                modality=Modality.OBLIGATION,
                old_span=None,
                new_span=find(new, "You waive any class action."),
                change="c6",
            ),
        ),
        redline=redline(old.text, new.text),
        ledger=Ledger(changed=60, claimed=60, unclaimed=0),
        rules_version="1",
        program="novation/0.1.0",
    )
