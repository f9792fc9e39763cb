"""A sample series of versions of an agreement, written for this project: an invented provider's API terms.

The folder holds the versions, `series.toml` (which version is which file) and `expected.toml` (what a reader
of the two versions should find).
"""

from importlib.resources import files
from importlib.resources.abc import Traversable

SAMPLE_SERIES = "lumenfield-api-terms"


def sample_folder() -> Traversable:
    """Return the folder of the sample series; `importlib.resources.as_file` turns it into a real path."""
    return files(__name__).joinpath(SAMPLE_SERIES)
