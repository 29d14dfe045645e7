import json
from pathlib import Path

import pytest

from cadre_cli.commands import why_view
from cadre_cli.domain.event import Dimension, Names, Rule
from cadre_cli.domain.why import Access, OffMix, Price, Unmet
from cadre_cli.prints import why_words
from cadre_cli.workflows import acts, event_folder
from cadre_cli.workflows.acting import Force
from tests.commands.calling import Cadre
from tests.commands.test_shapes import documented
from tests.planning.rounds import event
from tests.workflows.camps import MENS_BEDS, mend, plan_rows, run

SHAILESH, HITESH = "82QBC", "94Q78"
HERE = ("--event", "camp")


def _batches(cadre: Cadre) -> list[str]:
    """His own batch, the best other one, and the one in which his district would be left without either."""
    return [option["batch"] for option in json.loads(cadre("why", SHAILESH, "--json", *HERE).out)["options"]]


def _is_as_documented(value: object, name: str) -> None:
    """As `assert_is`, but that a list may be empty."""
    assert isinstance(value, dict)
    shape = documented()[name]
    assert set(value) == set(shape)
    for key, inner in shape.items():
        if isinstance(inner, list):
            for one in value[key]:
                _is_as_documented(one, inner[0])


@pytest.mark.usefixtures("camp")
def test_a_sentence_to_read_out_then_a_line_a_batch(cadre: Cadre) -> None:
    told = cadre("why", SHAILESH, *HERE)
    lines = told.out.splitlines()
    assert told.code == 0
    here, fit, alone = _batches(cadre)
    assert lines[0].startswith(f"Shailesh Tiwari (82QBC) is in {here}; {fit} would cost ")
    assert lines[0].endswith("; nobody else moves.")
    assert lines[1] == "  On the lists: open: B1, B2, B3"
    assert lines[2].split() == ["Batch", "Dates", "seat", "keep", "one_away", "wishes", "spread"]
    assert (lines[3].split()[0], lines[3].split()[3:]) == (here, ["12", "0", "0", "3", "0", "here"])
    assert "  0 → 1  " in next(line for line in lines if line.startswith(alone))


@pytest.mark.usefixtures("camp")
def test_why_not_in_a_batch_in_either_order_and_in_hindi(cadre: Cadre) -> None:
    sentence = "Hitesh Meena (94Q78) is in B3; B1 is closed: away on 9 June, 10 June."
    assert cadre("why", "--not", HITESH, "B1", *HERE).out.splitlines()[0] == sentence
    assert cadre("why", HITESH, "--not", "b1", *HERE).out.splitlines()[0] == sentence
    hindi = cadre("why", HITESH, "--not", "B1", "--lang", "hi", *HERE).out.splitlines()
    assert hindi[0] == "Hitesh Meena (94Q78) B3 में हैं; B1 बंद: 9 जून, 10 जून को उपलब्ध नहीं।"


def test_who_was_put_there_by_hand_who_is_alone_in_it_and_who_waits(camp: Path, cadre: Cadre) -> None:
    acts.pin(camp, SHAILESH)
    held = cadre("why", SHAILESH, *HERE).out
    here = _batches(cadre)[0]
    assert held.startswith(f"Shailesh Tiwari (82QBC) is in {here}: placed in {here} by hand; ")
    assert "On the lists" not in held
    acts.close(camp, here)
    shut = cadre("why", SHAILESH, *HERE).out
    assert "; every other batch is closed.\n" in shut
    assert f" are closed: {here} is closed to changes\n" in shut
    acts.withdraw(camp, HITESH, "ill")
    assert "is not planned: withdrawn: ill; " in cadre("why", HITESH, *HERE).out


def test_who_else_would_have_to_move_is_named_and_whoever_waits_is_told_what_is_full(camp: Path, cadre: Cadre) -> None:
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 3, beds: 1}\n")
    run(camp)
    people = json.loads(cadre("people", "--json", *HERE).out)["people"]
    men = {
        batch: [p["code"] for p in people if p["gender"] == "men" and p["batch"] == batch]
        for batch in ("B1", "B2", "B3")
    }
    to = next(batch for batch, there in men.items() if len(there) == 3)
    mover = next(
        p["code"] for p in people if p["gender"] == "men" and p["batch"] not in (to, "") and p["code"] != HITESH
    )
    assert f"  {to}: would have to move: " in cadre("why", mover, *HERE).out
    mend(camp, "      - {for: men, rooms: 3, beds: 1}\n", "      - {for: men, rooms: 2, beds: 1}\n")
    run(camp)
    (late,) = json.loads(cadre("people", "--waiting", "--json", *HERE).out)["people"]
    assert " waits: no men's bed is left" in cadre("why", late["code"], *HERE).out
    bent = cadre("why", *HERE)
    assert bent.out.startswith(
        "Plan 3 bends these rules, the most important first:\n\nA seat for as many as possible: people who wait: 1\n"
    )
    assert f"  {late['name']} ({late['code']}): no men's bed is left" in bent.out
    assert ": would seat 1 more\n" in bent.out


@pytest.mark.usefixtures("camp")
def test_a_plan_that_bends_nothing_says_so(cadre: Cadre) -> None:
    assert cadre("why", *HERE).out == "Plan 1 bends no soft rule.\n"
    assert cadre("why", "--lang", "hi", *HERE).out == "योजना 1 में हर नियम पूरा निभा है।\n"


def test_a_district_that_is_left_without_either_and_what_it_costs_to_keep(
    camp: Path, cadre: Cadre, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = _batches(cadre)[2]
    acts.move(camp, SHAILESH, alone)
    told = cadre("why", *HERE).out
    assert "Somebody always stays in the district: districts from which on some day all are away: 1\n" in told
    assert f" 2025 ({alone})\n" in told
    assert "  → To keep it: " in told
    assert "; 1 other moves; won: 1 district less without either" in told
    assert "\n  Unevenness counts who is too many or too few of a role" in told
    monkeypatch.setattr("cadre_cli.commands.why_view.FEW", 0)
    assert "… and 1 more, with --json" in cadre("why", *HERE).out
    shape = json.loads(cadre("why", "--json", *HERE).out)
    _is_as_documented(shape, "bent")
    monkeypatch.setattr("cadre_cli.workflows.bent.LARGE", 3)
    assert "What it would cost to keep is not worked out" in cadre("why", *HERE).out


def test_two_who_wish_for_the_one_bed_of_a_batch_cannot_both_have_it(tmp_path: Path, cadre: Cadre) -> None:
    camp = tmp_path / "few"
    event_folder.init(camp, "first_round")
    mend(camp, MENS_BEDS, "      - {for: men, rooms: 1, beds: 1}\n")
    alike = {"Role": "State Secretary", "District": "Sagar", "Gender": "M", "Wished batch": "B1"}
    plan_rows(
        camp, [alike | {"Name": name, "Mobile": f"900001990{n}"} for n, name in enumerate(("Amol Jain", "Bhola Rao"))]
    )
    assert "No plan that seats as many keeps it better.\n" in cadre("why", "--event", camp).out


def test_who_sits_against_the_rules_is_named_with_who_decided_it(camp: Path, cadre: Cadre) -> None:
    acts.move(camp, HITESH, "B1", Force("Office", "agreed"))
    told = cadre("why", *HERE).out
    assert (
        "Against the rules, by force:\n  Hitesh Meena (94Q78) in B1 (Office: agreed): away on 9 June, 10 June" in told
    )
    assert "  B1 against the rules: away on 9 June, 10 June\n" in cadre("why", HITESH, "B1", *HERE).out
    shape = json.loads(cadre("why", "--json", *HERE).out)
    _is_as_documented(shape, "bent")
    assert [closing["reason"] for closing in shape["forced"][0]["closings"]] == ["days"]


@pytest.mark.usefixtures("camp")
def test_the_shape_is_the_documented_one(cadre: Cadre) -> None:
    shape = json.loads(cadre("why", HITESH, "--json", *HERE).out)
    _is_as_documented(shape, "why")
    assert [option["access"] for option in shape["options"]] == ["here", "open", "closed"]
    assert shape["options"][2]["closings"] == [
        {"reason": "days", "code": "", "text": "away on 9 June, 10 June", "text_hi": "9 जून, 10 जून को उपलब्ध नहीं"}
    ]


@pytest.mark.usefixtures("camp")
def test_what_is_not_priced_is_told_in_plain_words(cadre: Cadre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_cli.workflows.why.LARGE", 3)
    told = cadre("why", SHAILESH, *HERE).out
    assert ": no rule of his own closes it. What it would cost is not worked out: 12 people would" in told
    monkeypatch.setattr("cadre_cli.commands.why_view.FEW", 1)
    assert ", … (+1): no rule of his own" in cadre("why", SHAILESH, *HERE).out


def test_a_price_in_words() -> None:
    losses = {Rule.SEAT: 0, Rule.KEEP: 2, Rule.WISHES: 1, Rule.SPREAD: -3}
    prices = [Price(rule, 10, 10 + loss, more_is_better=False) for rule, loss in losses.items()]
    assert why_words.price(prices) == Names(
        "1 wish; 2 others move; won: 3 points of unevenness less",
        "1 इच्छा; 2 और का बैच बदलेगा; लाभ: 3 अंक कम असमानता",
    )
    assert why_words.price(prices[:1]).en == "nothing; nobody else moves"
    two = [Price(rule, 1, 0, more_is_better=True) for rule in (Rule.SEAT, Rule.WISHES, Rule.SPREAD)]
    assert why_words.lost(two).en == "1 seat, 1 wish and 1 point of unevenness between the batches"


def test_where_a_batch_is_off_the_mix_and_whose_wish_is_not_met() -> None:
    round_ = event()
    off = [OffMix("B1", Dimension.ROLE, "mla", 2, 1), OffMix("B2", Dimension.FILL, "", -1, 4)]
    said = [why_view.off(item, round_) for item in off]
    assert [names.en for names in said] == ["B1: role MLA 2 too many", "B2: people 1 too few"]
    assert [names.hi for names in said] == ["B1: दायित्व विधायक 2 अधिक", "B2: लोग 1 कम"]
    gender = why_view.off(OffMix("B1", Dimension.GENDER, "women", 1, 1), round_)
    assert (gender.en, gender.hi) == ("B1: gender Women 1 too many", "B1: लिंग महिला 1 अधिक")
    assert why_view.wished(Unmet("AAAAA", "A", "B2", ("B1", "B3"))).en == "A (AAAAA): B2 instead of B1, B3"
    assert why_view.wished(Unmet("AAAAA", "A", "", ())).hi == "A (AAAAA): कोई बैच नहीं के बदले कोई बैच नहीं"
    assert Access.HERE.value == "here"
