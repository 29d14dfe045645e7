"""The names of people in both scripts: as rosters give them, and in the other script as far as it may be printed."""

from collections.abc import Sequence
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Look, OtherScript
from cadre_cli.text.devanagari import is_devanagari
from cadre_cli.text.other_script import Origin, other_script

_IN_DEVANAGARI: Final = "hi"


def in_languages(people: pd.DataFrame, look: Look, languages: Sequence[str]) -> dict[str, "pd.Series[str]"]:
    """`name` and `name_other` as papers in these languages show them: in one language its script stands first.

    Args:
        people: the columns `name` and `name_other`, as the rosters give them; in several languages they stay.
    """
    names, others = people["name"], people["name_other"]
    if len(languages) == 1:
        turned = names.map(is_devanagari) != (languages[0] == _IN_DEVANAGARI)
        shown = in_other_script(people[turned], look).reindex(people.index).fillna(names).astype("str")
        names, others = shown, others.mask(shown != names, names)
    return {"name": names, "name_other": others}


def in_other_script(people: pd.DataFrame, look: Look) -> "pd.Series[str]":
    """Each name in the script in which it is not written; as it is written where that must not be guessed."""
    guessed = people["name"]
    if look.other_script is OtherScript.KNOWN:
        guessed = guessed.map({name: _printable(name, look) for name in guessed.unique()}).astype("str")
    return people["name_other"].where(people["name_other"] != "", guessed)


def _printable(name: str, look: Look) -> str:
    """Latin does not tell what Devanagari does: a name is put into it only where every word is known."""
    spelt = other_script(name, look.spellings)
    sure = spelt.origin is not Origin.LETTERS or is_devanagari(name)
    return spelt.text if spelt.text and sure else name
