"""The timetable on the terminal: by batch, by expert or by day."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from rich.markup import escape

from cadre_cli.commands.bars import table
from cadre_cli.commands.console import out
from cadre_cli.domain.curriculum import day_kind
from cadre_cli.domain.event import Batch
from cadre_cli.domain.timetable import Session, Timetable
from cadre_cli.text.dates import day_label, span_label, weekday_label
from cadre_cli.text.listing import counted
from cadre_cli.timetable.words import GOAL_WORDS, together
from cadre_cli.workflows.sessions_meant import told
from cadre_cli.workflows.timetable import Laid

NOBODY: Final = "to be named"
_WRAPPING: Final = ("Batch", "Module", "Expert", "Hall")


def timetable(laid: Laid, by: str, quiet: bool, changes_alone: bool = False) -> None:
    """What changed, the tables, what was reached, and what is lacking.

    Without the tables and what was reached where `quiet`, or where the `changes_alone` are wanted.
    """
    if laid.before is not None and not quiet:
        _changes(laid, laid.before)
    if not quiet and not (changes_alone and laid.before):
        {"batch": _by_batch, "expert": _by_expert, "day": _by_day}[by](laid)
        _reached(laid.timetable)
    for fix in laid.timetable.not_fixed:
        out.print(f"[bold red]Set by hand, and not possible any more:[/] {escape(told(fix))}")
    if not quiet:
        _left_out(laid)
    if laid.timetable.shortages:
        out.print("[bold yellow]It would take:[/]")
        for line in together(laid.timetable.shortages, laid.event):
            out.print(f"  {escape(line)}")


def _left_out(laid: Laid) -> None:
    """A line a batch that has hours free and might be taught more in them."""
    curriculum = laid.event.curriculum
    for batch in laid.batches:
        left = laid.timetable.left_out(curriculum, batch)
        if left:
            names = ", ".join(escape(curriculum.module_by_id[module].names.en) for module in left)
            out.print(f"[yellow]{batch.id} has hours free:[/] no expert or hall could be had for more of {names}")


def _changes(laid: Laid, before: Timetable) -> None:
    """A line a session that is not as it was, with what it was."""
    keys = sorted({*laid.timetable.by_key, *before.by_key}, key=lambda key: (key[1], key[2], key[0]))
    for key in keys:
        now, was = laid.timetable.by_key.get(key), before.by_key.get(key)
        if (now and (now.module, now.expert)) != (was and (was.module, was.expert)):
            what, then = (_said(laid, session) for session in (now, was))
            out.print(f"{key[0]} {day_label(key[1], 'en')} {key[2]:%H:%M}: {what}, was {then}")


def _said(laid: Laid, session: Session | None) -> str:
    if session is None:
        return "free"
    module = laid.event.curriculum.module_by_id.get(session.module)
    expert = laid.event.curriculum.expert_by_id.get(session.expert)
    names = escape(module.names.en if module else session.module)
    return f"{names} ({escape(expert.names.en)})" if expert else names


def _by_batch(laid: Laid) -> None:
    several_halls = len({session.hall for session in laid.timetable.sessions}) > 1
    for batch in laid.batches:
        dates = span_label(batch.arrives, batch.departs, "en")
        out.print(f"\n[bold]{batch.id}[/] {dates}, {escape(laid.event.venue_by_id[batch.venue].names.en)}")
        shown = table("", "", "Module", "Expert", *(["Hall"] if several_halls else []), wrapping=_WRAPPING)
        for day in batch.days:
            for number, (hours, what, expert, hall) in enumerate(_day(laid, batch, day)):
                first = f"{weekday_label(day, 'en')[:3]} {day.day}" if number == 0 else ""
                shown.add_row(first, hours, what, expert, *([hall] if several_halls else []))
        out.print(shown)


def _day(laid: Laid, batch: Batch, day: date) -> Iterable[tuple[str, str, str, str]]:
    """Hours, what, who and where of each part of a day; what is no session is dim."""
    for part in laid.event.curriculum.parts(day_kind(day, batch.arrives, batch.departs)):
        hours = f"{part.starts:%H:%M}–{part.ends:%H:%M}"
        if part.names is not None:
            yield f"[dim]{hours}[/]", f"[dim]{escape(part.names.en)}[/]", "", ""
        elif session := laid.timetable.by_key.get((batch.id, day, part.starts)):
            yield hours, _module(laid, session), _expert(laid, session), escape(session.hall or "no hall is free")
        else:
            yield hours, "[dim]free[/]", "", ""


def _by_expert(laid: Laid) -> None:
    for expert in laid.event.curriculum.experts:
        his = laid.timetable.of_expert(expert.id)
        days = sorted({session.day for session in his})
        dates = ", ".join(day_label(day, "en").removesuffix(f" {day.year}") for day in days) or "does not come"
        out.print(f"\n[bold]{expert.id}[/] {escape(expert.names.en)}: {counted(len(his), 'session')}; {dates}")
        _listed(laid, his, "Batch")
    if unnamed := laid.timetable.of_expert(""):
        out.print(f"\n[bold]{NOBODY}[/]: {counted(len(unnamed), 'session')}")
        _listed(laid, unnamed, "Batch")


def _by_day(laid: Laid) -> None:
    for day, sessions in groupby(laid.timetable.sessions, key=lambda session: session.day):
        out.print(f"\n[bold]{weekday_label(day, 'en')}, {day_label(day, 'en')}[/]")
        _listed(laid, list(sessions), "Batch", "Expert")


def _listed(laid: Laid, sessions: Sequence[Session], *columns: str) -> None:
    shown = table("", "", *columns[:1], "Module", *columns[1:], wrapping=_WRAPPING)
    before = None
    for session in sessions:
        day = f"{weekday_label(session.day, 'en')[:3]} {session.day.day}" if session.day != before else ""
        before = session.day
        hours = f"{session.starts:%H:%M}–{session.ends:%H:%M}"
        rest = [_expert(laid, session)] if "Expert" in columns else []
        shown.add_row(day, hours, session.batch, _module(laid, session), *rest)
    if sessions:
        out.print(shown)


def _module(laid: Laid, session: Session) -> str:
    pinned = " [cyan](set)[/]" if session.fixed else ""
    return escape(laid.event.curriculum.module_by_id[session.module].names.en) + pinned


def _expert(laid: Laid, session: Session) -> str:
    curriculum = laid.event.curriculum
    if session.expert:
        return escape(curriculum.expert_by_id[session.expert].names.en)
    return f"[yellow]{NOBODY}[/]" if curriculum.module_by_id[session.module].expert else ""


def _reached(made: Timetable) -> None:
    proven = "Proven: no timetable does better in any of these, the first counting most:"
    out.print(f"\nTimetable {made.version}. {proven if made.proven else 'Time ran out; not all is proven best:'}")
    for goal in made.goals:
        of = f" of {goal.bound}" if goal.more_is_better and goal.bound != goal.value else ""
        unproven = "" if goal.proven else f" ({goal.bound} may be possible)"
        out.print(f"  {GOAL_WORDS[goal.goal].en}: {goal.value}{of if goal.proven else ''}{unproven}")
