"""The sample report, made once."""

import pytest

from analyzer.materiality.model import Report
from renderers.view.build import build_view
from renderers.view.model import ReportView
from tests.renderers.sample import sample_report


@pytest.fixture(scope="session")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="session")
def view(report: Report) -> ReportView:
    return build_view(report)
