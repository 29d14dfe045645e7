"""Writes the 55 venues of configs/booth_round.yaml anew: python -m tests.make_booth_round.

With a folder it writes the rosters of that round there instead, 671,000 invented people in a workbook a division.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from cadre_cli.domain.places import District, assemblies, districts
from tests.samples.booth_rosters import write_booth_rosters

BOOTH_ROUND = Path(__file__).parent.parent / "configs" / "booth_round.yaml"
SEATS_PER_ASSEMBLY = 215
BEDS_PER_ROOM = 10
# Of every hundred seats; together more than a hundred, as nobody knows beforehand who comes.
MEN, WOMEN = 75, 30

_VENUES = re.compile(r"^venues:\n(?:(?: .*)?\n)*?(?=\n#)", re.MULTILINE)


def venue_block(district: District, seats: int) -> str:
    """The venue of a district, as the file writes it."""
    identifier = re.sub(r"[^a-z]+", "-", district.name.split(" (")[0].lower())
    return (
        f"  - id: {identifier}\n"
        f'    name: {{en: "District Training Centre, {district.name.split(" (")[0]}",'
        f' hi: "जिला प्रशिक्षण केंद्र, {district.name_hi}"}}\n'
        f"    district: {district.name}\n"
        f"    seats: {seats}\n"
        f"    rooms: [{{for: men, rooms: {_rooms(seats, MEN)}, beds: {BEDS_PER_ROOM}}},"
        f" {{for: women, rooms: {_rooms(seats, WOMEN)}, beds: {BEDS_PER_ROOM}}}]\n"
        f"    serves: [{district.name}]\n"
    )


def venues_section() -> str:
    """The whole section, districts in alphabetical order."""
    count = Counter(assembly.district for assembly in assemblies().values())
    blocks = (venue_block(district, SEATS_PER_ASSEMBLY * count[name]) for name, district in districts().items())
    return "venues:\n" + "".join(blocks)


def with_venues(text: str) -> str:
    """The text of the file with its venues written anew."""
    return _VENUES.sub(lambda _: venues_section(), text)


def _rooms(seats: int, percent: int) -> int:
    return -(-seats * percent // (100 * BEDS_PER_ROOM))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write_booth_rosters(Path(sys.argv[1]))
        sys.exit()
    BOOTH_ROUND.write_text(with_venues(BOOTH_ROUND.read_text(encoding="utf-8")), encoding="utf-8")
