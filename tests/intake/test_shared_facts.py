import pandas as pd
import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.people import people_table
from cadre_cli.intake.shared_facts import SharedFacts, codes_of, of_several, of_those, repeated


@pytest.fixture
def people() -> pd.DataFrame:
    return people_table(
        {
            "name": ["Ram", "Sita", "Mohan", "Gita"],
            "mobile": ["9826012345", "9826012346", "9826012347", ""],
            "mobiles": ["", "9826012345 9826012348", "", "9826012349"],
            "code": ["ABCDE", "", "ABCDE", ""],
        }
    )


def test_a_number_counts_as_the_first_of_one_and_a_further_one_of_another(people: pd.DataFrame, event: Event) -> None:
    facts = SharedFacts(people, event)
    assert of_several(facts.numbers(people)) == [("9826012345", [0, 1])]


def test_a_number_stays_a_fact_of_him_into_whom_its_row_was_merged(people: pd.DataFrame, event: Event) -> None:
    facts = SharedFacts(people, event)
    merged = people.drop(index=0).reset_index(drop=True)
    assert facts.numbers(merged).to_dict() == {0: "9826012345"}


def test_a_number_twice_in_one_row_is_shared_with_nobody(event: Event) -> None:
    twice = people_table({"name": ["Ram"], "mobile": ["9826012345"], "mobiles": ["9826012345"]})
    assert of_several(SharedFacts(twice, event).numbers(twice)) == []


def test_codes_of_those_who_have_one(people: pd.DataFrame) -> None:
    codes = codes_of(people)
    assert repeated(codes).index.tolist() == [0, 2]
    assert of_those(codes, people["name"] != "Ram").to_dict() == {2: "ABCDE"}
    assert of_those(codes, people["name"] != "").to_dict() == codes.to_dict()
