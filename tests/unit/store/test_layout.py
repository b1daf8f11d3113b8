"""Where things lie, and the bytes that came in."""

import pytest

from conspectus.errors import InputError, NotACaseError, StoreError
from conspectus.store import captures
from conspectus.store.layout import create_case, open_case
from conspectus.store.locks import hold


def test_a_folder_without_settings_is_not_a_case_and_the_message_says_what_to_do(tmp_path):
    with pytest.raises(NotACaseError, match="conspectus init"):
        open_case(tmp_path)


def test_a_case_is_never_made_over_another_one(empty):
    with pytest.raises(InputError, match="a case here already"):
        create_case(empty.layout.root, "")


def test_a_case_is_not_made_among_other_files(tmp_path):
    (tmp_path / "holiday.jpg").touch()
    with pytest.raises(InputError, match="not an empty folder"):
        create_case(tmp_path, "")


def test_a_title_with_quotation_marks_survives_the_settings_file(tmp_path):
    from conspectus.settings import load_settings

    layout = create_case(tmp_path / "c", 'The "bridge" \\ affair')
    assert load_settings(layout.settings).title == 'The "bridge" \\ affair'


def test_captured_bytes_come_back_untouched(empty):
    data = b"\xff\x00 any \r\n bytes"
    assert captures.load(empty.layout, captures.keep(empty.layout, data)) == data


def test_changed_bytes_are_refused(empty):
    capture_id = captures.keep(empty.layout, b"as they came")
    empty.layout.capture(capture_id).write_bytes(b"as somebody wanted them")
    with pytest.raises(StoreError, match="were changed"):
        captures.load(empty.layout, capture_id)


def test_a_held_lock_keeps_others_out_until_it_is_released(tmp_path):
    first = hold(tmp_path / "lock")
    assert hold(tmp_path / "lock") is None
    first.release()
    assert hold(tmp_path / "lock")


def test_readers_share_a_lock_that_keeps_a_writer_out(tmp_path):
    readers = [hold(tmp_path / "lock", shared=True) for _ in range(2)]
    assert all(readers)
    assert hold(tmp_path / "lock") is None
