"""Changes in words, in English and Hindi: "6 more women's beds at the campus and 3 more hall seats there"."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from cadre_cli.domain.event import Batch, BedKind, Event, Names
from cadre_cli.domain.remedies import Change, RemedyKind
from cadre_cli.text.dates import span_label

AT_MOST = 8
"""So many single changes are named; the rest are counted."""


def in_words(
    changes: Sequence[Change], event: Event, names: Mapping[str, str], unheld: Mapping[str, Batch], proven: bool = True
) -> tuple[str, str]:
    """The changes, which belong together, as one phrase in each language.

    `names` are people's by code; `unheld` are batches by id that the plan does not hold, which are told by their days.
    """
    told: set[str] = set()
    phrases = []
    for change in changes:
        at = _place(change.venue, event, known=change.venue in told)
        phrases.append(_phrase(change, event, at, f"{names.get(change.code, '')} ({change.code})", unheld))
        told.add(change.venue)
    rest = len(phrases) - AT_MOST
    if rest > 1:
        phrases = [*phrases[:AT_MOST], (f"{rest} more changes", f"{rest} अन्य बदलाव")]
    en, hi = _listed([en for en, _ in phrases], "and"), _listed([hi for _, hi in phrases], "और")
    if proven:
        return en, hi
    return f"{en} (time ran out: there may be a cheaper way)", f"{hi} (समय समाप्त: इससे सस्ता उपाय भी हो सकता है)"


def not_sought() -> tuple[str, str]:
    """That the round is too large for a remedy to be sought."""
    return (
        "what would seat them is not worked out for a round of this size: look at the beds of their venues",
        "इतने बड़े चरण में उपाय नहीं खोजा जाता: उनके स्थलों के बिस्तर देखें",
    )


def _listed(phrases: Sequence[str], last: str) -> str:
    *before, end = phrases
    return f"{', '.join(before)} {last} {end}" if before else end


def _place(venue: str, event: Event, known: bool) -> Names:
    """Where a change is to be made; a venue that was named before it is just there."""
    if not venue:
        return Names("", "")
    names = event.venue_by_id[venue].names
    return Names("there", "वहीं") if known else Names(f"at {names.en}", f"{names.hi} में")


def _phrase(change: Change, event: Event, at: Names, person: str, unheld: Mapping[str, Batch]) -> tuple[str, str]:
    n, batch, batch_hi = change.amount, *_batch(change.batch, unheld)
    s = "" if n == 1 else "s"
    venue = event.venue_by_id[change.venue].names if change.venue else Names("", "")
    match change.kind:
        case RemedyKind.BEDS:
            word, hindi = ("women's", "महिला") if change.bed_kind is BedKind.WOMEN else ("men's", "पुरुष")
            return f"{n} more {word} bed{s} {at.en}", f"{at.hi} {n} और {hindi} बिस्तर"
        case RemedyKind.SEATS:
            return f"{n} more hall seat{s} {at.en}", f"{at.hi} हॉल में {n} और सीट"
        case RemedyKind.APART | RemedyKind.MINIMUM:
            return _bent(change, batch, batch_hi)
        case RemedyKind.ROLE | RemedyKind.ROLE_WINDOW:
            return _admitted(change, event, batch, batch_hi)
        case RemedyKind.VENUE:
            return f"{venue.en} open to {change.district}", f"{venue.hi} {change.district} के लिए भी"
        case RemedyKind.DISTRICT:
            return f"the district of {person} filled in", f"{person} का जिला भरा जाए"
        case RemedyKind.PIN:
            return f"{person} not pinned but in {batch}", f"{person} पिन हटाकर {batch_hi} में"
        case RemedyKind.DAY:
            en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
            return f"{person} free on {en} for {batch}", f"{person} {hi} को {batch_hi} के लिए आ सके"
        case RemedyKind.BATCH:
            en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
            return f"one more batch {en} {at.en}", f"{hi} को {at.hi} एक और बैच"
        case never:
            assert_never(never)


def _admitted(change: Change, event: Event, batch: str, batch_hi: str) -> tuple[str, str]:
    role = _role(change.role, event)
    if change.kind is RemedyKind.ROLE_WINDOW:
        en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
        return f"{role.en} also called on {en} ({change.batch})", f"{role.hi} {hi} ({change.batch}) को भी बुलाए जाएँ"
    if not change.group:
        return f"{batch} open to {role.en}", f"{batch_hi} में {role.hi} भी"
    group = [_role(id_, event) for id_ in change.group]
    en, hi = ", ".join(names.en for names in group), ", ".join(names.hi for names in group)
    return f"the batches for {en} open to {role.en}", f"{hi} के बैचों में {role.hi} भी"


def _role(id_: str, event: Event) -> Names:
    role = event.role_by_id.get(id_)
    return role.names if role else Names("people without a role", "बिना पद वाले")


def _batch(id_: str, unheld: Mapping[str, Batch]) -> tuple[str, str]:
    """A batch as the reader knows it: by its id, or where it is not held yet by its days."""
    if id_ not in unheld:
        return id_, id_
    en, hi = (span_label(unheld[id_].arrives, unheld[id_].departs, lang) for lang in ("en", "hi"))
    return f"the batch {en}", f"{hi} के बैच"


def _bent(change: Change, batch: str, batch_hi: str) -> tuple[str, str]:
    """A rule of one batch that gives way for so many people."""
    n = change.amount
    if change.kind is RemedyKind.APART:
        en, hi = f"{n} keep-apart exception{'' if n == 1 else 's'}", f"अलग रखने के नियम से {n} छूट"
        return f"{en} in {batch}", f"{batch_hi} में {hi}"
    fewer = ("1 person", "1 व्यक्ति") if n == 1 else (f"{n} people", f"{n} लोग")
    return f"{batch} held with {fewer[0]} fewer than its minimum", f"{batch_hi} न्यूनतम से {fewer[1]} कम में भी हो"
