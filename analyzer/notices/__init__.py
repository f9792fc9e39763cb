"""Notices of change: what law and the agreement itself ask of them, what they say, and whether they say it all."""
