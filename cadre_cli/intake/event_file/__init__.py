"""Event files: YAML to the domain's `Event`, or every fault at once with its line."""

from cadre_cli.intake.event_file.faults import KINDS
from cadre_cli.intake.event_file.reading import load_event, parse_event

__all__ = ["KINDS", "load_event", "parse_event"]
