from cadre_cli.domain.places import assemblies, blocks, districts


def test_the_state_is_complete() -> None:
    assert (len(districts()), len(assemblies()), len(blocks())) == (55, 230, 313)
    assert sorted(map(int, assemblies())) == list(range(1, 231))


def test_every_constituency_and_every_block_lies_in_a_district_of_the_list() -> None:
    assert {assembly.district for assembly in assemblies().values()} == set(districts())
    assert {district for district, _ in blocks()} <= set(districts())


def test_ten_divisions() -> None:
    assert len({district.division for district in districts().values()}) == 10


def test_a_district_with_its_aliases() -> None:
    narmadapuram = districts()["Narmadapuram"]
    assert "होशंगाबाद" in narmadapuram.aliases
    assert (narmadapuram.name_hi, narmadapuram.division.en) == ("नर्मदापुरम", "Narmadapuram")
    assert districts()["Bhopal"].aliases == ()


def test_a_constituency_with_and_without_an_older_spelling() -> None:
    assert assemblies()["150"].names.en == "Bhopal Uttar"
    assert assemblies()["150"].aliases == ()
    assert assemblies()["3"].aliases == ("Sabalgarh",)
    assert assemblies()["102"].reservation == "ST"


def test_every_district_lies_in_the_state() -> None:
    assert all(21 < place.latitude < 27 and 74 < place.longitude < 83 for place in districts().values())
