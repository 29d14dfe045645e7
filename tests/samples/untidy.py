"""A workbook as rosters really come: about ninety invented people and most of what goes wrong in such lists."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from cadre_cli.domain.places import assemblies, districts
from tests.samples.books import Cell, Sheet
from tests.samples.names import Name, NameDeck
from tests.samples.rounds import units_of

Rows = list[list[Cell]]

_FIRST_MOBILE: Final = 9000080001
_ONE_UNIT: Final = tuple(name for name in districts() if len(units_of(name)) == 1)


class _Mobiles:
    """Invented numbers, one after the other."""

    def __init__(self) -> None:
        self._last = _FIRST_MOBILE

    def next(self) -> int:
        self._last += 41
        return self._last


def untidy(deck: NameDeck) -> list[Sheet]:
    """The sheets: a cover, MLAs, district presidents, in-charges, one district's assemblies, a last-minute list."""
    mobiles = _Mobiles()
    twice = deck.deal("Chhatarpur", woman=False)
    twice_mobile = mobiles.next()
    return [
        _cover(),
        _mlas(deck, mobiles, twice, twice_mobile),
        _district_presidents(deck, mobiles),
        _in_charges(deck, mobiles, twice, twice_mobile),
        _one_district(deck, mobiles),
        _last_minute(deck, mobiles),
    ]


def _cover() -> Sheet:
    return Sheet(
        "आवरण",
        [
            [],
            [None, "आवासीय प्रशिक्षण शिविर — प्रथम चरण"],
            [None, "9 से 15 जून 2025, भोपाल"],
            [],
            [None, "इस फाइल में: विधायक, जिला अध्यक्ष, प्रभारी"],
        ],
        frozenset({1}),
    )


def _mlas(deck: NameDeck, mobiles: _Mobiles, twice: Name, twice_mobile: int) -> Sheet:
    """A blank first column, titles, headings in two rows and once more half way, honorifics, spoilt mobiles."""
    head = _cells("|S.No.|Name of MLA|District|Assembly|Gender|Contact||Busy Dates|Batch")
    under = _cells("||||||Mobile|E-mail||")
    seats = [seat for seat in assemblies().values() if seat.district in _ONE_UNIT][::8][:18]
    honours = {0: "Shri ", 1: "Dr. ", 3: "Adv. ", 6: "Hon'ble Shri "}
    rows: Rows = []
    for index, seat in enumerate(seats):
        woman = index % 6 == 5
        name = deck.deal(seat.district, woman)
        title = "Smt. " if woman else honours.get(index, "")
        place = f"{seat.number}-{seat.names.en}"
        gender = "F" if woman else "M"
        rows.append([None, index + 1, title + name.en, seat.district, place, gender, mobiles.next(), None, None, None])
    rows[10][3:5] = "Balaghat", "112-Waraseoni"
    rows[13][4] = f"{seats[13].number}-{seats[14].names.en}"
    _spoil(rows, 6, {2: "9.82601E+09", 4: "900008 123", 5: "9000085001 / 9000085002", 8: "+91 90000 85003"})
    _spoil(rows, 7, {15: '=HYPERLINK("x")'})
    _spoil(rows, 8, {1: "9-10 June", 3: date(2025, 6, 13), 6: "11/06/2025", 9: "from 12 June", 11: 45818})
    _spoil(rows, 8, {12: "June second week"})
    _spoil(rows, 9, {7: "B9"})
    rows.append([None, 19, f"Shri {twice.en}", "Chhatarpur", "48-Maharajpur", "M", twice_mobile, None, None, None])
    titles = [_cells("|Pradesh Karyalaya, Bhopal"), _cells("|List of MLAs for residential training, 9-15 June 2025")]
    body = [*rows[:9], head, under, *rows[9:], _cells("||Total: 19 MLAs")]
    return Sheet("MLA", [*titles, [], head, under, *body], frozenset({0, 1, 3, 4}))


def _district_presidents(deck: NameDeck, mobiles: _Mobiles) -> Sheet:
    """The role stands in the sheet's name alone, there is no gender column, and districts have their old names."""
    old_names = {"Narmadapuram": "होशंगाबाद", "Khandwa (East Nimar)": "East Nimar"}
    rows: Rows = []
    for index, district in enumerate([*_ONE_UNIT[:20], *old_names]):
        woman = index in (4, 11)
        name = deck.deal(district, woman)
        place = old_names.get(district, districts()[district].name_hi)
        title = "श्रीमती " if woman else "श्री " if index % 3 == 0 else ""
        rows.append([index + 1, f"{title}{name.hi}", place, None, mobiles.next(), "हाँ" if index % 4 == 0 else None])
    head = _cells("क्र.|नाम|जिला||मोबाईल नं.|राशि जमा")
    frame: Rows = [["जिला अध्यक्षों की सूची"], ["दिनांक: 26-05-2025"]]
    tail: Rows = [[None, f"कुल: {len(rows)}"], [], [None, "हस्ताक्षर"], [None, "प्रतिलिपि: कार्यालय"]]
    return Sheet("जिला अध्यक्ष", [*frame, head, *rows, *tail], frozenset({0, 2}))


def _in_charges(deck: NameDeck, mobiles: _Mobiles, twice: Name, twice_mobile: int) -> Sheet:
    """Marks for 'the same as above', an unknown and a misspelt role, one man again, one phone on two people."""
    head = _cells("क्र|प्रतिभागी का नाम|पदनाम|जिला|म/पु|मोबाइल|साथ|कब उपलब्ध नहीं|टीप")
    marks: dict[int, Cell] = {1: "-do-", 4: ",,", 7: "तदैव"}
    rows: Rows = []
    for index in range(16):
        district = _ONE_UNIT[20 + index - (index in marks)]
        woman = index % 5 == 2
        name = deck.deal(district, woman).hi
        place = marks.get(index, districts()[district].name_hi)
        gender = "म" if woman else "पु"
        rows.append([index + 1, name, "जिला प्रभारी", place, gender, mobiles.next(), None, None, None])
    _spoil(rows, 1, {8: None})
    _spoil(rows, 2, {3: "जिला महामंत्री", 5: "जिला अधयक्ष", 9: "जिला महामंत्री", 12: "पूर्व जिला प्रभारी"})
    _spoil(rows, 5, {6: rows[2][5]})
    _spoil(rows, 6, dict.fromkeys((10, 11, 13), "परिवार 1"))
    _spoil(rows, 7, {11: "11 जून, 12 जून", 13: "9 से 10 जून", 14: "१३-०६-२०२५"})
    rows.append([17, f"श्री {twice.hi}", "जिला प्रभारी", "छतरपुर", "पु", twice_mobile, None, None, "विधायक सूची में भी"])
    return Sheet("प्रभारी सूची", [["प्रदेश कार्यालय"], head, *rows, [*_cells("|योग|||"), 17]], frozenset({0, 1}))


def _one_district(deck: NameDeck, mobiles: _Mobiles) -> Sheet:
    """The district stands in the sheet's name alone."""
    head = _cells("S.No.|Name|Post|Vidhan Sabha|M/F|Mobile No|Blood Group")
    seats = [seat for seat in assemblies().values() if seat.district == "Chhatarpur"]
    rows: Rows = []
    for index, seat in enumerate(seats):
        woman = index == 2
        name = deck.deal("Chhatarpur", woman)
        mobile = f"0{mobiles.next()}" if index == 1 else mobiles.next()
        rows.append([index + 1, name.en, "Assembly In-charge", seat.names.en, "F" if woman else "M", mobile, "B+"])
    return Sheet("छतरपुर", [head, *rows], frozenset({0}))


def _last_minute(deck: NameDeck, mobiles: _Mobiles) -> Sheet:
    """Assembly in-charges typed in a hurry: namesakes in two districts, phones as texts, wishes in words, an amount."""
    head = _cells("नाम / Name|पद|जिला District|विधानसभा||लिंग|Mobile|इच्छित तिथि|जमा राशि|Vehicle")
    seats = [seat for seat in assemblies().values() if seat.district in _ONE_UNIT and seat.district != "Chhatarpur"]
    rows: Rows = []
    for index, seat in enumerate(seats[4::5][:26]):
        woman = index % 5 == 1
        name = deck.deal(seat.district, woman).hi
        number = str(mobiles.next())
        mobile: Cell = f"{number[:5]} {number[5:]}" if index % 2 else float(number)
        # Maihar was cut out of Satna in 2023; lists still have it there.
        district = "सतना" if seat.district == "Maihar" else districts()[seat.district].name_hi
        gender = "महिला" if woman else "पुरुष"
        rows.append([name, "विधानसभा प्रभारी", district, seat.names.hi, None, gender, mobile, None, None, None])
    father = deck.deal("fathers", woman=False).hi
    _spoil(rows, 0, {14: f"{rows[14][0]} (बंटी भैया)", 17: f"{rows[17][0]} पुत्र श्री {father}", 20: rows[3][0]})
    _spoil(rows, 6, {12: "99999 99999", 18: "90000८५०१९"})
    _spoil(rows, 7, {5: "9-10 जून", 8: "13/6/25", 9: "कभी भी"})
    _spoil(rows, 8, {2: "₹2,000", 6: "हाँ", 7: "आधा", 11: 2000})
    return Sheet("शेष नाम", [head, *rows, [], [*_cells("|||||कुल"), len(rows)]], frozenset({0}))


def _cells(text: str) -> list[Cell]:
    """One row of texts from 'a||b'; nothing between the bars is an empty cell."""
    return [cell or None for cell in text.split("|")]


def _spoil(rows: Rows, column: int, cells: Mapping[int, Cell]) -> None:
    for row, cell in cells.items():
        rows[row][column] = cell
