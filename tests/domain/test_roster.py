from cadre_cli.domain.people import people_table
from cadre_cli.domain.roster import Roster, SheetRead


def test_a_roster_tells_how_its_sheets_were_understood() -> None:
    sheet = SheetRead("r.xlsx", "Sheet1", 2, {"A": "name", "B": ""}, people=1, skipped={"total": 1})
    roster = Roster(people_table({"name": ["राम"]}), (), (sheet,), rows=1)
    assert roster.rows == len(roster.people) == roster.sheets[0].people
