"""An empty roster to fill in, with drop-down lists, so that reading it leaves nothing to ask."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Event, Level, Names
from cadre_cli.prints import labels
from cadre_cli.prints.book import Book, open_book
from cadre_cli.prints.roster_headings import HEADINGS
from cadre_cli.prints.template_lists import batch_days, choices

ROWS: Final = 500

_BOTH: Final = ("hi", "en")
_FIRST: Final = ("name", "name_other", "role", "district", "assembly")
_LOWER: Final = (Level.BLOCK, Level.MANDALAM, Level.SECTOR, Level.BOOTH)
_REST: Final = (
    *("gender", "age", "ground_floor", "mobile", "mobiles", "email", "available_from", "available_to", "unavailable"),
    *("wish_batches", "pin", "together", "apart", "alternate", "paid"),
    *("paid_reference", "paid_on", "paid_mode", "remarks", "code"),
)
_NEEDED: Final = ("name", "role", "district", "gender", "mobile")
_DAYS: Final = ("available_from", "available_to")
_MOBILES: Final = ("mobile", "mobiles")
_FREE: Final = ("wish_batches", "alternate", "paid")  # several batches, a number or an amount may be typed too
_WIDTHS: Final = {
    "name": 28,
    "name_other": 28,
    "role": 24,
    "district": 22,
    "assembly": 22,
    "gender": 10,
    "email": 24,
    "remarks": 26,
}
_WIDTH: Final = 15
_FONT: Final = {"font_name": "Nirmala UI", "font_size": 11, "valign": "vcenter"}
_NOT_IN_LIST: Final = Names("Better choose from the list.", "अच्छा हो कि सूची से चुनें।")
_NOT_A_DAY: Final = Names("Type a day of the round, such as {day}.", "प्रशिक्षण का कोई दिन लिखें, जैसे {day}।")
_NOT_A_MOBILE: Final = Names("A mobile has ten digits, without +91 or 0.", "मोबाइल के दस अंक लिखें, +91 या 0 के बिना।")
_HINTS: Final[Mapping[str, Names]] = {
    "name_other": Names(
        "The name in Hindi, if it stands in English; or the other way round.",
        "नाम अंग्रेज़ी में, यदि पहले हिंदी में लिखा हो; या इसका उलटा।",
    ),
    "ground_floor": Names("Yes if he cannot climb stairs.", "हाँ, यदि सीढ़ी नहीं चढ़ सकते।"),
    "code": Names("As cadre has printed it; else leave it empty.", "जो cadre ने छापा है; नहीं तो खाली छोड़ें।"),
    "unavailable": Names(
        "Days he cannot come, such as {day}; several with a comma.",
        "जिन दिनों नहीं आ सकते, जैसे {day}; कई हों तो अल्पविराम से।",
    ),
    "wish_batches": Names("Batches he asks for; several with a comma.", "जो बैच चाहते हैं; कई हों तो अल्पविराम से।"),
    "pin": Names("Only where he must go to this batch.", "केवल तब जब इसी बैच में भेजना ज़रूरी हो।"),
    "together": Names("The same word for all who must be in one batch.", "जिन्हें एक बैच में रखना है, सबके आगे एक ही शब्द लिखें।"),
    "apart": Names(
        "The same word for all who must be in different batches.", "जिन्हें अलग बैच में रखना है, सबके आगे एक ही शब्द लिखें।"
    ),
    "alternate": Names(
        "Yes if he comes only where a place is left, or 1, 2, 3 for who comes first.",
        "हाँ, यदि स्थान बचने पर ही आएँगे; या 1, 2, 3 कि पहले कौन।",
    ),
    "paid": Names(
        "Yes or No, or the amount, how, UTR and day: 5000 UPI 616212345678 3.6.2025.",
        "हाँ या नहीं; या राशि, माध्यम, UTR, दिन: 5000 UPI 616212345678 3.6.2025।",
    ),
}

_ROSTER: Final = "Roster"
_HOW_TO: Final = "कैसे भरें - How to fill in"
_LISTS: Final = "Lists"
# To the reader of rosters a heading with nothing but a note below it is a list of nobody: it passes over the sheet.
_LISTS_TOP: Final = ("Names", "Note: the lists of the drop-downs; please leave them as they are.")
_STEPS: Final = (
    Names("How to fill in this roster", "यह सूची कैसे भरें"),
    Names("1. One person in each row of the first sheet.", "1. पहली शीट की हर पंक्ति में एक व्यक्ति।"),
    Names(
        "2. Leave the headings as they are; empty columns may stay empty.",
        "2. शीर्षक न बदलें; जो कॉलम ज़रूरी नहीं, खाली रहने दें।",
    ),
    Names("3. Choose role, district and gender from the lists.", "3. पद, जिला और लिंग सूची से चुनें।"),
    Names("4. Ten digits for a mobile; a second number in the next column.", "4. मोबाइल के दस अंक; दूसरा नंबर अगले कॉलम में।"),
    Names("5. Days as {day}.", "5. दिनांक {day} की तरह।"),
    Names("6. Then run: cadre check FILE", "6. फिर चलाएँ: cadre check फ़ाइल"),
)
_BATCHES: Final = Names("Batches", "बैच")
_PLEASE: Final = Names("Please fill in at least", "कम से कम इतना ज़रूर भरें")


def write_template(event: Event, path: Path) -> None:
    """Writes the empty roster: 500 rows under headings in Hindi and English, a sheet of advice, a hidden one of lists.

    Columns of blocks, mandalams, sectors and booths stand in it where the event has roles of that level or below.

    Raises:
        OSError: the file cannot be written.
    """
    found = choices(event)
    with open_book(path, event) as book:
        sheet = book.sheet(_ROSTER)
        _how_to(book, event)
        ranges = _lists(book, found)
        _columns(book, sheet, event, ranges)


def _fields(event: Event) -> list[str]:
    levels = [place for place, level in enumerate(_LOWER) if any(role.level is level for role in event.roles)]
    lower = [level.value for level in _LOWER[: max(levels, default=-1) + 1]]
    batches = bool(event.batches)
    return [*_FIRST, *lower, *(field for field in _REST if batches or field not in ("wish_batches", "pin"))]


def _columns(book: Book, sheet: Worksheet, event: Event, ranges: Mapping[str, str]) -> None:
    text = book.workbook.add_format({**_FONT, "num_format": "@"})
    day = book.workbook.add_format({**_FONT, "num_format": "dd-mm-yyyy"})
    fields = _fields(event)
    for column, field in enumerate(fields):
        form: Format = day if field in _DAYS else text
        sheet.set_column(column, column, _WIDTHS.get(field, _WIDTH), form)
        book.write(sheet, 0, column, labels.say(HEADINGS[field], _BOTH), "heading")
        rule = _rule(field, event, ranges)
        if rule:
            sheet.data_validation(1, column, ROWS, column, rule)
    sheet.set_row(0, 42)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, ROWS, len(fields) - 1)
    sheet.repeat_rows(0)


def _rule(field: str, event: Event, ranges: Mapping[str, str]) -> dict[str, object]:
    """The validation of a column, nothing where anything goes."""
    hint = {"input_message": _say(_HINTS[field], event)} if field in _HINTS else {}
    if field in ranges:
        strict = {"show_error": False} if field in _FREE else _told(_NOT_IN_LIST, event, "warning")
        return {"validate": "list", "source": f"={ranges[field]}", **strict, **hint}
    if field in _DAYS:
        days = {"minimum": event.window.first, "maximum": event.window.last}
        return {"validate": "date", "criteria": "between", **days, **_told(_NOT_A_DAY, event, "stop")}
    if field in _MOBILES:
        return {"validate": "length", "criteria": "==", "value": 10, **_told(_NOT_A_MOBILE, event, "stop")}
    return {"validate": "any", **hint} if hint else {}


def _told(names: Names, event: Event, how: str) -> dict[str, object]:
    return {"error_title": "cadre", "error_message": _say(names, event), "error_type": how}


def _say(names: Names, event: Event) -> str:
    return labels.say(_with_day(names, event), _BOTH, "\n")


def _with_day(names: Names, event: Event) -> Names:
    day = f"{event.window.first:%d-%m-%Y}"
    return Names(names.en.format(day=day), names.hi.format(day=day))


def _lists(book: Book, found: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Writes what can be chosen below each other on a hidden sheet; the named range of each field."""
    sheet = book.sheet(_LISTS)
    for number, text in enumerate(_LISTS_TOP):
        sheet.write_string(number, 0, text)
    row, ranges = len(_LISTS_TOP), {}
    for field, words in found.items():
        for offset, word in enumerate(words):
            sheet.write_string(row + offset, 0, word)
        ranges[field] = f"cadre_{field}"
        book.workbook.define_name(ranges[field], f"={_LISTS}!$A${row + 1}:$A${row + len(words)}")
        row += len(words)
    sheet.hide()
    return ranges


def _how_to(book: Book, event: Event) -> None:
    """The advice, and at its end the headings that matter most: with nothing below them they are a list of nobody."""
    sheet = book.sheet(_HOW_TO)
    sheet.set_column(0, len(_NEEDED) - 1, 24)
    texts = [labels.say(_with_day(step, event), [language]) for step in _STEPS for language in _BOTH]
    days = batch_days(event)
    texts += [f"{labels.say(_BATCHES, _BOTH)}: {days}"] if days else []
    texts.append(f"{labels.say(_PLEASE, _BOTH)}:")
    line = book.workbook.add_format(_FONT)  # not wrapped: the cells beside it are empty
    for row, text in enumerate(texts):
        sheet.write_string(row, 0, text, line if row >= len(_BOTH) else book.style("subtitle"))
    for column, field in enumerate(_NEEDED):
        book.write(sheet, len(texts), column, labels.say(HEADINGS[field], _BOTH), "heading")
