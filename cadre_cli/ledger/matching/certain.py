"""Steps A to C: what is certain. What speaks against it holds the row; of two equally good answers none is chosen."""

from collections.abc import Sequence
from datetime import date

from cadre_cli.domain.bank import Booked, Look, Proposal, Said, Share, Step, StoredRow, Way
from cadre_cli.domain.money import Kind
from cadre_cli.ledger.matching.already_booked import held_as_booked
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.text.numbers import rupees


def by_reference(row: StoredRow, ground: Ground, codes: Sequence[str]) -> Look:
    """A. The RRN or UTR is that of a claim, or of a payment that was booked by hand, and the amount is the same."""
    number = row.number_of_bank
    if not number:
        return _miss(Step.REFERENCE, "no UPI reference (12 digits) and no UTR", "न 12 अंकों का UPI संदर्भ है, न UTR")
    again = _came_again(row, ground)
    if again:
        return again
    found = [each for each in ground.by_reference.get(number, ()) if not each.back]
    payments = [each for each in found if each.kind is Kind.PAYMENT]
    claims = [each for each in found if each.kind is Kind.CLAIM]
    if payments:
        return _booked_by_hand(row, ground, payments)
    if claims:
        return _claimed(row, ground, claims, codes)
    return _miss(Step.REFERENCE, f"nobody has claimed {number}", f"{number} पर किसी ने दावा नहीं किया")


def by_code_and_sum(row: StoredRow, ground: Ground, codes: Sequence[str], words: Sequence[str]) -> Look:
    """B. Valid codes, whole, whose dues add up to the amount."""
    if not codes:
        nobodys = ground.codes.of_nobody(words)
        if nobodys:
            return _miss(
                Step.CODE_AND_SUM, f"code {nobodys[0]} is nobody's here", f"कोड {nobodys[0]} यहाँ किसी का नहीं है"
            )
        return _miss(Step.CODE_AND_SUM, "no whole code of anybody", "किसी का पूरा कोड नहीं है")
    amount, named = row.credit, ", ".join(str(ground.people[code]) for code in codes)
    for code in codes:
        told = held_as_booked(Step.CODE_AND_SUM, row, ground, code, alone=len(codes) == 1)
        if told:
            return told
        stop = in_the_way(ground, code, row.day)
        if stop:
            return _held(Step.CODE_AND_SUM, stop, (Share(code, amount),) if len(codes) == 1 else ())
    rests = [ground.dues.rest(code, row.day) for code in codes]
    shares = tuple(Share(code, rest) for code, rest in zip(codes, rests, strict=True))
    if sum(rests) == amount:
        said = Said(
            f"code of {named}, and {rupees(amount)} is what was due", f"{named} का कोड है और {rupees(amount)} ही देय था"
        )
        return Look(Step.CODE_AND_SUM, said, (Proposal(Step.CODE_AND_SUM, Way.PAY, said, shares),), certain=True)
    said = Said(
        f"code of {named}: {rupees(sum(rests))} was due, {rupees(amount)} came",
        f"{named} का कोड: देय {rupees(sum(rests))}, आया {rupees(amount)}",
    )
    return Look(Step.CODE_AND_SUM, said, holds=len(codes) > 1)


def by_code(row: StoredRow, ground: Ground, codes: Sequence[str]) -> Look:
    """C. One valid code and another amount: whose it is is certain, and it is said by how much it is short or over."""
    if len(codes) != 1:
        return _miss(Step.CODE, "not one code alone", "अकेला एक कोड नहीं है")
    (code,) = codes
    off = row.credit - ground.dues.rest(code, row.day)
    more, less = ("too much", "अधिक") if off > 0 else ("short", "कम")
    who = ground.people[code]
    if not off:
        return _miss(Step.CODE, "it is what was due: step B", "यही देय था: चरण B")
    said = Said(f"code of {who}: {rupees(abs(off))} {more}", f"{who} का कोड: {rupees(abs(off))} {less}")
    return Look(Step.CODE, said, (Proposal(Step.CODE, Way.PAY, said, (Share(code, row.credit),)),), certain=True)


def in_the_way(ground: Ground, code: str, day: date) -> Said | None:
    """Why nothing is posted to him without a person: he does not come, or owes nothing any more."""
    who = ground.people[code]
    if not ground.dues.comes(code):
        return Said(f"{who} has withdrawn or left the rosters", f"{who} ने नाम वापस लिया है या सूची में नहीं हैं")
    if ground.dues.rest(code, day) <= 0:
        if ground.dues.credited.get(code, 0) > 0:
            return Said(f"{who} has paid already", f"{who} पहले ही जमा कर चुके हैं")
        return Said(f"nothing is due from {who}", f"{who} से कुछ देय नहीं है")
    return None


def _came_again(row: StoredRow, ground: Ground) -> Look | None:
    """The same reference in another row: the money went back, or came twice."""
    for other in ground.rows_with_number_of(row):
        if other.debit == row.credit:
            said = Said(
                f"the same amount went out under the same reference: row {other.id}",
                f"इसी संदर्भ पर यही राशि बाहर भी गई: पंक्ति {other.id}",
            )
            return Look(Step.REFERENCE, said, holds=True)
        if other.credit:
            said = Said(f"the same reference came in row {other.id}, too", f"यही संदर्भ पंक्ति {other.id} में भी है")
            return Look(Step.REFERENCE, said, holds=True)
    return None


def _booked_by_hand(row: StoredRow, ground: Ground, payments: Sequence[Booked]) -> Look:
    same = [each for each in payments if each.paise == row.credit and not each.bank_row]
    seen = tuple(_seen(each, ground) for each in same)
    if len(payments) == len(same) == 1:
        return Look(Step.REFERENCE, seen[0].why, seen, certain=True)
    payment = payments[0]
    who = ground.who(payment.person)
    said = Said(
        f"its reference is booked as {rupees(payment.paise)} from {who} (entry {payment.number})",
        f"यह संदर्भ {who} से {rupees(payment.paise)} के रूप में दर्ज है (प्रविष्टि {payment.number})",
    )
    return Look(Step.REFERENCE, said, seen, holds=True)


def _seen(payment: Booked, ground: Ground) -> Proposal:
    who = ground.who(payment.person)
    said = Said(
        f"entry {payment.number} booked it by hand: {rupees(payment.paise)} from {who}",
        f"प्रविष्टि {payment.number} में हाथ से दर्ज है: {who} से {rupees(payment.paise)}",
    )
    return Proposal(Step.REFERENCE, Way.SEEN, said, about=payment.number)


def _claimed(row: StoredRow, ground: Ground, claims: Sequence[Booked], codes: Sequence[str]) -> Look:
    claimants = list(dict.fromkeys(claim.person for claim in claims if claim.person in ground.people))
    named = ", ".join(str(ground.people[code]) for code in claimants)
    number = row.number_of_bank
    if len(claimants) != 1:
        said = Said(f"{number} is claimed by {named or 'who is gone'}", f"{number} पर दावा: {named or 'कोई नहीं'}")
        each = (Proposal(Step.REFERENCE, Way.PAY, said, (Share(code, row.credit),)) for code in claimants)
        return Look(Step.REFERENCE, said, tuple(each), holds=True)
    (code,) = claimants
    shares = (Share(code, row.credit),)
    if all(claim.paise != row.credit for claim in claims):
        said = Said(
            f"{named} has claimed {number} as {rupees(claims[0].paise)}, and {rupees(row.credit)} came",
            f"{named} ने {number} पर {rupees(claims[0].paise)} का दावा किया, आया {rupees(row.credit)}",
        )
        return Look(Step.REFERENCE, said, (Proposal(Step.REFERENCE, Way.PAY, said, shares),))
    told = held_as_booked(Step.REFERENCE, row, ground, code)
    if told:
        return told
    stop = in_the_way(ground, code, row.day)
    if set(codes) - {code}:
        other = ground.people[next(each for each in codes if each != code)]
        stop = Said(f"{named} has claimed it, but the code is that of {other}", f"दावा {named} का, पर कोड {other} का है")
    if stop:
        return _held(Step.REFERENCE, stop, shares)
    said = Said(f"{named} has claimed {number}, the same amount", f"{named} ने {number} पर इसी राशि का दावा किया है")
    return Look(Step.REFERENCE, said, (Proposal(Step.REFERENCE, Way.PAY, said, shares),), certain=True)


def _miss(step: Step, english: str, hindi: str) -> Look:
    return Look(step, Said(english, hindi))


def _held(step: Step, why: Said, shares: tuple[Share, ...]) -> Look:
    return Look(step, why, (Proposal(step, Way.PAY, why, shares),) if shares else (), holds=True)
