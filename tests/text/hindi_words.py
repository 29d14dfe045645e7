"""Hindi and English of the samples, the reference files and the configurations, for the tests of legacy fonts."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import yaml

from cadre_cli.intake.columns import spellings
from cadre_cli.text.devanagari import is_devanagari, mend
from tests.samples.names import MEN, SURNAMES, WOMEN

CONFIGS = Path(__file__).parents[2] / "configs"
YES_AND_NO = ("yes", "no", "Yes", "No", "paid", "unpaid", "male", "female", "men", "women", "cash", "cheque", "none")


def first_names() -> list[tuple[str, str]]:
    """(Hindi, English) of every first name."""
    return [_pair(text) for text in (*MEN, *WOMEN)]


def surnames() -> list[tuple[str, str]]:
    """(Hindi, English) of every surname."""
    return [_pair(text) for text in SURNAMES]


def hindi() -> list[str]:
    """Every place, role and label in Hindi, sorted."""
    plain = (text for text in _texts() if "·" not in text)  # a sign of our own papers, which no typist's key has
    return sorted(text for text in plain if is_devanagari(text) and not any("A" <= c <= "z" for c in text))


def english() -> list[str]:
    """Every place, role and heading in English, sorted, and the small words of rosters."""
    return sorted(text for text in _texts() if not is_devanagari(text)) + list(YES_AND_NO)


def _pair(text: str) -> tuple[str, str]:
    hi, en = text.split()
    return hi, en


def _texts() -> set[str]:
    texts = {mend(text) for text in (*_of_reference(), *_of_configs(), *_of_headings())}
    return {text for text in texts if any(map(str.isalpha, text))}


def _of_reference() -> Iterator[str]:
    for name in ("blocks.csv", "constituencies.csv", "districts.csv"):
        text = files("cadre_cli.domain").joinpath("reference", name).read_text(encoding="utf-8")
        for row in csv.reader(text.splitlines()[1:]):
            for cell in row:
                yield from cell.split(";")


def _of_headings() -> Iterator[str]:
    for known in spellings().values():
        yield from known


def _of_configs() -> Iterator[str]:
    for path in sorted(CONFIGS.glob("*.yaml")):
        yield from _strings(yaml.safe_load(path.read_text(encoding="utf-8")))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
