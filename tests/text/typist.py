"""Types Hindi in Kruti Dev 010, as the typists of the rosters do: the inverse of `text.krutidev`, for the tests."""

import re
import unicodedata
from functools import cache

from cadre_cli.text.krutidev import keys

_CLUSTER = re.compile("(?P<cluster>(?:[क-हळ]़?्)*[क-हळ]़?)(?P<signs>[ा-ौ]*)(?P<nasal>[ंँ]?)")
_TALL = "छटठडढ"


@cache
def _typed() -> dict[str, str]:
    """The first key of each sign in the map."""
    typed: dict[str, str] = {}
    for key, sign in keys().items():
        typed.setdefault(unicodedata.normalize("NFC", sign), key)
    del typed["्य"]  # its key is for the tall letters alone
    return typed | {"ॉ": "kW"}


@cache
def _longest() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_typed(), key=len, reverse=True))))


def from_unicode(text: str) -> str:
    """The keys that show the text; the text is Hindi, digits, spaces and common punctuation."""
    return _lay(unicodedata.normalize("NFC", text))


def _lay(text: str) -> str:
    out, at = [], 0
    for match in _CLUSTER.finditer(text):
        out += [_glyphs(text[at : match.start()]), _syllable(match["cluster"], match["signs"], match["nasal"])]
        at = match.end()
    return "".join(out) + _glyphs(text[at:])


def _syllable(cluster: str, signs: str, nasal: str) -> str:
    reph = cluster.startswith("र्") and len(cluster) > 2
    body = cluster[2:] if reph else cluster
    short_i = "f" if "ि" in signs else ""
    tail = _glyphs(signs.replace("ि", ""))
    ligature = _typed().get(body + signs)
    laid = ligature if ligature and len(body + signs) > 1 and not short_i else short_i + _cluster(body) + tail
    return laid + ("Z" if reph else "") + _glyphs(nasal)


def _cluster(body: str) -> str:
    body = re.sub(f"(?<=[{_TALL}])्र", "ª", body)
    rakar = body.endswith("्र") and body not in _typed()
    body = body.removesuffix("्र") if rakar else body
    return _glyphs(body) + ("z" if rakar else "")


def _glyphs(text: str) -> str:
    return _longest().sub(lambda match: _typed()[match[0]], text)
