"""How large a round must be: held against every way of spreading the people over the days, counted by hand."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.event import AutoBatches, Rule, UnknownGender
from cadre_cli.domain.sizes import Capacity
from cadre_cli.planning.calendar import possible_batches
from cadre_cli.planning.sizing import choices
from cadre_cli.solver.model import Model, UnsolvableError
from tests.planning.rounds import DAY, RULES, batch, crowd, event, people, venue

ANY = Capacity()
PERSON = st.fixed_dictionaries(
    {
        "gender": st.sampled_from(["men", "women"]),
        "unavailable": st.sampled_from(["", "", "2025-06-09", "2025-06-11 2025-06-12"]),
        "together": st.sampled_from(["", "", "t"]),
        "apart": st.sampled_from(["", "", "x"]),
        "pin": st.sampled_from(["", "B9"]),
    }
)


def camp(length=2, days=4, **more):
    """A round of so many days with batches of that length."""
    window = replace(event().window, last=DAY[days - 1])
    return event(auto=AutoBatches((length,), more.pop("groups", ())), window=window, **more)


def told(found):
    return [(c.days, c.venues, len(c.stays), c.men, c.women, c.seats, c.seated) for c in found]


def ways(rows, the_event, venues):
    """(people seated, layout, loads) of every way that breaks no rule; a layout is as many batches at each venue."""
    houses = [venue(str(number)) for number in range(1, venues + 1)]
    possible = possible_batches(replace(the_event, venues=tuple(houses)), the_event.auto)
    for choice in itertools.product([None, *possible], repeat=len(rows)):
        used = {b.id: b for b in choice if b}
        days = [(b.venue, day) for b in used.values() for day in b.days]
        placed = [(row, b) for row, b in zip(rows, choice, strict=True) if b]
        feuds = [b.id for row, b in placed if row["apart"]]
        groups = {b and b.id for row, b in zip(rows, choice, strict=True) if row["together"]}
        away = any(day.isoformat() in row["unavailable"] for row, b in placed for day in b.days)
        if len(set(days)) == len(days) and len(set(feuds)) == len(feuds) and len(groups) < 2 and not away:
            loads = [[row["gender"] for row, b in placed if b.id == id_] for id_ in used]
            yield len(placed), list(used.values()), loads


def needs(loads):
    men, women = (max((load.count(kind) for load in loads), default=0) for kind in ("men", "women"))
    return men + women, max(map(len, loads), default=0)


@settings(max_examples=20, deadline=None)
@given(st.lists(PERSON, min_size=1, max_size=4))
def test_no_fewer_beds_do_for_so_many_batches(rows):
    table = people(*({"name": f"N{number}", **row} for number, row in enumerate(rows)))
    four_days = camp()
    for choice in choices(table, four_days, ANY):
        # Four days hold no more than two batches a venue, so a batch that nobody needs never stands in the way.
        each = len(choice.stays) // choice.venues
        fit = [
            (seated, *needs(loads))
            for seated, layout, loads in ways(rows, four_days, choice.venues)
            if all(sum(b.venue == str(n) for b in layout) <= each for n in range(1, choice.venues + 1))
            and leaves_room(layout, each, choice.venues)
        ]
        most = max(seated for seated, *_ in fit)
        beds, seats = min((beds, seats) for seated, beds, seats in fit if seated == most)
        assert (choice.seated, choice.men + choice.women, choice.seats) == (most, beds, seats)
        assert choice.proven


def leaves_room(layout, each, venues):
    """Whether so many batches can be held at each venue, those of the layout among them."""
    for number in range(1, venues + 1):
        starts = [(b.arrives - DAY[0]).days for b in layout if b.venue == str(number)]
        if each == 2 and 1 in starts:  # two of two days in four begin on the first and the third
            return False
    return True


@settings(max_examples=20, deadline=None)
@given(st.lists(PERSON, min_size=1, max_size=4), st.integers(0, 2), st.integers(0, 2), st.integers(1, 3))
def test_no_fewer_batches_do_in_so_many_beds(rows, men, women, seats):
    table = people(*({"name": f"N{number}", **row} for number, row in enumerate(rows)))
    four_days = camp()
    for choice in choices(table, four_days, Capacity(men, women, seats)):
        fit = [
            (seated, len(layout))
            for seated, layout, loads in ways(rows, four_days, choice.venues)
            if all(load.count("men") <= men and load.count("women") <= women and len(load) <= seats for load in loads)
        ]
        most = max(seated for seated, _ in fit)
        fewest = min(batches for seated, batches in fit if seated == most)
        assert (choice.seated, len(choice.stays), choice.proven) == (most, fewest, True)


def test_one_line_for_every_number_of_batches_that_fits():
    table = people(*crowd(7), *crowd(2, gender="women"))
    assert told(choices(table, event(), ANY)) == [
        *((2, 1, 1, 7, 2, 9, 9), (2, 1, 2, 4, 1, 5, 9), (2, 1, 3, 3, 1, 3, 9)),
        *((2, 2, 2, 4, 1, 5, 9), (2, 2, 4, 2, 1, 3, 9), (2, 2, 6, 2, 1, 2, 9)),
        *((3, 1, 1, 7, 2, 9, 9), (3, 1, 2, 4, 1, 5, 9)),
        *((3, 2, 2, 4, 1, 5, 9), (3, 2, 4, 2, 1, 3, 9)),
    ]


def test_same_day_turnover_holds_more_batches():
    same_day = replace(camp(2, 3), turnover=type(event().turnover).SAME_DAY)
    assert [len(c.stays) for c in choices(people(*crowd(2)), same_day, ANY) if c.venues == 1] == [1, 2]


def test_what_is_not_given_is_found_out():
    table = people(*crowd(5), *crowd(3, gender="women"))
    one, two = choices(table, camp(2, 4), Capacity(men=3))
    assert (one.men, one.women, one.seats, one.seated, len(one.stays)) == (3, 2, 4, 8, 2)
    assert (two.men, two.women, len(two.stays)) == (3, 2, 2)
    assert [c.seats for c in choices(table, camp(2, 4), Capacity(seats=500))] == [500, 500]


def test_a_window_shorter_than_any_batch_holds_none():
    assert list(choices(people(*crowd(2)), camp(3, 2), ANY)) == []


@pytest.mark.parametrize(("gender", "beds"), [("wait", (3, 0)), ("men", (3, 0)), ("women", (1, 2))])
def test_people_of_unknown_gender_are_counted_in_beds(gender, beds):
    table = people(*crowd(2, gender=""), {"name": "M"})
    (one, _) = choices(table, camp(2, 2, unknown_gender=UnknownGender(gender)), ANY)
    assert (one.men, one.women) == beds


def test_roles_with_batches_of_their_own_need_a_batch_each():
    table = people(*crowd(2, role="mla"), *crowd(3))
    apart = event((batch("B1", 9, 10, roles=["mla"]), batch("B2", 11, 12, roles=["assembly_incharge"])))
    one, two = (c for c in choices(table, apart, ANY) if c.venues == 1 and len(c.stays) < 3)
    assert (one.seated, two.seated, two.men) == (3, 5, 3)
    assert next(choices(table, replace(camp(), auto=AutoBatches((2,), (("mla",),))), ANY)).seated == 2
    for_all = replace(apart, batches=(apart.batches[0], batch("B2", 11, 12)))
    assert next(choices(table, for_all, ANY)).seated == 5


def test_a_rule_that_is_off_does_not_count():
    off = replace(RULES, hard=RULES.hard - {Rule.AVAILABLE})
    away = people(*crowd(2, unavailable="2025-06-09 2025-06-10"))
    assert [c.seated for c in choices(away, camp(2, 2), ANY)] == [0, 0]
    assert [c.seated for c in choices(away, camp(2, 2, rules=off), ANY)] == [2, 2]
    feud = people(*crowd(2, apart="x"))
    allowed = replace(RULES, hard=RULES.hard - {Rule.APART})
    assert [next(choices(feud, camp(2, 2, rules=rules), ANY)).seated for rules in (RULES, allowed)] == [1, 2]


def test_out_of_time_says_so(monkeypatch):
    def out_of_time(*_args, **_options):
        raise UnsolvableError

    monkeypatch.setattr(Model, "optimise", out_of_time)
    assert not next(choices(people(*crowd(2)), camp(), ANY)).proven
