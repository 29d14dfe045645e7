from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.errors import FaultError
from cadre_cli.prints.batch_lists_pdf import write_batches_pdf
from cadre_cli.prints.deposits_pdf import write_deposits_pdf
from cadre_cli.prints.deposits_workbook import write_deposits_workbook
from cadre_cli.prints.lists_csv import write_deposits_csv, write_lists_csv
from cadre_cli.prints.plan_workbook import write_plan_workbook

WRITERS = (
    write_plan_workbook,
    write_deposits_workbook,
    write_batches_pdf,
    write_deposits_pdf,
    write_lists_csv,
    write_deposits_csv,
)


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_is_written_when_somebody_is_missing(
    planned: PlanOnFile, tmp_path: Path, write: Callable[[PlanOnFile, Path], None]
) -> None:
    target = tmp_path / "file"
    with pytest.raises(FaultError, match="does not account for everyone"):
        write(replace(planned, people=planned.people.iloc[1:]), target)
    assert not target.exists()


@pytest.mark.parametrize("write", WRITERS)
def test_the_second_writing_gives_the_same_bytes(
    planned: PlanOnFile, tmp_path: Path, write: Callable[[PlanOnFile, Path], None]
) -> None:
    write(planned, tmp_path / "first")
    write(planned, tmp_path / "second")
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


@pytest.mark.parametrize("write", WRITERS)
def test_a_plan_of_nobody_is_written_too(
    make_planned: Callable[..., PlanOnFile], tmp_path: Path, write: Callable[[PlanOnFile, Path], None]
) -> None:
    write(make_planned(()), tmp_path / "file")
    assert (tmp_path / "file").stat().st_size > 0


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_is_not_there(
    planned: PlanOnFile, tmp_path: Path, write: Callable[[PlanOnFile, Path], None]
) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write(planned, tmp_path / "nowhere" / "file")
