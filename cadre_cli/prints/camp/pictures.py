"""Pictures of a round as SVG: batches over the days, districts against batches, deposits by district and over time."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Final

from cadre_cli.domain.event import Batch, Window

_LABEL: Final = 230
_ROW: Final = 26
_CELL: Final = 54
_WIDE: Final = 640


def batches_over_days(window: Window, batches: Sequence[tuple[Batch, int, int]], colour: str) -> str:
    """A bar a batch from its first to its last day, filled as far as its seats are taken.

    `batches` are (batch, people, seats).
    """
    days = window.days
    step = _WIDE / len(days)
    drawn = [_text(_LABEL + step * (place + 0.5), 14, str(day.day), "middle") for place, day in enumerate(days)]
    for row, (batch, people, seats) in enumerate(batches):
        top = 22 + row * _ROW
        left = _LABEL + step * (batch.arrives - window.first).days
        width = step * len(batch.days) - 3
        filled = width * min(1.0, people / seats) if seats else 0
        drawn += [
            _text(_LABEL - 8, top + 16, batch.id, "end"),
            _box(left, top, width, _ROW - 6, "#e4e7ec"),
            _box(left, top, filled, _ROW - 6, colour),
            _text(left + width / 2, top + 15, f"{people}/{seats}", "middle", "#fff" if filled > width / 2 else "#111"),
        ]
    return _svg(_LABEL + _WIDE, 26 + len(batches) * _ROW, drawn)


def heat_map(rows: Sequence[tuple[str, Sequence[int]]], columns: Sequence[str], colour: str) -> str:
    """A table of counts in which more is darker: rows are (label, a count a column)."""
    most = max((count for _, counts in rows for count in counts), default=0) or 1
    drawn = [_text(_LABEL + _CELL * (n + 0.5), 14, column, "middle") for n, column in enumerate(columns)]
    for row, (label, counts) in enumerate(rows):
        top = 20 + row * (_ROW - 6)
        drawn.append(_text(_LABEL - 8, top + 14, label, "end"))
        for place, count in enumerate(counts):
            left = _LABEL + _CELL * place
            drawn.append(_box(left, top, _CELL - 2, _ROW - 8, colour, 0.12 + 0.88 * count / most if count else 0.04))
            ink = "#fff" if count > most / 2 else "#111"
            drawn.append(_text(left + _CELL / 2 - 1, top + 13, str(count or ""), "middle", ink))
    return _svg(_LABEL + _CELL * len(columns), 24 + len(rows) * (_ROW - 6), drawn)


def bars(rows: Sequence[tuple[str, int, int, str]], colour: str) -> str:
    """A bar a row, filled as far as what there is goes: rows are (label, there, whole, words behind the bar)."""
    width = _WIDE * 0.55
    drawn = []
    for row, (label, there, whole, said) in enumerate(rows):
        top = 4 + row * (_ROW - 4)
        drawn += [
            _text(_LABEL - 8, top + 13, label, "end"),
            _box(_LABEL, top, width, _ROW - 10, "#e4e7ec"),
            _box(_LABEL, top, width * min(1.0, there / whole) if whole else 0, _ROW - 10, colour),
            _text(_LABEL + width + 8, top + 13, said),
        ]
    return _svg(_LABEL + _WIDE, 8 + len(rows) * (_ROW - 4), drawn)


def over_time(sums: Mapping[date, int], whole: int, said: Mapping[date, str], colour: str) -> str:
    """A line of what had come by the end of each day, below what is due in all; `said` are the words at the points."""
    days = sorted(sums)
    high, step = 160, _WIDE / max(1, len(days) - 1)
    most = max(whole, *sums.values(), 1)
    points = [(20 + step * n, 20 + high * (1 - sums[day] / most)) for n, day in enumerate(days)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    drawn = [
        f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="3"/>',
        f'<line x1="20" x2="{20 + _WIDE}" y1="{20 + high * (1 - whole / most):.1f}" '
        f'y2="{20 + high * (1 - whole / most):.1f}" stroke="#9aa2ad" stroke-dasharray="5 4"/>',
    ]
    for number in sorted({0, len(days) - 1}):
        x, y = points[number]
        anchor = "start" if number == 0 else "end"
        drawn += [
            _text(x, 20 + high + 18, f"{days[number]:%d.%m.}", anchor),
            _text(x, y - 7, said[days[number]], anchor),
        ]
    return _svg(40 + _WIDE, high + 48, drawn)


def _svg(width: float, height: float, drawn: Sequence[str]) -> str:
    size = f'viewBox="0 0 {width:.0f} {height:.0f}" style="max-width:{width:.0f}px"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>{"".join(drawn)}</svg>'


def _text(x: float, y: float, text: str, anchor: str = "start", ink: str = "#333") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}" font-size="12">{escape(text)}</text>'


def _box(x: float, y: float, width: float, height: float, colour: str, strength: float = 1.0) -> str:
    fill = f'fill="{colour}" fill-opacity="{strength:.2f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="3" {fill}/>'
