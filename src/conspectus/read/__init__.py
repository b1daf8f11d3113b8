"""Bytes -> Capture -> Document and Blocks."""

from conspectus.read.captures import Captured, Given
from conspectus.read.reading import read

__all__ = ["Captured", "Given", "read"]
