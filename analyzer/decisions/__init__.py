"""What people decided about findings: as they wrote it down, and as reports show it."""
