"""Another distribution may own `clauses` or one of its neighbours: the user reads one sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NEIGHBOURS = ("analyzer", "clauses", "corpus", "renderers")


def python(*arguments: str, path: list[Path], cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a fresh interpreter that finds these folders before everything else."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, path)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )


def test_the_installed_wheel_imports(site: Path, tmp_path: Path) -> None:
    done = python("-c", "import novation; print(novation.__file__)", path=[site], cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == site / "novation" / "__init__.py"


@pytest.mark.parametrize("name", NEIGHBOURS)
@pytest.mark.parametrize("kind", ["package", "module"])
def test_a_foreign_package_of_the_same_name_gives_one_clear_error(
    site: Path, tmp_path: Path, name: str, kind: str
) -> None:
    if kind == "package":
        foreign = tmp_path / name
        foreign.mkdir()
        (foreign / "__init__.py").touch()
    else:
        foreign = tmp_path / f"{name}.py"
        foreign.touch()

    done = python("-c", "import novation", path=[tmp_path, site], cwd=site.parent)

    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1, "one error, not a chain of them"
    message = done.stderr.strip().splitlines()[-1]
    assert message.startswith(f"ImportError: Python finds the package '{name}' at {foreign},")
    assert "Install novation in an environment of its own" in message


def test_a_package_that_is_missing_is_named(site: Path, tmp_path: Path) -> None:
    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    shutil.rmtree(broken / "corpus")

    done = python("-S", "-c", "import novation", path=[broken], cwd=tmp_path)

    assert done.stderr.strip().splitlines()[-1] == (
        f"ImportError: Novation's package 'corpus' is missing from {broken}: reinstall novation."
    )


def test_looking_for_the_packages_imports_none_of_them(site: Path, tmp_path: Path) -> None:
    code = (
        "import runpy, sys\n"
        f"runpy.run_path({str(site / 'novation' / 'roots.py')!r})['check_roots']()\n"
        f"print([name for name in {(*NEIGHBOURS, 'spacy')!r} if name in sys.modules])\n"
    )
    done = python("-c", code, path=[site], cwd=tmp_path)
    assert done.stdout.strip() == "[]", done.stderr
