"""What each still owes on a day, kept up to date while money is posted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cadre_cli.domain.tariff import NOT_COMING, Terms


@dataclass
class Dues:
    """The dues of many people by code, in paise.

    `credited` holds all that came in (cheques too) less what went out, `waived` what was let off, `by_day` what had
    come in by the end of each day that some terms ask for.
    """

    terms: Mapping[str, Terms]
    credited: dict[str, int] = field(default_factory=dict)
    waived: Mapping[str, int] = field(default_factory=dict)
    by_day: Mapping[date, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Whether days matter at all is asked for every row."""
        self.days_matter = any(terms.days for terms in set(self.terms.values()))

    def rest(self, code: str, day: date) -> int:
        """What he still owed on that day by what is known now; what is too much is negative."""
        terms = self.terms.get(code, NOT_COMING)
        come_in = {each: self.by_day[each].get(code, 0) for each in terms.days}
        return max(0, terms.due(day, come_in) - self.waived.get(code, 0)) - self.credited.get(code, 0)

    def comes(self, code: str) -> bool:
        """Whether he is in the plan and has not withdrawn."""
        return self.terms.get(code, NOT_COMING) != NOT_COMING

    def pay(self, code: str, paise: int, day: date) -> None:
        """Takes note that so much more came in, dated that day."""
        self.credited[code] = self.credited.get(code, 0) + paise
        for until, sums in self.by_day.items():
            if day <= until:
                sums[code] = sums.get(code, 0) + paise
