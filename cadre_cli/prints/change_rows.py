"""What a change notice says: per batch and for the waitlist who comes and who goes, per district whom to phone."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import Final

import pandas as pd

from cadre_cli.domain.changes import ABSENT, CHANGE_COLUMNS, NO_SHOW, WITHDRAWN, BatchChange, Differences, Kind
from cadre_cli.domain.event import Batch, Names
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.prints import labels
from cadre_cli.prints.census import count_everyone
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.dates import span_label

_STATES: Final = {state.value: labels.STATES[state] for state in (State.WAITING, State.SET_ASIDE)}
_ELSEWHERE: Final = _STATES | {WITHDRAWN: labels.WITHDRAWN, NO_SHOW: labels.NO_SHOW}


@dataclass(frozen=True)
class Part:
    """Some people of a list that changed: what is common to them, and whether `was_label` or `now_label` tells more.

    `where` is the heading of that `column`; `rows` as in `Notice`, never none.
    """

    title: Names
    where: Names
    column: str
    rows: pd.DataFrame


@dataclass(frozen=True)
class Section:
    """What changed in a list that hangs on the wall.

    `line` says when and where it is held, `warning` what concerns everyone on it; both may be ''.
    """

    name: str
    heading: str
    line: str
    warning: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Notice:
    """What a change notice prints.

    `rows` has everyone for whom something changed: the columns of `Lists.rows`, CHANGE_COLUMNS, and was_label and
    now_label (batch, days, venue where there are several, and room; or the state; each language on a line of its own).
    Order: that of the later plan's lists, then who left it. `printed` is the later plan with these people alone.
    `venue` names the only one of both plans; '' where there are several.
    """

    changes: Differences
    printed: Lists
    rows: pd.DataFrame
    venue: str

    @property
    def title(self) -> str:
        """What stands on every page."""
        return f"{self.printed.say(self.printed.event.names)} · {self.printed.say(labels.CHANGE_NOTICE)}"

    @property
    def replaces(self) -> str:
        """Which lists hold no longer."""
        return self._filled(labels.REPLACES, old=self.changes.before.plan.version, new=self.changes.after.plan.version)

    @property
    def changed_of(self) -> str:
        """For how many of all something changed."""
        return self._filled(labels.CHANGED_OF, changed=len(self.rows), everyone=len(self.changes.people))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The batches in which something changed, those of the later plan first, then the waitlist."""
        sections = (*self._batches(), self._waitlist())
        return tuple(section for section in sections if section.parts or section.warning)

    def districts(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """The name and the people of each district, in the order of English names; who has none comes last."""
        keys = self.rows["unit"].where(self.rows["unit"] != "", self.rows["district"])
        for key in sorted(keys.unique(), key=lambda name: (not name, name)):
            found = self.rows[keys == key]
            yield found["district_label"].iat[0] or self.printed.say(labels.NO_DISTRICT), found

    def _batches(self) -> Iterator[Section]:
        rows, say = self.rows, self.printed.say
        changed = {change.id: change for change in self.changes.batches}
        now = {batch.id: batch for batch in self.changes.after.plan.batches}
        for id_ in dict.fromkeys((*now, *changed)):
            heading = f"{say(labels.BATCH)} {id_} — {say(labels.CHANGE_NOTICE)}"
            line = say(when_and_where(now[id_], self.changes.after)) if id_ in now else ""
            parts = _parts(rows, rows["was"] == id_, rows["now"] == id_)
            yield Section(id_, heading, line, self._warning(changed[id_]) if id_ in changed else "", parts)

    def _waitlist(self) -> Section:
        rows, say, waiting = self.rows, self.printed.say, State.WAITING.value
        heading = f"{say(labels.WAITLIST_SHEET)} — {say(labels.CHANGE_NOTICE)}"
        parts = _parts(rows, rows["was_state"] == waiting, rows["now_state"] == waiting)
        return Section(self.printed.tab(labels.WAITLIST_SHEET), heading, "", "", parts)

    def _warning(self, change: BatchChange) -> str:
        say = self.printed.say
        said = say(labels.BATCH_KINDS[change.kind])
        if change.was is None:
            return said
        return f"{said} · {say(labels.WAS)}: {say(when_and_where(change.was, self.changes.before))}"

    def _filled(self, names: Names, **values: int) -> str:
        return self.printed.say(Names(names.en.format(**values), names.hi.format(**values)))


def notice(changes: Differences) -> Notice:
    """The notice of these changes.

    Raises:
        FaultError: one of the plans does not account for everyone (see `census`).
    """
    languages = changes.after.event.languages
    # The papers are in the languages of the later plan, whatever the older one was printed in.
    before = replace(changes.before, event=replace(changes.before.event, languages=languages))
    count_everyone(before)
    count_everyone(changes.after)
    changed = changes.changed
    gone = changed["kind"] == Kind.LEFT.value
    printed = lists(_only(changes.after, changed.loc[~gone, "code"]))
    left = lists(_only(before, changed.loc[gone, "code"])).rows
    rows = pd.concat([printed.rows, left], ignore_index=True) if len(left) else printed.rows
    rows = rows.merge(changed[["code", *CHANGE_COLUMNS]], on="code", how="left")
    venues = list(dict.fromkeys(venue for planned in (changes.after, before) for venue in _venues(planned)))
    several = len(venues) > 1
    was = _labels(rows, "was", _places(before, labels.NOT_IN_PLAN, several), languages)
    now = _labels(rows, "now", _places(changes.after, labels.NOT_ON_ROSTER, several), languages)
    venue = "" if several or not venues else f"{printed.say(labels.VENUE)}: {printed.say(venues[0])}"
    return Notice(changes, printed, rows.assign(was_label=was, now_label=now), venue)


def _only(planned: PlanOnFile, codes: Collection[str]) -> PlanOnFile:
    """The plan as if it had these people alone."""
    chosen = planned.people["code"].isin(codes).to_numpy()
    plan = replace(planned.plan, seats=planned.plan.seats[chosen])
    return replace(planned, plan=plan, people=planned.people[chosen])


def _parts(rows: pd.DataFrame, was: "pd.Series[bool]", now: "pd.Series[bool]") -> tuple[Part, ...]:
    """The parts of a list on which some of `rows` stood and some stand."""
    parts = (
        Part(labels.COME, labels.COME_FROM, "was_label", rows[now & ~was]),
        Part(labels.GO, labels.GO_TO, "now_label", rows[was & ~now]),
        Part(labels.STAY, labels.WAS, "was_label", rows[was & now]),
    )
    return tuple(part for part in parts if len(part.rows))


def _venues(planned: PlanOnFile) -> Iterator[Names]:
    return (planned.event.venue_by_id[batch.venue].names for batch in planned.plan.batches)


def _places(planned: PlanOnFile, absent: Names, with_venue: bool) -> Mapping[str, Names]:
    """Batch ids and states as they are said of somebody; `absent` of who is not in the plan."""
    say = when_and_where if with_venue else _when
    batches = {}
    for batch in planned.plan.batches:
        there = say(batch, planned)
        batches[f"{State.SEATED.value} {batch.id}"] = Names(f"{batch.id} · {there.en}", f"{batch.id} · {there.hi}")
    return batches | {f"{state} ": names for state, names in (_ELSEWHERE | {ABSENT: absent}).items()}


def when_and_where(batch: Batch, planned: PlanOnFile) -> Names:
    """The days and the venue of a batch of the plan."""
    days, venue = _when(batch, planned), planned.event.venue_by_id[batch.venue].names
    return Names(f"{days.en} · {venue.en}", f"{days.hi} · {venue.hi}")


def _when(batch: Batch, _: PlanOnFile) -> Names:
    first, last = batch.arrives, batch.departs
    return Names(span_label(first, last, "en"), span_label(first, last, "hi"))


def _labels(rows: pd.DataFrame, which: str, names: Mapping[str, Names], languages: Sequence[str]) -> "pd.Series[str]":
    """Where each was or is; the languages below each other."""
    keys, room = rows[f"{which}_state"] + " " + rows[which], rows[f"{which}_room"]

    def spoken(language: str) -> "pd.Series[str]":
        place = keys.map({key: labels.say(told, (language,)) for key, told in names.items()}).astype("str")
        in_room = f" · {labels.say(labels.ROOM, (language,))} " + room
        return place + in_room.where(room != "", "")

    return reduce(lambda upper, lower: upper + "\n" + lower, map(spoken, languages))
