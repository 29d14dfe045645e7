"""What each paper of a camp says."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2

from cadre_cli.domain.camp import Camp
from cadre_cli.domain.event import NoticeOrder
from cadre_cli.domain.papers import Format, Paper
from cadre_cli.domain.trainers import Trainers
from cadre_cli.prints.camp.meals import meals
from cadre_cli.prints.camp.rooms import room_list
from cadre_cli.prints.camp.setting import TICK
from cadre_cli.prints.camp.sign_in import sign_in_sheets
from cadre_cli.prints.camp.walls import call_list, notice_board
from cadre_cli.prints.qr import qr_svg
from cadre_cli.workflows.camp_papers import writer
from tests.prints.camp.conftest import as_camp
from tests.prints.camp.test_every_paper import pages, printed
from tests.prints.conftest import PEOPLE, plan_on_file


def test_the_notice_board_has_no_codes_and_no_mobiles(camp: Camp) -> None:
    paper = notice_board(camp)
    assert [sheet.heading.split(" · ")[0] for sheet in paper.sheets] == ["बैच / Batch B1", "बैच / Batch B2"]
    text = str([sheet.rows for sheet in paper.sheets])
    assert "98260" not in text
    assert "A2C4F" not in text
    assert [sheet.note for sheet in paper.sheets] == ["", ""]


def told_otherwise(camp: Camp, code: object) -> Camp:
    return replace(camp, planned=replace(camp.planned, changed=frozenset({code})))


def test_who_is_told_something_else_is_marked_on_the_room_list(camp: Camp) -> None:
    first, second = room_list(told_otherwise(camp, "F7H9L")).sheets
    assert [second.rows[number][:2] for number in second.bold] == [["M1 •", "कृष्णा द्विवेदी"]]
    assert (first.note, bool(first.bold), bool(second.note)) == ("", False, True)


def test_what_changed_since_people_were_told_is_marked(camp: Camp) -> None:
    first, second = notice_board(told_otherwise(camp, "F7H9L")).sheets
    (marked,) = second.bold
    assert second.rows[marked][0].endswith("•")
    assert second.rows[marked][1] == "कृष्णा द्विवेदी"
    assert (first.note, bool(second.note)) == ("", True)


def test_calls_go_district_by_district_with_boxes_to_tick(camp: Camp) -> None:
    sheets = {sheet.heading: sheet for sheet in call_list(camp).sheets}
    assert "भोपाल ग्रामीण / Bhopal Rural" in sheets
    assert "जिला ज्ञात नहीं / District not known" in sheets
    (row,) = sheets["भोपाल ग्रामीण / Bhopal Rural"].rows
    assert row[1] == "सुशीला बंजारे"
    assert row[3:5] == ["9826011102", "B1"]
    assert row[6:8] == [TICK, TICK]


def test_rooms_are_listed_with_their_beds(camp: Camp) -> None:
    first, _ = room_list(camp).sheets
    assert first.rows[0] == "M1 · पुरुष / Men · 3/2 बिस्तर / beds"
    assert [row[0] for row in first.rows if not isinstance(row, str)] == ["M1"] * 3 + ["W1"] * 2


def test_who_has_no_room_is_listed_last(camp: Camp) -> None:
    camp.planned.plan.seats["room"] = ""
    first, _ = room_list(camp).sheets
    assert first.rows[0] == "बिना कमरे के / without a room"


def test_a_door_sheet_for_every_room_in_use(camp: Camp, tmp_path: Path) -> None:
    text = printed(camp, Paper.DOORS, tmp_path)
    assert text.count("M1") == 2
    assert "M2" not in text


def test_the_bed_plan_shows_free_rooms_too(camp: Camp, tmp_path: Path) -> None:
    text = printed(camp, Paper.BEDS, tmp_path)
    assert "M4" in text
    assert "सुशीला" in text


def test_rooms_of_trainers_are_taken_on_the_bed_plan_and_not_told_on_the_wall(camp: Camp, tmp_path: Path) -> None:
    assert "trainers" not in printed(camp, Paper.BEDS, tmp_path)
    (venue,) = camp.planned.event.venues
    event = replace(camp.planned.event, venues=(replace(venue, trainers=Trainers(2, 1)),))
    lived_in = replace(camp, planned=replace(camp.planned, event=event))
    assert "Beds taken by trainers" in printed(lived_in, Paper.BEDS, tmp_path)
    for paper in (Paper.NOTICE, Paper.TIMETABLE, Paper.POSTER):
        assert "Trainers:" not in printed(lived_in, paper, tmp_path)


def test_floors_have_their_names(tmp_path: Path) -> None:
    planned = plan_on_file()
    (venue,) = planned.event.venues
    floors = tuple(replace(block, floor=number) for number, block in enumerate(venue.rooms))
    event = replace(planned.event, venues=(replace(venue, rooms=floors),))
    text = printed(as_camp(replace(planned, event=event)), Paper.BEDS, tmp_path)
    assert "Ground floor" in text
    assert "Floor 1" in text


def test_a_sign_in_sheet_a_day_with_a_column_a_session(camp: Camp) -> None:
    sheets = sign_in_sheets(camp).sheets
    days = [sheet for sheet in sheets if "Sign-in" in sheet.heading]
    assert len(days) == 3 + 3
    headings = [column.names.en for column in days[0].columns]
    assert "Arrived at" in headings
    assert "Arrived at" not in [column.names.en for column in days[1].columns]
    taught = [heading for day in days[:3] for heading in (column.names.en for column in day.columns) if ":" in heading]
    assert sorted(heading.split()[1] for heading in taught) == ["Ai", "Mobile"]


def test_all_rows_to_sign_are_equally_high(camp: Camp, tmp_path: Path) -> None:
    writer(Paper.SIGN_IN, Format.XLSX)(camp, tmp_path / "s.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "s.xlsx").worksheets[0]
    (height,) = {sheet.row_dimensions[row].height for row in range(4, sheet.max_row + 1)}
    assert height >= 30


def test_without_a_timetable_people_sign_by_the_time_of_the_day(camp: Camp) -> None:
    sheets = sign_in_sheets(replace(camp, timetable=None)).sheets
    assert [column.names.en for column in sheets[1].columns[-3:]] == ["Morning", "Afternoon", "Evening"]
    assert len(sheets) == 6


def test_a_module_with_a_checklist_has_a_sheet_to_tick(camp: Camp) -> None:
    lists = [sheet for sheet in sign_in_sheets(camp).sheets if "Checklist" in sheet.heading]
    assert len(lists) == 2
    assert [column.names.en for column in lists[0].columns[-2:]] == ["Read receipts on", "Photo set"]
    assert all(row[-2:] == [TICK, TICK] for row in lists[0].rows)


def test_eight_badges_a_page_with_name_place_and_code(tmp_path: Path) -> None:
    text = printed(as_camp(plan_on_file()), Paper.BADGES, tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as document:
        assert len(document) == 2  # ten people
    assert "Sushila Banjare" in text
    assert "सुशीला" in text
    assert "B3D5G" in text
    assert "कमरा / Room W1" in text


def test_the_picture_of_a_code_is_the_same_each_time() -> None:
    assert qr_svg("K7Q4Z") == qr_svg("K7Q4Z") != qr_svg("K7Q4Y")


def test_timetables_of_batches_and_experts(camp: Camp, tmp_path: Path) -> None:
    writer(Paper.TIMETABLE, Format.PDF)(camp, tmp_path / "t.pdf")
    first, _, his = pages(tmp_path / "t.pdf")
    assert "Batch B1" in first
    assert "Lunch" in first
    assert "Expert E1" in first
    assert "9000000007" in his
    assert "June 2025" in his
    assert "Lunch" not in his
    assert his.split("\n")[0].strip().endswith("की समय सारिणी")
    assert "Timetable of Expert E1" in his


def test_who_is_not_named_yet_and_free_hours(camp: Camp, tmp_path: Path) -> None:
    text = printed(camp, Paper.POSTER, tmp_path)
    assert "to be named" in text
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as document:
        assert [round(size) for size in document[0].get_size()] == [1191, 842]


def test_without_a_timetable_the_days_are_printed_as_they_are(camp: Camp, tmp_path: Path) -> None:
    text = printed(replace(camp, timetable=None), Paper.TIMETABLE, tmp_path)
    assert "Prayer" in text
    assert "Expert" not in text


def test_halls_are_printed_where_there_are_several(tmp_path: Path) -> None:
    from cadre_cli.domain.curriculum import Hall

    planned = plan_on_file()
    (venue,) = planned.event.venues
    halls = (Hall("Big", 12), Hall("Lab", 12))
    event = replace(planned.event, venues=(replace(venue, halls=halls),))
    text = printed(as_camp(replace(planned, event=event)), Paper.TIMETABLE, tmp_path)
    assert "Big" in text or "Lab" in text


def test_meals_are_counted_by_day_and_diet(camp: Camp) -> None:
    (sheet,) = meals(camp).sheets
    assert [column.names.en for column in sheet.columns[2:]] == [
        *("Total", "सामान्य भोजन / usual meal", "शाकाहारी", "Trainers and experts")
    ]
    counts = [row[2:] for row in sheet.rows]
    assert counts == [["5", "5", "0", "0"], ["10", "9", "1", "0"], ["11", "9", "1", "1"], ["5", "4", "1", "0"]]


def test_trainers_who_live_there_eat_too(camp: Camp) -> None:
    (venue,) = camp.planned.event.venues
    event = replace(camp.planned.event, venues=(replace(venue, trainers=Trainers(2, 1)),))
    (sheet,) = meals(replace(camp, planned=replace(camp.planned, event=event))).sheets
    assert sheet.rows[0][2:] == ["8", "5", "0", "3"]


def test_a_certificate_for_everyone_in_both_languages(camp: Camp, tmp_path: Path) -> None:
    text = printed(camp, Paper.CERTIFICATES, tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as document:
        assert len(document) == 10
    assert "This is to certify that" in text
    assert "completed it" in text


def test_workbooks_of_lists_repeat_headings_and_keep_bands(camp: Camp, tmp_path: Path) -> None:
    writer(Paper.ROOMS, Format.XLSX)(camp, tmp_path / "rooms.xlsx")
    book = openpyxl.load_workbook(tmp_path / "rooms.xlsx")
    sheet = book.worksheets[0]
    assert sheet["A4"].value == "M1 · पुरुष / Men · 3/2 बिस्तर / beds"
    assert "A4:D4" in [str(each) for each in sheet.merged_cells.ranges]
    assert sheet.print_title_rows == "$3:$3"


def test_what_changed_is_said_in_the_workbook_too(camp: Camp, tmp_path: Path) -> None:
    from functools import partial

    from cadre_cli.prints.camp.setting import write_list_workbook

    changed = told_otherwise(camp, PEOPLE[0][0])
    partial(write_list_workbook, notice_board)(changed, tmp_path / "n.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "n.xlsx").worksheets[0]
    assert "Changed since the last list" in sheet["A3"].value


def test_pictures_of_the_round_with_deposits_once_money_was_booked(camp: Camp, tmp_path: Path) -> None:
    text = printed(camp, Paper.OVERVIEW, tmp_path)
    assert "12 people: 10 seated" in text
    assert "5 / 12" in text
    assert "Deposits" not in text
    booked = replace(camp, planned=replace(camp.planned, in_books=True), received={date(2025, 6, 1): 500000})
    text = printed(booked, Paper.OVERVIEW, tmp_path)
    assert "Deposits" in text
    assert "₹5,000" in text


def test_the_notice_board_in_the_order_of_names_whatever_stands_before_them(camp: Camp) -> None:
    look = replace(camp.planned.event.look, notice=NoticeOrder.NAME)
    by_name = replace(camp, planned=replace(camp.planned, event=replace(camp.planned.event, look=look)))
    first, second = notice_board(by_name).sheets
    assert [row[1] for row in first.rows][1:3] == ["-Kamal Verma", "Ramdeen Uikey"]
    assert [row[1] for row in second.rows][-1] == "कृष्णा द्विवेदी"
    assert [row[0] for row in first.rows] == ["1", "2", "3", "4", "5"]
    assert sorted(row[1] for row in first.rows) == sorted(row[1] for row in notice_board(camp).sheets[0].rows)


def test_what_a_batch_is_taught_less_of_is_no_matter_of_the_wall(camp: Camp, tmp_path: Path) -> None:
    curriculum = camp.planned.event.curriculum
    more = replace(curriculum, modules=tuple(replace(each, more=2) for each in curriculum.modules))
    short = replace(camp, planned=replace(camp.planned, event=replace(camp.planned.event, curriculum=more)))
    assert short.lessons.left_out(more, short.planned.plan.batches[0])
    for paper in (Paper.TIMETABLE, Paper.POSTER):
        text = printed(short, paper, tmp_path)
        assert "could be had" not in text


def test_what_nobody_need_teach_has_nobody_to_be_named(camp: Camp, tmp_path: Path) -> None:
    curriculum = camp.planned.event.curriculum
    alone = tuple(replace(each, expert=False) for each in curriculum.modules)
    event = replace(camp.planned.event, curriculum=replace(curriculum, modules=alone))
    sessions = tuple(replace(each, expert="") for each in camp.lessons.sessions)
    practice = replace(
        camp, planned=replace(camp.planned, event=event), timetable=replace(camp.lessons, sessions=sessions)
    )
    text = printed(practice, Paper.POSTER, tmp_path)
    assert "Mobile" in text
    assert "to be named" not in text


def test_the_poster_fills_its_sheet_and_not_more(camp: Camp, tmp_path: Path) -> None:
    writer(Paper.POSTER, Format.PDF)(camp, tmp_path / "p.pdf")
    with pypdfium2.PdfDocument(tmp_path / "p.pdf") as document:
        assert len(document) == len(camp.planned.plan.batches)
        text = document[0].get_textpage()
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
        assert max(box[3] - box[1] for box in boxes) > 20  # points
