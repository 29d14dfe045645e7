"""What `cadre why --json` prints; the shapes are documented in `shapes`."""

from dataclasses import asdict

from cadre_cli.commands.shapes import Shape, remedy
from cadre_cli.domain.why import Closing, Price
from cadre_cli.planning.bends import Cost
from cadre_cli.prints import why_words
from cadre_cli.workflows.bent import Bend, Bent
from cadre_cli.workflows.why import Option, Why


def person(why: Why) -> Shape:
    """What every batch is to one person."""
    return {
        "version": why.planned.plan.version,
        "code": why.code,
        "name": why.name,
        "state": why.state,
        "batch": why.batch,
        "why": why.why.en,
        "why_hi": why.why.hi,
        "too_many": why.too_many,
        "options": [_option(option) for option in why.options],
    }


def _option(option: Option) -> Shape:
    words = why_words.price(option.prices) if option.prices else why_words.closed(option.closings)
    return {
        "batch": option.batch.id,
        "access": option.access.value,
        "text": words.en,
        "text_hi": words.hi,
        "closings": list(map(_closing, option.closings)),
        "prices": [_price(price) for price in option.prices],
        "along": [asdict(move) for move in option.along],
        "others": [asdict(move) for move in option.others],
        "given": [asdict(move) for move in option.given],
        "told": option.told,
    }


def _closing(closing: Closing) -> Shape:
    return {"reason": closing.reason, "code": closing.code, "text": closing.en, "text_hi": closing.hi}


def _price(price: Price) -> Shape:
    return {
        "rule": price.rule.value,
        "now": price.now,
        "then": price.then,
        "loss": price.loss,
        "more_is_better": price.more_is_better,
    }


def plan(result: Bent) -> Shape:
    """The rules that the plan bends."""
    return {
        "version": result.planned.plan.version,
        "waiting": [
            {"code": one.code, "name": one.name, "why": one.why.en, "why_hi": one.why.hi} for one in result.waiting
        ],
        "remedies": [
            {"seats": each.seats, "text": each.en, "text_hi": each.hi} for each in result.planned.plan.remedies
        ],
        "bends": [_bend(bend) for bend in result.bends],
        "forced": [
            {
                "code": each.code,
                "name": each.name,
                **{"batch": each.forced.batch, "by": each.forced.by, "why": each.forced.because.en},
                "closings": list(map(_closing, each.against)),
            }
            for each in result.breaches
        ],
    }


def _bend(bend: Bend) -> Shape:
    return {
        "rule": bend.rule.value,
        "amount": bend.amount,
        "districts": [
            {
                "unit": each.unit,
                "roles": list(each.roles),
                "days": [day.isoformat() for day in each.days],
                "batches": list(each.batches),
            }
            for each in bend.districts
        ],
        "wishes": [asdict(wish) | {"wished": list(wish.wished)} for wish in bend.wishes],
        "mix": [asdict(item) for item in bend.mix],
        "costed": bend.costed,
        "costs": [_cost(cost) for cost in bend.costs],
        "remedies": [remedy(each) for each in bend.remedies],
    }


def _cost(cost: Cost) -> Shape:
    words = why_words.price(cost.prices)
    return {
        "before_seating": cost.first,
        "left": cost.left,
        "text": words.en,
        "text_hi": words.hi,
        "prices": [_price(price) for price in cost.prices],
    }
