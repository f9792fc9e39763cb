"""Material-change analysis for contracts and terms of service.

`parse` reads one version of an agreement, `compare` says what changed between two, `lint` proofreads one, `plan`
says when the changes may take effect and how they must be told, `notice` tells them: everybody, or each recipient.
Only what `__all__` names is public. Importing this package loads no language library: the work does.
"""

from novation.roots import check_roots

check_roots()

from novation.api import VERSION, compare, lint, parse, plan  # noqa: E402 - the roots come before what rests on them
from novation.noticing import Mail, notice  # noqa: E402

__version__ = VERSION

__all__ = ["Mail", "__version__", "compare", "lint", "notice", "parse", "plan"]
