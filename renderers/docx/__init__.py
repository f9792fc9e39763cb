"""Word files: the redline with real tracked changes, and clean copies."""
