"""Into which parts a round falls: venues that nobody and no label shares are planned apart."""

from cadre_cli.planning import venues
from cadre_cli.planning.venues import parts
from tests.planning.rounds import batch, event, people, venue

APART = (venue("V1", district="Bhopal", serves=("Bhopal",)), venue("V2", district="Indore", serves=("Indore",)))
BATCHES = (batch("B1", 9, 10), batch("B2", 11, 12), batch("B3", 9, 10, "V2"))
HOME = {"name": "Asha", "district": "Bhopal"}
AWAY = {"name": "Bina", "district": "Indore"}


def found(*rows, venues_=APART, batches=BATCHES):
    table = people(*(row | {"name": f"{row['name']} {number}"} for number, row in enumerate(rows)))
    table = table.sort_values("order", ignore_index=True)
    return [(part.people.tolist(), part.batches) for part in parts(table, batches, event(batches, venues_))]


def test_venues_of_different_districts_are_apart():
    assert found(HOME, AWAY, HOME) == [([0, 2], (0, 1)), ([1], (2,))]


def test_one_person_who_may_go_to_both_links_them():
    open_to_all = (APART[0], venue("V2", district="Indore"))
    assert found(HOME, AWAY, venues_=open_to_all) == [([0, 1], (0, 1, 2))]


def test_who_has_no_open_batch_belongs_to_no_part():
    assert found(HOME, {"name": "Chitra", "district": "Sagar"}) == [([0], (0, 1))]


def test_a_keep_apart_label_links_and_a_family_across_two_venues_has_neither():
    assert found(HOME | {"apart": "x"}, AWAY | {"apart": "x y"}) == [([0, 1], (0, 1, 2))]
    assert found(HOME | {"together": "f"}, AWAY | {"together": "f"}, HOME) == [([2], (0, 1))]


def test_a_family_is_open_to_what_is_open_to_all_of_it():
    away = HOME | {"together": "f", "unavailable": "2025-06-09"}
    assert found(away, HOME | {"together": "f", "unavailable": "2025-06-12"}) == []
    assert found(away, HOME | {"together": "f"}) == [([0, 1], (0, 1))]


def test_many_kinds_of_people_are_looked_at_in_portions(monkeypatch):
    rows = [{**who, "unavailable": f"2025-06-{day:02}"} for day in range(9, 16) for who in (HOME, AWAY)]
    at_once = found(*rows)
    monkeypatch.setattr(venues, "AT_ONCE", 2)
    assert found(*rows) == at_once
