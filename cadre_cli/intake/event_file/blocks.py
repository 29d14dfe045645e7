"""What the blocks of an event file are made of: strict sets of keys, and lists."""

from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from cadre_cli.intake.event_file.faults import shown
from cadre_cli.intake.event_file.values import Text, wrong

Item = TypeVar("Item")

EVERYBODY: Final = "all"


def _all_or_list(value: object) -> object:
    if value == EVERYBODY:
        return []
    if isinstance(value, str):
        raise wrong(f"{shown(value)} is not a list", f'write "{EVERYBODY}", or a list in brackets: [one, other]')
    if value == []:
        raise wrong("an empty list stands for nobody", f'write "{EVERYBODY}", or name them in brackets')
    return value


AllOrList = Annotated[list[Text], BeforeValidator(_all_or_list)]
Several = Annotated[list[Item], Field(min_length=1)]


class Strict(BaseModel):
    """A block of keys; any other key is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NamesItem(Strict):
    """A name in English and in Hindi."""

    en: Text
    hi: Text
