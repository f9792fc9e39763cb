"""Whether two versions of a passage say the same as norms and facts: who must or may do what, to whom, when."""

from analyzer.materiality.sayings.beside import Likeness, likeness

__all__ = ["Likeness", "likeness"]
