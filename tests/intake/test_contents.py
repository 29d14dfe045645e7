from cadre_cli.domain.event import Event
from cadre_cli.intake.contents import first_texts, looks_like
from cadre_cli.intake.readers import Readers

MOBILES = [f"98260123{n}" for n in range(10, 14)]


def test_what_texts_look_like(event: Event) -> None:
    readers = Readers(event)
    assert looks_like(MOBILES[:2], readers) == ""
    assert looks_like([*MOBILES, "his brother's"], readers) == "mobile"
    assert looks_like([*MOBILES[:3], "none", "none yet"], readers) == ""
    assert looks_like(["F", "महिला", "M"], readers) == "gender"
    assert looks_like(["Bhind", "मुरैना", "Bhind"], readers) == "district"
    assert looks_like(["MLA", "विधायक", "जिला प्रभारी"], readers) == "role"


def test_the_first_texts_of_a_column() -> None:
    assert first_texts([["a", "1"], ["b"], ["c", ""], ["d", "2"]], 1) == ["1", "2"]
    assert len(first_texts([["x"]] * 60, 0)) == 50
