"""Crisis-news sentences of our own with names, roles and events marked by hand; see README.md."""

from lab.corpus.read import MODES, Coded, Named, Sentence, read, sentences

__all__ = ["MODES", "Coded", "Named", "Sentence", "read", "sentences"]
