"""Whatever staff do to their copies of a sheet, the books get each payment once, and all of a sheet or nothing."""

import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.papers import Format, Paper
from cadre_cli.workflows.export import export
from tests.workflows.deposits.desks import HITESH, PARMANAND, SHAILESH, VIMLA, Desk
from tests.workflows.deposits.sheets import DAY, FilledSheet

PEOPLE = (HITESH, SHAILESH, PARMANAND, VIMLA)


@dataclass(frozen=True)
class Typed:
    """What a member of staff types into the row of one person."""

    rupees: int
    mode: str
    day: date
    reference: str


def typed(code: str) -> st.SearchStrategy[Typed]:
    """A payment as it is typed; references are a person's own, so that each row is a transfer of its own."""
    own = PEOPLE.index(code)
    return st.builds(
        lambda rupees, mode, back, number: Typed(
            rupees, mode, DAY - timedelta(back), "" if mode == "Cash" else f"6162{own}{number:07d}"
        ),
        *(st.integers(1, 9_000), st.sampled_from(["Cash", "UPI", "Cheque", "NEFT"])),
        *(st.integers(0, 3), st.integers(0, 9_999_999)),
    )


copies = st.lists(
    st.sets(st.sampled_from(PEOPLE), min_size=1).flatmap(
        lambda codes: st.tuples(
            st.fixed_dictionaries({code: typed(code) for code in sorted(codes)}), st.integers(0, 999), st.booleans()
        )
    ),
    min_size=1,
    max_size=2,
)
"""What is typed into each copy, how its rows are shuffled, and whether rows without money are cut."""


def filled(copy: FilledSheet, payments: dict[str, Typed], seed: int, is_cut: bool) -> FilledSheet:
    for code, each in payments.items():
        copy.pay(code, each.rupees, each.mode, each.reference or None, date=each.day)
    first = copy.marks + 2
    rows = [[cell.value for cell in row] for row in copy.sheet.iter_rows(first, copy.sheet.max_row)]
    rows = [row for row in rows if row[1] in payments] if is_cut else rows
    random.Random(seed).shuffle(rows)
    copy.sheet.delete_rows(first, copy.sheet.max_row)
    for place, values in enumerate(rows, start=first):
        for column, value in enumerate(values, start=1):
            copy.sheet.cell(place, column).value = value
    return copy


@pytest.fixture(scope="module")
def written(camp_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of the camp, as it is before anything is booked."""
    camp = Path(shutil.copytree(camp_once, tmp_path_factory.mktemp("written") / "camp"))
    return export(camp, [Paper.DEPOSITS], [Format.XLSX])[1][0]


@settings(max_examples=10, deadline=None)
@given(copies)
def test_each_payment_is_booked_once_and_each_sheet_whole_or_not(
    camp_once: Path, written: Path, drawn: Sequence[tuple[dict[str, Typed], int, bool]]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        desk = Desk(Path(shutil.copytree(camp_once, Path(folder) / "camp")), patch).on(date(2025, 6, 3))
        sheets = [FilledSheet(desk.camp, written) for _ in drawn]
        booked: dict[str, Typed] = {}
        for sheet, (payments, seed, is_cut) in zip(sheets, drawn, strict=True):
            result = filled(sheet, payments, seed, is_cut).given_back()
            differs = any(booked.get(code, each) != each for code, each in payments.items())
            assert result.refused == differs
            if not differs:
                new = {code: each for code, each in payments.items() if code not in booked}
                assert sorted(entry.person for entry in result.entries) == sorted(new)
                booked |= new
            again = sheet.given_back()
            assert (again.entries, again.refused) == ((), differs)
        verified = desk.verify()
        assert not verified.faults
        assert verified.totals.owed == sum(each.rupees for each in booked.values()) * 100
        for code in PEOPLE:
            stands = desk.account(code).stands
            assert stands.received + stands.waiting == (booked[code].rupees * 100 if code in booked else 0)
