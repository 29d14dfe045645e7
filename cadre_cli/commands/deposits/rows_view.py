"""Rows of the bank as a list on the terminal, and their sums."""

from collections.abc import Mapping
from typing import Final

from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import out
from cadre_cli.commands.deposits import matching_shapes
from cadre_cli.commands.deposits.matching_view import moved_in_words, row_in_words, short
from cadre_cli.domain.money import Entry, Kind
from cadre_cli.workflows.deposits.row_list import Place, RowList

_PLACES: Final = {
    Place.WAITS: ("yellow", "waits"),
    Place.LEFT: ("yellow", "left unidentified"),
    Place.SET_ASIDE: ("dim", "set aside"),
    Place.SETTLED: ("green", "settled"),
}
_ASIDE: Final = {
    Kind.SET_ASIDE: "not ours",
    Kind.CHARGE: "charge of the bank",
    Kind.INTEREST: "interest",
    Kind.BANKED: "cash that the office paid in",
    Kind.DRAWN: "cash drawn into desk",
}


def listed(found: RowList, json: bool) -> None:
    """Each row on two lines, and how many stand where."""
    if json:
        console.print_json(matching_shapes.listed(found))
        return
    for each in found.rows:
        style, word = _PLACES[each.place]
        out.print(f"  {row_in_words(each.row)}  [{style}]{word}[/]: {escape(short(each.row.narration))}")
        if each.entry:
            out.print(f"      {escape(_done(each.entry, found.names))}", style="dim")
    for place, moved in found.sums.items():
        out.print(f"{_PLACES[place][1]}: {moved_in_words(moved)}")
    if not found.rows:
        out.print("No such row.")


def _done(entry: Entry, names: Mapping[str, str]) -> str:
    what = _ASIDE.get(entry.kind, entry.kind.replace("_", " "))
    desk = f" {entry.desk}" if entry.kind is Kind.DRAWN else ""
    whose = f" of {names[entry.person]}" if entry.person else ""
    why = f": {entry.why.split(' / ')[0]}" if entry.why else ""
    return f"entry {entry.number}, {what}{desk}{whose}{why}"
