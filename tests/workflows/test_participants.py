from collections.abc import Mapping, Sequence

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre_cli.domain.codes import is_valid
from cadre_cli.domain.people import people_table
from cadre_cli.workflows.participants import with_codes

NOBODY = people_table({"name": []})
FIELDS = ("code", "name", "role", "unit", "assembly", "mobile", "booth")

Person = Mapping[str, str]

ASHA = {"name": "Asha Verma", "role": "mla", "unit": "Sehore", "assembly": "157", "mobile": "9000011101"}
VARUN = {"name": "Varun Soni", "role": "district_president", "unit": "Sehore", "mobile": "9000011103"}
TARA = {"name": "Tara Sahu", "role": "district_incharge", "unit": "Vidisha", "mobile": "9000011104"}


def table(people: Sequence[Person]) -> pd.DataFrame:
    columns = {field: [person.get(field, "") for person in people] for field in FIELDS}
    return people_table({**columns, "order": list(range(len(people)))})


def issued(people: Sequence[Person], known: pd.DataFrame = NOBODY) -> list[str]:
    """The codes in the order of `people`."""
    coded = with_codes(table(people), known)
    return coded.sort_values("order")["code"].tolist()


def known_as(people: Sequence[Person]) -> pd.DataFrame:
    return with_codes(table(people), NOBODY)


def test_everyone_gets_a_code_and_the_table_is_sorted_by_it() -> None:
    coded = with_codes(table([ASHA, VARUN, TARA]), NOBODY)
    assert coded["code"].map(is_valid).all()
    assert coded["code"].is_unique
    assert coded["code"].is_monotonic_increasing
    assert coded.index.tolist() == [0, 1, 2]
    assert coded.columns.tolist() == NOBODY.columns.tolist()


def test_the_table_that_was_given_is_left_as_it_was() -> None:
    people = table([VARUN, ASHA])
    with_codes(people, known_as([ASHA]))
    assert people.equals(table([VARUN, ASHA]))


def test_a_code_on_the_roster_is_kept() -> None:
    (code,) = issued([ASHA])
    assert issued([{**ASHA, "code": code, "name": "A. Verma", "mobile": ""}], known_as([ASHA])) == [code]
    assert issued([{**TARA, "code": code}]) == [code]


def test_a_corrected_mobile_keeps_the_code() -> None:
    assert issued([{**ASHA, "mobile": "9000099999"}], known_as([ASHA, VARUN])) == issued([ASHA])


def test_a_new_role_keeps_the_code() -> None:
    promoted = {**VARUN, "role": "mla", "unit": "Vidisha", "assembly": "145"}
    assert issued([promoted], known_as([ASHA, VARUN])) == issued([VARUN])


def test_another_spelling_or_an_honorific_keeps_the_code() -> None:
    for name in ("ASHA VERMA", "asha  verma", "Asha-Verma", "Smt. Asha Verma", "Asha Verma ji"):
        assert issued([{**ASHA, "name": name}], known_as([ASHA])) == issued([ASHA])


def test_the_other_script_keeps_the_code_where_the_mobile_agrees() -> None:
    hindi = {**ASHA, "name": "श्रीमती आशा वर्मा", "role": "district_president", "assembly": ""}
    assert issued([hindi], known_as([ASHA, VARUN])) == issued([ASHA])
    assert issued([{**hindi, "mobile": "9000099999"}], known_as([ASHA])) != issued([ASHA])
    assert issued([{**hindi, "name": "उषा शर्मा"}], known_as([ASHA])) != issued([ASHA])


def test_the_other_script_with_a_shared_phone_is_not_guessed() -> None:
    hindi = {**ASHA, "name": "आशा वर्मा"}
    family = {**VARUN, "mobile": ASHA["mobile"]}
    assert issued([hindi, family], known_as([ASHA]))[0] != issued([ASHA])[0]
    assert issued([hindi], known_as([ASHA, family]))[0] not in known_as([ASHA, family])["code"].tolist()


def test_a_name_alone_is_never_proof() -> None:
    bare = {"name": "Asha Verma"}
    assert issued([bare], known_as([ASHA])) != issued([ASHA])
    assert issued([{**bare, "role": "mla"}], known_as([bare])) != issued([bare])


def test_who_has_both_another_mobile_and_another_role_is_somebody_else() -> None:
    assert issued([{**ASHA, "mobile": "9000099999", "role": "district_president"}], known_as([ASHA])) != issued([ASHA])


def test_two_namesakes_in_two_districts_keep_their_own_codes() -> None:
    sehore, vidisha = ({**VARUN, "mobile": "", "unit": unit} for unit in ("Sehore", "Vidisha"))
    codes = issued([sehore, vidisha])
    assert len(set(codes)) == 2
    assert issued([vidisha, sehore], known_as([sehore, vidisha])) == codes[::-1]


def test_of_two_namesakes_in_one_place_the_one_with_a_new_mobile_is_the_other() -> None:
    first, second = VARUN, {**VARUN, "mobile": "9000022222"}
    codes = issued([first, second])
    assert issued([{**second, "mobile": "9000033333"}, first], known_as([first, second])) == codes[::-1]


def test_namesakes_who_both_changed_their_mobiles_are_not_guessed() -> None:
    old = [VARUN, {**VARUN, "mobile": "9000022222"}]
    new = [{**VARUN, "mobile": "9000033333"}, {**VARUN, "mobile": "9000044444"}]
    assert set(issued(new, known_as(old))).isdisjoint(issued(old))


def test_people_whom_nothing_tells_apart_have_codes_of_their_own_and_keep_them() -> None:
    twins = [{"name": "Asha Verma", "unit": "Sehore"}] * 2
    codes = issued(twins)
    assert len(set(codes)) == 2
    assert issued(twins, known_as(twins)) == codes
    assert sorted(issued(twins[:1], known_as(twins)))[0] in codes


def test_one_person_of_old_is_not_two_people_of_today() -> None:
    people = [ASHA, {**ASHA, "role": "district_president", "assembly": ""}]
    codes = issued(people, known_as([ASHA]))
    assert codes[0] == issued([ASHA])[0]
    assert codes[1] != codes[0]


def test_a_code_that_was_ever_given_is_not_given_again() -> None:
    others = [{**TARA, "name": f"Tara Sahu {number}", "mobile": str(9000050000 + number)} for number in range(50)]
    old = known_as(others)
    assert set(issued([ASHA, VARUN, TARA], old)).isdisjoint(old["code"])


def test_rows_that_name_nobody_are_told_apart_too() -> None:
    assert len(set(issued([{"name": ""}, {"name": ""}, {"name": "", "mobile": "9000011101"}]))) == 3


CROWD = tuple(
    {"name": name, "role": role, "unit": unit, "mobile": mobile}
    for name in ("Asha Verma", "आशा वर्मा", "Varun Soni")
    for role, unit in (("mla", "Sehore"), ("district_president", "Vidisha"))
    for mobile in ("", "9000011101", "9000011102")
)


@settings(max_examples=25, deadline=None)
@given(st.permutations(CROWD), st.sets(st.sampled_from(range(len(CROWD)))))
def test_the_order_of_the_rows_changes_no_code(shuffled: list[Person], old: set[int]) -> None:
    known = known_as([CROWD[place] for place in sorted(old)])
    codes = dict(zip((tuple(person.values()) for person in CROWD), issued(CROWD, known), strict=True))
    assert issued(shuffled, known) == [codes[tuple(person.values())] for person in shuffled]
    assert len(set(codes.values())) == len(CROWD)
