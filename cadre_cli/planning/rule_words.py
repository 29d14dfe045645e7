"""Why a rule keeps somebody out of a batch, in English and Hindi: one rule, one wording, wherever it is told."""

from collections.abc import Mapping, Sequence
from datetime import date

from cadre_cli.domain.event import Batch, BedKind
from cadre_cli.domain.plan import Reason
from cadre_cli.text.dates import day_label

BED_WORDS: Mapping[BedKind, tuple[str, str]] = {BedKind.MEN: ("men's", "पुरुष"), BedKind.WOMEN: ("women's", "महिला")}
CLOSED_WORDS: Mapping[Reason, tuple[str, str]] = {
    Reason.ROLE: ("the role is not admitted", "पद इस बैच में नहीं लिया जाता"),
    Reason.ROLE_WINDOW: ("it is not within the days of the role", "यह इस पद के दिनों में नहीं है"),
    Reason.VENUE: ("the venue does not serve the district", "स्थल इस जिले के लिए नहीं है"),
    Reason.PIN: ("pinned elsewhere", "किसी और बैच में रखने को कहा गया"),
    Reason.GENDER: ("gender is not known", "लिंग ज्ञात नहीं"),
    Reason.CLOSED: ("closed to changes", "बदलाव बंद है"),
    # Keep-apart lists are confidential: the words name no label and nobody.
    Reason.APART: ("a keep-apart rule closes it", "अलग रखने का नियम रोकता है"),
}

EXTRA_BED = ("no bed was left, so one was brought in", "बिस्तर नहीं बचा था, एक अतिरिक्त लगाया गया")


def closed_words(reason: Reason, unavailable: str, batch: Batch) -> tuple[str, str]:
    """Why the batch is closed to somebody, in both languages; the days on which he is away by their dates."""
    if reason is Reason.DAYS:
        away = [day for day in batch.days if day.isoformat() in unavailable]
        return f"away on {listed(away, 'en')}", f"{listed(away, 'hi')} को उपलब्ध नहीं"
    return CLOSED_WORDS[reason]


def group_words(labels: str, batches: str) -> tuple[str, str]:
    """A group that goes together does not fit into the batches."""
    return (
        f"the group {labels} goes as a whole or waits as a whole, and it does not fit into {batches}",
        f"समूह {labels} साथ ही जाएगा या साथ ही रुकेगा; {batches} में पूरा समूह नहीं आ पाया",
    )


def parted_words(labels: str) -> tuple[str, str]:
    """Somebody goes without his group."""
    return f"the group {labels} would be parted", f"समूह {labels} अलग हो जाएगा"


def minimum_words(batch: str, least: int) -> tuple[str, str]:
    """Too few people would come for the batch to be held."""
    return (
        f"fewer than {least} people would come to {batch}, so it would not be held",
        f"{batch} में {least} से कम लोग आते, इसलिए नहीं होगा",
    )


def bed_words(kind: BedKind, needed: int, used: int, capacity: int, days: Sequence[date]) -> tuple[str, str]:
    """Too few beds of a kind: on which days, and how many of how many are taken."""
    word, hindi = BED_WORDS[kind]
    return _short(needed, used, capacity, days, (f"{word} bed", f"{word} beds"), f"{hindi} बिस्तर")


def seat_words(needed: int, used: int, capacity: int, days: Sequence[date]) -> tuple[str, str]:
    """Too few hall seats: on which days, and how many of how many are taken."""
    return _short(needed, used, capacity, days, ("hall seat", "hall seats"), "हॉल की सीट")


def _short(
    needed: int, used: int, capacity: int, days: Sequence[date], words: tuple[str, str], hindi: str
) -> tuple[str, str]:
    one, many = words
    free = max(0, capacity - used)
    left = f"{needed} {many} are needed and {free} left" if free else f"no {one} is left"
    left_hi = f"{needed} {hindi} चाहिए, {free} बाकी" if free else f"कोई {hindi} नहीं बचा"
    return (
        f"{left} on {listed(days, 'en')} ({used} of {capacity} taken), and nobody can make room",
        f"{listed(days, 'hi')} को {left_hi} ({capacity} में से {used} भरे), और किसी के हटने से जगह नहीं बनती",
    )


def listed(days: Sequence[date], language: str) -> str:
    """The days without their year, with commas."""
    return ", ".join(day_label(day, language).removesuffix(f" {day.year}") for day in days)
