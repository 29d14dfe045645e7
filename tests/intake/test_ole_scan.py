import pytest

from cadre_cli.intake.ole_scan import is_whole

from .any_format import xls


def test_a_whole_workbook() -> None:
    assert is_whole(xls())


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.9, 0.99])
def test_a_half_downloaded_workbook(share: float) -> None:
    data = xls()
    assert not is_whole(data[: int(len(data) * share)])
