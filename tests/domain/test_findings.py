import pytest

from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity

KIND = FindingKind("R101", Severity.ERROR, "a mobile number has too few or too many digits")


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (Address("roster.xlsx", "ग्वालियर", "C17"), "roster.xlsx › ग्वालियर!C17"),
        (Address("roster.xlsx", "ग्वालियर"), "roster.xlsx › ग्वालियर"),
        (Address("roster.csv", "", "C17"), "roster.csv › C17"),
        (Address("roster.csv"), "roster.csv"),
    ],
)
def test_an_address_as_lists_print_it(address: Address, text: str) -> None:
    assert str(address) == text


def test_a_finding_is_one_line() -> None:
    finding = Finding(KIND, Address("r.xlsx", "S", "C17"), 'mobile has 9 digits: "98260 1234"', "add the missing digit")
    assert str(finding) == 'r.xlsx › S!C17  R101 mobile has 9 digits: "98260 1234" — add the missing digit'
    assert (finding.code, finding.severity, finding.people) == ("R101", Severity.ERROR, 1)


def test_errors_and_questions_need_a_person() -> None:
    assert [severity for severity in Severity if severity.needs_person] == [Severity.ERROR, Severity.QUESTION]
