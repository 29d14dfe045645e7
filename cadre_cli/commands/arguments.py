"""Arguments and options that several commands share, so that they read the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

Rosters = Annotated[
    list[Path],
    typer.Argument(help="Rosters: .xlsx .xls .xlsb .ods .csv .parquet files, or folders of them.", show_default=False),
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
Person = Annotated[
    str, typer.Argument(help="His code, mobile, or name in either script.", metavar="PERSON", show_default=False)
]
BatchId = Annotated[str, typer.Argument(help="The id of the batch.", metavar="BATCH", show_default=False)]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what it would change; nothing is done.")]
Confidential = Annotated[bool, typer.Option("--confidential", help="Show keep-apart lists too.")]
Force = Annotated[bool, typer.Option("--force", help="Do it against the rules; needs --why.")]
Why = Annotated[str, typer.Option("--why", metavar="REASON", help="Why the rules are broken.", show_default=False)]
By = Annotated[
    str, typer.Option("--by", metavar="NAME", help="Who decides it; else who is logged in.", show_default=False)
]
