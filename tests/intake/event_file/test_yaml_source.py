"""What YAML can do to an office: bombs, deep nesting, odd bytes, keys given twice."""

import runpy

import pytest
import yaml

from cadre_cli.intake.event_file import yaml_source
from cadre_cli.intake.event_file.faults import REPEATED_KEY, SYNTAX, Fault
from cadre_cli.intake.event_file.yaml_source import LONGEST, YamlSource, read_yaml


def sound(text: str) -> YamlSource:
    source = read_yaml(text)
    assert isinstance(source, YamlSource)
    return source


def refused(text: str) -> Fault:
    fault = read_yaml(text)
    assert isinstance(fault, Fault)
    assert fault.kind is SYNTAX
    return fault


def test_every_scalar_stays_the_text_that_was_written() -> None:
    text = "on: yes\namount: 5000.10\ntime: 1:30\noctal: 010\nday: 2025-06-09\nnothing:\n"
    assert sound(text).data == {
        "on": "yes",
        "amount": "5000.10",
        "time": "1:30",
        "octal": "010",
        "day": "2025-06-09",
        "nothing": "",
    }


def test_an_empty_file_is_empty_text() -> None:
    assert sound("# only a comment\n").data == ""
    assert sound("").line(("venues",)) == 1


def test_tags_do_not_run_anything() -> None:
    assert sound("a: !!python/object/apply:os.getcwd []").data == {"a": []}


@pytest.mark.parametrize("count", [21, 200_000])
def test_deep_nesting_is_refused_before_it_can_crash(count: int) -> None:
    assert "inside each other" in refused("a: " + "[" * count).read


def test_aliases_are_refused_at_the_anchor() -> None:
    assert refused("a: 1\nb: &x [1]\nc: *x\n").line == 2
    assert refused("a: 1\nb: *x\n").line == 2


def test_a_huge_file_is_refused() -> None:
    assert "more than" in refused("a: " + "x" * LONGEST).read


def test_a_character_that_cannot_be_printed_is_named_with_its_place() -> None:
    fault = refused("a: 1\nb: x\x00y\n")
    assert (fault.line, fault.read) == (2, "a character that cannot be printed (U+0000) stands in column 5")


def test_old_line_ends_do_not_hide_a_tab() -> None:
    assert refused("a:\r\t- b\r").read == "a tab stands where spaces must stand"
    assert refused("a: @b\n").read.startswith("one of @")


def test_what_no_table_knows_is_told_in_the_words_of_the_parser() -> None:
    assert refused("a: ]\n").read.startswith("not readable as YAML (")


def test_a_list_as_key_is_refused() -> None:
    assert refused("{[a]: 1}").read == "a list or a block where a key must stand"


def test_lines_of_keys_entries_and_what_is_not_there() -> None:
    source = sound("a:\n  - id: x\n    b: 1\n  - id: y\nc: 2\n")
    assert source.line(("a", 0, "b")) == 3
    assert source.line(("a", 1)) == 4
    assert source.line(("a", 1, "missing")) == 4
    assert source.line(("a", 7)) == 1
    assert source.line(("c", "deeper")) == 5


def test_keys_given_twice_inside_lists_and_blocks() -> None:
    source = sound("a:\n  - {x: 1}\n  - x: 1\n    y: 2\n    x: 3\n")
    assert [(fault.kind, fault.line, fault.path) for fault in source.faults] == [(REPEATED_KEY, 5, ("a", 1, "x"))]
    assert source.data == {"a": [{"x": "1"}, {"x": "3", "y": "2"}]}
    assert source.line(("a", 1, "x")) == 5


TROUBLES = {
    "tab": "a:\n\t- b\n",
    "at": "a: @b\n",
    "colon": "a: b: c\n",
    "no colon": "a: 1\nb\nc: 2\n",
    "bracket": "a: [1, 2\nb: 3\n",
    "quote": "a: 'x\nb: 2\n",
    "escape": 'a: "\\q"\n',
    "second part": "a: 1\n---\nb: 2\n",
    "indentation": "a:\n  - b\n c: 1\n",
    "list of keys": "- a\nb: 1\n",
    "nested": "a: " + "[" * 50,
    "alias": "a: *x\n",
    "fine": "a: {b: [c, d]}\n",
    "twice": "a: 1\na: 2\n",
}


@pytest.mark.parametrize("text", TROUBLES.values(), ids=TROUBLES)
def test_without_libyaml_the_same_is_told(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_yaml(text)
    monkeypatch.setattr(yaml_source, "_Loader", yaml.BaseLoader)
    slow = read_yaml(text)
    if isinstance(fast, Fault):
        assert fast == slow
    else:
        assert isinstance(slow, YamlSource)
        assert (fast.data, fast.faults) == (slow.data, slow.faults)


def test_the_pure_loader_is_taken_where_libyaml_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CBaseLoader")
    afresh = runpy.run_path(str(yaml_source.__file__), run_name=yaml_source.__name__)
    assert afresh["_Loader"] is yaml.BaseLoader
