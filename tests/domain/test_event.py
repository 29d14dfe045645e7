from datetime import date

from cadre_cli.domain.event import (
    HARD_RULES,
    SOFT_RULES,
    Batch,
    BedKind,
    Deposits,
    Event,
    Level,
    Names,
    Role,
    RoomBlock,
    Rule,
    Rules,
    Turnover,
    Venue,
    Window,
    days_between,
)

VENUE = Venue(
    "camp",
    Names("Camp", "शिविर"),
    "Bhopal",
    50,
    (RoomBlock(BedKind.MEN, 10, 3), RoomBlock(BedKind.WOMEN, 4, 2), RoomBlock(BedKind.MEN, 1, 6)),
)
ROLE = Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500_000)
EVENT = Event(
    names=Names("Round", "चरण"),
    window=Window(date(2025, 6, 9), date(2025, 6, 15)),
    turnover=Turnover.NEXT_DAY,
    venues=(VENUE,),
    roles=(ROLE,),
    rules=Rules(frozenset(HARD_RULES), ({Rule.SEAT: 1},)),
    deposits=Deposits(decided=False, modes=("UPI",)),
    languages=("en", "hi"),
)


def test_beds_are_counted_by_kind_over_all_rooms() -> None:
    assert (VENUE.beds(BedKind.MEN), VENUE.beds(BedKind.WOMEN)) == (36, 8)


def test_the_window_has_seven_days() -> None:
    assert EVENT.window.days[0] == date(2025, 6, 9)
    assert EVENT.window.days[-1] == date(2025, 6, 15)
    assert len(EVENT.window.days) == 7


def test_a_batch_is_away_on_the_days_of_arrival_and_departure_too() -> None:
    batch = Batch("B1", "camp", date(2025, 6, 30), date(2025, 7, 1))
    assert batch.days == (date(2025, 6, 30), date(2025, 7, 1))


def test_beds_are_free_on_the_day_of_departure_unless_the_turnover_is_next_day() -> None:
    batch = Batch("B1", "camp", date(2025, 6, 9), date(2025, 6, 11))
    assert batch.occupied(Turnover.NEXT_DAY) == batch.days
    assert batch.occupied(Turnover.SAME_DAY) == (date(2025, 6, 9), date(2025, 6, 10))


def test_no_days_between_a_day_and_an_earlier_one() -> None:
    assert days_between(date(2025, 6, 10), date(2025, 6, 9)) == ()


def test_venues_and_roles_are_found_by_id() -> None:
    assert EVENT.venue_by_id == {"camp": VENUE}
    assert EVENT.role_by_id == {"mla": ROLE}


def test_every_rule_is_either_hard_or_soft() -> None:
    assert sorted((*HARD_RULES, Rule.ROOMS, *SOFT_RULES)) == sorted(Rule)
