"""All that the papers of a camp are printed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.attendance import CameOn
from cadre_cli.domain.letterhead import Letterhead
from cadre_cli.domain.plan import PlanOnFile
from cadre_cli.domain.timetable import Timetable


@dataclass(frozen=True)
class Camp:
    """A plan on file, its timetable (None: there is none), and the letterhead.

    `came` are the days on which each came, as far as attendance was taken, `came_to` the batch, by code. `received` is
    what had come in of deposits by the end of each day, in paise.
    """

    planned: PlanOnFile
    timetable: Timetable | None = None
    received: Mapping[date, int] = field(default_factory=dict)
    letterhead: Letterhead = field(default_factory=Letterhead)
    came: CameOn = field(default_factory=dict)
    came_to: Mapping[str, str] = field(default_factory=dict)

    @property
    def lessons(self) -> Timetable:
        """The timetable, or one without a session."""
        return self.timetable or Timetable(self.planned.plan.version, (), ())
