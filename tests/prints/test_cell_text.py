from cadre_cli.prints.cell_text import LONGEST_TEXT, fitting_text


def test_text_longer_than_a_cell_is_cut_with_a_mark() -> None:
    text = fitting_text("क" * 40_000)
    assert len(text) == LONGEST_TEXT
    assert text.endswith("… [cut: 40000 characters / काटा गया]")


def test_a_cell_counts_characters_beyond_the_first_plane_twice() -> None:
    assert fitting_text("क" * LONGEST_TEXT) == "क" * LONGEST_TEXT
    text = fitting_text("😀" * 20_000)
    assert text.startswith("😀")
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
