import pytest

from cadre_cli.intake.list_titles import is_about_training, singular, subject_words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("MLA list 2025", ["MLA"]),
        ("MLA_LIST_FINAL (2)", ["MLA"]),
        ("जिला अध्यक्षों की सूची", ["जिला", "अध्यक्षों"]),
        ("Sheet1", ["Sheet1"]),
        ("9-15 June 2025", []),
    ],
)
def test_what_a_list_is_about(title: str, words: list[str]) -> None:
    assert subject_words(title) == words


@pytest.mark.parametrize(
    ("many", "one"),
    [("MLAs", "MLA"), ("Presidents", "President"), ("विधायकों", "विधायक"), ("प्रभारियों", "प्रभारी"), ("MLA", "MLA")],
)
def test_one_of_many(many: str, one: str) -> None:
    assert singular(many) == one


def test_a_place_in_the_title_of_a_training_is_where_it_is_held() -> None:
    assert is_about_training("आवासीय प्रशिक्षण शिविर, भोपाल")
    assert not is_about_training("भोपाल")
