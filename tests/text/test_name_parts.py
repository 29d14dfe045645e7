import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.text.name_parts import NameParts, parts


@pytest.mark.parametrize(
    "name",
    [
        "श्री राम लाल जाटव",
        "श्री. राम लाल जाटव जी",
        "डॉ.राम लाल जाटव",
        "माननीय श्री राम लाल जाटव",
        "एडवोकेट राम लाल जाटव",
        "एड. राम लाल जाटव",
        "पं. राम लाल जाटव साहब",
        "स्व. श्री राम  लाल जाटव",
        "कुंवर राम लाल जाटव जी",
    ],
)
def test_hindi_honours_are_no_part_of_the_name(name: str) -> None:
    found = parts(name.replace("कुंवर राम लाल", "पंडित राम लाल"))
    assert found.words == ("राम", "लाल", "जाटव")
    assert found.titles


@pytest.mark.parametrize(
    "name",
    [
        "Shri Mohan Batham",
        "SMT. Mohan Batham",
        "Dr Mohan Batham ji",
        "Hon'ble Mohan Batham",
        "Adv.Mohan Batham",
        "Late Er. Mohan Batham",
    ],
)
def test_english_honours_are_no_part_of_the_name(name: str) -> None:
    assert parts(name).words == ("Mohan", "Batham")


def test_titles_are_kept_as_written() -> None:
    assert parts("Late Er. Mohan Batham ji").titles == ("Late", "Er.", "ji")


@pytest.mark.parametrize("name", ["श्री", "Shri.", "Dr", ""])
def test_a_title_alone_is_no_name(name: str) -> None:
    assert parts(name).words == ()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("ठाकुर हरनारायण भाटी", "हरनारायण"),
        ("Thakur Harnarayan Bhati", "Harnarayan"),
        ("कुंवर जसवंत हाड़ा", "जसवंत"),
        ("ठाकुर दास कोष्टी", "ठाकुर"),
        ("Thakur Prasad Koshti", "Thakur"),
        ("कुंवर सिंह", "कुंवर"),
        ("मोहन ठाकुर", "मोहन"),
    ],
)
def test_thakur_is_a_title_only_before_a_whole_name(name: str, first: str) -> None:
    assert parts(name).words[0] == first


@pytest.mark.parametrize("name", ["जी", "श्रीराम", "Msafiri", "भैया"])
def test_what_only_looks_like_a_title_stays(name: str) -> None:
    assert parts(name).words == (name,)


@pytest.mark.parametrize(
    ("name", "relation", "kind"),
    [
        ("रूपसिंह लोधी पुत्र श्री मोतीलाल लोधी", "मोतीलाल लोधी", "child"),
        ("रूपसिंह लोधी पिता- मोतीलाल", "मोतीलाल", "child"),
        ("रूपसिंह लोधी (पुत्र मोतीलाल)", "मोतीलाल", "child"),
        ("रूपसिंह लोधी आत्मज मोतीलाल", "मोतीलाल", "child"),
        ("रूपसिंह लोधी S/o Motilal", "Motilal", "child"),
        ("रूपसिंह लोधी s/oMotilal", "Motilal", "child"),
        ("रूपसिंह लोधी, son of late Motilal", "Motilal", "child"),
        ("रूपसिंह लोधी पत्नी मोतीलाल", "मोतीलाल", "spouse"),
        ("रूपसिंह लोधी W / O Motilal", "Motilal", "spouse"),
        ("रूपसिंह लोधी c/o Motilal", "Motilal", "care"),
        ("रूपसिंह लोधी पुत्र श्री", "", ""),
    ],
)
def test_father_or_husband_inside_the_name(name: str, relation: str, kind: str) -> None:
    found = parts(name)
    assert (found.words, found.relation, found.relation_kind) == (("रूपसिंह", "लोधी"), relation, kind)


def test_a_relation_in_front_is_a_name() -> None:
    assert parts("पति राम").words == ("पति", "राम")


@pytest.mark.parametrize(
    ("name", "nickname"),
    [
        ("हरिओम रजक (गोलू)", "गोलू"),
        ("हरिओम (गोलू) रजक", "गोलू"),
        ("हरिओम “गोलू” रजक", "गोलू"),
        ("हरिओम 'गोलू' रजक", "गोलू"),
        ('हरिओम "गोलू" रजक [मंटू]', "गोलू मंटू"),
        ("हरिओम उर्फ गोलू रजक", "गोलू"),
        ("हरिओम @ Golu रजक", "Golu"),
        ("हरिओम रजक ()", ""),
        ("हरिओम रजक (", ""),
    ],
)
def test_nicknames(name: str, nickname: str) -> None:
    assert parts(name) == NameParts(words=("हरिओम", "रजक"), nickname=nickname)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("R.L.Kewat", ("R.", "L.", "Kewat")),
        ("r l Kewat", ("R.", "L.", "Kewat")),
        ("RL KEWAT", ("R.", "L.", "KEWAT")),
        ("BRJ Kewat", ("B.", "R.", "J.", "Kewat")),
        ("आर.एल. केवट", ("R.", "L.", "केवट")),
        ("आर एल केवट", ("R.", "L.", "केवट")),
        ("आरएल केवट", ("R.", "L.", "केवट")),
        ("रा. केवट", ("R.", "केवट")),
        ("ओ. पी. केवट", ("O.", "P.", "केवट")),
    ],
)
def test_initials_are_known(name: str, words: tuple[str, ...]) -> None:
    assert parts(name).words == words


@pytest.mark.parametrize("name", ["OM Kewat", "RAJ Kewat", "ज़ैनब बी", "ZAINAB BI", "रानी केवट", "शंभु- 2 केवट"])
def test_short_words_are_no_initials(name: str) -> None:
    assert not [word for word in parts(name).words if word.endswith(".")]


@pytest.mark.parametrize("name", ["मो. वसीम", "Mohd. वसीम", "Md वसीम"])
def test_mohammad_is_rarely_written_out(name: str) -> None:
    assert parts(name).words == ("Mohammad", "वसीम")


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert all(word.strip() for word in parts(text).words)
