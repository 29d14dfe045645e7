"""Alternates sit where a place is left, and step in for somebody of their post who does not come."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.planning.decided import Hold, Standing, stepping_in
from cadre_cli.planning.plan import make_plan
from tests.planning.rounds import batch, crowd, event, people, venue, where

ONE = (batch("B1", 9, 10),)


def seated_in(table, beds, in_force=None, standing=Standing()):  # noqa: B008 - frozen, and nothing is decided in it
    plan = make_plan(table, event(ONE, [venue(men=beds)]), in_force, standing=standing)
    return plan, {name for name, batch_ in where(table, plan.seats).items() if batch_ == "B1"}


def test_an_alternate_sits_where_a_place_is_left_after_all_others():
    table = people({"name": "A", "role": "mla", "alternate": 1, "paid": True}, {"name": "B"}, {"name": "C"})
    plan, seated = seated_in(table, 2)
    assert seated == {"B", "C"}
    waits = plan.seats.loc[plan.seats["state"] == "waiting"].iloc[0]
    assert waits["why"] == "alternate 1; no men's bed is left in the batches open to this person (B1)"
    assert waits["why_hi"] == "वैकल्पिक 1; खुले बैच (B1) में पुरुष बिस्तर नहीं बचा"
    assert seated_in(table, 3)[1] == {"A", "B", "C"}


def test_a_group_of_alternates_does_not_push_out_fewer_regular_participants():
    table = people(*crowd(3, alternate=1, together="t"), *crowd(2, together="u"))
    assert len(seated_in(table, 3)[1]) == 2


def test_alternates_sit_in_their_own_order_before_that_of_the_roster():
    table = people({"name": "A", "alternate": 3}, {"name": "B", "alternate": 1}, {"name": "C", "alternate": 2})
    assert seated_in(table, 2)[1] == {"B", "C"}


def test_an_alternate_who_has_a_seat_keeps_it_when_somebody_is_added():
    table = people({"name": "A", "alternate": 1}, {"name": "B"})
    plan, _ = seated_in(table, 2)
    more = people({"name": "A", "alternate": 1}, {"name": "B"}, {"name": "C", "role": "mla"})
    assert seated_in(more, 2, plan)[1] == {"A", "B"}
    assert seated_in(more, 2)[1] == {"B", "C"}


def test_a_freed_seat_goes_to_the_alternate_of_the_same_post_first():
    rows = (
        {"name": "Holder", "role": "mla", "assembly": "150"},
        {"name": "Other alternate", "role": "mla", "assembly": "151", "alternate": 1},
        {"name": "Second", "role": "mla", "assembly": "150", "alternate": 2},
        {"name": "Third", "role": "mla", "assembly": "150", "alternate": 3},
        {"name": "Regular"},
    )
    table = people(*rows)
    plan, seated = seated_in(table, 1)
    assert seated == {"Holder"}
    code = dict(zip(table["name"], table["code"], strict=True))
    gone = plan.decisions.withdraw(code["Holder"], "")
    act = Standing(gone, hold=Hold.PLACE, loose=frozenset({code["Holder"]}))
    after, seated = seated_in(table, 1, plan, act)
    assert seated == {"Second"}
    assert seated_in(table, 1, after, Standing(gone))[1] == {"Second"}
    assert stepping_in(table, gone, after) == frozenset()  # the seat is not free any more


def test_two_alternates_of_one_district_step_in_for_two_who_withdrew():
    table = people(
        *crowd(2, role="district_president"),
        *crowd(2, role="district_president", alternate=1),
        *crowd(2, role="mla", unit="Sehore"),
    )
    _, seated = seated_in(table, 4)
    assert len(seated) == 4
    plan, _ = seated_in(table, 4)
    gone = plan.decisions.withdraw(table["code"][0], "").withdraw(table["code"][1], "")
    _, seated = seated_in(table, 4, plan, Standing(gone, hold=Hold.PLACE))
    assert seated == {str(name) for name in table["name"][2:]}


def test_where_somebody_without_a_seat_withdraws_nobody_steps_in():
    table = people(
        {"name": "A"}, {"name": "B", "assembly": "7"}, {"name": "C", "assembly": "7", "alternate": 1}, {"name": "D"}
    )
    plan, seated = seated_in(table, 1)
    assert seated == {"A"}
    gone = plan.decisions.withdraw(table.set_index("name")["code"]["B"], "")
    assert stepping_in(table, gone, plan) == frozenset()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([0, 1, 2]), st.sampled_from(["men", "women"])), min_size=1, max_size=6),
    st.integers(1, 3),
)
def test_no_choice_seats_more_regular_participants_by_brute_force(rows, beds):
    table = people(*({"name": f"N{n}", "alternate": a, "gender": g} for n, (a, g) in enumerate(rows)))
    plan = make_plan(table, event(ONE, [venue(men=beds, women=beds, seats=beds)]))
    best = max(
        (sum(rows[n][0] == 0 for n in chosen), len(chosen))
        for size in range(len(rows) + 1)
        for chosen in itertools.combinations(range(len(rows)), size)
        if size <= beds
    )
    seated = set(plan.seats.loc[plan.seats["state"] == "seated", "code"])
    regular = set(table.loc[table["alternate"] == 0, "code"])
    assert (len(seated & regular), len(seated)) == best
