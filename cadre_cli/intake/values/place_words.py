"""How places are worded: what stands around a name, and directions, brought to one key."""

import re
from collections.abc import Mapping
from typing import Final

from cadre_cli.text.devanagari import latin_digits, mend
from cadre_cli.text.keys import match_key


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(match_key, words))


_STATE = re.compile(
    r"\(?\b(?:म\s?[.०॰]\s?प्र\s?[.०॰]?|m\.?\s?p\.?|madhya pradesh)(?!\w)\)?|\(?मध्य\s?प्रदेश\)?|\(?मप्र\)?", re.I
)
_RESERVED = re.compile(
    r"[\s(\[-]+(?:s\.?\s?[ct]\.?|gen|general|अ\.?\s?ज\.?\s?जा\.?|अ\.?\s?जा\.?|सामान्य|सुरक्षित|आरक्षित)\s*[)\]]?\s*$", re.I
)
_ROMAN = re.compile(r"(?<=[\w\u0900-\u0963])[\s-]+(i{1,3}|iv|v)$", re.I)
_NUMERALS: Final = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_SHORT_DIRECTIONS = re.compile(
    r"(?<=[\w\u0900-\u0963])(?:[\s.(-]+(?:[उदपम]|पू|ग्रा|[nsewc])(?=[.०॰\s)-]|$)[.०॰\s)]*)+$", re.I
)
_SHORT: Final = {
    **{"उ": "उत्तर", "द": "दक्षिण", "प": "पश्चिम", "पू": "पूर्व", "म": "मध्य", "ग्रा": "ग्रामीण"},
    **{"n": "north", "s": "south", "e": "east", "w": "west", "c": "central"},
}
_SEAT = re.compile(r"वि\s?\.\s?स\s?\.", re.I)
_WORD = re.compile(r"[^\W_\d]+(?:[\u0900-\u0963]+[^\W_\d]*)*|\d+|[\u0900-\u0963\u0971-\u097f]+")

_AROUND_DISTRICT: Final = _keys("district", "dist", "distt", "zila", "jila", "dcc", "जिला", "जिले", "जि")
_WHOLE_STATE: Final = _keys("state", "state level", "pradesh", "प्रदेश", "प्रदेश स्तर", "राज्य")
_AROUND_ASSEMBLY: Final = _keys(
    *("assembly", "constituency", "ac", "vidhansabha", "vidhan", "sabha", "vs", "seat", "no", "number", "legislative"),
    *("विधानसभा", "विधान", "सभा", "क्षेत्र", "विस", "सीट", "क्रमांक", "क्र", "नं", "नंबर", "संख्या"),
)
_DIRECTIONS: Final = {
    key: word
    for word, keys in {
        "east": _keys("purva", "purba", "purv", "poorva", "poorv", "पूर्व", "पूर्वी"),
        "west": _keys("paschim", "pashchim", "pachim", "पश्चिम", "पश्चिमी"),
        "north": _keys("uttar", "uttari", "उत्तर", "उत्तरी"),
        "south": _keys("dakshin", "dakshini", "daxin", "दक्षिण", "दक्षिणी"),
        "central": _keys("madhya", "middle", "मध्य"),
        "rural": _keys("gramin", "grameen", "ग्रामीण", "देहात"),
        "city": _keys("shahar", "shehar", "urban", "शहर", "शहरी"),
        "cantt": _keys("cantonment", "cant", "केंट", "कैंट", "छावनी"),
    }.items()
    for key in keys
}


def district_key(text: str) -> str:
    """The key of a district's name without 'जिला', 'Dist.', '(म.प्र.)'; '' where that is all, and for the state."""
    key = "".join(key for key in _word_keys(_STATE.sub(" ", mend(text))) if key not in _AROUND_DISTRICT)
    return "" if key in _WHOLE_STATE else key


def assembly_key(text: str) -> str:
    """The key of a constituency's name without 'विधानसभा', 'AC', '(SC)'; directions share a key in both languages."""
    plain = _RESERVED.sub("", _SEAT.sub(" ", _STATE.sub(" ", mend(text))))
    plain = _ROMAN.sub(lambda match: f" {_NUMERALS[match[1].casefold()]}", plain)
    plain = _SHORT_DIRECTIONS.sub(_in_full, plain)
    return "".join(_DIRECTIONS.get(key, key) for key in _word_keys(plain) if key not in _AROUND_ASSEMBLY)


def _in_full(match: re.Match[str]) -> str:
    """'द.प.' as 'दक्षिण पश्चिम'."""
    return " ".join(["", *(_SHORT[letter] for letter in re.split(r"[\s.०॰()-]+", match[0].casefold()) if letter)])


def direction_of(name: str) -> str:
    """The key of the one direction at the end of a constituency's English name ('east' of 'Jabalpur Purba'), or ''."""
    *before, last = _word_keys(name)
    return assembly_key(last) if is_direction(last) and not is_direction(before[-1]) else ""


def is_direction(text: str) -> bool:
    """Whether the text is nothing but a direction: 'ग्रामीण', 'East'."""
    return assembly_key(text) in _DIRECTIONS.values()


def _word_keys(text: str) -> list[str]:
    return [match_key(word) for word in _WORD.findall(latin_digits(text))]


MORE_DISTRICT_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "Alirajpur": ("अलिराजपुर",),
    "Anuppur": ("Anupur", "Annuppur"),
    "Chhatarpur": ("Chatarpur",),
    "Chhindwara": ("Chhindwada", "Chindwada", "छिन्दवाडा"),
    "Dindori": ("Dindauri",),
    "Indore": ("Indor",),
    "Jabalpur": ("Jabalpore",),
    "Khargone (West Nimar)": ("Khargon",),
    "Maihar": ("Maiher",),
    "Narsimhapur": ("Narsimhpur", "नरसिंगपुर"),
    "Neemuch": ("Nimuch",),
    "Pandhurna": ("Pandurna",),
    "Shajapur": ("Shahjapur", "शाहजापुर"),
    "Sheopur": ("Sheopur Kalan", "श्योपुर कलां"),
    "Singrauli": ("Singroli",),
    "Tikamgarh": ("Tikamgadh",),
    "Rajgarh": ("Rajgadh", "Rajgarh Biaora", "राजगढ़ ब्यावरा"),
    "Umaria": ("Umariya",),
}
"""Spellings beside those of the reference list, by the district's English name."""

MORE_ASSEMBLY_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "20": ("Seondha", "सेंवढ़ा", "सेंवड़ा"),
    "28": ("Bamhori", "बम्होरी"),
    "30": ("Chachaura", "Chanchoda", "चांचौड़ा"),
    "53": ("Bada Malhara", "Bada Malehra", "बड़ा मलहरा"),
    "57": ("Hata",),
    "59": ("Gunnor", "Gunaur", "गुन्नौर"),
    "83": ("Byohari", "ब्योहारी"),
    "124": ("Chaurai", "Chourai"),
    "145": ("Ganj Basoda", "गंज बासौदा"),
    "156": ("Budni", "Budhani", "बुधनी"),
    "174": ("Bagli",),
    "203": ("Depalpur",),
    "209": ("Mhow", "महू", "Dr. Ambedkar Nagar", "डॉ. अंबेडकर नगर", "अंबेडकर नगर महू"),
    "212": ("Nagda-Khachrod", "Nagda", "नागदा"),
}
"""Names that people use beside those of the reference list, by the constituency's number."""
