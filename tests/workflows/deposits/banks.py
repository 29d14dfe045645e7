"""A bank account of the office, and its statements in the layout of a bank, as they are imported at a desk."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.bank import Outcome
from cadre_cli.intake.files.locked import no_passwords
from cadre_cli.workflows.deposits.acts import At
from cadre_cli.workflows.deposits.statements import Judged, StatementsTaken, import_statements
from tests.intake.statements.layouts import LAYOUTS, Payment
from tests.workflows.deposits.desks import Desk

FIRST = date(2025, 6, 1)
OPENING = 4_210_750


@dataclass
class Bank:
    """What moves on the account, oldest first; each call adds one row and the bank tells it in State Bank's words."""

    layout: str = "SBI"
    opening: int = OPENING
    payments: list[Payment] = field(default_factory=list)

    def moves(self, rupees: int, narration: str, day: int = 1, reference: str = "") -> None:
        self.payments.append(Payment(FIRST.replace(day=day), narration, rupees * 100, reference))

    def upi(
        self, rupees: int, note: str = "Paym", rrn: str = "", payer: str = "DINESH C", vpa: str = "dineshc"
    ) -> None:
        """Somebody's payment; his reference is made up where none is given."""
        number = rrn or f"61520000{len(self.payments):04d}"
        side, words = ("CR", "BY") if rupees > 0 else ("DR", "TO")
        narration = f"{words} TRANSFER-UPI/{side}/{number}/{payer}/SBIN/{vpa}/{note}--"
        self.moves(rupees, narration)

    def file(self, first: int = 0, last: int | None = None) -> tuple[str, bytes]:
        """The statement over some of the rows."""
        before = self.opening + sum(payment.paise for payment in self.payments[:first])
        name, _, write = LAYOUTS[self.layout]
        return name, write((tuple(self.payments[first:last]), before))

    def at(self, desk: Desk, *files: tuple[str, bytes], only_try: bool = False) -> StatementsTaken:
        """Imports the files, or the whole account in one."""
        return imported(desk, *(files or (self.file(),)), only_try=only_try)


def imported(desk: Desk, *files: tuple[str, bytes], only_try: bool = False, account: str = "") -> StatementsTaken:
    return import_statements(At(desk.camp, desk.name, only_try), files, no_passwords, account)


def outcomes(found: StatementsTaken) -> list[Outcome]:
    return [judged.verdict.outcome for judged in found.rows]


def shares(judged: Judged, proposal: int = 0) -> list[tuple[str, int]]:
    """Whom a proposal gives how many rupees."""
    return [(share.person, share.paise // 100) for share in judged.verdict.proposals[proposal].shares]


def only(rows: Sequence[Judged]) -> Judged:
    (row,) = rows
    return row
