"""The five top-level packages of this distribution belong together.

Beside `novation` it installs `analyzer`, `clauses`, `corpus` and `renderers`. Another distribution may own
one of these names; then Python would import whichever stands first on `sys.path`, and the user would meet a
missing attribute somewhere deep. `check_roots` says so in one sentence before any of them is imported.
"""

from importlib.util import find_spec
from pathlib import Path

__all__ = ["ROOTS", "check_roots"]

ROOTS = ("analyzer", "clauses", "corpus", "renderers")


def check_roots() -> None:
    """Make sure that the packages beside `novation` are this distribution's own, without importing them.

    Raises:
        ImportError: if one of them is missing, or would be imported from another folder than `novation`'s.
    """
    home = Path(__file__).parent.parent.resolve()
    for name in ROOTS:
        place = _place(name)
        if place is None:
            raise ImportError(f"Novation's package '{name}' is missing from {home}: reinstall novation.")
        if place.parent.resolve() != home or place.name != name:
            raise ImportError(
                f"Python finds the package '{name}' at {place}, not beside Novation in {home}: another "
                f"distribution or file uses that name. Install novation in an environment of its own (for "
                f"example with `uv tool install novation`), or remove or rename the other '{name}'."
            )


def _place(name: str) -> Path | None:
    """The package folder (or the file of a plain module) that `import name` would load, None if none."""
    spec = find_spec(name)
    if spec is None:
        return None
    if spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    return None if spec.origin is None else Path(spec.origin)
