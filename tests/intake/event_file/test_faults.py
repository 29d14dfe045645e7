"""How faults are told: what was read stays short, the nearest word comes first."""

from cadre_cli.intake.event_file.faults import KINDS, allowed, nearest, shown


def test_codes_are_stable_and_in_order() -> None:
    assert [kind.code for kind in KINDS] == [f"E{number:03}" for number in range(1, len(KINDS) + 1)]


def test_what_was_read_is_kept_short() -> None:
    assert shown("x" * 61) == f'"{"x" * 60}…"'
    assert shown("a\nb") == '"a b"'
    assert (shown(""), shown([]), shown({})) == ("an empty value", "a list", "a block of keys")


def test_a_word_far_from_everything_is_not_guessed() -> None:
    assert nearest("TEIR", ["tier", "weight"]) == "tier"
    assert nearest("zebra", ["tier", "weight"]) is None


def test_long_lists_are_cut() -> None:
    assert allowed("x", [str(number) for number in range(1, 22)]) == "Allowed: 1, 2, 3, 4, 5, … (21 in all)"
    assert allowed("x", []) == "Allowed: none"
