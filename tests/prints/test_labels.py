from string import Formatter

from cadre_cli.domain.event import SOFT_RULES, Names
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
    names += [
        names for table in (labels.STATES, labels.SEVERITIES, labels.GOALS, labels.RESULTS) for names in table.values()
    ]
    assert len(names) > 100
    for each in names:
        assert any("\u0900" <= letter <= "\u097f" for letter in each.hi), each
        assert each.en.replace("₹", "").replace("·", "").isascii(), each


def test_every_rule_that_is_striven_for_has_a_goal_and_a_result() -> None:
    assert set(labels.GOALS) == set(labels.RESULTS) == set(SOFT_RULES)


def test_the_same_numbers_stand_in_both_languages() -> None:
    def fields(text: str) -> set[str]:
        return {field for _, field, _, _ in Formatter().parse(text) if field}

    for names in (*labels.RESULTS.values(), labels.PRIORITY_RESULT, labels.NOT_PROVEN_BOUND, labels.NOT_PROVEN_LEAST):
        assert fields(names.en) == fields(names.hi) != set()


def test_one_is_a_person() -> None:
    assert labels.people(1) == Names("1 person", "1 व्यक्ति")
    assert labels.people(0) == Names("0 people", "0 लोग")
