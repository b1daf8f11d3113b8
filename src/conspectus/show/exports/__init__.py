"""A case as files that other tools read."""
