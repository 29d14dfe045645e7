import pytest

from cadre_cli.intake.values.labels import read_labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("A", "A"),
        ("b, A; c/d+e & f", "A b c d e f"),
        ("राम परिवार", "राम_परिवार"),
        ("अ और ब", "अ ब"),
        ("औरंग दल", "औरंग_दल"),
        ("Team  One\nteam one", "Team_One"),
        ("b, B, a", "a b"),
        ("", ""),
        (" - ", ""),
        (",,", ""),
    ],
)
def test_labels(text: str, labels: str) -> None:
    assert read_labels(text).value == labels
    assert read_labels(text).kind is None
