"""A small agreement with something to ask about, in our own words."""

from clauses.graph.build import graph_of
from clauses.graph.model import ClauseGraph
from clauses.parse import parse_text

TERMS = """# Freight Terms

These Terms are between Acme Freight, Inc. ("Acme", "we") and the person who orders ("Customer", "you").

## 1. Definitions

“Cargo” means the goods that Customer hands over.

“Loss” means damage to Cargo, or its disappearance.

## 2. Carriage

2.1 Duty. Acme shall carry the Cargo to its destination within ten (10) days after it was handed over.

2.2 Packing. Customer must pack the Cargo and must not hand over explosives.

## 3. Liability

3.1 Cap. Acme is liable for Loss up to the sum stated in Section 2.1.

3.2 Notice. Customer shall report a Loss within three days after delivery.

## 4. Confidentiality

Each party shall keep the other party's prices secret.

## 5. End

5.1 Survival. Sections 3 and 4 survive the end of these Terms.
"""


def graph(text: str = TERMS) -> ClauseGraph:
    return graph_of(parse_text(text, "terms.md"))
