"""Whom a code, a mobile number or a name in either script means among the people of a plan."""

import re
from dataclasses import dataclass

import pandas as pd

from cadre_cli.domain.codes import is_valid
from cadre_cli.errors import UsageError
from cadre_cli.intake.names import are_alike
from cadre_cli.intake.values.mobile import read_mobile
from cadre_cli.text.devanagari import latin_digits
from cadre_cli.text.name_search import candidates

BEST = 20
"""So many hits of a name are given at most."""

_NAMED = 5
"""So many are named where several may be meant; more say nothing to anybody, and are no business of a screen."""

_NUMBER = re.compile(r"\+?[\d\s-]{4,}")


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody who may be meant."""

    code: str
    name: str
    role: str
    unit: str
    mobile: str

    def __str__(self) -> str:
        """On one line: code, name, role, place, and the end of his mobile."""
        facts = ", ".join(filter(None, (self.role.replace("_", " "), self.unit, masked(self.mobile))))
        return f"{self.code}  {self.name}{f' ({facts})' if facts else ''}"


class NobodyError(UsageError):
    """What was typed means nobody in the plan."""

    def __init__(self, asked: str) -> None:
        super().__init__(f'nobody in the plan is meant by "{asked}"', "look for him with: cadre people")


class SeveralPeopleError(UsageError):
    """What was typed (`asked`) means several people; `hits` are they, the likeliest first."""

    def __init__(self, asked: str, hits: tuple[Hit, ...]) -> None:
        listed = "".join(f"\n  {hit}" for hit in hits[:_NAMED])
        listed += f"\n  … and {len(hits) - _NAMED} more" if len(hits) > _NAMED else ""
        many = f"{len(hits)} people" if len(hits) > 1 else "somebody else, or"
        super().__init__(f'"{asked}" may be {many}:{listed}', "give the code of the one who is meant")
        self.asked = asked
        self.hits = hits


def masked(mobile: str) -> str:
    """The last three digits alone: '*******104'."""
    return "*" * (len(mobile) - 3) + mobile[-3:]


def hits(people: pd.DataFrame, asked: str) -> pd.DataFrame:
    """Rows of `people` whom `asked` may mean: one by his code, else those of a number or a part of it, else by name.

    Best hits of a name first, at most BEST.
    """
    by_code = people[people["code"] == asked.strip().upper()]
    typed = latin_digits(asked.strip())
    # What can be a code is never taken for a piece of a name: no name has a digit in it.
    if len(by_code) or not typed or (is_valid(typed.upper()) and not typed.isalpha()):
        return by_code.reset_index(drop=True)
    if _NUMBER.fullmatch(typed):
        number = read_mobile(typed).value or re.sub(r"\D", "", typed)
        numbers = people["mobile"].str.cat(people["mobiles"], sep=" ")
        return people[numbers.str.contains(number, regex=False)].reset_index(drop=True)
    places = [place for place, _ in candidates(people["name"].tolist(), asked, BEST)]
    return people.iloc[places].reset_index(drop=True)


def surely(people: pd.DataFrame, asked: str) -> str:
    """As `who`, where it must not be guessed: a whole code or number, or a name spelt alike.

    Raises:
        NobodyError: nobody is meant.
        SeveralPeopleError: several may be, or what was typed is only near to the one who was found.
    """
    code = who(people, asked)
    found = people[people["code"] == code]
    name, mobile, mobiles = found[["name", "mobile", "mobiles"]].iloc[0].tolist()
    number = read_mobile(latin_digits(asked.strip())).value
    if asked.strip().upper() != code and number not in {mobile, *mobiles.split()} and not are_alike([name], [asked])[0]:
        rows = found[["code", "name", "role", "unit", "mobile"]].itertuples(index=False, name=None)
        raise SeveralPeopleError(asked, tuple(Hit(*row) for row in rows))
    return code


def who(people: pd.DataFrame, asked: str) -> str:
    """The code of the one person meant; of several names that fit, one that is spelt alike is preferred.

    Raises:
        NobodyError: nobody is meant.
        SeveralPeopleError: several may be.
    """
    found = hits(people, asked)
    exact = found[are_alike(found["name"].tolist(), [asked] * len(found))] if len(found) > 1 else found
    found = exact if len(exact) else found
    if found.empty:
        raise NobodyError(asked)
    if len(found) > 1:
        rows = found[["code", "name", "role", "unit", "mobile"]].itertuples(index=False, name=None)
        raise SeveralPeopleError(asked, tuple(Hit(*row) for row in rows))
    return str(found["code"].iat[0])
