import pytest

from cadre_cli.domain.people import COLUMNS, FLAG_COLUMNS, INTEGER_COLUMNS, TEXT_COLUMNS, people_table


def test_what_is_not_known_is_empty_never_missing() -> None:
    people = people_table({"name": ["राम", "Shyam"], "paid": [True, False]})
    assert tuple(people.columns) == COLUMNS
    assert not people.isna().any(axis=None)
    assert people.loc[0, "mobile"] == ""
    assert people["paid_paise"].tolist() == [0, 0]
    assert people["paid"].tolist() == [True, False]


def test_every_column_has_its_type() -> None:
    types = people_table({"name": ["राम"], "row": [3.0]}).dtypes
    assert {str(types[column]) for column in INTEGER_COLUMNS} == {"int64"}
    assert {str(types[column]) for column in FLAG_COLUMNS} == {"bool"}
    assert {str(types[column]) for column in TEXT_COLUMNS} == {"str"}


def test_nobody() -> None:
    assert len(people_table({"name": []})) == 0


def test_a_column_the_schema_does_not_have() -> None:
    with pytest.raises(KeyError, match="caste"):
        people_table({"name": ["राम"], "caste": ["x"]})
