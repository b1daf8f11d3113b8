"""What every engine must do alike: nothing lost, nothing doubled, nothing changed."""

import os
import signal
import time
from pathlib import Path

import pyarrow as pa
import pytest

from conspectus import plugins
from conspectus.errors import PluginError
from conspectus.run.engine import Done, Lost, Started

ENGINES = [(name, workers) for name in plugins.BUILT_IN["engine"] for workers in (0, 1, 2)]
PARALLEL = [(name, workers) for name, workers in ENGINES if workers]


def engine_of(param):
    name, workers = param
    return plugins.load("engine", name)(workers)


@pytest.fixture(params=ENGINES, ids=lambda p: f"{p[0]}-{p[1]}")
def engine(request):
    return engine_of(request.param)


@pytest.fixture(params=PARALLEL, ids=lambda p: f"{p[0]}-{p[1]}")
def parallel(request):
    return engine_of(request.param)


def ten():
    return 10


def times(number, state):
    return number * state


def refuse_three(number, state):
    if number == 3:
        raise ValueError("three is not wanted")
    return number


def chatter(number, state):
    print("a library says something on stdout")
    return number


def die_of_two(number, state):
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(path, state):
    if path and not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path


def no_tools():
    raise LookupError("the model is not installed")


def many(number, state):
    return "x" * 300_000 + str(number)


def sleep(path, state):
    """Tell who sleeps; without a path it returns at once."""
    if path:
        Path(path).write_text(str(os.getpid()))
        time.sleep(3600)


def total(group):
    return group["key"][0].as_py(), sum(group["value"].to_pylist())


def results(engine, function, batches, setup=ten):
    news = list(engine.map_batches(function, batches, setup=setup))
    return [n for n in news if not isinstance(n, Started)]


def test_every_batch_is_done_once(engine):
    done = results(engine, times, range(9))
    assert sorted((d.index, d.result) for d in done) == [(i, 10 * i) for i in range(9)]


def test_a_batch_is_announced_before_it_is_done(engine):
    news = list(engine.map_batches(times, range(3), setup=ten))
    for index in range(3):
        assert news.index(Started(index=index)) < news.index(Done(index=index, result=10 * index))


def test_no_batches_are_no_work(engine):
    assert results(engine, times, []) == []


def test_a_function_that_raises_loses_its_batch_only(engine):
    found = results(engine, refuse_three, range(5))
    assert [(n.index, n.reason) for n in found if isinstance(n, Lost)] == [
        (3, "ValueError: three is not wanted")
    ]
    assert sum(isinstance(n, Done) for n in found) == 4


def test_tools_that_cannot_be_made_end_the_work(engine):
    with pytest.raises(PluginError, match="the model is not installed"):
        results(engine, times, range(3), setup=no_tools)


def test_groups_are_complete_and_in_order_of_their_key(engine):
    table = pa.table({"key": ["b", None, "a", "b"], "value": [1, 2, 3, 4]})
    assert list(engine.map_groups(total, table, "key")) == [("a", 3), ("b", 5), (None, 2)]


def test_an_empty_table_has_no_groups(engine):
    table = pa.table({"key": pa.array([], pa.string()), "value": pa.array([], pa.int64())})
    assert list(engine.map_groups(total, table, "key")) == []


def test_what_a_library_prints_does_not_break_the_results(parallel):
    assert sorted(d.result for d in results(parallel, chatter, range(4))) == [0, 1, 2, 3]


def test_results_may_be_large(parallel):
    assert {len(d.result) for d in results(parallel, many, range(4))} == {300_001}


def test_a_batch_that_kills_its_worker_is_lost_and_the_rest_is_done(parallel):
    found = results(parallel, die_of_two, range(5))
    (lost,) = [n for n in found if isinstance(n, Lost)]
    assert (lost.index, lost.died) == (2, True)
    assert "signal 9" in lost.reason
    assert sorted(n.result for n in found if isinstance(n, Done)) == [0, 1, 3, 4]


def test_a_worker_that_dies_once_is_replaced_and_nothing_is_lost(parallel, tmp_path):
    found = results(parallel, die_once, ["", str(tmp_path / "died"), ""])
    assert all(isinstance(n, Done) for n in found)
    assert len(found) == 3


def test_work_that_is_given_up_ends_its_workers(parallel, tmp_path):
    asleep = tmp_path / "asleep"
    work = parallel.map_batches(sleep, ["", str(asleep)], setup=ten)
    while not isinstance(next(work), Done):
        pass
    while not (asleep.exists() and asleep.read_text()):
        time.sleep(0.05)
    work.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(asleep.read_text()), 0)
