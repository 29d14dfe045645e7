import pytest

from cadre_cli.intake.files.xml_2003 import xml_sheets
from cadre_cli.intake.legacy_fonts import SheetFonts
from cadre_cli.intake.workbook import read_workbook

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def book(body: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}">{body}</Workbook>'.encode()


def test_cells_stand_where_their_numbers_say() -> None:
    data = book(
        '<Styles/><Worksheet ss:Name="MLA"><Table><Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><ss:Data '
        'ss:Type="String">Na<B xmlns="http://www.w3.org/TR/REC-html40">me</B></ss:Data></Cell><Cell/></Row>'
        '<Row><Cell><Data ss:Type="Number">9826012345</Data></Cell><Cell><Data ss:Type="DateTime">2025-06-10T00:00:00'
        '.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell>'
        '<Cell><Data ss:Type="Number">many</Data></Cell></Row></Table></Worksheet>'
    )
    workbook = read_workbook("list.xls", data)
    sheet = workbook.sheets[0]
    assert sheet.name == "MLA"
    assert sheet.rows == [[], ["", "Name", "", ""], ["9826012345", "2025-06-10", "yes", "#REF!", "many"]]
    assert (list(sheet.merges), dict(sheet.defects)) == ([((1, 1), (1, 2))], {(2, 3): "#REF!"})
    assert [finding.code for finding in workbook.findings] == ["R060"]


def test_cells_outside_a_sheet_are_none() -> None:
    assert xml_sheets(book("<Row><Cell><Data>x</Data></Cell></Row><Data>y</Data>")) == []
    assert [finding.code for finding in read_workbook("a.xls", book("")).findings] == ["R003"]


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    "data",
    [
        book("<Worksheet>"),
        book('<Worksheet ss:Name="x"><Table><Row><Cell><Data>&b;</Data></Cell></Row></Table></Worksheet>', LAUGHS),
        book('<Worksheet><Table><Row ss:Index="9999999"/></Table></Worksheet>'),
        book('<Worksheet><Table><Row ss:Index="many"/></Table></Worksheet>'),
    ],
)
def test_damaged_or_hostile_text_is_refused(data: bytes) -> None:
    workbook = read_workbook("list.xls", data)
    assert (workbook.sheets, [finding.code for finding in workbook.findings]) == ((), ["R001"])


STYLES = (
    '<Styles><Style ss:ID="Default"><Font ss:FontName="Arial"/></Style><Style ss:ID="k"><Font ss:FontName="Kruti Dev'
    ' 010"/></Style><Style ss:ID="bold" ss:Parent="k"><Font ss:Bold="1"/></Style><Style ss:ID="x" ss:Parent="x"/>'
    "</Styles>"
)


def fonts(table: str) -> SheetFonts:
    return xml_sheets(book(f'{STYLES}<Worksheet ss:Name="S"><Table{table}</Table></Worksheet>'))[0][
        1
    ].fonts.sheet_fonts()


def typed(text: str, style: str = "", kind: str = "String") -> str:
    styled = f' ss:StyleID="{style}"' if style else ""
    return f'<Cell{styled}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_a_cell_has_the_font_of_its_style_row_column_or_table() -> None:
    columns = (
        '><Column/><Column ss:Index="2" ss:StyleID="k" ss:Span="1"/><Column ss:Index="many"/><Column ss:Index="1"/>'
    )
    rows = (
        f"<Row><NamedCell/>{typed('Ram')}{typed('jke')}{typed('flag', 'bold')}{typed('Sita')}</Row>"
        f'<Row ss:StyleID="x">{typed("Ram")}{typed("Anil")}{typed("9", "k", "Number")}{typed(" ", "k")}<Cell/></Row>'
    )
    expected = SheetFonts({0: "Arial", 1: "Kruti Dev 010", 2: "Kruti Dev 010", 3: "Arial"}, {(1, 1): "Arial"})
    assert fonts(columns + rows) == expected
    assert fonts(f' ss:StyleID="k"><Row>{typed("jke")}</Row>') == SheetFonts({0: "Kruti Dev 010"})
