"""The rows of every export: people with their standing and their labels in the event's languages, in one order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial, reduce
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Batch, BedKind, Event, Names
from cadre_cli.domain.places import assemblies, districts
from cadre_cli.domain.plan import SEAT_COLUMNS, PlanOnFile, State
from cadre_cli.domain.trainer_rooms import Lodging, lodge_trainers
from cadre_cli.prints import labels
from cadre_cli.prints.both_scripts import in_languages
from cadre_cli.prints.census import Census, count_everyone
from cadre_cli.text.dates import day_label, span_label, weekday_label

_BELOW_ASSEMBLY: Final = ("block", "mandalam", "sector", "booth")
_LAST: Final = 1_000_000  # a rank behind every batch and every role priority
DOT: Final = "•"  # stands where somebody is to be told something else than he was
NO_DISTRICT: Final = "—"  # stands in a column that is added up by district, where an empty cell would not count


@dataclass(frozen=True, slots=True)
class BatchTitle:
    """What stands above a batch's list, in the event's languages."""

    event: str
    batch: str
    dates: str
    venue: str
    trainers: str
    """Where the trainers who live there sleep; '' where none do. No paper for the wall says it."""

    @property
    def with_trainers(self) -> str:
        """The batch, for those who give out the rooms."""
        return " · ".join(filter(None, (self.batch, self.trainers)))


@dataclass(frozen=True)
class Lists:
    """What every export prints of a plan.

    `rows` has a row per participant: the columns of `domain.people`, `due`, SEAT_COLUMNS, and the labels
    role_label, roles_label (where he holds several), district_label, assembly_label (with what lies below it),
    role_lines, place_lines (district and assembly) and role_and_place (each language on a line of its own), about (role
    and place in the event's first language alone), gender_label, age_label, alternate_label and
    ground_floor_label ('' where not known or not needed), state_label, and standing (batch id, or the state of who
    has none).
    `name` stands in the script of the event's language where it has one alone (see `both_scripts`).
    Order: batches as the plan has them, who waits, who is set aside; within each role priority, district, name, code.
    """

    planned: PlanOnFile
    census: Census
    rows: pd.DataFrame
    say: Callable[[Names], str]

    @property
    def event(self) -> Event:
        """The event of the plan."""
        return self.planned.event

    @property
    def batches(self) -> tuple[Batch, ...]:
        """The batches of the plan."""
        return self.planned.plan.batches

    def heading(self, names: Names) -> str:
        """A column heading: each language on a line of its own."""
        return labels.say(names, self.event.languages, "\n")

    def tab(self, names: Names) -> str:
        """The name of a sheet."""
        return labels.say(names, self.event.languages, " - ")

    def reasons(self, rows: pd.DataFrame) -> list[tuple[Names, list[str]]]:
        """Why each of the rows stands where it does: a heading and a sentence each, per language of the event."""
        both = {"hi": (labels.WHY_HI, "why_hi"), "en": (labels.WHY_EN, "why")}
        return [(both[language][0], rows[both[language][1]].tolist()) for language in self.event.languages]

    def is_changed(self, rows: pd.DataFrame) -> "pd.Series[bool]":
        """Of each whether he is to be told something else than he was."""
        return rows["code"].isin(self.planned.changed)

    def paid_marks(self, rows: pd.DataFrame) -> list[str]:
        """The mark of each who has paid; none at all while nothing was booked."""
        mark = self.heading(labels.PAID_MARK)
        return [mark if paid and self.planned.in_books else "" for paid in rows["paid"]]

    @property
    def filled(self) -> tuple[Batch, ...]:
        """Those of them that somebody is in: the others have no list to hang on a wall."""
        return tuple(batch for batch in self.batches if len(self.of_batch(batch)))

    def of_batch(self, batch: Batch) -> pd.DataFrame:
        """The rows of the people seated in the batch."""
        return self.rows.iloc[self._positions.get(batch.id, [])]

    @cached_property
    def _positions(self) -> Mapping[str, list[int]]:
        found = self.rows.groupby("batch", sort=False).indices
        return {str(batch): list(positions) for batch, positions in found.items()}

    @cached_property
    def lodging(self) -> Lodging:
        """Where the trainers of the batches sleep."""
        return lodge_trainers(self.event, self.batches)

    def in_state(self, state: State) -> pd.DataFrame:
        """The rows of the people in that state."""
        return self.rows[self.rows["state"] == state.value]

    def title(self, batch: Batch) -> BatchTitle:
        """What stands above the batch's list."""
        venue = self.event.venue_by_id[batch.venue]
        place = district_names(self.event).get(venue.district, Names(venue.district, venue.district))
        count = f"{self.say(labels.BATCH)} {batch.id} · {self.say(labels.people(len(self.of_batch(batch))))}"
        trainers = [f"{room.room} ({room.people})" for room in self.lodging.rooms if room.batch == batch.id]
        return BatchTitle(
            self.say(self.event.names),
            count,
            self.dates(batch),
            self.say(Names(_where(venue.names.en, place.en), _where(venue.names.hi, place.hi))),
            f"{self.say(labels.TRAINERS)}: {', '.join(trainers)}" if trainers else "",
        )

    def stay(self, id_: str) -> str:
        """The batch of that id with its days: 'B1, 8–10 June 2025'; '' where there is none."""
        batch = next((each for each in self.batches if each.id == id_), None)
        return f"{id_}, {self.dates(batch)}" if batch else ""

    def day(self, day: date, between: str = " / ") -> str:
        """'Monday, 9 June 2025', with that between the languages."""
        en, hi = (f"{weekday_label(day, lang)}, {day_label(day, lang)}" for lang in ("en", "hi"))
        return labels.say(Names(en, hi), self.event.languages, between)

    def dates(self, batch: Batch, between: str = " / ") -> str:
        """First and last day of the batch, with that between the languages."""
        first, last = batch.arrives, batch.departs
        names = Names(span_label(first, last, "en"), span_label(first, last, "hi"))
        return labels.say(names, self.event.languages, between)


@lru_cache(maxsize=1)  # one plan is printed on several papers, one after the other
def lists(planned: PlanOnFile) -> Lists:
    """The lists of a plan, which nobody changes.

    Raises:
        FaultError: the plan does not account for everyone (see `census`).
    """
    census = count_everyone(planned)
    speak = partial(labels.say, languages=planned.event.languages)
    seats = planned.plan.seats[list(SEAT_COLUMNS[1:])].reset_index(drop=True)
    rows = pd.concat([planned.people.reset_index(drop=True), seats], axis=1)
    rows = _in_order(_labelled(rows, planned.event, speak), planned)
    return Lists(planned, census, rows, speak)


def unlabelled(planned: PlanOnFile) -> Lists:
    """The lists of a large plan as far as they are counted: no labels, and the order of the codes.

    Raises:
        FaultError: the plan does not account for everyone (see `census`).
    """
    census = count_everyone(planned)
    seats = planned.plan.seats[list(SEAT_COLUMNS[1:])].reset_index(drop=True)
    rows = pd.concat([planned.people.reset_index(drop=True), seats], axis=1)
    return Lists(planned, census, rows, partial(labels.say, languages=planned.event.languages))


def district_names(event: Event) -> Mapping[str, Names]:
    """Party districts and administrative districts by their English name."""
    known = {name: Names(name, district.name_hi) for name, district in districts().items()}
    return known | {unit.names.en: unit.names for unit in event.units}


def _labelled(rows: pd.DataFrame, event: Event, speak: Callable[[Names], str]) -> pd.DataFrame:
    genders = {kind.value: speak(labels.GENDERS[kind]) for kind in BedKind}
    states = {state.value: speak(names) for state, names in labels.STATES.items()}
    roles = {id_: speak(role.names) for id_, role in event.role_by_id.items()}

    def several(ids: str) -> str:
        return ", ".join(roles.get(id_, id_) for id_ in ids.split())

    role, district, assembly = _role_and_place(rows, event, event.languages)
    single = [_role_and_place(rows, event, (language,)) for language in event.languages]
    labelled = {
        **in_languages(rows, event.look, event.languages),
        "role_label": role,
        "roles_label": _mapped(rows["roles"].where(rows["roles"].str.contains(" "), ""), several),
        "district_label": district,
        "assembly_label": assembly,
        "role_lines": reduce(_above, (each[0] for each in single)),
        "place_lines": reduce(_above, (_beside(each[1], each[2]) for each in single)),
        "role_and_place": reduce(_above, (reduce(_beside, each) for each in single)),
        "about": reduce(_beside, single[0]),
        "gender_label": _mapped(rows["gender"], lambda kind: genders.get(kind, kind)),
        "age_label": rows["age"].astype("str").where(rows["age"] > 0, ""),
        "alternate_label": rows["alternate"].astype("str").where(rows["alternate"] > 0, ""),
        "ground_floor_label": pd.Series(speak(labels.YES), index=rows.index).where(rows["ground_floor"], ""),
        "state_label": _mapped(rows["state"], states.__getitem__),
    }
    labelled["standing"] = rows["batch"].where(rows["batch"] != "", labelled["state_label"])
    return rows.assign(**labelled)


def _role_and_place(rows: pd.DataFrame, event: Event, languages: Sequence[str]) -> tuple["pd.Series[str]", ...]:
    """Role, district, and assembly with what lies below it, in these languages."""
    speak = partial(labels.say, languages=languages)
    roles = {id_: speak(role.names) for id_, role in event.role_by_id.items()}
    places = {name: speak(names) for name, names in district_names(event).items()}
    seats = {number: f"{number} {speak(assembly.names)}" for number, assembly in assemblies().items()}
    district = rows["unit"].where(rows["unit"] != "", rows["district"])
    below = [rows[column] for column in _BELOW_ASSEMBLY]
    return (
        _mapped(rows["role"], lambda id_: roles.get(id_, id_) or speak(labels.NOT_KNOWN)),
        _mapped(district, lambda name: places.get(name, name)),
        reduce(_beside, below, _mapped(rows["assembly"], lambda number: seats.get(number, number))),
    )


def _in_order(rows: pd.DataFrame, planned: PlanOnFile) -> pd.DataFrame:
    batches = {batch.id: rank for rank, batch in enumerate(planned.plan.batches)}
    states = {State.SEATED.value: 0, State.WAITING.value: 1, State.SET_ASIDE.value: 2}
    priority = {id_: role.priority for id_, role in planned.event.role_by_id.items()}
    waits = rows["state"] == State.WAITING.value
    keys = pd.DataFrame(
        {
            "state": rows["state"].map(states),
            "batch": rows["batch"].map(batches).fillna(_LAST),
            "priority": rows["role"].map(priority).fillna(_LAST),
            # Who waits stands in the order in which a freed seat would be offered.
            "unpaid": ~rows["paid"] & waits,
            "turn": rows["order"].where(waits, 0),
            "district": rows["unit"].where(rows["unit"] != "", rows["district"]),
            "name": rows["name"],
            "code": rows["code"],
        }
    )
    return rows.loc[keys.sort_values(list(keys.columns), kind="stable").index].reset_index(drop=True)


def _mapped(texts: "pd.Series[str]", label: Callable[[str], str]) -> "pd.Series[str]":
    return texts.map({text: label(text) for text in texts.unique()}).astype("str")


def _where(venue: str, place: str) -> str:
    return venue if place in venue else f"{venue}, {place}"


def _beside(left: "pd.Series[str]", right: "pd.Series[str]") -> "pd.Series[str]":
    both = (left != "") & (right != "")
    return left.where(~both, left + " · ") + right


def _above(upper: "pd.Series[str]", lower: "pd.Series[str]") -> "pd.Series[str]":
    return upper.where(upper == lower, upper + "\n" + lower)
