"""What is laid down for a thing in the passive: whoever holds the thing owes it, not the one whose it is.

"Customer Data shall be kept confidential" binds the provider, which has the data; "Provider's trade secrets shall be
kept confidential" the customer. "Your password must be kept secret" binds you, for you hold it.
"""

from collections.abc import Sequence

from analyzer.materiality.meaning.words import Meaning, Said
from clauses.model import Modality, Role

THINGS = frozenset(
    (
        *(
            "data",
            "information",
            "content",
            "records",
            "files",
            "photos",
            "messages",
            "secrets",
            "materials",
            "uploads",
        ),
        *("backups", "recordings", "documents"),
    )
)
USERS = frozenset({"customer", "customers", "your", "personal", "user", "users", "client", "clients", "subscriber"})
# What each holds itself, to get in.
KEYS = frozenset({"login", "access", "account", "password", "registration", "authentication", "billing", "payment"})
KEPT = (
    *("kept", "stored", "held", "hosted", "encrypted", "retained", "protected", "secured", "backed", "treated"),
    *("maintained", "segregated", "isolated", "located", "deleted", "erased", "destroyed", "pseudonymised"),
    *("pseudonymized", "anonymised", "anonymized", "disclosed", "shared", "sold", "transferred", "moved", "processed"),
)
SECRET = ("kept confidential", "kept secret", "kept in confidence", "treated as confidential", "held in confidence")
STAYING = ("remain in ", "remain within ", "remain confidential", "stay in ", "stay within ", "remain encrypted")
OWN = ("by you", "by customer", "by the customer", "by user", "by client")
SIDED = frozenset({Role.USER, Role.PROVIDER, None})
CHIEF = 4  # words before the modal that name the thing and whose it is


def of_a_thing(said: Said, done: Sequence[str], action: str) -> Meaning | None:
    """The norm of the one who holds the thing; None where the words speak of no thing that another holds."""
    if said.modality not in {Modality.OBLIGATION, Modality.PROHIBITION} or said.role not in SIDED:
        return None
    thing = [*said.subject[-CHIEF:]]
    if not thing or thing[-1] not in THINGS or not KEYS.isdisjoint(thing) or any(own in action for own in OWN):
        return None
    kept = action.startswith(STAYING) or (done[:1] == ["be"] and " ".join(done[1:]).startswith(KEPT))
    if not kept:
        return None
    if not USERS.isdisjoint(thing):
        return Meaning(said.modality, Role.PROVIDER)
    secret = any(word in action for word in SECRET)
    if said.role is Role.PROVIDER and secret:
        return Meaning(said.modality, Role.USER)  # "Provider's trade secrets shall be kept confidential"
    return None
