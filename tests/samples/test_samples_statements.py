"""Each sample of a bank's statement gives what `samples/NAME.expected.json` says: its rows, and what they tell.

CADRE_REGENERATE=1 rewrites the expectations.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path

import pytest

from cadre_cli.domain.statements import Statement
from cadre_cli.intake.statements.reading import read_statement
from tests.make_samples import SAMPLES

STATEMENTS = sorted(path for path in SAMPLES.glob("statement_*") if path.suffix != ".json")


def outcome(statement: Statement) -> dict[str, object]:
    rows = [
        {
            "day": row.day.isoformat(),
            "paise": row.paise,
            **{name: text for name, text in asdict(row.told).items() if text},
        }
        for row in statement.rows
    ]
    return {
        "bank": statement.bank,
        "account": statement.masked_account,
        "opening": statement.opening,
        "closing": statement.closing,
        "proven": statement.is_proven,
        "findings": [finding.code for finding in statement.findings],
        "rows": rows,
    }


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: path.name)
def test_a_statement_gives_what_stands_beside_it(path: Path) -> None:
    found = outcome(read_statement(path.name, path.read_bytes()))
    expected = path.with_name(f"{path.name}.expected.json")
    if os.environ.get("CADRE_REGENERATE"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
    assert found["proven"]
