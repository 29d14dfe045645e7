"""The batches that a list names: those wished for, and the one that somebody must go to."""

import re
from collections.abc import Mapping

import pandas as pd

from cadre_cli.domain.questions import BLANK, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.sheet_values import SheetValues
from cadre_cli.intake.values.asking import NOTHING_THERE, asked
from cadre_cli.intake.values.labels import read_labels
from cadre_cli.text.keys import match_key

_DIGITS = re.compile(r"\d+")


def read_wishes(values: SheetValues, readers: Readers) -> pd.Series:
    """The batches wished for, as the event spells their ids; while there are none, as they are written."""
    return _batches(values, "wish_batches", readers)


def read_pins(values: SheetValues, readers: Readers) -> pd.Series:
    """The one batch that each must go to; who is pinned to several is asked about, and not pinned."""
    pins = _batches(values, "pin", readers)
    several = pins.str.contains(" ", regex=False)
    for text in pins[several].unique():
        question = _which_of(text)
        given = readers.answers.to(question)
        rows = pins.index[pins == text]
        for row in [] if given else rows:
            action = "leave the one he must go to; he is not pinned"
            values.log.add(
                kinds.MANY_PINS, values.table.row_address(row, "pin"), question.text, action, question=question
            )
            values.keep_unread(int(row), "pin")
        if given:
            tell_answer(given, values.table.row_address(int(rows[0]), "pin"), len(rows), values.log)
        pins = pins.mask(pins == text, _id(given.value, readers.batch_ids) if given else "")
    return pins


def _batches(values: SheetValues, field: str, readers: Readers) -> pd.Series:
    labels = values.read(field, read_labels)
    ids = readers.batch_ids
    if not ids:
        return labels
    meant = {label: ids.get(match_key(label), "") for text in labels.unique() for label in text.split()}
    for label in [label for label, known in meant.items() if not known]:
        rows = labels.index[labels.str.split().map(lambda given, label=label: label in given)]
        address = values.table.row_address(int(rows[0]), field)
        question = _which_batch(label, ids)
        if given := readers.answers.to(question):
            meant[label] = _id(given.value, ids)
            tell_answer(given, address, len(rows), values.log)
        else:
            action = f"write one of {', '.join(ids.values())}, or clear the cell"
            values.log.group(kinds.UNKNOWN_BATCH, address, question.text, action, len(rows), question=question)
            for row in rows:
                values.keep_unread(int(row), field)
    return map_distinct(lambda text: " ".join(dict.fromkeys(filter(None, (meant[it] for it in text.split())))), labels)


def _id(answer: str, ids: Mapping[str, str]) -> str:
    return "" if answer == BLANK else ids[match_key(answer)]


def _which_batch(label: str, ids: Mapping[str, str]) -> Question:
    """What is meant by a label that is no batch's; a batch of the same number is proposed ('Batch 2' for B2)."""
    numbers = _DIGITS.findall(label)
    alike = [Answer(batch, "that batch") for batch in ids.values() if numbers and _DIGITS.findall(batch) == numbers]
    return asked("batch", label, f'no such batch: "{label}"', [*alike, NOTHING_THERE])


def _which_of(text: str) -> Question:
    not_pinned = Answer(BLANK, "he is not pinned")
    batches = (Answer(batch, "that batch") for batch in text.split())
    return asked("batch", text, f'pinned to more than one batch: "{text}"', [not_pinned, *batches])
