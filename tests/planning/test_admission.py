from dataclasses import replace

from cadre_cli.domain.event import Rule, UnknownGender
from cadre_cli.domain.filling import bed_kind
from cadre_cli.domain.plan import Reason
from cadre_cli.planning.admission import Traits, closing_reason, meets_wish
from tests.planning.rounds import RULES, batch, event, venue

ANYBODY = Traits(role="mla", district="Bhopal", gender="men", unavailable="", pin="")


def test_an_open_batch_has_no_closing_reason():
    assert closing_reason(ANYBODY, batch("B1", 9, 10), event()) is None


def test_a_batch_for_other_roles_is_closed_by_role():
    only_presidents = batch("B1", 9, 10, roles=["district_president"])
    assert closing_reason(ANYBODY, only_presidents, event()) is Reason.ROLE


def test_one_day_away_closes_the_whole_batch():
    away = replace(ANYBODY, unavailable="2025-06-01 2025-06-10")
    assert closing_reason(away, batch("B1", 9, 10), event()) is Reason.DAYS
    assert closing_reason(away, batch("B2", 11, 12), event()) is None


def test_a_venue_for_other_districts_is_closed_also_to_who_has_no_district():
    served = event(venues=(venue(serves=("Indore",)),))
    assert closing_reason(ANYBODY, batch("B1", 9, 10), served) is Reason.VENUE
    assert closing_reason(replace(ANYBODY, district=""), batch("B1", 9, 10), served) is Reason.VENUE
    assert closing_reason(replace(ANYBODY, district="Indore"), batch("B1", 9, 10), served) is None


def test_a_pin_closes_every_other_batch():
    pinned = replace(ANYBODY, pin="B2")
    assert closing_reason(pinned, batch("B1", 9, 10), event()) is Reason.PIN
    assert closing_reason(pinned, batch("B2", 11, 12), event()) is None


def test_who_has_no_known_gender_waits_only_where_the_event_says_so():
    unknown = replace(ANYBODY, gender="")
    assert closing_reason(unknown, batch("B1", 9, 10), event(unknown_gender=UnknownGender.WAIT)) is Reason.GENDER
    assert closing_reason(unknown, batch("B1", 9, 10), event()) is None
    assert bed_kind("", event()) == "men"
    assert bed_kind("", event(unknown_gender=UnknownGender.WOMEN)) == "women"
    assert bed_kind("women", event()) == "women"


def test_rules_that_are_switched_off_close_nothing():
    off = replace(RULES, hard=RULES.hard - {Rule.PIN, Rule.ADMITS_ROLE, Rule.AVAILABLE})
    closed = replace(ANYBODY, pin="B9", unavailable="2025-06-09")
    assert closing_reason(closed, batch("B1", 9, 10, roles=["x"]), event(rules=off)) is None


def test_a_wish_is_met_by_the_named_batch_or_by_days_inside_or_around_it():
    b2 = batch("B2", 11, 12)
    assert meets_wish("B1 B2", "", b2)
    assert meets_wish("", "2025-06-11", b2)  # one wished day within the batch
    assert meets_wish("", "2025-06-10 2025-06-11 2025-06-12", b2)  # the batch within the wished days
    assert not meets_wish("", "2025-06-10 2025-06-11", b2)
    assert not meets_wish("B20", "", b2)
    assert not meets_wish("", "", b2)
