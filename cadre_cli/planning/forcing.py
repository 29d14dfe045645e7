"""What a hand breaks by putting somebody into a batch against the rules, beyond what closes the batch to him."""

from collections.abc import Collection, Iterator

import pandas as pd

from cadre_cli.domain.event import Event, Rule
from cadre_cli.domain.plan import Plan, Reason
from cadre_cli.domain.why import Closing
from cadre_cli.planning.closings import own_closings
from cadre_cli.planning.rule_words import CLOSED_WORDS, EXTRA_BED, parted_words


def sharing(people: pd.DataFrame, column: str, codes: Collection[str]) -> frozenset[str]:
    """The codes of all others who share a label of `column` ('together' or 'apart') with one of these."""
    go = people["code"].isin(list(codes))
    labels = {label for text in people.loc[go, column] for label in text.split()}
    marked = people[column].map({text: not labels.isdisjoint(text.split()) for text in people[column].unique()})
    return frozenset(people.loc[marked & ~go, "code"])


def rivals_there(people: pd.DataFrame, event: Event, code: str, there: Collection[str]) -> frozenset[str]:
    """The codes of those `there` from whom the rules keep him apart."""
    return sharing(people, "apart", [code]).intersection(there) if Rule.APART in event.rules.hard else frozenset()


def beside_closings(people: pd.DataFrame, event: Event, code: str, there: Collection[str]) -> Iterator[Closing]:
    """What it breaks that he is put among those `there` all by himself, while everybody stays where he is.

    A rule that another's move would keep does not close the batch, but by force nobody else moves. The words of a
    keep-apart rule name nobody.
    """
    if rivals_there(people, event, code, there):
        yield Closing(Reason.APART.value, *CLOSED_WORDS[Reason.APART])
    if Rule.TOGETHER in event.rules.hard and sharing(people, "together", [code]) - set(there):
        labels = str(people.loc[people["code"] == code, "together"].iat[0])
        yield Closing(Reason.TOGETHER.value, *parted_words(labels))


def forced_closings(people: pd.DataFrame, event: Event, in_force: Plan, code: str) -> tuple[Closing, ...]:
    """Every rule that the plan in force breaks by force for somebody, as things stand; none where it breaks none."""
    forced, seats = in_force.decisions.forced.get(code), in_force.seats
    there = frozenset(seats.loc[seats["batch"] == forced.batch, "code"]) if forced else frozenset()
    if forced is None or code not in there:
        return ()
    batches = [batch for batch in in_force.batches if batch.id == forced.batch]
    own = own_closings(people, event, in_force, code, batches)[forced.batch]
    # That it was closed to changes was a matter of the day; what closes it to his group does not count: he is alone.
    own = tuple(each for each in own if each.reason != Reason.CLOSED.value and not each.code)
    extra = (Closing(Reason.NO_BEDS.value, *EXTRA_BED),) if forced.extra else ()
    planned = people[people["set_aside"].eq("") | people["code"].eq(code)]
    return (*own, *beside_closings(planned, event, code, there), *extra)
