"""Why somebody is where he is: what is said of each batch is what the model says, and what a move then does."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import Batch, Event, Rule
from cadre_cli.domain.plan import Plan, PlanOnFile
from cadre_cli.domain.why import Access, ranked
from cadre_cli.errors import NoPlanError, UsageError
from cadre_cli.planning.decided import Hold, Standing
from cadre_cli.planning.plan import make_plan
from cadre_cli.workflows import acts, event_folder
from cadre_cli.workflows.acting import Force
from cadre_cli.workflows.desk import Desk
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.why import Asking, Option, why
from tests.planning.rounds import AutoBatches, batch, crowd, event, people, venue
from tests.workflows.camps import MENS_BEDS, mend, run

HITESH, SHAILESH, VIMLA = "94Q78", "82QBC", "ZNC64"
TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
SMALL = (venue(men=2, women=1, seats=3),)
PERSON = st.fixed_dictionaries(
    {
        "gender": st.sampled_from(["men", "men", "women"]),
        "unavailable": st.sampled_from(["", "", "2025-06-09", "2025-06-11"]),
        "together": st.sampled_from(["", "", "t"]),
        "apart": st.sampled_from(["", "", "a"]),
        "wish_batches": st.sampled_from(["", "B1", "B2"]),
        "pin": st.sampled_from(["", "", "", "B1"]),
    }
)
ROWS = st.lists(PERSON, min_size=2, max_size=4).map(
    lambda rows: [{**row, "name": f"P{number}"} for number, row in enumerate(rows)]
)


def desk_of(table: pd.DataFrame, round_: Event, plan: Plan, told: frozenset[str] = frozenset()) -> Desk:
    """A desk without a folder."""
    return Desk(PlanOnFile(round_, plan, table.sort_values("code", ignore_index=True), ()), told, lambda: table)


def options(desk: Desk, code: str, confidential: bool = False) -> dict[str, Option]:
    """What each batch is to somebody."""
    found = Asking(desk, code, False, confidential).options(desk.on_file.plan.batches)
    return {option.batch.id: option for option in found}


def price(option: Option) -> dict[Rule, int]:
    """What each rule would come to."""
    return {each.rule: each.then for each in option.prices}


def named(table: pd.DataFrame, name: str) -> str:
    return str(table.loc[table["name"] == name, "code"].iat[0])


def allowed(rows: list[Mapping[str, str]], seats: tuple[str, ...], lifted: int) -> bool:
    """Whether the assignment keeps every hard rule of the small round; the pin of `lifted` does not count."""
    labels = {label: [s for row, s in zip(rows, seats, strict=True) if row["together"] == label] for label in ("t",)}
    if any(len(set(of_group)) > 1 for of_group in labels.values()):
        return False
    for id_, days in (("B1", "2025-06-09"), ("B2", "2025-06-11")):
        there = [row for row, seat in zip(rows, seats, strict=True) if seat == id_]
        kinds = [row["gender"] for row in there]
        if kinds.count("men") > 2 or kinds.count("women") > 1 or len(there) > 3:
            return False
        if any(row["unavailable"] == days for row in there) or sum(row["apart"] == "a" for row in there) > 1:
            return False
    pins = [(row["pin"], seat) for number, (row, seat) in enumerate(zip(rows, seats, strict=True)) if number != lifted]
    return all(seat in ("", pin) for pin, seat in pins if pin)


def every(rows: list[Mapping[str, str]], who: int, to: str, now: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every assignment that has him in the batch and a seat for everybody who has one."""
    for seats in product(("", "B1", "B2"), repeat=len(rows)):
        group = [n for n, row in enumerate(rows) if n == who or (row["together"] and rows[who]["together"])]
        keeps = all(seat for n, seat in enumerate(seats) if now[n] and n not in group)
        if seats[who] == to and keeps and allowed(rows, seats, who):
            yield seats


@settings(max_examples=6, deadline=None)
@given(ROWS)
def test_open_and_closed_and_the_price_are_those_of_every_assignment_there_is(rows):
    table, round_ = people(*rows), event(TWO, SMALL)
    try:
        plan = make_plan(table, round_)
    except NoPlanError:
        assume(False)
    place = plan.seats.set_index("code")["batch"]
    now = tuple(str(place[code]) for code in table["code"])
    for who, code in enumerate(table["code"]):
        for id_, option in options(desk_of(table, round_, plan), code).items():
            if now[who] == id_:
                assert option.access is Access.HERE
                continue
            could = list(every(rows, who, id_, now))
            assert (option.access is Access.OPEN) == bool(could), option
            assert bool(option.closings) != bool(could)
            if could and all(now):
                group = {n for n, row in enumerate(rows) if n == who or (row["together"] and rows[who]["together"])}

                def moved(seats, group=group):
                    return sum(
                        seat != was for n, (seat, was) in enumerate(zip(seats, now, strict=True)) if n not in group
                    )

                def met(seats):
                    return sum(row["wish_batches"] == seat for row, seat in zip(rows, seats, strict=True))

                fewest, best = min((moved(seats), -met(seats)) for seats in could)
                assert (len(option.others), price(option).get(Rule.WISHES, 0)) == (fewest, -best)


@settings(max_examples=4, deadline=None)
@given(ROWS)
def test_the_prices_are_those_of_the_round_planned_again_with_him_pinned_there(rows):
    table, round_ = people(*rows), event(TWO, SMALL)
    try:
        plan = make_plan(table, round_)
    except NoPlanError:
        assume(False)
    for code in table["code"][:1]:
        for id_, option in options(desk_of(table, round_, plan), code).items():
            if option.access is Access.OPEN:
                reached = planned_with(table, round_, plan, code, id_)
                assert {rule: price(option)[rule] for rule in reached} == reached, (code, id_)


def planned_with(table: pd.DataFrame, round_: Event, plan: Plan, code: str, id_: str) -> dict[Rule, int]:
    """What a solver reaches that knows of the wish only that the roster pins him there; nobody else loses his seat."""
    pinned = table.assign(pin=table["pin"].mask(table["code"] == code, id_))
    for hold in (Hold.PLACE, Hold.SEAT):
        again = make_plan(pinned, round_, plan, standing=Standing(hold=hold, loose=frozenset((code,))))
        place, was = (each.seats.set_index("code")["batch"] for each in (again, plan))
        if place[code] == id_ and not (place[was != ""] == "").any():
            break
    return {tier.rule: tier.value for tier in again.tiers if tier.rule in (Rule.WISHES, Rule.SPREAD)}


def test_a_move_does_what_was_said_of_each_batch(camp: Path) -> None:
    for code in (SHAILESH, HITESH, VIMLA):
        for option in why(camp, code).options:
            if option.access is Access.CLOSED:
                with pytest.raises(UsageError) as refused:
                    acts.move(camp, code, option.batch.id)
                assert all(closing.en in refused.value.message for closing in option.closings)
            elif option.access is Access.OPEN:
                tried = acts.move(camp, code, option.batch.id, only_try=True)
                reached = {tier.rule: tier.value for tier in tried.after.plan.tiers}
                then = price(option)
                assert {rule: then[rule] for rule in (Rule.SEAT, Rule.WISHES, Rule.SPREAD)} == {
                    rule: reached[rule] for rule in (Rule.SEAT, Rule.WISHES, Rule.SPREAD)
                }
                assert [move.code for move in tried.others] == [move.code for move in (*option.others, *option.given)]


def test_the_best_batch_comes_first_and_only_the_one_asked_about_where_one_is(camp: Path) -> None:
    answer = why(camp, "shailesh tiwari")
    assert (answer.code, answer.state, answer.batch, answer.only) == (
        SHAILESH,
        "seated",
        answer.options[0].batch.id,
        "",
    )
    assert [option.access for option in answer.options] == [Access.HERE, Access.OPEN, Access.OPEN]
    ranks = [ranked(option.prices, answer.planned.event) for option in answer.options[1:]]
    assert ranks == sorted(ranks)
    (only,) = why(camp, HITESH, "b1").options
    assert [closing.en for closing in only.closings] == ["away on 9 June, 10 June"]
    with pytest.raises(UsageError, match="no such batch"):
        why(camp, HITESH, "B9")


def test_every_rule_that_closes_a_batch_is_told_not_only_the_first() -> None:
    rows = [{"name": "A", "pin": "B1"}, {"name": "B", "pin": "B1"}]
    late = {"name": "Late", "unavailable": "2025-06-09", "role": "mla"}
    round_ = event((batch("B1", 9, 10, roles=["assembly_incharge"]), batch("B2", 11, 12)), [venue(men=2, seats=2)])
    table = people(*rows, late)
    found = options(desk_of(table, round_, make_plan(table, round_)), named(table, "Late"))["B1"]
    assert [closing.reason for closing in found.closings] == ["role", "days", "no_beds", "no_seats"]
    assert found.closings[2].en == ("no men's bed is left on 9 June, 10 June (2 of 2 taken), and nobody can make room")
    assert found.closings[3].hi.startswith("9 जून, 10 जून को कोई हॉल की सीट नहीं बचा")


def test_a_group_goes_as_a_whole_and_what_closes_a_batch_to_one_is_told_with_his_name() -> None:
    table = people(
        {"name": "A", "together": "t"},
        {"name": "B", "together": "t", "unavailable": "2025-06-11"},
        {"name": "C", "together": "u"},
        {"name": "D", "together": "u"},
    )
    round_ = event(TWO, [venue(men=4)])
    plan = make_plan(table, round_)
    desk = desk_of(table, round_, plan)
    shut = options(desk, named(table, "A"))["B2"]
    assert [(closing.reason, closing.code) for closing in shut.closings] == [("days", named(table, "B"))]
    assert shut.closings[0].en == f"B ({named(table, 'B')}): away on 11 June"
    here = desk.seat(named(table, "C"))
    goes = options(desk, named(table, "C"))[{"B1": "B2", "B2": "B1"}[here]]
    assert [move.code for move in goes.along] == [named(table, "D")]
    assert goes.others == ()


def test_a_group_that_does_not_fit_though_one_of_it_would() -> None:
    table = people(
        {"name": "A", "together": "t"},
        {"name": "B", "together": "t"},
        {"name": "C", "pin": "B2"},
        {"name": "D", "pin": "B1"},
    )
    round_ = event((batch("B1", 9, 10), batch("B2", 11, 12)), [venue(men=2)])
    with_three = event((*round_.batches, batch("B3", 13, 15)), round_.venues)
    plan = make_plan(table, with_three)
    found = options(desk_of(table, with_three, plan), named(table, "A"))["B2"]
    assert [closing.reason for closing in found.closings] == ["no_beds", "together"]
    assert found.closings[0].en.startswith("2 men's beds are needed and 1 left on 11 June, 12 June (1 of 2 taken)")
    assert "the group t goes as a whole" in found.closings[1].en


def test_nobody_else_is_there_and_the_only_group_does_not_fit() -> None:
    table = people({"name": "A", "together": "t"}, {"name": "B", "together": "t"})
    round_ = event((TWO[0], batch("B2", 11, 12, "V2")), [venue(men=2), venue("V2", men=1)])
    found = options(desk_of(table, round_, make_plan(table, round_)), named(table, "A"))["B2"]
    assert [closing.reason for closing in found.closings] == ["no_beds", "together"]


def test_keep_apart_lists_give_nobody_away_but_where_it_is_asked_for() -> None:
    table = people({"name": "A", "apart": "a", "pin": "B1"}, {"name": "B", "apart": "a"})
    round_ = event(TWO)
    desk = desk_of(table, round_, make_plan(table, round_))
    (shut,) = options(desk, named(table, "B"))["B1"].closings
    assert (shut.reason, shut.en) == ("apart", "a keep-apart rule closes it")
    (told,) = options(desk, named(table, "B"), confidential=True)["B1"].closings
    assert told.en == f"a keep-apart rule closes it: A ({named(table, 'A')})"
    loose = people({"name": "A", "apart": "a"}, {"name": "B", "apart": "a"})
    desk = desk_of(loose, round_, make_plan(loose, round_))
    to = desk.seat(named(loose, "A"))
    (hidden,) = options(desk, named(loose, "B"))[to].others
    assert (hidden.code, hidden.name, hidden.was) == ("", "", to)
    (shown,) = options(desk, named(loose, "B"), confidential=True)[to].others
    assert shown.code == named(loose, "A")


def test_a_closed_batch_is_open_to_nobody_and_nobody_leaves_it(camp: Path) -> None:
    acts.close(camp, "B1")
    closed = {option.batch.id: option for option in why(camp, SHAILESH).options}["B1"]
    assert [closing.en for closing in closed.closings] == ["B1 is closed to changes"]
    there = plan_in_force(event_folder.must_find(camp)).plan.seats
    sits = there.loc[there["batch"] == "B1", "code"].iat[0]
    for option in why(camp, sits).options[1:]:
        assert "B1 is closed to changes" in [closing.en for closing in option.closings]


def test_who_withdrew_is_priced_as_if_he_came_and_who_was_set_aside_is_not(camp: Path) -> None:
    acts.withdraw(camp, SHAILESH, "ill")
    answer = why(camp, SHAILESH)
    assert (answer.state, answer.why.en) == ("set_aside", "withdrawn: ill")
    assert {option.access for option in answer.options} == {Access.OPEN}
    assert [price(option)[Rule.SEAT] for option in answer.options] == [12] * 3
    table = people({"name": "A"}, {"name": "B", "set_aside": "role not recognised: x"})
    desk = desk_of(table, event(TWO), make_plan(table, event(TWO)))
    for option in options(desk, named(table, "B")).values():
        assert [closing.reason for closing in option.closings] == ["set_aside"]


def test_a_pin_or_a_hand_does_not_close_a_batch_since_a_move_lifts_it(camp: Path) -> None:
    acts.move(camp, HITESH, "B1", Force("Office", "agreed"))
    answer = {option.batch.id: option.access for option in why(camp, HITESH).options}
    assert answer == {"B1": Access.HERE, "B2": Access.OPEN, "B3": Access.OPEN}
    table = people({"name": "A", "pin": "B1"}, {"name": "B"})
    desk = desk_of(table, event(TWO), make_plan(table, event(TWO)))
    assert options(desk, named(table, "A"))["B2"].access is Access.OPEN


def test_who_waits_is_told_what_closes_every_batch_and_a_freed_seat_is_told(camp: Path) -> None:
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 2, beds: 1}\n")
    run(camp)
    seats = plan_in_force(event_folder.must_find(camp)).plan.seats
    (late,) = seats.loc[seats["state"] == "waiting", "code"]
    answer = why(camp, late)
    assert answer.state == "waiting"
    assert all("men's bed is left" in option.closings[-1].en for option in answer.options)


def test_who_goes_frees_a_seat_for_who_waits() -> None:
    only_first = {"unavailable": "2025-06-11"}
    table = people({"name": "A", "pin": "B1"}, {"name": "B", "pin": "B1"}, {"name": "C", **only_first})
    round_ = event(TWO, [venue(men=2)])
    desk = desk_of(table, round_, make_plan(table, round_))
    option = options(desk, named(table, "A"))["B2"]
    assert [(move.code, move.was, move.now) for move in option.given] == [(named(table, "C"), "", "B1")]
    assert (option.others, price(option)[Rule.SEAT]) == ((), 3)


def test_batches_that_the_planner_laid() -> None:
    table = people(*crowd(3))
    round_ = event(auto=AutoBatches((2,)), venues=(venue(men=2),))
    desk = desk_of(table, round_, make_plan(table, round_))
    found = [options(desk, code) for code in table["code"]]
    assert [len(each) for each in found] == [2, 2, 2]
    assert {option.access for each in found for option in each.values()} == {Access.HERE, Access.OPEN}


def test_of_a_large_round_only_his_part_is_planned_again(camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = why(camp, SHAILESH)
    monkeypatch.setattr("cadre_cli.workflows.why.LARGE", 11)
    answer = why(camp, SHAILESH)
    assert answer.too_many == 12
    assert [option.access for option in answer.options] == [Access.HERE, Access.UNPRICED, Access.UNPRICED]
    assert {option.batch.id: option.access for option in why(camp, HITESH).options}["B1"] is Access.CLOSED
    assert whole.too_many == 0


def test_a_part_apart_gives_the_same_answer_as_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    venues = (venue(men=2, serves=("Bhopal",)), venue("V2", men=2, serves=("Sehore",)))
    batches: tuple[Batch, ...] = (*TWO, batch("B3", 9, 10, "V2"), batch("B4", 11, 12, "V2"))
    rows = [*crowd(3), *crowd(3, district="Sehore", role="district_president", unavailable="2025-06-09 2025-06-11")]
    table = people(*rows, *crowd(2, district="Sehore"))
    round_ = event(batches, venues)
    from cadre_cli.workflows.why import about_him

    desk = desk_of(table, round_, make_plan(table, round_))
    code = named(table, "P0 Sehore")
    whole = options(desk, code)
    monkeypatch.setattr("cadre_cli.workflows.why.LARGE", 6)
    part, too_many = about_him(desk, code)
    assert (len(part.on_file.people), too_many) == (5, 0)
    apart = options(part, code)
    assert {id_: option.access for id_, option in apart.items()} == {id_: o.access for id_, o in whole.items()}
    losses = [{e.rule: e.loss for e in o.prices} for o in (apart["B4"], whole["B4"]) if o.prices]
    assert all(loss == losses[0] for loss in losses)


def test_told_are_counted_among_those_who_would_move() -> None:
    table = people({"name": "A"}, {"name": "B"})
    round_ = event(TWO, [venue(men=1)])
    plan = make_plan(table, round_)
    desk = desk_of(table, round_, plan, told=frozenset(table["code"]))
    here, there = (desk.seat(code) for code in table["code"])
    option = options(desk, table["code"].iat[0])[there]
    assert [(move.was, move.now) for move in option.others] == [(there, here)]
    assert option.told == 1


def test_where_another_rule_ranks_above_seating_the_plan_itself_says_why() -> None:
    rules = replace(event().rules, tiers=({Rule.WISHES: 1}, {Rule.SEAT: 1}))
    round_ = event(TWO, [venue(men=1)], rules=rules)
    table = people({"name": "A", "wish_batches": "B1", "unavailable": "2025-06-11"}, {"name": "B"})
    desk = desk_of(table, round_, make_plan(table, round_))
    (closing,) = options(desk, named(table, "B"))["B1"].closings
    assert closing.reason in ("no_beds", "no_seats", "outranked")


def test_a_wish_that_ranks_above_seats_would_cost_somebody_else_his() -> None:
    """D can go nowhere else, and A would be away with C: one of them would wait for the sake of B's wish."""
    tiers = ({Rule.ONE_AWAY: 1}, {Rule.WISHES: 1}, {Rule.SEAT: 1})
    round_ = event(TWO, [venue(men=2)], rules=replace(event().rules, tiers=tiers))
    rows = (
        {"name": "A", "role": "district_president"},
        {"name": "C", "role": "district_incharge", "unavailable": "2025-06-09"},
        {"name": "D", "unavailable": "2025-06-11"},
    )
    plan = make_plan(people(*rows, {"name": "B"}), round_)
    table = people(*rows, {"name": "B", "wish_batches": "B1"})
    (closing,) = options(desk_of(table, round_, plan), named(table, "B"))["B1"].closings
    assert (closing.reason, closing.en) == ("outranked", "somebody else would lose the seat")


def test_a_batch_that_would_not_be_held_for_one_alone() -> None:
    round_ = event((TWO[0], replace(TWO[1], minimum=2)), [venue(men=2)])
    table = people({"name": "A"}, {"name": "B", "unavailable": "2025-06-11"})
    (closing,) = options(desk_of(table, round_, make_plan(table, round_)), named(table, "A"))["B2"].closings
    assert (closing.reason, closing.en) == (
        "minimum",
        "fewer than 2 people would come to B2, so it would not be held",
    )
    assert closing.hi == "B2 में 2 से कम लोग आते, इसलिए नहीं होगा"


def test_a_batch_that_the_planner_laid_has_no_bed_that_anybody_could_leave() -> None:
    round_ = event(auto=AutoBatches((2,)), venues=(venue(men=1, women=0),))
    away = " ".join(f"2025-06-{day:02}" for day in range(11, 16))
    table = people({"name": "A", "unavailable": away}, {"name": "B"})
    plan = make_plan(table, round_)
    desk = desk_of(table, round_, plan)
    (closing,) = options(desk, named(table, "B"))[desk.seat(named(table, "A"))].closings
    assert (closing.reason, closing.en) == (
        "no_beds",
        "no men's bed is left on 9 June, 10 June (1 of 1 taken), and nobody can make room",
    )
