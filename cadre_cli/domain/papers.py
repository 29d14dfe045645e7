"""What can be exported, and in what form."""

from enum import StrEnum


class Paper(StrEnum):
    """A kind of paper."""

    LISTS = "lists"
    DEPOSITS = "deposits"


class Format(StrEnum):
    """The form of a file."""

    XLSX = "xlsx"
    PDF = "pdf"
    CSV = "csv"
