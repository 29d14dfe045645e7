"""`cadre export`."""

from enum import StrEnum
from typing import Annotated, Final

import typer

from cadre_cli.commands.arguments import Folder, Json, Quiet
from cadre_cli.domain.papers import Format, Paper

# mypy would have the members as literals; ours are the papers.
What = StrEnum("What", {"ALL": "all", **{paper.name: paper.value for paper in Paper}})  # type: ignore[misc]
"""What to export: a paper by its name, or all of them."""
ALL: Final = What("all")


class Lang(StrEnum):
    """The language of the papers."""

    HINDI = "hi"
    ENGLISH = "en"
    BOTH = "both"


def export(
    what: Annotated[What, typer.Argument(help="One paper, or all of them.")] = ALL,
    file_format: Annotated[
        list[Format] | None,
        typer.Option("--format", "-f", help="May be given several times. Left out: every form.", show_default=False),
    ] = None,
    lang: Annotated[
        Lang | None, typer.Option("--lang", help="Left out: as the event file says.", show_default=False)
    ] = None,
    event: Folder = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write the papers: lists, deposits, and what a camp needs, as xlsx, pdf or csv.

    They go to out/ in the event folder, each file whole or not at all. Certificates are written once it is noted who
    came (cadre attendance), or where the event file says that everyone completes the round.

    Example: cadre export deposits --format pdf
    """
    from cadre_cli.commands import console
    from cadre_cli.workflows.export import NO_CERTIFICATES, NOTE_ATTENDANCE
    from cadre_cli.workflows.export import export as run

    papers = list(Paper) if what is ALL else [Paper(what.value)]
    formats = list(dict.fromkeys(file_format or Format))
    _, files = run(event, papers, formats, lang)
    if json:
        console.print_json({"files": [str(path) for path in files]})
    elif not quiet:
        console.written(files)
        certified = any(path.name.endswith("certificates.pdf") for path in files)
        if what is ALL and Format.PDF in formats and not certified:
            console.out.print(f"{NO_CERTIFICATES[0].upper()}{NO_CERTIFICATES[1:]}: {NOTE_ATTENDANCE}")
