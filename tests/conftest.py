"""What the tests of several packages share: one planned event folder, made once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from cadre_cli.domain.progress import silent
from cadre_cli.workflows import event_folder
from cadre_cli.workflows.plan import plan

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture(scope="session")
def camp_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The event folder that `camp` copies; nobody may change it."""
    folder = event_folder.init(tmp_path_factory.mktemp("once") / "camp").path
    plan([SAMPLES / "tiny.csv"], folder, None, silent)
    return folder


@pytest.fixture
def camp(camp_once: Path, tmp_path: Path) -> Path:
    """An event folder `camp` of its own with the plan of samples/tiny.csv."""
    return Path(shutil.copytree(camp_once, tmp_path / "camp"))
