"""What each participant wears and takes home: his badge, and the certificate."""

from pathlib import Path

import pandas as pd

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import Batch, Complete, Names
from cadre_cli.domain.plan import State
from cadre_cli.prints import labels
from cadre_cli.prints.both_scripts import in_other_script
from cadre_cli.prints.camp import words
from cadre_cli.prints.camp.attended import Attended, attended
from cadre_cli.prints.camp.setting import write_camp_pdf
from cadre_cli.prints.paper import Data
from cadre_cli.prints.qr import qr_svg
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.dates import span_label


def write_badges(camp: Camp, path: Path) -> None:
    """A badge for everyone who has a seat, eight to a page, in the order of the batch lists.

    Below each name it stands in the other script, as far as it may be printed (see `both_scripts`).

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    dates = {batch.id: printed.dates(batch) for batch in printed.batches}
    rows = printed.in_state(State.SEATED)
    shown = rows[["role_label", "district_label", "assembly_label", "batch", "room", "code"]]
    badges: list[Data] = [
        {
            "names": [*names],
            "role": role,
            "place": " · ".join(place for place in (district, assembly) if place),
            "batch": f"{printed.say(labels.BATCH)} {batch} · {dates[batch]}",
            "room": f"{printed.say(labels.ROOM)} {room}" if room else "",
            "code": code,
            "qr": qr_svg(code),
        }
        for names, (role, district, assembly, batch, room, code) in zip(
            _names(printed, rows), shown.itertuples(index=False), strict=True
        )
    ]
    write_camp_pdf("camp_badges.typ", camp, printed.say(words.BADGES), {"badges": badges}, path)


def write_certificates(camp: Camp, path: Path) -> None:
    """A certificate for everyone who has completed the round by the attendance of the batch he came to, one a page; for
    everyone who has a seat or came where the event says that they all have. In two languages it has both their names.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(camp.planned)
    there = attended(printed, camp)
    rows = _certified(there, camp.planned.event.complete)
    completed = {id_: _completed(printed, batch) for id_, batch in there.batches.items()}
    rows = rows.assign(of=rows["assembly_label"].where(rows["assembly_label"] != "", rows["district_label"]))
    shown = rows[["role_label", "of", "batch", "code"]]
    languages = len(printed.event.languages)
    people: list[Data] = [
        {
            "names": [*names[:languages]],
            "role": f"{role} · {place}" if place else role,
            "after": completed[batch],
            "code": code,
        }
        for names, (role, place, batch, code) in zip(_names(printed, rows), shown.itertuples(index=False), strict=True)
    ]
    said: Data = {
        "heading": printed.say(words.CERTIFICATE),
        "before": printed.heading(words.CERTIFIED),
        "signature": printed.say(words.SIGNED),
        "number": printed.say(labels.CODE),
    }
    title = printed.say(words.CERTIFICATES)
    write_camp_pdf("camp_certificates.typ", camp, title, {"words": said, "people": people}, path)


def _certified(there: Attended, complete: Complete) -> pd.DataFrame:
    if complete is Complete.EVERYONE:
        return there.rows
    return there.rows[there.rows["code"].isin([code for codes in there.completed.values() for code in codes])]


def _names(printed: Lists, rows: pd.DataFrame) -> list[list[str]]:
    """Of each his name as the papers show it, and behind it that in the other script, where there is one."""
    others = in_other_script(rows, printed.event.look)
    return [list(dict.fromkeys(names)) for names in zip(rows["name"], others, strict=True)]


def _completed(printed: Lists, batch: Batch) -> str:
    event, venue = printed.event.names, printed.event.venue_by_id[batch.venue].names
    en = span_label(batch.arrives, batch.departs, "en")
    hi = span_label(batch.arrives, batch.departs, "hi")
    return printed.heading(
        Names(
            words.COMPLETED.en.format(event=event.en, dates=en, venue=venue.en),
            words.COMPLETED.hi.format(event=event.hi, dates=hi, venue=venue.hi),
        )
    )
