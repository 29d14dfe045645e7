"""Says for each participant, in English and in Hindi, why he sits where he sits or why he waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, Rule
from cadre_cli.domain.filling import Filling, Share, bed_kind, fillings_of
from cadre_cli.domain.plan import Reason
from cadre_cli.planning.admission import TRAITS, Traits, closings_of, meets_wish
from cadre_cli.planning.rule_words import BED_WORDS, CLOSED_WORDS, closed_words, group_words

SET_ASIDE_WORDS: Mapping[str, str] = {
    "role not recognised": "पद पहचाना नहीं गया",
    "the row gives no role": "पंक्ति में पद नहीं लिखा है",
    "the row has no name": "पंक्ति में नाम नहीं लिखा है",
    "left out by answer": "दिए गए उत्तर के अनुसार छोड़ा गया",
    "withdrawn": "नाम वापस लिया",
    "did not come to": "नहीं आए, बैच",
    "has completed": "प्रशिक्षण पूर्ण कर चुके",
    "called as a trainer, has completed": "प्रशिक्षक के रूप में बुलाए गए, पूर्ण किया",
}
"""How the sentences of `set_aside` begin, and their Hindi; what a sentence quotes after that stays as it is."""
OTHER_VENUES, OTHER_VENUES_HI = "other venues", "अन्य स्थल"
MANY = 12
"""Of more batches those whose venue does not serve a person are told in one."""
SEEN = [*TRAITS, "wish_batches", "wish_days", "together", "apart"]


@dataclass(frozen=True, slots=True)
class Why:
    """A reason (None for the seated) with its sentence in both languages."""

    reason: Reason | None
    en: str
    hi: str


@dataclass(frozen=True)
class _Case:
    """One distinct kind of person: what the rules see of him, his batch ('' if waiting), his party's openings."""

    traits: Traits
    wish: tuple[str, str]
    together: str
    apart: str
    batch: str
    party_open: str


def set_aside_in_hindi(sentence: str) -> str:
    """A `set_aside` sentence in Hindi; one that is not known stays in English."""
    for english, hindi in SET_ASIDE_WORDS.items():
        if sentence.startswith(english):
            return hindi + sentence.removeprefix(english)
    return sentence


def explain(
    people: pd.DataFrame, where: "pd.Series[str]", party_open: "pd.Series[str]", batches: Sequence[Batch], event: Event
) -> pd.DataFrame:
    """Columns reason, why, why_hi for each row of `people`.

    `where` holds each person's batch id ('' for who waits); `party_open` '0' and '1' over the batches: which
    are open to all of his party. Worked out once for each distinct kind of person.
    """
    cases = people[SEEN].assign(where=where, open=party_open)
    number = cases.groupby(list(cases.columns), sort=False).ngroup().to_numpy()
    distinct = cases[~pd.Series(number).duplicated().to_numpy()]
    filled = fillings_of(people["gender"], where, tuple(batches), event)
    free = {batch.id: filling for batch, filling in zip(batches, filled, strict=True)}
    closings = closings_of(batches, event)
    around = cache(partial(_around, tuple(batches)))
    of_id = {batch.id: batch for batch in batches}
    whys = []
    for row in distinct.itertuples(index=False, name=None):
        case = _Case(Traits(*row[:5]), (row[5], row[6]), row[7], row[8], row[9], row[10])
        closed = closings(case.traits)
        if case.batch:
            whys.append(_seated(case, of_id[case.batch], around(case.traits.unavailable, tuple(closed.items())), event))
        else:
            whys.append(_waiting(case, closed, batches, event, free))
    table = pd.DataFrame(
        {
            "reason": [why.reason.value if why.reason else "" for why in whys],
            "why": [why.en for why in whys],
            "why_hi": [why.hi for why in whys],
        }
    )
    return table.iloc[number].set_axis(people.index)


def _around(batches: Sequence[Batch], unavailable: str, closed: Sequence[tuple[str, Reason]]) -> tuple[str, str]:
    """Which batches are open to who is seated, and why the others are not; by force one is where none is open."""
    told = _closed_words(unavailable, dict(closed), batches)
    open_ = [batch.id for batch in batches if batch.id not in told]
    several, names = len(open_) > 1, ", ".join(open_)
    en = [f"open: {names}" if several else f"only {names} is open"] if open_ else []
    hi = [f"खुले बैच: {names}" if several else f"केवल {names} खुला है"] if open_ else []
    en += [f"{id_} closed: {words}" for id_, (words, _) in told.items()]
    hi += [f"{id_} बंद: {words}" for id_, (_, words) in told.items()]
    return "; ".join(en), "; ".join(hi)


def _seated(case: _Case, batch: Batch, around: tuple[str, str], event: Event) -> Why:
    if case.traits.pin and Rule.PIN in event.rules.hard:
        return Why(None, f"pinned to {batch.id}", f"{batch.id} में ही रखने को कहा गया")
    en, hi = ([text] for text in around)
    if case.together and Rule.TOGETHER in event.rules.hard:
        en.append(f"together with {case.together}")
        hi.append(f"समूह {case.together} के साथ")
    if any(case.wish):
        met = meets_wish(*case.wish, batch)
        en.append("wish met" if met else "wish not met")
        hi.append("इच्छा पूरी" if met else "इच्छा पूरी नहीं हो सकी")
    return Why(None, "; ".join(en), "; ".join(hi))


def _waiting(
    case: _Case,
    closed: Mapping[str, Reason],
    batches: Sequence[Batch],
    event: Event,
    free: Mapping[str, Filling],
) -> Why:
    if not batches:
        return Why(
            Reason.NO_BEDS, "no batch that could be held has a place for anyone", "किसी संभव बैच में किसी के लिए जगह नहीं"
        )
    if len(closed) == len(batches):
        return _closed_everywhere(case.traits, closed, batches)
    open_ = [batch.id for batch, bit in zip(batches, case.party_open, strict=True) if bit == "1"]
    if not open_:
        return _closed_by_others(case)
    full = _full(case, open_, batches, event, free)
    if full is not None:
        return full
    names = ", ".join(open_)
    if case.together:
        return Why(Reason.TOGETHER, *group_words(case.together, names))
    if not case.apart:
        en = f"a place may be left in {names}: the time given ran out, or another rule ranks above it"
        return Why(Reason.OUTRANKED, en, f"{names} में जगह हो सकती है: समय समाप्त हुआ, या कोई और नियम पहले है")
    # Keep-apart lists are confidential: the sentence names no label and nobody.
    en = f"places are left in {names}, but a keep-apart rule closes them"
    return Why(Reason.APART, en, f"{names} में जगह है, पर अलग रखने का नियम रोकता है")


def _full(
    case: _Case, open_: Sequence[str], batches: Sequence[Batch], event: Event, free: Mapping[str, Filling]
) -> Why | None:
    """What there is no place of in the batches `open_` to him; None where each has one left."""
    too_few = [b for b in batches if b.id in open_ and event.minimum_of(b) > 1 and not free[b.id].people]
    held = [id_ for id_ in open_ if id_ not in {batch.id for batch in too_few}]
    names = ", ".join(held)
    kind = bed_kind(case.traits.gender, event)
    with_bed = [id_ for id_ in held if Rule.BEDS not in event.rules.hard or _beds(free[id_], kind).free > 0]
    with_seat = [id_ for id_ in held if Rule.SEATS not in event.rules.hard or free[id_].seats.free > 0]
    if too_few and not set(with_bed) & set(with_seat):
        return _too_few(too_few, names, event)
    if not with_bed:
        word, hindi = BED_WORDS[kind]
        en = f"no {word} bed is left in the batches open to this person ({names})"
        return Why(Reason.NO_BEDS, en, f"खुले बैच ({names}) में {hindi} बिस्तर नहीं बचा")
    if not with_seat:
        en = f"the hall is full in the batches open to this person ({names})"
        return Why(Reason.NO_SEATS, en, f"खुले बैच ({names}) में हॉल भर चुका है")
    if not set(with_bed) & set(with_seat):
        en = f"where a bed is left ({', '.join(with_bed)}) the hall is full"
        return Why(Reason.NO_SEATS, en, f"जहाँ बिस्तर बचा है ({', '.join(with_bed)}) वहाँ हॉल भर चुका है")
    return None


def _too_few(batches: Sequence[Batch], full: str, event: Event) -> Why:
    """The batches in which there would be a place are not held; those that are held are `full`."""
    en = ", ".join(f"{batch.id} (at least {event.minimum_of(batch)})" for batch in batches)
    hi = ", ".join(f"{batch.id} (कम से कम {event.minimum_of(batch)})" for batch in batches)
    en, hi = f"too few people would come to {en}, so it is not held", f"{hi} में बहुत कम लोग आते, इसलिए नहीं होगा"
    if full:
        en, hi = f"{en}; no place is left in {full}", f"{hi}; {full} में जगह नहीं बची"
    return Why(Reason.MINIMUM, en, hi)


def _closed_by_others(case: _Case) -> Why:
    """Nothing of his own closes every batch to him: those he goes with do, or the office closed them to changes."""
    if case.together:
        en = f"the group {case.together} has no batch that is open to all of its members"
        return Why(Reason.TOGETHER, en, f"समूह {case.together} के सभी सदस्यों के लिए कोई एक बैच खुला नहीं है")
    en = "the batches that would be open to this person were closed to changes"
    return Why(Reason.CLOSED, en, "जो बैच इस व्यक्ति के लिए खुले होते, उनमें अब बदलाव बंद है")


def _closed_everywhere(traits: Traits, closed: Mapping[str, Reason], batches: Sequence[Batch]) -> Why:
    reasons = set(closed.values())
    if Reason.GENDER in reasons:
        return Why(Reason.GENDER, "gender is not known, and the event says to wait", "लिंग ज्ञात नहीं, इसलिए प्रतीक्षा")
    if Reason.PIN in reasons and traits.pin not in {batch.id for batch in batches}:
        return Why(Reason.PIN, f"pinned to {traits.pin}, which is no batch", f"{traits.pin} नाम का कोई बैच नहीं है")
    if Reason.PIN in reasons:
        word, hindi = _closed_words(traits.unavailable, closed, batches)[traits.pin]
        hi = f"{traits.pin} में ही रखने को कहा गया, पर वह बंद है: {hindi}"
        return Why(Reason.PIN, f"pinned to {traits.pin}, which is closed: {word}", hi)
    # The rule that came nearest to letting him in gives the reason: days before place before role.
    nearest = (Reason.DAYS, Reason.VENUE, Reason.ROLE_WINDOW)
    reason = next((r for r in nearest if r in reasons), Reason.ROLE)
    told = _closed_words(traits.unavailable, closed, batches)
    if len(set(told.values())) == 1:
        word, hindi = next(iter(told.values()))
        return Why(reason, f"every batch is closed: {word}", f"सभी बैच बंद: {hindi}")
    elsewhere = CLOSED_WORDS[Reason.VENUE]
    if len(told) > MANY and elsewhere in told.values():
        told = {id_: words for id_, words in told.items() if words != elsewhere} | {OTHER_VENUES: elsewhere}
    en = ", ".join(f"{id_}: {words}" for id_, (words, _) in told.items())
    hi = ", ".join(f"{OTHER_VENUES_HI if id_ == OTHER_VENUES else id_}: {words}" for id_, (_, words) in told.items())
    return Why(reason, f"every batch is closed: {en}", f"सभी बैच बंद: {hi}")


def _closed_words(
    unavailable: str, closed: Mapping[str, Reason], batches: Sequence[Batch]
) -> dict[str, tuple[str, str]]:
    """For each closed batch why, in both languages; the days on which he is away by their dates."""
    return {batch.id: closed_words(closed[batch.id], unavailable, batch) for batch in batches if batch.id in closed}


def _beds(filling: Filling, kind: BedKind) -> Share:
    return filling.women_beds if kind is BedKind.WOMEN else filling.men_beds
