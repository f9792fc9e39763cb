import pytest

from clauses.model import Agreement
from clauses.parse import parse_text

SAMPLE = """Last Updated: March 3, 2024

These Terms of Use (the “Terms”) bind you (“Customer” or “you”) and Harbour Tools Ltd. (“we,” “us,” “our,” “Harbour”).

1. Definitions

“Tool” means any program that we make available under these Terms.

“Tool Data” means data that a Tool produces.

2. Use

2.1 Licence. Subject to Section 3 (Fees), Harbour grants Customer a licence to use a Tool. Customers may keep Tool Data.

2.2 Limits. Customer shall not: (a) resell a Tool; or (b) remove notices. Section 2.2(b) does not apply to Tool Data.

3. Fees

Customer shall pay the fees on our pricing page. Section 9 does not apply. The Privacy Policy is at https://harbour.example/privacy.

4. Survival

Sections 2.2 (Restrictions), 3 (Fees) and 4 survive termination of these Terms.
"""


@pytest.fixture(scope="session")
def agreement() -> Agreement:
    return parse_text(SAMPLE)
