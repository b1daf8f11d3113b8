"""Crisis-news sentences of our own with names, roles and events marked by hand; see README.md."""

from lab.corpus.read import Coded, Named, Sentence, read, sentences

__all__ = ["Coded", "Named", "Sentence", "read", "sentences"]
