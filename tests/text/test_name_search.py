import pytest

from cadre_cli.text.name_search import candidates

PEOPLE = [
    *("राम लाल केवट", "Ramlal Koshti", "Rajesh Nema", "डॉ. विमला देवी", "Mahendra Singh Bamniya", "R.K.Saxena"),
    *("जय प्रकाश लखेरा", "Rajesh Nema", "गौड़ सरिता", "Sanjay Rajak"),
]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("ramlal kosti", "Ramlal Koshti"),
        ("रामलाल केवट", "राम लाल केवट"),
        ("राम लाल कोष्टी", "Ramlal Koshti"),
        ("vimala", "डॉ. विमला देवी"),
        ("Vim", "डॉ. विमला देवी"),
        ("नेमा राज", "Rajesh Nema"),
        ("Mahndra", "Mahendra Singh Bamniya"),
        ("Mahender Bamnya", "Mahendra Singh Bamniya"),
        ("सक्सेना", "R.K.Saxena"),
        ("Jaiprakash", "जय प्रकाश लखेरा"),
        ("Dr. Vimla", "डॉ. विमला देवी"),
        ("Saxe", "R.K.Saxena"),
        ("Mah", "Mahendra Singh Bamniya"),
        ("Gaud", "गौड़ सरिता"),
        ("Sanja", "Sanjay Rajak"),
    ],
)
def test_a_piece_of_a_name_finds_its_owner(query: str, best: str) -> None:
    place, score = candidates(PEOPLE, query, 5)[0]
    assert PEOPLE[place] == best
    assert 0.5 < score <= 1.0


def test_everybody_of_the_name_is_found_in_roster_order() -> None:
    assert candidates(PEOPLE, "राजेश नेमा", 5) == [(2, 1.0), (7, 1.0)]
    assert candidates(PEOPLE, "राजेश नेमा", 1) == [(2, 1.0)]


@pytest.mark.parametrize("query", ["", "xyzzy", "श्री", "Ganpat Bhargava"])
def test_nobody_is_found_for_nothing(query: str) -> None:
    assert candidates(PEOPLE, query, 5) == []


def test_one_letter_again_and_again_is_nobodys_name() -> None:
    assert candidates(["Dinbandhu Jain", "Jamuna Barela", "खेमचंद जैन"], "zzz", 5) == []
    assert [place for place, _ in candidates(["Dinbandhu Jain", "Mohan"], "j", 5)] == [0]
