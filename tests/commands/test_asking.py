"""`cadre check --ask`, its prompt answered from a list."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from rich.prompt import Prompt

from cadre_cli.commands import console
from tests.commands.calling import Cadre
from tests.conftest import SAMPLES
from tests.workflows.camps import PEOPLE, roster

Types = Callable[..., Iterator[str]]


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Types:
    """Lets a person sit at a terminal and type these lines; what is left over was not asked for."""

    def sit(*lines: str) -> Iterator[str]:
        typed = iter(lines)

        def ask(*_prompt: object, **_options: object) -> str:
            try:
                return next(typed)
            except StopIteration as end:
                raise EOFError from end

        monkeypatch.setattr(console, "is_terminal", lambda: True)
        monkeypatch.setattr(Prompt, "ask", ask)
        return typed

    return sit


@pytest.fixture
def people() -> Path:
    """Three roles that nobody knows; the first is held by two."""
    roles = ("Netaji", "Netaji", "Sabhapati", "Sarpanch")
    rows = [{**row, "Role": role, "Gender": "F"} for row, role in zip(PEOPLE, roles, strict=True)]
    return roster(Path("list.csv"), rows)


def kept(folder: str = "cadre-event") -> dict[str, dict[str, str]]:
    answers: dict[str, dict[str, str]] = yaml.safe_load((Path(folder) / "answers.yaml").read_text(encoding="utf-8"))
    return answers


def test_each_role_of_the_event_can_be_chosen_by_its_number(types: Types, people: Path, cadre: Cadre) -> None:
    types("2", "q")
    told = cadre("check", people, "--ask", "--quiet")
    assert "  2 mla: MLA / विधायक\n" in told.out
    assert kept() == {"roles": {"Netaji": "mla"}}


def test_a_number_a_free_answer_and_a_skip(types: Types, people: Path, cadre: Cadre) -> None:
    left = types("mla", "s", "1")
    told = cadre("check", people, "--ask", "--quiet")
    assert list(left) == []
    assert '1 of 3 role not known: "Netaji"\n  2 people; list.csv › B2\n  1 leave out: the people are set' in told.out
    assert "Made cadre-event from the built-in event" in told.out
    assert kept() == {"roles": {"Netaji": "mla", "Sarpanch": "leave out"}}
    assert told.out.count("R141") == 1
    again = cadre("check", people)
    assert "1 question can be answered once for all: add --ask, or --answers-form FILE." in again.out


def test_what_is_no_answer_is_asked_again(types: Types, people: Path, cadre: Cadre) -> None:
    types("juggler", "9", "विधायक", "q")
    told = cadre("check", people, "--ask")
    assert told.out.count("is no answer to this") == 2
    assert kept() == {"roles": {"Netaji": "विधायक"}}


def test_what_was_answered_before_the_end_is_kept(types: Types, people: Path, cadre: Cadre) -> None:
    cadre("init", "camp")
    types("mla")
    cadre("check", people, "--ask", "--event", "camp")
    assert kept("camp") == {"roles": {"Netaji": "mla"}}


def test_nothing_answered_makes_no_folder(types: Types, people: Path, cadre: Cadre) -> None:
    types("q")
    assert cadre("check", people, "--ask").code == 1
    assert not Path("cadre-event").exists()
    tidy = cadre("check", SAMPLES / "tiny.csv", "--ask")
    assert (tidy.code, tidy.err) == (0, "")


def test_an_end_of_the_input_ends_the_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(*_prompt: object, **_options: object) -> str:
        raise EOFError

    monkeypatch.setattr(Prompt, "ask", end)
    assert console.typed_answer(None) == "q"


def test_enter_takes_what_is_proposed_and_leaves_nobody_out(types: Types, cadre: Cadre) -> None:
    rows = [{**PEOPLE[0], "Role": "जिला अधयक्ष"}, {**PEOPLE[1], "Role": "Netaji"}]
    types("", "")
    cadre("check", roster(Path("list.csv"), rows), "--ask")
    assert kept()["roles"] == {"जिला अधयक्ष": "district_president"}


def test_a_column_that_is_answered_settles_what_else_would_be_asked(types: Types, cadre: Cadre) -> None:
    rows = [{"Name": f"Person {n}", "Role": "State Office-bearer", "Kya": "FM"[n % 2]} for n in range(8)]
    left = types("")
    told = cadre("check", roster(Path("list.csv"), rows), "--ask")
    assert list(left) == []
    assert "2 of" not in told.out.partition("Read")[0]
    assert kept() == {"columns": {"Kya": "gender"}}


def test_a_question_that_an_answer_raises_is_asked_too(types: Types, cadre: Cadre) -> None:
    rows = [{**PEOPLE[0], "Role": "Netaji", "District": "", "Assembly": "", "Gender": "F"}]
    types("mla", "150")
    cadre("check", roster(Path("list.csv"), rows), "--ask")
    assert list(kept()) == ["roles", "places"]


@pytest.mark.parametrize("option", [["--json"], ["--answers-form", "f.yaml"]])
def test_questions_on_the_terminal_go_with_nothing_else(
    option: list[str], types: Types, people: Path, cadre: Cadre
) -> None:
    types()
    told = cadre("check", people, "--ask", *option)
    assert (told.code, told.out) == (2, "")


def test_a_form_is_written_and_its_answers_are_used(people: Path, cadre: Cadre) -> None:
    told = cadre("check", people, "--answers-form", "form.yaml")
    assert "Written: form.yaml with 3 questions. Fill it in, then: cadre check ROSTER --answers form.yaml" in told.out
    form = Path("form.yaml")
    form.write_text(form.read_text(encoding="utf-8").replace("# ?", "mla"), encoding="utf-8")
    assert "role not known" not in cadre("check", people, "--answers", form).out
    planned = cadre("plan", people, "--answers", form)
    assert "4 people: 4 seated, 0 waiting, 0 set aside" in planned.out


def test_a_plan_says_whom_it_leaves_out_and_why(cadre: Cadre) -> None:
    roles = ["MLA", *(f"Role {letter}" for letter in "ABCDEFGHIJKLM")]
    rows = [{"Name": f"P {role}", "Role": role} for role in roles]
    cadre("init", "camp")
    Path("camp/answers.yaml").write_text("roles: {Role A: leave out}", encoding="utf-8")
    told = cadre("plan", roster(Path("list.csv"), rows), "--event", "camp")
    assert "  set aside: left out by answer (1)\n" in told.out
    assert "  … and 1 more reasons, in plan.xlsx" in told.out
