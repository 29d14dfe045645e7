import pytest

from cadre_cli.intake.role_and_place import holds_both, taken_apart


@pytest.mark.parametrize("heading", ["दायित्व · स्थान\nRole · place", "दायित्व · स्थान", "Role · Place"])
def test_the_heading_of_role_and_place(heading: str) -> None:
    assert holds_both(heading)
    assert not holds_both("Role")


def test_role_and_place_are_taken_apart() -> None:
    texts = ["विधायक · भिण्ड · 10 भिण्ड · ब्लॉक 2", "जिला अध्यक्ष · सागर", "MLA · 152 Bhopal", ""]
    assert taken_apart(texts) == {
        "role": ["विधायक", "जिला अध्यक्ष", "MLA", ""],
        "district": ["भिण्ड", "सागर", "", ""],
        "assembly": ["10 भिण्ड", "", "152 Bhopal", ""],
    }
