"""Collects what is noticed while rosters are read, and gives it back in the order of the files."""

from collections.abc import Iterable

from cadre_cli.domain.findings import Address, Finding, FindingKind


class FindingsLog:
    """Findings in the making. Sheets are announced with `open_sheet`; it is their order that findings follow."""

    def __init__(self) -> None:
        self._order: dict[tuple[str, str], int] = {}
        self._single: list[Finding] = []
        self._grouped: dict[tuple[FindingKind, str, str, str], tuple[Address, int]] = {}

    def open_sheet(self, file: str, sheet: str = "") -> None:
        """What is found in that sheet comes after what was found in the sheets before."""
        self._order.setdefault((file, sheet), len(self._order))

    def add(self, kind: FindingKind, address: Address, read: str, action: str, people: int = 1) -> None:
        """One finding at its own address."""
        self._single.append(Finding(kind, address, read, action, people))

    def extend(self, findings: Iterable[Finding]) -> None:
        """Findings that are complete already."""
        self._single.extend(findings)

    def group(
        self, kind: FindingKind, address: Address, read: str, action: str, people: int = 1, within: str = ""
    ) -> None:
        """One finding for all that share kind and words (and `within`): it stands at the first and counts the rest."""
        first, count = self._grouped.get((kind, read, action, within), (address, 0))
        self._grouped[kind, read, action, within] = (first, count + people)

    def findings(self) -> tuple[Finding, ...]:
        """Everything, by file, sheet, row, column and code."""
        grouped = (
            Finding(kind, address, read, action, people)
            for (kind, read, action, _), (address, people) in self._grouped.items()
        )
        return tuple(sorted([*self._single, *grouped], key=self._place))

    def _place(self, finding: Finding) -> tuple[int, int, int, str, str]:
        address = finding.address
        letters = address.cell.rstrip("0123456789")
        row = int(address.cell[len(letters) :] or 0)
        position = self._order.get((address.file, address.sheet), self._order.get((address.file, ""), -1))
        return position, row, len(letters), letters, finding.code
