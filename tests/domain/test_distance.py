import pytest

from cadre_cli.domain.distance import headquarters, kilometres, place_of
from tests.planning.rounds import venue


def test_the_way_is_that_of_the_map():
    assert kilometres(headquarters("Bhopal"), headquarters("Indore")) == pytest.approx(170, abs=10)
    assert kilometres(headquarters("Bhopal"), place_of(venue())) == 0


def test_the_way_to_nowhere_is_no_way():
    assert headquarters("Atlantis") is None
    assert kilometres(None, headquarters("Bhopal")) == kilometres(headquarters("Bhopal"), None) == 0


def test_a_venue_with_coordinates_lies_there():
    assert place_of(venue(district="Indore", coordinates=(23.18, 75.78))) == (23.18, 75.78)
