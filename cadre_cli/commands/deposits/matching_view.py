"""Rows of the bank on the terminal: what an import did, what waits, and why."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import typer
from rich.markup import escape

from cadre_cli.commands import console
from cadre_cli.commands.console import FEW, SEVERITY_STYLE, out
from cadre_cli.commands.deposits import matching_shapes
from cadre_cli.domain.bank import Look, Moved, Outcome, Proposal, RowState, StoredRow, Way
from cadre_cli.domain.money import Entry
from cadre_cli.errors import ExitCode
from cadre_cli.text.dates import day_label, span_label
from cadre_cli.text.listing import counted
from cadre_cli.text.numbers import rupees
from cadre_cli.workflows.deposits.acts import Booked
from cadre_cli.workflows.deposits.explaining import PersonExplained
from cadre_cli.workflows.deposits.rows import Examined
from cadre_cli.workflows.deposits.statements import FileRead, Judged, StatementsTaken

OUTCOMES: Final = {
    Outcome.POSTED: ("green", "posted"),
    Outcome.SUGGESTED: ("yellow", "suggested"),
    Outcome.HELD: ("cyan", "held"),
    Outcome.UNIDENTIFIED: ("red", "unidentified"),
    Outcome.SET_ASIDE: ("dim", "set aside"),
}
_WAYS: Final = {
    Way.PAY: "for",
    Way.REFUND: "back to",
    Way.SEEN: "it is in the books",
    Way.BACK: "the bank took it back",
    Way.CLEAR: "the cheque is cleared",
    Way.CHARGE: "a charge of the bank",
    Way.INTEREST: "interest",
    Way.CASH: "cash of the office",
    Way.SET_ASIDE: "not ours",
    Way.LEAVE: "leave it",
}
_STATES: Final = {
    RowState.OPEN: "waits for a decision",
    RowState.LEFT: "left unidentified",
    RowState.DONE: "settled",
    RowState.SET_ASIDE: "set aside",
}
_WIDE: Final = 60
_WAITING: Final = (Outcome.SUGGESTED, Outcome.HELD, Outcome.UNIDENTIFIED)


def imported(found: StatementsTaken, json: bool) -> None:
    """What an import did, or would do: the findings, the files, and the rows; all rows where it was only tried.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(matching_shapes.imported(found))
    else:
        for finding in found.findings:
            style, word = SEVERITY_STYLE[finding.severity]
            out.print(f"[{style}]{word}[/] {escape(str(finding))}")
        if found.is_refused:
            out.print("[bold]Nothing is booked.[/] Put right what is named, then import all of it again.")
        else:
            _booked(found)
    raise typer.Exit(ExitCode.NEEDS_PERSON if found.needs_person else ExitCode.DONE)


def _booked(found: StatementsTaken) -> None:
    if found.tried:
        out.print("[bold]Nothing is booked yet[/]; this is what would be done:")
    for file in found.files:
        out.print(escape(_file(file)))
    waiting = [each for each in found.rows if each.verdict.outcome in _WAITING]
    shown = list(found.rows) if found.tried else waiting[:FEW]
    for judged in shown:
        _judged(judged)
    for outcome, moved in found.sums.items():
        style, word = OUTCOMES[outcome]
        where = " (cadre deposits rows --set-aside)" if outcome is Outcome.SET_ASIDE and not found.tried else ""
        out.print(f"[{style}]{word}[/]: {moved_in_words(moved)}{where}")
    if found.known.rows:
        out.print(f"known already: {moved_in_words(found.known)}")
    console.notes(found.notes)
    if waiting and not found.tried:
        out.print(f"Of these, {counted(len(waiting), 'row waits', 'rows wait')} for a decision: cadre deposits review")


def moved_in_words(moved: Moved) -> str:
    """'3 rows, ₹5,000 in, ₹250 out'."""
    sides = ((moved.came_in, "in"), (moved.went_out, "out"))
    return ", ".join([counted(moved.rows, "row"), *(f"{rupees(paise)} {side}" for paise, side in sides if paise)])


def _file(file: FileRead) -> str:
    span = span_label(file.first_day, file.last_day, "en") if file.first_day and file.last_day else "no rows"
    whose = ", ".join(filter(None, (file.bank, file.account)))
    return f"{file.file}: {whose}, {span}, {counted(file.rows, 'row')}, {file.new} new"


def _judged(judged: Judged) -> None:
    style, word = OUTCOMES[judged.verdict.outcome]
    receipts = "".join(f"; receipt {receipt}" for receipt in judged.entry.receipts) if judged.entry else ""
    why = f"{judged.verdict.why.en}{receipts}"
    if judged.verdict.outcome in _WAITING:
        why = f"{why}; {short(judged.row.narration)}"
    out.print(f"  {row_in_words(judged.row)}  [{style}]{word}[/]: {escape(why)}")


def waiting(rows: Sequence[Examined], json: bool) -> None:
    """The rows that wait, with what is suggested for each.

    Raises:
        typer.Exit: always, with the exit code of the command.
    """
    if json:
        console.print_json(matching_shapes.waiting(rows))
    else:
        for each in rows:
            style, word = OUTCOMES[each.verdict.outcome]
            left = " (left)" if each.state is RowState.LEFT else ""
            out.print(f"  {row_in_words(each.row)}  [{style}]{word}[/]{left}: {escape(short(each.row.narration))}")
            for number, proposal in enumerate(each.proposals, start=1):
                told = _with_why(_proposal(proposal, each.names), proposal.why.en)
                out.print(f"      [bold]{number}[/] {escape(told)}")
        were_left = sum(each.state is RowState.LEFT for each in rows)
        waits = len(rows) - were_left
        out.print(f"{counted(waits, 'row waits', 'rows wait')} for a decision." if waits else "No row waits.")
        if were_left:
            out.print(f"{counted(were_left, 'row was', 'rows were')} left unidentified.")
    raise typer.Exit(ExitCode.NEEDS_PERSON if rows else ExitCode.DONE)


def row_to_decide(each: Examined, number: int, of: int) -> None:
    """One row with its suggestions, numbered, and what can be answered."""
    out.print(f"\n[bold yellow]{number} of {of}[/]  {row_in_words(each.row)}")
    out.print(f"  {escape(each.row.narration)}", style="dim")
    if [proposal.why for proposal in each.proposals] != [each.verdict.why]:
        out.print(f"  {escape(str(each.verdict.why))}")
    for place, proposal in enumerate(each.proposals, start=1):
        told = _with_why(_proposal(proposal, each.names), str(proposal.why))
        out.print(f"  [bold]{place}[/] {escape(told)}")
    out.print("  [bold]l[/] leave it unidentified  [bold]n[/] not ours  [bold]s[/] later (Enter)  [bold]q[/] quit")


def decided(result: Booked) -> None:
    """What a decision booked, and how everybody stands by it."""
    out.print(f"  [green]entry {result.entry.number}[/]: {escape(result.said)}")
    for note in result.notes:
        out.print(f"  [bold yellow]{escape(note)}[/]")


def still_waiting(number: int) -> None:
    """How many rows wait at the end of a review.

    Raises:
        typer.Exit: with the exit code of the command.
    """
    out.print(f"\n{counted(number, 'row waits', 'rows wait')} for a decision." if number else "\nNo row waits.")
    raise typer.Exit(ExitCode.NEEDS_PERSON if number else ExitCode.DONE)


def row_explained(each: Examined, json: bool) -> None:
    """A row, what was done about it, and the ladder step by step in both languages."""
    if json:
        console.print_json(matching_shapes.examined(each))
        return
    row = each.row
    out.print(f"[bold]{row_in_words(row)}[/]: {_STATES[each.state]}")
    out.print(f"  {escape(row.narration)}", style="dim")
    told = (("by", row.told.channel), ("number", row.number_of_bank), ("payer", row.told.payer), ("account", row.payer))
    facts = "; ".join(f"{name} {text}" for name, text in (*told, ("note", row.told.note)) if text)
    out.print(f"  {escape(facts)}; {escape(row.file)} row {row.row}")
    for entry in each.entries:
        _entry(entry)
    for look in each.verdict.looks:
        _look(look)
    style, word = OUTCOMES[each.verdict.outcome]
    so = "So it is" if each.state is RowState.OPEN else "Without what was booked, by the steps alone, it would be"
    out.print(f"{so} [{style}]{word}[/]: {escape(each.verdict.why.en)}")


def person_explained(found: PersonExplained, json: bool) -> None:
    """By what the bank's rows may know a person, and which do."""
    if json:
        console.print_json(matching_shapes.person(found))
        return
    stands = found.stands
    out.print(f"[bold]{escape(str(stands.person))}[/]: {rupees(stands.rest)} to come")
    known = [f"code {stands.person.code}", *(f"mobile {mobile}" for mobile in found.mobiles)]
    out.print(f"  known by: {escape(', '.join([*known, *(f'{payer} pays for him' for payer in found.payers)]))}")
    for claim in found.claims:
        out.print(f"  claimed, and not seen at the bank yet: {escape(claim.reference)}, {rupees(claim.paise)}")
    for entry in found.settled:
        _entry(entry)
    for point in found.points:
        out.print(f"  may be his: {row_in_words(point.row)}: {point.proposal.step} {escape(str(point.proposal.why))}")
    if not found.points:
        out.print(f"  of {counted(found.waiting, 'row that waits', 'rows that wait')}, none points to him")


def _look(look: Look) -> None:
    mark = "[green]✓[/]" if look.certain else "[cyan]![/]" if look.holds else "[yellow]?[/]" if look.proposals else "·"
    out.print(f"  [bold]{look.step}[/] {mark} {escape(look.said.en)}")
    out.print(f"      {escape(look.said.hi)}")
    for proposal in look.proposals if len(look.proposals) > 1 else ():
        out.print(f"      {escape(_proposal(proposal))}: {escape(proposal.why.en)}")


def _entry(entry: Entry) -> None:
    receipts = "".join(f", receipt {receipt}" for receipt in entry.receipts)
    kind = entry.kind.replace("_", " ")
    why = f": {entry.why}" if entry.why else ""
    line = f"entry {entry.number} of {day_label(entry.day, 'en')}, {kind}{receipts}, by {entry.by}{why}"
    out.print(f"  {escape(line)}")


def _proposal(proposal: Proposal, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """What is to be done; of several people with their names, for one the reason names."""
    by = names if len(proposal.shares) > 1 else {}
    shares = ", ".join(f"{by.get(share.person, share.person)} {rupees(share.paise)}" for share in proposal.shares)
    about = f" (entry {proposal.about})" if proposal.about else ""
    return f"{_WAYS[proposal.way]} {shares}".rstrip() + about


def _with_why(proposal: str, why: str) -> str:
    """Both; the reason alone where it begins with the same words."""
    return why if why.startswith(proposal) else f"{proposal}: {why}"


def row_in_words(row: StoredRow) -> str:
    """'r4f3a9c1e  2025-06-03  ₹5,000'."""
    return f"{row.id}  {row.day}  {rupees(row.paise)}"


def short(text: str) -> str:
    """As much of a narration as goes on a line."""
    return text if len(text) <= _WIDE else f"{text[: _WIDE - 1]}…"
