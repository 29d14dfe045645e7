from dataclasses import replace

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake.builtin import builtin_names, builtin_text
from cadre_cli.intake.event_file import parse_event
from cadre_cli.intake.readers import Readers
from cadre_cli.intake.values.gender import read_gender
from cadre_cli.intake.values.money import read_paid
from cadre_cli.prints.template_lists import batch_days, choices


@pytest.fixture(scope="module", params=builtin_names())
def event(request: pytest.FixtureRequest) -> Event:
    return parse_event(builtin_text(request.param), request.param)


def test_every_choice_is_read_without_a_question(event: Event) -> None:
    found, readers = choices(event), Readers(event)
    for text in found["role"]:
        role = readers.roles.read(text)
        assert (len(role.roles), role.kind) == (1, None), text
    for text in found["district"]:
        district = readers.places.read_district(text)
        assert district.district, text
        assert district.kind is None, text
    for text in found["assembly"]:
        seat = readers.places.read_assembly(text, "")
        assert (seat.assembly, seat.kind) == (text.partition("-")[0], None), text
    assert [read_gender(text).value for text in found["gender"]] == ["men", "women"] * len(event.languages)
    assert {read_paid(text, 5).value for text in found["paid"]} == {"5", "0"}


def test_the_languages_stand_one_after_the_other() -> None:
    event = parse_event(builtin_text("first_round"), "first_round")
    assert choices(event)["gender"] == ["पुरुष", "महिला", "Men", "Women"]
    assert choices(replace(event, languages=("en",)))["gender"] == ["Men", "Women"]
    assert len(choices(event)["district"]) == 2 * 71


def test_batches_only_where_they_are_laid() -> None:
    laid = parse_event(builtin_text("first_round"), "first_round")
    open_ = replace(laid, batches=())
    assert choices(laid)["pin"] == ["B1", "B2", "B3"]
    assert "pin" not in choices(open_)
    assert batch_days(laid) == "B1: 9–10 जून 2025; B2: 11–12 जून 2025; B3: 13–15 जून 2025"
    assert batch_days(open_) == ""
