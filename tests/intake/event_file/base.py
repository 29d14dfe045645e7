"""A small event file without faults, and the lines that a change of it gives."""

import pytest

from cadre_cli.errors import EventFileError
from cadre_cli.intake.event_file import parse_event

BASE = """\
event: {name: {en: First Round, hi: पहला दौर}}
window: {first: 2025-06-09, last: 2025-06-15}
venues:
  - id: campus
    name: {en: Campus, hi: परिसर}
    district: Bhopal
    seats: 100
    rooms: [{for: men, rooms: 20, beds: 4}, {for: women, rooms: 10, beds: 2}]
batches:
  - {id: B1, venue: campus, arrives: 2025-06-09, departs: 2025-06-10}
roles:
  - id: mla
    level: assembly
    name: {en: MLA, hi: विधायक}
    priority: 1
    deposit: 5000
deposits: {decided: false, modes: [UPI, Cash]}
"""


def changed(old: str, new: str) -> str:
    """The base with one passage replaced."""
    assert old in BASE
    return BASE.replace(old, new, 1)


def faults_of(text: str) -> tuple[str, ...]:
    """The fault lines of a text that is not sound."""
    with pytest.raises(EventFileError) as caught:
        parse_event(text, "cadre.yaml")
    return caught.value.faults
