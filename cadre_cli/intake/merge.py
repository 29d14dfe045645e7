"""Several rows of one person as one row."""

import json
from collections.abc import Hashable, Mapping, Sequence
from itertools import chain

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.domain.paid_said import parse_paid_said
from cadre_cli.text.devanagari import is_devanagari

_WORD_SETS = ("unavailable", "together", "apart", "wish_days")
_FIRST_KNOWN = (
    *("code", "unit", "district", "division", "assembly", "block", "mandalam", "sector", "booth"),
    *("gender", "email", "pin"),
)
_PLACES = ("unit", "district", "division")


def merge_rows(people: pd.DataFrame, groups: Sequence[Sequence[int]], event: Event) -> pd.DataFrame:
    """The people with each group of rows merged into its first; the others go. The index starts anew."""
    if not groups:
        return people
    concerned = sorted(chain.from_iterable(groups))
    records = dict(zip(concerned, people.loc[concerned].to_dict("records"), strict=True))
    merged = [_merged([records[row] for row in rows], event) for rows in groups]
    people = people.copy()
    people.loc[[rows[0] for rows in groups], list(merged[0])] = pd.DataFrame(merged).to_numpy(dtype=object)
    gone = list(chain.from_iterable(rows[1:] for rows in groups))
    return people.drop(index=gone).reset_index(drop=True)


def _merged(rows: Sequence[Mapping[Hashable, object]], event: Event) -> dict[str, object]:
    """The columns in which the first row learns from the others."""

    def texts(column: str) -> list[str]:
        return [str(row[column]) for row in rows if row[column]]

    def words(column: str) -> list[str]:
        return list(dict.fromkeys(" ".join(texts(column)).split()))

    roles = sorted(words("roles"), key=lambda role: event.role_by_id[role].priority)
    numbers = list(dict.fromkeys(" ".join(f"{row['mobile']} {row['mobiles']}" for row in rows).split()))
    known = {column: next(iter(texts(column)), "") for column in _FIRST_KNOWN}
    # A unit belongs to its district: the three are taken from one row together.
    placed = next((row for row in rows if row["district"]), rows[0])
    aside = [str(row["set_aside"]) for row in rows]
    paid = max(rows, key=lambda row: (int(str(row["paid_paise"])), bool(row["paid_said"])))
    in_devanagari = is_devanagari(str(rows[0]["name"]))
    others = (name for name in texts("name") if is_devanagari(name) is not in_devanagari)
    return known | {
        **{column: placed[column] for column in _PLACES},
        **{column: " ".join(sorted(words(column))) for column in _WORD_SETS},
        "name_other": next(chain(texts("name_other"), others), ""),
        "roles": " ".join(roles),
        "role": roles[0] if roles else "",
        "level": event.role_by_id[roles[0]].level.value if roles else next(iter(texts("level")), ""),
        "mobile": numbers[0] if numbers else "",
        "mobiles": " ".join(numbers[1:]),
        "wish_batches": " ".join(words("wish_batches")),
        "remarks": "; ".join(dict.fromkeys(texts("remarks"))),
        "paid_paise": paid["paid_paise"],
        "paid_said": _standing_in(paid) if paid is not rows[0] else paid["paid_said"],
        "age": max(int(str(row["age"])) for row in rows),
        # Who is a regular participant in one of his rows is one.
        "alternate": min(int(str(row["alternate"])) for row in rows),
        "ground_floor": any(bool(row["ground_floor"]) for row in rows),
        "set_aside": "" if "" in aside else aside[0],
        "extra": _joined_extra(texts("extra")),
        "sources": "\n".join(texts("sources")),
    }


def _standing_in(row: Mapping[Hashable, object]) -> str:
    """What is said of a deposit in that row, with the row: it is not the first of the person."""
    said = parse_paid_said(str(row["paid_said"]))
    return str(said.standing_in(str(row["file"]), str(row["sheet"]), int(str(row["row"])))) if said else ""


def _joined_extra(objects: Sequence[str]) -> str:
    """The carried columns of all rows; where two fill the same one differently, both texts are kept."""
    joined: dict[str, str] = {}
    for heading, text in chain.from_iterable(json.loads(item).items() for item in objects):
        kept = joined.get(heading, "")
        joined[heading] = kept if text == kept or not text else f"{kept}; {text}" if kept else text
    return json.dumps(joined, ensure_ascii=False) if joined else ""
