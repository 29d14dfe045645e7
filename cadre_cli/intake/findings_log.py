"""Collects what is noticed while rosters are read, and gives it back in the order of the files."""

from collections.abc import Iterable
from dataclasses import replace

from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.domain.questions import Question


class FindingsLog:
    """Findings in the making. Sheets are announced with `open_sheet`; it is their order that findings follow."""

    def __init__(self) -> None:
        self._order: dict[tuple[str, str], int] = {}
        self._single: list[Finding] = []
        self._grouped: dict[tuple[FindingKind, str, str, str], tuple[Address, int, Question | None]] = {}
        self.unread: dict[str, dict[str, str]] = {}

    def open_sheet(self, file: str, sheet: str = "") -> None:
        """What is found in that sheet comes after what was found in the sheets before."""
        self._order.setdefault((file, sheet), len(self._order))

    def add(
        self,
        kind: FindingKind,
        address: Address,
        read: str,
        action: str,
        people: int = 1,
        question: Question | None = None,
    ) -> None:
        """One finding at its own address, and what is to be asked about it."""
        self._single.append(_finding(kind, address, read, action, people, question))

    def extend(self, findings: Iterable[Finding]) -> None:
        """Findings that are complete already."""
        self._single.extend(findings)

    def group(
        self,
        kind: FindingKind,
        address: Address,
        read: str,
        action: str,
        people: int = 1,
        within: str = "",
        question: Question | None = None,
    ) -> None:
        """One finding for all that share kind and words (and `within`): it stands at the first and counts the rest."""
        first, count, asked = self._grouped.get((kind, read, action, within), (address, 0, question))
        self._grouped[kind, read, action, within] = (first, count + people, asked)

    def keep_unread(self, source: str, field: str, text: str) -> None:
        """Keeps the text of a cell that could not be used, by its row ('file › sheet!row') and field."""
        self.unread.setdefault(source, {})[field] = text

    def take_in(self, later: "FindingsLog") -> None:
        """What another log has noticed, as if it had been noticed here after everything else."""
        for place in later._order:
            self._order.setdefault(place, len(self._order))
        self._single += later._single
        self.unread |= later.unread
        for (kind, read, action, within), (address, people, question) in later._grouped.items():
            self.group(kind, address, read, action, people, within, question)

    def findings(self) -> tuple[Finding, ...]:
        """Everything, by file, sheet, row, column and code."""
        grouped = (
            _finding(kind, address, read, action, people, question)
            for (kind, read, action, _), (address, people, question) in self._grouped.items()
        )
        return tuple(sorted([*self._single, *grouped], key=self._place))

    def _place(self, finding: Finding) -> tuple[int, int, int, str, str]:
        address = finding.address
        letters = address.cell.rstrip("0123456789")
        row = int(address.cell[len(letters) :] or 0)
        position = self._order.get((address.file, address.sheet), self._order.get((address.file, ""), -1))
        return position, row, len(letters), letters, finding.code


def _finding(
    kind: FindingKind, address: Address, read: str, action: str, people: int, question: Question | None
) -> Finding:
    asked = replace(question, people=people, address=address) if question else None
    return Finding(kind, address, read, action, people, asked)
