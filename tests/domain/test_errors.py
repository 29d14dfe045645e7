import pytest

from cadre_cli.errors import CadreError, EventFileError, ExitCode, FaultError, NoPlanError, UsageError


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CadreError, ExitCode.FAULT),
        (UsageError, ExitCode.USAGE),
        (NoPlanError, ExitCode.NO_PLAN),
        (FaultError, ExitCode.FAULT),
    ],
)
def test_every_error_carries_its_exit_code_and_the_way_out(error: type[CadreError], code: ExitCode) -> None:
    raised = error("the disk is full", "free some space")
    assert (raised.exit_code, raised.message, raised.way_out) == (code, "the disk is full", "free some space")
    assert str(raised) == "the disk is full"


def test_an_event_files_faults_come_all_at_once() -> None:
    error = EventFileError("2 faults", ("cadre.yaml:3 one", "cadre.yaml:9 two"))
    assert (error.exit_code, len(error.faults), error.way_out) == (ExitCode.USAGE, 2, "")


def test_exit_codes_are_a_promise() -> None:
    assert [code.value for code in ExitCode] == [0, 1, 2, 3, 4]
