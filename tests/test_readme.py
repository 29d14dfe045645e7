"""The README cannot drift: its session is run, and its tables are compared with the program."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from typer.main import get_command

from cadre_cli.commands.app import app
from cadre_cli.domain.event import Rule
from cadre_cli.errors import ExitCode
from cadre_cli.intake.builtin import builtin_names

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def session(text: str, folder: Path) -> str:
    """The text with each console block as the commands in it really print, run in order in `folder`."""

    def run(block: re.Match[str]) -> str:
        commands = [line for line in block.group(1).splitlines() if line.startswith("$ ")]
        return "```console\n" + "\n".join(f"{line}\n{output(line, folder)}" for line in commands) + "```"

    return BLOCK.sub(run, text)


def output(line: str, folder: Path) -> str:
    words = line.removeprefix("$ ").split()
    assert words[0] == "cadre"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    call = [sys.executable, "-m", "cadre_cli", *words[1:]]
    done = subprocess.run(call, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode in (ExitCode.DONE, ExitCode.NEEDS_PERSON), done.stderr.decode()
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def test_the_session_prints_what_the_readme_shows(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    text = README.read_text(encoding="utf-8")
    now = session(text, tmp_path)
    if os.environ.get("CADRE_REGENERATE"):
        README.write_text(now, encoding="utf-8", newline="\n")
    assert now == README.read_text(encoding="utf-8")


def test_the_readme_names_every_command_exit_code_rule_event_and_sample() -> None:
    text = README.read_text(encoding="utf-8")
    commands = list(getattr(get_command(app), "commands"))  # noqa: B009  # mypy knows only the base class
    assert re.findall(r"^\| `cadre ([\w-]+)", text, re.MULTILINE) == commands
    assert re.findall(r"^\| (\d) \|", text, re.MULTILINE) == [str(int(code)) for code in ExitCode]
    for rule in Rule:
        assert f"`{rule.value}`" in text
    for name in builtin_names():
        assert f"`{name}`" in text
    rosters = [path for path in sorted((ROOT / "samples").iterdir()) if path.suffix != ".json"]
    for sample in rosters:
        assert f"`samples/{sample.name}`" in text


def test_the_readme_is_of_a_length_that_is_read() -> None:
    assert 150 <= len(README.read_text(encoding="utf-8").splitlines()) <= 250
