import pytest

from cadre_cli.intake.names import are_alike, name_key


@pytest.mark.parametrize(
    "name",
    [
        "राम लाल जाटव",
        "श्री राम लाल जाटव",
        "श्री. रामलाल जाटव जी",
        "डॉ. राम लाल जाटव",
        "माननीय श्री राम लाल जाटव",
        "राम  लाल जाटव",
    ],
)
def test_one_name_with_and_without_honours(name: str) -> None:
    assert name_key(name) == name_key("रामलाल जाटव")


@pytest.mark.parametrize("name", ["Shri Mohan Das", "MR. MOHAN DAS", "Dr Mohan Das ji", "Hon'ble Mohan Das"])
def test_one_english_name(name: str) -> None:
    assert name_key(name) == "mohandas"


@pytest.mark.parametrize(
    ("one", "other"), [("राम लाल", "राम कुमार"), ("पटेल", "पाटिल"), ("Msafiri", "Afiri"), ("श्रीराम", "राम")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_title_alone_is_no_name() -> None:
    assert name_key("श्री") == ""


def test_names_are_alike_across_scripts_but_not_across_numbers() -> None:
    left = ["श्री देवराज गुर्जर", "Ram 1", "राम १", "Ram 1", "रामलाल", ""]
    right = ["Devraj Gurjar", "Ram 2", "Ram 1", "Ram", "Ramkumar", ""]
    assert are_alike(left, right) == [True, False, True, False, False, False]
