"""What would it take: the cheapest changes, held against every way of seating everybody counted by hand."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.decisions import Decisions, Forced
from cadre_cli.domain.event import AutoBatches, Batch, BedKind, RoomBlock, Rule, UnknownGender
from cadre_cli.domain.remedies import PRICES, RemedyKind
from cadre_cli.errors import NoPlanError
from cadre_cli.planning import remedies
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.decided import Standing
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.remedies import remedies_for
from cadre_cli.solver.model import Model, UnsolvableError
from tests.planning.rounds import RULES, batch, crowd, event, people, venue, where

TWO = (batch("B1", 9, 10), batch("B2", 11, 12))
PAIR = ({"name": "P", "role": "district_president"}, {"name": "I", "role": "district_incharge"})


def told(plan):
    return [(remedy.en, remedy.seats, remedy.price) for remedy in plan.remedies]


def mended(table, the_event, changes):
    """The roster and the event as they are once the changes are made; None where a change cannot be typed in."""
    for change in changes:
        house = the_event.venue_by_id.get(change.venue)
        batches = {b.id: b for b in the_event.batches}
        match change.kind:
            case RemedyKind.APART:
                return None
            case RemedyKind.BEDS:
                house = replace(house, rooms=(*house.rooms, RoomBlock(change.bed_kind, change.amount, 1)))
            case RemedyKind.SEATS:
                house = replace(house, seats=house.seats + change.amount)
            case RemedyKind.VENUE:
                house = replace(house, serves=(*house.serves, change.district))
            case RemedyKind.BATCH:
                batches[change.batch] = Batch(change.batch, change.venue, change.days[0], change.days[-1])
            case RemedyKind.ROLE:
                roles = batches[change.batch].roles
                batches[change.batch] = replace(batches[change.batch], roles=(*roles, change.role))
            case RemedyKind.DAY:
                rows = table["code"] == change.code
                for day in change.days:
                    left = table["unavailable"].str.replace(day.isoformat(), "").str.split().str.join(" ")
                    table = table.assign(unavailable=table["unavailable"].mask(rows, left))
            case RemedyKind.PIN:
                table = table.assign(pin=table["pin"].mask(table["code"] == change.code, ""))
            case RemedyKind.DISTRICT:
                table = table.assign(district=table["district"].mask(table["code"] == change.code, "Bhopal"))
        venues = tuple(house if house and house.id == v.id else v for v in the_event.venues)
        the_event = replace(the_event, venues=venues, batches=tuple(batches.values()) if the_event.batches else ())
    return table, the_event


def prices_by_hand(rows, the_event, one_away=False):
    """What each way of giving everybody a batch would cost: held batches, and free stretches as further ones."""
    held = the_event.batches
    lengths = the_event.auto or AutoBatches(tuple({len(b.days) for b in held}))
    days_held = {(b.venue, day) for b in held for day in b.days}
    more = [b for b in possible_batches(the_event, lengths) if not any((b.venue, day) in days_held for day in b.days)]
    for choice in itertools.product([*held, *more], repeat=len(rows)):
        new = {b.id: b for b in choice if b not in held}
        days = [(b.venue, day) for b in new.values() for day in b.days]
        groups = {(row["together"], b.id) for row, b in zip(rows, choice, strict=True) if row["together"]}
        if len(set(days)) < len(days) or len(groups) > 1 or (one_away and pair_is_away(rows, choice)):
            continue
        yield price_of(list(zip(rows, choice, strict=True)), new, the_event)


def pair_is_away(rows, choice):
    days = {row["role"]: set(b.days) for row, b in zip(rows, choice, strict=True)}
    return not days.get("district_president", set()).isdisjoint(days.get("district_incharge", set()))


def price_of(placed, new, the_event):
    price, total = the_event.prices, 0
    for house in the_event.venues:
        loads = [[row for row, b in placed if b.id == id_] for id_ in {b.id for _, b in placed if b.venue == house.id}]
        for kind in BedKind:
            over = max((sum(row["gender"] == kind.value for row in load) for load in loads), default=0)
            total += price[RemedyKind.BEDS] * max(0, over - house.beds(kind))
        most = max(map(len, loads), default=0)
        total += price[RemedyKind.SEATS] * max(0, most - house.seats)
    total += price[RemedyKind.BATCH] * (0 if the_event.auto else len(new))
    feuds = [b.id for row, b in placed if row["apart"]]
    total += price[RemedyKind.APART] * sum(feuds.count(id_) - 1 for id_ in set(feuds))
    total += price[RemedyKind.ROLE] * len(
        {(b.id, row["role"]) for row, b in placed if b.roles and row["role"] not in b.roles}
    )
    for row, b in placed:
        total += price[RemedyKind.DAY] * sum(day.isoformat() in row["unavailable"] for day in b.days)
        total += price[RemedyKind.PIN] * (row["pin"] not in ("", b.id))
    return total


PERSON = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["mla", "district_president", "district_incharge"]),
        "gender": st.sampled_from(["men", "women"]),
        "unavailable": st.sampled_from(["", "", "2025-06-09", "2025-06-12 2025-06-13"]),
        "pin": st.sampled_from(["", "", "B1"]),
        "together": st.sampled_from(["", "", "t"]),
        "apart": st.sampled_from(["", "", "x"]),
    }
)
SMALL = st.builds(
    lambda men, women, seats, roles: event(
        (batch("B1", 9, 10, roles=roles), batch("B2", 11, 12)), [venue(men=men, women=women, seats=seats)]
    ),
    *(st.integers(0, 2), st.integers(0, 2), st.integers(1, 3)),
    st.sampled_from([(), ("mla",)]),
)
COSTS = st.fixed_dictionaries({kind: st.integers(1, 8) for kind in RemedyKind})


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(PERSON, min_size=1, max_size=4), small=SMALL, costs=COSTS)
def test_no_changes_are_cheaper_and_with_them_everybody_is_seated(rows, small, costs):
    small = replace(small, prices=costs)
    table = people(*({"name": f"N{number}", **row} for number, row in enumerate(rows)))
    try:
        plan = make_plan(table, small)
    except NoPlanError:
        return
    waiting = int((plan.seats["state"] == "waiting").sum())
    assert bool(plan.remedies) == bool(waiting)
    if waiting:
        cheapest = plan.remedies[0]
        assert (cheapest.price, cheapest.proven) == (min(prices_by_hand(rows, small)), True)
    for remedy in plan.remedies:
        assert (remedy.seats, remedy.price) >= (waiting, plan.remedies[0].price)
        after = mended(table, small, remedy.changes)
        if after:
            assert (make_plan(*after).seats["state"] == "seated").all()


@settings(max_examples=12, deadline=None)
@given(rows=st.lists(PERSON, min_size=2, max_size=4), small=SMALL, costs=COSTS)
def test_no_changes_that_keep_one_away_are_cheaper(rows, small, costs):
    small = replace(small, prices=costs)
    rows = [
        {**row, "role": f"district_{role}"} for row, role in zip(rows, ("president", "incharge", *"xx"), strict=False)
    ]
    table = people(*({"name": f"N{number}", **row} for number, row in enumerate(rows)))
    try:
        plan = make_plan(table, small)
    except NoPlanError:
        return
    seats = table.merge(plan.seats, on="code")["batch"]
    found = remedies_for(Rule.ONE_AWAY, table, seats, plan.batches, small)
    least = min(prices_by_hand(rows, small, one_away=True), default=0)  # none: both go together
    assert [remedy.price for remedy in found[:1]] == ([least] if least else [])
    for remedy in found:
        after = mended(table, small, remedy.changes)
        if after:
            again = make_plan(*after)
            assert (again.seats["state"] == "seated").all()
            assert next((tier.value for tier in again.tiers if tier.rule is Rule.ONE_AWAY), 0) == 0


@settings(max_examples=8, deadline=None)
@given(rows=st.lists(PERSON, min_size=2, max_size=4), men=st.integers(0, 1), women=st.integers(0, 1))
def test_where_the_planner_lays_the_batches_every_layout_is_looked_at(rows, men, women):
    rows = [{**row, "pin": ""} for row in rows]
    laid = event(auto=AutoBatches((3,)), venues=[venue(men=men, women=women, seats=2)])
    table = people(*({"name": f"N{number}", **row} for number, row in enumerate(rows)))
    try:
        plan = make_plan(table, laid)
    except NoPlanError:
        return
    if (plan.seats["state"] == "waiting").any():
        assert plan.remedies[0].price == min(prices_by_hand(rows, laid))
        after = mended(table, laid, plan.remedies[0].changes)
        if after:
            assert (make_plan(*after).seats["state"] == "seated").all()


def test_a_few_beds_or_one_more_batch_or_favours():
    table = people(*crowd(5, gender="women"), *crowd(2))
    assert told(make_plan(table, event(TWO, [venue(women=1)]))) == [
        ("2 more women's beds at Campus V1", 3, 4),
        ("1 more women's bed at Campus V1 and one more batch 13–14 June 2025 there", 3, 62),
    ]


def test_a_further_batch_stays_off_the_days_of_one_that_was_cancelled():
    table = people(*crowd(3))
    standing = Standing(Decisions().cancel(TWO[1]))
    plan = make_plan(table, event(TWO, [venue(men=2)]), standing=standing)
    further = [change.days[0].day for remedy in plan.remedies for change in remedy.changes if change.days]
    assert further == [13]


def test_a_group_is_let_in_as_a_whole():
    table = people({"name": "A", "together": "t"}, {"name": "B", "together": "t", "role": "mla"}, {"name": "C"})
    plan = make_plan(table, event([replace(TWO[0], roles=("assembly_incharge",))]))
    assert told(plan)[0] == ("B1 open to MLA", 2, 20)


def test_who_may_not_leave_a_closed_batch_is_not_moved_for_others():
    small = event(TWO, [venue(men=1)])
    first = make_plan(people({"name": "A"}, {"name": "B"}), small)
    table = people({"name": "A"}, {"name": "B"}, {"name": "C", "unavailable": "2025-06-11"})
    closed = Standing(Decisions().close("B1").close("B2"))
    plan = make_plan(table, small, first, standing=closed)
    assert where(table, plan.seats)["C"] == "waiting"
    assert told(plan) == [("one more batch 13–14 June 2025 at Campus V1", 1, 60)]


def test_who_was_forced_into_a_batch_needs_no_leave_for_it():
    table = people({"name": "A", "unavailable": "2025-06-09"}, {"name": "B"})
    code = table["code"][table["name"] == "A"].iat[0]
    forced = Standing(Decisions().force(code, Forced("B1", "office", "asked")))
    plan = make_plan(table, event(TWO[:1], [venue(men=1)]), standing=forced)
    assert [change.code for remedy in plan.remedies for change in remedy.changes] == [""] * len(plan.remedies)
    assert plan.remedies[0].en == "1 more men's bed at Campus V1"


def test_a_feud_in_two_groups_of_one_batch_takes_two_exceptions():
    table = people(*crowd(2, apart="x"), *crowd(2, apart="y"))
    plan = make_plan(table, event(TWO[:1]))
    assert plan.remedies[0].en == "2 keep-apart exceptions in B1"


def test_role_groups_of_laid_batches_are_told_by_their_roles():
    table = people(*crowd(1, role="mla"), {"name": "P", "role": "district_president"})
    plan = make_plan(table, event(auto=AutoBatches((2,), (("mla", "assembly_incharge"),))))
    assert plan.remedies[0].en == "the batches for MLA, Assembly In-charge open to District President"
    assert plan.remedies[0].hi == "विधायक, विधानसभा प्रभारी के बैचों में जिला अध्यक्ष भी"


def test_a_favour_for_a_batch_that_is_not_laid_names_its_days():
    table = people(*crowd(2, unavailable="2025-06-09 2025-06-11"), {"name": "late", "unavailable": "2025-06-10"})
    plan = make_plan(table, event([batch("B1", 9, 10), batch("B2", 12, 12)], [venue(men=2, seats=2)]))
    assert "open" not in plan.remedies[0].en
    laid = event(auto=AutoBatches((7,)), venues=[venue()])
    late = make_plan(people({"name": "A"}, {"name": "B", "unavailable": "2025-06-10"}), laid)
    assert late.remedies[0].en.endswith("free on 10 June 2025 for B1")


def test_one_away_is_kept_by_a_further_batch():
    only = event(TWO[:1], [venue()])
    table = people(*PAIR)
    plan = make_plan(table, only)
    seats = table.merge(plan.seats, on="code")["batch"]
    found = remedies_for(Rule.ONE_AWAY, table, seats, plan.batches, only)
    assert [(remedy.en, remedy.seats) for remedy in found] == [("one more batch 11–12 June 2025 at Campus V1", 0)]
    assert remedies_for(Rule.SEAT, table, seats, plan.batches, only) == ()


def test_every_wish_is_met_by_beds_where_they_wish():
    small = event(TWO, [venue(men=1)])
    table = people(*crowd(2, wish_batches="B1"))
    plan = make_plan(table, small)
    seats = table.merge(plan.seats, on="code")["batch"]
    assert remedies_for(Rule.WISHES, table, seats, plan.batches, small)[0].en == "1 more men's bed at Campus V1"


@pytest.mark.parametrize("rule", [Rule.SPREAD, Rule.ONE_AWAY])
def test_nothing_is_sought_for_a_rule_that_could_not_be_promised(rule):
    laid = event(auto=AutoBatches((2,)))
    table = people(*PAIR)
    plan = make_plan(table, laid)
    assert remedies_for(rule, table, table.merge(plan.seats, on="code")["batch"], plan.batches, laid) == ()


def test_a_rule_that_is_off_has_nothing_to_keep():
    off = event(rules=replace(RULES, tiers=({Rule.SEAT: 1},)))
    table = people(*PAIR)
    plan = make_plan(table, off)
    assert remedies_for(Rule.ONE_AWAY, table, table.merge(plan.seats, on="code")["batch"], plan.batches, off) == ()


def test_where_nobody_waits_there_is_nothing_to_remedy():
    table = people(*PAIR)
    round_ = event()
    plan = make_plan(table, round_)
    assert remedies.remedies(table, table.merge(plan.seats, on="code")["batch"], plan.batches, round_, None) == ()


def test_groups_that_rank_above_and_cannot_be_promised_end_the_search():
    groups = (frozenset({"mla"}), frozenset({"district_president", "district_incharge"}))
    tiers = ({Rule.SEAT: 1}, {Rule.GROUP: 1}, {Rule.ONE_AWAY: 1})
    round_ = event(rules=replace(RULES, groups=groups, tiers=tiers))
    table = people(*PAIR)
    plan = make_plan(table, round_)
    where_ = table.merge(plan.seats, on="code")["batch"]
    assert remedies_for(Rule.ONE_AWAY, table, where_, plan.batches, round_) == ()


def test_where_nobody_can_be_helped_nothing_is_promised():
    table = people({"name": "A", "gender": "women"}, {"name": "B"})
    small = event(TWO[:1], [venue(men=1, women=0)])
    plan = make_plan(table, small)
    everyone_closed = Standing(Decisions().close("B1"))
    seats = table.merge(plan.seats, on="code")["batch"]
    nobody = table.assign(gender="")
    waits = replace(small, unknown_gender=UnknownGender.WAIT)
    assert remedies_for(Rule.SEAT, nobody, seats, plan.batches, waits, standing=everyone_closed) == ()


def test_the_prices_of_the_event_decide():
    table = people(*crowd(3))
    dear_beds = dict(PRICES) | {RemedyKind.BEDS: 100}
    plan = make_plan(table, event(TWO[:1], [venue(men=2)], prices=dear_beds))
    assert told(plan)[0] == ("one more batch 11–12 June 2025 at Campus V1", 1, 60)


def test_of_equal_batches_the_longest_and_earliest():
    plan = make_plan(people(*crowd(3)), event((batch("B1", 9, 9), batch("B2", 14, 15, roles=["mla"])), [venue(men=2)]))
    assert [remedy.en for remedy in plan.remedies] == [
        "1 more men's bed at Campus V1",
        "B2 open to Assembly In-charge",
        "one more batch 10–11 June 2025 at Campus V1",
    ]


def test_what_is_not_proven_in_time_says_so(monkeypatch):
    table, small = people(*crowd(3)), event(TWO[:1], [venue(men=2)])
    plan = make_plan(table, small)
    seats = table.merge(plan.seats, on="code")["batch"]
    solve = Model.optimise

    def unproven(self, *arguments, **named):
        if self._columns and named.get("best") == 0 and len(self._objective):  # the tie-break
            raise UnsolvableError
        return replace(solve(self, *arguments, **named), proven=False)

    monkeypatch.setattr(Model, "optimise", unproven)
    found = remedies_for(Rule.SEAT, table, seats, TWO[:1], small)
    assert found[0].en == "1 more men's bed at Campus V1 (time ran out: there may be a cheaper way)"
    assert found[0].hi.endswith("(समय समाप्त: इससे सस्ता उपाय भी हो सकता है)")


def test_out_of_time_nothing_is_told(monkeypatch):
    def out_of_time(*_args, **_options):
        raise UnsolvableError

    table, small = people(*crowd(3)), event(TWO[:1], [venue(men=2)])
    seats = table.merge(make_plan(table, small).seats, on="code")["batch"]
    monkeypatch.setattr(Model, "optimise", out_of_time)
    assert remedies_for(Rule.SEAT, table, seats, TWO[:1], small) == ()


def test_of_a_round_that_is_too_large_it_is_told_that_none_was_sought(monkeypatch):
    monkeypatch.setattr(remedies, "TOO_LARGE", 5)
    plan = make_plan(people(*crowd(3)), event(TWO, [venue(men=1)]))
    assert [(remedy.changes, remedy.seats) for remedy in plan.remedies] == [((), 0)]
    assert "not worked out" in plan.remedies[0].en
