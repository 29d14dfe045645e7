"""Steps D to H: what is likely, and never more than a suggestion."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from cadre_cli.domain.bank import Look, Proposal, Said, Share, Step, StoredRow, Way
from cadre_cli.ledger.matching.already_booked import may_be_booked
from cadre_cli.ledger.matching.ground import Ground, Group
from cadre_cli.ledger.matching.names import fits, is_cut
from cadre_cli.ledger.matching.tokens import last_word_of_note
from cadre_cli.text.keys import match_key
from cadre_cli.text.numbers import rupees

FEW: Final = 5
"""So many people or groups are suggested at most; where more fit, it only says how many."""

_MOBILE: Final = re.compile(r"(?:91)?([6-9]\d{9})")
_WHOLE_MOBILE: Final = re.compile(r"(?<!\d)(?:\+?91)?([6-9]\d{9})(?!\d)")
_MOST_NAMESAKES: Final = 200


def by_repaired_code(row: StoredRow, ground: Ground, words: Sequence[str]) -> Look:
    """D. A code with one wrong character, where the name or the amount agrees."""
    found = {code: word for word in words for code in ground.codes.repaired(word)}
    agreeing = [code for code in found if _owes(ground, code, row) or _is_called(ground, code, row)]
    if not found:
        return _look(Step.REPAIRED, "no word is near to a code", "कोई शब्द किसी कोड से नहीं मिलता")
    if not agreeing:
        code, word = next(iter(found.items()))
        return _look(
            Step.REPAIRED,
            f"{word} is near to the code of {ground.people[code]}, but neither name nor amount agree",
            f"{word} {ground.people[code]} के कोड से मिलता है, पर न नाम मिलता है न राशि",
        )

    def why(code: str) -> Said:
        who, word = ground.people[code], found[code]
        return Said(
            f"{word} with one character changed is the code of {who}", f"{word} में एक अक्षर बदलने पर {who} का कोड है"
        )

    return _suggested(Step.REPAIRED, _for_each(Step.REPAIRED, agreeing, row, why))


def by_cut_code(row: StoredRow, ground: Ground) -> Look:
    """E. The note ends with the first four characters of a code, and the amount is what he owes."""
    word, amount = last_word_of_note(row), rupees(row.credit)
    found = [code for code in ground.codes.begun_by(word) if _owes(ground, code, row)]
    if not found:
        return _look(
            Step.CUT,
            "no code that was cut to four characters fits the amount",
            "चार अक्षरों पर कटा कोई कोड राशि से मेल नहीं खाता",
        )

    def why(code: str) -> Said:
        who = ground.people[code]
        return Said(
            f"{word} begins the code of {who}, and {amount} is due", f"{word} से {who} का कोड शुरू होता है और {amount} देय है"
        )

    return _suggested(Step.CUT, _for_each(Step.CUT, found, row, why))


def by_payer(row: StoredRow, ground: Ground) -> Look:
    """F. The VPA or account has paid for somebody before, or somebody's mobile number is the VPA or in the words."""
    before = [code for code in ground.payers.get(row.payer, ()) if code in ground.people] if row.payer else []
    mobile = _MOBILE.match(row.told.vpa)
    of_vpa = [code for code in ground.by_mobile.get(mobile[1], ()) if code not in before] if mobile else []
    written = (code for number in _mobiles(row) for code in ground.by_mobile.get(number, ()))
    of_phone = list(dict.fromkeys([*of_vpa, *(code for code in written if code not in before)]))
    if not before and not of_phone:
        return _look(Step.PAYER, "the payer's account is not known", "भुगतान करने वाले का खाता परिचित नहीं है")

    def why(code: str) -> Said:
        who = ground.people[code]
        if code in before:
            return Said(f"{row.payer} pays for {who}", f"{row.payer} से पहले {who} के लिए आया था")
        if code in of_vpa:
            return Said(f"the VPA begins with the mobile of {who}", f"VPA {who} के मोबाइल नंबर से शुरू होता है")
        return Said(f"the mobile of {who} stands in it", f"इसमें {who} का मोबाइल नंबर है")

    return _suggested(Step.PAYER, _for_each(Step.PAYER, [*before, *of_phone], row, why))


def _mobiles(row: StoredRow) -> list[str]:
    """The mobile numbers that stand whole in its words, whoever wrote them."""
    return _WHOLE_MOBILE.findall(f"{row.narration} {row.reference}")


def by_name(row: StoredRow, ground: Ground) -> Look:
    """G. The name as far as the bank leaves it, and exactly what he owes; unique, else all are listed."""
    payer, amount = row.told.payer, rupees(row.credit)
    if not payer:
        return _look(Step.NAME, "the row has no payer's name", "पंक्ति में नाम नहीं है")
    called = ground.names.fitting(payer, row.bank)
    if not called:
        return _look(Step.NAME, f"nobody is called {payer}", f"{payer} नाम का कोई नहीं है")
    if len(called) > _MOST_NAMESAKES:
        return _look(Step.NAME, f"{len(called)} may be called {payer}", f"{payer} नाम के {len(called)} लोग हैं")
    owing = [code for code in called if _owes(ground, code, row)]
    told = [each for code in called for each in may_be_booked(Step.NAME, row, ground, code)]
    if not owing and not told:
        owe, people = ("owes", "व्यक्ति") if len(called) == 1 else ("owe", "लोग")
        return _look(
            Step.NAME,
            f"{len(called)} may be called {payer}, and {owe} another amount",
            f"{payer} नाम के {len(called)} {people} हैं, पर देय राशि अलग है",
        )
    cut = " (cut)" if is_cut(payer, row.bank) else ""

    def why(code: str) -> Said:
        who = ground.people[code]
        return Said(f"{who} may be {payer}{cut}, and owes {amount}", f"{payer} {who} हो सकते हैं और {amount} देय है")

    return _suggested(Step.NAME, (*told, *_for_each(Step.NAME, owing, row, why)))


def by_sum(row: StoredRow, ground: Ground) -> Look:
    """H. What a family or a district owes together; where several do, those that the row points to."""
    groups = ground.groups_owing(row.credit, row.day)
    pointed = [group for group in groups if _points_to(row, ground, group)]
    chosen = pointed or groups
    if not chosen or len(chosen) > FEW:
        amount = rupees(row.credit)
        nobody = f"कोई परिवार या ज़िला मिलकर {amount} का देनदार नहीं है"
        many = f"{len(chosen)} परिवार या ज़िले मिलकर {amount} के देनदार हैं"
        return _look(
            Step.SUM, f"{len(chosen) or 'no'} families or districts owe {amount} together", many if chosen else nobody
        )
    return _suggested(Step.SUM, [_pay_group(row, ground, group) for group in chosen])


def _pay_group(row: StoredRow, ground: Ground, group: Group) -> Proposal:
    codes = ground.owing(group, row.day)
    kind, name = group
    kind_hi = "परिवार" if kind == "family" else "ज़िला"
    said = Said(
        f"the {len(codes)} of {kind} {name} owe {rupees(row.credit)} together",
        f"{kind_hi} {name} के {len(codes)} लोग मिलकर {rupees(row.credit)} के देनदार हैं",
    )
    shares = tuple(Share(code, ground.dues.rest(code, row.day)) for code in codes)
    return Proposal(Step.SUM, Way.PAY, said, shares)


def _points_to(row: StoredRow, ground: Ground, group: Group) -> bool:
    """Whether the payer may be one of the family, or the district's name stands in the row."""
    kind, name = group
    if kind == "district":
        return match_key(name) in match_key(row.narration)
    payer = row.told.payer
    return bool(payer) and any(fits(payer, row.bank, ground.people[code].name) for code in ground.groups[group])


def _owes(ground: Ground, code: str, row: StoredRow) -> bool:
    return ground.dues.comes(code) and ground.dues.rest(code, row.day) == row.credit


def _is_called(ground: Ground, code: str, row: StoredRow) -> bool:
    return fits(row.told.payer, row.bank, ground.people[code].name)


def _for_each(step: Step, codes: Sequence[str], row: StoredRow, why: Callable[[str], Said]) -> Iterable[Proposal]:
    """The whole row for each of them, and why."""
    return (Proposal(step, Way.PAY, why(code), (Share(code, row.credit),)) for code in codes)


def _look(step: Step, english: str, hindi: str) -> Look:
    return Look(step, Said(english, hindi))


def _suggested(step: Step, proposals: Iterable[Proposal]) -> Look:
    every = tuple(proposals)
    if len(every) == 1:
        return Look(step, every[0].why, every)
    said = Said(f"{len(every)} fit equally well", f"{len(every)} समान रूप से मेल खाते हैं")
    return Look(step, said, every[:FEW])
