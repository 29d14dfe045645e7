from collections.abc import Iterator

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.places import assemblies, districts
from cadre_cli.intake import value_kinds as kinds
from cadre_cli.intake.values.place_words import MORE_ASSEMBLY_NAMES, MORE_DISTRICT_NAMES
from cadre_cli.intake.values.places import PlaceReader, PlaceReading

SPLIT = {"Bhopal"}  # the districts for which the event names several party districts
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")


@pytest.fixture(scope="module")
def reader(event: Event) -> PlaceReader:
    return PlaceReader(event)


def district_spellings() -> Iterator[tuple[str, str]]:
    for district in districts().values():
        more = MORE_DISTRICT_NAMES.get(district.name, ())
        for name in (district.name, district.name_hi, *district.aliases, *more):
            for shape in (
                "{}",
                "जिला {}",
                "{} (म.प्र.)",
                "Dist. {}",
                "{} District",
                "{}, M.P.",
                " {} \u200b",
                "{} जिला",
            ):
                yield shape.format(name), district.name
            yield name.upper(), district.name


def assembly_spellings() -> Iterator[tuple[str, str]]:
    for number, assembly in assemblies().items():
        yield number, number
        yield f"{number}.0", number
        yield f"AC-{number}", number
        yield number.translate(DEVANAGARI), number
        for name in (assembly.names.en, assembly.names.hi, *assembly.aliases, *MORE_ASSEMBLY_NAMES.get(number, ())):
            shapes = ("{1}", "{0}-{1}", "{0} {1}", "{1} ({0})", "{1}-{0}", "{1} (SC)", "{1} (अ.ज.जा.)", "{1} विधानसभा")
            for shape in (*shapes, "{0:0>3}. {1} ST", "विधानसभा क्र. {0} {1}", "वि.स. {1}"):
                yield shape.format(number, name), number


def test_every_district_however_it_is_spelt(reader: PlaceReader) -> None:
    wrong = {
        text: reading
        for text, name in district_spellings()
        if (reading := reader.read_district(text)).district != name
        or reading.unit != name
        or reading.kind is not (kinds.UNIT_UNSAID if name in SPLIT else None)
    }
    assert not wrong
    assert len(districts()) == 55


def test_every_constituency_however_it_is_spelt_with_and_without_its_district(reader: PlaceReader) -> None:
    wrong = {
        (text, district): reading
        for text, number in assembly_spellings()
        for home in [assemblies()[number].district]
        for district in ("", home)
        if (reading := reader.read_assembly(text, district)) != PlaceReading(home, home, number)
    }
    assert not wrong
    assert len(assemblies()) == 230


@pytest.mark.parametrize("text", ["Bhopal City", "भोपाल शहर", "bhopal nagar", "Bhopal-City", "जिला भोपाल शहर"])
def test_a_party_district(reader: PlaceReader, text: str) -> None:
    assert reader.read_district(text) == PlaceReading("Bhopal City", "Bhopal")


def test_a_district_with_several_party_districts_is_noted(reader: PlaceReader) -> None:
    reading = reader.read_district("भोपाल")
    assert (reading.unit, reading.district, reading.kind) == ("Bhopal", "Bhopal", kinds.UNIT_UNSAID)
    assert reading.action == "write Bhopal City or Bhopal Rural where it matters, as for a district president"


@pytest.mark.parametrize("text", ["", "-", "जिला", "मध्य प्रदेश", "M.P.", "प्रदेश", "State"])
def test_no_district_told(reader: PlaceReader, text: str) -> None:
    assert reader.read_district(text) == PlaceReading()


@pytest.mark.parametrize("text", ["नर्मदापुरम (होशंगाबाद)", "Hoshangabad (Narmadapuram)", "Narmadapuram (new name)"])
def test_an_old_name_in_brackets(reader: PlaceReader, text: str) -> None:
    assert reader.read_district(text) == PlaceReading("Narmadapuram", "Narmadapuram")


def test_two_districts_in_one_cell(reader: PlaceReader) -> None:
    reading = reader.read_district("Indore (Dhar)")
    assert (reading.district, reading.kind, reading.action) == ("", kinds.PLACES_DISAGREE, "say which: Indore or Dhar")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("सिहोरा", "did you mean Jabalpur or Sehore?"),
        ("सिलवानी", "did you mean Raisen or Seoni?"),
        ("मुरेना", "did you mean Morena?"),
        ("Lahore (Lahore)", "correct the district's name"),
        ("उत्तर प्रदेश", "correct the district's name"),
    ],
)
def test_a_district_that_no_list_names(reader: PlaceReader, text: str, action: str) -> None:
    expected = f'district not known: "{text}"', action
    assert reader.read_district(text) == PlaceReading("", "", "", kinds.DISTRICT_UNKNOWN, *expected)


@pytest.mark.parametrize("text", ["राजनगर", "गोहद", "Sihora", "Rajnagar", "Silwani"])
def test_a_district_is_never_taken_for_a_place_that_sounds_alike(reader: PlaceReader, text: str) -> None:
    assert reader.read_district(text).district == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(
            ("सीहोर", "159"),
            ("सिहोरा", "102"),
            ("सिवनी", "115"),
            ("सिलवानी", "143"),
            ("राजनगर", "50"),
            ("राजगढ़", "162"),
        ),
        *(
            ("गुढ़", "75"),
            ("गोहद", "13"),
            ("सिवनी मालवा", "136"),
            ("वारासिवनी", "112"),
            ("Sihora", "102"),
            ("Sehore", "159"),
        ),
    ],
)
def test_constituencies_that_sound_alike_stay_apart(reader: PlaceReader, text: str, number: str) -> None:
    assert reader.read_assembly(text, "").assembly == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("Jabalpur East", "97"), ("Bhopal South-West", "152"), ("जबलपुर पूर्वी", "97"), ("Gwalior (Gramin)", "14")),
        *(("Indore No. 3", "206"), ("इंदौर 2", "205"), ("204-Indore-1", "204"), ("Indore-1 (204)", "204")),
        *(("Mhow", "209"), ("Narmadapuram", "137"), ("Narsinghpur", "119"), ("Ratlam Urban", "220")),
    ],
)
def test_other_ways_to_name_a_constituency(reader: PlaceReader, text: str, number: str) -> None:
    reading = reader.read_assembly(text, "")
    assert (reading.assembly, reading.kind) == (number, None)


def test_a_bare_direction_means_something_only_within_a_district(reader: PlaceReader) -> None:
    assert reader.read_assembly("ग्रामीण", "Ratlam").assembly == "219"
    reading = reader.read_assembly("ग्रामीण", "")
    assert (reading.assembly, reading.kind) == ("", kinds.ASSEMBLY_UNKNOWN)
    assert reading.action == "did you mean 14-ग्वालियर ग्रामीण or 219-रतलाम ग्रामीण?"
    assert reader.read_assembly("मध्य", "").assembly == ""


@pytest.mark.parametrize(
    ("text", "district", "number"),
    [
        *(("Silvani", "Raisen", "143"), ("सिहोर", "Sehore", "159"), ("गाडरवाड़ा", "Narsimhapur", "121")),
        *(("Sendhwa", "Barwani", "187"), ("पिछौर", "", "26"), ("Neemach", "", "229")),
    ],
)
def test_a_misspelt_name_is_told_by_its_sound_or_by_the_district_beside_it(
    reader: PlaceReader, text: str, district: str, number: str
) -> None:
    reading = reader.read_assembly(text, district)
    assert (reading.assembly, reading.kind) == (number, kinds.PLACE_SPELLING)


def test_a_misspelt_district_is_told_by_its_sound(reader: PlaceReader) -> None:
    reading = reader.read_district("Hosangabad")
    assert (reading.district, reading.kind) == ("Narmadapuram", kinds.PLACE_SPELLING)
    assert (reading.read, reading.action) == (
        'name misspelt: "Hosangabad"',
        "taken for Narmadapuram by its sound",
    )


@pytest.mark.parametrize(
    ("text", "number"), [("Indore-III", "206"), ("भोपाल द.प.", "152"), ("उज्जैन द.", "217"), ("Bhander (S.C.)", "21")]
)
def test_numerals_and_directions_in_short(reader: PlaceReader, text: str, number: str) -> None:
    assert reader.read_assembly(text, "").assembly == number


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("13-गुढ़", "is it 13-गोहद or 75-गुढ़? correct the number or the name"),
        ("Silwani (115)", "is it 115-Seoni or 143-Silwani? correct the number or the name"),
        ("12-Ward", "is it 12-Mehgaon? correct the number or the name"),
    ],
)
def test_number_and_name_disagree(reader: PlaceReader, text: str, action: str) -> None:
    reading = reader.read_assembly(text, "")
    assert (reading.assembly, reading.kind, reading.action) == ("", kinds.ASSEMBLY_DISAGREES, action)


def test_a_name_misspelt_beside_its_number(reader: PlaceReader) -> None:
    reading = reader.read_assembly("112-Varaseoni", "")
    assert (reading.assembly, reading.kind) == ("112", kinds.PLACE_SPELLING)
    assert reading.action == "taken for 112-Waraseoni by its number"
    assert reader.read_assembly("112-Varaseoni", "Indore").kind == kinds.ASSEMBLY_ELSEWHERE


@pytest.mark.parametrize(
    ("text", "district", "action"),
    [
        ("Silvani", "", "did you mean 143-Silwani or 221-Sailana?"),
        ("सिहोर", "", "did you mean 102-सिहोरा or 159-सीहोर?"),
        ("231", "", "correct the name or write the number"),
        ("0", "", "correct the name or write the number"),
        ("9826012345", "", "correct the name or write the number"),
    ],
)
def test_a_constituency_that_no_list_names(reader: PlaceReader, text: str, district: str, action: str) -> None:
    reading = reader.read_assembly(text, district)
    assert (reading.assembly, reading.kind, reading.action) == ("", kinds.ASSEMBLY_UNKNOWN, action)


@pytest.mark.parametrize(("text", "district"), [("Seoni", "Narmadapuram"), ("राजगढ़", "Chhatarpur"), ("150", "Indore")])
def test_a_constituency_of_another_district_is_asked_about(reader: PlaceReader, text: str, district: str) -> None:
    reading = reader.read_assembly(text, district)
    assert (reading.assembly, reading.kind) == ("", kinds.ASSEMBLY_ELSEWHERE)


def test_a_constituency_under_the_district_it_was_cut_from(reader: PlaceReader) -> None:
    reading = reader.read_assembly("मैहर", "Satna")
    assert (reading.district, reading.assembly, reading.kind) == ("Maihar", "65", kinds.ASSEMBLY_OLD_DISTRICT)
    assert reading.read == '"मैहर" lies in Maihar today, not in Satna'


@pytest.mark.parametrize("text", ["", "-", "विधानसभा", "AC"])
def test_no_constituency_told(reader: PlaceReader, text: str) -> None:
    assert reader.read_assembly(text, "") == PlaceReading()


@pytest.mark.parametrize(("text", "unit"), [("सागर / Sagar", "Sagar"), ("भिण्ड\nBhind", "Bhind"), ("सागर / Rewa", "")])
def test_a_district_in_both_languages(reader: PlaceReader, text: str, unit: str) -> None:
    assert reader.read_district(text).unit == unit


@pytest.mark.parametrize(("text", "number"), [("10 भिण्ड / Bhind", "10"), ("10 भिण्ड / Gohad", "")])
def test_a_constituency_in_both_languages(reader: PlaceReader, text: str, number: str) -> None:
    assert reader.read_assembly(text, "").assembly == number
