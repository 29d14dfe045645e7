"""Arguments and options that several commands share, so that they read the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

Rosters = Annotated[
    list[Path],
    typer.Argument(help="Rosters: .xlsx .xls .xlsb .ods .csv files, or folders of them.", show_default=False),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--event",
        "-e",
        metavar="FOLDER",
        help="The event folder. Left out: this folder, or cadre-event in it.",
        show_default=False,
    ),
]
Answers = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Answers beside those of the event folder, before which they count.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only what needs a person.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--password-file",
        metavar="FILE",
        help="Passwords of locked workbooks, one a line: PASSWORD, or NAME.xlsx: PASSWORD.",
        show_default=False,
    ),
]
