"""Names on paper: in one language in its script, as far as that is certain."""

import pandas as pd
import pytest

from cadre_cli.domain.event import Look, OtherScript
from cadre_cli.prints.both_scripts import in_languages, in_other_script
from cadre_cli.prints.rows import lists
from tests.prints.conftest import plan_on_file

PEOPLE = pd.DataFrame(
    {
        "name": ["Ram Sharma", "राम वर्मा", "Xavi Sharma", "Rekha", "", "झुमरू"],
        "name_other": ["", "", "", "रेखा बाई", "", ""],
    },
    index=[3, 4, 5, 6, 7, 9],
)


@pytest.mark.parametrize(
    ("language", "names", "others"),
    [
        (
            "hi",
            ["राम शर्मा", "राम वर्मा", "Xavi Sharma", "रेखा बाई", "", "झुमरू"],
            ["Ram Sharma", "Ram Verma", "Xavi Sharma", "Rekha", "", "Jhumru"],
        ),
        (
            "en",
            ["Ram Sharma", "Ram Verma", "Xavi Sharma", "Rekha", "", "Jhumru"],
            ["राम शर्मा", "राम वर्मा", "Xavi Sharma", "रेखा बाई", "", "झुमरू"],
        ),
    ],
)
def test_in_one_language_its_script_stands_first(language: str, names: list[str], others: list[str]) -> None:
    shown = PEOPLE.assign(**in_languages(PEOPLE, Look(), [language]))
    assert shown["name"].tolist() == names
    assert in_other_script(shown, Look()).tolist() == others


def test_in_both_languages_a_name_stays_as_the_roster_gives_it() -> None:
    assert in_languages(PEOPLE, Look(), ["hi", "en"])["name"].tolist() == PEOPLE["name"].tolist()


def test_an_office_that_wants_it_so_prints_only_what_rosters_give() -> None:
    given = Look(other_script=OtherScript.GIVEN)
    shown = in_languages(PEOPLE, given, ["hi"])["name"].tolist()
    assert shown == ["Ram Sharma", "राम वर्मा", "Xavi Sharma", "रेखा बाई", "", "झुमरू"]


def test_what_the_office_spells_is_printed() -> None:
    look = Look(spellings={"xavi": "ज़ावी"})
    assert in_languages(PEOPLE, look, ["hi"])["name"].tolist()[2] == "ज़ावी शर्मा"


def test_lists_in_hindi_have_hindi_names() -> None:
    names = set(lists(plan_on_file(languages=("hi",))).rows["name"])
    assert {"अंजलि ठाकरे", "मोहन लाल", "सुशीला बंजारे", "@handle Singh"} <= names


def test_nobody_has_no_name() -> None:
    assert in_languages(PEOPLE.iloc[:0], Look(), ["hi"])["name"].tolist() == []
