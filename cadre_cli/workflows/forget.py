"""`cadre forget`: who asks for it is taken out of the event folder once all is over; his money stays in the books."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadre_cli.domain.money import Standing
from cadre_cli.errors import UsageError
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.counter import Counter, Person, at_the_counter
from cadre_cli.workflows.export import plan_in_force, write_papers
from cadre_cli.workflows.whom import NobodyError

_OPEN = {
    Standing.HOLD: "a cheque of his is not cleared",
    Standing.REFUND_DUE: "his money is to go back to him",
    Standing.OVER: "he has paid too much, and it is to go back to him",
    Standing.SHORT: "he owes a rest",
    Standing.UNPAID: "he owes all of it",
}


@dataclass(frozen=True)
class Forgotten:
    """Who was forgotten, in how many plans he stood, and the papers that were written anew without him.

    `entries_left` entries of an older cadre name him still.
    """

    person: Person
    plans: int
    files: tuple[Path, ...]
    entries_left: int = 0


def forget(folder: Path | None, asked: str) -> Forgotten:
    """Writes over who the person is in all plans, findings, texts of the books and the story of the folder, and writes
    the papers anew.

    His code, role, place, seat and every amount stay. What lies elsewhere (rosters, backups) is not touched.

    Raises:
        UsageError: nobody or several may be meant, the event is not over, or money of his is not settled and closed.
    """
    with at_the_counter(folder) as counter:
        person = counter.who(asked)
        if not person.code:
            raise NobodyError(asked)
        _check_over(counter, person)
        erased = counter.store.forget(person.code)
        found = counter.folder
    files = write_papers(plan_in_force(found), found)
    return Forgotten(person, erased.plans, files, erased.entries_left)


def _check_over(counter: Counter, person: Person) -> None:
    last = counter.event.window.last
    if counter.today <= last:
        raise UsageError(
            f"the event lasts until {day_label(last, 'en')}: nobody is forgotten before it is over",
            f"if he does not come: cadre withdraw {person.code}",
        )
    with counter.store.books.read() as journal:
        days = [entry.day for entry in journal.of_person(person.code)]
        closed = [each.day for each in journal.closes() if each.closes_event]
        stands = counter.stands(journal, person)
    # While amounts are placeholders, nothing is owed for certain.
    owes = stands.standing is not Standing.UNPAID or counter.event.deposits.decided
    if stands.standing in _OPEN and owes:
        much = rupees(stands.waiting or abs(stands.rest))
        raise UsageError(
            f"money of {person} is not settled ({much}): {_OPEN[stands.standing]}",
            f"settle it with cadre deposits refund, transfer, waive or clear; see: cadre deposits show {person.code}",
        )
    if days and max(days) > max(closed, default=date.min):
        raise UsageError(
            f"the event was not closed since {day_label(max(days), 'en')}, when money of {person} was booked last",
            "close it first: cadre deposits close --final",
        )
