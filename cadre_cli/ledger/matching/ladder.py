"""The ladder as a whole: for one row of the bank, what is to be done, or what may be, and what each step saw."""

from collections.abc import Iterator

from cadre_cli.domain.bank import Look, Outcome, Proposal, Said, Step, StoredRow, Verdict, Way
from cadre_cli.ledger.matching.certain import by_code, by_code_and_sum, by_reference
from cadre_cli.ledger.matching.ground import Ground
from cadre_cli.ledger.matching.likely import by_cut_code, by_name, by_payer, by_repaired_code, by_sum
from cadre_cli.ledger.matching.other import NO_PAYMENT, incoming, outgoing
from cadre_cli.ledger.matching.tokens import tokens

_UNKNOWN = Said("nothing tells whose it is", "किसका है, पता नहीं चलता")
_NOT_OURS = Said("it went out and has nothing to do with the deposits", "यह गया हुआ पैसा है, जमा राशि से संबंध नहीं")


def certainly(row: StoredRow, ground: Ground) -> Verdict | None:
    """What is to be done by itself (A to C), or what holds the row; None where the likely steps are to be asked.

    A debit that has nothing to do with the deposits is set aside.
    """
    looks: list[Look] = []
    for look in _certain_looks(row, ground):
        looks.append(look)
        if look.certain:
            return Verdict(Outcome.POSTED, look.said, look.proposals, tuple(looks))
        if look.holds:
            return Verdict(Outcome.HELD, look.said, _proposals(looks), tuple(looks))
    if row.credit:
        return None
    return _going_out(looks)


def judge(row: StoredRow, ground: Ground, in_full: bool = False) -> Verdict:
    """What the ladder comes to; `in_full` asks every step, even where an earlier one has settled it."""
    verdict = certainly(row, ground)
    if verdict is not None and not in_full:
        return verdict
    looks = list(_certain_looks(row, ground))
    if row.debit:
        assert verdict is not None  # noqa: S101  # a debit is always settled by the certain steps
        return verdict
    for look in _likely_looks(row, ground):
        looks.append(look)
        if look.proposals and not in_full:
            break
    if verdict is not None:
        return Verdict(verdict.outcome, verdict.why, verdict.proposals, tuple(looks))
    return _suggested(looks)


def _suggested(looks: list[Look]) -> Verdict:
    """What an earlier step only hints at comes first, then the first step that has anything."""
    hints = [look for look in looks if look.proposals and look.step in (Step.REFERENCE, Step.CODE_AND_SUM, Step.CODE)]
    first = next((look for look in looks if look.proposals and look not in hints), None)
    chosen = [*hints, *([first] if first else [])]
    holding = next((look for look in looks if look.holds), None)
    if holding:
        return Verdict(Outcome.HELD, holding.said, _proposals(chosen), tuple(looks))
    if not chosen:
        return Verdict(Outcome.UNIDENTIFIED, _UNKNOWN, (), tuple(looks))
    return Verdict(Outcome.SUGGESTED, chosen[0].said, _proposals(chosen), tuple(looks))


def _going_out(looks: list[Look]) -> Verdict:
    proposals = _proposals(looks)
    if proposals:
        said = next(look.said for look in looks if look.proposals)
        return Verdict(Outcome.SUGGESTED, said, proposals, tuple(looks))
    aside = Proposal(Step.OTHER, Way.SET_ASIDE, _NOT_OURS)
    return Verdict(Outcome.SET_ASIDE, _NOT_OURS, (aside,), tuple(looks))


def _certain_looks(row: StoredRow, ground: Ground) -> Iterator[Look]:
    words = tokens(row)
    codes = ground.codes.whole(words)
    if row.debit:
        yield from outgoing(row, ground, codes)
        return
    if row.told.channel in NO_PAYMENT:
        return
    yield by_reference(row, ground, codes)
    whole = by_code_and_sum(row, ground, codes, words)
    yield whole
    if not whole.holds:
        yield by_code(row, ground, codes)


def _likely_looks(row: StoredRow, ground: Ground) -> Iterator[Look]:
    """D to H; where the bank itself says what the row is, that comes first."""
    is_payment = row.told.channel not in NO_PAYMENT
    if not is_payment:
        yield incoming(row, ground)
    words = tokens(row)
    yield by_repaired_code(row, ground, words)
    yield by_cut_code(row, ground)
    yield by_payer(row, ground)
    yield by_name(row, ground)
    yield by_sum(row, ground)
    if is_payment:
        yield incoming(row, ground)


def _proposals(looks: list[Look]) -> tuple[Proposal, ...]:
    return tuple(proposal for look in looks for proposal in look.proposals)
