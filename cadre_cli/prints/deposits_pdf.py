"""The deposit register as a PDF: everyone by batch with what he owes, room to write by hand, totals by batch."""

from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.letterhead import PLAIN, Letterhead
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.prints import labels
from cadre_cli.prints.paper import Data, look_of, write_pdf
from cadre_cli.prints.rows import Lists, lists
from cadre_cli.text.numbers import rupees

_HEADINGS: Final = (
    *(labels.NUMBER, labels.CODE, labels.NAME, labels.ROLE_AND_PLACE),
    *(labels.DUE, labels.PAID, labels.BALANCE, labels.DATE, labels.MODE, labels.REFERENCE),
)
_SHOWN: Final = ["code", "name", "role_and_place", "due", "paid_paise", "balance"]
_TOTALS: Final = (labels.BATCH, labels.PEOPLE, labels.DUE, labels.PAID, labels.BALANCE)


def write_deposits_pdf(planned: PlanOnFile, path: Path, letterhead: Letterhead = PLAIN) -> None:
    """Writes the register of everyone in the plan: seated, waiting and set aside.

    Raises:
        FaultError: the plan does not account for everyone, or the PDF cannot be set.
        OSError: the file cannot be written.
    """
    printed = lists(planned)
    rows = printed.rows.assign(balance=printed.rows["due"] - printed.rows["paid_paise"])
    batches = [(str(name), group) for name, group in rows.groupby("standing", sort=False)]
    titles = {batch.id: printed.title(batch) for batch in printed.batches}
    data: dict[str, Data] = {
        "title": f"{printed.say(planned.event.names)} · {printed.say(labels.DEPOSITS)}",
        "notice": labels.placeholder(planned.event),
        "page": printed.say(labels.PAGE),
        "columns": [printed.heading(names) for names in _HEADINGS],
        "total": printed.say(labels.TOTAL),
        "batches": [
            {
                "heading": f"{titles[name].batch} · {titles[name].dates}" if name in titles else name,
                "rows": _lines(group),
                "totals": _sums(group)[1:],
            }
            for name, group in batches
        ],
        "summary": _summary(printed, batches, rows),
    }
    look, fonts = look_of(letterhead)
    write_pdf("deposits.typ", data | look, planned.event, path, fonts)


def _lines(group: pd.DataFrame) -> list[Data]:
    shown = group[_SHOWN].copy()
    for column in ("due", "paid_paise", "balance"):
        label = {paise: rupees(int(paise)) for paise in shown[column].unique()}
        shown[column] = shown[column].map(label)
    shown["paid_paise"] = shown["paid_paise"].where(group["paid_paise"] > 0, "")
    return [[str(number), *line, "", "", ""] for number, line in enumerate(shown.to_numpy().tolist(), start=1)]


def _sums(group: pd.DataFrame) -> list[Data]:
    """People, due, paid, balance."""
    sums = [rupees(int(group[column].sum())) for column in ("due", "paid_paise", "balance")]
    return [str(len(group)), *sums]


def _summary(printed: Lists, batches: list[tuple[str, pd.DataFrame]], rows: pd.DataFrame) -> Data:
    return {
        "heading": printed.say(labels.BY_BATCH),
        "columns": [printed.heading(names) for names in _TOTALS],
        "rows": [[name, *_sums(group)] for name, group in batches],
        "total": [printed.say(labels.TOTAL), *_sums(rows)],
    }
