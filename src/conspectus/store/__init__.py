"""The case folder, and the only room that knows a database."""
