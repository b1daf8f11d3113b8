"""Answers made visible; a view is rendered here, never computed."""
