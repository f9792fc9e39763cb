"""Importers: versions of agreements out of other stores, one file a kind of store."""
