"""The package as users get it: built, installed elsewhere, and run far from the checkout."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import SAMPLES

ROOT = SAMPLES.parent
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
NOT_PYTHON = {
    *(f"configs/{file.name}" for file in (ROOT / "configs").glob("*.yaml")),
    *(
        file.relative_to(ROOT / "cadre_cli").as_posix()
        for file in (ROOT / "cadre_cli").rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc")
    ),
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the package was installed; its dependencies are those of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    # Where the build backend is here already, nothing has to be fetched for it.
    isolation = ["--no-build-isolation"] if find_spec("hatchling") else []
    subprocess.run([*PIP, "wheel", ROOT, "--no-deps", *isolation, "--wheel-dir", folder], check=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([*PIP, "install", "--no-deps", "--target", folder / "site", wheel], check=True)
    return folder / "site"


def run(installed: Path, folder: Path, *command: object) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_file_that_is_not_python_came_along(installed: Path) -> None:
    package = installed / "cadre_cli"
    there = {file.relative_to(package).as_posix() for file in package.rglob("*") if file.is_file()}
    assert {"configs/first_round.yaml", "prints/templates/batch_lists.typ", "domain/reference/districts.csv"} <= there
    assert NOT_PYTHON - there == set()
    assert not (installed / "tests").exists()


def test_the_first_plan_far_from_the_checkout(installed: Path, tmp_path: Path, camp_once: Path) -> None:
    shutil.copy(SAMPLES / "tiny.csv", tmp_path)
    told = run(installed, tmp_path, sys.executable, "-m", "cadre_cli", "plan", "tiny.csv")
    assert told.startswith("Made cadre-event/ from the built-in event first_round")
    assert "12 people: 12 seated" in told
    for name in ("plan.xlsx", "batches.pdf", "deposits.xlsx"):
        assert (tmp_path / "cadre-event" / "out" / name).read_bytes() == (camp_once / "out" / name).read_bytes()


def test_it_is_the_installed_package_that_ran(installed: Path, tmp_path: Path) -> None:
    where = "import cadre_cli, cadre_cli.intake.builtin as b; print(cadre_cli.__file__, b._folder(), sep='\\n')"
    package, configs = run(installed, tmp_path, sys.executable, "-c", where).splitlines()
    assert Path(package) == installed / "cadre_cli" / "__init__.py"
    assert Path(configs) == installed / "cadre_cli" / "configs"


def test_the_command_cadre_is_installed(installed: Path, tmp_path: Path) -> None:
    (command,) = (installed / ("Scripts" if os.name == "nt" else "bin")).glob("cadre*")
    assert run(installed, tmp_path, command, "--version").startswith("cadre ")
