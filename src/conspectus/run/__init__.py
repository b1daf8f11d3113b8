"""Engines: they spread work over cores or machines and never change a result."""
