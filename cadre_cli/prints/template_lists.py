"""What can be chosen in an empty roster: roles, places, batches and answers, as one event has them."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.places import assemblies, districts
from cadre_cli.prints import labels
from cadre_cli.text.dates import span_label

_GENDERS: Final = (labels.MEN, labels.WOMEN)
_ANSWERS: Final = (Names("Yes", "हाँ"), Names("No", "नहीं"))


def choices(event: Event) -> Mapping[str, Sequence[str]]:
    """What may be chosen under each heading, each word in all of the event's languages, one language after the other.

    Nothing for batches while the planner is still to lay them.
    """
    batches = [batch.id for batch in event.batches]
    found = {
        "role": _in_each_language([role.names for role in event.roles], event),
        "district": _in_each_language(_party_districts(event), event, in_order=True),
        "assembly": _in_each_language(_constituencies(), event),
        "gender": _in_each_language(_GENDERS, event),
        "wish_batches": batches,
        "pin": batches,
        "ground_floor": _in_each_language(_ANSWERS, event),
        "alternate": _in_each_language(_ANSWERS, event),
        "paid": _in_each_language(_ANSWERS, event),
    }
    return {field: words for field, words in found.items() if words}


def batch_days(event: Event) -> str:
    """'B1: 9–11 June 2025; B2: …' in the event's first language; '' where the planner lays the batches."""
    language = event.languages[0]
    return "; ".join(f"{batch.id}: {span_label(batch.arrives, batch.departs, language)}" for batch in event.batches)


def _party_districts(event: Event) -> list[Names]:
    """The districts of the state; in the place of one that has several party districts, these."""
    divided = {unit.district for unit in event.units}
    whole = [Names(name, district.name_hi) for name, district in districts().items() if name not in divided]
    return [*whole, *(unit.names for unit in event.units)]


def _constituencies() -> list[Names]:
    return [Names(f"{number}-{seat.names.en}", f"{number}-{seat.names.hi}") for number, seat in assemblies().items()]


def _in_each_language(names: Sequence[Names], event: Event, in_order: bool = False) -> list[str]:
    spoken = ([labels.say(name, [language]) for name in names] for language in event.languages)
    return list(dict.fromkeys(chain.from_iterable(map(sorted, spoken) if in_order else spoken)))
