"""What people of the office do to a plan by hand, and what it does to everybody else."""

import os
import random
import re
import signal
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cadre_cli.domain.decisions import Forced
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.progress import silent
from cadre_cli.errors import FaultError, NoPlanError, UsageError
from cadre_cli.planning.verify import verify
from cadre_cli.store.database import open_store
from cadre_cli.workflows import acting, acts, attendance, event_folder, history
from cadre_cli.workflows.acting import Force
from cadre_cli.workflows.bent import bent
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.plan import plan
from tests.conftest import SAMPLES
from tests.store.behind import altered
from tests.workflows.camps import MENS_BEDS, Row, contents, mend, places, plan_rows, run
from tests.workflows.test_killed import KILLED_BEFORE_RENAME, start

pytestmark = [pytest.mark.both_stores, pytest.mark.server_on_request]

HITESH, SHAILESH, PARMANAND, VIMLA, ABHINAV = "94Q78", "82QBC", "3DQFR", "ZNC64", "Z8ZBJ"
TINY = SAMPLES / "tiny.csv"
TWO_BEDS = "      - {for: men, rooms: 2, beds: 1}\n"
OFFICE = Force("Office", "agreed by phone")


def in_force(camp: Path) -> PlanOnFile:
    return plan_in_force(event_folder.must_find(camp))


def seats(camp: Path) -> dict[str, str]:
    table = in_force(camp).plan.seats
    return dict(zip(table["code"], table["batch"], strict=True))


def journal(camp: Path) -> list[str]:
    return [entry.act for entry in history.log(camp)]


@pytest.fixture
def crowded(camp: Path) -> Path:
    """Two men's beds a batch for seven men: one of them waits."""
    mend(camp, MENS_BEDS, TWO_BEDS)
    run(camp)
    return camp


def waiting(camp: Path) -> str:
    table = in_force(camp).plan.seats
    (code,) = table.loc[table["state"] == "waiting", "code"]
    return str(code)


def men_of(camp: Path, batch: str) -> list[str]:
    on_file = in_force(camp)
    men = on_file.people.loc[on_file.people["gender"] == "men", "code"]
    return [code for code in men if seats(camp)[code] == batch]


def test_a_move_is_one_version_one_entry_and_stays_through_the_next_plan(camp: Path) -> None:
    before = seats(camp)
    acted = acts.move(camp, "shailesh tiwari", "b1")
    assert acted.after.plan.version == 2
    assert seats(camp) == {**before, SHAILESH: "B1"}
    assert not acted.needs_person and acted.others == ()
    assert journal(camp)[1].startswith(f"move Shailesh Tiwari (82QBC) from {before[SHAILESH]} to B1; plan 2: ")
    assert seats(camp)[SHAILESH] == places(run(camp, TINY))[SHAILESH] == "B1"
    assert places(plan([TINY], camp, None, silent, fresh=True))[SHAILESH] == "B1"


def test_a_move_that_is_only_tried_does_nothing(camp: Path) -> None:
    stood, was = contents(camp), seats(camp)[SHAILESH]
    tried = acts.move(camp, SHAILESH, "B1", only_try=True)
    assert [(move.code, move.was, move.now) for move in tried.moves] == [(SHAILESH, was, "B1")]
    assert (tried.files, tried.after.plan.version, tried.needs_person) == ((), 0, False)
    assert contents(camp) == stood


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda camp: acts.move(camp, SHAILESH, seats(camp)[SHAILESH]), "is in B[23] already"),
        (lambda camp: acts.move(camp, SHAILESH, "0"), 'no such batch: "0"'),
        (lambda camp: acts.move(camp, "", "B1"), 'nobody in the plan is meant by ""'),
        (lambda camp: acts.move(camp, "0", "B1"), 'nobody in the plan is meant by "0"'),
        (lambda camp: acts.move(camp, HITESH, "B1"), "B1 is closed: away on 9 June, 10 June"),
        (lambda camp: acts.move(camp, "90000951", "B1"), r'"90000951" may be 2 people'),
        (lambda camp: acts.swap(camp, HITESH, PARMANAND), "both are in B3"),
        (lambda camp: acts.unpin(camp, HITESH), "is not pinned"),
        (lambda camp: acts.admit(camp, HITESH), "has a seat in B3 already"),
        (lambda _: acting.force(True, "", " "), "needs a reason"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_done(
    act: Callable[[Path], object], message: str, camp: Path
) -> None:
    with pytest.raises(UsageError, match=message):
        act(camp)
    assert len(journal(camp)) == 1


def test_by_force_he_goes_against_the_rules_and_who_and_why_are_kept(camp: Path) -> None:
    acted = acts.move(camp, HITESH, "B1", OFFICE)
    assert (
        "by force (Office: agreed by phone), against: Hitesh Meena (94Q78): B1 is closed: away on 9 June, 10 June"
        in acted.said
    )
    assert in_force(camp).plan.decisions.forced == {HITESH: Forced("B1", "Office", "agreed by phone", extra=False)}
    assert seats(camp)[HITESH] == places(run(camp, TINY))[HITESH] == "B1"
    acts.unpin(camp, HITESH)
    assert seats(camp)[HITESH] in ("B2", "B3")


def test_force_where_nothing_stands_in_the_way_is_a_plain_move(camp: Path) -> None:
    assert acting.force(False, "", "") is None
    acted = acts.move(camp, SHAILESH, "B1", acting.force(True, "", "to be sure"))
    assert "by force" not in acted.said
    assert in_force(camp).plan.decisions.placed == {SHAILESH: "B1"}


def test_forced_into_a_full_batch_he_has_one_more_bed_and_nobody_else_gets_it(crowded: Path) -> None:
    late = waiting(crowded)
    before = seats(crowded)
    with pytest.raises(UsageError, match="no men's bed is left"):
        acts.admit(crowded, late)
    free = next(id_ for id_ in ("B2", "B3") if late != HITESH or id_ != "B1")
    acted = acts.move(crowded, late, free, OFFICE)
    assert in_force(crowded).plan.decisions.forced[late].extra
    (breach,) = bent(crowded).breaches
    assert breach.against[-1].en == "no bed was left, so one was brought in"
    assert seats(crowded) == {**before, late: free}
    assert len(men_of(crowded, free)) == 3
    assert not acted.needs_person
    acts.unpin(crowded, late)
    assert waiting(crowded) == late


def test_who_never_had_a_seat_withdraws_and_is_admitted_where_a_place_is_free(crowded: Path) -> None:
    late = waiting(crowded)
    acts.withdraw(crowded, late)
    acts.withdraw(crowded, men_of(crowded, "B2")[0])
    acts.admit(crowded, late)
    assert seats(crowded)[late]


def test_two_change_places_and_stay(camp: Path) -> None:
    """The president and the in-charge of a district, who are never away at once."""
    before = seats(camp)
    acts.swap(camp, SHAILESH, ABHINAV)
    assert seats(camp) == {**before, SHAILESH: before[ABHINAV], ABHINAV: before[SHAILESH]}
    run(camp, TINY)
    assert (seats(camp)[SHAILESH], seats(camp)[ABHINAV]) == (before[ABHINAV], before[SHAILESH])


def test_pinned_he_stays_until_he_is_unpinned(camp: Path) -> None:
    his = seats(camp)[SHAILESH]
    acts.pin(camp, SHAILESH)
    with pytest.raises(UsageError, match=f"is pinned to {his} already"):
        acts.pin(camp, SHAILESH)
    assert in_force(camp).plan.decisions.placed == {SHAILESH: his}
    acts.unpin(camp, SHAILESH)
    assert (in_force(camp).plan.decisions.placed, seats(camp)[SHAILESH]) == ({}, his)


def test_a_freed_place_goes_to_who_waits_and_the_journal_says_to_whom(crowded: Path) -> None:
    first, before = waiting(crowded), seats(crowded)
    gone = next(code for code in men_of(crowded, "B2") if code != first)
    acted = acts.withdraw(crowded, gone, "ill")
    (given,) = acted.others
    assert (given.code, given.was, given.now) == (first, "", "B2")
    assert acted.needs_person
    assert f"(ill); the place in B2 goes to {given.who}" in journal(crowded)[-1]
    assert seats(crowded) == {**before, gone: "", first: "B2"}
    table = in_force(crowded).plan.seats.set_index("code")
    assert table.loc[gone, ["state", "why"]].tolist() == ["set_aside", "withdrawn: ill"]
    with pytest.raises(UsageError, match="has withdrawn already"):
        acts.withdraw(crowded, gone)
    with pytest.raises(UsageError, match="has no seat"):
        acts.pin(crowded, gone)
    with pytest.raises(UsageError, match="no men's bed is left"):
        acts.admit(crowded, gone)


DAYS_OF = {"B1": "9-10 June", "B2": "11-12 June", "B3": "13-15 June"}


def only(*batches: str) -> str:
    """Away on the days of all other batches."""
    return ", ".join(days for batch, days in DAYS_OF.items() if batch not in batches)


def man(name: str, number: int, *batches: str) -> Row:
    """Somebody who can come to those batches alone."""
    return {
        "Name": name, "Role": "MLA", "Assembly": f"{150 + number}", "Gender": "M",
        "Mobile": f"90000123{number:02d}", "Unavailable": only(*batches),
    }  # fmt: skip


@pytest.fixture
def one_move_away(tmp_path: Path) -> Path:
    """Two beds a batch; Gopal can come to B1 alone, where Eklavya sits, who could as well sit in B2."""
    camp = tmp_path / "camp"
    event_folder.init(camp, "first_round")
    mend(camp, MENS_BEDS, TWO_BEDS)
    rows = [
        man("Amar Singh", 1, "B1"), man("Bharat Jain", 2, "B2"), man("Faiz Khan", 3, "B2"),
        man("Eklavya Dube", 4, "B1", "B2"), man("Gopal Mehra", 5, "B1"),
    ]  # fmt: skip
    plan_rows(camp, rows)
    return camp


def test_whom_a_freed_place_would_seat_if_another_moved_is_said_and_planning_again_does_it(one_move_away: Path) -> None:
    names = {name: code for code, name in in_force(one_move_away).people[["code", "name"]].to_numpy()}
    gopal, eklavya, faiz = (names[name] for name in ("Gopal Mehra", "Eklavya Dube", "Faiz Khan"))
    assert (seats(one_move_away)[gopal], seats(one_move_away)[eklavya]) == ("", "B1")
    acted = acts.withdraw(one_move_away, faiz)
    said = f"Gopal Mehra ({gopal}) in B1 could be seated if others move (1: Eklavya Dube ({eklavya}) from B1 to B2)"
    assert acted.hint == f"{said}: cadre plan" and acted.needs_person and acted.others == ()
    first, *_ = in_force(one_move_away).plan.remedies
    assert (first.en, first.seats, first.changes) == (acted.hint, 1, ())
    (seated, *_) = in_force(one_move_away).plan.tiers
    assert (seated.held, seated.proven, seated.bound) == (True, False, 4)
    again = places(run(one_move_away))
    assert (again[gopal], again[eklavya]) == ("B1", "B2")


def test_nothing_is_offered_where_no_move_helps_or_the_round_is_large(
    one_move_away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {name: code for code, name in in_force(one_move_away).people[["code", "name"]].to_numpy()}
    monkeypatch.setattr("cadre_cli.workflows.room_for._NAMED", 0)
    assert "if others move (1:  and 1 more)" in acts.withdraw(one_move_away, names["Faiz Khan"], only_try=True).hint
    monkeypatch.setattr("cadre_cli.workflows.room_for.LARGE", 4)
    assert acts.withdraw(one_move_away, names["Faiz Khan"], only_try=True).hint == ""
    monkeypatch.undo()
    acts.pin(one_move_away, names["Eklavya Dube"])
    assert acts.withdraw(one_move_away, names["Faiz Khan"]).hint == ""


def test_who_was_moved_by_hand_and_cannot_come_is_not_called_pinned(camp: Path, tmp_path: Path) -> None:
    acts.move(camp, SHAILESH, "B1")
    ill = (TINY.read_text(encoding="utf-8-sig")).replace("9000095129,,,3000", "9000095129,9-10 June,,3000")
    (tmp_path / "ill.csv").write_text(ill, encoding="utf-8")
    planned = run(camp, tmp_path / "ill.csv")
    row = planned.on_file.plan.seats.set_index("code").loc[SHAILESH]
    assert row["why"] == "placed in B1 by hand, which is closed: away on 9 June, 10 June"
    assert row["why_hi"].startswith("B1 में हाथ से रखा गया, पर वह बंद है")


def test_who_withdrew_and_comes_after_all_keeps_the_pin_of_the_roster(camp: Path) -> None:
    acts.withdraw(camp, VIMLA)
    assert not run(camp, TINY).new
    acts.admit(camp, VIMLA)
    assert seats(camp)[VIMLA] != ""
    assert in_force(camp).plan.decisions.unpinned == frozenset()


@pytest.mark.parametrize("told", [True, False])
def test_who_withdrew_and_comes_after_all_goes_back_to_his_batch(camp: Path, told: bool) -> None:
    planned = seats(camp)[SHAILESH]
    acts.move(camp, SHAILESH, "B1")
    if told:
        history.publish(camp)
        acts.move(camp, SHAILESH, planned)
    acts.withdraw(camp, SHAILESH)
    acted = acts.admit(camp, SHAILESH)
    assert seats(camp)[SHAILESH] == places(run(camp, TINY))[SHAILESH] == "B1" != planned
    assert acted.said == "admit Shailesh Tiwari (82QBC) to B1"


def test_who_withdrew_has_another_seat_where_his_is_taken(camp: Path) -> None:
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 1, beds: 3}\n")
    run(camp)
    planned = seats(camp)[SHAILESH]
    acts.withdraw(camp, SHAILESH)
    for code in (*men_of(camp, "B1"), *men_of(camp, "B2"), *men_of(camp, "B3")):
        if len(men_of(camp, planned)) < 3 and seats(camp)[code] != planned:
            acts.move(camp, code, planned, OFFICE)
    acts.admit(camp, SHAILESH)
    assert seats(camp)[SHAILESH] not in {"", planned}


def test_who_withdrew_has_another_seat_where_his_batch_is_closed_or_never_was(camp: Path) -> None:
    acts.withdraw(camp, ABHINAV)
    acts.close(camp, "B1")
    acts.admit(camp, ABHINAV)
    assert seats(camp)[ABHINAV] in {"B2", "B3"}


def test_who_withdrew_before_he_had_a_seat_is_admitted_like_anybody(crowded: Path) -> None:
    code = waiting(crowded)
    acts.withdraw(crowded, code)
    mend(crowded, TWO_BEDS, MENS_BEDS)
    run(crowded)
    acts.admit(crowded, code)
    assert seats(crowded)[code]


def test_nobody_loses_his_seat_to_somebody_of_a_higher_role(crowded: Path) -> None:
    before = {code: batch for code, batch in seats(crowded).items() if batch}
    mend(crowded, "id: assembly_incharge\n    level: assembly\n", "id: assembly_incharge\n    level: assembly\n")
    again = places(run(crowded))
    assert {code: again[code] for code in before} == before


def test_a_cancelled_batch_is_empty_for_good(camp: Path) -> None:
    there = {code for code, id_ in seats(camp).items() if id_ == "B2"}
    acted = acts.cancel(camp, "B2", "the campus is needed")
    assert acted.said.startswith("cancel B2 (the campus is needed)")
    assert "B2" not in seats(camp).values()
    assert set(acted.about) == there
    assert "B2" not in places(run(camp, TINY)).values()
    acts.cancel(camp, "B1")
    with pytest.raises(NoPlanError):
        acts.cancel(camp, "B3")


def test_into_and_out_of_a_closed_batch_nobody_moves_but_by_force(camp: Path) -> None:
    acts.close(camp, "B1")
    before = seats(camp)
    with pytest.raises(UsageError, match="B1 is closed already"):
        acts.close(camp, "B1")
    with pytest.raises(UsageError, match="B1 is closed to changes"):
        acts.move(camp, SHAILESH, "B1")
    fresh = places(plan([TINY], camp, None, silent, fresh=True))
    assert {code for code, batch in fresh.items() if batch == "B1"} == {c for c, b in before.items() if b == "B1"}
    acts.move(camp, SHAILESH, "B1", OFFICE)
    assert seats(camp)[SHAILESH] == "B1"


def test_a_batch_that_is_closed_to_changes_is_cancelled_only_by_force(camp: Path) -> None:
    acts.close(camp, "B1")
    with pytest.raises(UsageError, match="B1 is closed to changes") as refused:
        acts.cancel(camp, "B1")
    assert "--force --why REASON" in refused.value.way_out
    assert "B1" in seats(camp).values()
    acted = acts.cancel(camp, "B1", "flood", OFFICE)
    assert acted.said == "cancel B1 (flood) by force (Office: agreed by phone), against: B1 is closed to changes"
    assert "B1" not in seats(camp).values()
    assert "by force" not in acts.cancel(camp, "B2", force=OFFICE).said


def test_a_cancelled_batch_lifts_the_pins_to_it_and_says_whose(camp: Path) -> None:
    batch = seats(camp)[SHAILESH]
    acts.pin(camp, SHAILESH)
    acted = acts.cancel(camp, batch, "flood")
    assert acted.said == f"cancel {batch} (flood), lifting the pin of Shailesh Tiwari (82QBC)"
    assert acted.back == f"hold {batch} again: cadre undo"
    assert SHAILESH in in_force(camp).plan.decisions.unpinned
    assert seats(camp)[SHAILESH] not in ("", batch)


def test_a_pin_of_the_roster_to_a_cancelled_batch_keeps_nobody_waiting(camp: Path, tmp_path: Path) -> None:
    head, *lines = TINY.read_text(encoding="utf-8-sig").splitlines()
    pinned = [f"{line},{'B2' if 'Shailesh' in line else ''}" for line in lines]
    (tmp_path / "pinned.csv").write_text("\n".join([f"{head},Pinned batch", *pinned]), encoding="utf-8")
    run(camp, tmp_path / "pinned.csv")
    assert acts.cancel(camp, "B2").said == "cancel B2, lifting the pin of Shailesh Tiwari (82QBC)"
    assert seats(camp)[SHAILESH] in ("B1", "B3")


def test_who_loses_his_seat_by_a_cancelled_batch_waits_and_needs_a_person(crowded: Path) -> None:
    acted = acts.cancel(crowded, "B2")
    assert acted.unseats and acted.waiting == 3 and acted.needs_person
    tried = acts.cancel(crowded, "B3", only_try=True)
    assert tried.unseats and not tried.needs_person


def test_a_closed_batch_that_the_event_moves_to_other_days_is_open_again(camp: Path) -> None:
    acts.close(camp, "B1")
    mend(camp, "arrives: 2025-06-09, departs: 2025-06-10", "arrives: 2025-06-10, departs: 2025-06-10")
    assert "B1" in places(run(camp, TINY)).values()


def test_the_place_of_who_leaves_a_closed_batch_is_offered_to_nobody(crowded: Path) -> None:
    acts.close(crowded, "B2")
    acted = acts.withdraw(crowded, men_of(crowded, "B2")[0])
    assert acted.others == ()


def test_undo_restores_the_plan_before_step_by_step(camp: Path) -> None:
    first = in_force(camp).plan
    acts.move(camp, SHAILESH, "B1")
    second = in_force(camp).plan
    acts.withdraw(camp, HITESH)
    for expected, version in ((second, 4), (first, 5)):
        undone = history.undo(camp)
        plan_now = in_force(camp).plan
        assert plan_now.version == version == undone.after.plan.version
        assert plan_now.seats.equals(expected.seats)
        assert (plan_now.decisions, plan_now.tiers, plan_now.batches) == (
            expected.decisions,
            expected.tiers,
            expected.batches,
        )
        assert not undone.stale
    with pytest.raises(UsageError, match="there is nothing to undo"):
        history.undo(camp)
    assert [entry.partition(",")[0].partition(";")[0] for entry in journal(camp)[3:]] == ["undo", "undo"]


def test_who_was_told_his_batch_is_the_last_to_be_moved(camp: Path) -> None:
    assert history.publish(camp) == 1
    assert history.publish(camp) == 1
    assert len(journal(camp)) == 2
    was = seats(camp)[SHAILESH]
    acted = acts.move(camp, SHAILESH, "B1")
    titles = [tier.title for tier in acted.after.plan.tiers]
    assert "people told who stay in their batch" in titles
    with open_store(EventFolder(camp).database) as store:
        assert store.told()[SHAILESH] == was
        assert store.told_version() == 1


def test_who_has_left_the_rosters_is_named_as_such(camp: Path, tmp_path: Path) -> None:
    lines = TINY.read_text(encoding="utf-8-sig").splitlines()
    (tmp_path / "less.csv").write_text("\n".join(line for line in lines if "Hitesh" not in line), encoding="utf-8")
    run(camp, tmp_path / "less.csv")
    with pytest.raises(UsageError, match=r"Hitesh Meena \(94Q78\) is on the rosters no more"):
        acts.move(camp, HITESH, "B1")


def test_an_act_holds_under_the_event_of_the_plan_and_says_when_the_file_is_another(camp: Path) -> None:
    mend(camp, "turnover: next-day", "turnover: next-day   # as agreed")
    assert not acts.pin(camp, SHAILESH).stale
    mend(camp, "seats: 160", "seats: 150")
    assert acts.pin(camp, HITESH).stale
    mend(camp, "seats: 150", "seats: many")
    assert acts.unpin(camp, HITESH).stale
    assert history.undo(camp).stale


def test_an_act_over_a_plan_that_another_run_made_meanwhile_is_not_done(camp: Path) -> None:
    def meanwhile(_desk: object) -> acting.Wish:
        acts.pin(camp, SHAILESH)
        return acting.Wish("nothing", (), in_force(camp).plan.decisions)

    with pytest.raises(FaultError, match="another run of cadre made plan 2 meanwhile"):
        acting.act(camp, meanwhile)
    assert len(journal(camp)) == 2


def test_no_plan_to_act_on(tmp_path: Path) -> None:
    june = event_folder.init(tmp_path / "june").path
    with pytest.raises(UsageError, match="holds no plan yet"):
        acts.close(june, "B1")


def test_a_party_is_moved_as_a_whole(tmp_path: Path) -> None:
    june = event_folder.init(tmp_path / "june").path
    lines = TINY.read_text(encoding="utf-8-sig").splitlines()
    party = [f"{lines[0]},Together", *(f"{line},{'t' if n in (2, 8) else ''}" for n, line in enumerate(lines[1:]))]
    (tmp_path / "party.csv").write_text("\n".join(party), encoding="utf-8")
    planned = run(june, tmp_path / "party.csv")
    assert places(planned)[SHAILESH] == places(planned)[PARMANAND]
    to = next(id_ for id_ in ("B1", "B2", "B3") if id_ != places(planned)[SHAILESH])
    acted = acts.move(june, SHAILESH, to)
    assert seats(june)[SHAILESH] == seats(june)[PARMANAND] == to
    assert [move.code for move in acted.others] == [PARMANAND]
    assert f"; Parmanand Saxena (3DQFR) from {places(planned)[SHAILESH]} to {to}" in acted.said


def random_act(camp: Path, chance: random.Random) -> None:
    code = chance.choice(sorted(seats(camp)))
    other = chance.choice(sorted(seats(camp)))
    batch = chance.choice(["B1", "B2", "B3"])
    forced = chance.choice([None, OFFICE])
    act: Mapping[int, Callable[[], object]] = {
        0: lambda: acts.move(camp, code, batch, forced),
        1: lambda: acts.swap(camp, code, other, forced),
        2: lambda: acts.withdraw(camp, code),
        3: lambda: acts.admit(camp, code),
        4: lambda: acts.pin(camp, code),
        5: lambda: acts.unpin(camp, code),
    }
    try:
        act[chance.randrange(6)]()
    except UsageError:
        return


def test_after_any_acts_the_plan_verifies_loses_nobody_and_planning_again_moves_nobody(
    crowded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cadre_cli.workflows.acting.write_papers", lambda *_: ())
    chance = random.Random(20250609)
    for _ in range(20):
        before = in_force(crowded)
        random_act(crowded, chance)
        now = in_force(crowded)
        if now.plan.version == before.plan.version:
            continue
        assert sorted(now.plan.seats["code"]) == sorted(now.people["code"])
        assert verify(now.people, now.plan, now.event, before.plan) == ()
    held = {code: batch for code, batch in seats(crowded).items() if batch}
    once = places(run(crowded, TINY))
    assert all(once[code] for code in held)
    assert places(run(crowded, TINY)) == once


def test_a_folder_of_an_older_cadre_opens_is_planned_again_as_it_was_and_undone(camp: Path) -> None:
    altered(
        EventFolder(camp).database,
        "ALTER TABLE plan DROP COLUMN decisions",
        "ALTER TABLE plan DROP COLUMN parent",
        "DROP TABLE publication",
        "DELETE FROM schema_version WHERE version > 1",
    )
    assert not run(camp, TINY).new
    before = seats(camp)
    acts.move(camp, SHAILESH, "B1")
    history.undo(camp)
    assert seats(camp) == before
    with pytest.raises(UsageError, match="there is nothing to undo"):
        history.undo(camp)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_before_the_papers_of_an_act_the_folder_is_whole(camp: Path, tmp_path: Path) -> None:
    killed = start(tmp_path, "-c", KILLED_BEFORE_RENAME, 1, "move", SHAILESH, "B1", "-e", camp)
    assert killed.wait() == -signal.SIGKILL
    assert (in_force(camp).plan.version, seats(camp)[SHAILESH], len(journal(camp))) == (2, "B1", 2)
    assert history.undo(camp).after.plan.version == 3


def test_who_has_come_stays_where_he_came_but_by_force(camp: Path) -> None:
    attendance.note(camp, "B1", [ABHINAV], day="9")
    attendance.note(camp, "B1", [ABHINAV], day="10")
    came = rf"अभिनव डावर \({ABHINAV}\) has come to B1 on 9 and 10 June 2025"
    for act in (
        lambda: acts.move(camp, ABHINAV, "B2"),
        lambda: acts.swap(camp, VIMLA, ABHINAV),
        lambda: acts.withdraw(camp, ABHINAV),
        lambda: acts.cancel(camp, "B1"),
    ):
        with pytest.raises(UsageError, match=came):
            act()
    assert seats(camp)[ABHINAV] == "B1"
    acts.move(camp, ABHINAV, "B2", OFFICE)
    assert seats(camp)[ABHINAV] == "B2"
    assert re.search(rf"by force \(Office: agreed by phone\), against: {came}", journal(camp)[-1])
    acts.move(camp, ABHINAV, "B1")


def test_a_batch_to_which_many_have_come_is_cancelled_by_force_alone(camp: Path) -> None:
    attendance.note(camp, "B1", ["WPWD7", "HW9WC", "XU9KC", ABHINAV], day="9")
    with pytest.raises(UsageError, match="and 1 more"):
        acts.cancel(camp, "B1")
    acts.cancel(camp, "B1", force=OFFICE)
    assert "B1" not in seats(camp).values()


def test_who_is_noted_not_to_have_come_after_all_may_withdraw(camp: Path) -> None:
    attendance.note(camp, "B1", [ABHINAV], day="9")
    attendance.note(camp, "B1", (), [ABHINAV], day="9")
    acts.withdraw(camp, ABHINAV)
    assert seats(camp)[ABHINAV] == ""
