from cadre_cli.domain.findings import Severity
from cadre_cli.domain.messages import messages
from cadre_cli.errors import ExitCode


def test_findings_stand_in_the_order_of_their_codes() -> None:
    codes = [finding.code for finding in messages().findings]
    assert codes == sorted(set(codes))


def test_errors_stand_by_exit_code() -> None:
    codes = [error.exit_code for error in messages().errors]
    assert codes == sorted(codes)
    assert set(codes) == {ExitCode.USAGE, ExitCode.NO_PLAN, ExitCode.FAULT}


def test_every_message_says_what_is_the_matter_and_what_to_do() -> None:
    for finding in messages().findings:
        assert isinstance(finding.severity, Severity)
        assert f"  {finding.code} " in finding.example
        assert finding.title and finding.action
    assert all(error.message and error.way_out for error in messages().errors)
