"""What a file held in a revision of the repository that it stands in."""

import subprocess
from pathlib import Path


def committed(path: Path, revision: str = "HEAD") -> bytes | None:
    """The bytes of the file in that revision; null where it has none, or where there is no repository or no git."""
    folder = path.parent
    try:
        done = subprocess.run(
            ["git", "show", f"{revision}:./{path.name}"], cwd=folder, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
