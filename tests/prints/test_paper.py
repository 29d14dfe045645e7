from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_cli.errors import FaultError
from cadre_cli.prints import paper
from cadre_cli.prints.paper import printable, write_pdf
from tests.prints.conftest import event


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("श्रीमती द्विवेदी ₹5,000", "श्रीमती द्विवेदी ₹5,000"),
        ("Patel ✓ 😀", "Patel ? ?"),
        ("احمد", "????"),
        ("a\tb\u2003c\nd", "a b c\nd"),
        ("Mohan\u200e\u2060 Lal\ufeff", "Mohan Lal"),
        ("क्\u200dष", "क्\u200dष"),
        ("José", "José"),
        ("\x01", "?"),
    ],
)
def test_what_the_font_cannot_draw_is_said(text: str, printed: str) -> None:
    assert printable(text) == printed


@given(st.text())
def test_nothing_printed_is_unknown_to_the_font(text: str) -> None:
    assert not paper._undrawable().search(printable(text))


def test_the_font_draws_hindi_and_the_rupee() -> None:
    spans = paper.drawable(paper._font().read_bytes())
    for letter in "कऋ०९A₹–":
        assert any(first <= ord(letter) <= last for first, last in spans), letter


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (b'#set text(font: "Another Font")\ntext', "unknown font family"),
        (b"#nonsense()", "unknown variable"),
    ],
)
def test_a_template_that_cannot_be_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: bytes, says: str
) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "sample.typ").write_bytes(source)
    monkeypatch.setattr(paper, "_templates", lambda: tmp_path / "templates")
    with pytest.raises(FaultError, match=says):
        write_pdf("sample.typ", {}, event(), tmp_path / "sample.pdf")
    assert not (tmp_path / "sample.pdf").exists()
