"""The shape of the section `deposits` of an event file: the tariff, and how money is taken."""

from typing import Annotated

from pydantic import PlainValidator

from cadre_cli.domain.money import Mode, Purpose
from cadre_cli.domain.money_rules import Direction, Over
from cadre_cli.intake.event_file.blocks import AllOrList, NamesItem, Several, Strict
from cadre_cli.intake.event_file.values import Day, Flag, Id, Paise, Payee, Text, Vpa, one_of


class EarlyItem(Strict):
    """What the roles pay who pay by a day; `roles` is empty for every role."""

    until: Day
    amount: Paise
    roles: AllOrList = []


class WaiverItem(Strict):
    """What is let off for a role or a person; None for all of it."""

    role: Text | None = None
    person: Text | None = None
    amount: Paise | None = None
    why: Text


class WarningItem(Strict):
    """A rule of law of which the office wants to be warned, from an amount on (`domain.money_rules`)."""

    id: Id
    on: Flag = True
    says: Text
    source: Text
    amount: Paise
    over: Annotated[Over, PlainValidator(one_of(Over))]
    money: Annotated[Direction, PlainValidator(one_of(Direction))] = Direction.RECEIVED
    modes: list[Annotated[Mode, PlainValidator(one_of(Mode))]] = []
    purposes: list[Annotated[Purpose, PlainValidator(one_of(Purpose))]] = []
    since: Day | None = None
    until: Day | None = None
    stamp: NamesItem | None = None


class DepositsItem(Strict):
    """Whether the amounts are decided, how money may come, and what changes the amounts of the roles."""

    decided: Flag
    modes: Several[Text]
    purpose: Annotated[Purpose, PlainValidator(one_of(Purpose))] = Purpose.DEPOSIT
    early: list[EarlyItem] = []
    due_by: Day | None = None
    late_fee: Paise = 0
    couple: Paise | None = None
    waivers: list[WaiverItem] = []
    series: Id = "R"
    warnings: list[WarningItem] = []
    vpa: Vpa | None = None
    payee: Payee | None = None
