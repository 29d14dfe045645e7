"""Reading an event file from disk, and the promise that whatever stands in it is told line by line."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.errors import EventFileError, ExitCode, UsageError
from cadre_cli.intake.event_file import load_event, parse_event
from cadre_cli.intake.event_file.yaml_source import YamlSource, read_yaml
from tests.intake.event_file.base import BASE, faults_of

FAULT_LINE = re.compile(r"cadre\.yaml:[1-9]\d*  E00[1-9] \S.* — \S.*")


def written(folder: Path, content: bytes) -> Path:
    path = folder / "cadre.yaml"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_notepad_may_save_as_it_likes(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, BASE.replace("\n", "\r\n").encode(encoding))
    assert load_event(path).names.hi == "पहला दौर"


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, b"event:\n  name: \xe9t\xe9\n")
    with pytest.raises(EventFileError) as caught:
        load_event(path)
    assert caught.value.faults == (
        "cadre.yaml:2  E001 the file is not saved as UTF-8 text — save it again with the encoding UTF-8",
    )


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="the event file cannot be opened"):
        load_event(tmp_path / name)


def test_the_error_counts_its_faults_and_has_the_exit_code_of_usage() -> None:
    with pytest.raises(EventFileError) as caught:
        parse_event("{}", "cadre.yaml")
    error = caught.value
    assert error.message == "cadre.yaml: 6 faults in the event file"
    assert len(error.faults) == 6
    assert error.exit_code == ExitCode.USAGE


def test_faults_stand_in_the_order_of_the_file() -> None:
    text = BASE.replace("seats: 100", "seats: 0").replace("en: First Round, ", "").replace("[UPI, Cash]", "[]")
    lines = [int(line.split(":")[1].split()[0]) for line in faults_of(text)]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_a_fault_in_a_block_that_a_later_one_replaces_has_its_place() -> None:
    text = BASE.replace("roles:\n", "roles:\n  - {id: a}\n  - {id: b, id: c}\nroles:\n")
    assert [line.split()[1:3] for line in faults_of(text)] == [["E002", "roles[2].id:"], ["E002", "roles:"]]


def rejected_or_read(text: str) -> None:
    try:
        parse_event(text, "cadre.yaml")
    except EventFileError as error:
        assert error.faults
        assert [line for line in error.faults if not FAULT_LINE.fullmatch(line)] == []


def test_a_key_that_runs_over_two_lines_is_told_on_one() -> None:
    rejected_or_read(BASE.replace("hi: परिसर", "h\n\nपरिसर"))


@given(st.text())
def test_any_text_is_read_or_told(text: str) -> None:
    rejected_or_read(text)


@given(st.integers(0, len(BASE)), st.integers(0, 30), st.text(alphabet="{}[]:,-#&*!|>'\"%@` \n\tएa1", max_size=6))
def test_any_slip_of_the_hand_is_read_or_told(at: int, dropped: int, typed: str) -> None:
    rejected_or_read(BASE[:at] + typed + BASE[at + dropped :])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["auto", "all", "2025-06-10"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "auto", "on", "x"]), inner),
    max_leaves=6,
)


@given(st.data())
def test_any_value_in_any_place_is_read_or_told(data: st.DataObject) -> None:
    source = read_yaml(BASE + "rules: {seat: {priority: [role]}, spread: {by: {fill: 1}}}\n")
    assert isinstance(source, YamlSource)
    node: Any = source.data
    while True:
        keys = sorted(node) if isinstance(node, dict) else range(len(node))
        key = data.draw(st.sampled_from(list(keys)))
        if not isinstance(node[key], dict | list) or not node[key] or data.draw(st.booleans()):
            break
        node = node[key]
    node[key] = data.draw(VALUES)
    rejected_or_read(yaml.safe_dump(source.data, allow_unicode=True))
