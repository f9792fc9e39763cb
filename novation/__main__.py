"""`python -m novation` is the command."""

from novation.cli import main

main()
