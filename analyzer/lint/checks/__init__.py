"""The checks of the proofreader, one a file."""
