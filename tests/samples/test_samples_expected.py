"""Each sample gives what `samples/NAME.expected.json` says: people, findings, and what every tier reached.

CADRE_REGENERATE=1 rewrites the expectations. Who sits in which of several equally good batches is not in them.
"""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from cadre_cli.domain.plan import State
from cadre_cli.domain.progress import silent
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.plan import Planned, plan

SAMPLES = Path(__file__).parent.parent.parent / "samples"
ROSTERS = sorted(
    path for path in SAMPLES.iterdir() if path.suffix != ".json" and not path.name.startswith("statement_")
)


def outcome(planned: Planned) -> dict[str, object]:
    on_file = planned.on_file
    joined = on_file.people.merge(on_file.plan.seats, on="code").sort_values("order")
    return {
        "rows": planned.roster.rows,
        "people": len(joined),
        "by_role": dict(sorted(Counter(joined["role"]).items())),
        "by_state": {state.value: int((joined["state"] == state.value).sum()) for state in State},
        "waiting": joined.loc[joined["state"] == State.WAITING.value, ["name", "reason"]].values.tolist(),
        "set_aside": joined.loc[joined["state"] == State.SET_ASIDE.value, ["name", "set_aside"]].values.tolist(),
        "paid": int(joined["paid"].sum()),
        "due_in_paise": int(joined["due"].sum()),
        "findings": dict(sorted(Counter(finding.code for finding in on_file.findings).items())),
        "batches": [f"{batch.id} {batch.arrives} {batch.departs}" for batch in on_file.plan.batches],
        "tiers": [[tier.rule.value, tier.title, tier.value, tier.proven] for tier in on_file.plan.tiers],
        "needs_person": planned.needs_person,
    }


@pytest.mark.parametrize("roster", ROSTERS, ids=lambda path: path.name)
def test_a_sample_gives_what_stands_beside_it(roster: Path, tmp_path: Path) -> None:
    folder = event_folder.init(tmp_path / "event")
    found = outcome(plan([roster], folder.path, None, silent))
    expected = roster.with_name(f"{roster.name}.expected.json")
    if os.environ.get("CADRE_REGENERATE"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
    assert sum(found["by_state"].values()) == found["people"]  # type: ignore[attr-defined]  # a dict of counts


def test_every_config_plans_a_roster(tmp_path: Path) -> None:
    lines = ["नाम,पद,जिला,लिंग,मोबाइल"]
    lines += [
        f"व्यक्ति {n},{role},भोपाल,{'महिला' if n % 3 == 0 else 'पुरुष'},90000000{n:02d}"
        for n, role in enumerate(["ब्लॉक अध्यक्ष", "मंडलम अध्यक्ष", "सेक्टर अध्यक्ष", "बूथ अध्यक्ष", "बूथ कार्यकर्ता"] * 4)
    ]
    roster = tmp_path / "booths.csv"
    roster.write_text("\n".join(lines), encoding="utf-8")
    folder = event_folder.init(tmp_path / "event", "booth_round")
    planned = plan([roster], folder.path, None, silent)
    assert planned.on_file.plan.proven
    assert len(planned.on_file.plan.batches) == 1
    assert set(planned.on_file.plan.seats["state"]) == {"seated"}
