"""The keep-apart list on a sheet of its own: its pairs must not meet, and nobody takes part for standing there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.roster import Roster
from cadre_cli.intake.roster import read_rosters

from .conftest import Cells, WriteXlsx
from .reading import column

OBEYED, DOUBT = "R080", "R081"
CODE = "A4KB7"
HEAD = ["Name", "Role", "District", "Mobile", "Code"]
PEOPLE = (
    ["Sudesh Rai", "District President", "Sehore", "9826012345", ""],
    ["Dr. Gopal Singh", "District President", "Bhopal", "9826012346", ""],
    ["Uma Devi", "District In-charge", "Sehore", "9826012347", CODE],
    ["Ram Lal", "District In-charge", "Sehore", "9826012348", ""],
    ["Ram Lal", "District In-charge", "Bhopal", "9826012349", ""],
    ["मोहन दास (Mohan Das)", "District In-charge", "Damoh", "", ""],
)
SUDESH, GOPAL, UMA, RAM_OF_SEHORE, RAM_OF_BHOPAL, MOHAN = range(6)

Read = Callable[..., Roster]


@pytest.fixture
def read(xlsx: WriteXlsx, event: Event) -> Read:
    """Reads the rows below a title beside the sheet of the six people."""

    def read_beside(rows: Cells, title: str = "Keep apart") -> Roster:
        return read_rosters([xlsx({"People": [HEAD, *PEOPLE], title: rows})], event)

    return read_beside


def _pairs(roster: Roster) -> set[tuple[int, int]]:
    """Who is kept apart from whom; that only the six take part is seen on the way."""
    assert column(roster, "file") == ["roster.xlsx"] * len(PEOPLE)
    words = [set(str(text).split()) for text in column(roster, "apart")]
    return {(one, two) for two in range(len(words)) for one in range(two) if words[one] & words[two]}


def _told(roster: Roster, code: str) -> list[tuple[str, str]]:
    return [(found.address.cell, found.read) for found in roster.findings if found.code == code]


@pytest.mark.parametrize(
    "title", ["अलग रखें", "विरोधी", "Keep apart", "keep_apart", "KeepApart", "Not together", "Rivals", "Virodhi suchi"]
)
@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Name 1", "Name 2"], ["Sudesh Rai", "Shri Gopal Singh ji"]),
        (["व्यक्ति", "किससे अलग"], ["Sudesh Rai", "gopal  singh"]),
        (["Mobile", "Mobile"], ["+91 98260 12345", 9826012346]),
        (["Sr", "Name", "Rival", "Reason"], [1, "Sudesh Rai", "Gopal Singh", "old quarrel"]),
        (["पहला व्यक्ति", "जिला", "दूसरा व्यक्ति", "जिला"], ["Sudesh Rai", "सीहोर", "Gopal Singh", "भोपाल"]),
        (["Name 1", "Name 2"], ["Sudesh Rai", "9826012346"]),
    ],
)
def test_two_people_of_a_row_must_not_meet(head: list[str], row: list[object], title: str, read: Read) -> None:
    roster = read([head, row], title)
    assert _pairs(roster) == {(SUDESH, GOPAL)}
    assert column(roster, "apart")[:2] == ["Dr._Gopal_Singh~Sudesh_Rai"] * 2
    assert _told(roster, OBEYED) == [("", "a keep-apart list: 1 of 1 row obeyed")]
    assert (len(_told(roster, DOUBT)), roster.rows) == (0, len(PEOPLE))


def test_a_title_above_the_headings_says_it_too(read: Read) -> None:
    rows = [["निम्न को साथ न रखें"], [], ["नाम 1", "नाम 2"], ["Sudesh Rai", "Uma Devi"], ["Signature"]]
    assert _pairs(read(rows, "Sheet3")) == {(SUDESH, UMA)}


def test_headings_over_two_rows_are_understood(read: Read) -> None:
    rows = [
        ["व्यक्ति 1", "", "व्यक्ति 2", ""],
        ["नाम", "मोबाइल", "नाम", "मोबाइल"],
        ["Ram Lal", "9826012349", "Uma Devi", ""],
    ]
    assert _pairs(read(rows)) == {(UMA, RAM_OF_BHOPAL)}


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Code", "Rival"], [CODE, "Sudesh Rai"]),
        (["Name 1", "District 1", "Name 2", "District 2"], ["Ram Lal", "Sehore", "Uma Devi", ""]),
        (["Name 1", "Name 2", "District"], ["Ram Lal", "Uma Devi", "सीहोर"]),
        (["Name", "Mobile", "Apart from"], ["रामलाल", "9826012348", "Uma Devi"]),
        (["Name", "Apart from"], ["Mohan Das", "Uma Devi"]),
        (["Name", "Apart from"], ["मोहन दास", "Uma Devi"]),
    ],
)
def test_a_code_a_mobile_or_a_place_tells_who_is_meant(head: list[str], row: list[object], read: Read) -> None:
    [(one, two)] = _pairs(roster := read([head, row]))
    assert UMA in (one, two)
    assert {one, two} - {UMA} <= {SUDESH, RAM_OF_SEHORE, MOHAN}
    assert not _told(roster, DOUBT)


def test_three_in_a_row_are_kept_apart_from_each_other(read: Read) -> None:
    roster = read([["Name 1", "Name 2", "Name 3"], ["Sudesh Rai", "Uma Devi", "Gopal Singh"]])
    assert _pairs(roster) == {(SUDESH, GOPAL), (SUDESH, UMA), (GOPAL, UMA)}


def test_two_rivals_of_one_may_meet_each_other(read: Read) -> None:
    roster = read([["Name", "Keep apart from"], ["Sudesh Rai", "Uma Devi, Gopal Singh"]])
    assert _pairs(roster) == {(SUDESH, GOPAL), (SUDESH, UMA)}


@pytest.mark.parametrize("heading", ["Group", "समूह", "Keep apart group"])
def test_who_have_one_group_are_kept_apart(heading: str, read: Read) -> None:
    rows = [["Name", heading], ["Sudesh Rai", "1"], ["Uma Devi", "1"], ["Gopal Singh", "2"], ["Mohan Das", "2"]]
    roster = read(rows)
    assert _pairs(roster) == {(SUDESH, UMA), (GOPAL, MOHAN)}
    assert not {found.code for found in roster.findings} & {DOUBT, "R076"}


def test_namesakes_with_rivals_of_one_name_are_not_mixed_up(xlsx: WriteXlsx, event: Event) -> None:
    head = ["Name", "Mobile"]
    people = [[name, f"982601234{n}"] for n, name in enumerate(["Ram", "Mohan", "Ram", "Mohan"])]
    rivals = [["Mobile 1", "Mobile 2"], ["9826012340", "9826012341"], ["9826012342", "9826012343"]]
    roster = read_rosters([xlsx({"People": [head, *people], "Rivals": rivals})], event)
    assert column(roster, "apart") == ["Mohan~Ram", "Mohan~Ram", "Mohan~Ram~2", "Mohan~Ram~2"]


@pytest.mark.parametrize(
    ("row", "cell", "read_"),
    [
        (["Sudesh Rai", "Somebody Else"], "B2", "what stands here is nobody of the other sheets: B2"),
        (["Ram Lal", "Uma Devi"], "A2", "who stands here may be one of several people: A2"),
        (["Sudesh Rai", ""], "A2", "somebody stands here without anybody from whom he is kept apart: A2"),
        (["Sudesh Rai", "Shri Sudesh Rai"], "B2", "one person stands here on both sides: B2"),
        (["Sudesh Rai", "982601234"], "B2", "what stands here is nobody of the other sheets: B2"),
        (["Sudesh Rai", "#REF!"], "B2", "what stands here is nobody of the other sheets: B2"),
    ],
)
def test_who_is_not_known_for_certain_is_told_without_a_name(row: list[str], cell: str, read_: str, read: Read) -> None:
    roster = read([["Name 1", "Name 2"], row])
    assert (_pairs(roster), _told(roster, DOUBT)) == (set(), [(cell, read_)])
    said = " ".join(str(found) for found in roster.findings if found.address.sheet == "Keep apart")
    assert not [text for text in row if text and text in said]


@pytest.mark.parametrize(
    "row",
    [
        ["Sudesh Rai", "9826012346", "Uma Devi", ""],
        ["Sudesh Rai", "9826099999", "Uma Devi", ""],
        ["Gopal Singh", "9826012347", "Uma Devi", ""],
    ],
)
def test_a_mobile_that_is_not_his_makes_him_nobody(row: list[str], read: Read) -> None:
    roster = read([["Name 1", "Mobile 1", "Name 2", "Mobile 2"], row])
    assert (_pairs(roster), [cell for cell, _ in _told(roster, DOUBT)]) == (set(), ["A2"])


def test_another_district_makes_him_nobody(read: Read) -> None:
    roster = read([["Name 1", "District", "Name 2"], ["Sudesh Rai", "Damoh", "Uma Devi"]])
    assert (_pairs(roster), [cell for cell, _ in _told(roster, DOUBT)]) == (set(), ["A2"])


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Keep apart", ["Name", "Role", "District", "Apart from"]),
        ("Rivals", ["Name", "Age", "Not with"]),
        ("MLA - keep apart", ["Name", "Mobile", "Not with"]),
        ("विरोधी", ["Name", "Mobile"]),
        ("Rivals", ["Name", "Mobile", "Something else"]),
        ("Sheet2", ["Name", "Not with"]),
        ("Keep together", ["Name 1", "Name 2"]),
    ],
)
def test_a_list_of_people_stays_one_whatever_its_title(title: str, head: list[str], read: Read) -> None:
    roster = read([head, ["Sita Devi", *(["x"] * (len(head) - 1))], ["Gita Devi", *(["y"] * (len(head) - 1))]], title)
    assert not {found.code for found in roster.findings} & {OBEYED, DOUBT}
    assert title == "Keep together" or {"Sita Devi", "Gita Devi"} <= set(column(roster, "name"))


def test_various_lists_are_no_keep_apart_list(read: Read) -> None:
    rows = [["Name", "Group"], ["Sita Devi", "1"], ["Gita Devi", "1"]]
    for title in ("अलग-अलग समूह", "Alag alag group"):
        roster = read(rows, title)
        assert (len(roster.people), column(roster, "together")[6:]) == (8, ["1", "1"])
    assert len(read(rows, "अलग-अलग रखें").people) == 6


@pytest.mark.parametrize("head", [[], [["Name 1", "Name 2", "Mobile"]]])
def test_columns_of_whom_nothing_tells_keep_nobody_apart_and_that_is_said(head: Cells, read: Read) -> None:
    roster = read([*head, ["Sudesh Rai", "Uma Devi", "9826012345"]], "विरोधी")
    assert (_pairs(roster), [cell for cell, _ in _told(roster, DOUBT)]) == (set(), [""])


def test_counts_of_opponents_are_passed_over(read: Read) -> None:
    roster = read([["सीट", "संख्या"], ["पहली", "12"], ["दूसरी", "7"]][1:], "विरोधी दल")
    assert (_told(roster, DOUBT), len(_told(roster, "R010"))) == ([], 1)


def test_the_samples_of_a_legacy_font_show_nobody_of_it(read: Read) -> None:
    rows = [["Name 1", "Name 2"], ["jkeyky 'kekZ", "eksgu yky oekZ"], ["lhrkjke frokjh", "xksiky flag pkSgku"]]
    told = [found.read for found in read(rows, "Rivals").findings if found.code in ("R016", "R017")]
    assert told and all("not shown" in text for text in told)


def test_what_the_event_file_says_of_a_column_counts(xlsx: WriteXlsx, event: Event) -> None:
    rivals = [["Neta ji", "Saamne wale", "Zimmedari"], ["Sudesh Rai", "Uma Devi", "x"]]
    path = xlsx({"People": [HEAD, *PEOPLE], "Rivals": rivals})
    said = {"Neta ji": "name", "Saamne wale": "apart"}
    obeyed = read_rosters([path], replace(event, columns={**said, "Zimmedari": "carry"}))
    assert _pairs(obeyed) == {(SUDESH, UMA)}
    as_roster = read_rosters([path], replace(event, columns={**said, "Zimmedari": "role"}))
    assert len(as_roster.people) == len(PEOPLE) + 1


def test_a_sheet_of_pairs_alone_is_told_and_makes_nobody_a_participant(xlsx: WriteXlsx, event: Event) -> None:
    roster = read_rosters([xlsx({"Rivals": [["Name 1", "Name 2"], ["Ram", "Mohan"]]})], event)
    assert (len(roster.people), roster.rows) == (0, 0)
    assert [found.code for found in roster.findings] == [OBEYED, DOUBT]


def test_no_sample_of_it_is_shown(read: Read) -> None:
    roster = read([["Name 1", "Name 2", "Reason"], ["Sudesh Rai", "Uma Devi", "old quarrel"]])
    sheet = roster.sheets[1]
    assert (sheet.people, [column.samples for column in sheet.explained]) == (0, [(), (), ()])
    assert [column.field for column in sheet.explained] == ["apart", "apart", ""]
    assert not any("quarrel" in str(text) for text in roster.people["extra"])
