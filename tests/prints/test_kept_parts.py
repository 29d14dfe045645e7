"""What a copy of a workbook has lost."""

from cadre_cli.prints.kept_parts import has_parts, lost_parts


def test_of_what_is_no_workbook_nothing_is_said_to_be_lost() -> None:
    assert not has_parts(b"Name,Role")
    assert lost_parts(b"Name,Role", b"Name,Role") == ()
