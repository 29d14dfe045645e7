"""How many eat on which day: by meal, and by what the rosters say of diets."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

import pandas as pd

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import Part, day_kind
from cadre_cli.domain.event import Batch, Names
from cadre_cli.prints import labels
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.setting import Column, ListPaper, ListSheet
from cadre_cli.prints.rows import Lists, lists

_DIET_WORDS: Final = ("diet", "food", "meal", "आहार", "भोजन", "खानपान", "खान पान", "खान-पान")


def meals(camp: Camp) -> ListPaper:
    """For every venue and day: each meal with how many eat, and how many of them want which diet.

    A meal is a part of the day that the event file calls one. Diets are what a column of the rosters says whose
    heading speaks of diet, food or भोजन; trainers who live there and experts who teach on the day eat with them.

    Raises:
        FaultError: the plan does not account for everyone.
    """
    printed = lists(camp.planned)
    diets = _diets(printed.rows)
    kinds = [diet for diet, _ in Counter(diets[printed.rows["batch"] != ""]).most_common() if diet]
    usual = printed.say(words.USUAL_DIET)
    columns = [
        Column(labels.DATE, 44),
        Column(words.MEAL),
        Column(labels.TOTAL, 22, centred=True),
        *(Column(Names(kind, kind), 30, centred=True) for kind in [usual, *kinds]),
        Column(words.TRAINERS, 24, centred=True),
    ]
    sheets = []
    for venue in printed.event.venues:
        batches = [batch for batch in printed.filled if batch.venue == venue.id]
        days = sorted({day for batch in batches for day in batch.days})
        rows = [row for day in days for row in _day(printed, camp, batches, day, diets, kinds)]
        if rows:
            sheets.append(
                ListSheet(f"{printed.say(words.MEALS)} · {printed.say(venue.names)}", "", columns, rows, height=8)
            )
    return ListPaper(printed.say(words.MEALS), sheets, flipped=True)


def _day(
    printed: Lists, camp: Camp, batches: Iterable[Batch], day: date, diets: "pd.Series[str]", kinds: list[str]
) -> Iterable[list[str]]:
    """A row a meal of the day; batches that overlap eat together where the meal has the same name."""
    eating: dict[tuple[str, str], Counter[str]] = {}
    experts: dict[tuple[str, str], set[str]] = {}
    for batch in batches:
        if day in batch.days:
            trainers = printed.event.trainers_of(batch)
            people = Counter(diets[printed.of_batch(batch).index])
            for part in _meals_of(camp, batch, day):
                meal = (f"{part.starts:%H:%M}", printed.say(part.names or words.MEALS))
                counted = eating.setdefault(meal, Counter())
                counted.update(people)
                counted[_TRAINERS] += trainers.men + trainers.women
                experts.setdefault(meal, set()).update(_experts(camp, batch, day))
    label = printed.day(day, "\n")
    for (hours, name), counted in sorted(eating.items()):
        counted[_TRAINERS] += len(experts[hours, name])
        numbers = [counted.total(), counted[""], *(counted[kind] for kind in kinds), counted[_TRAINERS]]
        yield [label, f"{hours} {name}", *map(str, numbers)]
        label = ""


_TRAINERS: Final = "\n"
"""Stands for the trainers among the diets: no cell holds it alone."""


def _experts(camp: Camp, batch: Batch, day: date) -> set[str]:
    """The experts who come to the batch on that day."""
    of_day = [session for session in camp.lessons.sessions if (session.batch, session.day) == (batch.id, day)]
    return {session.expert for session in of_day if session.expert}


def _meals_of(camp: Camp, batch: Batch, day: date) -> list[Part]:
    kind = day_kind(day, batch.arrives, batch.departs)
    return [part for part in camp.planned.event.curriculum.parts(kind) if part.meal]


def _diets(rows: pd.DataFrame) -> "pd.Series[str]":
    """What each eats, '' for the usual; from the first column of his that speaks of it."""
    told = {extra: _diet(extra) for extra in rows["extra"].unique()}
    return rows["extra"].map(told).astype("str")


def _diet(extra: str) -> str:
    columns: dict[str, str] = json.loads(extra) if extra else {}
    for heading, text in columns.items():
        if any(word in heading.casefold() for word in _DIET_WORDS):
            return text.strip().capitalize()
    return ""
