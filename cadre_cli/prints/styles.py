"""How the cells of our workbooks look, by the name of the style."""

from typing import Final

_INDIAN: Final = r"[>=10000000]##\,##\,##\,##0.00;[>=100000]##\,##\,##0.00;##,##0.00"
_FONT: Final = {"font_name": "Nirmala UI", "font_size": 11, "valign": "vcenter"}
_CELL: Final = {**_FONT, "border": 1, "text_wrap": True}
_RIGHT: Final = {"align": "right", "indent": 1, "text_wrap": False}
_TYPED: Final = {**_CELL, "bg_color": "#FFF9DB", "locked": False}
STYLES: Final[dict[str, dict[str, object]]] = {
    "title": {**_FONT, "bold": True, "font_size": 16, "text_wrap": True},
    "subtitle": {**_FONT, "bold": True, "font_size": 12, "text_wrap": True},
    "line": {**_FONT, "text_wrap": True},
    "notice": {**_FONT, "bold": True, "font_color": "#9C0006", "bg_color": "#FFE7E5", "text_wrap": True},
    "heading": {**_CELL, "bold": True, "bg_color": "#E7ECF3", "align": "center"},
    "cell": {**_CELL, "align": "left", "indent": 1},
    "center": {**_CELL, "align": "center"},
    "total": {**_CELL, "bold": True, "bg_color": "#F3F3F3", "align": "center"},
    "money": {**_CELL, **_RIGHT, "num_format": _INDIAN},
    "total_money": {**_CELL, **_RIGHT, "bold": True, "bg_color": "#F3F3F3", "num_format": _INDIAN},
    "typed": {**_TYPED, "num_format": "@", "indent": 1},
    "typed_money": {**_TYPED, **_RIGHT, "num_format": _INDIAN},
    "typed_date": {**_TYPED, "num_format": "dd/mm/yyyy", "align": "center"},
}
