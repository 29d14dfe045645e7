import pytest

from cadre_cli.intake.delimited import decode, separated_rows, separator

TEXT = "नाम,पद\nराम,विधायक\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_hindi_lists_read_in_every_unicode_that_excel_writes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_big_endian_with_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_an_ansi_list_reads_as_windows_letters() -> None:
    assert decode("José;1".encode("cp1252")) == "José;1"


def test_bytes_with_nul_that_are_no_text() -> None:
    with pytest.raises(ValueError, match="no text"):
        decode(b"\x00\x00\x00\x00a,\x00\x00\x00b")


def test_an_odd_number_of_utf16_bytes_is_no_text() -> None:
    with pytest.raises(ValueError, match="truncated"):
        decode(b"a\x00,\x00b")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_separator_is_found_below_a_title_with_commas(sign: str) -> None:
    text = f"List of June, July and August\nName{sign}Role{sign}Mobile\nRam{sign}MLA{sign}98\nSita{sign}MLA{sign}99\n"
    assert separator(text) == sign
    assert separated_rows(text)[2] == ["Ram", "MLA", "98"]


def test_a_single_column_has_no_separator_to_find() -> None:
    assert separated_rows("Name\nRam\n\nSita") == [["Name"], ["Ram"], [], ["Sita"]]


def test_a_quoted_cell_may_hold_line_ends_and_separators() -> None:
    assert separated_rows('Name,Remarks\nRam,"late,\nagain"\n')[1] == ["Ram", "late,\nagain"]


def test_a_cell_longer_than_any_spreadsheet_has() -> None:
    with pytest.raises(ValueError, match="field larger"):
        separated_rows("a," + "x" * 1_000_001)
