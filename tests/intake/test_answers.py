import pytest

from cadre_cli.domain.event import Event
from cadre_cli.domain.questions import Question
from cadre_cli.errors import EventFileError
from cadre_cli.intake.answers import Answers, is_of_answers, parse_answers, refused, subjects

TEXT = """\
roles:
  जिला महामंत्री: leave out
  Sabhapati: जिला अध्यक्ष, mla
  Netaji:  # ?
columns: {Phone no of him: mobile, Gotra: carry, Caste: carried, Post held: Designation, When: available from}
places: {Xyz: Bhopal, Abc: 150, Pqr: blank, Lmn: leave out}
people: {"9000000001: A / B": same, "9000000002: C / D": different}
lists: {a.xlsx = b.xlsx: both, c.xlsx = d.xlsx: d.xlsx}
"""


def faults(text: str, event: Event) -> list[str]:
    with pytest.raises(EventFileError) as caught:
        parse_answers(text, "answers.yaml", event)
    return list(caught.value.faults)


def test_answers_are_found_by_what_they_are_about(event: Event) -> None:
    answers = parse_answers(TEXT, "answers.yaml", event)
    given = answers.to(Question("role: जिला  महामंत्री", "", ()))
    assert given is not None
    assert (given.about, given.value, given.file) == ("जिला महामंत्री", "leave out", "answers.yaml")
    assert answers.to(Question("assembly: ABC", "", ())) is not None
    assert answers.to(Question("role: Netaji", "", ())) is None
    assert answers.to(None) is None
    assert answers.about("lists")
    assert not Answers().about("lists")


def test_a_column_is_answered_by_a_field_or_by_a_known_heading(event: Event) -> None:
    columns = parse_answers(TEXT, "answers.yaml", event).columns
    assert list(columns.values()) == ["mobile", "carry", "carry", "role", "available_from"]


def test_of_two_answers_the_later_counts(event: Event) -> None:
    first, second = (parse_answers(f"roles: {{X: {role}}}", f"{role}.yaml", event) for role in ("mla", "leave out"))
    given = (first | second).to(Question("role: x", "", ()))
    assert given is not None
    assert given.file == "leave out.yaml"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "roles:\nplaces:\n"])
def test_a_form_that_is_not_filled_in_answers_nothing(text: str, event: Event) -> None:
    assert parse_answers(text, "answers.yaml", event) == Answers()


def test_every_fault_is_told_with_its_line(event: Event) -> None:
    text = """\
role: {X: mla}
roles:
  X: juggler
  Y: [mla]
  Z: पूर्व विधायक
columns: {A: moblie}
places: {B: Atlantis}
people: {C: perhaps}
lists:
  - both
"""
    found = faults(text, event)
    assert [line.split("  ")[0] for line in found] == [f"answers.yaml:{n}" for n in (1, 3, 4, 5, 6, 7, 8, 9)]
    assert 'did you mean "roles"?' in found[0]
    assert 'E005 roles.X: "juggler" is no answer to this' in found[1]
    assert "leave out, mla, district_president" in found[1]
    assert 'did you mean "mobile"?' in found[4]
    assert '"Atlantis" is no place that is known' in found[5]
    assert "Allowed: same, different" in found[6]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("roles: [mla", "a bracket that is not closed"),
        ("- mla", "a list stands where answers must stand"),
        ("roles: {X: mla, X: mla}", 'the key "X" stands here again'),
        ("roles: {X: mla, x: mla}", 'the same question as "X"'),
    ],
)
def test_a_file_of_another_shape(text: str, told: str, event: Event) -> None:
    assert told in faults(text, event)[0]


def test_what_is_typed_is_judged_as_what_is_written(event: Event) -> None:
    question = Question("list: a.xlsx = b.xlsx", "", ())
    assert refused(question, "a.xlsx", event) == ""
    assert "Allowed: both, a.xlsx, b.xlsx" in refused(question, "c.xlsx", event)


def test_blocks_of_entries() -> None:
    assert subjects("") == {}
    assert subjects({"roles": "", "places": {"X": ""}}) == {"roles": {}, "places": {"X": ""}}
    assert is_of_answers("")
    assert is_of_answers({"roles": "", "places": {}})
    assert not is_of_answers(["mla"])
    assert not is_of_answers({"roles": ["mla"]})
