"""trainers.xlsx: who of those who completed a round may train in the next one, by district."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.places import districts
from cadre_cli.domain.trainer_proposals import FARTHEST, Candidate, Proposal
from cadre_cli.prints import labels
from cadre_cli.prints.book import Column, Value, open_book, repeat_headings
from cadre_cli.prints.both_scripts import in_languages

TITLE: Final = Names("Proposed trainers", "प्रस्तावित प्रशिक्षक")
FOR_DISTRICT: Final = Names("For the district", "जिले के लिए")
AT_HOME: Final = Names("At home in", "अपना जिला")
COMPLETED: Final = Names("Has completed", "पूर्ण किया")
AGREES: Final = Names("Agrees", "सहमति")
FOR_EVENT_FILE: Final = Names("For experts in cadre.yaml", "cadre.yaml (experts) के लिए")
NOBODY: Final = Names(
    f"nobody within {FARTHEST} km has completed", f"{FARTHEST} किमी के भीतर किसी ने प्रशिक्षण पूर्ण नहीं किया"
)
NOTE: Final = Names(
    "From those who completed, the nearest to each district. Ask them; the second sheet has lines for experts.",
    "प्रशिक्षण पूर्ण करने वालों में से हर जिले के निकटतम। पूछें; जो सहमत हों, दूसरी शीट की उनकी पंक्ति experts के नीचे रखें।",
)


def write_trainers(event: Event, proposals: Sequence[Proposal], path: Path) -> None:
    """Writes the proposals in their order, to be ticked, and on a second sheet the line that makes each an expert.

    Raises:
        OSError: the file cannot be written.
    """
    say = partial(labels.say, languages=event.languages)
    head = partial(labels.say, languages=event.languages, between="\n")
    known = districts()
    where = [say(Names(each.district, known[each.district].name_hi)) for each in proposals]
    who = [each.candidate for each in proposals]

    def of_each(told: Callable[[Candidate], str]) -> list[Value]:
        return [told(one) if one else None for one in who]

    def home(one: Candidate) -> str:
        return say(one.unit if one.unit.en else Names(one.district, known[one.district].name_hi))

    nothing: list[Value] = [None] * len(proposals)
    columns = [
        Column(head(FOR_DISTRICT), list(where), most=20),
        Column(head(labels.NAME), [one.name if one else say(NOBODY) for one in who], least=18, most=26),
        Column(head(labels.ROLE), of_each(lambda one: say(one.role)), most=20),
        Column(head(AT_HOME), of_each(home), most=18),
        Column("km", [each.kilometres if each.candidate else None for each in proposals], "center"),
        Column(head(labels.MOBILE), of_each(lambda one: one.mobile), "center", least=11),
        Column(head(labels.CODE), of_each(lambda one: one.code), "center"),
        Column(head(COMPLETED), of_each(lambda one: one.round), most=22),
        Column(head(AGREES), nothing, "typed", least=9),
    ]
    several = {one.code or one.name: one for one in who if one}.values()
    lines = [
        Column(head(labels.NAME), [one.name for one in several], least=18, most=26),
        Column(head(FOR_EVENT_FILE), _experts(list(several), event), most=110),
    ]
    with open_book(path, event) as book:
        sheet = book.sheet(labels.say(TITLE, event.languages, " - "), footer=say(TITLE))
        table = book.table(sheet, 2, columns)
        book.band(sheet, 0, len(columns), f"{say(event.names)} · {say(TITLE)}", "title")
        book.band(sheet, 1, len(columns), say(NOTE), "line")
        repeat_headings(sheet, table)
        sheet = book.sheet("cadre.yaml", footer=say(FOR_EVENT_FILE))
        repeat_headings(sheet, book.table(sheet, 0, lines))


def _experts(several: Sequence[Candidate], event: Event) -> list[Value]:
    """Of each the line of YAML that makes him an expert of the event, teaching everything until it is narrowed.

    His name stands in the script of each language, as far as it may be put into it (see `both_scripts`).
    """
    people = pd.DataFrame({"name": [one.name for one in several], "name_other": ""}, dtype="str")
    en, hi = (in_languages(people, event.look, (language,))["name"] for language in ("en", "hi"))
    return [_expert(*each, event) for each in zip(several, en, hi, strict=True)]


def _expert(one: Candidate, en: str, hi: str, event: Event) -> str:
    modules = ", ".join(module.id for module in event.curriculum.modules)
    mobile = f", mobile: {_quoted(one.mobile)}" if one.mobile else ""
    return f"- {{id: T-{one.code}, name: {{en: {_quoted(en)}, hi: {_quoted(hi)}}}, teaches: [{modules}]{mobile}}}"


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
