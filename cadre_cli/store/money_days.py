"""From which day an entry's money counts, as the database works it out."""

from sqlalchemy import ColumnElement, case, func, select

from cadre_cli.domain.money import Kind
from cadre_cli.store.schema import ENTRY

_TAKEN_BACK = ENTRY.alias("came_back")
_BOUNCE = ENTRY.alias("bounce")


def counts_from() -> ColumnElement[str]:
    """The day of the money; of what the bank took back, that of what it took back: it never had been there.

    Of an entry that takes such a bounce back, too: then it had been there all along.
    """
    day = select(_TAKEN_BACK.c.paid_on)
    of_bounce = day.where(_TAKEN_BACK.c.number == ENTRY.c.about)
    bounced = _BOUNCE.c.kind == Kind.BOUNCED.value
    of_reversal = day.join(_BOUNCE, _BOUNCE.c.about == _TAKEN_BACK.c.number)
    of_reversal = of_reversal.where(_BOUNCE.c.number == ENTRY.c.about, bounced)
    return case(
        (ENTRY.c.kind == Kind.BOUNCED.value, of_bounce.correlate(ENTRY).scalar_subquery()),
        (
            ENTRY.c.kind == Kind.REVERSAL.value,
            func.coalesce(of_reversal.correlate(ENTRY).scalar_subquery(), ENTRY.c.paid_on),
        ),
        else_=ENTRY.c.paid_on,
    )
