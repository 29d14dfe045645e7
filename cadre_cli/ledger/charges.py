"""What each participant owes: the deposit of his role."""

import pandas as pd

from cadre_cli.domain.event import Event


def due(people: pd.DataFrame, event: Event) -> pd.Series:
    """The deposit of every participant in paise (int64), on the index of `people`; 0 where the role is not known.

    Raises:
        KeyError: a role that the event does not have.
    """
    deposits = {role.id: role.deposit for role in event.roles} | {"": 0}
    unknown = set(people["role"].unique()) - deposits.keys()
    if unknown:
        raise KeyError(f"not roles of the event: {', '.join(sorted(unknown))}")
    return people["role"].map(deposits).astype("int64").rename("due")
