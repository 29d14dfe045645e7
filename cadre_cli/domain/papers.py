"""What can be exported, and in what form."""

from enum import StrEnum


class Paper(StrEnum):
    """A kind of paper."""

    LISTS = "lists"
    DEPOSITS = "deposits"
    OVERVIEW = "overview"  # pictures: batches over the days, districts, deposits
    NOTICE = "notice"  # who is in which batch, for the wall: no mobiles
    CALLS = "calls"  # whom to phone, by district
    ROOMS = "rooms"
    DOORS = "doors"
    BEDS = "beds"
    SIGN_IN = "sign-in"
    BADGES = "badges"
    TIMETABLE = "timetable"
    POSTER = "poster"
    MEALS = "meals"
    CERTIFICATES = "certificates"
    CALENDAR = "calendar"  # for telephones: of every batch and expert
    PAGE = "page"  # one page of HTML, for a screen


class Format(StrEnum):
    """The form of a file."""

    XLSX = "xlsx"
    PDF = "pdf"
    CSV = "csv"
    ICS = "ics"
    HTML = "html"
