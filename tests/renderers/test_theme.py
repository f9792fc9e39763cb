"""A user's own look: colours, logo, name and templates from a folder."""

import base64
from pathlib import Path

import pytest
from jinja2.exceptions import TemplateError

from analyzer.materiality.model import Report
from renderers import html
from renderers.theme import ThemeError, load_theme

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def made(folder: Path, settings: str, **files: str) -> Path:
    (folder / "theme.toml").write_text(settings, encoding="utf-8")
    for name, words in files.items():
        (folder / name.replace("__", ".")).write_text(words, encoding="utf-8")
    return folder


def test_name_logo_and_colours_reach_the_page_and_the_policy_fits(tmp_path: Path, report: Report) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL)
    theme = load_theme(made(tmp_path, 'name = "Harbour & Co"\nlogo = "logo.png"\n[colours]\naccent = "#aa3300"\n'))
    page = html.render(report, theme)
    assert "Harbour &amp; Co · Comparison of two versions" in page
    assert "--accent: #aa3300;" in page
    assert 'src="data:image/png;base64,' in page
    assert "img-src data:" in page


def test_a_page_without_a_logo_allows_no_picture(report: Report) -> None:
    assert "img-src" not in html.render(report)


def test_a_template_of_the_user_replaces_ours(tmp_path: Path, report: Report) -> None:
    blocks = "{% block title %}Ours{% endblock %}{% block content %}{{ view.verdict }}{% endblock %}"
    own = '{% extends "page.html.j2" %}' + blocks
    page = html.render(report, load_theme(made(tmp_path, "", report__html__j2=own)))
    assert "<title>Ours</title>" in page
    assert "6 material changes" in page


@pytest.mark.parametrize(
    "probe", ["{{ view.__class__.__mro__ }}", "{{ ''.__class__ }}", "{{ view.material.append(1) }}"]
)
def test_a_template_of_the_user_cannot_leave_its_sandbox(tmp_path: Path, report: Report, probe: str) -> None:
    theme = load_theme(made(tmp_path, "", report__html__j2=probe))
    with pytest.raises(TemplateError, match=r"unsafe|no attribute|undefined"):
        html.render(report, theme)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ('[colours]\naccent = "red; } body { display: none"', "must look like #1d3f6e"),
        ('[colours]\nshiny = "#123456"', "there is no colour shiny"),
        ('logo = "../../etc/passwd.png"', "must lie in the theme's folder"),
        ('logo = "logo.exe"', "a logo is a PNG, JPEG or SVG file"),
        ('logo = "none.png"', "can't be read"),
        ('font = "x"', "font is not known"),
        ("name = 3", "name must be text"),
        ("name = ", "can't be read"),
    ],
)
def test_a_theme_that_is_wrong_says_so_in_one_sentence(tmp_path: Path, settings: str, says: str) -> None:
    with pytest.raises(ThemeError, match=says):
        load_theme(made(tmp_path, settings))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="there is no such folder"):
        load_theme(tmp_path / "none")
