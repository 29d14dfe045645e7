import json
from pathlib import Path

import pytest

from cadre_cli.workflows.camp_papers import FILE_NAMES
from cadre_cli.workflows.export import NO_CERTIFICATES, NOTE_ATTENDANCE
from tests.commands.calling import Cadre

CAMP = [
    *(name for name in list(FILE_NAMES.values())[:-2] if name != "certificates.pdf"),
    *(f"calendar/{batch}.ics" for batch in ("B1", "B2", "B3")),
    "index.html",
]
LISTS, DEPOSITS = ["plan.xlsx", "batches.pdf", "lists.csv"], ["deposits.xlsx", "deposits.pdf", "deposits.csv"]


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ((), LISTS + DEPOSITS + CAMP),
        (("all", "-f", "csv"), ["lists.csv", "deposits.csv"]),
        (("sign-in", "-f", "pdf"), ["sign-in.pdf"]),
        (("lists",), LISTS),
        (("deposits", "--format", "pdf"), ["deposits.pdf"]),
        (("lists", "-f", "csv", "-f", "xlsx", "-f", "csv"), ["lists.csv", "plan.xlsx"]),
    ],
)
def test_what_is_wanted_is_written_and_told(
    arguments: tuple[str, ...], names: list[str], camp: Path, cadre: Cadre
) -> None:
    told = cadre("export", *arguments, "-e", camp.name)
    paths = [str(Path(camp.name, "out", name)) for name in names]
    more = f"N{NO_CERTIFICATES[1:]}: {NOTE_ATTENDANCE}\n" if not arguments else ""
    assert (told.code, told.out, told.err) == (0, f"Written: {', '.join(paths)}\n{more}", "")
    assert all(Path(path).is_file() for path in paths)
    assert json.loads(cadre("export", *arguments, "-e", camp.name, "--json").out) == {"files": paths}


def test_quiet(camp: Path, cadre: Cadre) -> None:
    told = cadre("export", "lists", "-f", "csv", "-q", "-e", camp)
    assert (told.code, told.out, told.err) == (0, "", "")
    assert (camp / "out" / "lists.csv").is_file()
