from cadre_cli.domain.event import Names
from cadre_cli.prints import labels
from cadre_cli.prints.labels import say


def test_the_languages_stand_in_the_order_of_the_event() -> None:
    assert say(Names("Batch", "बैच"), ("hi", "en")) == "बैच / Batch"
    assert say(Names("Batch", "बैच"), ("en", "hi"), "\n") == "Batch\nबैच"
    assert say(Names("Batch", "बैच"), ("hi",)) == "बैच"


def test_what_is_spelt_alike_stands_once() -> None:
    assert say(Names("UPI", "UPI"), ("hi", "en")) == "UPI"


def test_every_label_is_in_both_languages() -> None:
    names = [value for value in vars(labels).values() if isinstance(value, Names)]
    assert len(names) > 60
    for each in names:
        assert any("\u0900" <= letter <= "\u097f" for letter in each.hi), each
        assert each.en.replace("₹", "").isascii(), each
