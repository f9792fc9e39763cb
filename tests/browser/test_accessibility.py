"""axe-core finds nothing to object to: light, dark, unfolded, on a phone."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import opened


@pytest.mark.parametrize("name", ["series", "hostile", "copy"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_axe_reports_no_violation(
    browser: Browser, axe: str, files: dict[str, Path], name: str, scheme: Any, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = opened(context, files[name]).page
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate("document.querySelectorAll('.change, .rl').forEach(e => { e.style.contentVisibility = 'visible' })")
    page.evaluate(axe)
    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    found = [(each["id"], [node["html"][:200] for node in each["nodes"][:3]]) for each in result["violations"]]
    context.close()
    assert found == []
