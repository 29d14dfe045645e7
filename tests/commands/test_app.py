import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cadre_cli
from cadre_cli.commands import app as module
from cadre_cli.errors import ExitCode
from tests.commands.calling import Cadre
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, mend, roster

COMMANDS = [
    *("init", "template", "size", "check", "plan", "show", "people", "why", "batches", "timetable", "export", "names"),
    "attendance",
    *("add", "move", "swap"),
    *("pin", "unpin", "admit", "withdraw", "cancel", "close", "publish", "diff", "undo", "log"),
    *("backup", "restore", "forget", "help", "deposits"),
]
HEAVY = {
    *("pandas", "numpy", "highspy", "sqlalchemy", "typst", "openpyxl", "pydantic", "yaml"),
    *("rapidfuzz", "xlsxwriter", "python_calamine"),
}
NAME = "Asha Verma"


def test_the_version(cadre: Cadre) -> None:
    told = cadre("--version")
    assert (told.code, told.out, told.err) == (0, f"cadre {cadre_cli.__version__}\n", "")


def test_the_help_lists_the_commands_as_people_use_them(cadre: Cadre) -> None:
    for option in ("--help", "-h"):
        told = cadre(option)
        assert told.code == 0
        assert re.findall(r"^\W*(\w+) {2,}[A-Z]", told.out.split("Commands")[1], re.MULTILINE) == COMMANDS
        assert "cadre plan ROSTER.xlsx" in told.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_shows_an_example_of_itself(command: str, cadre: Cadre) -> None:
    told = cadre(command, "--help")
    assert told.code == 0
    assert f"Example: cadre {command} " in told.out
    assert "[bold]" not in told.out


def test_without_a_command_the_help_is_shown(cadre: Cadre) -> None:
    told = cadre()
    assert told.code == ExitCode.USAGE
    assert all(command in told.out + told.err for command in COMMANDS)


@pytest.mark.parametrize("command", ["--help", "--version", "help plan", "help findings", "help findings R101 --json"])
def test_help_and_version_load_nothing_heavy(command: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent)}
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cadre_cli", *command.split()],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in run.stderr.splitlines()}
    assert {"cadre_cli", "typer"} <= loaded
    # Some versions of typer read arguments with pydantic, whatever the command.
    assert loaded & HEAVY <= ({"pydantic"} if command.startswith("help") else set())


def test_done(camp: Path, cadre: Cadre) -> None:
    assert cadre("check", SAMPLES / "tiny.csv").code == ExitCode.DONE
    assert cadre("show", "--event", camp).code == ExitCode.DONE


def test_a_person_must_act(camp: Path, cadre: Cadre) -> None:
    assert cadre("check", SAMPLES / "untidy.xlsx").code == ExitCode.NEEDS_PERSON
    assert cadre("plan", SAMPLES / "untidy.xlsx", "--event", camp).code == ExitCode.NEEDS_PERSON


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        pytest.param(("check", "missing.xlsx"), "there is no file missing.xlsx", id="missing roster"),
        pytest.param(("init", "june", "-c", "frist_round"), 'did you mean "first_round"?', id="unknown event"),
        pytest.param(("show", "--colour"), "No such option: --colour", id="unknown option"),
        pytest.param(("plann",), "plan", id="unknown command"),
        pytest.param(("plan", "--time-limit", "0"), "0.1", id="no time at all"),
        pytest.param(("export", "cards"), "'lists', 'deposits'", id="unknown paper"),
        pytest.param(("export", "-f", "docx"), "'xlsx', 'pdf', 'csv'", id="unknown form"),
        pytest.param(("check",), "ROSTERS", id="no roster"),
    ],
)
def test_what_cannot_be_meant(arguments: tuple[str, ...], hint: str, cadre: Cadre) -> None:
    told = cadre(*arguments)
    assert (told.code, told.out) == (ExitCode.USAGE, "")
    assert hint.casefold() in told.err.casefold()
    assert list(Path().iterdir()) == []


def test_no_seat_can_be_given(cadre: Cadre) -> None:
    cadre("init", "june")
    mend(
        Path("june"),
        (
            "      - {for: men, rooms: 11, beds: 4, floor: 0}     # M1 to M11, 44 beds\n"
            "      - {for: men, rooms: 22, beds: 4, floor: 1}     # M12 to M33, 88 beds\n"
        ),
        "",
    )
    mend(Path("june"), "serves: all", "serves: [Bhopal]")
    told = cadre("plan", roster(Path("list.csv"), PEOPLE), "--event", "june")
    assert (told.code, told.out) == (ExitCode.NO_PLAN, "")
    assert "no seat can be given to anyone" in told.err


def test_nothing_was_written_because_of_a_fault(camp: Path, cadre: Cadre) -> None:
    (camp / "cadre.db").write_text("no database at all\n" * 99, encoding="utf-8")
    for command in (("show",), ("plan", SAMPLES / "tiny.csv"), ("export",), ("batches",)):
        told = cadre(*command, "--event", camp)
        assert (told.code, told.out) == (ExitCode.FAULT, "")
        assert told.err.startswith("cadre: cadre.db is damaged\n  → ")


def test_a_path_that_no_system_can_have(cadre: Cadre) -> None:
    name = "x" * 300
    for arguments in (("check", name), ("show", "-e", name)):
        told = cadre(*arguments)
        assert (told.code, told.out) == (ExitCode.FAULT, "")
        assert re.fullmatch(r"cadre: x+(/cadre\.yaml)?: .+\n  → check the name, and that you may open it\n", told.err)


def fail(*_: Any, **__: Any) -> None:
    raise KeyError(NAME)


def test_a_fault_of_its_own_tells_no_name_and_no_traceback(cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_cli.workflows.check.read_rosters", fail)
    told = cadre("check", SAMPLES / "tiny.csv")
    assert (told.code, told.out) == (ExitCode.FAULT, "")
    assert re.match(r"cadre met a fault of its own: KeyError in check\.py, line \d+\. What was stored ", told.err)
    assert "Traceback" not in told.err
    assert NAME not in told.err


def test_a_developer_may_ask_for_the_traceback(cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_cli.workflows.check.read_rosters", fail)
    monkeypatch.setenv("CADRE_TRACEBACK", "1")
    told = cadre("check", SAMPLES / "tiny.csv")
    assert told.code == ExitCode.FAULT
    assert "Traceback" in told.err
    assert NAME in told.err


def test_a_fault_of_the_operating_system_without_a_path(cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(*_: Any) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("cadre_cli.workflows.check.read_rosters", no_memory)
    assert "fault of its own: OSError in check.py" in cadre("check", SAMPLES / "tiny.csv").err


def test_ctrl_c_ends_without_a_word_of_python(cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cadre_cli.workflows.check.read_rosters", interrupted)
    told = cadre("check", SAMPLES / "tiny.csv")
    assert told.code == 130
    assert "Traceback" not in told.out + told.err


@pytest.mark.parametrize(("end", "code"), [(None, 0), (SystemExit(), 0), (SystemExit(3), 3)])
def test_a_run_that_ends_without_a_code_is_done(
    end: SystemExit | None, code: int, cadre: Cadre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def app() -> None:
        if end:
            raise end

    monkeypatch.setattr(module, "app", app)
    assert cadre().code == code
