"""Benchmarks: one module a task; `python -m lab.bench TASK --data FILE --predict OUT`."""
