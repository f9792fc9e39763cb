"""The answer on a pair: true, false, or null when something could not be judged."""

from dataclasses import replace

from analyzer.comparison.compare import compare
from analyzer.lint.model import LintFinding
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Direction, Shift
from analyzer.severity import Severity
from clauses.diagnostics import Diagnostic
from renderers.view.build import build_view

from .pairs import agreement, between, findings, only

PLAIN = "You may post photos of your garden."
MORE = "You may post photos of your garden. You must pay a processing fee of $5 for each photo."
SCAN = Diagnostic(code="scan", message="Page 2 is a picture without words.", blocks_judgement=True)


def test_a_text_against_itself_is_not_material() -> None:
    report = between(PLAIN, PLAIN)
    assert report.verdict.material is False
    assert report.changes == ()
    assert report.summary == ("The two versions hold the same words.",)


def test_material_holds_exactly_when_substantive_and_at_least_low() -> None:
    for old, new in ((PLAIN, MORE), (MORE, PLAIN), (PLAIN, PLAIN.replace("garden", "balcony"))):
        for change in between(old, new).changes:
            assert change.material == (change.substance == "substantive" and change.severity is not Severity.NONE)


def test_what_could_not_be_read_keeps_the_verdict_from_being_false() -> None:
    blocked = replace(agreement(PLAIN), diagnostics=(SCAN,))
    report = judge(compare(agreement(PLAIN), blocked))
    assert report.verdict.material is None
    assert [(limit.code, limit.version) for limit in report.verdict.limits] == [("scan", "new")]


def test_a_material_change_is_material_though_a_page_failed() -> None:
    blocked = replace(agreement(MORE), diagnostics=(SCAN,))
    assert judge(compare(agreement(PLAIN), blocked)).verdict.material is True


def test_a_harmless_diagnostic_is_no_limit() -> None:
    noted = replace(agreement(PLAIN), diagnostics=(replace(SCAN, blocks_judgement=False),))
    assert judge(compare(agreement(PLAIN), noted)).verdict.material is False


def test_another_language_is_a_limit() -> None:
    german = replace(agreement(PLAIN), language="de")
    report = judge(compare(german, german))
    assert report.verdict.material is None
    assert {limit.code for limit in report.verdict.limits} == {"language"}


def test_the_summary_is_at_most_three_sentences_from_the_findings() -> None:
    report = between(PLAIN, MORE)
    assert 1 <= len(report.summary) <= 3
    assert "favours the provider" in report.summary[0]


def test_the_change_speaks_with_its_worst_finding() -> None:
    change = only(between(PLAIN, MORE))
    assert change.direction is Direction.FAVORS_PROVIDER
    assert change.severity is max((f.severity for f in change.findings), key=lambda s: s.rank)


def test_words_that_nothing_explains_wait_for_a_reader() -> None:
    change = only(between("The garden gate is painted green.", "The garden gate is painted blue."))
    assert change.review
    assert not change.material


def test_lint_findings_of_one_version_are_introduced_or_resolved() -> None:
    def defect(mark: str) -> LintFinding:
        return LintFinding(
            rule="undefined-term",
            severity=Severity.LOW,
            clause=None,
            span=None,
            message="A term is not defined.",
            related=(),
            fingerprint=mark,
        )

    comparison = compare(agreement(PLAIN), agreement(PLAIN))
    report = judge(comparison, (defect("a"), defect("b")), (defect("b"), defect("c")))
    assert [f.fingerprint for f in report.resolved] == ["a"]
    assert [f.fingerprint for f in report.introduced] == ["c"]


def test_a_new_duty_is_an_obligation_added() -> None:
    shifts = between(PLAIN, MORE).obligations
    assert Shift.ADDED in {shift.shift for shift in shifts}


def test_a_fingerprint_survives_re_runs_and_unrelated_edits() -> None:
    photos, hours = "# Terms\n\n## Photos\n\n", "# Terms\n\n## Hours\n\nThe desk is open.\n\n## Photos\n\n"
    marks = [{f.fingerprint for f in findings(between(top + PLAIN, top + MORE))} for top in (photos, photos, hours)]
    assert marks[0]
    assert marks[0] == marks[1] == marks[2]


def test_a_fingerprint_differs_for_other_words() -> None:
    one = {f.fingerprint for f in findings(between(PLAIN, MORE))}
    assert one.isdisjoint({f.fingerprint for f in findings(between(PLAIN, MORE.replace("$5", "$9")))})


def test_a_specific_rule_takes_the_words_and_the_general_one_steps_back() -> None:
    old = "Any claim must be brought within two (2) years."
    rules = [f.rule for f in findings(between(old, old.replace("two (2) years", "one (1) year")))]
    assert rules == ["claim-period-changed"]


CLAUSES = [
    f"{number}. Rule {number}\n\nThe member keeps locker {number} clean and returns its key by day {number} of May."
    for number in range(1, 60)
]
OTHERS = [
    f"{number}. Bed {number}\n\nPlant row {number} with beans, water it at dawn, leave {number} metres to the hedge."
    for number in range(1, 60)
]


def codes(old: str, new: str) -> list[tuple[str, str]]:
    return [(limit.code, limit.version) for limit in between(old, new).verdict.limits]


def test_a_page_that_failed_to_load_is_said_to_be_one_and_not_taken_for_an_amendment() -> None:
    whole = "\n\n".join(CLAUSES)
    assert codes(whole, "Locker rules\n\nLast updated 1 May 2026") == [("fragment", "new")]
    assert codes("Access denied", whole) == [("fragment", "old")]


def test_two_different_documents_are_said_to_be_so() -> None:
    assert codes("\n\n".join(CLAUSES), "\n\n".join(OTHERS)) == [("different-documents", "both")]


def test_a_long_agreement_that_loses_half_of_itself_is_still_an_amendment() -> None:
    assert codes("\n\n".join(CLAUSES), "\n\n".join(CLAUSES[:30])) == []
    assert codes("\n\n".join(CLAUSES), "\n\n".join([*CLAUSES[:10], *OTHERS])) == []


def test_a_doubt_about_the_files_is_the_first_thing_a_summary_says() -> None:
    report = between("\n\n".join(CLAUSES), "\n\n".join(OTHERS))
    assert report.summary[0] == (
        "These two texts share nothing: 0 of 59 passages. They may be two documents rather than two versions of one."
    )
    assert len(report.summary) <= 3


def test_the_passages_that_two_documents_share_are_counted_in_the_one_that_has_fewer() -> None:
    report = between("\n\n".join([*CLAUSES[:1], *OTHERS]), "\n\n".join(CLAUSES[:52]))
    assert report.summary[0].startswith("These two texts share almost nothing: 1 of 52 passages.")


LOG_IN = (
    "# Log in\n\nWelcome back to the boat house. Type the address of your mailbox and the word you chose.\n\n"
    "Have you forgotten your word? We can mail you a new one. Are you new here? Open an account in two minutes.\n\n"
    "Stay signed in on this machine for thirty days. Choose a picture for the page. Read the news of the week below."
)
RENTALS = (
    "# Rental terms\n\nThe hirer returns each boat to the pier by sunset and pays ten dollars an hour after it.\n\n"
    "The club may refuse a boat to a hirer who was late twice. Damage to an oar or a hull is paid by the hirer.\n\n"
    "The club is not liable for wet clothes or lost keys. Disputes are decided by the court of the county."
)


def test_a_short_text_under_another_title_that_shares_no_words_is_another_document() -> None:
    assert codes(RENTALS, LOG_IN) == [("different-documents", "both")]
    assert codes(RENTALS, LOG_IN.partition("\n\n")[2]) == [("different-documents", "both")]


def test_a_short_text_written_anew_under_its_title_is_the_next_version() -> None:
    same_title = LOG_IN.replace("# Log in", "# Rental Terms")
    assert codes(RENTALS, same_title) == []
    assert codes(RENTALS, RENTALS.replace("# Rental terms", "# Boat rules")) == []
    kept = RENTALS.split("\n\n")[1]
    assert codes(RENTALS, f"{LOG_IN}\n\n{kept}") == []
    assert codes("# Rental terms\n\nPay at the pier by sunset.", "# Boat rules\n\nNo dogs in the boats.") == []


def test_two_documents_lose_no_finding() -> None:
    report = between(RENTALS, LOG_IN)
    assert report.verdict.material is True
    assert {change.kind.value for change in report.changes if change.material} >= {"removed"}


def test_a_translation_is_no_other_document() -> None:
    german = replace(agreement(LOG_IN), language="de")
    report = judge(compare(agreement(RENTALS), german))
    assert {limit.code for limit in report.verdict.limits} == {"language"}


def test_the_first_line_of_a_report_says_that_the_texts_hardly_belong_together() -> None:
    assert build_view(between(RENTALS, LOG_IN)).verdict.startswith("Perhaps two documents, not two versions of one. ")
    assert build_view(between("\n\n".join(CLAUSES), "Access denied")).verdict.startswith("Perhaps a page that failed")
    assert not build_view(between(RENTALS, RENTALS + " Dogs stay out.")).verdict.startswith("Perhaps")
