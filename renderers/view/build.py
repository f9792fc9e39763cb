"""Report → ReportView: the one place where a judgement becomes words."""

from collections.abc import Mapping

from analyzer.comparison.model import Effect
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import Limit, Report
from clauses.model import Agreement, Role
from clauses.spans import Span
from renderers.view.changes import by_clause, change_view, in_order
from renderers.view.clause_map import clause_map, whole_map
from renderers.view.decisions import decided_quietly, decision_views, stale_views
from renderers.view.definitions import changed_definitions
from renderers.view.edits import EditIndex
from renderers.view.facts import obligations_by_party
from renderers.view.glossary import Glossary
from renderers.view.model import DefectView, LimitView, ReportView, VersionView
from renderers.view.names import Names
from renderers.view.quiet import place, quiet_groups
from renderers.view.redline import stretches
from renderers.view.references import references_view
from renderers.view.survival import survivors
from renderers.view.verdict import verdict_kind, verdict_sentence
from renderers.view.words import VERSION, date_words


def build_view(report: Report) -> ReportView:
    """The report as HTML, PDF and terminal show it. Linear in the length of both texts."""
    names = Names(report.old, "old-clause-"), Names(report.new)
    material, review = in_order(report)
    numbers = {change.id: place for place, change in enumerate((*material, *review), start=1)}
    in_clause = by_clause((*material, *review), numbers)
    effects = _effects(report.effects)
    parties = _parties(report)
    edits = EditIndex((edit for change in report.changes for edit in change.edits), report.old.text, report.new.text)
    views = [
        change_view(
            numbers[change.id], change, report, names, effects.get(change.id, ()), parties.get(change.id, ()), edits
        )
        for change in (*material, *review)
    ]
    glossary = Glossary(report.new, names[1])
    rows, same = clause_map(report, *names)
    quiet = quiet_groups(report, *names)
    return ReportView(
        title=_title(report),
        language=report.new.language or "en",
        old=_version(report.old),
        new=_version(report.new),
        verdict=verdict_sentence(report.verdict, len(review)),
        verdict_kind=verdict_kind(report.verdict, len(review)),
        severity=str(report.verdict.severity),
        provider=_party(report.new, Role.PROVIDER),
        user=_party(report.new, Role.USER),
        summary=report.summary,
        limits=tuple(_limit(limit) for limit in report.verdict.limits),
        material=tuple(views[: len(material)]),
        review=tuple(views[len(material) :]),
        redline=stretches(report, names, in_clause, glossary),
        clause_map=rows,
        whole_map=whole_map(report, *names),
        same_place=same,
        obligations=obligations_by_party(report, names, _places(report), numbers, edits),
        definitions=changed_definitions(report, names, in_clause, edits),
        glossary=glossary.terms,
        survival=survivors(report, names, in_clause),
        references=references_view(report, names),
        quiet=quiet,
        quiet_count=sum(group.count for group in quiet),
        introduced=tuple(_defect(found, names[1]) for found in report.introduced),
        resolved=tuple(_defect(found, names[0]) for found in report.resolved),
        changed_words=report.ledger.changed,
        unclaimed_words=report.ledger.unclaimed,
        rules_version=report.rules_version,
        program=report.program,
        profile=report.profile or "",
        waived_count=sum(change.waived for change in material),
        decided=decided_quietly(report.changes, lambda change: place(change, *names)),
        stale=stale_views(report.stale),
    )


def _title(report: Report) -> str:
    """The agreement's title; of untitled texts, the names of the files."""
    old, new = report.old.source.name, report.new.source.name
    return report.new.title or report.old.title or (new if old == new else f"{old} → {new}")


def _version(agreement: Agreement) -> VersionView:
    updated, effective = date_words(agreement.last_updated), date_words(agreement.effective)
    dates = [f"last updated {updated}"] if updated else []
    dates += [f"effective {effective}"] if effective else []
    return VersionView(
        title=agreement.title or "",
        file=agreement.source.name,
        last_updated=agreement.last_updated or "",
        effective=agreement.effective or "",
        date_words=", ".join(dates) or "no date stated",
        sha256=agreement.source.sha256,
        media_type=agreement.source.media_type,
        reader=agreement.source.reader,
    )


def _party(agreement: Agreement, role: Role) -> str:
    """The name of the party on this side; empty where the agreement names none or only a pronoun."""
    found = next((party.name for party in agreement.parties if party.role is role), "")
    return "" if found.casefold() in {"you", "we", "us"} else found


def _limit(limit: Limit) -> LimitView:
    return LimitView(message=limit.message, version=VERSION.get(limit.version, "both versions"))


def _defect(found: LintFinding, names: Names) -> DefectView:
    return DefectView(
        message=found.message,
        rule=found.rule,
        severity=str(found.severity),
        clause=names.of(found.clause) if found.clause else None,
        decisions=decision_views(found.decisions),
        waived=found.waived,
    )


def _effects(effects: tuple[Effect, ...]) -> Mapping[str, tuple[Effect, ...]]:
    found: dict[str, list[Effect]] = {}
    for effect in effects:
        found.setdefault(effect.change, []).append(effect)
    return {change: tuple(those) for change, those in found.items()}


def _parties(report: Report) -> dict[str, tuple[str, ...]]:
    """Change → the roles whose duties or rights it shifts."""
    found: dict[str, dict[str, None]] = {}
    for shift in report.obligations:
        if shift.change is not None and shift.bearer_role is not None:
            found.setdefault(shift.change, {})[str(shift.bearer_role)] = None
    return {change: tuple(roles) for change, roles in found.items()}


def _places(report: Report) -> dict[tuple[str, Span], str]:
    """(side, span of an obligation) → its clause."""
    olds = {("old", found.span): found.clause for found in report.old.obligations}
    return olds | {("new", found.span): found.clause for found in report.new.obligations}
