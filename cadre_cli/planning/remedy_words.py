"""Changes in words, in English and Hindi: "6 more women's beds in B2, or one more batch 13–15 June"."""

from collections.abc import Sequence

from cadre_cli.domain.event import BedKind, Event
from cadre_cli.domain.plan import Change, RemedyKind
from cadre_cli.text.dates import span_label

AT_MOST = 8
"""So many single changes are named; the rest are counted."""


def in_words(changes: Sequence[Change], event: Event) -> tuple[str, str]:
    """The changes as one phrase in each language."""
    phrases = [_phrase(change, event) for change in changes]
    rest = len(phrases) - AT_MOST
    named = phrases[:AT_MOST] if rest > 1 else phrases
    en, hi = ", ".join(p[0] for p in named), ", ".join(p[1] for p in named)
    return (en, hi) if rest <= 1 else (f"{en} and {rest} more changes", f"{hi} और {rest} अन्य बदलाव")


def _phrase(change: Change, event: Event) -> tuple[str, str]:
    n, batch = change.amount, change.batch
    s = "" if n == 1 else "s"
    match change.kind:
        case RemedyKind.BEDS:
            word, hindi = ("women's", "महिला") if change.bed_kind is BedKind.WOMEN else ("men's", "पुरुष")
            return f"{n} more {word} bed{s} in {batch}", f"{batch} में {n} और {hindi} बिस्तर"
        case RemedyKind.SEATS:
            return f"{n} more hall seat{s} in {batch}", f"{batch} में हॉल की {n} और सीट"
        case RemedyKind.APART:
            return (
                f"{n} keep-apart exception{s} in {batch}",
                f"{batch} में अलग रखने के नियम से {n} छूट",
            )
        case RemedyKind.ROLE:
            names = event.role_by_id[change.role].names
            return f"{batch} open to {names.en}", f"{batch} में {names.hi} भी"
        case RemedyKind.VENUE:
            venue = event.venue_by_id[change.venue].names
            return f"{venue.en} open to {change.role}", f"{venue.hi} {change.role} के लिए भी"
        case RemedyKind.PIN:
            return f"{change.code} not pinned but in {batch}", f"{change.code} पिन हटाकर {batch} में"
        case RemedyKind.DAY:
            en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
            return f"{change.code} free on {en} for {batch}", f"{change.code} {hi} को {batch} के लिए आ सके"
        case _:  # RemedyKind.BATCH
            en, hi = (span_label(change.days[0], change.days[-1], lang) for lang in ("en", "hi"))
            venue = event.venue_by_id[change.venue].names
            return f"one more batch {en} at {venue.en}", f"{hi} को {venue.hi} में एक और बैच"
