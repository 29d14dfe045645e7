import os
import stat
from pathlib import Path

import openpyxl
import pytest

from cadre_cli.errors import FaultError, UsageError
from cadre_cli.workflows import attendance, event_folder
from cadre_cli.workflows.event_folder import EventFolder, init
from cadre_cli.workflows.next_round import init_from
from tests.workflows.camps import contents, mend

MRIDULA, ABHINAV = "WPWD7", "Z8ZBJ"


def test_the_event_file_comes_along_and_no_plan(camp: Path, tmp_path: Path) -> None:
    made = init_from(tmp_path / "july", camp)
    assert list(contents(tmp_path / "july")) == ["cadre.yaml"]
    assert made.folder.event() == EventFolder(camp).event()
    assert (made.window.first.day, made.registers) == (9, ())


def test_the_first_line_says_where_it_was_carried_on_from_and_an_own_one_stays(camp: Path, tmp_path: Path) -> None:
    line = "# Carried on from First Training Round, 9–15 June 2025: "
    for old, new in ((camp, tmp_path / "july"), (tmp_path / "july", tmp_path / "august")):
        first, *rest = init_from(new, old).folder.event_text().splitlines()
        assert first.startswith(line) and rest == EventFolder(camp).event_text().splitlines()[1:]
    mend(camp, "# The first training round, 9-15 June 2025", "# Ask the office before you change this, 2025")
    assert init_from(tmp_path / "own", camp).folder.event_text().startswith("# Ask the office")


@pytest.mark.both_stores
def test_the_new_round_has_a_database_of_its_own(camp: Path, tmp_path: Path) -> None:
    assert init_from(tmp_path / "july", camp).folder.database == tmp_path / "july" / "cadre.db"


def test_from_a_folder_in_which_nothing_was_planned(tmp_path: Path) -> None:
    init(tmp_path / "june", "booth_round")
    mend(tmp_path / "june", "people: nobody}", "people: nobody, logo: logo.png}")
    made = init_from(tmp_path / "july", tmp_path / "june")
    assert (made.window.first.month, made.registers) == (9, ())
    assert list(contents(tmp_path / "july")) == ["cadre.yaml"]


def test_the_register_comes_along_to_the_round_after_the_next(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    (camp / "register.csv").write_text("code,name,completed\n", encoding="utf-8")
    (camp / "register-2.csv").write_text("code,name,completed\nK7Q4Z,Asha Verma,yes\n", encoding="utf-8")
    made = init_from(tmp_path / "july", camp)
    names = ["register-2.csv", "register-3.csv", "register.csv"]
    assert made.folder.event().trained.registers == tuple(names)
    assert [path.name for path in made.registers] == names
    assert MRIDULA in (tmp_path / "july" / "register-3.csv").read_text(encoding="utf-8")
    assert [path.name for path in init_from(tmp_path / "august", tmp_path / "july").registers] == names


@pytest.mark.skipif(os.name == "nt", reason="no such modes there")
def test_the_register_is_for_its_owner_alone(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    (tmp_path / "july").mkdir()
    (register,) = init_from(tmp_path / "july", camp).registers
    assert stat.S_IMODE(register.stat().st_mode) == 0o600


def test_the_letterhead_comes_along(camp: Path, tmp_path: Path) -> None:
    mend(camp, "people: names}", "people: names, logo: logo.png, fonts: fonts}")
    (camp / "logo.png").write_bytes(b"a picture")
    (camp / "fonts").mkdir()
    (camp / "fonts" / "own.ttf").write_bytes(b"a font")
    init_from(tmp_path / "july", camp)
    assert set(contents(tmp_path / "july")) == {"cadre.yaml", "fonts/", "fonts/own.ttf", "logo.png"}


def test_who_came_and_did_not_after_all_makes_no_register(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    attendance.note(camp, "B1", not_came=[MRIDULA], day="9")
    assert init_from(tmp_path / "july", camp).registers == ()


def test_a_full_folder_stays_as_it_is(camp: Path, tmp_path: Path) -> None:
    (tmp_path / "july").mkdir()
    (tmp_path / "july" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="not an empty folder"):
        init_from(tmp_path / "july", camp)
    assert list(contents(tmp_path / "july")) == ["notes.txt"]


def trained(camp: Path) -> Path:
    """Two who came to B1 on both its days have completed the round."""
    for day in ("9", "10"):
        attendance.note(camp, "B1", [MRIDULA, ABHINAV], day=day)
    return camp


def test_a_level_down_the_people_are_others_and_all_else_comes_along(camp: Path, tmp_path: Path) -> None:
    mend(camp, "experts: []", "experts:\n  - {id: E1, name: {en: Isha Rai, hi: ईशा राय}, teaches: [ai]}")
    made = init_from(tmp_path / "july", camp, "block")
    event, before = made.folder.event(), EventFolder(camp).event()
    assert [role.id for role in event.roles] == ["block_president"]
    assert event.auto is not None and event.batches == ()
    assert (event.venues, event.curriculum.experts) == (before.venues, before.curriculum.experts)
    assert (event.units, event.look, event.deposits, made.left) == (before.units, before.look, before.deposits, ())


def test_own_roles_of_the_level_are_kept(tmp_path: Path) -> None:
    init(tmp_path / "june", "booth_round")
    mend(tmp_path / "june", "{en: Block President, hi: ब्लॉक अध्यक्ष}", "{en: Block Chief, hi: ब्लॉक प्रमुख}")
    event = init_from(tmp_path / "july", tmp_path / "june", "block").folder.event()
    assert [role.names.en for role in event.roles] == ["Block Chief"]


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("  # waivers:\n", "  waivers: [{role: mla, why: agreed}]\n", ("deposits",)),
        ("    opening: true\n", "    opening: true\n    roles: [mla]\n", ("curriculum",)),
    ],
)
def test_what_names_roles_of_the_old_round_stays_behind(
    camp: Path, tmp_path: Path, old: str, new: str, left: tuple[str, ...]
) -> None:
    mend(camp, old, new)
    assert init_from(tmp_path / "july", camp, "Block").left == left


def test_no_level_of_that_name(camp: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match='there is no level "village"'):
        init_from(tmp_path / "july", camp, "village")
    assert not (tmp_path / "july").exists()


def test_an_event_file_of_an_older_cadre_learns_of_the_register(camp: Path, tmp_path: Path) -> None:
    mend(trained(camp), "trained: {registers: [], completed: leave_out}\n", "")
    made = init_from(tmp_path / "july", camp)
    assert made.folder.event().trained.registers == ("register.csv",)


def test_trainers_are_proposed_near_their_own_places(camp: Path, tmp_path: Path) -> None:
    made = init_from(tmp_path / "july", trained(camp), "block")
    assert made.trainers == tmp_path / "july" / "trainers.xlsx"
    sheet = openpyxl.load_workbook(made.trainers).active
    assert sheet is not None
    rows = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[6]]
    by_district: dict[str, list[tuple[object, object]]] = {}
    for row in rows:
        by_district.setdefault(str(row[0]).split(" / ")[-1], []).append((row[6], row[4]))
    assert 0 < len(by_district) < 55
    assert max(int(str(way)) for each in by_district.values() for _, way in each) <= 200
    far = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[1] and not row[6]]
    assert len(far) + len(by_district) == 55
    assert {row[1:6] for row in far} == {
        ("200 किमी के भीतर किसी ने प्रशिक्षण पूर्ण नहीं किया / nobody within 200 km has completed", *[None] * 4)
    }
    assert next(row[2:4] for row in rows if row[6] == ABHINAV)[1] == "सीहोर / Sehore"
    assert by_district["Vidisha"][0] == (MRIDULA, 0)
    assert by_district["Sehore"][0] == (ABHINAV, 0)
    assert [code for code, _ in by_district["Raisen"]] == [MRIDULA, ABHINAV]
    second = openpyxl.load_workbook(made.trainers).worksheets[1].iter_rows(min_row=2, values_only=True)
    line = next(str(row[1]) for row in second if ABHINAV in str(row[1]))
    mend(tmp_path / "july", "experts: []", f"experts:\n  {line}")
    (expert,) = made.folder.event().curriculum.experts
    assert (expert.id, expert.mobile) == ("T-Z8ZBJ", "9000095172")


def test_where_nobody_completed_the_round_no_trainers_are_proposed(camp: Path, tmp_path: Path) -> None:
    attendance.note(camp, "B1", [MRIDULA], day="9")
    assert init_from(tmp_path / "july", camp).trainers is None


class TestAnEmptyFolderThatIsThere:
    """It stays the same folder; a run that ends in the middle leaves nothing, or what the next one clears away."""

    @pytest.fixture
    def july(self, tmp_path: Path) -> Path:
        (tmp_path / "july").mkdir()
        return tmp_path / "july"

    def test_it_is_filled(self, camp: Path, july: Path) -> None:
        (camp / "fonts").mkdir()
        (camp / "fonts" / "own.ttf").write_bytes(b"a font")
        mend(camp, "people: names}", "people: names, fonts: fonts}")
        init_from(july, trained(camp))
        assert set(contents(july)) == {"cadre.yaml", "fonts/", "fonts/own.ttf", "register.csv", "trainers.xlsx"}

    @pytest.mark.parametrize("end", [OSError("no space"), KeyboardInterrupt()])
    def test_what_ends_it_in_the_middle_leaves_it_empty(
        self, camp: Path, july: Path, monkeypatch: pytest.MonkeyPatch, end: BaseException
    ) -> None:
        def stop(*_: object) -> None:
            raise end

        (camp / "fonts").mkdir()
        mend(camp, "people: names}", "people: names, fonts: fonts}")
        monkeypatch.setattr(event_folder, "_write_event_file", stop)
        with pytest.raises((FaultError, KeyboardInterrupt)):
            init_from(july, trained(camp))
        assert contents(july) == {}

    def test_after_a_kill_the_next_run_begins_anew(
        self, camp: Path, july: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as killed:
            killed.setattr(event_folder, "_clear", lambda *_: None)
            killed.setattr(event_folder, "_write_event_file", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                init_from(july, trained(camp))
        assert (july / "register.csv").is_file()
        (july / "register.csv").write_text("half", encoding="utf-8")
        init_from(july, camp)
        assert set(contents(july)) == {"cadre.yaml", "register.csv", "trainers.xlsx"}
        assert MRIDULA in (july / "register.csv").read_text(encoding="utf-8")


def test_who_gives_a_constituency_and_no_district_is_at_home_in_its_district(camp: Path, tmp_path: Path) -> None:
    lines = "code,name,assembly,completed\nK7Q4Z,Asha Verma,150,yes\nK7Q4Y,Nobody Knows,,yes\n"
    (camp / "register.csv").write_text(lines, encoding="utf-8")
    made = init_from(tmp_path / "july", camp)
    assert made.trainers is not None
    sheet = openpyxl.load_workbook(made.trainers).worksheets[0]
    nearest = {str(row[0]).split(" / ")[-1]: row[4] for row in sheet.iter_rows(min_row=4, values_only=True) if row[6]}
    assert nearest["Bhopal"] == 0
    assert "Alirajpur" not in nearest  # far from everybody
