from dataclasses import replace

import pytest

from cadre_cli.domain.event import Names, Venue
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import FaultError
from cadre_cli.prints.change_rows import Notice, Section, notice
from cadre_cli.workflows.differences import differences
from tests.prints.conftest import event, plan_on_file
from tests.prints.two_plans import after, before, changed


@pytest.fixture
def told() -> Notice:
    return notice(changed())


def parts(section: Section) -> dict[str, list[str]]:
    return {part.title.en: part.rows["code"].tolist() for part in section.parts}


def label(told: Notice, code: str, which: str) -> str:
    return str(told.rows.set_index("code").at[code, f"{which}_label"])


def test_every_list_on_the_wall_says_who_comes_who_goes_and_who_stays(told: Notice) -> None:
    sections = {section.name: section for section in told.sections}
    assert list(sections) == ["B1", "B2", "B3", "प्रतीक्षा सूची - Waitlist"]
    assert parts(sections["B1"]) == {
        "New on this list": ["L4N6R"],
        "No longer on this list": ["A2C4F", "B3D5G", "D5F7J", "C4E6H"],
        "Still on this list, something else has changed": ["E6G8K"],
    }
    assert parts(sections["B2"])["No longer on this list"] == ["K3M5Q"]
    assert parts(sections["B3"]) == {"New on this list": ["Z9X8W"]}
    assert parts(sections["प्रतीक्षा सूची - Waitlist"]) == {
        "New on this list": ["B3D5G", "M5P7S"],
        "No longer on this list": ["L4N6R"],
    }


def test_what_concerns_everyone_of_a_batch_is_said_above_its_list(told: Notice) -> None:
    first, second, third, _ = told.sections
    assert first.heading == "बैच / Batch B1 — परिवर्तन सूचना / Change notice"
    assert first.line == "9–11 जून 2025 · पर्वत भवन / 9–11 June 2025 · Hill & Lake House"
    assert first.warning == ""
    assert second.warning == (
        "दिन या स्थल बदला / other days or venue · पहले / Was: "
        "10–12 जून 2025 · पर्वत भवन / 10–12 June 2025 · Hill & Lake House"
    )
    assert third.warning == "नया / new"


def test_a_batch_that_is_not_held_tells_where_its_people_go() -> None:
    told = notice(differences(after(), before()))
    gone = told.sections[2]
    assert (gone.name, gone.line) == ("B3", "")
    assert gone.warning.startswith("नहीं होगा / not held · पहले / Was: 13–15 जून")
    assert parts(gone) == {"No longer on this list": ["Z9X8W"]}


def test_a_batch_without_people_is_told_too() -> None:
    old = plan_on_file(())
    found = differences(old, replace(old, plan=replace(old.plan, batches=old.plan.batches[:1])))
    (section,) = notice(found).sections
    assert (section.name, section.parts) == ("B2", ())


def test_where_somebody_was_and_is(told: Notice) -> None:
    assert label(told, "A2C4F", "was") == "B1 · 9–11 जून 2025 · कमरा 102\nB1 · 9–11 June 2025 · Room 102"
    assert label(told, "A2C4F", "now") == "B2 · 12–14 जून 2025 · कमरा 210\nB2 · 12–14 June 2025 · Room 210"
    assert label(told, "B3D5G", "now") == "प्रतीक्षा में\nWaiting"
    assert label(told, "C4E6H", "now") == "नहीं आएँगे\nwithdrawn"
    assert label(told, "D5F7J", "now") == "अलग रखे गए\nSet aside"
    assert label(told, "K3M5Q", "now") == "अब सूचियों में नहीं\nno longer on the rosters"
    assert label(told, "Z9X8W", "was") == "योजना में नहीं\nnot in the plan"
    assert told.venue == "शिविर स्थल / Venue: पर्वत भवन / Hill & Lake House"


def test_with_two_venues_each_batch_names_its_own() -> None:
    lake = Venue("lake", Names("Lake View", "झील भवन"), "Bhopal", 20, ())
    both = {"venues": (*event().venues, lake), "languages": ("en",)}
    old, new = before(**both), after(**both)
    first, *rest = new.plan.batches
    moved = replace(new, plan=replace(new.plan, batches=(replace(first, venue="lake"), *rest)))
    told = notice(differences(old, moved))
    assert told.venue == ""
    assert label(told, "E6G8K", "was") == "B1 · 9–11 June 2025 · Hill & Lake House · Room 101"
    assert label(told, "E6G8K", "now") == "B1 · 9–11 June 2025 · Lake View · Room 103"


def test_everyone_for_whom_something_changed_is_phoned_once_by_district(told: Notice) -> None:
    districts = [(name, rows["code"].tolist()) for name, rows in told.districts()]
    assert [name for name, _ in districts] == [
        *("बैतूल / Betul", "भोपाल ग्रामीण / Bhopal Rural", "डिंडोरी / Dindori", "ग्वालियर / Gwalior"),
        "जिला ज्ञात नहीं / District not known",
    ]
    codes = [code for _, found in districts for code in found]
    assert sorted(codes) == told.changes.changed["code"].tolist()
    assert dict(districts)["बैतूल / Betul"] == ["L4N6R", "G8J2M", "Z9X8W", "K3M5Q"]


def test_who_left_is_told_in_the_languages_of_today() -> None:
    told = notice(differences(before(languages=("en",)), after(languages=("hi",))))
    assert label(told, "K3M5Q", "was") == "B2 · 10–12 जून 2025"
    assert told.rows.set_index("code").at["K3M5Q", "role_lines"] == "जिला प्रभारी"
    assert told.replaces == "योजना 5, योजना 3 की सूचियों के स्थान पर"
    assert told.changed_of == "13 में से 13 लोगों के लिए परिवर्तन"


@pytest.mark.parametrize("broken", [0, 1])
def test_a_plan_that_lost_somebody_is_not_printed(broken: int) -> None:
    plans: list[PlanOnFile] = [before(), after()]
    found = differences(*plans)
    plans[broken] = replace(plans[broken], people=plans[broken].people.iloc[1:])
    with pytest.raises(FaultError, match="does not account for everyone"):
        notice(replace(found, before=plans[0], after=plans[1]))


def test_nothing_changed() -> None:
    told = notice(differences(before(), before()))
    assert (told.sections, list(told.districts())) == ((), [])
