import pytest

from cadre_cli.intake.legacy_fonts import FontKind, FontTally, SheetFonts, font_kind


@pytest.mark.parametrize(
    ("font", "kind"),
    [
        ("Kruti Dev 010", FontKind.SAME_KEYS),
        ("Kruti Dev 016", FontKind.SAME_KEYS),
        ("KRUTI DEV 010 Bold", FontKind.SAME_KEYS),
        ("DevLys 010", FontKind.SAME_KEYS),
        ("Kruti_Dev", FontKind.SAME_KEYS),
        ("Kruti Dev 714", FontKind.OTHER_KEYS),
        ("Chanakya", FontKind.OTHER_KEYS),
        ("Walkman-Chanakya-905", FontKind.OTHER_KEYS),
        ("Shusha", FontKind.OTHER_KEYS),
        ("Mangal", FontKind.UNICODE_HINDI),
        ("Nirmala UI", FontKind.UNICODE_HINDI),
        ("Noto Sans Devanagari", FontKind.UNICODE_HINDI),
        ("Calibri", FontKind.SAYS_NOTHING),
        ("", FontKind.SAYS_NOTHING),
    ],
)
def test_what_a_font_says(font: str, kind: FontKind) -> None:
    assert font_kind(font) is kind


def tallied(*texts: tuple[int, int, str]) -> SheetFonts:
    tally = FontTally()
    for row, column, font in texts:
        tally.add(row, column, font)
    return tally.sheet_fonts()


def test_the_font_of_most_cells_and_the_cells_of_another_kind() -> None:
    fonts = tallied((0, 0, "Calibri"), (1, 0, "Kruti Dev 010"), (2, 0, "DevLys 010"), (3, 0, "Kruti Dev 010"))
    assert fonts == SheetFonts({0: "Kruti Dev 010"}, {(0, 0): "Calibri"})


def test_without_a_legacy_font_nothing_is_told() -> None:
    assert tallied((0, 0, "Calibri"), (1, 0, "Mangal")) == SheetFonts()


def test_apostrophes_are_told_where_there_is_a_legacy_font() -> None:
    tally = FontTally()
    tally.add(0, 0, "Kruti Dev 010", quoted=True)
    tally.add(0, 1, "Arial")
    assert tally.sheet_fonts().quoted == {(0, 0)}


def test_a_legacy_font_only_within_a_cell() -> None:
    tally = FontTally()
    tally.add_runs(0, 0, [("jke", "Kruti Dev 010"), ("", "Mangal"), (" (M", "Calibri"), ("LA)", "Arial")])
    tally.add_runs(1, 0, [("", "Mangal")])
    assert tally.sheet_fonts() == SheetFonts(runs={(0, 0): (("jke", "Kruti Dev 010"), (" (MLA)", "Calibri"))})
