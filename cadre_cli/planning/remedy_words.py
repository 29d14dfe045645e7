"""Changes in words, in English and Hindi: "6 more women's beds at the campus and 3 more hall seats there"."""

from collections.abc import Mapping, Sequence

from cadre_cli.domain.event import BedKind, Event, Names
from cadre_cli.domain.plan import Change, RemedyKind
from cadre_cli.text.dates import span_label

AT_MOST = 8
"""So many single changes are named; the rest are counted."""


def in_words(changes: Sequence[Change], event: Event, names: Mapping[str, str]) -> tuple[str, str]:
    """The changes, which belong together, as one phrase in each language; `names` are people's by code."""
    phrases = [_phrase(change, event, f"{names.get(change.code, '')} ({change.code})") for change in changes]
    rest = len(phrases) - AT_MOST
    if rest > 1:
        phrases = [*phrases[:AT_MOST], (f"{rest} more changes", f"{rest} अन्य बदलाव")]
    return _listed([en for en, _ in phrases], "and"), _listed([hi for _, hi in phrases], "और")


def _listed(phrases: Sequence[str], last: str) -> str:
    *before, end = phrases
    return f"{', '.join(before)} {last} {end}" if before else end


def _phrase(change: Change, event: Event, person: str) -> tuple[str, str]:
    n, batch = change.amount, change.batch
    s = "" if n == 1 else "s"
    venue = event.venue_by_id[change.venue].names if change.venue else Names("", "")
    match change.kind:
        case RemedyKind.BEDS:
            word, hindi = ("women's", "महिला") if change.bed_kind is BedKind.WOMEN else ("men's", "पुरुष")
            return f"{n} more {word} bed{s} at {venue.en}", f"{venue.hi} में {n} और {hindi} बिस्तर"
        case RemedyKind.SEATS:
            return f"{n} more hall seat{s} at {venue.en}", f"{venue.hi} के हॉल में {n} और सीट"
        case RemedyKind.APART | RemedyKind.MINIMUM:
            return _bent(change)
        case RemedyKind.ROLE | RemedyKind.ROLE_WINDOW:
            return _called(change, event)
        case RemedyKind.VENUE:
            return f"{venue.en} open to {change.district}", f"{venue.hi} {change.district} के लिए भी"
        case RemedyKind.DISTRICT:
            return f"the district of {person} filled in", f"{person} का जिला भरा जाए"
        case RemedyKind.PIN:
            return f"{person} not pinned but in {batch}", f"{person} पिन हटाकर {batch} में"
        case RemedyKind.DAY:
            en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
            return f"{person} free on {en} for {batch}", f"{person} {hi} को {batch} के लिए आ सके"
        case _:  # RemedyKind.BATCH
            en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
            return f"one more batch {en} at {venue.en}", f"{hi} को {venue.hi} में एक और बैच"


def _called(change: Change, event: Event) -> tuple[str, str]:
    """A role called to a batch that does not admit it, or that is outside its days."""
    role = event.role_by_id.get(change.role)
    names = role.names if role else Names("people without a role", "बिना पद वाले")
    if change.kind is RemedyKind.ROLE:
        return f"{change.batch} open to {names.en}", f"{change.batch} में {names.hi} भी"
    en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
    return f"{names.en} also called on {en} ({change.batch})", f"{names.hi} {hi} ({change.batch}) को भी बुलाए जाएँ"


def _bent(change: Change) -> tuple[str, str]:
    """A rule of one batch that gives way for so many people."""
    n, batch = change.amount, change.batch
    if change.kind is RemedyKind.APART:
        return (
            f"{n} keep-apart exception{'' if n == 1 else 's'} in {batch}",
            f"{batch} में अलग रखने के नियम से {n} छूट",
        )
    fewer = ("1 person", "1 व्यक्ति") if n == 1 else (f"{n} people", f"{n} लोग")
    return f"{batch} held with {fewer[0]} fewer than its minimum", f"{batch} न्यूनतम से {fewer[1]} कम में भी हो"
