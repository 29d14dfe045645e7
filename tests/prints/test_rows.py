from collections.abc import Callable
from dataclasses import replace

from cadre_cli.domain.event import BedKind, Names
from cadre_cli.domain.plan import PlanOnFile, State
from cadre_cli.domain.trainers import Trainers
from cadre_cli.prints import labels
from cadre_cli.prints.rows import lists


def test_a_batch_is_sorted_by_priority_district_name_and_code(planned: PlanOnFile) -> None:
    printed = lists(planned)
    first, second = printed.batches
    assert printed.of_batch(first)["code"].tolist() == ["B3D5G", "A2C4F", "E6G8K", "D5F7J", "C4E6H"]
    assert printed.of_batch(second)["code"].tolist() == ["F7H9L", "G8J2M", "K3M5Q", "H9K3N", "J2L4P"]


def test_two_namesakes_stand_in_the_order_of_their_codes(make_planned: Callable[..., PlanOnFile]) -> None:
    person = ("Mohan Lal", "incharge", "Betul", "Betul", "", "men", "", "seated", "B2", 0, {})
    printed = lists(make_planned((("Z2", *person), ("Z1", *person))))
    assert printed.of_batch(printed.batches[1])["code"].tolist() == ["Z1", "Z2"]


def test_who_waits_and_who_is_set_aside_come_last(planned: PlanOnFile) -> None:
    rows = lists(planned).rows
    assert rows["code"].tolist()[-2:] == ["L4N6R", "M5P7S"]
    assert rows["standing"].tolist()[-2:] == ["प्रतीक्षा में / Waiting", "अलग रखे गए / Set aside"]


def test_places_are_named_in_both_languages(planned: PlanOnFile) -> None:
    rows = lists(planned).rows.set_index("code")
    assert rows.loc["B3D5G", "place_lines"] == "भोपाल ग्रामीण · 149 बैरसिया\nBhopal Rural · 149 Berasia"
    assert rows.loc["B3D5G", "role_lines"] == "विधायक\nMLA"
    assert rows.loc["B3D5G", "role_and_place"] == "विधायक · भोपाल ग्रामीण · 149 बैरसिया\nMLA · Bhopal Rural · 149 Berasia"
    assert rows.loc["D5F7J", "place_lines"] == "डिंडोरी\nDindori"
    assert rows.loc["F7H9L", "place_lines"] == ""


def test_the_first_language_alone_where_one_line_must_do(
    planned: PlanOnFile, make_planned: Callable[..., PlanOnFile]
) -> None:
    assert lists(planned).rows["about"].tolist()[0] == "विधायक · भोपाल ग्रामीण · 149 बैरसिया"
    english = lists(make_planned(languages=("en", "hi"))).rows["about"].tolist()
    assert english[0] == "MLA · Bhopal Rural · 149 Berasia"
    assert english[-1] == "not known"


def test_what_lies_below_the_assembly_is_part_of_the_place(planned: PlanOnFile) -> None:
    planned.people.loc[planned.people["code"] == "A2C4F", ["block", "booth"]] = ["शहपुरा", "12"]
    planned.people.loc[planned.people["code"] == "F7H9L", "sector"] = "4"
    rows = lists(planned).rows.set_index("code")
    assert rows.loc["A2C4F", "assembly_label"] == "103 शहपुरा / Shahpura · शहपुरा · 12"
    assert rows.loc["F7H9L", "place_lines"] == "4"


def test_what_the_event_does_not_know_stands_as_it_is(make_planned: Callable[..., PlanOnFile]) -> None:
    person = ("Z1", "Mohan Lal", "clerk", "Elsewhere", "", "999", "men", "", "set_aside", "", 0, {})
    row = lists(make_planned((person,))).rows.iloc[0]
    assert (row["role_label"], row["district_label"], row["assembly_label"]) == ("clerk", "Elsewhere", "999")


def test_the_district_stands_where_there_is_no_unit(make_planned: Callable[..., PlanOnFile]) -> None:
    person = ("Z1", "Mohan Lal", "mla", "", "Betul", "", "men", "", "set_aside", "", 0, {})
    assert lists(make_planned((person,))).rows.iloc[0]["district_label"] == "बैतूल / Betul"


def test_all_roles_are_named_where_he_holds_several(planned: PlanOnFile) -> None:
    planned.people.loc[0, "roles"] = "mla president clerk"
    labels = lists(planned).rows.set_index("code")["roles_label"]
    assert labels["A2C4F"] == "विधायक / MLA, जिला अध्यक्ष / District president, clerk"
    assert labels["B3D5G"] == ""


def test_the_title_of_a_batch(planned: PlanOnFile) -> None:
    printed = lists(planned)
    title = printed.title(printed.batches[0])
    assert title.event == "आवासीय प्रशिक्षण / Residential training"
    assert title.batch == "बैच / Batch B1 · 5 लोग / 5 people"
    assert title.dates == "9–11 जून 2025 / 9–11 June 2025"
    assert title.venue == "पर्वत भवन, नर्मदापुरम / Hill & Lake House, Narmadapuram"


def test_the_title_tells_the_rooms_of_trainers(planned: PlanOnFile) -> None:
    (venue, *others) = planned.event.venues
    with_trainers = replace(venue, trainers=Trainers(men=1))
    event = replace(planned.event, venues=(with_trainers, *others))
    printed = lists(replace(planned, event=event))
    here = next(batch for batch in printed.batches if batch.venue == venue.id)
    room = next(room.name for room in venue.usable_rooms if room.kind is BedKind.MEN)
    assert printed.title(here).with_trainers.endswith(f" · प्रशिक्षक / Trainers: {room} (1)")
    assert "Trainers" not in printed.title(here).batch


def test_an_event_in_english_alone(make_planned: Callable[..., PlanOnFile]) -> None:
    printed = lists(make_planned(languages=("en",)))
    assert printed.title(printed.batches[0]).batch == "Batch B1 · 5 people"
    assert printed.in_state(State.WAITING)["place_lines"].tolist() == ["Betul · 131 Betul"]
    assert printed.reasons(printed.in_state(State.WAITING)) == [
        (labels.WHY_EN, ["No women's bed is left in any open batch."])
    ]
    assert printed.tab(labels.WHY_SHEET) == "Why"


def test_the_place_is_not_said_twice_where_the_venue_names_it(planned: PlanOnFile) -> None:
    object.__setattr__(planned.event.venues[0], "names", Names("Hill House, Narmadapuram", "पर्वत भवन, नर्मदापुरम"))
    printed = lists(planned)
    assert printed.title(printed.batches[0]).venue == "पर्वत भवन, नर्मदापुरम / Hill House, Narmadapuram"
