"""The fonts of web pages, in all the ways in which programs write them."""

import pytest

from cadre_cli.intake.files.web_fonts import PageFonts
from cadre_cli.intake.files.web_table import web_tables
from cadre_cli.intake.legacy_fonts import SheetFonts

KRUTI = "Kruti Dev 010"
RULES = (
    "<style>\n<!--table\n\t{font-family:Arial;}\n"
    f".xl65, td.xl66 {{font-family:'{KRUTI}', serif}} .none {{x:y}}--></style>"
)


def fonts(table: str, before: str = "") -> SheetFonts:
    """Of one table whose first cell is in Kruti Dev, so that fonts tell something."""
    page = f'{before}<table><tr><td><font face="{KRUTI}">jke</font></td></tr>{table}</table>'
    return web_tables(page.encode())[0][0].fonts.sheet_fonts()


@pytest.mark.parametrize(
    "cell",
    [
        f'<td><font face="{KRUTI}, Arial">flag</font></td>',
        f"<td style='font-family:&quot;{KRUTI}&quot;'>flag</td>",
        f"<td style='mso-generic-font-family:auto;FONT-FAMILY: {KRUTI}, Mangal'>flag</td>",
        f"<td style='font:700 11.0pt \"{KRUTI}\"'>flag</td>",
        f"<td style='font: 12px/1.5 {KRUTI}'>flag</td>",
        "<td class=xl65>flag</td>",
        "<td class='big xl66'><b>flag</b></td>",
        f"<td><span style='font-family:{KRUTI}'> flag </span></td>",
        f"<td><br><p style='font-family:{KRUTI}'>flag</td>",
    ],
)
def test_every_way_to_name_a_font(cell: str) -> None:
    assert fonts(f"<tr>{cell}</tr>", RULES) == SheetFonts({0: KRUTI})


@pytest.mark.parametrize(
    "cell",
    [
        "<td>Ram</td>",
        "<td class=none>Ram</td>",
        "<td style='font:inherit'>Ram</td>",
        "<td style='font-size:11pt'>Ram",
        "<td><font class=xl65></font>Ram</td>",
        "<td><i><font class=xl65></i>Ram</td>",
    ],
)
def test_the_font_of_the_table_around(cell: str) -> None:
    assert fonts(f"<tr>{cell}</tr>", RULES).others in ({(1, 0): "Arial"}, {(0, 0): KRUTI})


def test_rows_and_tables_hand_their_font_on_and_end_where_they_end() -> None:
    page = f"<body style='font-family:{KRUTI}'><table><tr><td>jke<td>flag<tr style='font-family:Arial'><td>Ram</table>"
    table = web_tables(f"{page}<table><td>x</table>".encode())[0][0]
    assert table.fonts.sheet_fonts() == SheetFonts({0: KRUTI, 1: KRUTI}, {(1, 0): "Arial"})


def test_spaces_between_two_fonts_are_shown_once() -> None:
    cell = f"<td>\n MLA, <font face='{KRUTI}'>fo/kk;d   Hkksiky</font><br> &amp; more </td>"
    assert fonts(f"<tr>{cell}</tr>").runs == {(1, 0): (("MLA, ", ""), ("fo/kk;d Hkksiky\n", KRUTI), ("& more", ""))}


def test_figures_that_excel_keeps_beside_the_cell_have_no_font() -> None:
    assert fonts("<tr><td x:num='9826012345' class=xl65>9.83E+09</td></tr>", RULES) == SheetFonts({0: KRUTI})


def test_a_page_of_open_tags_alone_is_gone_through_at_once() -> None:
    page = PageFonts()
    for _ in range(20_000):
        page.start("b", {})
        page.end("i")
    page.add_rules("{" * 100_000 + ",}" * 100_000)
    assert page.font == ""
