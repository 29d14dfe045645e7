"""The checks beside the tests, so that the one test command runs them all."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYTHON = (sys.executable, "-m")


def script(name: str) -> str:
    """The path of a tool that came with the current environment."""
    path = shutil.which(name, path=sysconfig.get_path("scripts"))
    assert path is not None, f"{name} is not installed: pip install '.[test]'"
    return path


@pytest.mark.parametrize(
    "command",
    [
        pytest.param((*PYTHON, "ruff", "check", "--no-cache", "."), id="style"),
        pytest.param((*PYTHON, "ruff", "format", "--no-cache", "--check", "."), id="format"),
        pytest.param((*PYTHON, "mypy"), id="types"),
        pytest.param((script("lint-imports"), "--no-cache"), id="imports-point-one-way"),
    ],
)
def test_the_house_is_in_order(command: tuple[str, ...]) -> None:
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_ci_runs_what_the_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [line.strip().strip("`") for line in readme if "pytest" in line and "pip install" in line]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert commands == [ci[-1]]


def test_the_ci_is_a_program() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
