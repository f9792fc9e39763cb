"""Amendments of a drafted agreement whose truth is known, and the check that a comparison found them."""
