"""The store: texts by their content, series of versions, and what was found out about them, in SQLite or PostgreSQL."""
