"""names.xlsx: the words of people's names in the other script, to be looked over and corrected once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cadre_cli.domain.event import Event, Names
from cadre_cli.domain.names import SpellingForm
from cadre_cli.prints import labels
from cadre_cli.prints.book import Column, filter_rows, open_book, repeat_headings
from cadre_cli.text.devanagari import is_devanagari
from cadre_cli.text.other_script import Origin, Spelt, spelt_words

TITLE: Final = Names("Names in both scripts", "नाम दोनों लिपियों में")
WORD: Final = Names("Word", "शब्द")
OTHER: Final = Names("In the other script", "दूसरी लिपि में")
FROM: Final = Names("From", "कहाँ से")
RIGHT: Final = Names("Correct spelling", "सही वर्तनी")
EXAMPLE: Final = Names("For instance", "उदाहरण")
FORM: Final = SpellingForm((WORD.en, WORD.hi), (OTHER.en, OTHER.hi), (RIGHT.en, RIGHT.hi))
"""By what the sheet is known again when it comes back."""
NOTE: Final = Names(
    "Write the correct spelling, or ok where it is right; then: cadre names --take out/names.xlsx. "
    "A proposal is not printed before that.",
    "सही वर्तनी लिखें, या ठीक हो तो ok; फिर: cadre names --take out/names.xlsx. प्रस्ताव उससे पहले नहीं छपता।",
)
_PROPOSAL: Final = Names("proposal", "प्रस्ताव")
_ORIGINS: Final[Mapping[Origin, Names]] = {
    Origin.LETTERS: Names("letters", "अक्षरों से"),
    Origin.KNOWN: Names("known", "ज्ञात"),
    Origin.OFFICE: Names("your spelling", "आपकी वर्तनी"),
}


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of names: what it is in the other script, how many people have it, and the name of one of them."""

    word: str
    spelt: Spelt
    people: int
    example: str

    @property
    def is_proposal(self) -> bool:
        """Whether it is not printed: Latin does not tell what Devanagari does."""
        return self.spelt.origin is Origin.LETTERS and not is_devanagari(self.word)


def name_words_of(names: Sequence[str], own: Mapping[str, str]) -> list[NameWord]:
    """Every word of the names, each once: what is not printed first, then what was put into Devanagari."""
    counts: Counter[tuple[str, Spelt]] = Counter()
    examples: dict[tuple[str, Spelt], str] = {}
    for name, people in Counter(names).items():
        for each in spelt_words(name, own).items():
            if len(each[0].rstrip(".")) == 1:
                continue
            counts[each] += people
            examples.setdefault(each, name)
    found = [NameWord(*each, people, examples[each]) for each, people in counts.items()]
    order = list(_ORIGINS)

    def rank(one: NameWord) -> tuple[bool, bool, int, int, str]:
        certain = order.index(one.spelt.origin)
        return not one.is_proposal, is_devanagari(one.word), certain, -one.people, one.word.casefold()

    return sorted(found, key=rank)


def write_names(words: Sequence[NameWord], event: Event, path: Path) -> None:
    """Writes the words in their order, a row each, with a cell to type the correct spelling.

    Raises:
        OSError: the file cannot be written.
    """
    say = labels.say

    def head(names: Names) -> str:
        return say(names, event.languages, "\n")

    origins = [_PROPOSAL if one.is_proposal else _ORIGINS[one.spelt.origin] for one in words]
    columns = [
        Column(head(WORD), [one.word for one in words], least=16),
        Column(head(OTHER), [one.spelt.text for one in words], least=16),
        Column(head(FROM), [say(origin, event.languages) for origin in origins], least=16),
        Column(head(RIGHT), [None] * len(words), "typed", least=20),
        Column(head(labels.PEOPLE), [one.people for one in words], "center"),
        Column(head(EXAMPLE), [one.example for one in words], least=24),
    ]
    with open_book(path, event) as book:
        sheet = book.sheet(say(TITLE, event.languages, " - "), footer=say(TITLE, event.languages), landscape=False)
        table = book.table(sheet, 2, columns)
        book.band(
            sheet, 0, len(columns), f"{say(event.names, event.languages)} · {say(TITLE, event.languages)}", "title"
        )
        book.band(sheet, 1, len(columns), say(NOTE, event.languages, "\n"), "line")
        repeat_headings(sheet, filter_rows(sheet, table))
