"""The sets, each read as the product reads it, and what came of it."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.event import Event
from cadre_cli.intake.columns import field_of
from cadre_cli.intake.header import find_header
from cadre_cli.intake.values.places import PlaceReader
from cadre_cli.intake.values.roles import RoleReader
from cadre_cli.text.krutidev import to_unicode
from cadre_cli.text.person_names import SAME, similar_pairs
from cadre_cli.workflows.event_folder import builtin_event

HERE: Final = Path(__file__).parent / "data"
SECOND: Final = HERE / "second"
"""Sets that were written, and measured, before anything in the product was made with them in mind."""
TEXTS: Final = Path(__file__).parents[1] / "text" / "data"

Outcome = tuple[str, str, str]
"""What was read, what is right ('' or '?' where nothing may be taken), what was taken ('' for nothing)."""


@dataclass(frozen=True)
class Figures:
    """`wrong` were taken for what they are not; of those that can be known `right` were, of all `known`."""

    right: int
    known: int
    wrong: tuple[Outcome, ...]
    missed: tuple[Outcome, ...]
    all: int

    @property
    def precision(self) -> float:
        """The share of what was taken that is right."""
        taken = self.right + len(self.wrong)
        return self.right / taken if taken else 1.0

    @property
    def recall(self) -> float:
        """The share of what can be known that was known."""
        return self.right / self.known


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of one set."""
    known = [it for it in outcomes if it[1] not in ("", "?")]
    wrong = tuple(it for it in outcomes if it[2] and it[1] != it[2])
    missed = tuple(it for it in known if not it[2])
    return Figures(sum(it[1] == it[2] for it in known), len(known), wrong, missed, len(outcomes))


def rows(path: Path) -> list[list[str]]:
    """The rows of a data file below its heading."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def headings(folder: Path) -> Iterator[Outcome]:
    """Headings of columns, abbreviated and in two scripts, and some that must be carried through."""
    for heading, field in rows(folder / "headings.tsv"):
        yield heading, field, field_of(heading)


def two_row_headings() -> Iterator[Outcome]:
    """Headings over two rows, each column an example."""
    for upper, lower, fields in rows(HERE / "two_row_headings.tsv"):
        above, below = upper.split("|"), lower.split("|")
        header = find_header([above, below, ["x"] * len(above)])
        found = {column.index: column.field for column in header.columns} if header else {}
        for index, field in enumerate(fields.split("|")):
            yield f"{above[index]} / {below[index]}", field, found.get(index, "")


def places(folder: Path, event: Event) -> Iterator[Outcome]:
    """Districts and constituencies, old names among them, and those that are only like one."""
    reader = PlaceReader(event)
    for kind, text, district, answer in rows(folder / "places.tsv"):
        is_district = kind == "district"
        reading = reader.read_district(text) if is_district else reader.read_assembly(text, district)
        yield text, answer, reading.district if is_district else reading.assembly


def roles(folder: Path, event: Event) -> Iterator[Outcome]:
    """Offices in both languages, several in a cell, former ones, and those that the event does not name."""
    reader = RoleReader(event)
    for text, answer in rows(folder / "roles.tsv"):
        yield text, answer, " ".join(reader.read(text).roles)


def names() -> Iterator[tuple[str, str, str]]:
    """Names in Hindi and English: one person ('same'), half known, and different people ('?')."""
    for kind, one, other in rows(TEXTS / "name_pairs.tsv"):
        yield one, other, "?" if kind == "question" else "same"
    for one, other in rows(TEXTS / "name_non_pairs.tsv"):
        yield one, other, "?"


def second_names() -> Iterator[tuple[str, str, str]]:
    """The same of the second sets."""
    for one, other in rows(SECOND / "name_pairs.tsv"):
        yield one, other, "same"
    for one, other in rows(SECOND / "name_non_pairs.tsv"):
        yield one, other, "?"


def compared(pairs: Iterable[tuple[str, str, str]]) -> Iterator[Outcome]:
    """What the comparison of names says of each pair."""
    told = list(pairs)
    scores = similar_pairs([pair[0] for pair in told], [pair[1] for pair in told])
    for (one, other, right), score in zip(told, scores, strict=True):
        yield f"{one} / {other}", right, "same" if score >= SAME else ""


def legacy() -> Iterator[Outcome]:
    """Texts typed in Kruti Dev."""
    lines = (TEXTS / "krutidev_pairs.tsv").read_text(encoding="utf-8").splitlines()
    for typed, _, right in (line.partition("\t") for line in lines if line and not line.startswith("# ")):
        yield typed, right, to_unicode(typed)


def second_legacy() -> Iterator[Outcome]:
    """The same of the second sets."""
    for typed, right in rows(SECOND / "krutidev_pairs.tsv"):
        yield typed, right, to_unicode(typed)


def all_sets() -> Mapping[str, Figures]:
    """The figures of every set, by its name."""
    event = builtin_event()
    sets: Mapping[str, Callable[[], Iterator[Outcome]]] = {
        "headings": lambda: headings(HERE),
        "headings over two rows": two_row_headings,
        "places": lambda: places(HERE, event),
        "roles": lambda: roles(HERE, event),
        "names across scripts": lambda: compared(names()),
        "Kruti Dev": legacy,
        "headings, second set": lambda: headings(SECOND),
        "places, second set": lambda: places(SECOND, event),
        "roles, second set": lambda: roles(SECOND, event),
        "names across scripts, second set": lambda: compared(second_names()),
        "Kruti Dev, second set": second_legacy,
    }
    return {name: figures(list(outcomes())) for name, outcomes in sets.items()}
