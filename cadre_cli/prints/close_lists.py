"""The lists on the paper of a close: what an auditor looks at one by one, and what is still to go back to whom."""

from collections.abc import Iterator, Mapping, Sequence

from cadre_cli.domain.day_book import DayBook
from cadre_cli.domain.event import Names
from cadre_cli.domain.money import NOBODY, Entry, Kind
from cadre_cli.domain.money_words import ENTRY_KINDS
from cadre_cli.prints import close_labels, labels, money_labels
from cadre_cli.prints.close_tables import Say, table
from cadre_cli.prints.paper import Data
from cadre_cli.text.numbers import rupees

About = Mapping[int, Entry | None]


def lists_tables(
    book: DayBook, about: About, names: Mapping[str, str], goes_back: Sequence[tuple[str, str, int]], say: Say
) -> Iterator[Mapping[str, Data]]:
    """Cheques in hand, then each entry of the kinds that are listed, then what goes back to whom."""

    def row(entry: Entry, what: str) -> list[str]:
        return [what, f"#{entry.number}", f"{entry.paid_on:%d-%m-%Y}", rupees(entry.paise)]

    in_hand = [row(each, _of_whom(each, names, say)) for each in book.cheques]
    yield table(say(close_labels.CHEQUES_IN_HAND), "*ccr", in_hand)
    for kind, heading in close_labels.LISTS.items():
        entries = book.listed.get(kind, [])
        yield table(say(heading), "*ccr", [row(each, _what(each, book, about, names, say)) for each in entries])
    back = [[f"{name} ({code})", rupees(paise)] for code, name, paise in goes_back]
    whole = [[say(labels.TOTAL), rupees(sum(paise for *_, paise in goes_back))]] if back else []
    yield table(say(close_labels.GOES_BACK), "*r", [*back, *whole], strong=[len(back)])


def _what(entry: Entry, book: DayBook, about: About, names: Mapping[str, str], say: Say) -> str:
    """Whose it is and how; of what takes another entry back, which and why."""
    taken = about.get(entry.about)
    parts = [_of_whom(entry, names, say)]
    if taken and entry.kind is Kind.REVERSAL:
        kind, back = ENTRY_KINDS[taken.kind], close_labels.TAKES_BACK
        hindi = back.hi.format(about=taken.number, kind=kind.hi)
        parts.append(say(Names(back.en.format(about=taken.number, kind=kind.en), hindi)))
    gone = book.cancelled.get(entry.number, ())
    parts += [say(_filled(close_labels.CANCELLED, receipt=each)) for each in gone]
    giver = entry.lines[0].whose if entry.kind is Kind.TRANSFER else entry.person
    if giver != entry.person:
        parts.append(say(_filled(close_labels.FROM, name=_named(giver, names, say))))
    parts += [entry.why] if entry.kind not in (Kind.CLEARED, Kind.BOUNCED) else []
    return " · ".join(filter(None, parts))


def _of_whom(entry: Entry, names: Mapping[str, str], say: Say) -> str:
    how = f"{say(money_labels.MODES[entry.mode])} {entry.reference}".strip() if entry.mode else ""
    return " · ".join(filter(None, (_named(entry.person, names, say) if entry.person else "", how)))


def _named(code: str, names: Mapping[str, str], say: Say) -> str:
    return say(close_labels.SIDES["unidentified"]) if code == NOBODY else names.get(code, code)


def _filled(names: Names, **values: object) -> Names:
    return Names(names.en.format(**values), names.hi.format(**values))
