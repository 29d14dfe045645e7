import pickle
from pathlib import Path

import pandas as pd
import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.packed_people import packed, unpacked
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.roster_file import read_file

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def people_of(file: str, event: Event) -> pd.DataFrame:
    return read_file(file, (SAMPLES / file).read_bytes(), Readers(event)).people[0]


@pytest.mark.parametrize("file", ["first_round_hindi.xlsx", "untidy.xlsx", "tiny.csv"])
def test_people_arrive_as_they_were(file: str, event: Event) -> None:
    people = people_of(file, event)
    pd.testing.assert_frame_equal(unpacked(packed(people)), people)


def test_a_long_list_goes_in_a_fraction_of_its_bytes(event: Event) -> None:
    people = pd.concat([people_of("first_round.xlsx", event)] * 20, ignore_index=True)
    assert len(pickle.dumps(packed(people))) * 2 < len(pickle.dumps(people))


def test_more_than_256_places_are_not_mixed_up(event: Event) -> None:
    people = pd.concat([people_of("tiny.csv", event)] * 100, ignore_index=True)
    people["block"] = [f"block {row}" for row in range(len(people))]
    assert len(people) > 256
    pd.testing.assert_frame_equal(unpacked(packed(people)), people)


def test_nobody_is_packed_too(event: Event) -> None:
    nobody = people_of("tiny.csv", event).iloc[:0]
    pd.testing.assert_frame_equal(unpacked(packed(nobody)), nobody, check_index_type=False)
