from cadre_cli.intake.values.place_sounds import PlaceSounds

PLACES = PlaceSounds(
    {"sehore": ["Sehore"], "सीहोर": ["Sehore"], "sihora": ["Sihora"], "vidisha": ["Vidisha"], "indore1": ["Indore-1"]}
)


def test_a_name_that_only_spelling_tells_from_a_known_one() -> None:
    assert PLACES.place("vidhisha") == "Vidisha"
    assert PLACES.place("विदीशा") == "Vidisha"


def test_a_name_that_is_a_letter_away_from_another_place_is_for_a_person_to_say() -> None:
    assert PLACES.place("sihor") == ""


def test_a_name_like_no_other_and_one_with_a_number_say_nothing() -> None:
    assert PLACES.place("bhopal") == ""
    assert PLACES.place("indoor1") == ""


def test_two_places_of_one_sound_stay_open() -> None:
    assert PlaceSounds({"rampur": ["A"], "rampoor": ["B"]}).place("raampur") == ""


def test_a_slip_counts_within_the_places_named_beside_it_and_by_a_clear_margin() -> None:
    near = PlaceSounds({"gadarwara": ["Gadarwara"], "gotegaon": ["Gotegaon"], "padarwara": ["Padarwara"]})
    assert near.place_among("gadarwada", ["Gadarwara", "Gotegaon"]) == "Gadarwara"
    assert near.place_among("gadarwada", ["Gotegaon"]) == ""
    assert near.place_among("gadarwada", []) == ""
    assert near.place_among("qadarwara", ["Gadarwara", "Gotegaon"]) == ""
