from cadre_cli.linking import linked


def groups(*sets: str) -> set[frozenset[str]]:
    head = linked(sets)
    return {frozenset(member for member in head if head[member] == one) for one in head.values()}


def test_what_shares_a_set_hangs_together_be_it_by_way_of_others() -> None:
    assert groups("ab", "c", "de", "", "bd") == {frozenset("abde"), frozenset("c")}


def test_nothing_hangs_together_with_nothing() -> None:
    assert groups() == set()
