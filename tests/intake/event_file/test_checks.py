"""What the sections say against each other, and what is left unsaid where a section is missing."""

import pytest

from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.event_file.checks import check
from cadre_cli.intake.event_file.models import Sections
from tests.intake.event_file.base import BASE, changed, faults_of


def test_nothing_to_say_about_nothing() -> None:
    assert check(Sections()) == ()


def test_a_broken_section_does_not_accuse_those_that_refer_to_it() -> None:
    text = changed("    level: assembly\n", "    level: nowhere\n").replace("departs: 2025-06-10}", "roles: [mla]}")
    codes = [line.split()[1] for line in faults_of(text)]
    assert codes == ["E004", "E005"]


def test_reversed_days_of_the_window_are_told_once() -> None:
    text = changed("last: 2025-06-15", "last: 2025-06-01")
    assert [line.split()[1:3] for line in faults_of(text)] == [["E009", "window.last:"]]
    auto = text.replace("  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10}", "  auto:")
    assert len(faults_of(auto)) == 1


def test_two_batches_at_one_venue_on_the_same_days_are_allowed() -> None:
    second = "  - {id: B2, venue: campus, arrives: 2025-06-10, departs: 2025-06-11}\nroles:"
    assert len(parse_event(changed("roles:", second), "cadre.yaml").batches) == 2


@pytest.mark.parametrize(
    ("days", "key"),
    [
        ("arrives: 2025-06-08, departs: 2025-06-10", "arrives"),
        ("arrives: 2025-06-15, departs: 2025-06-16", "departs"),
        ("arrives: 2025-06-16, departs: 2025-06-17", "arrives"),
    ],
)
def test_a_batch_outside_the_window(days: str, key: str) -> None:
    (line,) = faults_of(changed("arrives: 2025-06-09, departs: 2025-06-10", days))
    assert f"E009 batches[B1].{key}: the batch of" in line


def test_a_venue_without_beds_is_enough_where_beds_are_not_asked_for() -> None:
    rooms = "[{for: men, rooms: 20, beds: 4}, {for: women, rooms: 10, beds: 2}]"
    without = changed(rooms, "[]")
    assert "E009 venues: no venue has a bed" in faults_of(without)[0]
    event = parse_event(without + "rules: {beds: {on: false}}\n", "cadre.yaml")
    assert event.venues[0].rooms == ()


def test_a_venue_that_serves_a_district_twice() -> None:
    (line,) = faults_of(changed("    seats: 100\n", "    seats: 100\n    serves: [Bhopal, Sehore, Bhopal]\n"))
    assert 'E008 venues[campus].serves[3]: "Bhopal" is given twice' in line


def test_ids_that_differ_only_in_capitals_are_the_same() -> None:
    again = "  - {id: MLA, level: state, name: {en: X, hi: य}, priority: 2, deposit: 0}\ndeposits:"
    lines = faults_of(changed("deposits:", again))
    assert [line.split()[1:3] for line in lines] == [["E008", "roles[MLA].id:"]]


def test_an_alias_of_nothing_but_dots_is_refused() -> None:
    (line,) = faults_of(changed("    priority: 1\n", "    priority: 1\n    aliases: [M.L.A., ...]\n"))
    assert 'E005 roles[mla].aliases[2]: "..." is not a name' in line


def test_a_role_may_say_its_own_name_twice() -> None:
    event = parse_event(changed("    priority: 1\n", "    priority: 1\n    aliases: [M.L.A., mla]\n"), "cadre.yaml")
    assert event.roles[0].aliases == ("M.L.A.", "mla")


def test_a_district_is_found_by_its_old_hindi_and_misspelt_names() -> None:
    for written, meant in (("होशंगाबाद", "Narmadapuram"), ("Khandwa", "Khandwa (East Nimar)"), ("Gwalour", "Gwalior")):
        (line,) = faults_of(changed("district: Bhopal", f"district: {written}"))
        assert f'did you mean "{meant}"?' in line
    (line,) = faults_of(changed("district: Bhopal", "district: Lucknow"))
    assert "did you mean" not in line


def test_units_that_share_a_name() -> None:
    units = """units:
  - {name: {en: Bhopal City, hi: भोपाल शहर}, district: Bhopal}
  - {name: {en: Bhopal-city, hi: भोपाल नगर}, district: Bhopal}
"""
    (line,) = faults_of(BASE + units)
    assert 'E008 units[2].name.en: "Bhopal-city" already names the unit "Bhopal City"' in line


def test_groups_of_batches_name_roles() -> None:
    batches = "  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10}\n"
    (line,) = faults_of(changed(batches, "  auto: {lengths: [7], groups: [[mla, mla]]}\n"))
    assert 'E008 batches.auto.groups[1][2]: "mla" is given twice' in line


def test_a_heading_is_given_a_field_that_a_column_can_have() -> None:
    (line,) = faults_of(BASE + "columns: {Blood Group: carry, Caller: mobil}\n")
    assert 'columns.Caller: "mobil" is nothing that a column can hold — did you mean "mobile"?' in line
