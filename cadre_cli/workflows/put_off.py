"""The round is put off to other dates: what people said of their days under the old ones counts no more."""

from collections.abc import Iterator

import pandas as pd

from cadre_cli.domain.event import Window
from cadre_cli.domain.findings import Address, Finding
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.intake.kinds import OLD_DATES
from cadre_cli.text.dates import span_label
from cadre_cli.text.listing import some_of


def days_of_old_dates(people: pd.DataFrame, window: Window, before: PlanOnFile | None) -> Iterator[Finding]:
    """One finding for all who gave days under the plan before, and have none of the days that its round has by now.

    `people` are those of the new plan: of who gives a day of the new window, by whatever roster, nothing is told.
    """
    if before is None or before.event.window == window:
        return
    known = {day.isoformat() for day in window.days}
    gave = _given(before.people)
    now = _given(people)
    lost = set(before.people.loc[(gave != "") & ~_of(gave, known), "code"])
    mine = people[people["code"].isin(lost) & ~_of(now, known) & (people["set_aside"] == "")]
    if mine.empty:
        return
    named = [f"{name or '(no name)'} ({code})" for name, code in zip(mine["name"], mine["code"], strict=True)]
    old = span_label(before.event.window.first, before.event.window.last, "en")
    who = "person" if len(named) == 1 else "people"
    file, sheet = mine[["file", "sheet"]].iloc[0].tolist()
    read = f"{len(named)} {who} gave days for the old dates ({old}), which count no more: {some_of(named)}"
    yield Finding(
        OLD_DATES, Address(file, sheet), read, "ask them again, and write the new days into the roster", len(named)
    )


def _given(people: pd.DataFrame) -> "pd.Series[str]":
    """All days that each has given, those on which he is away and those he asked for."""
    return (people["unavailable"] + " " + people["wish_days"]).str.strip()


def _of(given: "pd.Series[str]", days: set[str]) -> "pd.Series[bool]":
    """Whether one of his days is one of these."""
    return given.map({text: not days.isdisjoint(text.split()) for text in given.unique()}).astype("bool")
