"""Akoma Ntoso 3.0 (OASIS LegalDocML) of one agreement: its clause tree, definitions, references and links.

What Akoma Ntoso has no place for (the exact characters between two pieces, the clause's id and kind) stands in
attributes of a namespace of our own, so that reading the file again gives the same text and the same tree.
"""

from renderers.akn.document import render

__all__ = ["render"]
