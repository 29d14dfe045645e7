import pytest

from cadre_cli.intake.columns import field_of
from cadre_cli.prints import labels
from cadre_cli.prints.roster_headings import HEADINGS


@pytest.mark.parametrize("languages", [("hi",), ("en",), ("hi", "en"), ("en", "hi")])
@pytest.mark.parametrize("field", HEADINGS)
def test_every_heading_is_read_as_its_field(field: str, languages: tuple[str, ...]) -> None:
    assert field_of(labels.say(HEADINGS[field], languages)) == field
