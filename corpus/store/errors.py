"""What is said when a store can't be used."""

from clauses.diagnostics import UnreadableInputError


class StoreError(UnreadableInputError):
    """The store can't be opened, read or written; the message is one sentence a person can act on."""
