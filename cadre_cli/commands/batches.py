"""`cadre batches`."""

from typing import Annotated

import typer

from cadre_cli.commands.arguments import Folder, Json


def batches(
    event: Folder = None,
    yaml: Annotated[bool, typer.Option("--yaml", help="Print them as YAML to paste into the event file.")] = False,
    days: Annotated[bool, typer.Option("--days", help="Draw them over the days of the window.")] = False,
    districts: Annotated[bool, typer.Option("--districts", help="Draw how many of each district are in each.")] = False,
    json: Json = False,
) -> None:
    """Show the batches of the plan, as a table, as pictures, or as YAML to paste.

    Example: cadre batches --yaml
    """
    from cadre_cli.commands import batches_view, console, shapes
    from cadre_cli.prints.batches_yaml import batches_yaml
    from cadre_cli.workflows import event_folder
    from cadre_cli.workflows.export import plan_in_force

    on_file = plan_in_force(event_folder.must_find(event))
    if json:
        console.print_json({"batches": shapes.batches(on_file)})
    elif yaml:
        console.print_plain(batches_yaml(on_file.plan.batches))
    elif days or districts:
        for wanted, draw in ((days, batches_view.over_days), (districts, batches_view.by_district)):
            if wanted:
                draw(on_file)
    else:
        batches_view.batch_table(on_file)
