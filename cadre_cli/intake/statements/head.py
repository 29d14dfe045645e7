"""What stands above the table of a statement: whose account it is, and at which bank."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

import yaml

from cadre_cli.intake.columns import heading_key

_ACCOUNT: Final = re.compile(
    r"(?:\ba\s?/?\s?c|\baccount|खाता)\s*(?:no|number|num|संख्या|क्रमांक|नंबर)(?!\w)\.?\s*[:\-–]*\s*[(]?[_'`]*(?P<number>[\dXx*]{5,20})",
    re.I,
)
_IFSC: Final = re.compile(r"\b([A-Z]{4})0[A-Z0-9]{6}\b")


@dataclass(frozen=True, slots=True)
class _Bank:
    name: str
    words: tuple[str, ...]
    headings: tuple[str, ...]


@cache
def _banks() -> Mapping[str, _Bank]:
    text = files("cadre_cli.intake.statements").joinpath("banks.yaml").read_text(encoding="utf-8")
    known = yaml.safe_load(text)
    return {code: _Bank(bank["name"], tuple(bank["words"]), tuple(bank["headings"])) for code, bank in known.items()}


def account_of(above: Sequence[Sequence[str]]) -> str:
    """The account number of the head, '' where there is none; digits the bank has masked are X."""
    found = filter(None, (_ACCOUNT.search(" ".join(filter(None, row))) for row in above))
    match = next(found, None)
    return match["number"].upper().replace("*", "X") if match else ""


def bank_of(above: Sequence[Sequence[str]], headings: Sequence[str]) -> str:
    """The bank's name, by its IFSC, else by its name in the head, else by headings of its own; '' where none tells."""
    banks = _banks()
    texts = [text for row in above for text in row if text]
    # A code behind its label is the branch's; others may be those of payers.
    labelled = [f"{first} {second}" for first, second in pairwise(["", *texts]) if "ifs" in f"{first} {second}".lower()]
    codes = [code for text in labelled for code in _IFSC.findall(text) if code in banks]
    if codes:
        return banks[codes[0]].name
    head = " ".join(texts).casefold()
    named = [(len(word), bank.name) for bank in banks.values() for word in bank.words if word in head]
    if named:
        return max(named)[1]
    keys = set(map(heading_key, headings))
    own = (bank.name for bank in banks.values() if not keys.isdisjoint(map(heading_key, bank.headings)))
    return next(own, "")
