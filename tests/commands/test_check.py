from pathlib import Path

import pytest

from tests.commands.calling import Cadre
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, roster


def test_a_tidy_list(cadre: Cadre) -> None:
    told = cadre("check", SAMPLES / "tiny.csv")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines() == [
        "Read 12 people in 1 file, 1 sheet",
        "  By role: Assembly In-charge / विधानसभा प्रभारी 6, District In-charge / जिला प्रभारी 2, "
        "District President / जिला अध्यक्ष 2, MLA / विधायक 2",
        "  By district: Sehore 5, Vidisha 5, Raisen 2",
        "  Missing: role 0, district 0, gender 0, mobile 0",
    ]


def test_an_untidy_book_is_told_cell_by_cell(cadre: Cadre) -> None:
    told = cadre("check", SAMPLES / "untidy.xlsx")
    assert told.code == 1
    assert "  untidy.xlsx › MLA!G10  R101 mobile has 9 digits" in told.out
    titles = [line.split(" ", 1)[1] for line in told.out.splitlines() if line[:1].isdigit()]
    assert titles[:4] == ["to mend", "to answer", "repaired", "noted"]
    assert ", and " in told.out.split("By district")[1]
    assert "need a person. Mend what is named and run it again." in told.out


def test_quiet_tells_only_what_needs_a_person(cadre: Cadre) -> None:
    told = cadre("check", SAMPLES / "untidy.xlsx", "--quiet")
    titles = [line.split(" ", 1)[1] for line in told.out.splitlines() if not line.startswith(" ")]
    assert (told.code, titles) == (1, ["to mend", "to answer"])
    tidy = cadre("check", SAMPLES / "tiny.csv", "-q")
    assert (tidy.code, tidy.out, tidy.err) == (0, "", "")


def test_one_finding_needs_a_person(cadre: Cadre) -> None:
    people = roster(Path("list.csv"), [{**PEOPLE[0], "Gender": "F", "Mobile": "900001110"}])
    assert "1 finding needs a person." in cadre("check", people).out


@pytest.mark.parametrize(("times", "again"), [(2, "1 row named somebody again"), (3, "2 rows named somebody again")])
def test_rows_that_name_somebody_again(times: int, again: str, cadre: Cadre) -> None:
    people = roster(Path("list.csv"), [{**PEOPLE[0], "Gender": "F"}] * times)
    assert f" in 1 file, 1 sheet; {again}\n" in cadre("check", people).out


def test_a_list_of_nobody(cadre: Cadre) -> None:
    told = cadre("check", roster(Path("list.csv"), [dict.fromkeys(PEOPLE[0], "")]))
    assert "Read 0 people" in told.out
    assert "  By role: nobody" in told.out


def test_a_cell_in_brackets_is_no_markup(cadre: Cadre) -> None:
    people = roster(Path("list.csv"), [{**PEOPLE[0], "Role": "[bold]Netaji"}])
    assert 'role not known: "[bold]Netaji"' in cadre("check", people).out


def test_columns_are_explained_on_demand(cadre: Cadre) -> None:
    people = roster(Path("list.csv"), [{**PEOPLE[0], "Gender": "F", "Blood [group]": "O+"}])
    Path("cover.csv").write_text("Training\n", encoding="utf-8")
    told = cadre("check", people, "cover.csv", "--explain-columns", "--quiet")
    lines = [line.split() for line in told.out.splitlines()]
    assert lines[0] == ["list.csv:", "headings", "in", "row", "1"]
    assert ["A", "Name", "name", "known", "heading", *PEOPLE[0]["Name"].split()] in lines
    assert any(line[1:3] == ["Blood", "[group]"] and line[-1] == "O+" for line in lines)
    assert "cover.csv: no row of headings was found" in told.out
    assert "Taken for" not in cadre("check", people).out
