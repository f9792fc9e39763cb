"""A sample series of versions of an agreement, written for this project: an invented provider's API terms.

The folder holds the versions, `series.toml` (which version is which file) and `expected.toml` (what a reader
of the two versions should find).
"""

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

SAMPLE_SERIES = "lumenfield-api-terms"


def sample_folder() -> Traversable:
    """Return the folder of the sample series; `importlib.resources.as_file` turns it into a real path."""
    return files(__name__).joinpath(SAMPLE_SERIES)


def demo_versions() -> tuple[Traversable, Traversable]:
    """Return the two versions that the demo compares, the older one first, as `series.toml` names them."""
    folder = sample_folder()
    demo = tomllib.loads(folder.joinpath("series.toml").read_text("utf-8"))["demo"]
    return folder.joinpath(demo["old"]), folder.joinpath(demo["new"])
