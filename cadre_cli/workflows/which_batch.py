"""Which batch of a plan somebody means."""

from collections.abc import Iterable

from cadre_cli.domain.event import Batch
from cadre_cli.errors import UsageError


def which_batch(asked: str, batches: Iterable[Batch]) -> Batch:
    """The batch whose id was typed, in capitals or not.

    Raises:
        UsageError: there is none.
    """
    by_id = {batch.id.casefold(): batch for batch in batches}
    if asked.casefold() not in by_id:
        ids = ", ".join(batch.id for batch in by_id.values())
        raise UsageError(f'no such batch: "{asked}"' if asked else "no batch is named", f"give one of {ids}")
    return by_id[asked.casefold()]
