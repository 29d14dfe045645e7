import pytest
from pydantic_core import ErrorDetails

from cadre_cli.domain.event import Event
from cadre_cli.errors import EventFileError
from cadre_cli.intake.builtin import builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.event_file.faults import CONTRADICTION, UNKNOWN_NAME, Fault
from cadre_cli.intake.event_file.stand_ins import of_stand_ins, with_stand_ins

TEXT = builtin_text("first_round")


def faults(*changes: tuple[str, str]) -> tuple[str, ...]:
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    with pytest.raises(EventFileError) as caught:
        parse_event(text, "cadre.yaml")
    return caught.value.faults


def test_a_wrong_number_does_not_hide_a_wrong_name_beside_it() -> None:
    told = faults(
        ("seats: 160", "seats: lots"),
        ("    district: Bhopal\n", "    district: Bopal\n"),
        ("turnover: next-day", "turnover: nextday"),
        ("venue: campus", "venue: kampus"),
    )
    assert [line.split()[1] for line in told] == ["E005", "E007", "E005", "E007"]


def test_what_other_sections_name_has_no_stand_in() -> None:
    assert len(faults(("id: campus", "id: two words"), ("    district: Bhopal\n", "    district: Bopal\n"))) == 1
    assert len(faults(("first: 2025-06-09", "first: soon"), ("venue: campus", "venue: kampus"))) >= 1


def test_a_path_that_leaves_the_data_has_no_stand_in() -> None:
    error: ErrorDetails = {"type": "missing", "loc": ("rules", "seat", "tier"), "msg": "", "input": None}
    assert with_stand_ins({"rules": "all"}, [error], lambda _copy: [error]) is None
    assert with_stand_ins({"rules": {}}, [error], lambda _copy: [error]) is None
    stubborn: ErrorDetails = {**error, "loc": ("rules", "tier")}
    assert with_stand_ins({"rules": {}}, [stubborn], lambda _copy: [stubborn]) is None


def test_faults_of_a_stand_in_are_not_told() -> None:
    filled = (("batches", 0, "arrives"),)
    assert of_stand_ins(Fault(UNKNOWN_NAME, ("batches", 0, "arrives"), "", ""), filled)
    assert of_stand_ins(Fault(CONTRADICTION, ("batches", 0, "departs"), "", ""), filled)
    assert not of_stand_ins(Fault(UNKNOWN_NAME, ("batches", 0, "venue"), "", ""), filled)
    assert not of_stand_ins(Fault(CONTRADICTION, ("batches", 1, "departs"), "", ""), filled)


def test_a_sound_file_has_neither() -> None:
    assert isinstance(parse_event(TEXT, "cadre.yaml"), Event)
