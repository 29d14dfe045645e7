"""The sample plan as a camp: a curriculum with an expert, and its timetable."""

from dataclasses import replace
from datetime import time

import pytest

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.curriculum import Curriculum, DayKind, Part
from cadre_cli.domain.event import Complete
from cadre_cli.domain.letterhead import Letterhead
from cadre_cli.domain.names import Names
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.timetable.make import make_timetable
from cadre_cli.timetable.problem import Task
from tests.prints.conftest import plan_on_file
from tests.timetable.lessons import expert, module, part

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>'
LUNCH = Part(time(13), time(14), Names("Lunch", "भोजन"), meal=True)
PRAYER = Part(time(6), time(7), Names("Prayer", "प्रार्थना"))
CURRICULUM = Curriculum(
    (
        module("ai"),
        module("mobile", checklist=(Names("Read receipts on", "पढ़े जाने की सूचना चालू"), Names("Photo set", "फ़ोटो लगी"))),
    ),
    (expert("E1", "ai", mobile="9000000007"),),
    {DayKind.FULL: (PRAYER, part("09:00-10:00"), part("10:15-11:15"), LUNCH)},
)


def as_camp(planned: PlanOnFile, **more: object) -> Camp:
    """The camp of a plan, with its timetable; whoever has a seat has completed it."""
    event = replace(planned.event, curriculum=CURRICULUM, complete=Complete.EVERYONE)
    people = planned.plan.seats["batch"].value_counts().to_dict()
    held = tuple(batch for batch in planned.plan.batches if people.get(batch.id))
    timetable = make_timetable(Task(event, held, {batch.id: people[batch.id] for batch in held}), 3)
    camp = Camp(replace(planned, event=event), timetable, letterhead=Letterhead(logo=SVG))
    return replace(camp, **more)  # type: ignore[arg-type]  # the tests name real fields


@pytest.fixture
def camp() -> Camp:
    return as_camp(plan_on_file())
