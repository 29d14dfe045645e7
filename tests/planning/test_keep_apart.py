"""Two whom a hand put together though they are kept apart: nobody else is excused, whatever is planned later."""

from dataclasses import replace
from itertools import combinations, product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cadre_cli.domain.decisions import UNDECIDED, Decisions, Forced
from cadre_cli.domain.event import Rule
from cadre_cli.planning.decided import Standing
from cadre_cli.planning.keep_apart import labels_that_count
from cadre_cli.planning.plan import make_plan
from cadre_cli.planning.verify import verify
from tests.planning.rounds import batch, crowd, event, people, venue

TWO = event((batch("B1", 9, 10), batch("B2", 11, 12)), [venue(men=5)])
FIVE = people(*crowd(5))
CODES = FIVE["code"].tolist()
PLACES = ("", "B1", "B2")
A, B, C, *_ = CODES

some = st.frozensets(st.sampled_from(CODES), max_size=3)
forced = st.builds(Forced, st.sampled_from(PLACES[1:]), st.just("Office"), st.just("asked"), beside=some)


def kept_apart(labels: list[str]) -> set[frozenset[str]]:
    """Every pair of codes that shares a label."""
    return {
        frozenset((one, other))
        for (one, his), (other, hers) in combinations(zip(CODES, labels, strict=True), 2)
        if set(his.split()) & set(hers.split())
    }


def excused(decisions: Decisions) -> set[frozenset[str]]:
    return {frozenset((code, other)) for code, one in decisions.forced.items() for other in one.beside}


@settings(max_examples=200, deadline=None)
@given(
    labels=st.lists(st.sampled_from(("", "x", "y", "x y")), min_size=5, max_size=5),
    forced=st.dictionaries(st.sampled_from(CODES), forced, max_size=4),
)
def test_the_labels_keep_apart_everybody_but_the_pairs_excused(labels, forced):
    decisions = Decisions(forced=forced)
    count = labels_that_count(FIVE.assign(apart=labels)["apart"], FIVE["code"], decisions).tolist()
    assert kept_apart(count) == kept_apart(labels) - excused(decisions)


@settings(max_examples=8, deadline=None)
@given(
    labels=st.lists(st.sampled_from(("", "x", "y", "x y")), min_size=5, max_size=5),
    forced=st.dictionaries(st.sampled_from(CODES), forced, max_size=3),
)
@example(labels=["x", "x", "x", "x", "x"], forced={A: Forced("B1", "Office", "asked", beside=frozenset((B,)))})
def test_as_many_are_seated_as_the_other_keep_apart_rules_allow(labels, forced):
    table, decisions = FIVE.assign(apart=labels), Decisions(forced=forced)
    made = make_plan(table, TWO, standing=Standing(decisions))
    got = dict(zip(made.seats["code"], made.seats["batch"], strict=True))
    rivals = kept_apart(labels) - excused(decisions)

    def allowed(seats):
        together = any(len(places := {seats[code] for code in pair}) == 1 and "" not in places for pair in rivals)
        return not together and all(seats[code] in ("", one.batch) for code, one in forced.items())

    every = (dict(zip(CODES, choice, strict=True)) for choice in product(PLACES, repeat=5))

    def score(seats):  # who was put there by hand comes before all others
        return sum(bool(seats[code]) for code in forced), sum(map(bool, seats.values()))

    assert allowed(got)
    assert score(got) == max(score(seats) for seats in every if allowed(seats))
    assert verify(table, made, TWO) == ()


def test_the_verifier_excuses_the_pair_and_nobody_else():
    table = FIVE.assign(apart=["x", "x", "x", "", ""])
    first = make_plan(FIVE, TWO)
    seats = first.seats.set_index("code")
    put = UNDECIDED.force(A, Forced("B1", "Office", "asked", beside=frozenset((B,))))

    def objections(**places):
        there = seats.assign(batch=seats["batch"].where(~seats.index.isin((A, B, C)), "B2"), room="")
        there.loc[list(places), "batch"] = list(places.values())
        plan = replace(first, seats=there.reset_index(), decisions=put, tiers=())
        return [each.text for each in verify(table, plan, TWO) if each.rule is Rule.APART]

    assert objections(**{A: "B1", B: "B1"}) == []
    assert objections(**{A: "B1", C: "B1"}) == [f"{', '.join(sorted((A, C)))} are to be apart but are all in B1"]
