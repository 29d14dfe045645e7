"""Whether somebody on a new roster is a person of old: what is not certain is asked, and remembered as answered."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final

import pandas as pd
from rapidfuzz.distance import Levenshtein

from cadre_cli.domain.findings import Address, Finding, FindingKind
from cadre_cli.domain.questions import DIFFERENT, SAME, Answer, Question
from cadre_cli.intake import kinds
from cadre_cli.intake.answered import answered
from cadre_cli.intake.answers import Answers
from cadre_cli.intake.names import name_key
from cadre_cli.intake.values.asking import asked
from cadre_cli.store.database import Store
from cadre_cli.text.person_names import similar_pairs
from cadre_cli.workflows.participants import with_codes

LIKE_ENOUGH: Final = 0.5
SPELT_LIKE_ENOUGH: Final = 0.7
"""Two names of one mobile that are less alike than this, in sound and in letters, are two people who share a phone."""

_PROPOSALS: Final = (
    Answer(SAME, "one person: he keeps his code and his place"),
    Answer(DIFFERENT, "two people: the one of old has left"),
)
_SIDES: Final = ["code", "name", "unit", "assembly", "file", "sheet", "row"]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Somebody of the roster, and one of old who may be he; `fact` is what they share, in words."""

    code: str
    name: str
    address: Address
    old_code: str
    old_name: str
    fact: str

    @property
    def question(self) -> Question:
        """Whether they are one person."""
        text = (
            f'"{self.name}" of the roster and "{self.old_name}" ({self.old_code}) of the plan before have {self.fact}'
        )
        return asked("person", f"{self.old_code}: {self.name} / {self.old_name}", text, _PROPOSALS)


def recognised(people: pd.DataFrame, store: Store, answers: Answers) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The people of the rosters with the codes that they have or are given, and who is in doubt."""
    known = store.known_people()
    return settle_doubts(with_codes(people, known), known, frozenset(people["code"].unique()), answers, store.met)


def settle_doubts(
    people: pd.DataFrame,
    known: pd.DataFrame,
    certain: Set[str],
    answers: Answers,
    met: Callable[[str, str], bool],
) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The people with the codes of old that answers gave them, and a finding for each doubt or answer.

    In doubt is who has the mobile of one who is on no roster any more and a name not quite like his, or name and role
    of such a one at another place. Until it is answered they are two people.

    Args:
        people: a people table with codes.
        known: every participant ever stored.
        certain: codes that the roster itself gave.
        answers: those of the event folder.
        met: whether two codes ever stood in one plan; then they are two people.
    """
    findings = []
    own = people["code"].tolist()
    codes = dict(zip(own, own, strict=True))
    for pair in _pairs(people[~people["code"].isin(certain)], known[~known["code"].isin(own)]):
        if answers.to(pair.question) is None and met(pair.code, pair.old_code):
            continue
        told, is_one = told_of(pair.question, pair.address, kinds.MAYBE_OF_OLD, "they are two people", answers)
        findings.append(told)
        if is_one and pair.old_code not in codes.values():
            codes[pair.code] = pair.old_code
    settled = people.assign(code=people["code"].map(codes)).sort_values("code", ignore_index=True)
    return settled, tuple(findings)


def told_of(
    question: Question, address: Address, kind: FindingKind, meanwhile: str, answers: Answers
) -> tuple[Finding, bool]:
    """What is told of a doubt whether two are one person, and whether an answer says that they are.

    A finding of that kind where it is open: it says how it is `meanwhile`.
    """
    given = answers.to(question)
    if given is not None:
        answer_kind, read, action = answered(given)
        return Finding(answer_kind, address, read, action), given.value == SAME
    line = f'"{question.about}": {SAME}'
    action = f"write under people: in answers.yaml {line} (or {DIFFERENT}); until then {meanwhile}"
    return Finding(kind, address, question.text, action, 1, question), False


def _pairs(people: pd.DataFrame, gone: pd.DataFrame) -> Iterator[_Pair]:
    """Every doubt once, in the order of the codes."""
    if people.empty or gone.empty:
        return
    of_mobile = _joined(people[people["mobile"] != ""], gone, ["mobile"]).assign(fact="the same mobile")
    of_mobile = of_mobile[may_be_slips(of_mobile["name"].tolist(), of_mobile["name_old"].tolist())]
    named = [with_name_key(table[(table["name"] != "") & (table["role"] != "")]) for table in (people, gone)]
    of_name = _joined(named[0], named[1], ["key", "role"]).assign(fact="the same name and role at two places")
    elsewhere = (of_name["unit"] != of_name["unit_old"]) | (of_name["assembly"] != of_name["assembly_old"])
    both = pd.concat([of_mobile, of_name[elsewhere]]).drop_duplicates(["code", "code_old"])
    for row in both.sort_values(["code", "code_old"]).to_dict("records"):
        address = Address(row["file"], row["sheet"], str(row["row"]))
        yield _Pair(row["code"], row["name"], address, row["code_old"], row["name_old"], row["fact"])


def may_be_slips(names: Sequence[str], others: Sequence[str]) -> list[bool]:
    """Whether each name may be a slip of the other at its place.

    Raises:
        ValueError: the lists are of different length.
    """
    sounds = similar_pairs(names, others)
    letters = (Levenshtein.normalized_similarity(*map(name_key, pair)) for pair in zip(names, others, strict=True))
    return [
        sound >= LIKE_ENOUGH or spelling >= SPELT_LIKE_ENOUGH for sound, spelling in zip(sounds, letters, strict=True)
    ]


def with_name_key(people: pd.DataFrame) -> pd.DataFrame:
    """With the match key of each name in the column 'key'."""
    return people.assign(key=people["name"].map({name: name_key(name) for name in people["name"].unique()}))


def _joined(people: pd.DataFrame, gone: pd.DataFrame, on: list[str]) -> pd.DataFrame:
    return people[[*_SIDES, *on]].merge(gone[[*_SIDES, *on]], on=on, suffixes=("", "_old"))
