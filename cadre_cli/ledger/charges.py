"""What each participant owes by the tariff: the amount of his role, by date, as a couple, less what is waived."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from cadre_cli.domain.decisions import UNDECIDED, Absent, Decisions
from cadre_cli.domain.event import Event, NoShow
from cadre_cli.domain.rooms import BedKind
from cadre_cli.domain.tariff import NOT_COMING, Charges, Terms, Waiver
from cadre_cli.domain.trained import WHY


def charges(people: pd.DataFrame, event: Event, decisions: Decisions = UNDECIDED) -> Charges:
    """The charge of every participant (`domain.people`), whose codes may still be ''; who has withdrawn, or was
    set aside because he has completed an earlier round, owes nothing.

    Raises:
        KeyError: a role that the event does not have.
    """
    by_role = {role.id: _of_role(event, role.id) for role in event.roles} | {"": Terms(event.deposits.purpose, 0)}
    unknown = set(people["role"].unique()) - by_role.keys()
    if unknown:
        raise KeyError(f"not roles of the event: {', '.join(sorted(unknown))}")
    single = dict(_couples(people, event, by_role))
    roles = dict(zip(people["code"], people["role"], strict=True)) if event.deposits.waivers else {}
    for waiver in event.deposits.waivers:
        if waiver.person in roles:
            mine = single.get(waiver.person, by_role[roles[waiver.person]])
            single[waiver.person] = _waived(mine, waiver)
    trained = people["set_aside"].str.startswith(tuple(WHY.values()))
    single |= dict.fromkeys([*people.loc[trained, "code"], *decisions.withdrawn], NOT_COMING)
    single |= {code: _of_no_show(absent, event) for code, absent in decisions.no_shows.items()}
    terms = tuple(dict.fromkeys((*by_role.values(), *single.values())))
    place = {each: number for number, each in enumerate(terms)}
    number = people["role"].map({role: place[each] for role, each in by_role.items()}).astype("int64")
    own = people["code"].map({code: place[each] for code, each in single.items()})
    return Charges(terms, people["code"], number.where(own.isna(), own).astype("int64"))


def due(people: pd.DataFrame, event: Event, decisions: Decisions = UNDECIDED) -> pd.Series:
    """What every participant owes in paise (int64), paid neither early nor late, on the index of `people`.

    0 where the role is not known.

    Raises:
        KeyError: a role that the event does not have.
    """
    found = charges(people, event, decisions)
    return found.number.map([each.paise for each in found.terms].__getitem__).astype("int64").rename("due")


def _of_no_show(absent: Absent, event: Event) -> Terms:
    """Nothing more is asked of who did not come; what was there goes back only where the event says so.

    What is forfeited is made the party's own by an entry; what he pays later is his, for the purpose of the event.
    """
    if absent.deposit is NoShow.REFUND or not absent.paise:
        return NOT_COMING
    what = "forfeited" if absent.is_forfeit else "kept until somebody decides"
    return Terms(event.deposits.purpose, absent.paise, why=f"did not come: {what}")


def _of_role(event: Event, role: str) -> Terms:
    deposits = event.deposits
    early = {each.until: each.paise for each in deposits.early if role in each.roles or not each.roles}
    paise = event.role_by_id[role].deposit
    cheaper = tuple((until, early[until]) for until in sorted(early) if early[until] < paise)
    terms = Terms(deposits.purpose, paise, cheaper, deposits.due_by, deposits.late_fee if paise else 0)
    for waiver in deposits.waivers:
        terms = _waived(terms, waiver) if waiver.role == role else terms
    return terms


def _couples(people: pd.DataFrame, event: Event, by_role: dict[str, Terms]) -> Iterator[tuple[str, Terms]]:
    """The terms of each half of a couple that pays less together than the two would."""
    if event.deposits.couple is None:
        return
    grouped = people.loc[(people["together"] != "") & (people["code"] != ""), ["code", "role", "gender", "together"]]
    for _, pair in grouped.sort_values("code").groupby("together"):
        if sorted(pair["gender"]) != sorted(BedKind):
            continue
        terms = [by_role[role] for role in pair["role"]]
        if sum(each.paise for each in terms) > event.deposits.couple:
            half, odd = divmod(event.deposits.couple, 2)
            for code, each, extra in zip(pair["code"], terms, (odd, 0), strict=True):
                yield str(code), replace(_at_most(each, half + extra), paise=half + extra, why="couple")


def _at_most(terms: Terms, paise: int) -> Terms:
    """The early amounts that are still less than `paise`."""
    return replace(terms, early=tuple((until, less) for until, less in terms.early if less < paise))


def _waived(terms: Terms, waiver: Waiver) -> Terms:
    off = terms.paise if waiver.paise is None else min(waiver.paise, terms.paise)
    early = tuple((until, max(0, paise - off)) for until, paise in terms.early)
    why = "; ".join(filter(None, (terms.why, f"waived: {waiver.why}")))
    if off == terms.paise:
        return Terms(terms.purpose, 0, why=why)
    return replace(terms, paise=terms.paise - off, early=early, why=why)
