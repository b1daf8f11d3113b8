"""Conspectus: what happened in a crisis, and who says so."""

__version__ = "0.1.0"
