import pandas as pd

from cadre_cli.prints.unknown_columns import unknown_columns


def test_columns_come_in_the_order_they_first_appear() -> None:
    extra = pd.Series(['{"भोजन": "फल"}', "", '{"T-shirt": "XL", "भोजन": "दाल"}'], dtype="str")
    table = unknown_columns(extra, ())
    assert list(table.columns) == ["भोजन", "T-shirt"]
    assert table.to_numpy().tolist() == [["फल", ""], ["", ""], ["दाल", "XL"]]


def test_a_heading_that_the_export_has_is_told_apart() -> None:
    extra = pd.Series(['{"why": "a", "roster: why": "b"}'], dtype="str")
    table = unknown_columns(extra, ("why",))
    assert list(table.columns) == ["roster: why", "roster: roster: why"]
    assert table.iloc[0].tolist() == ["a", "b"]


def test_no_unknown_columns() -> None:
    table = unknown_columns(pd.Series(["", ""], dtype="str"), ())
    assert table.shape == (2, 0)
