"""Where somebody sat under earlier versions of the plan."""

from cadre_cli.domain.event import Batch
from cadre_cli.store.database import Store


def last_stay(store: Store, code: str) -> Batch | None:
    """The batch that he was told last, else the last in which he sat; None where he never had a seat.

    Raises:
        FaultError: the store cannot be read.
    """
    told = store.told_version()
    for version in (*((told,) if told else ()), *range(store.newest_version(), 0, -1)):
        seats = store.columns(version, ["code"], ["batch"])
        if id_ := next(iter(seats.loc[seats["code"] == code, "batch"]), ""):
            return next(batch for batch in store.batches(version) if batch.id == id_)
    return None
