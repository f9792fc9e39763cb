"""Disk, clock and processes: stored versions, importers, history and the sample series."""
