"""The rules of law, of those in the event file, that money touches: who is warned of, and when money is booked."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadre_cli.domain.money import NOBODY, OF_PEOPLE, Account, Entry, Purpose
from cadre_cli.domain.money_rules import Direction, MoneyRule, Over
from cadre_cli.domain.names import Names
from cadre_cli.ledger.entries import of_purpose
from cadre_cli.ledger.money_rules import touched
from cadre_cli.store.balances import reached
from cadre_cli.store.entries import Journal
from cadre_cli.text.listing import some_of
from cadre_cli.workflows.deposits.counter import Counter

Reached = Callable[[Account, int, bool], Mapping[str, int]]
"""By code, all that ever came into an account, or went back out of it (True), where it is at least so many paise."""


@dataclass(frozen=True, slots=True)
class Warned:
    """A rule, and the codes of those whose money touches it."""

    rule: MoneyRule
    codes: tuple[str, ...]


def rules_touched(counter: Counter, journal: Journal, person: str, entry: Entry) -> list[MoneyRule]:
    """The rules that his money touches by this entry, which is in the journal."""
    rules = counter.event.deposits.warnings
    return touched(rules, person, journal.of_person(person), entry) if rules else []


def stamps_of(counter: Counter, journal: Journal, person: str, entry: Entry) -> tuple[Names, ...]:
    """What the rules put on his receipt of this entry."""
    rules = [rule for rule in counter.event.deposits.warnings if rule.stamp]
    alone = all(rule.over is Over.ENTRY for rule in rules)  # then no other entry of his need be read
    found = touched(rules, person, [entry] if alone else journal.of_person(person), entry) if rules else []
    return tuple(rule.stamp for rule in found if rule.stamp)


def warnings_of(counter: Counter, journal: Journal, entries: Sequence[Entry]) -> Iterator[str]:
    """What is to be known of an import: each rule that its entries, which are in the journal, touch, and by whom."""
    rules = counter.event.deposits.warnings
    by_person: dict[str, list[Entry]] = {}
    for entry in entries:
        for code in {line.whose for line in entry.lines if line.account in OF_PEOPLE} - {NOBODY}:
            by_person.setdefault(code, []).append(entry)
    near = _near(lambda *asked: reached(journal.connection, *asked), rules, by_person)
    found: dict[str, list[MoneyRule]] = {}
    for code, its in near.items():
        known = journal.of_person(code)
        found[code] = [rule for rule in its if any(touched([rule], code, known, entry) for entry in by_person[code])]
    for rule in rules:
        named = [str(counter.person(code)) for code, its in sorted(found.items()) if rule in its]
        if named:
            yield f"{rule}: {some_of(named)}"


def everybody_warned(counter: Counter, journal: Journal) -> tuple[Warned, ...]:
    """Each rule that anybody's money touches."""
    rules = counter.event.deposits.warnings
    by_person: dict[str, list[MoneyRule]] = {}
    for code, near in _near(counter.store.books.reached, rules).items():
        by_person[code] = touched(near, code, journal.of_person(code))
    found = (Warned(rule, tuple(sorted(code for code, its in by_person.items() if rule in its))) for rule in rules)
    return tuple(each for each in found if each.codes)


def _near(
    moved_in: Reached, rules: Sequence[MoneyRule], of: Collection[str] | None = None
) -> Mapping[str, list[MoneyRule]]:
    """The rules that somebody (of these, where they are named) may touch by all that he ever moved, by code.

    Only of these every entry is looked at.
    """
    least: dict[tuple[Account, bool], int] = {}
    for rule in rules:
        for part in _parts(rule):
            least[part] = min(_share(rule), least.get(part, _share(rule)))
    moved = {(account, back): moved_in(account, paise, back) for (account, back), paise in least.items()}
    near: dict[str, list[MoneyRule]] = {}
    for rule in rules:
        for code in {code for part in _parts(rule) for code, paise in moved[part].items() if paise >= _share(rule)}:
            if of is None or code in of:
                near.setdefault(code, []).append(rule)
    return near


def _parts(rule: MoneyRule) -> set[tuple[Account, bool]]:
    """The accounts in which the rule's money stands, and whether it is what went back that counts."""
    return {(of_purpose(purpose), rule.direction is Direction.RETURNED) for purpose in rule.purposes or Purpose}


def _share(rule: MoneyRule) -> int:
    """What is at least in one of its accounts where the rule is touched, in paise."""
    return -(-rule.least // len(_parts(rule)))
