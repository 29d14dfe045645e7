import pytest

from cadre_cli.intake.value_kinds import GENDER_UNKNOWN
from cadre_cli.intake.values.gender import gender_from_title, may_be_title, read_gender
from cadre_cli.intake.values.reading import Reading


@pytest.mark.parametrize("text", ["M", "m", "Male", "MALE", "पुरुष", "पुरूष", "पु", "पु.", "Mr.", "श्री", " man "])
def test_men(text: str) -> None:
    assert read_gender(text) == Reading("men")


@pytest.mark.parametrize("text", ["F", "f", "Female", "महिला", "म", "म.", "स्त्री", "Mrs", "Smt.", "श्रीमती", "Lady"])
def test_women(text: str) -> None:
    assert read_gender(text) == Reading("women")


@pytest.mark.parametrize("text", ["", "-", "NA"])
def test_no_gender_told(text: str) -> None:
    assert read_gender(text) == Reading("")


@pytest.mark.parametrize("text", ["X", "अन्य", "MF", "1"])
def test_an_unknown_word_is_asked_about(text: str) -> None:
    reading = read_gender(text)
    assert (reading.value, reading.kind, reading.read) == ("", GENDER_UNKNOWN, f'gender not understood: "{text}"')


@pytest.mark.parametrize(
    "name",
    [
        *("श्रीमती कमला देवड़ी", "श्रीमति कमला", "सुश्री कमला", "कुमारी कमला", "Smt. Kamla", "Smt.Kamla", "SMT KAMLA"),
        *("Ms Kamla", "Ms. Kamla", "Mrs Kamla", "Miss Kamla", "Km. Kamla", "डॉ. (श्रीमती) कमला", "Dr. Smt Kamla"),
        *("कु. कमला", "कु कमला", "सौ. कमला", "सौ कमला", "सौभाग्यवती कमला", "बहन कमला", "Sushri Kamla", "Ku. Kamla"),
        *("Kum. Kamla", "ku. kamla", "डॉ. कु. कमला"),
    ],
)
def test_a_womans_title(name: str) -> None:
    assert gender_from_title(name) == "women"
    assert may_be_title(name.split(maxsplit=1)[0])


@pytest.mark.parametrize(
    "name",
    [
        *("कमला देवड़ी", "श्री रामलाल", "MS Verelkar", "KM Verelkar", "Dr. Kamla", "रामलाल पति श्रीमती कमला", "", "Smita"),
        *("कुमार रामलाल", "कुंवर रामलाल", "कुँवर रामलाल", "कुं. रामलाल", "सौरभ रामलाल", "Kumar Ramlal", "KU Verelkar"),
        *("Kunwar Ramlal", "रामलाल सौ", "K. U. Verelkar"),
    ],
)
def test_a_name_tells_nothing(name: str) -> None:
    assert gender_from_title(name) == ""


@pytest.mark.parametrize(("text", "gender"), [("महिला / Women", "women"), ("पुरुष / Men", "men"), ("M / F", "")])
def test_a_gender_in_both_languages(text: str, gender: str) -> None:
    reading = read_gender(text)
    assert (reading.value, reading.kind is None) == (gender, gender != "")
