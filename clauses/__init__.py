"""The document model: bytes to a source, a clause tree, facts and the clause graph."""
