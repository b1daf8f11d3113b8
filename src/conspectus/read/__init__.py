"""Bytes -> Capture -> Document and Blocks."""

from conspectus.read.captures import Captured, Given, capture, gather
from conspectus.read.reading import read

__all__ = ["Captured", "Given", "capture", "gather", "read"]
