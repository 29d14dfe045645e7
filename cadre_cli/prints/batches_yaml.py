"""The batches of a plan as YAML, to paste into the event file."""

from collections.abc import Sequence

import yaml

from cadre_cli.domain.event import Batch


def batches_yaml(batches: Sequence[Batch]) -> str:
    """The `batches:` list of the event file; `roles` is left out of a batch that admits every role."""
    return yaml.safe_dump({"batches": [_entry(batch) for batch in batches]}, allow_unicode=True, sort_keys=False)


def _entry(batch: Batch) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": batch.id,
        "venue": batch.venue,
        "arrives": batch.arrives,
        "departs": batch.departs,
    }
    return entry | {"roles": list(batch.roles)} if batch.roles else entry
