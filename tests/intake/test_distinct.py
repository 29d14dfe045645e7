import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.intake.distinct import map_distinct, whole_numbers, with_beginning, with_word
from cadre_cli.intake.readers import squeeze, squeezed

TEXTS = st.lists(st.text(alphabet=" \u00a0\t\nab राम", max_size=6), max_size=6)


def column(*texts: str) -> pd.Series:
    return pd.Series(texts, dtype="str")


def test_each_text_is_changed_once_however_often_it_stands() -> None:
    asked: list[str] = []
    changed = map_distinct(lambda text: asked.append(text) or text.upper(), column("a", "b", "a"))
    assert (changed.tolist(), asked) == (["A", "B", "A"], ["a", "b"])


def test_a_column_in_which_nothing_changes_is_the_column_itself() -> None:
    texts = column("A", "B")
    assert map_distinct(str.upper, texts) is texts


def test_texts_are_told_by_one_of_their_words() -> None:
    names = ["सीमा दीदी", "दीदीराम", "", "रमेश", "दीदी"]
    assert with_word("दीदी".__eq__, names) == ["सीमा दीदी", "दीदी"]
    assert with_word("भैया".__eq__, names) == []


def test_texts_are_told_by_their_first_word() -> None:
    asked: list[str] = []
    names = ["श्रीमती सीमा", "राम श्रीमती", "", "राम लाल"]
    assert with_beginning(lambda word: asked.append(word) or word == "श्रीमती", names) == ["श्रीमती सीमा"]
    assert sorted(asked) == ["", "राम", "श्रीमती"]


def test_numbers_and_blanks() -> None:
    assert whole_numbers(column("12", "", "007", "12")).tolist() == [12, 0, 7, 12]
    assert whole_numbers(column()).tolist() == []


@given(TEXTS)
def test_a_column_is_squeezed_as_each_of_its_texts(texts: list[str]) -> None:
    assert squeezed(column(*texts)).tolist() == [squeeze(text) for text in texts]
