from datetime import date

import pytest

from cadre_cli.domain.event import (
    Deposits,
    Event,
    Level,
    Names,
    Role,
    Rules,
    Turnover,
    Unit,
    Window,
)


@pytest.fixture(scope="session")
def window() -> Window:
    return Window(date(2025, 6, 9), date(2025, 6, 15))


@pytest.fixture(scope="session")
def event(window: Window) -> Event:
    return Event(
        names=Names("First round", "पहला चरण"),
        window=window,
        turnover=Turnover.SAME_DAY,
        venues=(),
        roles=(
            Role("mla", Level.ASSEMBLY, Names("MLA", "विधायक"), 1, 500_000, ("Member of Legislative Assembly",)),
            Role("district_president", Level.DISTRICT, Names("District President", "जिला अध्यक्ष"), 2, 300_000),
            Role("district_incharge", Level.DISTRICT, Names("District In-charge", "जिला प्रभारी"), 3, 300_000),
            Role(
                "assembly_incharge",
                Level.ASSEMBLY,
                Names("Assembly In-charge", "विधानसभा प्रभारी"),
                4,
                200_000,
                ("विस प्रभारी",),
            ),
            Role("block_president", Level.BLOCK, Names("Block President", "ब्लॉक अध्यक्ष"), 5, 100_000),
            Role("treasurer", Level.STATE, Names("Treasurer", "कोषाध्यक्ष"), 6, 100_000, ("Cashier",)),
            Role("accountant", Level.STATE, Names("Accountant", "लेखापाल"), 7, 100_000, ("Cashier",)),
        ),
        rules=Rules(frozenset(), ()),
        deposits=Deposits(decided=True, modes=("UPI",)),
        languages=("en", "hi"),
        units=(
            Unit(Names("Bhopal City", "भोपाल शहर"), "Bhopal", ("Bhopal Nagar",)),
            Unit(Names("Bhopal Rural", "भोपाल ग्रामीण"), "Bhopal"),
        ),
    )
