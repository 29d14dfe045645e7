"""The list of messages that comes with the program is written from the museum, and from nothing else.

CADRE_REGENERATE=1 writes it anew, once the museum itself is right.
"""

import json
import re
from pathlib import Path

import cadre_cli
from cadre_cli.domain.findings import FindingKind
from cadre_cli.domain.messages import messages
from cadre_cli.intake.event_file import KINDS as EVENT_KINDS
from tests.errors.exhibits import compare, exhibits, expected
from tests.errors.test_cli_museum import SHEET_KINDS
from tests.errors.test_roster_museum import KINDS as ROSTER_KINDS
from tests.errors.test_sign_in_museum import KINDS as SIGN_IN_KINDS
from tests.errors.test_statement_museum import KINDS as STATEMENT_KINDS

KINDS = (*EVENT_KINDS, *ROSTER_KINDS, *STATEMENT_KINDS, *SHEET_KINDS, *SIGN_IN_KINDS)
SHIPPED = Path(cadre_cli.__file__).parent / "domain" / "reference" / "messages.json"
ERROR = re.compile(
    r"^(?:cadre: |(?=cadre met))(?P<message>.+)"  # a fault of its own has no colon
    r"(?:\n  (?!→).+)*?"  # the faults of a file, line by line
    r"\n  (?:→ )?(?P<way_out>.+)\n(?!  )",
    re.MULTILINE,
)

TELLING = {
    "E001": "event_yaml_colon",
    "E003": "event_unknown_key",
    "E005": "event_wrong_value",
    "E007": "event_unknown_name",
    "R002": "roster_locked_with_password",
    "R081": "roster_apart_sheet_nobody",
    "S007": "statement_row_missing",
}
"""Where several exhibits would do, the one that says best what the code stands for."""


def example(kind: FindingKind) -> tuple[str, str]:
    """A line with the code, from the exhibit that says the least besides: up to its dash, and what follows it."""
    everywhere = [
        name for wing in ("event", "roster", "plan", "statement", "sheet", "sign_in") for name in exhibits(wing)
    ]
    names = [TELLING[kind.code]] if kind.code in TELLING else everywhere
    texts = [expected(name).splitlines() for name in names]
    told = min((lines for lines in texts if any(f"  {kind.code} " in line for line in lines)), key=len)
    read, action = next(line for line in told if f"  {kind.code} " in line).split(" — ")
    return read, action


def findings() -> list[dict[str, object]]:
    found = []
    for kind in sorted(KINDS, key=lambda kind: kind.code):
        read, action = example(kind)
        found.append(
            {"code": kind.code, "severity": kind.severity, "title": kind.title, "example": read, "action": action}
        )
    return found


def errors() -> list[dict[str, object]]:
    """One for each text, by exit code and then in the order of the exhibits."""
    found: dict[tuple[int, str], str] = {}
    for name in exhibits("cli"):
        text = expected(name)
        told = ERROR.search(text)
        assert told, name
        code = int(text.rpartition(" ")[2])
        found.setdefault((code, told["message"]), told["way_out"])
    return [
        {"exit_code": code, "message": message, "way_out": way_out}
        for (code, message), way_out in sorted(found.items(), key=lambda entry: entry[0][0])
    ]


def test_the_list_that_comes_along_is_that_of_the_museum() -> None:
    listed = {"findings": findings(), "errors": errors()}
    compare(SHIPPED, json.dumps(listed, ensure_ascii=False, indent=1) + "\n")


def test_what_is_read_is_what_stands_there() -> None:
    assert [message.code for message in messages().findings] == [entry["code"] for entry in findings()]
    assert [(error.message, error.way_out) for error in messages().errors] == [
        (entry["message"], entry["way_out"]) for entry in errors()
    ]


def test_no_two_kinds_have_one_code() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(codes) == len(set(codes))
