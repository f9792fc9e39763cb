"""How Hypothesis tries the laws: the same examples every time, and never against the clock.

`HYPOTHESIS_PROFILE=explore pytest` looks for new examples.
"""

import os

from hypothesis import HealthCheck, settings

SLOW_MACHINES = (HealthCheck.too_slow,)

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=SLOW_MACHINES)
settings.register_profile("explore", deadline=None, suppress_health_check=SLOW_MACHINES)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
