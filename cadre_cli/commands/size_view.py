"""The choices of `cadre size` on the terminal."""

from collections.abc import Sequence

from cadre_cli.commands.bars import table
from cadre_cli.commands.console import needs, out
from cadre_cli.domain.event import Rule, UnknownGender
from cadre_cli.domain.sizes import Choice, Stay
from cadre_cli.text.dates import span_label
from cadre_cli.text.listing import counted
from cadre_cli.workflows.size import Sized


def choices(sized: Sized) -> None:
    """Who was counted, then one line a choice."""
    _counted(sized)
    titles = ("Batches", "Venues", "Men's beds", "Women's beds", "Seats", "Seated", "Days")
    shown = table(*titles, wrapping=("Days",))
    for choice in sized.choices:
        beds = (str(number) for number in (choice.venues, choice.men, choice.women, choice.seats))
        seated = f"{choice.seated}/{len(sized.people)}"
        shown.add_row(_batches(choice), *beds, _alarming(choice, sized, seated), _days(choice.stays))
    out.print(shown)
    out.print("Beds and seats are those of each venue; each line is the least that seats as many as can be.")
    if any(choice.seated < len(sized.people) for choice in sized.choices):
        out.print(f"Who is not seated {_why_not(sized)}.")
    if not all(choice.proven for choice in sized.choices):
        out.print("[yellow]~[/] time ran out: fewer might do.")
    needs(sized.findings)


def _why_not(sized: Sized) -> str:
    """What may keep somebody from a seat, by the rules and what the rosters say; nobody is named."""
    hard, people = sized.event.rules.hard, sized.people
    may = {
        "is away on some day of every batch": sized.away and Rule.AVAILABLE in hard,
        "is kept apart from somebody in every batch": Rule.APART in hard and (people["apart"] != "").any(),
        "goes in a group that no batch takes as a whole": Rule.TOGETHER in hard and (people["together"] != "").any(),
        "finds no place": not sized.given.is_open,
    }
    return ", or ".join(words for words, possible in may.items() if possible) or "holds a role that no batch takes"


def _counted(sized: Sized) -> None:
    people, genders = counted(len(sized.people), "person", "people"), sized.genders
    window = span_label(sized.event.window.first, sized.event.window.last, "en")
    out.print(f"[bold]{people}[/], {window}: {genders['men']} men, {genders['women']} women", end="")
    unknown = genders["gender_unknown"]
    beds = "women" if sized.event.unknown_gender is UnknownGender.WOMEN else "men"
    out.print(f", {unknown} of unknown gender counted into the {beds}'s beds" if unknown else "", end="")
    out.print(f"; {sized.away} away on some day" if sized.away else "")
    if sized.set_aside:
        out.print(f"Not counted: {counted(sized.set_aside, 'person', 'people')} set aside; see cadre check.")


def _batches(choice: Choice) -> str:
    days = "1 day" if choice.days == 1 else f"{choice.days} days"
    return f"{'' if choice.proven else '~ '}{len(choice.stays)} × {days}"


def _alarming(choice: Choice, sized: Sized, text: str) -> str:
    return text if choice.seated == len(sized.people) else f"[yellow]{text}[/]"


def _days(stays: Sequence[Stay]) -> str:
    """'9–10, 11–12 June 2025'; with two venues, how many batches there are on the same days."""
    spans: dict[str, int] = {}
    for stay in stays:
        label = span_label(stay.arrives, stay.departs, "en").removesuffix(f" {stay.departs.year}")
        spans[label] = spans.get(label, 0) + 1
    return ", ".join(label if number == 1 else f"{number} × {label}" for label, number in spans.items())
