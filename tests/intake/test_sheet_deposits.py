"""What the columns of a roster say of deposits, and that it reads back from a clean roster."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.money import Mode
from cadre_cli.domain.paid_said import PaidSaid, parse_paid_said
from cadre_cli.intake.roster import read_rosters
from cadre_cli.prints.clean_roster import write_clean_csv
from tests.workflows.camps import roster

RRN = "616212345678"


def read(path: Path, event: Event, **cells: str) -> "pd.Series[object]":
    """The one person of whom the roster says this of the deposit."""
    row = {"Name": "Asha Ram", "Role": "MLA", "Assembly": "150", "Mobile": "9000011101", "Deposit paid": "", **cells}
    return read_rosters([roster(path / "list.csv", [row])], event).people.iloc[0]


def said(person: "pd.Series[object]") -> PaidSaid:
    found = parse_paid_said(str(person["paid_said"]))
    assert found
    return found


def test_columns_of_their_own(tmp_path: Path, event: Event) -> None:
    cells = {"UTR": RRN, "Payment Date": "03-06-2025", "Payment Mode": "IMPS"}
    person = read(tmp_path, event, **cells)
    found = said(person)
    assert (found.paise, found.mode, found.reference, found.day) == (None, Mode.IMPS, RRN, date(2025, 6, 3))
    assert dict(found.letters) == {"paid_reference": "F", "paid_on": "G", "paid_mode": "H"}
    assert (person["paid_paise"], bool(person["paid"])) == (500_000, True)


@pytest.mark.parametrize("cells", [{"UTR": "chq no 000456"}, {"UTR": "000456", "Payment Mode": "cheque"}])
def test_a_cheque_keeps_its_number(cells: dict[str, str], tmp_path: Path, event: Event) -> None:
    found = said(read(tmp_path, event, **{"Deposit paid": "5000"}, **cells))
    assert (found.mode, found.reference) == (Mode.CHEQUE, "000456")


def test_the_headings_of_the_deposit_sheet_are_known_beside_a_deposit(tmp_path: Path, event: Event) -> None:
    cells = {"Deposit paid": "5000", "दिनांक / Date": "03-06-2025", "माध्यम / Mode": "IMPS", "Ref": RRN}
    found = said(read(tmp_path, event, **cells))
    assert (found.day, found.mode, found.reference) == (date(2025, 6, 3), Mode.IMPS, RRN)


def test_a_date_that_stands_elsewhere_is_not_of_the_deposit(tmp_path: Path, event: Event) -> None:
    row = {"Date": "03-06-2025", "Name": "Asha Ram", "Role": "MLA", "Assembly": "150", "Deposit paid": "5000"}
    person = read_rosters([roster(tmp_path / "list.csv", [row])], event).people.iloc[0]
    assert said(person).day is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 June", date(2025, 6, 1)),
        ("1/6", date(2025, 6, 1)),
        ("15 Dec", date(2024, 12, 15)),
        ("१ जून", date(2025, 6, 1)),
    ],
)
def test_a_day_without_its_year_is_of_the_event(text: str, day: date, tmp_path: Path, event: Event) -> None:
    assert said(read(tmp_path, event, **{"Deposit paid": "5000", "Payment Date": text})).day == day


def test_a_day_that_is_not_understood_is_told_at_its_cell(tmp_path: Path, event: Event) -> None:
    row = {"Name": "Asha Ram", "Role": "MLA", "Assembly": "150", "Deposit paid": "5000", "Payment Date": "कल"}
    (found,) = [
        each for each in read_rosters([roster(tmp_path / "list.csv", [row])], event).findings if each.code == "R133"
    ]
    assert (found.address.cell, found.read) == ("E2", 'not a day: "कल"')


def test_nothing_is_said(tmp_path: Path, event: Event) -> None:
    assert (read(tmp_path, event)["paid_said"], parse_paid_said("")) == ("", None)


@pytest.mark.parametrize(
    ("cells", "unread"),
    [
        ({"Deposit paid": "5000", "Payment Date": "first week"}, {"paid_on": "first week"}),
        ({"Deposit paid": "5000", "Payment Mode": "by hand"}, {"paid_mode": "by hand"}),
        ({"Deposit paid": "5000", "UTR": "6.16E+11"}, {"paid_reference": "6.16E+11"}),
        ({"Deposit paid": "no", "UTR": RRN}, {"paid": "no"}),
        ({"Deposit paid": "half"}, {"paid": "half"}),
        ({"Deposit paid": "5000", "UTR": "-", "Payment Mode": "-"}, {}),
    ],
)
def test_what_is_not_understood_is_kept(
    cells: dict[str, str], unread: dict[str, str], tmp_path: Path, event: Event
) -> None:
    found = said(read(tmp_path, event, **cells))
    assert dict(found.unread) == unread
    assert parse_paid_said(str(found)) == found


def test_it_reads_back_from_a_clean_roster(tmp_path: Path, event: Event) -> None:
    rows = [
        {
            "Name": name,
            "Role": "MLA",
            "Assembly": seat,
            "Gender": "M",
            "Mobile": mobile,
            "Deposit paid": paid,
            "UTR": utr,
        }
        for name, seat, mobile, paid, utr in (
            ("Asha Ram", "150", "9000011101", "5000 3.6.25", RRN),
            ("Binod Sahu", "151", "9000011102", "2000 cash", ""),
            ("Chetan Das", "152", "9000011103", "", ""),
        )
    ]
    people = read_rosters([roster(tmp_path / "list.csv", rows)], event).people
    write_clean_csv(people, event, tmp_path / "clean.csv")
    back = read_rosters([tmp_path / "clean.csv"], event).people

    def facts(table: pd.DataFrame) -> list[object]:
        found = (parse_paid_said(text) or PaidSaid() for text in table["paid_said"])
        return [(each.paise, each.mode, each.reference, each.day) for each in found]

    assert facts(back) == facts(people)
