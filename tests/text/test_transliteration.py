import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text.devanagari import is_devanagari
from cadre_cli.text.transliteration import frame, sounds, to_latin
from tests.samples.names import MEN, SURNAMES, WOMEN


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("राम", "ram"),
        ("रामलाल", "ramlal"),
        ("कमला", "kamla"),
        ("कमल", "kamal"),
        ("सरिता", "sarita"),
        ("मनमोहन", "manmohan"),
        ("सरस्वती", "sarasvati"),
        ("चंद्रभान", "chandrabhan"),
        ("मिश्र", "mishra"),
        ("शुक्ल", "shukla"),
        ("वसन्त", "vasant"),
        ("धर्म", "dharm"),
        ("रामेश्वर", "rameshvar"),
        ("पुरुषोत्तम", "purushottam"),
        ("कंचन", "kanchan"),
    ],
)
def test_a_name_is_written_as_it_is_said(hindi: str, latin: str) -> None:
    assert to_latin(hindi) == latin


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [("संपत", "sampat"), ("अंबिका", "ambika"), ("संतोष", "santosh"), ("हाँ", "han"), ("सिंह", "singh"), ("कं", "kan")],
)
def test_anusvara_sounds_like_what_follows(hindi: str, latin: str) -> None:
    assert to_latin(hindi) == latin


@pytest.mark.parametrize(
    ("hindi", "latin"), [("ज़ाकिर", "zakir"), ("फ़िरोज़", "firoz"), ("राजगढ़", "rajgarh"), ("गौड़", "gaur"), ("ऩ", "na")]
)
def test_nukta_composed_and_apart(hindi: str, latin: str) -> None:
    assert to_latin(hindi) == latin


def test_signs_of_special_kinds() -> None:
    assert to_latin("ॐ ज्ञान ऋषि दुःख ऽ राम।२३ अध्\u200dयक्ष कृ्") == "om gyan rishi dukh  ram.23 adhyaksh kri"


def test_latin_and_the_rest_of_a_cell_stay() -> None:
    assert to_latin("Ram Lal, राम लाल (2)") == "Ram Lal, ram lal (2)"


@given(st.text(st.characters(codec="ascii")))
def test_ascii_passes_through(text: str) -> None:
    assert to_latin(text) == text


@given(st.text(st.characters(min_codepoint=0x900, max_codepoint=0x97F)))
def test_nothing_devanagari_is_left(text: str) -> None:
    assert not is_devanagari(to_latin(text))


@pytest.mark.parametrize(
    "spellings",
    [
        "लक्ष्मी Laxmi Lakshmi Lakshmee",
        "सिंह Singh Sinh Sing",
        "चौधरी Choudhary Chaudhari Chowdhary",
        "देव Dev Deo",
        "राव Rao Rav",
        "शिव Shiv Sheo",
        "बाजपेयी Bajpai Bajpayee Bajpeyi",
        "राजेन्द्र राजेंद्र Rajendra Rajender Rajinder",
        "अहमद Ahmad Ahmed",
        "मोहम्मद Mohammad Muhammad Mohammed",
        "शेख Sheikh Shaikh",
        "सैयद Syed Saiyad",
        "कुशवाह Kushwah Kushwaha",
        "राठौर Rathore Rathor Rathaur",
        "जुबेर Zuber Juber",
        "फूल Phool Fool Phul",
        "संजय Sanjay Sanjai",
    ],
)
def test_spellings_of_one_word_sound_alike(spellings: str) -> None:
    assert len({frame(*sounds(word)) for word in spellings.split()}) == 1


@pytest.mark.parametrize("pair", ["सिन्हा सिंह", "आनंद अनंत", "राजनाथ ज्ञाननाथ", "Narayan Naren", "कमल Kamla", "Maya मय"])
def test_other_words_sound_otherwise(pair: str) -> None:
    one, other = pair.split()
    assert not set(map(frame, sounds(one))) & set(map(frame, sounds(other)))


def test_a_flapped_d_is_heard_both_ways() -> None:
    assert set(sounds("राठौड़")) == {*sounds("Rathore"), *sounds("Rathod")}


def test_what_has_no_letters_has_no_sound() -> None:
    assert sounds("२३-()") == ()


@pytest.mark.parametrize(
    ("one", "other"), [("Vimala", "विमला"), ("Narain", "नारायण"), ("Omkar", "ओंकार"), ("Sunaina", "सुनयना")]
)
def test_a_frame_leaves_out_what_is_spelt_at_will(one: str, other: str) -> None:
    assert frame(sounds(one)[0]) == frame(sounds(other)[0])


@pytest.mark.parametrize("word", [*MEN, *WOMEN, *SURNAMES])
def test_the_sample_names_sound_alike_in_both_scripts(word: str) -> None:
    hindi, english = word.split()
    assert set(map(frame, sounds(hindi))) & set(map(frame, sounds(english)))
