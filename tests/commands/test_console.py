"""What the tables and bars look like where the samples do not lead."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from cadre_cli.commands import console, plan_view
from cadre_cli.domain.event import Rule
from cadre_cli.domain.plan import PlanOnFile, TierResult
from cadre_cli.errors import CadreError, EventFileError
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.export import plan_in_force


@pytest.fixture(scope="module")
def on_file(camp_once: Path) -> PlanOnFile:
    return plan_in_force(event_folder.must_find(camp_once))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Standard error as a terminal, and what is shown on it."""
    shown = io.StringIO()
    monkeypatch.setattr(console, "err", Console(file=shown, force_terminal=True, width=80))
    return shown


def test_what_time_left_unproven_is_told_with_the_gap(on_file: PlanOnFile, capsys: pytest.CaptureFixture[str]) -> None:
    tiers = (
        TierResult(Rule.SEAT, "people seated", 10, 12, True, False),
        TierResult(Rule.WISHES, "wishes met", 3, 3, True, True),
        TierResult(Rule.SPREAD, "people off an even spread, weighted", 4, 1, False, False),
    )
    plan_view.plan_on_file(replace(on_file, plan=replace(on_file.plan, tiers=tiers)))
    told = capsys.readouterr().out
    assert "Proven: no plan does better" not in told
    assert "people have a seat · time ran out before it was proven; no plan can reach more than 12\n" in told
    assert "wishes met · proven: no plan does better\n" in told
    assert "(0 is perfect) · time ran out before it was proven; no plan can get below 1\n" in told


def test_an_error_is_told_with_its_faults_and_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    console.complain(EventFileError("cadre.yaml: 2 faults", ("line 1 [a]", "line 2 [/b]"), "mend [them]"))
    assert capsys.readouterr().err == "cadre: cadre.yaml: 2 faults\n  line 1 [a]\n  line 2 [/b]\n  → mend [them]\n"
    console.complain(CadreError("no way"))
    assert capsys.readouterr() == ("", "cadre: no way\n")


def test_progress_is_shown_on_a_terminal_while_planning(terminal: io.StringIO) -> None:
    with console.progress(hidden=False) as report:
        report("reading", 0, 1)
        assert terminal.getvalue() == ""
        report("planning", 0, 2)
        report("planning", 1, 2)
    assert "planning… 2 of 2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_progress_ends_where_work_ends_early(terminal: io.StringIO) -> None:
    with pytest.raises(CadreError), console.progress(hidden=False) as report:
        report("planning", 0, 1)
        raise CadreError("no way")
    assert "planning…" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_progress_is_shown_on_a_terminal_once_it_takes_long(
    terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter((0.0, 0.5, console.SLOW + 0.1))
    monkeypatch.setattr(console, "monotonic", lambda: next(moments))
    with console.progress(hidden=False) as report:
        report("reading", 0, 1)
        assert terminal.getvalue() == ""
        report("reading", 0, 1)
    assert "reading…" in terminal.getvalue()


@pytest.mark.parametrize("hidden", [True, False])
def test_no_progress_in_quiet_or_into_a_pipe(
    hidden: bool, capsys: pytest.CaptureFixture[str], terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hidden:
        monkeypatch.setattr(console, "err", Console(stderr=True))
    with console.progress(hidden=hidden) as report:
        report("planning", 0, 2)
    assert (capsys.readouterr().err, terminal.getvalue()) == ("", "")


def test_the_files_of_a_large_round_are_counted_and_the_rest_is_told(capsys):
    out = Path("event") / "out"
    console.written([out / "plan.xlsx", *(out / "venues" / f"v{n}.xlsx" for n in range(3))])
    said = capsys.readouterr().out
    assert f"{out / 'plan.xlsx'}, 3 files, one a venue, in {out / 'venues'}" in said
    assert "cadre export lists --format pdf" in said
    console.written([out / "batches.pdf", out / "venues" / "v1.batches.pdf"])
    assert "when asked for" not in capsys.readouterr().out


def test_a_long_line_hangs_under_its_beginning_on_a_terminal_and_is_whole_in_a_pipe() -> None:
    long = "  [bold]Asha[/]: " + "no bed is left " * 9
    for terminal in (True, False):
        written = io.StringIO()
        to = console._Hanging(file=written, force_terminal=terminal, width=60 if terminal else 1_000, color_system=None)
        to.print(long)
        lines = written.getvalue().splitlines()
        assert lines[0].startswith("  Asha")
        assert all(line.startswith("    ") for line in lines[1:])
        assert (len(lines) > 1) is terminal
