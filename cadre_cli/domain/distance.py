"""How far one place is from another, as the crow flies."""

import math

from cadre_cli.domain.event import Venue
from cadre_cli.domain.places import districts

Coordinates = tuple[float, float]
"""Latitude and longitude in degrees."""

_EARTH_RADIUS = 6371


def headquarters(district: str) -> Coordinates | None:
    """Where the headquarters of a district lie; None for an unknown one."""
    known = districts().get(district)
    return (known.latitude, known.longitude) if known else None


def place_of(venue: Venue) -> Coordinates | None:
    """Where a venue lies: without coordinates of its own at the headquarters of its district."""
    return venue.coordinates or headquarters(venue.district)


def kilometres(start: Coordinates | None, end: Coordinates | None) -> int:
    """Whole kilometres between two places; 0 where one is not known.

    Great-circle distance by the haversine formula on a sphere of radius 6,371 km.
    """
    if start is None or end is None:
        return 0
    latitude, latitude_b = math.radians(start[0]), math.radians(end[0])
    half = math.sin((latitude_b - latitude) / 2) ** 2
    half += math.cos(latitude) * math.cos(latitude_b) * math.sin(math.radians(end[1] - start[1]) / 2) ** 2
    return round(2 * _EARTH_RADIUS * math.asin(math.sqrt(half)))
