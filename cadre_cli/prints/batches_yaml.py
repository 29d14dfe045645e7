"""The batches of a plan as YAML, to paste into the event file."""

from collections.abc import Sequence
from dataclasses import asdict

import yaml

from cadre_cli.domain.event import Batch


def batches_yaml(batches: Sequence[Batch]) -> str:
    """The `batches:` list of the event file; what is not said of a batch is left out."""
    return yaml.safe_dump({"batches": [_entry(batch) for batch in batches]}, allow_unicode=True, sort_keys=False)


def _entry(batch: Batch) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": batch.id,
        "venue": batch.venue,
        "arrives": batch.arrives,
        "departs": batch.departs,
    }
    if batch.roles:
        entry["roles"] = list(batch.roles)
    if batch.minimum is not None:
        entry["minimum"] = batch.minimum
    if batch.trainers:
        entry["trainers"] = asdict(batch.trainers)
    return entry
