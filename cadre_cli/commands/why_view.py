"""Why, on the terminal: a sentence to read out, then each batch with its price or what closes it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from rich.markup import escape

from cadre_cli.commands import console, why_shapes
from cadre_cli.commands.bars import table
from cadre_cli.commands.console import FEW, out
from cadre_cli.domain.event import Event, Names, Rule
from cadre_cli.domain.plan import State
from cadre_cli.domain.why import Access, LeftWithout, OffMix, Unmet
from cadre_cli.planning.bends import Cost
from cadre_cli.prints import labels, why_words
from cadre_cli.prints.rows import district_names
from cadre_cli.prints.why_words import filled
from cadre_cli.text.dates import day_label, span_label
from cadre_cli.workflows.bent import Bend, Bent
from cadre_cli.workflows.changes import Move
from cadre_cli.workflows.why import Option, Why

Language = Literal["en", "hi"]


def person(why: Why, lang: Language, json: bool) -> None:
    """The answer for one person."""
    if json:
        console.print_json(why_shapes.person(why))
        return
    out.print(f"[bold]{escape(_say(headline(why), lang))}[/]")
    on_lists = filled(why_words.ON_THE_LISTS, why=why.why)
    if why.state == State.SEATED and not _is_held(why):
        out.print(f"  {escape(_say(on_lists, lang))}", style="dim")
    _prices(why, lang)
    for line in _closed(why):
        out.print(f"  {escape(_say(line, lang))}")
    for option in why.options:
        if option.access is Access.OPEN:
            _moves(option, lang)


def headline(why: Why) -> Names:
    """One sentence that can be read out: where he is and why, and what the batch asked for, or the best other, is."""
    who = f"{why.name or '(no name)'} ({why.code})"
    words = {
        State.SEATED: why_words.SITS_HELD if _is_held(why) else why_words.SITS,
        State.WAITING: why_words.WAITS,
        State.SET_ASIDE: why_words.ASIDE,
    }[State(why.state)]
    said = [filled(words, who=who, batch=why.batch, why=why.why)]
    others = [option for option in why.options if option.access is not Access.HERE]
    best = next((option for option in others if option.access is Access.OPEN), None)
    if best:
        said.append(filled(why_words.WOULD_COST, batch=best.batch.id, cost=why_words.price(best.prices)))
    elif why.only and others and others[0].closings:
        said.append(filled(why_words.CLOSED_IS, batch=why.only, why=why_words.closed(others[0].closings)))
    elif others and all(option.closings for option in others) and why.state == State.SEATED:
        said.append(why_words.ALL_CLOSED)
    return Names("; ".join(part.en for part in said) + ".", "; ".join(part.hi for part in said) + "।")


def _is_held(why: Why) -> bool:
    """Whether a hand or the roster holds him where he is, which is all that is to be said of why."""
    decisions, people = why.planned.plan.decisions, why.planned.people
    pin = str(people.loc[people["code"] == why.code, "pin"].iat[0])
    return why.code in decisions.seats or (bool(pin) and why.code not in decisions.unpinned)


def _say(names: Names, lang: Language) -> str:
    return labels.say(names, (lang,))


def _prices(why: Why, lang: Language) -> None:
    """A line for his own and for each open batch: what every soft rule comes to, and would come to."""
    shown = [option for option in why.options if option.prices]
    if not any(option.access is Access.OPEN for option in shown):
        return
    rules = list(dict.fromkeys(price.rule for option in shown for price in option.prices))
    titles = (labels.BATCH, labels.DATES, *(why_words.RULES[rule] for rule in rules))
    prices = table(*(escape(_say(title, lang)) for title in titles), "", wrapping=("",))
    for option in shown:
        by_rule = {price.rule: why_words.change(price) for price in option.prices}
        dates = span_label(*option.stay, lang).removesuffix(f" {option.batch.departs.year}")
        here = _say(why_words.HERE, lang) if option.access is Access.HERE else ""
        prices.add_row(option.batch.id, dates, *(by_rule.get(rule, "") for rule in rules), here)
    out.print(prices)
    if any(price.rule is Rule.SPREAD and price.loss for option in shown for price in option.prices):
        out.print(f"  {_say(why_words.UNEVENNESS, lang)}", style="dim")


def _closed(why: Why) -> Iterator[Names]:
    """What closes the others, or that they are not priced; batches with the same words in one line."""
    alike: dict[Names, list[str]] = {}
    for option in why.options:
        if option.access is Access.HERE and option.closings:
            yield filled(why_words.AGAINST, batch=option.batch.id, why=why_words.closed(option.closings))
        elif option.closings and not why.only:  # what was asked about is in the headline
            alike.setdefault(why_words.closed(option.closings), []).append(option.batch.id)
    for words, ids in alike.items():
        yield filled(why_words.CLOSED_IS if len(ids) == 1 else why_words.CLOSED_ARE, batch=_few(ids), why=words)
    unpriced = [option.batch.id for option in why.options if option.access is Access.UNPRICED]
    if unpriced:
        yield filled(why_words.UNPRICED, batch=_few(unpriced), people=why.too_many)


def _few(ids: Sequence[str]) -> str:
    return ", ".join(ids) if len(ids) <= FEW else f"{', '.join(ids[:FEW])}, … (+{len(ids) - FEW})"


def _moves(option: Option, lang: Language) -> None:
    """Who goes along, who else would have to move, and who would get a seat."""
    for title, moves in (
        (why_words.GOES_ALONG, option.along),
        (why_words.WOULD_MOVE, option.others),
        (why_words.WOULD_BE_SEATED, option.given),
    ):
        if moves:
            listed = ", ".join(_move(move, lang) for move in moves[:FEW])
            more = f", … (+{len(moves) - FEW})" if len(moves) > FEW else ""
            out.print(f"  {escape(_say(filled(title, batch=option.batch.id), lang))}: {escape(listed + more)}")


def _move(move: Move, lang: Language) -> str:
    who = move.who if move.code else _say(why_words.SOMEBODY, lang)
    nowhere = _say(why_words.NO_SEAT, lang)
    return f"{who} {move.was or nowhere} → {move.now or nowhere}"


def plan(result: Bent, lang: Language, json: bool) -> None:
    """The rules that the plan bends, where, and what each would cost to keep."""
    if json:
        console.print_json(why_shapes.plan(result))
        return
    title = why_words.SOME_BENT if result.bends else why_words.NONE_BENT
    out.print(escape(_say(filled(title, version=result.planned.plan.version), lang)))
    for bend in result.bends:
        amount = _say(filled(why_words.BENT[bend.rule], n=bend.amount), lang)
        out.print(f"\n[bold]{escape(_say(labels.GOALS[bend.rule], lang))}[/]: {escape(amount)}")
        lines = list(_where(bend, result))
        for line in lines[:FEW]:
            out.print(f"  {escape(_say(line, lang))}")
        if len(lines) > FEW:
            out.print(f"  {_say(filled(why_words.AND_MORE, n=len(lines) - FEW), lang)}")
        for line in _to_keep(bend, result):
            out.print(f"  [green]→[/] {escape(_say(line, lang))}")
        if bend.rule is Rule.SPREAD:
            out.print(f"  {_say(why_words.UNEVENNESS, lang)}", style="dim")
    if result.breaches:
        out.print(f"\n[bold]{_say(why_words.BY_FORCE, lang)}[/]")
    for breach in result.breaches:
        who, told = f"{breach.name or '(no name)'} ({breach.code})", why_words.closed(breach.against)
        batch, by, why = breach.forced.batch, breach.forced.by, breach.forced.because
        line = filled(why_words.FORCED, who=who, batch=batch, by=by, why=why, against=told)
        out.print(f"  {escape(_say(line, lang))}")


def _where(bend: Bend, result: Bent) -> Iterator[Names]:
    event = result.planned.event
    yield from (_left(district, event) for district in bend.districts)
    yield from (wished(wish) for wish in bend.wishes)
    yield from (off(item, event) for item in bend.mix)
    for waiter in result.waiting if bend.rule is Rule.SEAT else ():
        yield Names(f"{waiter.who}: {waiter.why.en}", f"{waiter.who}: {waiter.why.hi}")


def _left(found: LeftWithout, event: Event) -> Names:
    roles = [event.role_by_id[role].names for role in found.roles]
    said = {
        "unit": district_names(event).get(found.unit, Names(found.unit, found.unit)),
        "roles": Names(", ".join(role.en for role in roles), ", ".join(role.hi for role in roles)),
        "days": Names(*(", ".join(day_label(day, lang) for day in found.days) for lang in ("en", "hi"))),
    }
    return filled(why_words.NOT_AT_HOME, batches=", ".join(found.batches), **said)


def wished(wish: Unmet) -> Names:
    """Who is where instead of where he wished to be."""
    instead = why_words.NO_BATCH if not wish.batch else Names(wish.batch, wish.batch)
    asked = ", ".join(wish.wished)
    for_ = Names(asked, asked) if asked else why_words.NO_BATCH
    return filled(why_words.WISHED, who=f"{wish.name} ({wish.code})", batch=instead, wished=for_)


def off(item: OffMix, event: Event) -> Names:
    """Which batch has how many too many, or too few, of what."""
    known: Mapping[str, Names] = {
        **district_names(event),
        **{role.id: role.names for role in event.roles},
        **{kind.value: names for kind, names in labels.GENDERS.items()},
    }
    value = known.get(item.value, Names(item.value, item.value))
    kind = why_words.DIMENSIONS[item.dimension]
    amount = filled(why_words.TOO_MANY if item.people > 0 else why_words.TOO_FEW, n=abs(item.people))
    return Names(
        " ".join(filter(None, (f"{item.batch}: {kind.en}", value.en, amount.en))),
        " ".join(filter(None, (f"{item.batch}: {kind.hi}", value.hi, amount.hi))),
    )


def _to_keep(bend: Bend, result: Bent) -> Iterator[Names]:
    if bend.rule is Rule.SEAT:
        for remedy in result.planned.plan.remedies:
            said = Names(remedy.en, remedy.hi)
            yield filled(why_words.WOULD_SEAT, remedy=said, n=remedy.seats) if remedy.changes else said
        return
    if not bend.costed:
        yield why_words.NOT_COSTED
        return
    if not any(not cost.first for cost in bend.costs):
        yield why_words.NOT_BETTER
    yield from map(_cost, bend.costs)
    for remedy in bend.remedies:
        yield filled(why_words.WOULD_KEEP, remedy=Names(remedy.en, remedy.hi))


def _cost(cost: Cost) -> Names:
    words = why_words.BEFORE_SEATING if cost.first else why_words.DOWN_TO if cost.left else why_words.TO_KEEP
    return filled(words, left=cost.left, cost=why_words.price(cost.prices))
