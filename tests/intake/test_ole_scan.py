import pytest

from cadre_cli.intake.ole_scan import is_whole

from .test_workbook import as_xls


def test_a_whole_workbook() -> None:
    assert is_whole(as_xls())


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.9, 0.99])
def test_a_half_downloaded_workbook(share: float) -> None:
    data = as_xls()
    assert not is_whole(data[: int(len(data) * share)])
