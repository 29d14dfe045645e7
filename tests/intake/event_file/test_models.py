"""The models against the words of the field: no rule or dimension without its key."""

import pytest

from cadre_cli.domain.event import Dimension, Rule
from cadre_cli.intake.event_file.models import EventFile, Sections
from cadre_cli.intake.event_file.rule_models import RulesItem, SpreadBy
from tests.intake.event_file.base import changed, faults_of


def test_every_rule_and_dimension_has_its_key() -> None:
    assert list(RulesItem.model_fields) == list(Rule)
    assert list(SpreadBy.model_fields) == list(Dimension)


def test_a_whole_file_has_the_sections_of_a_partial_one() -> None:
    assert list(EventFile.model_fields) == list(Sections.model_fields)


@pytest.mark.parametrize(
    ("serves", "told"),
    [
        ("Bhopal", 'venues[campus].serves: "Bhopal" is not a list — write "all", or a list in brackets: [one, other]'),
        ("[]", 'venues[campus].serves: an empty list stands for nobody — write "all", or name them in brackets'),
    ],
)
def test_all_or_a_list(serves: str, told: str) -> None:
    assert faults_of(changed("    seats: 100\n", f"    seats: 100\n    serves: {serves}\n")) == (
        f"cadre.yaml:8  E005 {told}",
    )


BATCHES = "batches:\n  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10}\n"


@pytest.mark.parametrize(
    ("batches", "told"),
    [
        ("atuo", 'E005 batches: "atuo" is neither a list of batches nor auto — did you mean "auto"? Allowed:'),
        ("{}", "E005 batches: a block of keys is neither a list of batches nor auto — "),
        ("[]", "E006 batches: the list is empty — name at least one"),
        ("{aut: {lengths: [2]}}", 'E003 batches.aut: unknown key "aut" — did you mean "auto"? Allowed: auto'),
        ("[B1]", 'E005 batches[1]: "B1" stands where a block of keys must stand — write the keys id, venue, arrives,'),
        ("{auto: {lenghts: [2]}}", 'E003 batches.auto.lenghts: unknown key "lenghts" — did you mean "lengths"?'),
    ],
)
def test_batches_that_are_neither_a_list_nor_auto(batches: str, told: str) -> None:
    (line,) = faults_of(changed(BATCHES, f"batches: {batches}\n"))
    assert line.startswith(f"cadre.yaml:9  {told}")


def test_a_comma_in_an_amount_or_a_name_is_explained() -> None:
    faults = faults_of(changed("{en: Campus, hi", "{en: Campus, Huzur, hi"))
    assert faults == (
        'cadre.yaml:5  E003 venues[campus].name.Huzur: unknown key "Huzur" — '
        "put text or an amount that has a comma in quotes. Allowed: en, hi",
    )
