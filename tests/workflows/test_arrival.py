"""The arrival of a batch is closed: who did not come, what becomes of his bed and his deposit, and who comes late."""

from datetime import date
from pathlib import Path

import pytest

from cadre_cli.domain.changes import Kind
from cadre_cli.domain.event import NoShow
from cadre_cli.domain.money import Account, Standing
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.errors import FaultError, UsageError
from cadre_cli.store.database import open_store
from cadre_cli.store.entries import Journal
from cadre_cli.workflows import acts, arrival, attendance, event_folder, export, history
from cadre_cli.workflows.arrival import close_arrival
from cadre_cli.workflows.deposits.owing import Whom, refund_list, slips
from cadre_cli.workflows.diff import diff
from cadre_cli.workflows.event_folder import EventFolder
from cadre_cli.workflows.export import plan_in_force
from cadre_cli.workflows.scanning import Scan, scanning
from tests.workflows.camps import MENS_BEDS, mend, run
from tests.workflows.camps import acts as plans
from tests.workflows.deposits.desks import Desk

MRIDULA, ABHINAV, PHOOLWATI, RUPESH = "WPWD7", "Z8ZBJ", "HW9WC", "XU9KC"
"""The people of B1; Mridula owes ₹3,000."""
ARRIVAL = date(2025, 6, 9)


@pytest.fixture(autouse=True)
def without_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Acts write no papers: what they print is tested elsewhere."""
    monkeypatch.setattr(export, "with_a_plan", lambda _planned: ())


def in_force(camp: Path) -> PlanOnFile:
    return plan_in_force(event_folder.must_find(camp))


def states(camp: Path) -> dict[str, tuple[str, str]]:
    seats = in_force(camp).plan.seats
    return {row.code: (row.state, row.batch) for row in seats.itertuples()}


def rule(camp: Path, said: str) -> None:
    mend(camp, "no_show: keep, late_arrivals: false", said)


@pytest.fixture
def desk(camp: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The office on the morning of the arrival of B1, to which two of four have come."""
    at = Desk(camp, monkeypatch).on(ARRIVAL)
    attendance.note(camp, "B1", [ABHINAV, RUPESH])
    return at


@pytest.fixture
def paid(desk: Desk) -> Desk:
    """She who does not come has paid her deposit."""
    desk.on(date(2025, 6, 3)).upi(MRIDULA, "3000", "616212345678")
    return desk.on(ARRIVAL)


@pytest.mark.both_stores
@pytest.mark.usefixtures("desk")
def test_who_has_not_come_frees_the_bed_and_the_batch_is_closed(camp: Path) -> None:
    closed = close_arrival(camp, "b1")
    assert (closed.came, sorted(closed.no_shows), closed.kept, closed.needs_person) == (
        *(2, [PHOOLWATI, MRIDULA]),
        *(0, False),
    )
    after = in_force(camp)
    assert states(camp)[MRIDULA] == (State.SET_ASIDE.value, "")
    why = after.plan.seats.set_index("code").loc[MRIDULA]
    assert (why["why"], why["why_hi"]) == ("did not come to B1", "नहीं आए, बैच B1")
    assert after.plan.decisions.closed == {"B1"}
    assert plans(camp) == 3  # plan, who came, who did not
    assert history.log(camp)[-1].act.startswith("close the arrival of B1, 2 did not come (")
    shown = attendance.roll(camp, "B1")
    assert [one.code for one in shown.people] == [RUPESH, ABHINAV]
    assert sorted(one.code for one in shown.no_shows) == [PHOOLWATI, MRIDULA]


@pytest.mark.usefixtures("desk")
def test_who_did_not_come_is_not_said_to_have_withdrawn(camp: Path) -> None:
    close_arrival(camp, "B1")
    acts.withdraw(camp, "94Q78")
    assert diff(camp, 1).differences.counts == {Kind.NO_SHOW: 2, Kind.WITHDRAWN: 1, Kind.SAME: 9}


@pytest.mark.usefixtures("desk")
def test_nobody_is_missing_from_a_batch_in_which_all_came(camp: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA, PHOOLWATI])
    closed = close_arrival(camp, "B1")
    assert (closed.came, closed.no_shows, closed.acted, closed.needs_person) == (4, {}, None, False)
    assert in_force(camp).plan.version == 1


@pytest.mark.usefixtures("desk")
def test_only_tried_it_changes_nothing(camp: Path) -> None:
    closed = close_arrival(camp, "B1", only_try=True)
    assert len(closed.no_shows) == 2
    assert closed.acted is not None and closed.acted.tried
    assert in_force(camp).plan.version == 1


def test_nobody_can_be_missing_before_the_arrival(camp: Path, desk: Desk) -> None:
    desk.on(date(2025, 6, 8))
    with pytest.raises(UsageError, match="nobody can be missing yet"):
        close_arrival(camp, "B1")


def test_a_batch_of_which_nothing_was_noted_is_not_sent_home(camp: Path, desk: Desk) -> None:
    desk.on(date(2025, 6, 11))
    with pytest.raises(UsageError, match="nobody is noted to have come to B2"):
        close_arrival(camp, "B2")


class TestBeds:
    """A roster of seven men for two men's beds a batch: one of them waits for a bed."""

    @pytest.fixture
    def crowded(self, camp: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        Desk(camp, monkeypatch).on(ARRIVAL)
        mend(camp, MENS_BEDS, "      - {for: men, rooms: 2, beds: 1}\n")
        run(camp)
        return camp

    def men(self, camp: Path) -> tuple[list[str], str]:
        """The codes of the men of B1, and of the one who waits."""
        people = in_force(camp).people.set_index("code")["gender"]
        found = states(camp)
        (waits,) = [code for code, (state, _) in found.items() if state == State.WAITING.value]
        return [code for code, (_, batch) in found.items() if batch == "B1" and people[code] == "men"], waits

    def test_the_bed_stays_free_where_nobody_may_come_late(self, crowded: Path) -> None:
        (comes, stays_away), waits = self.men(crowded)
        attendance.note(crowded, "B1", [comes])
        closed = close_arrival(crowded, "B1")
        assert stays_away in closed.no_shows
        assert states(crowded)[waits] == (State.WAITING.value, "")
        run(crowded)
        assert states(crowded)[waits] == (State.WAITING.value, "")

    def test_the_bed_goes_to_who_waits_where_the_event_lets_others_come_late(self, crowded: Path) -> None:
        rule(crowded, "no_show: keep, late_arrivals: true")
        (comes, _), waits = self.men(crowded)
        attendance.note(crowded, "B1", [comes])
        closed = close_arrival(crowded, "B1")
        assert closed.acted is not None
        assert [(move.code, move.now) for move in closed.acted.others] == [(waits, "B1")]
        assert closed.needs_person

    def test_on_the_last_day_nobody_is_called_any_more(self, crowded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        rule(crowded, "no_show: keep, late_arrivals: true")
        (comes, _), waits = self.men(crowded)
        attendance.note(crowded, "B1", [comes])
        Desk(crowded, monkeypatch).on(date(2025, 6, 10))
        close_arrival(crowded, "B1")
        assert states(crowded)[waits] == (State.WAITING.value, "")

    def test_who_comes_after_his_bed_was_given_away_is_told_so(self, crowded: Path) -> None:
        rule(crowded, "no_show: keep, late_arrivals: true")
        (comes, late), _ = self.men(crowded)
        attendance.note(crowded, "B1", [comes])
        close_arrival(crowded, "B1")
        with pytest.raises(UsageError, match="did not come in time, and B1 has no place left"):
            attendance.note(crowded, "B1", [late])
        with scanning(crowded, "B1") as scanner:
            assert scanner.read(late).what is Scan.FULL
        assert states(crowded)[late] == (State.SET_ASIDE.value, "")


@pytest.mark.both_stores
@pytest.mark.usefixtures("desk")
def test_who_comes_after_all_has_the_place_again(camp: Path) -> None:
    close_arrival(camp, "B1")
    attendance.note(camp, "B1", [MRIDULA], day="10")
    assert states(camp)[MRIDULA] == (State.SEATED.value, "B1")
    why = in_force(camp).plan.seats.set_index("code").loc[MRIDULA]
    assert (why["why"], why["why_hi"]) == ("came after the arrival was closed", "आगमन बंद होने के बाद आए")
    with scanning(camp, "B1") as scanner:
        assert scanner.read(PHOOLWATI).what is Scan.BACK
        assert scanner.read(PHOOLWATI).what is Scan.AGAIN
    shown = attendance.roll(camp, "B1")
    assert (len(shown.people), shown.no_shows) == (4, ())
    run(camp)
    assert states(camp)[MRIDULA] == (State.SEATED.value, "B1")


@pytest.mark.usefixtures("desk")
def test_a_sheet_printed_before_the_close_takes_a_late_comer_back(camp: Path) -> None:
    close_arrival(camp, "B1")
    file = camp / "signed.csv"
    file.write_text(f"10 June 2025,\nCode,Morning\n{MRIDULA},P\n", encoding="utf-8")
    shown = attendance.take_sheet(camp, "B1", file)
    assert (shown.needs_person, [mark.code for mark in shown.noted]) == (False, [MRIDULA])
    assert states(camp)[MRIDULA] == (State.SEATED.value, "B1")


@pytest.mark.usefixtures("desk")
def test_undo_holds_the_places_again(camp: Path) -> None:
    before = states(camp)
    close_arrival(camp, "B1")
    undone = history.undo(camp)
    assert (states(camp), undone.booked) == (before, ())


class TestDeposits:
    """The event's rule decides; who has paid nothing owes nothing."""

    def test_kept_until_somebody_decides(self, camp: Path, paid: Desk) -> None:
        closed = close_arrival(camp, "B1")
        assert (closed.kept, closed.needs_person) == (300_000, True)
        assert (paid.standing(MRIDULA), paid.standing(PHOOLWATI)) == (Standing.PAID, Standing.NOTHING_DUE)
        assert refund_list(camp, Whom()).people == 0
        acts.withdraw(camp, MRIDULA, "was ill")  # a person decides
        assert paid.standing(MRIDULA) is Standing.REFUND_DUE
        assert refund_list(camp, Whom()).people == 1

    def test_refunded(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: refund, late_arrivals: false")
        closed = close_arrival(camp, "B1")
        assert (closed.no_shows[MRIDULA].deposit, closed.needs_person) == (NoShow.REFUND, False)
        assert paid.standing(MRIDULA) is Standing.REFUND_DUE

    @pytest.mark.both_stores
    def test_forfeited(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        closed = close_arrival(camp, "B1")
        assert (closed.kept, closed.needs_person) == (0, False)
        assert ", ₹3,000 is forfeited" in history.log(camp)[-2].act + history.log(camp)[-1].act
        assert self.money(camp) == {Account.OWED: 0, Account.CONTRIBUTIONS: 300_000}
        assert paid.standing(MRIDULA) is Standing.PAID
        assert paid.verify().entries == 2
        assert refund_list(camp, Whom()).people == 0

    def test_who_comes_after_all_has_a_deposit_again(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        close_arrival(camp, "B1")
        attendance.note(camp, "B1", [MRIDULA])
        assert self.money(camp) == {Account.OWED: 300_000, Account.CONTRIBUTIONS: 0}
        assert paid.standing(MRIDULA) is Standing.PAID
        assert paid.verify().entries == 3

    def test_what_is_forfeited_twice_is_booked_once_each_time(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        close_arrival(camp, "B1")
        undone = history.undo(camp)
        assert [(entry.kind.value, entry.paise) for entry in undone.booked] == [("reversal", 300_000)]
        assert self.money(camp) == {Account.OWED: 300_000, Account.CONTRIBUTIONS: 0}
        close_arrival(camp, "B1")
        assert self.money(camp) == {Account.OWED: 0, Account.CONTRIBUTIONS: 300_000}
        assert paid.verify().entries == 4

    def test_what_was_paid_above_the_deposit_goes_back(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        paid.cash(MRIDULA, "500")
        close_arrival(camp, "B1")
        assert self.money(camp) == {Account.OWED: 50_000, Account.CONTRIBUTIONS: 300_000}
        assert paid.standing(MRIDULA) is Standing.OVER

    def test_what_is_paid_after_the_forfeit_is_his_and_goes_back(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        close_arrival(camp, "B1")
        paid.cash(MRIDULA, "100")
        assert self.money(camp) == {Account.OWED: 10_000, Account.CONTRIBUTIONS: 300_000}
        assert paid.standing(MRIDULA) is Standing.OVER
        assert refund_list(camp, Whom()).people == 1

    def test_a_fee_is_the_partys_own_already(self, camp: Path, desk: Desk) -> None:
        mend(camp, "  # purpose: deposit\n", "  purpose: fee\n")
        run(camp)
        rule(camp, "no_show: forfeit, late_arrivals: false")
        desk.upi(MRIDULA, "3000", "616212345678")
        close_arrival(camp, "B1")
        assert self.money(camp) == {Account.OWED: 0, Account.CONTRIBUTIONS: 300_000}
        assert desk.verify().entries == 1

    def test_a_closed_day_keeps_plan_and_books_as_they_are(self, camp: Path, paid: Desk) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        paid.close()
        with pytest.raises(UsageError, match="is closed: nothing more is booked on it"):
            close_arrival(camp, "B1")
        assert in_force(camp).plan.version == 1
        assert paid.verify().entries == 2

    @pytest.mark.usefixtures("paid")
    def test_money_booked_meanwhile_stops_it(self, camp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        rule(camp, "no_show: forfeit, late_arrivals: false")
        monkeypatch.setattr(arrival, "deposits_there", lambda *_: {MRIDULA: 400_000})
        with pytest.raises(FaultError, match="another desk booked money of theirs meanwhile"):
            close_arrival(camp, "B1")
        assert in_force(camp).plan.version == 1

    def test_no_slip_is_printed_for_who_did_not_come(self, camp: Path, desk: Desk) -> None:
        desk.upi(ABHINAV, "3000", "616212345678")
        close_arrival(camp, "B1")
        assert slips(camp, Whom(people=(MRIDULA,)), 4, lambda _note: None).people == 0

    def money(self, camp: Path) -> dict[Account, int]:
        with open_store(EventFolder(camp).database) as store, store.books.read() as journal:
            return {account: -balance(journal, account) for account in (Account.OWED, Account.CONTRIBUTIONS)}


def balance(journal: Journal, account: Account) -> int:
    return journal.balance(account, MRIDULA)
