import pytest

from cadre_cli.intake.delimited import decode, is_cut_off, separated_rows, separator, sixteen_bit

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
        decode(TEXT.encode("utf-16-le")[:-1])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_16_bit_letters_are_told_without_their_mark(encoding: str) -> None:
    for text in (TEXT, "Name\tRole\r\nRam\tMLA\r\n", f"क,{'ठूठ ' * 3000}\n"):
        assert sixteen_bit(text.encode(encoding)) == encoding


@pytest.mark.parametrize("data", [b"Name,Role\n", TEXT.encode(), b"Name,Role\x00\n", bytes(range(200)), b"\x00" * 9])
def test_other_bytes_are_no_16_bit_letters(data: bytes) -> None:
    assert sixteen_bit(data) == ""


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_separator_is_found_below_a_title_with_commas(sign: str) -> None:
    text = f"List of June, July and August\nName{sign}Role{sign}Mobile\nRam{sign}MLA{sign}98\nSita{sign}MLA{sign}99\n"
    assert separator(text) == sign
    assert separated_rows(text)[0][2] == ["Ram", "MLA", "98"]


def test_a_single_column_has_no_separator_to_find() -> None:
    assert separated_rows("Name\nRam\n\nSita")[0] == [["Name"], ["Ram"], [], ["Sita"]]


def test_a_quoted_cell_may_hold_line_ends_and_separators() -> None:
    assert separated_rows('Name,Remarks\nRam,"late,\nagain"\n')[0][1] == ["Ram", "late,\nagain"]


@pytest.mark.parametrize(
    "text",
    [
        'Name,Role,Seat\n"Ram,MLA,1\nSita,MLA,2\n',
        'Name,Role,Seat\n"Ram,MLA,1\nSita,MLA,2\n"\nMohan,MLA,3\n',
        'Name,Role,Seat\n"Ram,MLA,1\nSita,MLA,2\n"Mohan",MLA,3\n',
    ],
)
def test_a_quotation_mark_astray_swallows_nobody(text: str) -> None:
    rows, astray = separated_rows(text)
    assert rows[:3] == [["Name", "Role", "Seat"], ["Ram", "MLA", "1"], ["Sita", "MLA", "2"]]
    assert astray == 1


def test_a_name_in_quotation_marks_is_a_name() -> None:
    assert separated_rows('Name,Role\n"Ram ""Bablu"" Lal",MLA\n') == (
        [["Name", "Role"], ['Ram "Bablu" Lal', "MLA"]],
        None,
    )


def test_nothing_at_all() -> None:
    assert separated_rows("") == ([], None)


def test_a_broken_byte_in_a_hindi_list_breaks_one_letter() -> None:
    data = TEXT.encode()
    assert decode(data[:3] + b"\xff" + data[4:]).count("\ufffd") == 3
    assert decode(data[:3] + b"\xff" + data[4:]).endswith("विधायक\n")


@pytest.mark.parametrize("place", [41, 63])
def test_a_byte_gone_from_16_bit_letters_is_no_list_of_chinese_names(place: int) -> None:
    text = "Name\tRole\r\nRam Lal\tMLA\r\nराम\tMLA\r\nSita\tMLA\r\n"
    data = text.encode("utf-16")
    assert decode(data) == text
    with pytest.raises(ValueError, match="out of step"):
        decode(data[:place] + data[place + 1 :] + b"\x00")


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        ("a,b,c\n1,2,3\n4,5", True),
        ("a,b,c\n1,2,3\n4,5,6", False),
        ("a,b,c\n1,2,3\n4,5\n", False),
        ("a,b,c\n1,2\n4,5", False),
        ("a,b,c\n1,2", False),
        ("a,b,c\n1,2,3\n\n4", True),
        ("", False),
    ],
)
def test_a_last_line_that_is_too_short_and_has_no_end(text: str, is_cut: bool) -> None:
    assert is_cut_off(text, separated_rows(text)[0]) is is_cut
