"""What is asked about a list, and what an answer makes of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.codes import issue
from cadre_cli.domain.event import Event, Names, Unit
from cadre_cli.intake.answers import parse_answers
from cadre_cli.intake.roster import read_rosters

from .conftest import WriteXlsx
from .reading import answered, codes, column, questions, read_csv

IN = "answered in answers.yaml"
JUGGLERS = [["Name", "Role"], ["Ram", "Juggler"], ["Sita", "MLA"], ["Mohan", "juggler "]]


def test_an_unknown_role_is_one_question_with_its_people(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role"], ["Ram", "जिला अधयक्ष"], ["Sita", "जिला अधयक्ष"]]
    assert questions(read_csv(tmp_path, event, rows)) == [
        ("role: जिला अधयक्ष", ["district_president", "leave out"], 2),
    ]


def test_a_role_by_answer(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, JUGGLERS, answers="roles: {Juggler: जिला प्रभारी}")
    assert column(roster, "role") == ["district_incharge", "mla", "district_incharge"]
    assert column(roster, "set_aside") == ["", "", ""]
    assert answered(roster) == [(f'"Juggler" means "जिला प्रभारी": {IN}', 2)]


def test_a_role_left_out_by_answer(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, JUGGLERS, answers="roles: {juggler: leave out}")
    assert column(roster, "set_aside") == ["left out by answer", "", "left out by answer"]
    assert answered(roster) == [(f'"juggler" is left out: {IN}', 2)]


def test_who_is_left_out_in_one_row_and_has_a_role_in_another_is_planned(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile"], ["Ram", "Juggler", "9826012345"], ["Ram", "MLA", "9826012345"]]
    roster = read_csv(tmp_path, event, rows, answers="roles: {Juggler: leave out}")
    assert column(roster, "set_aside") == [""]


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("पूर्व जिला प्रभारी", ["leave out", "district_incharge"]),
        ("Former sarpanch", ["leave out"]),
        ("विधायक एवं सांसद", ["mla", "leave out"]),
    ],
)
def test_what_is_proposed_for_a_role(text: str, proposed: list[str], tmp_path: Path, event: Event) -> None:
    assert questions(read_csv(tmp_path, event, [["Name", "Role"], ["Ram", text]])) == [(f"role: {text}", proposed, 1)]


def test_an_answer_to_what_is_certain_is_passed_over(tmp_path: Path, event: Event) -> None:
    text = "roles: {MLA: leave out}\ncolumns: {Nothing: carry}\npeople: {X: same}\nlists: {a = b: both}\nplaces: {X: 1}"
    roster = read_csv(tmp_path, event, [["Name", "Role", "District"], ["Ram", "MLA", "Bhopal"]], answers=text)
    assert column(roster, "district") == ["Bhopal"]
    assert answered(roster) == []
    assert column(roster, "set_aside") == [""]


def test_places_by_answer(tmp_path: Path, event: Event) -> None:
    rows = [
        ["Name", "Role", "District", "Assembly"],
        ["A", "MLA", "Khargone", "163-Badwah"],
        ["B", "MLA", "Zzz", ""],
        ["C", "MLA", "Yyy", ""],
        ["D", "MLA", "", "Www"],
        ["E", "MLA", "Bhopal", "Vvv"],
        ["F", "MLA", "Qqq", ""],
    ]
    asked = read_csv(tmp_path, event, rows)
    assert questions(asked)[0] == ("assembly: 163-Badwah", ["163-Khilchipur", "182-Badwah", "blank", "leave out"], 1)
    text = "places: {163-Badwah: 163, Zzz: Gwalior, Yyy: 150, Www: Umaria, Vvv: blank, Qqq: leave out}"
    roster = read_csv(tmp_path, event, rows, answers=text)
    assert column(roster, "district") == ["Rajgarh", "Gwalior", "Bhopal", "Umaria", "Bhopal", ""]
    assert column(roster, "unit") == ["Rajgarh", "Gwalior", "Bhopal", "Umaria", "Bhopal", ""]
    assert column(roster, "assembly") == ["163", "", "", "", "", ""]
    assert column(roster, "set_aside") == ["", "", "", "", "", "left out by answer"]
    assert [read for read, _ in answered(roster)][-1] == f'"Qqq" is left out: {IN}'
    assert not any(code.startswith("R15") for code in codes(roster))


@pytest.mark.parametrize(("answer", "place"), [("163", ("163", "Rajgarh")), ("blank", ("", "Bhopal"))])
def test_a_constituency_in_another_district(answer: str, place: object, tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "District", "Assembly"], ["A", "MLA", "Bhopal", "163"]]
    key = "163 in Bhopal"
    assert [question[0] for question in questions(read_csv(tmp_path, event, rows))] == [f"assembly: {key}"]
    roster = read_csv(tmp_path, event, rows, answers=f"places: {{{key}: {answer}}}")
    assert (roster.people["assembly"][0], roster.people["district"][0]) == place


@pytest.mark.parametrize("answer", ["Khandwa City", "Khandwa Rural", "Khandwa (East Nimar)"])
def test_a_district_of_several_party_districts(answer: str, tmp_path: Path, event: Event) -> None:
    home = "Khandwa (East Nimar)"
    units = tuple(Unit(Names(f"Khandwa {part}", part), home) for part in ("City", "Rural"))
    rows = [["Name", "Role", "District"], ["A", "District President", "Khandwa"]]
    city = replace(event, units=units)
    expected = [home, "Khandwa City", "Khandwa Rural", "blank", "leave out"]
    assert questions(read_csv(tmp_path, city, rows)) == [("unit: Khandwa", expected, 1)]
    roster = read_csv(tmp_path, city, rows, answers=f"places: {{Khandwa: {answer}}}")
    assert (column(roster, "unit"), column(roster, "district")) == ([answer], [home])


def test_a_heading_by_answer(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobil No"], ["Ram", "MLA", "9826012345"], ["Sita", "MLA", ""]]
    assert questions(read_csv(tmp_path, event, rows)) == [("column: Mobil No", ["mobile", "carry"], 2)]
    roster = read_csv(tmp_path, event, rows, answers="columns: {mobil no: mobile}")
    assert column(roster, "mobile") == ["9826012345", ""]
    assert answered(roster) == [(f'"mobil no" means "mobile": {IN}', 2)]
    carried = read_csv(tmp_path, event, rows, answers="columns: {Mobil No: carry}")
    assert (questions(carried), column(carried, "mobile")) == ([], ["", ""])
    assert answered(carried) == [(f'"Mobil No" is carried through: {IN}', 2)]


def test_an_answered_heading_beside_a_known_one(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Mobile", "Of his wife", "Works as"], ["Ram", "x", "9826012345", "9826012346", "MLA"]]
    roster = read_csv(tmp_path, event, rows, answers="columns: {Of his wife: mobile, Works as: role}")
    assert column(roster, "mobiles") == ["9826012346"]
    assert column(roster, "role") == ["mla"]
    assert "R014" in codes(roster)


def test_an_answer_counts_before_what_a_heading_says(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Post", "Role"], ["Ram", "Bhopal", "MLA"]]
    roster = read_csv(tmp_path, event, rows, answers="columns: {Post: district}")
    assert (column(roster, "district"), column(roster, "role")) == (["Bhopal"], ["mla"])
    carried = read_csv(tmp_path, event, rows, answers="columns: {Role: carry, Post: carry}")
    assert column(carried, "role") == [""]


def test_a_list_of_which_every_heading_is_answered_is_found(tmp_path: Path, event: Event) -> None:
    rows = [["Kaun", "Kya"], ["Ram", "MLA"]]
    roster = read_csv(tmp_path, event, rows, answers="columns: {Kaun: name, Kya: role}")
    assert (column(roster, "name"), column(roster, "role")) == (["Ram"], ["mla"])


def test_columns_by_the_event_file_and_by_an_answer_before_it(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Kya", "Gotra"], ["Ram", "MLA", "Bhopal"]]
    named = replace(event, columns={"Kya": "role", "Gotra": "carry"})
    roster = read_csv(tmp_path, named, rows)
    assert column(roster, "role") == ["mla"]
    assert [it.why for it in roster.sheets[0].explained][1:] == [
        "as the event file says",
        "as the event file says, carried through",
    ]
    assert questions(roster) == []
    answered_otherwise = read_csv(tmp_path, named, rows, answers="columns: {Gotra: district}")
    assert column(answered_otherwise, "district") == ["Bhopal"]


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        (["9826012345", "९८२६०१२३४६", "9826012347", ""], "mobile"),
        (["Bhopal", "Sehore", "सीहोर", "Bhind"], "district"),
        (["F", "पुरुष", "M", ""], "gender"),
        (["MLA", "विधायक", "जिला अध्यक्ष", "x"], "role"),
    ],
)
def test_a_heading_that_says_nothing_above_cells_that_do(
    texts: list[str], field: str, tmp_path: Path, event: Event
) -> None:
    rows = [["Name", "Level", "Vivaran"], *([f"P{n}", "District", text] for n, text in enumerate(texts))]
    roster = read_csv(tmp_path, event, rows)
    assert questions(roster) == [("column: Vivaran", [field, "carry"], 4)]
    assert "below it stands what looks like " in next(f.read for f in roster.findings if f.code == "R015")
    named = read_csv(tmp_path, event, rows, answers=f"columns: {{Vivaran: {field}}}")
    assert named.people[field].ne("").sum() == 3 + (field == "district")


@pytest.mark.parametrize("texts", [["Bhopal", "Sehore"], ["Bhopal", "Sehore", "x", "y", "z"], [""] * 3])
def test_cells_that_do_not_agree_are_not_asked_about(texts: list[str], tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Level", "Vivaran"], *([f"P{n}", "District", text] for n, text in enumerate(texts))]
    assert questions(read_csv(tmp_path, event, rows)) == []


def test_headings_that_are_carried_are_not_asked_about(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Level", "Address"], *([f"P{n}", "District", f"982601234{n}"] for n in range(4))]
    assert questions(read_csv(tmp_path, event, rows)) == []


BARE = [["Name", "Role", "", "District"], *([f"P{n}", "MLA", f"982601234{n}", "Bhind"] for n in range(4))]


def test_mobiles_without_a_heading_are_asked_about_and_used_by_answer(tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, BARE)
    assert questions(roster) == [("column: column C of list.csv", ["mobile", "carry"], 4)]
    assert column(roster, "mobile") == [""] * 4
    told = next(finding.read for finding in roster.findings if finding.code == "R015")
    assert told == "column C has no heading; below it stands what looks like mobile numbers"
    named = read_csv(tmp_path, event, BARE, answers="columns: {column C of list.csv: mobile}")
    assert column(named, "mobile") == [row[2] for row in BARE[1:]]
    assert questions(named) == []
    carried = read_csv(tmp_path, event, BARE, answers="columns: {column C of list.csv: carry}")
    assert (questions(carried), column(carried, "mobile")) == ([], [""] * 4)
    other = read_csv(tmp_path, event, BARE, name="other.csv", answers="columns: {column C of list.csv: mobile}")
    assert [asked[0] for asked in questions(other)] == ["column: column C of other.csv"]


def test_more_mobiles_without_a_heading_are_second_numbers(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Mobile", "", "District", ""]]
    rows += [[f"P{n}", f"982601234{n}", f"982601235{n}", "Bhind", "Bhind"] for n in range(4)]
    assert [asked[0] for asked in questions(read_csv(tmp_path, event, rows))] == ["column: column C of list.csv"]
    named = read_csv(tmp_path, event, rows, answers="columns: {column C of list.csv: mobile}")
    assert column(named, "mobiles") == [f"982601235{n}" for n in range(4)]


PHONE = [["Name", "Role", "Mobile"], ["Ram", "MLA", "9826012345"], ["Sita", "", "9826012345"]]
PAIR = "9826012345: Ram / Sita"


def test_one_phone_and_two_names(tmp_path: Path, event: Event) -> None:
    asked = [question for question in questions(read_csv(tmp_path, event, PHONE)) if question[0].startswith("person")]
    assert asked == [(f"person: {PAIR}", ["different", "same"], 2)]
    turned = [PHONE[0], *reversed(PHONE[1:])]
    assert questions(read_csv(tmp_path, event, turned))[-1][0] == f"person: {PAIR}"


@pytest.mark.parametrize(
    ("answer", "names", "words"),
    [("same", ["Ram"], "are one person"), ("different", ["Ram", "Sita"], "are different people")],
)
def test_one_phone_by_answer(answer: str, names: list[str], words: str, tmp_path: Path, event: Event) -> None:
    roster = read_csv(tmp_path, event, PHONE, answers=f'people: {{"{PAIR}": {answer}}}')
    assert (column(roster, "name"), roster.rows) == (names, 2)
    assert "R051" not in codes(roster)
    assert answered(roster) == [(f'"{PAIR}" {words}: {IN}', 2)]


def test_who_is_left_out_is_nobodys_double(tmp_path: Path, event: Event) -> None:
    rows = [PHONE[0], PHONE[1], ["Sita", "Juggler", "9826012345"]]
    roster = read_csv(tmp_path, event, rows, answers="roles: {Juggler: leave out}")
    assert questions(roster) == []


def test_two_people_of_one_post(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Role", "Assembly"], ["Ram", "MLA", "2"], ["Sita", "MLA", "2"]]
    key = "MLA (विधायक) of 2: Ram / Sita"
    assert [question[0] for question in questions(read_csv(tmp_path, event, rows))] == [f"person: {key}"]
    assert questions(read_csv(tmp_path, event, rows, answers=f'people: {{"{key}": different}}')) == []


def test_one_code_of_two_people_who_are_one(tmp_path: Path, event: Event) -> None:
    code = issue(["ram"], ())[0]
    rows = [["Name", "Code", "Role"], ["Ram", code, "MLA"], ["राम", code, "MLA"], ["X", "", "MLA"]]
    roster = read_csv(tmp_path, event, rows, answers=f'people: {{"{code}: Ram / राम": same}}')
    assert column(roster, "code") == [code, ""]


@pytest.mark.parametrize(("answer", "names"), [("same", ["Ram"]), ("different", ["Ram", "ram"])])
@pytest.mark.parametrize(
    ("fields", "values", "fact"),
    [(["Role", "Mobile"], ["", "9826012345"], "9826012345"), (["Role", "Assembly"], ["MLA", "2"], "MLA (विधायक) of 2")],
)
def test_rows_that_contradict_each_other(
    fields: list[str], values: list[str], fact: str, answer: str, names: list[str], tmp_path: Path, event: Event
) -> None:
    rows = [["Name", "Gender", *fields], ["Ram", "M", *values], ["ram", "F", *values]]
    key = f"{fact}: Ram"
    assert f"person: {key}" in [question[0] for question in questions(read_csv(tmp_path, event, rows))]
    roster = read_csv(tmp_path, event, rows, answers=f'people: {{"{key}": {answer}}}')
    assert column(roster, "name") == names
    assert "R054" not in codes(roster)


def test_an_answer_about_others_leaves_a_contradiction_open(tmp_path: Path, event: Event) -> None:
    rows = [["Name", "Gender", "Mobile"], ["Ram", "M", "9826012345"], ["ram", "F", "9826012345"], *[["X", "M", ""]]]
    roster = read_csv(tmp_path, event, [*rows, ["Y", "M", "9826012345"]], answers="people: {Z: same}")
    assert {"R054", "R051"} <= set(codes(roster))


HEAD = ["Name", "Role", "District", "Mobile"]
HINDI = ("क", "ख", "ग", "घ", "च", "छ", "ज", "झ", "ट", "ठ", "ड", "ढ")
LISTS = "old.xlsx › Sheet1", "roster.xlsx › Sheet1"


def two_lists(xlsx: WriteXlsx) -> list[Path]:
    """Twelve people in two scripts with the same phones; the old list has one more."""
    new = [HEAD, *([f"P{chr(65 + n)}", "MLA", "Bhopal", f"98260123{n:02}"] for n in range(12))]
    old = [HEAD, *([HINDI[n], "MLA", "Bhopal", f"98260123{n:02}"] for n in range(12)), ["Old", "MLA", "Bhopal", ""]]
    return [xlsx(new), xlsx(old, "old.xlsx")]


def test_two_lists_that_are_largely_alike_are_one_question(xlsx: WriteXlsx, event: Event) -> None:
    asked = questions(read_rosters(two_lists(xlsx), event))
    assert asked == [(f"list: {LISTS[0]} = {LISTS[1]}", ["both", *LISTS], 12)]


@pytest.mark.parametrize(("counts", "left_out", "said"), [("both", 0, 12), (LISTS[0], 12, 12), (LISTS[1], 13, 13)])
def test_which_of_two_lists_counts(counts: str, left_out: int, said: int, xlsx: WriteXlsx, event: Event) -> None:
    answers = parse_answers(f'lists: {{"{LISTS[0]} = {LISTS[1]}": "{counts}"}}', "answers.yaml", event)
    roster = read_rosters(two_lists(xlsx), event, answers=answers)
    assert len(roster.people) == 25
    assert column(roster, "set_aside").count("left out by answer") == left_out
    assert questions(roster) == []
    assert [people for _, people in answered(roster)] == [said]


def test_an_answer_about_other_lists_leaves_these_open(xlsx: WriteXlsx, event: Event) -> None:
    answers = parse_answers("lists: {a = b: both}", "answers.yaml", event)
    assert len(questions(read_rosters(two_lists(xlsx), event, answers=answers))) == 1


def test_who_stands_in_the_list_that_counts_too_is_not_left_out(xlsx: WriteXlsx, event: Event) -> None:
    paths = two_lists(xlsx)
    both = xlsx({"A": [HEAD, ["Old", "MLA", "Bhopal", "9826099999"]]}, "third.xlsx")
    again = xlsx(
        [
            HEAD,
            ["Old", "MLA", "Bhopal", "9826099999"],
            *([h, "MLA", "Bhopal", f"98260123{n:02}"] for n, h in enumerate(HINDI)),
        ],
        "old.xlsx",
    )
    answers = parse_answers(f'lists: {{"{LISTS[0]} = {LISTS[1]}": "{LISTS[1]}"}}', "answers.yaml", event)
    roster = read_rosters([paths[0], again, both], event, answers=answers)
    aside = dict(zip(roster.people["name"], roster.people["set_aside"], strict=True))
    assert (aside["Old"], aside["क"]) == ("", "left out by answer")


def test_lists_that_are_alike_in_phones_and_in_posts_are_one_question(xlsx: WriteXlsx, event: Event) -> None:
    head = ["Name", "Role", "Assembly", "Mobile"]
    new = [head, *([f"P{chr(65 + n)}", "MLA", str(n + 1), f"98260123{n:02}"] for n in range(12))]
    old = [head, *([name, "MLA", str(n + 1), f"98260123{n:02}"] for n, name in enumerate(HINDI))]
    paths = [xlsx(new), xlsx(old, "old.xlsx")]
    key = f"{LISTS[0]} = {LISTS[1]}"
    assert [question[0] for question in questions(read_rosters(paths, event))] == [f"list: {key}"] * 2
    answers = parse_answers(f'lists: {{"{key}": both}}', "answers.yaml", event)
    roster = read_rosters(paths, event, answers=answers)
    assert (questions(roster), answered(roster)) == ([], [(f'"{key}" both count: {IN}', 12)])
