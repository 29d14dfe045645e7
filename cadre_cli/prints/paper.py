"""PDF through Typst: one font that travels with the tool, data that stays data, the same bytes every time."""

import json
import re
import struct
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import typst

from cadre_cli.domain.event import Event
from cadre_cli.domain.letterhead import Letterhead
from cadre_cli.errors import FaultError

_FONT_PACKAGE: Final = "fontpkg_noto_sans_devanagari"
_MISSING: Final = "?"
_FULL_UNICODE: Final = (3, 10)  # platform and encoding of the character map that knows every plane

Data = str | int | float | Sequence["Data"] | Mapping[str, "Data"]


def write_pdf(
    template: str, data: Mapping[str, Data], event: Event, path: Path, fonts: typst.Fonts | None = None
) -> None:
    """Sets `data` in a template of this package; its texts are inert there. The date is the event's.

    Characters that the font of the package does not have are printed as '?', never as an empty box. `fonts` are
    those to choose from, where there are others than that one.

    Raises:
        FaultError: the template cannot be set, or only with another font.
        OSError: the file cannot be written.
    """
    try:
        with as_file(_templates()) as folder:
            pdf, warnings = typst.compile_with_warnings(
                folder / template,
                root=folder,
                format="pdf",
                font_paths=fonts or package_fonts(),
                sys_inputs={"data": json.dumps(_printable(data), ensure_ascii=False)},
                timestamp=datetime.combine(event.window.first, time(), tzinfo=UTC),
                pdf_tags=False,
            )
    except typst.TypstError as fault:
        raise _not_set(template, str(fault)) from fault
    if warnings:
        raise _not_set(template, str(warnings[0]))
    path.write_bytes(pdf)


def look_of(letterhead: Letterhead) -> tuple[dict[str, Data], typst.Fonts]:
    """What a template is told of the letterhead (colour, logo, the families of fonts in their order), and the fonts."""
    fonts = fonts_with(letterhead.fonts) if letterhead.fonts else package_fonts()
    ours = package_fonts().families()
    families = [*(family for family in fonts.families() if family not in ours), *ours]
    return {"colour": letterhead.colour, "logo": list(letterhead.logo), "fonts": families}, fonts


def printable(text: str) -> str:
    """The text composed (NFC), what the font cannot draw as '?'; invisible format characters are left out."""
    return _undrawable().sub(_stand_in, unicodedata.normalize("NFC", text))


def _stand_in(missing: re.Match[str]) -> str:
    if missing[0].isspace():
        return " "
    return "" if unicodedata.category(missing[0]) == "Cf" else _MISSING


def _printable(data: Data) -> Data:
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {key: _printable(value) for key, value in data.items()}
    return data if isinstance(data, int | float) else [_printable(value) for value in data]


def _templates() -> Traversable:
    return files("cadre_cli.prints").joinpath("templates")


@cache
def package_fonts() -> typst.Fonts:
    """The one font that travels with the tool."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_font().parent)])


@cache
def fonts_with(folder: Path) -> typst.Fonts:
    """That font and those of a folder."""
    paths = [str(_font().parent), str(folder)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)


@cache
def _undrawable() -> re.Pattern[str]:
    drawn = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in drawable(_font().read_bytes()))
    return re.compile(f"[^{drawn}\n]")


@cache
def _font() -> Path:
    folder = Path(str(files(_FONT_PACKAGE).joinpath("files")))
    return min(folder.glob("*.ttf"))


def drawable(font: bytes) -> list[tuple[int, int]]:
    """The code points of a TrueType font as (first, last), from its character map of all planes (format 12)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    directory = struct.iter_unpack(">4s4xI4x", font[12 : 12 + 16 * tables])
    cmap = next(offset for tag, offset in directory if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, cmap + 2)
    kinds = struct.iter_unpack(">HHI", font[cmap + 4 : cmap + 4 + 8 * maps])
    full = cmap + next(offset for platform, encoding, offset in kinds if (platform, encoding) == _FULL_UNICODE)
    (groups,) = struct.unpack_from(">I", font, full + 12)
    spans = struct.iter_unpack(">II4x", font[full + 16 : full + 16 + 12 * groups])
    return [(first, last) for first, last in spans]


def _not_set(template: str, why: str) -> FaultError:
    return FaultError(
        f"The PDF from {template} could not be set: {why}.", "install cadre again; if it stays, report it"
    )
