"""`novation --help` answers at once: it loads no language library."""

import subprocess
import sys

HELP = """
import sys
from novation.cli import main

sys.argv = ["novation", "--help"]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", sorted({"spacy", "thinc", "numpy"} & set(sys.modules)))
"""


def test_help_does_not_import_spacy() -> None:
    done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Usage: novation ")
    assert done.stdout.strip().splitlines()[-1] == "loaded: []"
