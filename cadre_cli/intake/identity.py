"""The same person in several rows. A name is never proof: a second fact must agree.

Every function takes people by the people table's columns, with the 0-based column of their names' cells in
'name_column', indexed 0, 1, 2… in roster order.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, combinations, compress
from typing import Final

import pandas as pd

from cadre_cli.domain.event import Event
from cadre_cli.domain.findings import Address, FindingKind
from cadre_cli.domain.questions import BOTH, LEFT_OUT, SAME
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import tell_answer
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.coincidences import (
    Coincidence,
    RowWords,
    alike_lists,
    list_question,
    person_question,
    tell_coincidences,
    tell_several_districts,
)
from cadre_cli.intake.distinct import map_distinct
from cadre_cli.intake.familiar_names import familiar_doubts
from cadre_cli.intake.findings_log import FindingsLog
from cadre_cli.intake.kin import kin_differ
from cadre_cli.intake.merge import merge_rows
from cadre_cli.intake.names import are_alike, name_key
from cadre_cli.intake.posts import post_in_words
from cadre_cli.intake.same_lists import of_one_list
from cadre_cli.intake.shared_facts import SharedFacts, codes_of, of_several, of_those, repeated
from cadre_cli.linking import linked

MOST_NAMES: Final = 8
"""A mobile, code or post under more names than this is nobody's own: only equal names are one person with it."""

Told = set[tuple[FindingKind, str]]
"""What people may share without being asked about it: the kind of the doubt, and the fact in words."""


def one_each(people: pd.DataFrame, event: Event, log: FindingsLog, answers: Answers | None = None) -> pd.DataFrame:
    """Everybody once, as far as that is certain or answered; the rest is asked. The index starts anew.

    The result has the keys of the names in 'name_key'.
    """
    people, answers = people.assign(name_key=map_distinct(name_key, people["name"])), answers or Answers()
    facts = SharedFacts(people, event)
    return _ask_doubts(_merge_same(people, facts, log, answers), facts, log, answers)


def _merge_same(people: pd.DataFrame, facts: SharedFacts, log: FindingsLog, answers: Answers) -> pd.DataFrame:
    """The people with certain repetitions merged into their first row; doubts are asked and stay apart.

    Rows are one person when their names are equal without honorifics, or alike across scripts and spellings, and
    they share a mobile, a code, or a post that only one person holds in a place; or when an answer says so.
    """
    same = _joined(_same_facts(people, facts))
    words = RowWords(people, same)
    groups: list[list[int]] = []
    told: list[Coincidence] = []
    for rows in same:
        against = _contradiction(words, rows)
        if against:
            read = f"{words.listed(rows)} have one name and differ in the {against}"
            action = "correct the cells if it is one person; until then they are taken as different people"
            fact = _shared_fact(people.loc[rows], facts)
            doubt = Coincidence(kinds.MAYBE_ONE, rows, rows[1], read, action, fact)
            given = answers.to(person_question(doubt, words))
            if given is None:
                told.append(doubt)
                continue
            tell_answer(given, words.address(doubt.at), len(rows), log)
            groups += [rows] if given.value == SAME else []
            continue
        groups.append(rows)
        first, second = (words("name", row) for row in rows[:2])
        other = "" if words("name_key", rows[0]) == words("name_key", rows[1]) else f'as "{first}" '
        read = f'"{second}" stands here and {other}in {words.source(rows[0])}, with {_shared(words, rows)}'
        tell_several_districts(words, rows, log)
        told.append(Coincidence(kinds.MERGED, rows, rows[1], read, "nothing: the rows were taken as one person"))
    tell_coincidences(told, words, log)
    people, ordered = of_one_list(people, groups, log, answers)
    return merge_rows(people, ordered, facts.event)


def _ask_doubts(people: pd.DataFrame, facts: SharedFacts, log: FindingsLog, answers: Answers) -> pd.DataFrame:
    """Asks about one mobile or one post of several people; a code of several people is taken from all of them.

    What is answered is done: rows become one person, or the people of a list that does not count are left out.
    Returns the people without the codes that cannot be told apart.
    """
    people, both = _without_old_lists(people, facts, log, answers)
    people, apart = _as_answered(people, facts, log, answers)
    doubts = [doubt for doubt in _doubts(people, facts) if (doubt.kind, doubt.fact) not in apart | both]
    tell_coincidences(doubts, _words_of(people, doubts), log)
    doubtful = repeated(codes_of(people)).index
    return people.assign(code=people["code"].mask(people.index.isin(doubtful), "")) if len(doubtful) else people


def _doubts(people: pd.DataFrame, facts: SharedFacts) -> list[Coincidence]:
    """Everything in which people agree who may be one; those who are left out are nobody's double."""
    told: list[Coincidence] = []
    left_out = people["set_aside"] == LEFT_OUT
    present = people[~left_out] if left_out.any() else people
    holds = (present["name"] != "") & (present["alternate"] == 0)  # an alternate does not hold the post
    numbers, owners = of_several(facts.numbers(present)), of_several(codes_of(people))
    posts = of_several(of_those(facts.posts(present), holds))
    words = RowWords(people, [rows for _, rows in (*numbers, *posts, *owners)])
    for number, rows in numbers:
        if _have_one_name(words, [row for row in rows if words("name_key", row)]):
            continue  # they are one person, or it is said why not
        read = f"{number} is the mobile of {words.listed(rows)}"
        action = "nothing if they share a phone; if it is one person, write the name alike in both rows"
        told.append(Coincidence(kinds.SAME_MOBILE, rows, rows[-1], read, action, number))
    for post, rows in posts:
        fact = post_in_words(post, facts.event)
        read = f"{words.listed(rows)} are all {fact}"
        action = "correct the role or the place of all but one"
        told.append(Coincidence(kinds.SAME_POST, rows, rows[-1], read, action, fact))
    for code, rows in owners:
        action = "clear the code of all but its owner; until then the code counts for none of them"
        read = f"{code} is the code of {words.listed(rows)}"
        told.append(Coincidence(kinds.SAME_CODE, rows, rows[-1], read, action, code))
    return [*told, *familiar_doubts(present, facts.event)]


def _without_old_lists(
    people: pd.DataFrame, facts: SharedFacts, log: FindingsLog, answers: Answers
) -> tuple[pd.DataFrame, Told]:
    """The people with those set aside who stand only in a list that does not count, and what two lists may share."""
    both: Told = set()
    if not answers.about("lists"):
        return people, both
    doubts, told = _doubts(people, facts), set()
    for (_, first, second), group in alike_lists(doubts, _words_of(people, doubts)).items():
        given = answers.to(list_question(first, second))
        if given is None:
            continue
        both |= {(doubt.kind, doubt.fact) for doubt in group if given.value == BOTH}
        old = [] if given.value == BOTH else _only_in(people, first if given.value == str(second) else second)
        if given not in told:
            told.add(given)
            tell_answer(given, second, len(old) or len(group), log)
        people = people.assign(set_aside=people["set_aside"].mask(people.index.isin(old), LEFT_OUT))
    return people, both


def _words_of(people: pd.DataFrame, doubts: Iterable[Coincidence]) -> RowWords:
    return RowWords(people, (doubt.rows for doubt in doubts))


def _only_in(people: pd.DataFrame, sheet: Address) -> list[int]:
    """The rows of those who stand in that sheet alone."""
    begins = f"{sheet}{'!' if sheet.sheet else ' › '}"
    here = people.index[(people["file"] == sheet.file) & (people["sheet"] == sheet.sheet)]
    sources = people["sources"].loc[here].tolist()
    alone = [all(line.startswith(begins) for line in lines.split("\n")) for lines in sources]
    return here[alone].tolist() if alone else []


def _as_answered(
    people: pd.DataFrame, facts: SharedFacts, log: FindingsLog, answers: Answers
) -> tuple[pd.DataFrame, Told]:
    """The people with the rows merged that are one person by an answer, and the facts that different people share."""
    apart: Told = set()
    if not answers.about("people"):
        return people, apart
    groups, doubts = [], _doubts(people, facts)
    words = _words_of(people, doubts)
    for doubt in doubts:
        given = answers.to(person_question(doubt, words))
        if given is None:
            continue
        tell_answer(given, words.address(doubt.at), len(doubt.rows), log)
        if given.value == SAME:
            groups.append(doubt.rows)
        else:
            apart.add((doubt.kind, doubt.fact))
    return merge_rows(people, _joined(groups), facts.event), apart


def _same_facts(people: pd.DataFrame, facts: SharedFacts) -> Iterable[Sequence[int]]:
    """Groups of rows that share one more fact beside a name that is equal or alike; a row may be in several."""
    named = people["name_key"] != ""
    sharing: list[list[int]] = []
    for column in facts.each_kind(people):
        sharing += (rows for _, rows in of_several(of_those(column, named)))
    words = RowWords(people, sharing)
    alike: list[tuple[int, int]] = []
    for rows in sharing:
        of_name: dict[str, list[int]] = {}
        for row in rows:
            of_name.setdefault(words("name_key", row), []).append(row)
        yield from (equal for equal in of_name.values() if len(equal) > 1)
        if len(of_name) <= MOST_NAMES:
            alike += combinations((equal[0] for equal in of_name.values()), 2)
    yield from compress(alike, _are_alike(words, alike))


def _are_alike(words: RowWords, pairs: Sequence[tuple[int, int]]) -> list[bool]:
    """Whether the names of two rows are alike, for each pair."""
    return are_alike(*([words("name", pair[side]) for pair in pairs] for side in (0, 1)))


def _joined(groups: Iterable[Sequence[int]]) -> list[list[int]]:
    """Groups that have a row in common as one, in roster order."""
    head = linked(groups)
    joined: dict[int, list[int]] = {}
    for row in sorted(head):
        joined.setdefault(head[row], []).append(row)
    return sorted(joined.values())


def _contradiction(words: RowWords, rows: Sequence[int]) -> str:
    """In what rows of one name cannot both be right, '' where there is nothing."""
    column = next((c for c in ("code", "gender") if len({words(c, row) for row in rows} - {""}) > 1), "")
    if column:
        return column
    if kin_differ([(words("name", row), words("extra", row)) for row in rows]):
        return "father's or husband's name"
    # Each name is like the next, yet the first need not be like the last.
    return "" if _have_one_name(words, rows) else "spelling"


def _have_one_name(words: RowWords, rows: Sequence[int]) -> bool:
    """Whether the name of each row is alike that of every other."""
    first_of_name = {words("name_key", row): row for row in reversed(rows)}
    pairs = list(combinations(sorted(first_of_name.values()), 2))
    return len(first_of_name) <= MOST_NAMES and all(_are_alike(words, pairs))


def _shared_fact(people: pd.DataFrame, facts: SharedFacts) -> str:
    """The first fact that several of the rows share, in words."""
    found = map(of_several, facts.each_kind(people))
    fact, _ = next(chain.from_iterable(found))
    return post_in_words(fact, facts.event) if isinstance(fact, tuple) else str(fact)


def _shared(words: RowWords, rows: Sequence[int]) -> str:
    first, second = rows[:2]
    if words("code", first) and words("code", first) == words("code", second):
        return "the same code"
    return "the same mobile" if words.numbers(first) & words.numbers(second) else "the same post"
