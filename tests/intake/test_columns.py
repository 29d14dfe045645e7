import pytest

from cadre_cli.intake.columns import assign, field_of, heading_key, near_field, spellings


def test_no_heading_means_two_fields() -> None:
    fields: dict[str, str] = {}
    for field, known in spellings().items():
        for text in known:
            assert heading_key(text), text
            assert fields.setdefault(heading_key(text), field) == field, text


@pytest.mark.parametrize("field", sorted(set(spellings()) - {"carried", "title"}))
def test_every_field_has_many_spellings(field: str) -> None:
    assert len(spellings()[field]) >= 8


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("MOBILE NO.", "mobile"),
        ("मो॰ नं॰", "mobile"),
        ("मोबाइल (10 अंक)", "mobile"),
        ("ज़िला", "district"),
        ("नाम / Name", "name"),
        ("नाम\nName", "name"),
        ("जिला District", "district"),
        ("Sr. No./Name", ""),
        ("Father Name", ""),
        ("पिता का नाम", ""),
        ("माननीय विधायक का नाम", "name"),
        ("जिला अध्यक्ष जी का नाम", "name"),
        ("सदस्य के पिता का नाम", ""),
        ("Name of the District President", "name"),
        ("Hon’ble MLA's Name", "name"),
        ("बैंक का नाम", ""),
        ("---", ""),
        ("Hobby", ""),
    ],
)
def test_headings_as_offices_write_them(heading: str, field: str) -> None:
    assert field_of(heading) == field


@pytest.mark.parametrize(
    ("heading", "field"), [("Moblie No", "mobile"), ("Nme", ""), ("Father Name", ""), ("Hobby", "")]
)
def test_a_slip_of_the_pen_is_suggested_and_never_taken(heading: str, field: str) -> None:
    assert field_of(heading) == ""
    assert near_field(heading) == field


def test_a_second_mobile_counts_and_any_other_second_is_carried() -> None:
    headings = ["Sr", "No", "Mobile", "Phone", "Contact", "District", "जिला", "Hobby"]
    columns = assign([(index, text, field_of(text)) for index, text in enumerate(headings)])
    assert [column.field for column in columns] == [
        "serial",
        "serial",
        "mobile",
        "mobiles",
        "mobiles",
        "district",
        "",
        "",
    ]
    assert [column.twin for column in columns] == [False] * 6 + [True, False]
    assert columns[2].letter == "C"


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (["Batch", "Name"], ["pin", "name"]),
        (["batch", "pin"], ["", "pin"]),
        (["बैच\nBatch", "देय ₹\nDue ₹"], ["", ""]),
        (["paid", "paid_amount"], ["", "paid"]),
        (["Role · place", "Role"], ["", "role"]),
        (["Role · place", "Name"], ["role", "name"]),
        (["role", "role_label"], ["role", ""]),
    ],
)
def test_a_heading_gives_way_to_one_that_says_more(headings: list[str], fields: list[str]) -> None:
    columns = assign([(index, text, field_of(text)) for index, text in enumerate(headings)])
    assert [(column.field, column.near, column.twin) for column in columns] == [(field, "", False) for field in fields]


@pytest.mark.parametrize("heading", ["Apart group", "Keep apart group"])
def test_a_keep_apart_list_is_known_by_the_name_that_the_readme_gives_it(heading):
    """Carried along as a column that nobody knows it would stand on the lists."""
    assert field_of(heading) == "apart"
