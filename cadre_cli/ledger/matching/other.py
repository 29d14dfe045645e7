"""What a row is that is no payment of a participant: interest, charges, cheques, cash, and money that goes back."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from cadre_cli.domain.bank import Booked, Look, Proposal, Said, Share, Step, StoredRow, Way
from cadre_cli.domain.money import Kind, Mode
from cadre_cli.domain.statements import Channel
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.ledger.matching.likely import FEW
from cadre_cli.ledger.matching.names import fits
from cadre_cli.text.numbers import rupees

_CHEQUE_NUMBER: Final = re.compile(r"(?<!\d)\d{6}(?!\d)")
_BACK_WITHIN: Final = timedelta(days=30)

NO_PAYMENT: Final = frozenset((Channel.REVERSAL, Channel.INTEREST, Channel.CHARGE, Channel.RETURNED, Channel.CHEQUE))
"""Of these the bank itself says that they are something else: a code in them posts nothing by itself."""


def incoming(row: StoredRow, ground: Ground) -> Look:
    """What else a credit may be."""
    match row.told.channel:
        case Channel.INTEREST:
            return _one(Way.INTEREST, "interest of the bank", "बैंक का ब्याज")
        case Channel.CHARGE:
            return _one(Way.CHARGE, "the bank gives a charge back", "बैंक ने शुल्क लौटाया")
        case Channel.CHEQUE:
            return _cheque_in(row, ground)
        case Channel.REVERSAL | Channel.RETURNED:
            return _came_back(row, ground)
        case Channel.CASH if ground.cash >= row.credit:
            return _one(Way.CASH, "the office may have paid in its cash", "कार्यालय ने अपनी नकदी जमा की हो सकती है")
        case _:
            return _nothing()


def outgoing(row: StoredRow, ground: Ground, codes: Sequence[str]) -> Sequence[Look]:
    """What a debit is: a refund, money that the bank took back, its charges, cash for a desk, or nothing of ours."""
    looks = [_refund_by_number(row, ground)]
    if looks[0].certain:
        return looks
    looks.append(_taken_back(row, ground))
    if looks[-1].proposals or looks[-1].holds:
        return looks
    if row.told.channel is Channel.CHARGE:
        looks.append(_charge(row, ground))
    elif row.told.channel in (Channel.RETURNED, Channel.REVERSAL):
        looks.append(_returned(row, ground))
    elif row.told.channel is Channel.CASH:
        looks.append(
            _one(Way.CASH, "cash may have been drawn for the office", "कार्यालय के लिए नकद निकाला गया हो सकता है")
        )
    else:
        looks += [_refund_by_sum(row, ground), _refund_of(row, ground, codes)]
    return looks


def _refund_by_number(row: StoredRow, ground: Ground) -> Look:
    """A. The reference of a refund that is booked, and the same amount."""
    found = [each for each in ground.by_reference.get(row.number_of_bank, ()) if each.kind is Kind.REFUND]
    if not row.number_of_bank or not found:
        return Look(Step.REFERENCE, Said("no refund is booked with its reference", "इस संदर्भ पर कोई वापसी दर्ज नहीं है"))
    refund = found[0]
    said = Said(
        f"entry {refund.number} booked it: {rupees(refund.paise)} back to {ground.who(refund.person)}",
        f"प्रविष्टि {refund.number}: {ground.who(refund.person)} को {rupees(refund.paise)} वापस",
    )
    if len(found) > 1 or refund.paise != row.debit or refund.bank_row:
        return Look(Step.REFERENCE, said, holds=True)
    return Look(Step.REFERENCE, said, (Proposal(Step.REFERENCE, Way.SEEN, said, about=refund.number),), certain=True)


def _refund_by_sum(row: StoredRow, ground: Ground) -> Look:
    found = [each for each in ground.refunds.get(row.debit, ()) if each.mode not in (Mode.CASH, None)]
    named = [each for each in found if fits(row.told.payer, row.bank, _name(ground, each.person))]
    return _any(_seen(ground, each, Said("it may be the refund", "यह वापसी हो सकती है")) for each in (named or found))


def _refund_of(row: StoredRow, ground: Ground, codes: Sequence[str]) -> Look:
    """Money that went to somebody whose money is here, as his code, his account or his name says."""
    by_name = ground.names.fitting(row.told.payer, row.bank) if row.told.payer else []
    likely = dict.fromkeys([*codes, *(ground.payers.get(row.payer, ()) if row.payer else ()), *by_name])
    has = [code for code in likely if code in ground.people and ground.dues.credited.get(code, 0) >= row.debit]
    return _any(
        Proposal(
            Step.OTHER,
            Way.REFUND,
            Said(
                f"it may have gone back to {ground.people[code]}, whose money is here",
                f"यह {ground.people[code]} को लौटाया गया हो सकता है, जिनका पैसा यहाँ है",
            ),
            (Share(code, row.debit),),
        )
        for code in has
    )


def _taken_back(row: StoredRow, ground: Ground) -> Look:
    """The bank takes out what came in under the same reference."""
    came = [each for each in ground.rows_with_number_of(row) if each.credit == row.debit]
    return _backs(came, ground, Said("it came in under the same reference", "इसी संदर्भ पर आया था"))


def _returned(row: StoredRow, ground: Ground) -> Look:
    """A cheque that came back, by its number, or a reversal with a fresh reference, by its amount."""
    if row.told.channel is Channel.RETURNED:
        numbers = set(_CHEQUE_NUMBER.findall(f"{row.narration} {row.reference}"))
        back = Said("the cheque came back", "चेक लौट आया")
        same = [each for each in ground.cheques.get(row.debit, ()) if each.is_cleared and not each.back_row]
        cheques = [each for each in same if each.reference in numbers] or same
        if cheques:
            return _any(
                _seen(ground, each, back, each.back) if each.back else _back(each, back, ground) for each in cheques
            )
        said = Said("a cheque came back that the books do not have as cleared", "लौटा हुआ चेक बहियों में समाशोधित दर्ज नहीं है")
        return Look(Step.OTHER, said, holds=True)
    return _backs(
        _shortly_before(row, ground)[-FEW:], ground, Said("the same amount came in before", "यही राशि पहले आई थी")
    )


def _charge(row: StoredRow, ground: Ground) -> Look:
    """A charge of the bank: first what was booked by hand with a cheque that bounced, for that may be this one."""
    charge = _one(Way.CHARGE, "a charge of the bank", "बैंक का शुल्क")
    by_hand = Said("it was booked by hand with the bounced cheque", "लौटे चेक के साथ हाथ से दर्ज है")
    there = [_seen(ground, each, by_hand) for each in ground.charges.get(row.debit, ())]
    return _any([*there[: FEW - 1], *charge.proposals]) if there else charge


def _came_back(row: StoredRow, ground: Ground) -> Look:
    """What went out and came in again: a refund that did not arrive, or nothing of ours."""
    same = [each for each in ground.rows_with_number_of(row) if each.debit == row.credit]
    went = same or _shortly_before(row, ground)
    refunds = [each for debit in went for each in ground.by_row.get(debit.key, ()) if each.kind is Kind.REFUND]
    if refunds:
        why = Said("the refund did not arrive", "वापसी पहुँची नहीं")
        return _any(_back(each, why, ground) for each in refunds if not each.back)
    if went:
        return _one(
            Way.SET_ASIDE,
            f"what went out in row {went[-1].id} came back",
            f"पंक्ति {went[-1].id} में गई राशि लौट आई",
        )
    return Look(Step.OTHER, Said("the bank gives something back", "बैंक ने कुछ लौटाया"), holds=True)


def _shortly_before(row: StoredRow, ground: Ground) -> list[StoredRow]:
    """Rows of the same amount the other way, not long before it."""
    other_way = ground.by_amount.get(-row.paise, ())
    return [each for each in other_way if timedelta() <= row.day - each.day <= _BACK_WITHIN]


def _cheque_in(row: StoredRow, ground: Ground) -> Look:
    numbers = set(_CHEQUE_NUMBER.findall(f"{row.narration} {row.reference}"))
    same = (each for each in ground.cheques.get(row.credit, ()) if not each.bank_row)
    waiting = [each for each in same if each.is_cleared or not each.back]
    cheques = [each for each in waiting if each.reference in numbers] or waiting
    cleared = Said("the cheque was booked as cleared", "चेक समाशोधित दर्ज है")
    return _any(
        _seen(ground, each, cleared)
        if each.is_cleared
        else Proposal(
            Step.OTHER,
            Way.CLEAR,
            Said(
                f"cheque {each.reference} of {ground.who(each.person)} over {rupees(each.paise)} is in hand",
                f"{ground.who(each.person)} का {rupees(each.paise)} का चेक {each.reference} हाथ में है",
            ),
            about=each.number,
        )
        for each in cheques
    )


def _backs(rows: Iterable[StoredRow], ground: Ground, why: Said) -> Look:
    """Each of the rows may be what was taken back; one that is not booked yet holds the row."""
    found = list(rows)
    entries = [each for row in found for each in ground.by_row.get(row.key, ()) if each.kind is not Kind.CLAIM]
    if found and not entries:
        return Look(Step.OTHER, Said(f"{why.en}: row {found[0].id}", f"{why.hi}: पंक्ति {found[0].id}"), holds=True)
    return _any(_back(each, why, ground) for each in entries if not each.back)


def _back(each: Booked, why: Said, ground: Ground) -> Proposal:
    who = ground.who(each.person)
    said = Said(f"{why.en}: entry {each.number}, {who}", f"{why.hi}: प्रविष्टि {each.number}, {who}")
    return Proposal(Step.OTHER, Way.BACK, said, about=each.number)


def _seen(ground: Ground, each: Booked, why: Said, number: int = 0) -> Proposal:
    """The books have it already: the entry, or the one of that number about it."""
    return replace(_back(each, why, ground), way=Way.SEEN, about=number or each.number)


def _name(ground: Ground, code: str) -> str:
    return ground.people[code].name if code in ground.people else ""


def _one(way: Way, english: str, hindi: str) -> Look:
    said = Said(english, hindi)
    return Look(Step.OTHER, said, (Proposal(Step.OTHER, way, said),))


def _any(proposals: Iterable[Proposal]) -> Look:
    every = tuple(proposals)[:FEW]
    if not every:
        return _nothing()
    said = every[0].why if len(every) == 1 else Said(f"{len(every)} may be meant", f"{len(every)} हो सकते हैं")
    return Look(Step.OTHER, said, every)


def _nothing() -> Look:
    return Look(Step.OTHER, Said("the bank's words tell nothing else", "बैंक के शब्दों से और कुछ पता नहीं चलता"))
