"""People on the terminal: a line each, or one with everything known of him."""

import json
from collections.abc import Hashable, Mapping
from typing import Any, Final

from rich.markup import escape

from cadre_cli.commands.bars import table
from cadre_cli.commands.console import out
from cadre_cli.domain.event import Event
from cadre_cli.domain.places import assemblies
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.people import Found

Row = Mapping[Hashable, Any]

MANY: Final = 1_000
"""So many people are listed; the rest are counted."""

_MORE: Final = {
    "gender": "gender",
    "age": "age",
    "email": "e-mail",
    "unavailable": "away on",
    "wish_batches": "wished batches",
    "wish_days": "wished days",
    "together": "together",
    "apart": "apart",
    "pin": "pinned to",
    "remarks": "remarks",
}


def found(result: Found, confidential: bool = False) -> None:
    """One person in full if somebody was asked for and only he was found; else a line each.

    Whom he is kept apart from is shown only where `confidential`.
    """
    rows = result.people.head(MANY).to_dict("records")
    if result.asked and len(rows) == 1:
        _one(rows[0] if confidential else {**rows[0], "apart": ""}, result.event)
        return
    if not rows:
        out.print("Nobody was found.")
        return
    titles = ("Code", "Name", "Role", "Place", "Batch", "Mobile")
    shown = table(*titles, wrapping=titles[1:-1])
    for row in rows:
        cells = (row["code"], row["name"], _roles(row, result.event), _place(row), _standing(row), row["mobile"])
        shown.add_row(*map(escape, cells))
    out.print(shown)
    more = len(result.people) - len(rows)
    if more:
        out.print(f"… and {more} more: narrow it with --role, --district or --batch, or take --json")


def _one(row: Row, event: Event) -> None:
    out.print(f"[bold]{escape(row['name'] or '(no name)')}[/] · {row['code']}")
    facts = {
        "roles": _roles(row, event),
        "place": _place(row),
        "batch": _standing(row),
        "why": row["why"],
        "deposit": f"due {rupees(row['due'])}, paid {rupees(row['paid_paise'])}",
        "mobile": ", ".join(f"{row['mobile']} {row['mobiles']}".split()),
        **{title: row[column] for column, title in _MORE.items()},
        "alternate": row["alternate"] or "",
        "ground floor": "needed" if row["ground_floor"] else "",
        **(json.loads(row["extra"]) if row["extra"] else {}),
        "from": row["sources"].replace("\n", "\n        "),
    }
    for title, text in facts.items():
        if text:
            out.print(f"  {escape(title)}: {escape(str(text))}")


def _roles(row: Row, event: Event) -> str:
    known = event.role_by_id
    return ", ".join(known[role].names.en if role in known else role for role in row["roles"].split())


def _place(row: Row) -> str:
    """The party district, the constituency with its number, and what lies below it."""
    assembly = assemblies().get(row["assembly"])
    seat = f"{row['assembly']} {assembly.names.en}" if assembly else row["assembly"]
    below = (row[column] for column in ("block", "mandalam", "sector", "booth"))
    return " · ".join(filter(None, (row["unit"] or row["district"], seat, *below)))


def _standing(row: Row) -> str:
    """His batch with his room in it, else his state; of an alternate that he is one."""
    room = f" · {row['room']}" if row["room"] else ""
    alternate = f" · alternate {row['alternate']}" if row["alternate"] else ""
    return f"{row['batch'] or row['state'].replace('_', ' ')}{room}{alternate}"
