import runpy
import sys

import pytest

from cadre_cli import __version__
from cadre_cli.__main__ import main


def test_the_installed_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["cadre", "--version"])
    with pytest.raises(SystemExit) as end:
        main()
    assert (end.value.code, capsys.readouterr().out) == (0, f"cadre {__version__}\n")


@pytest.mark.filterwarnings("ignore:'cadre_cli.__main__' found in sys.modules")
def test_python_m_cadre_cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["cadre", "show", "--event", "nowhere"])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("cadre_cli", run_name="__main__")
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("cadre: nowhere is no event folder")
