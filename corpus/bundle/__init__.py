"""The bundle: a ZIP of all that a notice was made from and all that was made, to prove the one by the other."""
