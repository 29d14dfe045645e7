"""A roster in Excel's binary format, cell by cell where it stands."""

from pathlib import Path

from cadre_cli.domain.event import Event
from cadre_cli.intake.roster import read_rosters

from .reading import column
from .xlsb import write_xlsb


def test_a_binary_workbook_is_read_at_its_true_addresses(tmp_path: Path, event: Event) -> None:
    rows: list[list[str | float | None]] = [
        [None, "विधायकों की सूची"],
        [],
        [None, None, "क्र.", "नाम", "विधानसभा", "मोबाइल", "Busy"],
        [None, None, 1.0, "राम लाल", "2-विजयपुर", 9826012345.0, 45818.0],
        [],
        [None, None, 2.0, "सीता", 3.0, "98260 1234"],
        [None, None, None, "कुल", 2.0],
    ]
    path = tmp_path / "roster.xlsb"
    path.write_bytes(write_xlsb({"आवरण": [["प्रशिक्षण"]], "Sheet2": rows}))
    roster = read_rosters([path], event)
    assert column(roster, "name") == ["राम लाल", "सीता"]
    assert column(roster, "mobile") == ["9826012345", ""]
    assert column(roster, "assembly") == ["2", "3"]
    assert column(roster, "unavailable") == ["2025-06-10", ""]
    assert column(roster, "sources") == ["roster.xlsb › Sheet2!4", "roster.xlsb › Sheet2!6"]
    assert roster.sheets[1].columns == {"C": "serial", "D": "name", "E": "assembly", "F": "mobile", "G": "unavailable"}
    assert [found.address.cell for found in roster.findings if found.code == "R101"] == ["F6"]
