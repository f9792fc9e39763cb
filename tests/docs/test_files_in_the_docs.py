"""The project, house rule and decisions that the docs show are ones the program takes."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from analyzer.decisions.read import read_decisions
from analyzer.materiality.catalogue import extended
from analyzer.materiality.trial import failures
from analyzer.project.settings import NamedFile, ProjectFiles, settings_of
from clauses.parse import parse_text
from corpus.decisions import ORDER

DOCS = Path(__file__).parent.parent.parent / "docs"


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (DOCS / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_the_project_of_the_docs_is_read_whole() -> None:
    project, _ = blocks("profiles.md", "toml")
    settings = settings_of(ProjectFiles(project=NamedFile(name="novation.toml", content=project.encode())))
    assert settings.profile == "saas-b2b"
    assert settings.parties
    assert len(settings.decisions) == 1


def test_the_house_rule_of_the_docs_holds_on_its_examples() -> None:
    _, rule = blocks("profiles.md", "toml")
    name = f"house-rules/{tomllib.loads(rule)['id']}.toml"
    catalogue = extended({name: rule.encode()})
    (house,) = [each for each in catalogue.rules if each.id in catalogue.house]
    assert failures(house, catalogue, parse_text) == ()


def test_the_decision_of_the_docs_is_read() -> None:
    (entry,) = blocks("decisions-file.md", "toml")
    (decision,) = read_decisions("docs", entry.encode())
    assert decision.author == "Jane Doe"


@pytest.mark.parametrize("key", ORDER)
def test_every_key_of_a_decision_is_in_the_docs(key: str) -> None:
    assert key in (DOCS / "decisions-file.md").read_text("utf-8")


def test_the_workflows_of_the_docs_use_the_inputs_and_hooks_that_there_are() -> None:
    workflow, hooks = (yaml.safe_load(block) for block in blocks("ci.md", "yaml"))
    action = yaml.safe_load((DOCS.parent / "action.yml").read_text("utf-8"))
    steps = workflow["jobs"]["novation"]["steps"]
    used = next(step["with"] for step in steps if "novation@" in step.get("uses", ""))
    assert set(used) <= set(action["inputs"])
    known = {hook["id"] for hook in yaml.safe_load((DOCS.parent / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} == known
