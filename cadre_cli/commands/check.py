"""`cadre check`."""

from pathlib import Path
from typing import Annotated

import typer

from cadre_cli.commands.arguments import Answers, Folder, Json, PasswordFile, Quiet, Rosters
from cadre_cli.errors import ExitCode, UsageError

Ask = Annotated[bool, typer.Option("--ask", help="Go through the questions and keep the answers in the event folder.")]
Form = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write the questions into a new file to fill in.", show_default=False),
]

Mark = Annotated[
    bool,
    typer.Option(
        "--mark", help="Copy each roster with its findings coloured and commented at their cells and listed in front."
    ),
]
To = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="Where marked copies go. Left out: out/marked of the event folder, or cadre-marked.",
        show_default=False,
    ),
]
Clean = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Write everyone as one roster in standard columns, keep-apart lists only with --confidential.",
        show_default=False,
    ),
]
Explain = Annotated[bool, typer.Option("--explain-columns", help="Say of every column what it was taken for, and why.")]


def check(  # noqa: PLR0913  # each is an option of its own
    rosters: Rosters,
    *,
    event: Folder = None,
    answers: Answers = None,
    ask: Ask = False,
    answers_form: Form = None,
    explain_columns: Explain = False,
    mark: Mark = False,
    to: To = None,
    clean: Clean = None,
    confidential: Annotated[bool, typer.Option("--confidential", help="With --clean: keep keep-apart lists.")] = False,
    password_file: PasswordFile = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Read rosters and list what was found; the rosters stay as they are.

    Exit code 1 where a person must act.

    Example: cadre check samples/untidy.xlsx --mark --clean everyone.xlsx
    """
    from cadre_cli.commands import check_shapes, check_view, console
    from cadre_cli.commands.asking import ask_all
    from cadre_cli.commands.columns_view import explained
    from cadre_cli.commands.passwords import passwords
    from cadre_cli.workflows.check import Checked
    from cadre_cli.workflows.check import check as run
    from cadre_cli.workflows.mark import LastPasswords, Wanted
    from cadre_cli.workflows.mark import mark as write
    from cadre_cli.workflows.questions import write_answers_form

    _refuse_what_cannot_be_meant(ask, json, answers_form)
    wanted, known = Wanted(mark, to, clean, confidential), LastPasswords(passwords(password_file))

    def read() -> Checked:
        with console.progress(quiet or json) as progress:
            progress("reading", 0, 1)
            return run(rosters, event, known.again(), answers)

    checked = ask_all(read, event) if ask else read()
    if answers_form:
        write_answers_form(checked.questions, answers_form)
    marked = write(checked, rosters, wanted, event, known.again())
    if json:
        console.print_json(check_shapes.checked(checked, marked))
    else:
        if explain_columns:
            explained(checked.roster.sheets)
        check_view.checked(checked, quiet)
        check_view.form(answers_form, len(checked.questions))
        check_view.marked(marked, quiet)
    raise typer.Exit(ExitCode.NEEDS_PERSON if checked.needs_person else ExitCode.DONE)


def _refuse_what_cannot_be_meant(ask: bool, json: bool, answers_form: Path | None) -> None:
    from cadre_cli.commands import console

    if ask and (json or answers_form):
        raise UsageError("--ask shows the questions on the terminal", "leave out --json and --answers-form, or --ask")
    if ask and not console.is_terminal():
        raise UsageError(
            "--ask needs a terminal on which to ask",
            "write the questions to a file: cadre check ROSTER --answers-form FILE",
        )
