from io import BytesIO
from zipfile import ZipFile

from cadre_cli.intake.sheet_marks import SheetMarks, Styles, read_styles, sheet_marks

STYLES = b"""<styleSheet><fonts count="4"><font><sz val="11"/></font><font><strike/></font>
<font><x:strike val="1"/></font>
<font><strike val="0"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF92d050"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="7" tint="0.4"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills>
<cellStyleXfs><xf fontId="1" fillId="1"/></cellStyleXfs>
<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="1"/><xf fontId="3" fillId="2"/>
<xf fillId="3"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"""


def styles_of(xml: bytes | None) -> Styles:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("other.xml", b"")
        if xml is not None:
            archive.writestr("xl/styles.xml", xml)
        return read_styles(archive)


def test_styles_that_strike_out_or_colour() -> None:
    assert styles_of(STYLES) == Styles(frozenset({1, 2}), {2: "green", 3: "other colours"})


def test_a_workbook_without_styles() -> None:
    assert styles_of(None) == styles_of(b"<styleSheet/>") == Styles()


def test_what_is_hidden() -> None:
    xml = (
        b'<cols><col min="2" max="3" width="9" hidden="1"/><col hidden="1" max="9"/><col min="5" max="5"/></cols>'
        b'<row r="2" hidden="1"><c r="A2"/></row><row hidden="true" r="4"/><x:row r="5" hidden="0"/><row r="7"/>'
    )
    marks = sheet_marks(xml, Styles())
    assert (marks.hidden_rows, marks.hidden_columns) == ({1, 3}, {1, 2})


def test_cells_by_their_style_whatever_comes_first() -> None:
    xml = b'<row r="3" s="1"><c r="C3" s="2"/><c s="1" t="s" r="C4"><v>1</v></c><c r="C5"/><c r="BC6" s="2"/></row>'
    marks = sheet_marks(xml, Styles(frozenset({1, 2}), {2: "green"}))
    assert (marks.struck(2), marks.colours(2)) == ({2, 3}, {2: "green"})


def test_a_sheet_without_marked_cells_keeps_nothing() -> None:
    marks = sheet_marks(b'<row r="3"><c r="C3" s="7"/></row>', Styles(frozenset({1}), {2: "green"}))
    assert (marks.xml, marks.struck(2), marks.colours(2)) == (b"", frozenset(), {})
    assert SheetMarks().struck(0) == frozenset()
