"""Document and Blocks -> Parsed."""

from conspectus.language.parse import READ_KINDS, Parsed, parse

__all__ = ["READ_KINDS", "Parsed", "parse"]
