"""Every record survives Arrow and JSON, whatever it holds."""

from datetime import UTC, datetime
from typing import get_args

import msgspec
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conspectus import records
from conspectus.errors import NewerStoreError
from conspectus.records import RECORDS, Analysis, Basis, Event, Interval, Span, Stated
from conspectus.schema import arrow_schema, from_arrow, from_json, json_schema, to_arrow, to_json

TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=8)
SPANS = st.builds(Span, start=st.integers(0, 99), end=st.integers(0, 99))
TIMES = st.datetimes(min_value=datetime(1700, 1, 1), timezones=st.just(UTC))
INTERVALS = st.builds(Interval, begin=st.none() | TIMES, until=st.none() | TIMES)
FLOATS = st.floats(allow_nan=False, allow_infinity=False, width=32)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(Interval, INTERVALS)
st.register_type_strategy(float, FLOATS)
st.register_type_strategy(int, st.integers(-(2**40), 2**40))
st.register_type_strategy(records.datetime, TIMES)
st.register_type_strategy(
    Stated,
    lambda kind: st.builds(
        Stated,
        value=st.from_type(get_args(kind)[0]),
        spans=st.tuples(SPANS),
        basis=st.sampled_from(get_args(Basis)),
    ),
)


@pytest.mark.parametrize("record", [*RECORDS, Analysis], ids=lambda r: r.__name__)
@settings(max_examples=15)
@given(data=st.data())
def test_a_record_survives_arrow_and_json(record, data):
    row = data.draw(st.from_type(record))
    assert from_arrow(record, to_arrow(record, [row])) == [row]
    assert from_json(record, to_json(row)) == row


def test_a_table_with_other_columns_is_refused():
    table = to_arrow(Event, []).drop_columns(["cameo"])
    with pytest.raises(NewerStoreError, match="Event"):
        from_arrow(Event, table)


def test_no_column_of_a_table_is_a_word_reserved_in_sql():
    reserved = {"end", "order", "group", "select", "from", "where", "table"}
    for record in RECORDS:
        assert not reserved & set(arrow_schema(record).names)


def test_json_names_the_path_of_a_wrong_field():
    with pytest.raises(msgspec.ValidationError, match=r"\$\.start"):
        from_json(Span, '{"start": "one", "end": 2}')


def test_the_json_schema_describes_every_record():
    assert {r.__name__ for r in RECORDS} <= set(json_schema(RECORDS)["schemas"])


def test_every_field_of_every_record_says_what_it_means():
    from conspectus.schema import fields_of

    for record in RECORDS:
        for name, kind, meaning in fields_of(record):
            assert kind and meaning, f"{record.__name__}.{name}"


def test_spans_are_stored_as_nested_columns():
    spans = arrow_schema(Event).field("spans").type
    assert spans == pa.list_(
        pa.struct(
            [
                pa.field("start", pa.int64(), nullable=False),
                pa.field("end", pa.int64(), nullable=False),
            ]
        )
    )
