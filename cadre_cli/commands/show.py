"""`cadre show`."""

from cadre_cli.commands.arguments import Folder, Json


def show(event: Folder = None, json: Json = False) -> None:
    """Show the plan in force, who waits, and what would seat them.

    Example: cadre show --event june-camp
    """
    from cadre_cli.commands import console, plan_view, shapes
    from cadre_cli.workflows import event_folder
    from cadre_cli.workflows.export import plan_in_force

    on_file = plan_in_force(event_folder.must_find(event))
    if json:
        console.print_json(shapes.plan_on_file(on_file))
    else:
        plan_view.plan_on_file(on_file)
