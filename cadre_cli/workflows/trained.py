"""Who on a roster has completed an earlier round, by its register: left out or called as a trainer."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import BedKind, Event
from cadre_cli.domain.filling import bed_kind
from cadre_cli.domain.findings import Address, Finding
from cadre_cli.domain.questions import DIFFERENT, SAME, Answer, Question
from cadre_cli.domain.trained import WHY, Completed
from cadre_cli.domain.trainers import Trainers
from cadre_cli.errors import UsageError
from cadre_cli.intake import kinds
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.names import are_alike
from cadre_cli.intake.register import PLACES, read_register
from cadre_cli.intake.values.asking import asked
from cadre_cli.text.listing import some_of
from cadre_cli.workflows.doubts import may_be_slips, told_of, with_name_key

_BECOMES: Final = {
    Completed.LEAVE_OUT: ("are left out", "nothing; to have them come, write completed: keep under trained"),
    Completed.TRAINERS: ("are called as trainers", "nothing: the event has beds for so many trainers"),
    Completed.KEEP: ("come all the same", "nothing; to leave them out, write completed: leave_out under trained"),
}
"""What is told of them, and what to do."""
_PROPOSALS: Final = (Answer(SAME, "one person, who has completed it"), Answer(DIFFERENT, "two people"))
_POST: Final = ("role", *PLACES)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Somebody of the roster (his row in the people table), and one of a register; what they share, in words."""

    row: int
    name: str
    entry: int
    entry_name: str
    entry_code: str
    round: str
    fact: str

    @property
    def question(self) -> Question:
        """Whether they are one person."""
        whose = f"{self.entry_name} ({self.entry_code})" if self.entry_code else self.entry_name
        text = f'"{self.name}" of the roster and "{whose}", who has completed {self.round}, have {self.fact}'
        return asked("person", f"{self.entry_code}: {self.name} / {self.entry_name}", text, _PROPOSALS)


def with_trained(
    people: pd.DataFrame, event: Event, folder: Path, answers: Answers, entered: frozenset[str] = frozenset()
) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The people of the rosters with those set aside who have completed an earlier round, and what is told of it.

    One is known again by his code, his mobile, or his post (role and place) with a name that is spelt alike. Who has
    only a name nearly like that with the same mobile, or the same name and role at another place of the district, is
    asked about; until it is answered he comes. Who was `entered` by hand (codes) comes whatever a register says.

    Raises:
        UsageError: a register is not there, or is none.
    """
    ours = people["set_aside"].str.startswith(tuple(WHY.values()))
    people = people.assign(set_aside=people["set_aside"].mask(ours, ""))
    registers = _registers(event, folder)
    if registers.empty or people.empty:
        return people, ()
    open_ = people[(people["set_aside"] == "") & ~people["code"].isin(entered)]
    sure = {pair.row: pair for pair in reversed(list(_certain(open_, registers)))}
    told: list[Finding] = []
    known = {pair.entry for pair in sure.values()}
    for pair in _doubtful(open_[~open_.index.isin(list(sure))], registers[~registers.index.isin(list(known))]):
        address = Address(*map(str, people.loc[pair.row, ["file", "sheet", "row"]]))
        finding, is_one = told_of(pair.question, address, kinds.MAYBE_TRAINED, "he comes", answers)
        told.append(finding)
        if is_one:
            sure.setdefault(pair.row, pair)
    rule = event.trained.completed
    if sure:
        told += _told(sure, people, event)
    if rule in WHY:
        whys = pd.Series({row: WHY[rule] + pair.round for row, pair in sure.items()}, dtype="str")
        people = people.assign(set_aside=whys.reindex(people.index).fillna(people["set_aside"]).astype("str"))
    return people, tuple(told)


def _registers(event: Event, folder: Path) -> pd.DataFrame:
    """Who has completed a round by any of the registers, each person of a code once; numbered from 0."""
    from cadre_cli.prints.camp.register import FORM

    tables = []
    for name in event.trained.registers:
        file = folder / name
        if not file.is_file():
            way_out = "lay the register beside cadre.yaml, or take it out of its trained"
            raise UsageError(f"{file} is not there", way_out)
        tables.append(read_register(name, file.read_bytes(), FORM))
    if not tables:
        return pd.DataFrame()
    whole = pd.concat(tables, ignore_index=True)
    return whole[(whole["code"] == "") | ~whole["code"].duplicated()].reset_index(drop=True)


def _told(sure: dict[int, _Pair], people: pd.DataFrame, event: Event) -> Iterator[Finding]:
    """One note for each round that some of the roster have completed."""
    rounds = dict.fromkeys(sure[row].round for row in sorted(sure))
    rule, registers = event.trained.completed, event.trained.registers
    becomes, action = _BECOMES[rule]
    if rule is Completed.TRAINERS and (missing := _without_beds(people.loc[sorted(sure), "gender"].tolist(), event)):
        action = missing
    for round_ in rounds:
        rows = [row for row in sorted(sure) if sure[row].round == round_]
        named = some_of([str(people.at[row, "name"]) for row in rows])
        read = f"{len(rows)} of the roster have completed {round_} and {becomes}: {named}"
        yield Finding(kinds.TRAINED, Address(", ".join(registers)), read, action, len(rows))


def _without_beds(genders: Sequence[str], event: Event) -> str:
    """How many of the called the event has no beds for, and what to write; '' where it has beds for all."""
    kept = [event.trainers_of(batch) for batch in event.batches] or [
        each.trainers or Trainers() for each in event.venues
    ]
    called = Counter(bed_kind(gender, event) for gender in genders)
    lacking = {kind: called[kind] - sum(each.of(kind) for each in kept) for kind in BedKind}
    short = {kind: number for kind, number in lacking.items() if number > 0}
    if not short:
        return ""
    number, beds = sum(short.values()), ", ".join(f"{kind}: {number}" for kind, number in short.items())
    have = "1 of them has no bed" if number == 1 else f"{number} of them have no beds"
    return f"{have}: write trainers: {{{beds}}} under the batches with which they stay, or under their venue"


def _certain(people: pd.DataFrame, registers: pd.DataFrame) -> Iterator[_Pair]:
    """Who is known again for certain: the first fact that proves it comes first."""
    for column, fact in (("code", "the same code"), ("mobile", "the same mobile")):
        both = _joined(people, registers, [column])
        yield from _pairs(_named(both, are_alike), fact)
    mine, theirs = (_with_post(table) for table in (people[people["role"].isin(registers["role"].unique())], registers))
    yield from _pairs(_joined(mine, theirs, ["post"]), "the same name, role and place")


def _doubtful(people: pd.DataFrame, registers: pd.DataFrame) -> Iterator[_Pair]:
    for column, fact in (("code", "the same code"), ("mobile", "the same mobile")):
        both = _joined(people, registers, [column])
        yield from _pairs(_named(both, may_be_slips), fact)
    mine, theirs = (
        table[(table["role"] != "") & (table["unit"] != "") & (table["name"] != "")] for table in (people, registers)
    )
    keyed = [with_name_key(table) for table in (mine[mine["role"].isin(theirs["role"].unique())], theirs)]
    both = _joined(keyed[0], keyed[1], ["key", "role", "unit"])
    yield from _pairs(both, "the same name and role in one district")


def _joined(people: pd.DataFrame, registers: pd.DataFrame, on: list[str]) -> pd.DataFrame:
    """Each of the people with each entry of the registers that has the same in these columns, and has something."""
    mine = people.assign(row=people.index)[["row", "name", *on]]
    theirs = registers.assign(entry=registers.index, code_old=registers["code"])
    theirs = theirs[["entry", "name", "code_old", "round", *on]].rename(columns={"name": "name_old"})
    return mine[mine[on[0]] != ""].merge(theirs, on=on).sort_values(["row", "entry"])


def _named(both: pd.DataFrame, near: Callable[[Sequence[str], Sequence[str]], list[bool]]) -> pd.DataFrame:
    """Those of the rows whose two names are near each other."""
    names = near(both["name"].tolist(), both["name_old"].tolist())
    return both[pd.Series(names, index=both.index, dtype="bool")]


def _pairs(both: pd.DataFrame, fact: str) -> Iterator[_Pair]:
    columns = both[["row", "name", "entry", "name_old", "code_old", "round"]]
    for row, name, entry, entry_name, code, round_ in columns.itertuples(index=False, name=None):
        yield _Pair(row, name, entry, entry_name, code, round_, fact)


def _with_post(people: pd.DataFrame) -> pd.DataFrame:
    """With the column post: name, role and place, of those who alone have them; '' of the others."""
    keyed = with_name_key(people)
    post = keyed["key"].str.cat(keyed[list(_POST)], sep="|")
    some = (keyed["key"] != "") & (keyed["role"] != "") & (keyed[list(PLACES)] != "").any(axis=1)
    return keyed.assign(post=post.where(some & ~post.duplicated(keep=False), ""))
