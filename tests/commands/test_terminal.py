"""Real runs: on terminals of two widths, and into pipes."""

import errno
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import SAMPLES

fcntl = pytest.importorskip("fcntl", reason="Windows has no pseudo terminals")
termios = pytest.importorskip("termios")

CONTROL = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07)")
SESSION = """
import sys
from cadre_cli.commands.app import run
for line in (
    "--help", "init june", "plan first_round.xlsx -e june", "check untidy.xlsx", "plan untidy.xlsx -e june",
    "show -e june", "batches -e june", "export -e june", "show -e nowhere", "plan --help",
):
    sys.argv = ["cadre", *line.split()]
    run()
"""


def environment(**more: str) -> dict[str, str]:
    forced = ("FORCE_COLOR", "NO_COLOR", "PY_COLORS", "GITHUB_ACTIONS", "TTY_COMPATIBLE", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in forced}
    return {**kept, "PYTHONPATH": str(SAMPLES.parent), "PYTHONIOENCODING": "utf-8", **more}


def on_a_terminal(width: int, folder: Path, *command: str) -> str:
    """Everything that a terminal of that width was sent."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    variables = environment(TERM="xterm-256color", COLUMNS=str(width))
    run = subprocess.Popen(
        [sys.executable, *command], cwd=folder, env=variables, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    sent = b""
    try:
        while chunk := os.read(ours, 65536):
            sent += chunk
    except OSError as end:  # how Linux tells that the other side has closed
        assert end.errno == errno.EIO
    finally:
        os.close(ours)
        run.wait()
    return sent.decode()


def piped(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "cadre_cli", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("width", [80, 120])
def test_everything_fits_the_width_of_the_terminal(width: int, tmp_path: Path) -> None:
    for sample in ("first_round.xlsx", "untidy.xlsx"):
        (tmp_path / sample).write_bytes((SAMPLES / sample).read_bytes())
    sent = on_a_terminal(width, tmp_path, "-c", SESSION)
    lines = re.split(r"[\r\n]+", CONTROL.sub("", sent))
    assert [line for line in lines if cell_len(line.rstrip()) > width] == []
    assert max(cell_len(line.rstrip()) for line in lines) > width * 0.8
    assert "\x1b[31m" in sent or "\x1b[1;31m" in sent
    assert "planning…" in sent
    assert any("438 people: 438 seated" in line for line in lines)


def test_a_pipe_gets_no_escape_codes_and_whole_lines(tmp_path: Path) -> None:
    check = piped(tmp_path, "check", str(SAMPLES / "untidy.xlsx"))
    assert (check.returncode, check.stderr) == (1, "")
    assert "\x1b" not in check.stdout
    findings = [line for line in check.stdout.splitlines() if line.startswith("  untidy.xlsx › ")]
    assert len(findings) > 20
    assert all(" — " in line for line in findings)
    plan = piped(tmp_path, "plan", str(SAMPLES / "tiny.csv"))
    assert (plan.returncode, plan.stderr) == (0, "")
    assert "\x1b" not in plan.stdout
    assert "█" in plan.stdout
    show = piped(tmp_path, "show", "-e", "nowhere")
    assert (show.returncode, show.stdout) == (2, "")
    assert "\x1b" not in show.stderr


def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "cadre_cli", "check", str(SAMPLES / "untidy.xlsx")],
        cwd=tmp_path,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout
    assert run.stderr
    run.stdout.close()
    told = run.stderr.read()
    run.stderr.close()
    assert run.wait() == 1
    assert b"Traceback" not in told
    assert b"fault of its own" not in told
