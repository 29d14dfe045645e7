"""Each rule and goal alone, with two or three modules."""

from datetime import date, time

import pytest

from cadre_cli.domain.curriculum import Hall
from cadre_cli.domain.timetable import Fix, Goal, Lack, Shortage
from tests.planning.rounds import batch, venue
from tests.timetable.lessons import ONE_DAY, expert, made, module, on, shown, value

TWO_AT_ONCE = (batch("B1", 9, 9), batch("B2", 9, 9, "V2"))
TWO_VENUES = (venue(), venue("V2"))
FAR_VENUES = (venue(), venue("V2", district="Indore"))


def test_every_batch_gets_every_module():
    table = made([module("ai"), module("media")], batches=(batch("B1", 9, 9), batch("B2", 10, 10)))
    taught = {(session.batch, session.module) for session in table.sessions}
    assert taught == {("B1", "ai"), ("B1", "media"), ("B2", "ai"), ("B2", "media")}
    assert table.proven
    assert not table.shortages


def test_what_must_be_over_before_is_over_before():
    table = made([module("fake", after=("ai",)), module("ai"), module("end", closing=True)])
    assert [session.module for session in table.sessions] == ["ai", "fake", "end"]


def test_all_sessions_of_a_module_are_over_before_the_next_begins():
    table = made([module("fake", after=("ai",)), module("ai", 2)])
    assert [session.module for session in table.sessions] == ["ai", "ai", "fake"]


def test_the_opening_comes_first_even_where_a_demanding_module_would_like_the_morning():
    table = made(
        [module("hard", demanding=True), module("welcome", opening=True)], slots=["09:00-10:00", "14:00-15:00"]
    )
    assert [session.module for session in table.sessions] == ["welcome", "hard"]
    assert value(table, Goal.MORNING) == 1


def test_a_demanding_module_is_taught_before_noon():
    table = made([module("a"), module("b"), module("hard", demanding=True)])
    assert next(session for session in table.sessions if session.module == "hard").starts < time(12)


def test_a_demanding_module_that_has_no_morning_comes_soon_after_noon():
    slots = ["09:00-10:00", "12:00-13:00", "14:00-15:00", "19:00-20:00"]
    modules = [module("welcome", opening=True), module("hard", demanding=True), module("a"), module("b")]
    table = made(modules, slots=slots)
    assert shown(table)[1] == "B1 9 12:00 hard"
    assert (value(table, Goal.MORNING), value(table, Goal.EARLY)) == (1, 0)


def test_a_long_module_waits_for_a_long_session():
    table = made([module("film", minutes=90)], slots=["09:00-10:00", "14:00-15:30"])
    assert shown(table) == ["B1 9 14:00 film"]


def test_a_module_for_other_roles_is_not_taught():
    batches = (batch("B1", 9, 9, roles=["mla"]), batch("B2", 10, 10))
    table = made([module("house", roles=("mla",)), module("booth", roles=("assembly_incharge",))], batches=batches)
    assert {(s.batch, s.module) for s in table.sessions} == {("B1", "house"), ("B2", "house"), ("B2", "booth")}


def test_further_sessions_fill_what_is_free_but_no_more_than_wanted():
    table = made([module("ai", more=1), module("media", more=5)], slots=["09:00-10:00", "10:00-11:00", "11:00-12:00"])
    assert len(table.sessions) == 3
    table = made([module("ai", more=1)])
    assert [session.module for session in table.sessions] == ["ai", "ai"]


def test_nobody_is_in_two_places_at_once():
    table = made([module("ai")], [expert("E1", "ai")], TWO_AT_ONCE, ["09:00-10:00"], TWO_VENUES)
    assert sorted(session.expert for session in table.sessions) == ["", "E1"]
    assert table.shortages == (Shortage(Lack.EXPERT, 1, 1, module="ai", day=date(2025, 6, 9)),)


def test_an_expert_goes_from_the_one_batch_to_the_other():
    table = made([module("ai")], [expert("E1", "ai")], TWO_AT_ONCE, ["09:00-10:00", "10:00-11:00"], TWO_VENUES)
    assert not table.shortages


def test_an_expert_needs_his_rest_between_two_sessions():
    slots = ["09:00-10:00", "10:10-11:10"]
    assert not made([module("ai", 2)], [expert("E1", "ai", rest=10)], slots=slots).shortages
    assert made([module("ai", 2)], [expert("E1", "ai", rest=11)], slots=slots).shortages


def test_an_expert_needs_the_time_to_travel_between_venues():
    both = ["09:00-10:00", "10:15-11:15"]
    assert made([module("ai")], [expert("E1", "ai")], TWO_AT_ONCE, both, FAR_VENUES).shortages
    later = ["09:00-10:00", "15:00-16:00"]
    assert not made([module("ai")], [expert("E1", "ai")], TWO_AT_ONCE, later, FAR_VENUES).shortages


def test_an_expert_teaches_only_when_and_where_he_can_come():
    experts = [expert("E1", "ai", available=on(9, hours="14:00-18:00")), expert("E2", "ai", venues=("V2",))]
    table = made([module("ai", 2)], experts, venues=TWO_VENUES)
    assert "B1 9 14:00 ai E1" in shown(table)
    assert table.shortages == (Shortage(Lack.EXPERT, 1, 1, module="ai", day=date(2025, 6, 9)),)


def test_an_expert_teaches_no_more_sessions_a_day_than_he_wants():
    table = made([module("ai", 3)], [expert("E1", "ai", most_a_day=2)])
    assert [session.expert for session in table.sessions].count("E1") == 2


def test_what_needs_nobody_lacks_nobody():
    table = made([module("film", expert=False), module("ai")], [expert("E1", "ai", "film")])
    assert {(session.module, session.expert) for session in table.sessions} == {("film", ""), ("ai", "E1")}
    assert not table.shortages


def test_two_batches_in_one_hall_take_turns():
    batches = (batch("B1", 9, 9), batch("B2", 9, 9))
    table = made([module("ai")], batches=batches, slots=["09:00-10:00", "10:00-11:00"])
    assert len({session.starts for session in table.sessions}) == 2
    assert not table.shortages


def test_where_turns_are_not_enough_a_hall_is_lacking():
    batches = (batch("B1", 9, 9), batch("B2", 9, 9))
    table = made([module("ai")], batches=batches, slots=["09:00-10:00"])
    assert table.shortages == (Shortage(Lack.HALL, 1, 1, day=date(2025, 6, 9), venue="V1"),)


def test_a_module_is_taught_in_a_hall_that_has_seats_and_equipment():
    halls = (Hall("Small", 5), Hall("Bare", 50, ()), Hall("Good", 50, ("projector",)))
    table = made([module("film", equipment=("projector",))], venues=[venue(halls=halls)])
    assert [session.hall for session in table.sessions] == ["Good"]


def test_too_few_sessions_are_told_with_what_is_missing():
    table = made([module("ai", 2), module("media", 2)])
    assert value(table, Goal.HELD) == 3
    (lack,) = table.shortages
    assert (lack.lack, lack.number, lack.batch) == (Lack.SESSION, 1, "B1")


def test_experts_come_on_as_few_days_as_can_be():
    batches = (batch("B1", 9, 10),)
    table = made([module("ai", 2), module("media", 2)], [expert("E1", "ai"), expert("E2", "media")], batches)
    assert value(table, Goal.COMPACT) == 2


def test_nobody_has_a_batch_to_himself_all_day_where_it_can_be_helped():
    batches = (batch("B1", 9, 10),)
    slots = ["09:00-10:00", "10:00-11:00"]
    table = made([module("ai", 2), module("media", 2)], [expert("E1", "ai"), expert("E2", "media")], batches, slots)
    assert value(table, Goal.ALONE) == 2  # to come twice would be worse
    experts = [expert("E1", "ai", most_a_day=1), expert("E2", "media")]
    assert value(made([module("ai", 2), module("media", 2)], experts, batches, slots), Goal.ALONE) == 0


def test_batches_have_a_module_at_the_same_place_of_their_stay():
    batches = (batch("B1", 9, 9), batch("B2", 10, 10), batch("B3", 11, 11))
    experts = [expert("E1", "ai"), expert("E2", "media"), expert("E3", "law")]
    table = made([module("ai"), module("media"), module("law")], experts, batches)
    assert value(table, Goal.SAME_SLOT) == 3
    assert len({(session.module, session.starts) for session in table.sessions}) == 3


def test_a_session_set_by_hand_stays_as_set():
    fix = Fix("B1", date(2025, 6, 9), time(14), "ai", "E2")
    table = made(
        [module("ai", demanding=True), module("media")], [expert("E1", "ai", "media"), expert("E2", "ai")], fixed=[fix]
    )
    assert "B1 9 14:00 ai E2" in shown(table)
    assert [session.fixed for session in table.sessions if session.module == "ai"] == [True]
    assert table.not_fixed == ()


def test_of_two_settings_that_cannot_both_be_one_is_told():
    fixes = [Fix("B1", date(2025, 6, 9), time(9), "fake"), Fix("B1", date(2025, 6, 9), time(14), "ai")]
    table = made([module("ai"), module("fake", after=("ai",))], fixed=fixes)
    assert len(table.not_fixed) == 1
    assert value(table, Goal.FIXED) == 1


def test_nothing_moves_that_need_not_when_an_expert_falls_ill():
    modules = [module("ai"), module("media"), module("law")]
    experts = [expert("E1", "ai"), expert("E2", "media"), expert("E3", "law"), expert("E4", "law")]
    first = made(modules, experts)
    ill = next(session.expert for session in first.sessions if session.module == "law")
    again = made(modules, [each for each in experts if each.id != ill], before=first)
    assert [(s.starts, s.module) for s in again.sessions] == [(s.starts, s.module) for s in first.sessions]
    assert not again.shortages


def test_made_again_from_the_same_nothing_changes():
    modules = [module("ai", more=1), module("media", demanding=True)]
    experts = [expert("E1", "ai", "media"), expert("E2", "ai")]
    batches = (batch("B1", 9, 9), batch("B2", 10, 10))
    first = made(modules, experts, batches)
    assert made(modules, experts, batches, before=first).sessions == first.sessions


def test_batches_that_share_nothing_are_solved_once():
    batches = tuple(batch(f"B{n}", 9 + n, 9 + n, f"V{n % 2 + 1}") for n in range(4))
    table = made([module("ai"), module("media")], batches=batches, venues=TWO_VENUES)
    assert {session.hall for session in table.sessions} == {"Campus V1", "Campus V2"}
    assert {(s.day.day, s.batch) for s in table.sessions} == {(9, "B0"), (10, "B1"), (11, "B2"), (12, "B3")}
    assert value(table, Goal.HELD) == 8


def test_of_alike_batches_each_is_told_what_it_lacks():
    batches = (batch("B1", 9, 9), batch("B2", 10, 10, "V2"))
    table = made([module("ai", 4)], batches=batches, venues=TWO_VENUES)
    assert [(lack.lack, lack.batch) for lack in table.shortages] == [(Lack.SESSION, "B1"), (Lack.SESSION, "B2")]


@pytest.mark.parametrize("people", [20, 21])
def test_a_hall_too_small_for_the_batch_is_no_hall(people: int):
    table = made([module("ai")], batches=ONE_DAY, people=people)
    assert bool(table.shortages) is (people > 20)


def test_without_time_there_is_a_timetable_that_breaks_no_rule():
    from cadre_cli.timetable.make import make_timetable
    from tests.timetable.lessons import task

    table = make_timetable(task([module(f"m{n}", 2) for n in range(4)], batches=(batch("B1", 9, 12),)), 1, 1e-9)
    assert not table.proven
