"""The shape that `size` prints with `--json` (see `shapes`)."""

from dataclasses import asdict

from cadre_cli.commands.shapes import Shape, findings
from cadre_cli.workflows.size import Sized


def sized(result: Sized) -> Shape:
    """What `size` prints; beds and seats are those of each venue."""
    window = result.event.window
    return {
        "window": {"first": window.first.isoformat(), "last": window.last.isoformat()},
        "people": len(result.people),
        **result.genders,
        "away": result.away,
        "set_aside": result.set_aside,
        "choices": [
            {
                "days": choice.days,
                "venues": choice.venues,
                "batches": [asdict(stay) for stay in choice.stays],
                "men": choice.men,
                "women": choice.women,
                "seats": choice.seats,
                "seated": choice.seated,
                "proven": choice.proven,
            }
            for choice in result.choices
        ],
        "findings": findings(result.findings),
    }
