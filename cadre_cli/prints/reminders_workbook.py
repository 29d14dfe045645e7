"""reminders.xlsx: a message to each who owes something, below those who stand for the district; nothing is sent."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from cadre_cli.domain.event import Event, Level, Names
from cadre_cli.prints import labels, money_labels
from cadre_cli.prints.book import Book, Column, Value, open_book, repeat_headings
from cadre_cli.prints.money import rupee_column
from cadre_cli.prints.rows import NO_DISTRICT, Lists, district_names
from cadre_cli.text.dates import day_label
from cadre_cli.text.listing import some_of
from cadre_cli.text.numbers import rupees

_LONGEST_LINK: Final = 2_079  # characters that Excel takes
_MOST_LINKS: Final = 65_000  # a sheet takes 65,530
_INDIA: Final = "91"
_NAMED: Final = 12
_HEAD_ROW: Final = 2
_LINK: Final = 6


def write_reminders(printed: Lists, rows: pd.DataFrame, path: Path) -> None:
    """Writes the messages to those of `rows` (`money_rows.with_accounts`), district by district.

    Before the people of a district stand those who hold an office of the district, with a message that names whom to
    remind. A link opens the message in WhatsApp; it is left out where there is no mobile.

    Raises:
        OSError: the file cannot be written.
    """
    lines = pd.concat([_of_district(printed, str(name), part) for name, part in _by_district(rows)], ignore_index=True)
    with open_book(path, printed.event) as book:
        sheet = book.sheet(printed.tab(money_labels.REMINDERS), footer=printed.say(money_labels.REMINDERS))
        columns = _columns(printed, lines)
        table = book.table(sheet, _HEAD_ROW, columns)
        title = f"{printed.say(printed.event.names)} · {printed.say(money_labels.REMINDERS)}"
        book.band(sheet, 0, len(columns), title, "title")
        book.band(sheet, 1, len(columns), printed.say(money_labels.NOT_SENT_BY_ITSELF), "notice")
        repeat_headings(sheet, table)
        _write_links(book, sheet, printed, lines, table.first)


def _by_district(rows: pd.DataFrame) -> Sequence[tuple[str, pd.DataFrame]]:
    named = rows.assign(district_label=rows["district_label"].replace("", NO_DISTRICT))
    return [(str(name), part) for name, part in named.groupby("district_label", sort=True)]


def _of_district(printed: Lists, district: str, owing: pd.DataFrame) -> pd.DataFrame:
    """The lines of one district: who stands for it, then who owes."""
    event = printed.event
    offices = [role.id for role in event.roles if role.level is Level.DISTRICT]
    all_rows = printed.rows
    heads = all_rows[(all_rows["district_label"] == district) & all_rows["role"].isin(offices)]
    owing = owing.sort_values(["name", "code"])
    told = heads.assign(owed=0, message=[_to_head(event, head, owing) for head in heads.to_dict("records")])
    asked = owing.assign(message=[_to_one(event, row) for row in owing.to_dict("records")])
    return pd.concat([told, asked]).assign(district=district)[
        ["district", "code", "name", "role_and_place", "mobile", "owed", "message"]
    ]


def _to_one(event: Event, row: dict[Any, Any]) -> str:
    deposits = event.deposits

    def said(language: str) -> str:
        day = day_label(deposits.due_by, language) if deposits.due_by else ""
        return _of(money_labels.REMINDER, language).format(
            name=row["name"],
            event=_of(event.names, language),
            amount=rupees(int(row["owed"])),
            code=row["code"],
            until=_of(money_labels.REMINDER_UNTIL, language).format(day=day) if day else "",
            upi=_of(money_labels.REMINDER_UPI, language).format(vpa=deposits.vpa) if deposits.vpa else "",
        )

    return "\n".join(said(language) for language in event.languages)


def _to_head(event: Event, head: dict[Any, Any], owing: pd.DataFrame) -> str:
    names, people = [str(each) for each in owing["name"]], labels.people(len(owing))
    district = district_names(event).get(_party_district(head), Names(_party_district(head), _party_district(head)))

    def said(language: str) -> str:
        return _of(money_labels.DISTRICT_REMINDER, language).format(
            name=head["name"],
            district=_of(district, language),
            people=_of(people, language),
            event=_of(event.names, language),
            amount=rupees(int(owing["owed"].sum())),
            names=some_of(names, _NAMED, language),
        )

    return "\n".join(said(language) for language in event.languages)


def _of(names: Names, language: str) -> str:
    return names.hi if language == "hi" else names.en


def _party_district(row: dict[Any, Any]) -> str:
    return str(row["unit"] or row["district"])


def _columns(printed: Lists, lines: pd.DataFrame) -> list[Column]:
    head = printed.heading
    owed: list[Value] = [amount or None for amount in rupee_column(lines["owed"])]
    nothing: list[Value] = [None] * len(lines)
    return [
        Column(head(labels.DISTRICT), lines["district"].tolist(), least=10, most=16),
        Column(head(labels.NAME), lines["name"].tolist(), least=16, most=22),
        Column(head(labels.ROLE), lines["role_and_place"].tolist(), most=24),
        Column(head(labels.MOBILE), lines["mobile"].tolist(), "center", least=11),
        Column(head(money_labels.OWED), owed, "money", least=9),
        Column(head(money_labels.MESSAGE), lines["message"].tolist(), least=40, most=60),
        Column(head(money_labels.SEND), nothing, "center", least=14),
        Column(head(money_labels.SENT), nothing, "typed", least=6),
    ]


def _write_links(book: Book, sheet: Worksheet, printed: Lists, lines: pd.DataFrame, first: int) -> None:
    said = labels.say(money_labels.SEND, printed.event.languages[:1])
    links = 0
    for row, (mobile, message) in enumerate(zip(lines["mobile"], lines["message"], strict=True), start=first):
        link = whatsapp_link(str(mobile), str(message))
        if link and links < _MOST_LINKS:
            sheet.write_url(row, _LINK, link, book.style("center"), said)
            links += 1


def whatsapp_link(mobile: str, message: str) -> str:
    """A link that opens a message to an Indian mobile in WhatsApp; '' where there is no mobile.

    A message that Excel cannot carry in a link is left out of it.
    """
    if not mobile:
        return ""
    to = f"https://wa.me/{_INDIA}{mobile}"
    link = f"{to}?text={quote(message, safe='')}"
    return link if len(link) <= _LONGEST_LINK else to
