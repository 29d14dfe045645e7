"""Receipts as papers: number, payer, amount in figures and words, and what has become of the money since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.money import NOBODY, Account, Cheque, Entry, Purpose, Receipt
from cadre_cli.prints import labels, money_labels
from cadre_cli.prints.paper import Data, write_pdf
from cadre_cli.text.amount_words import amount_in_words
from cadre_cli.text.dates import day_label
from cadre_cli.text.numbers import rupees

_DIGEST: Final = 16
"""So much of an entry's digest stands on its receipt: enough to compare it with the books."""


@dataclass(frozen=True, slots=True)
class PrintedReceipt:
    """A receipt with the payment that it was given for, who paid, and whether a first copy was printed before.

    `batch` is where he is seated, with its days ('' of nobody), `balance` (paise) what is still due from him after this
    payment, `payer` who brought it in his stead ('' where he did, or nobody knows). `state` is where the money stands:
    of a cheque, or of a payment that was taken back. `boxes` are places for what is put on it by hand, such as a
    revenue stamp.
    """

    receipt: Receipt
    payment: Entry
    name: str
    about: str
    batch: str
    balance: int
    state: Cheque
    again: bool
    boxes: tuple[Names, ...] = ()
    payer: str = ""


def write_receipts(receipts: Sequence[PrintedReceipt], event: Event, path: Path) -> None:
    """Writes the receipts, three on a page.

    Raises:
        FaultError: the PDF cannot be set.
        OSError: the file cannot be written.
    """
    say = _Speaker(event.languages)
    data: Mapping[str, Data] = {
        "title": f"{say(event.names)} · {say(money_labels.RECEIPTS)}",
        "colour": event.look.colour,
        "notice": labels.placeholder(event),
        "receipts": [_receipt(each, event, say) for each in receipts],
    }
    write_pdf("receipts.typ", data, event, path)


class _Speaker:
    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = languages

    def __call__(self, names: Names) -> str:
        return labels.say(names, self.languages)


def _receipt(each: PrintedReceipt, event: Event, say: _Speaker) -> Data:
    payment, receipt = each.payment, each.receipt
    issuer = " · ".join(filter(None, (event.deposits.payee, say(event.names))))
    gone = each.state in (Cheque.CANCELLED, Cheque.BOUNCED)
    how = say(money_labels.MODES[payment.mode]) if payment.mode else ""
    person = f"{each.name} ({receipt.person})" if receipt.person != NOBODY else say(money_labels.UNIDENTIFIED)
    whose = " · ".join(filter(None, (person, each.about)))
    facts = (
        (money_labels.RECEIVED_FROM, each.payer),
        (money_labels.ON_BEHALF_OF if each.payer else money_labels.RECEIVED_FROM, whose),
        (labels.BATCH, each.batch),
        (money_labels.FOR_WHAT, _for_what(payment, receipt, event, say)),
        (money_labels.HOW_PAID, " ".join(filter(None, (how, payment.reference)))),
        (money_labels.PAID_ON, _day(payment.paid_on, say)),
        (money_labels.STILL_DUE, rupees(each.balance) if each.balance > 0 and not gone else ""),
        # Of a row of the bank it is the program's reason, in which others may be named.
        (labels.REMARK, "" if payment.bank_row else payment.remark),
    )
    return {
        "issuer": f"{say(money_labels.ISSUED_BY)}: {issuer}",
        "heading": say(money_labels.RECEIPT),
        "number": str(receipt),
        "day": _day(payment.day, say),
        "facts": [[say(label), said] for label, said in facts if said],
        "amount": rupees(receipt.paise),
        "words": [amount_in_words(receipt.paise, language) for language in event.languages],
        "clearing": say(money_labels.SUBJECT_TO_CLEARING) if each.state is Cheque.IN_HAND else "",
        "stamps": [say(money_labels.CANCELLED)] * gone + [say(money_labels.DUPLICATE)] * each.again,
        "boxes": [] if gone else [say(box) for box in each.boxes],
        "signature": say(money_labels.RECEIVER),
        "digest": f"{say(money_labels.DIGEST)}: {payment.digest[:_DIGEST]}",
    }


def _for_what(payment: Entry, receipt: Receipt, event: Event, say: _Speaker) -> str:
    """What the money was for, by the account in which it was put; '' of what is unidentified."""
    own = {line.account for line in payment.lines if line.whose == receipt.person}
    if receipt.person == NOBODY:
        return ""
    if Account.CONTRIBUTIONS not in own:
        return say(money_labels.PURPOSES[Purpose.DEPOSIT])
    is_fee = event.deposits.purpose is Purpose.FEE
    return say(money_labels.PURPOSES[Purpose.FEE if is_fee else Purpose.CONTRIBUTION])


def _day(day: date, say: _Speaker) -> str:
    return say(Names(day_label(day, "en"), day_label(day, "hi")))
