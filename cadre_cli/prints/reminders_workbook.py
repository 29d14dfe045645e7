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
from cadre_cli.prints.money_rows import due_in_words
from cadre_cli.prints.rows import NO_DISTRICT, Lists, district_names
from cadre_cli.text.listing import some_of
from cadre_cli.text.numbers import rupees

_LONGEST_LINK: Final = 2_079  # characters that Excel takes
_MOST_LINKS: Final = 65_000  # a sheet takes 65,530
_INDIA: Final = "91"
_NAMED: Final = 12
_HEAD_ROW: Final = 2
_LINK: Final = 7


def write_reminders(printed: Lists, rows: pd.DataFrame, path: Path) -> None:
    """Writes the messages to those of `rows` (`money_rows.with_accounts`, and `by_roster`: who has paid by the rosters
    alone, and is asked how), district by district.

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
    others = {code: owing[(owing["code"] != code) & ~owing["by_roster"]] for code in heads["code"]}
    heads = heads[[not others[code].empty for code in heads["code"]]]
    told = heads.assign(owed=0, by_roster=False)
    told["message"] = [_to_head(event, head, others[head["code"]]) for head in heads.to_dict("records")]
    asked = owing.assign(message=[_to_one(event, row) for row in owing.to_dict("records")])
    return pd.concat([told, asked]).assign(district=district)[
        ["district", "code", "name", "role_and_place", "mobile", "owed", "by_roster", "message"]
    ]


def _to_one(event: Event, row: dict[Any, Any]) -> str:
    deposits = event.deposits
    text = money_labels.REMINDER_CHECK if row["by_roster"] else money_labels.REMINDER
    until = due_in_words(row, deposits.due_by, money_labels.IN_REMINDERS)

    def said(language: str) -> str:
        return _of(text, language).format(
            name=row["name"],
            event=_of(event.names, language),
            amount=rupees(int(row["owed"])),
            code=row["code"],
            until=_of(until, language),
            upi=_of(money_labels.REMINDER_UPI, language).format(vpa=deposits.vpa) if deposits.vpa else "",
        )

    return "\n".join(said(language) for language in event.languages)


def _to_head(event: Event, head: dict[Any, Any], owing: pd.DataFrame) -> str:
    names = [str(each) for each in owing["name"]]
    district = district_names(event).get(_party_district(head), Names(_party_district(head), _party_district(head)))

    def said(language: str) -> str:
        return _of(money_labels.district_reminder(len(owing)), language).format(
            name=head["name"],
            district=_of(district, language),
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
    owed: list[Value] = [amount or None for amount in rupee_column(lines["owed"].mask(lines["by_roster"], 0))]
    check = lines["by_roster"].map({True: printed.say(money_labels.CHECK), False: ""})
    nothing: list[Value] = [None] * len(lines)
    return [
        Column(head(labels.DISTRICT), lines["district"].tolist(), least=10, most=16),
        Column(head(labels.NAME), lines["name"].tolist(), least=16, most=22),
        Column(head(labels.ROLE), lines["role_and_place"].tolist(), most=24),
        Column(head(labels.MOBILE), lines["mobile"].tolist(), "center", least=11),
        Column(head(money_labels.OWED), owed, "money", least=9),
        Column(head(money_labels.NOTE), check.tolist(), least=6, most=10),
        Column(head(money_labels.MESSAGE), lines["message"].tolist(), least=40, most=60),
        Column(head(money_labels.SEND), nothing, "center", least=14),
        Column(head(money_labels.SENT), nothing, "typed", least=6),
    ]


def _write_links(book: Book, sheet: Worksheet, printed: Lists, lines: pd.DataFrame, first: int) -> None:
    said = labels.say(money_labels.SEND, printed.event.languages[:1])
    links = 0
    for row, (mobile, message) in enumerate(zip(lines["mobile"], lines["message"], strict=True), start=first):
        link = whatsapp_link(str(mobile), str(message), *str(message).split("\n"))
        if link and links < _MOST_LINKS:
            sheet.write_url(row, _LINK, link, book.style("center"), said)
            links += 1


def whatsapp_link(mobile: str, *messages: str) -> str:
    """A link that opens a message to an Indian mobile in WhatsApp; '' where there is no mobile.

    It carries the first of the messages (in both languages, then in one) that Excel takes in a link, or none.
    """
    if not mobile:
        return ""
    to = f"https://wa.me/{_INDIA}{mobile}"
    links = (f"{to}?text={quote(message, safe='')}" for message in messages)
    return next((link for link in links if len(link) <= _LONGEST_LINK), to)
