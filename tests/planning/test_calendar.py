from cadre_cli.domain.event import AutoBatches, Turnover
from cadre_cli.planning.calendar import batches_sharing_a_day, possible_batches
from tests.planning.rounds import DAY, batch, event, venue


def test_same_day_turnover_frees_the_bed_on_the_departure_day():
    stay = batch("B1", 9, 11)
    assert stay.occupied(Turnover.SAME_DAY) == (DAY[0], DAY[1])
    assert stay.occupied(Turnover.NEXT_DAY) == (DAY[0], DAY[1], DAY[2])


def test_only_the_largest_sets_of_batches_that_share_a_day_are_kept():
    stays = [batch("A", 9, 11).days, batch("B", 10, 12).days, batch("C", 12, 13).days]
    assert batches_sharing_a_day(stays) == ((0, 1), (1, 2))


def test_possible_batches_fill_the_window_and_never_leave_it():
    laid = possible_batches(event(), AutoBatches((3, 2)))
    assert len(laid) == 6 + 5
    assert all(DAY[0] <= b.arrives <= b.departs <= DAY[-1] for b in laid)
    assert laid[0].id == "V1/2025-06-09/2"


def test_each_group_of_roles_gets_its_own_possible_batches():
    laid = possible_batches(
        event(venues=(venue("V1"), venue("V2"))), AutoBatches((7,), (("mla",), ("assembly_incharge",)))
    )
    assert [(b.venue, b.roles) for b in laid] == [
        ("V1", ("mla",)),
        ("V1", ("assembly_incharge",)),
        ("V2", ("mla",)),
        ("V2", ("assembly_incharge",)),
    ]
    assert len({b.id for b in laid}) == 4
