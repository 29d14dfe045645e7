"""What happens to statements in life: swapped headings, newest first, rows that are missing, tails and headers."""

import pytest

from cadre_cli.domain.statements import BankRow
from cadre_cli.intake.statements.reading import read_statement
from tests.intake.any_format import separated, xlsx

from .tables import ABOVE, HEADINGS, codes, moved, read, said

ONE = ("01/06/2026", "UPI ONE", "", "5,000.00", "15,000.00")
TWO = ("14/06/2026", "UPI TWO", "2,000.00", "", "13,000.00")
THREE = ("15/06/2026", "UPI THREE", "", "1,00,000", "1,13,000.00")


def test_a_plain_table() -> None:
    statement = read(ONE, TWO, THREE)
    assert codes(statement) == []
    assert moved(statement) == [5000, -2000, 100_000]
    assert (statement.opening, statement.closing, statement.is_proven) == (1_000_000, 11_300_000, True)
    assert statement.masked_account == "XXXX8901"
    row = statement.rows[0]
    assert (row.number, str(row.address), row.value_date, row.reference) == (3, "bank.csv › A3", None, "")


def test_a_row_removed_from_the_middle_is_named() -> None:
    statement = read(ONE, THREE)
    assert "row 4: balance ₹1,13,000, expected ₹1,15,000: a row is missing before it" in said(statement)
    assert (statement.rows, statement.opening, statement.is_proven) == ((), None, False)


def test_a_row_removed_from_a_statement_that_begins_with_the_newest() -> None:
    statement = read(("16/06/2026", "X", "", "1", "1,13,001.00"), THREE, ONE)
    assert "row 4: balance ₹1,13,000, expected ₹1,15,000: a row is missing after it" in said(statement)


def test_every_break_is_told_up_to_a_number() -> None:
    rows = [("13/06/2026", "X", "", "10", str(1000 * n)) for n in range(1, 31)]
    found = codes(read(*rows))
    assert found == ["S007"] * 11
    assert "19 more balances" in said(read(*rows))


def test_the_newest_row_first() -> None:
    statement = read(THREE, TWO, ONE)
    assert codes(statement) == ["S011"]
    assert moved(statement) == [5000, -2000, 100_000]
    assert (statement.opening, statement.closing) == (1_000_000, 11_300_000)


def test_headings_of_debit_and_credit_are_swapped() -> None:
    statement = read(ONE, TWO, THREE, headings=("Date", "Narration", "Credit", "Debit", "Balance"))
    assert codes(statement) == ["S012"]
    assert moved(statement) == [5000, -2000, 100_000]


def test_marks_of_debit_and_credit_are_swapped() -> None:
    rows = [("13/06/2026", "A", "5,000", "Dr", "15,000"), ("14/06/2026", "B", "2,000", "Cr", "13,000")]
    statement = read(*rows, headings=("Date", "Narration", "Amount", "Dr/Cr", "Balance"))
    assert (codes(statement), moved(statement)) == (["S012"], [5000, -2000])


def test_equal_amounts_leave_the_order_to_the_days() -> None:
    rows = [(f"{day}/06/2026", "CASH", "", "5,000", str(5000 * n)) for n, day in enumerate((13, 14, 15), start=1)]
    assert codes(read(*rows)) == []
    fallen = read(*[(f"{day}/06/2026", *row[1:]) for day, row in zip((15, 14, 13), rows, strict=True)])
    assert (codes(fallen), moved(fallen)) == (["S011", "S012"], [-5000, -5000, -5000])


def test_one_row_alone_proves_nothing() -> None:
    statement = read(ONE)
    assert (codes(statement), statement.is_proven) == (["S010", "S013"], False)


def test_one_row_behind_its_opening_balance() -> None:
    opening = ("", "Opening Balance", "", "", "10,000.00")
    statement = read(opening, (*THREE[:2], "", "5,000", "15,000"))
    assert (statement.is_proven, moved(statement)) == (True, [5000])
    wrong = read(("", "Opening Balance", "", "", "9,000.00"), TWO, THREE)
    assert codes(wrong) == ["S008", "S017"]
    assert "says ₹9,000 is the opening balance; by its rows it is ₹15,000" in said(wrong)


def test_an_opening_balance_above_the_table() -> None:
    above = [*ABOVE, ["Opening Balance : 10,000.00"], ["Closing Balance", "1,13,000.00 Cr"]]
    assert read(ONE, TWO, THREE, above=above).is_proven
    assert codes(read(TWO, THREE, above=above)) == ["S008"]


def test_the_opening_balance_tells_debit_from_credit_in_a_single_row() -> None:
    statement = read(("13/06/2026", "A", "5,000", "", "15,000"), above=[*ABOVE, ["Opening Balance", "10,000"]])
    assert (codes(statement), moved(statement)) == (["S012"], [5000])


def test_a_balance_carried_forward_over_pages() -> None:
    carried = ("", "Carried Forward", "", "", "15,000.00")
    statement = read(ONE, carried, ("", "Page 1 of 2"), HEADINGS, ("", "B/F", "", "", "15,000.00"), TWO)
    assert (codes(statement), moved(statement)) == (["S017"], [5000, -2000])
    assert statement.passed_over == {"headings again": 1, "balance": 2, "text": 1}
    assert "S007" in codes(read(ONE, ("", "Carried Forward", "", "", "14,000.00"), TWO))


def test_a_dated_balance_without_an_amount() -> None:
    statement = read(("13/06/2026", "B/F", "0.00", "-", "10,000.00"), ("14/06/2026", "A", "", "5,000", "15,000"))
    assert (moved(statement), statement.opening) == ([5000], 1_000_000)


def test_totals_below_the_table() -> None:
    assert codes(read(ONE, TWO, ("", "Total", "2,000.00", "5,000.00", ""))) == ["S017"]
    assert codes(read(ONE, TWO, ("", "Total", "2,000.00", "6,000.00", ""))) == ["S008", "S017"]
    assert codes(read(ONE, TWO, ("", "Page Total", "2,000.00", "6,000.00", ""))) == ["S017"]
    assert codes(read(ONE, TWO, (), ("Total", "", "see above"))) == ["S017"]


def test_counts_below_the_table() -> None:
    statement = read(ONE, TWO, ("Dr Count", "Cr Count"), ("1", "2"))
    assert "the statement says 2 is the number of credits; by its rows it is 1" in said(statement)


def test_a_narration_wrapped_over_two_rows() -> None:
    more = ("", "GOES ON", "", "", "")
    statement = read(ONE, more, more, TWO)
    assert codes(statement) == ["S016"]
    assert statement.rows[0].narration == "UPI ONE GOES ON GOES ON"


def test_a_reference_wrapped_over_two_rows() -> None:
    headings = ("Date", "Narration", "Ref No", "Debit", "Credit", "Balance")
    statement = read(("13/06/26", "A", "123", "", "5", "10"), ("", "", "456"), headings=headings)
    assert (statement.rows[0].reference, statement.rows[0].narration) == ("123 456", "A")


def test_without_balances_nothing_is_proven() -> None:
    statement = read(ONE[:4], TWO[:4], headings=HEADINGS[:4])
    assert (codes(statement), statement.is_proven, statement.closing) == (["S010"], False, None)
    assert [row.balance for row in statement.rows] == [None, None]
    assert moved(read(TWO[:4], ONE[:4], headings=HEADINGS[:4])) == [5000, -2000]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("32/06/2026", "A", "", "5", "15,005"), "S006"),
        (("31/06/2026", "A", "", "5", "15,005"), "S004"),
        (("", "A", "", "5", "15,005"), "S006"),
        (("14/06/2026", "A", "", "", ""), "S006"),
        (("14/06/2026", "A", "", "five", "15,005"), "S005"),
        (("14/06/2026", "A", "", "-5", "15,005"), "S005"),
        (("14/06/2026", "A", "3", "5", "15,005"), "S005"),
        (("14/06/2026", "A", "", "5", ""), "S005"),
        (("14/06/2026", "A", "", "5", "#REF!"), "S005"),
        (("x", "y", "", "", ""), "S006"),
        (("", "", "x", "y", ""), "S006"),
    ],
)
def test_a_row_that_is_not_understood_refuses_the_file(row: tuple[str, ...], code: str) -> None:
    statement = read(ONE, row, TWO)
    assert codes(statement) == [code]
    assert statement.is_refused
    assert statement.rows == ()
    assert "bank.csv › " in said(statement)


def test_everything_wrong_is_told_at_once() -> None:
    statement = read(("99", "A", "", "5", "1"), ("13/06/2026", "B", "", "five", "six"))
    assert codes(statement) == ["S005", "S005", "S006"]


def test_a_day_that_is_lost_in_the_foot_is_no_text() -> None:
    foot = ("Legends used in this statement",)
    assert codes(read(ONE, TWO, foot, ("1", "UPI", "", "", ""), ("", "x", "y"))) == ["S017"]
    assert codes(read(TWO, foot, ("xx", "UPI", "", "5", "15,005"))) == ["S006", "S017"]
    assert moved(read(ONE, foot, TWO)) == [5000, -2000]


def test_no_statement_at_all() -> None:
    assert codes(read_statement("list.csv", separated([["Name", "Role"], ["राम", "MLA"]]))) == ["S001"]
    assert codes(read_statement("list.csv", b"")) == ["R001"]
    assert codes(read()) == ["S001"]


def test_columns_that_are_missing_or_there_twice() -> None:
    assert codes(read(ONE, headings=("Date", "Narration", "X", "Credit", "Balance"))) == ["S002"]
    assert codes(read(ONE, headings=("Date", "Balance", "Debit", "Credit", "Balance"))) == ["S002", "S003"]


def test_two_sheets_with_a_statement() -> None:
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(xlsx([HEADINGS, ONE, TWO])))
    book.copy_worksheet(book.active)
    stream = io.BytesIO()
    book.save(stream)
    statement = read_statement("bank.xlsx", stream.getvalue())
    assert codes(statement) == ["S003"]


def test_a_bare_amount_is_a_credit_only_where_balances_prove_it() -> None:
    rows = [("13/06/2026", "A", "5,000", "15,000"), ("14/06/2026", "B", "-2,000", "13,000")]
    headings = ("Date", "Narration", "Amount", "Balance")
    assert moved(read(*rows, headings=headings)) == [5000, -2000]
    assert codes(read(*[row[:3] for row in rows], headings=headings[:3])) == ["S005"]


def test_amounts_without_a_side_or_a_number() -> None:
    headings = ("Date", "Narration", "Amount", "Cr/Dr", "Balance")
    rows = [("13/06/2026", "A", "5,000", "", "15,000"), ("14/06/2026", "B", "x", "Dr", "13,000")]
    assert codes(read(*rows, headings=headings)) == ["S005", "S005"]


def test_a_debit_with_a_minus() -> None:
    assert moved(read(ONE, ("14/06/2026", "A", "-2,000.00", "", "13,000"))) == [5000, -2000]


def test_a_file_cut_off_in_its_last_row_is_refused_but_not_one_cut_off_in_its_foot() -> None:
    rows = "\n".join(
        ",".join(row) for row in (HEADINGS, ("13/06/2026", "A", "", "5", "10"), ("14/06/2026", "B", "", "5", "15"))
    )
    assert moved(read_statement("bank.csv", f"{rows}\n\n** computer generated".encode())) == [5, 5]
    assert read_statement("bank.csv", rows[:-3].encode()).is_refused


def test_narrations_with_commas_that_part_the_columns() -> None:
    lines = ["Date,Narration,Debit,Credit,Balance,", "13/06/26,UPI-A,,5.00,10.00,", "14/06/26,NEFT X,Y,Z,,5.00,15.00,"]
    statement = read_statement("bank.txt", "\n".join([*lines, ""]).encode())
    assert codes(statement) == ["S015", "S018"]
    assert [row.narration for row in statement.rows] == ["UPI-A", "NEFT X,Y,Z"]


def test_a_locked_file_asks_for_its_password() -> None:
    import io

    msoffcrypto = pytest.importorskip("msoffcrypto.format.ooxml")
    stream = io.BytesIO()
    msoffcrypto.OOXMLFile(io.BytesIO(xlsx([HEADINGS, ONE, TWO]))).encrypt("1234", stream)
    assert codes(read_statement("bank.xlsx", stream.getvalue())) == ["R002"]
    given = iter(["1234"])
    assert moved(read_statement("bank.xlsx", stream.getvalue(), lambda _: next(given, None))) == [5000, -2000]


def test_an_empty_statement_has_no_days() -> None:
    statement = read()
    assert (statement.first_day, statement.last_day, statement.rows) == (None, None, ())
    assert isinstance(read(ONE, TWO).rows[0], BankRow)


AS_ON = ("Balance as on 1 Jun 2026 :", "10,000.00")


def test_the_balance_as_on_the_first_day_is_the_first_link_of_the_chain() -> None:
    statement = read(ONE, TWO, THREE, above=[*ABOVE, AS_ON])
    assert (codes(statement), statement.opening, statement.is_bound) == ([], 1_000_000, True)
    newest_first = read(THREE, TWO, ONE, above=[*ABOVE, ["Balance as on 1 Jun 2026 : 10,000.00"]])
    assert (moved(newest_first), newest_first.is_bound) == ([5000, -2000, 100_000], True)


def test_the_balance_as_on_a_day_shows_that_the_first_row_is_gone_or_changed() -> None:
    assert read(TWO, THREE).is_proven
    statement = read(TWO, THREE, above=[*ABOVE, AS_ON])
    assert (codes(statement), statement.rows) == (["S008"], ())
    assert "the statement says the balance of 1 June 2026 is ₹10,000; by its rows it is ₹15,000" in said(statement)
    changed = read(("01/06/2026", "UPI ONE", "", "6,000.00", "15,000.00"), TWO, above=[*ABOVE, AS_ON])
    assert codes(changed) == ["S008"]


@pytest.mark.parametrize(
    ("as_on", "balance", "is_bound"),
    [
        ("1 Jun 2026", "15,000", False),  # behind the rows of that day
        ("14/06/2026", "15,000", False),
        ("14 June 2026", "13,000", False),
        ("30-06-2026", "99", False),  # there may be later rows
        ("31 Feb 2026", "99", False),
        ("01.05.2026", "10,000", True),
    ],
)
def test_the_balance_as_on_another_day(as_on: str, balance: str, is_bound: bool) -> None:
    statement = read(ONE, TWO, THREE, above=[*ABOVE, (f"Balance as on {as_on}", balance)])
    assert (moved(statement), statement.is_bound) == ([5000, -2000, 100_000], is_bound)


def test_a_balance_as_on_a_day_where_the_rows_have_none() -> None:
    headings, one = ("Date", "Narration", "Debit", "Credit"), ONE[:4]
    statement = read(one, headings=headings, above=[*ABOVE, AS_ON])
    assert (codes(statement), statement.is_bound) == (["S010", "S013"], False)
