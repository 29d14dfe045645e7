from cadre_cli.domain.findings import FindingKind
from cadre_cli.intake import kinds, value_kinds


def test_codes_are_unique_and_in_their_ranges() -> None:
    own = [kind for kind in vars(kinds).values() if isinstance(kind, FindingKind)]
    theirs = [kind for kind in vars(value_kinds).values() if isinstance(kind, FindingKind)]
    codes = [kind.code for kind in own + theirs]
    assert len(set(codes)) == len(codes)
    assert all(kind.code < "R100" for kind in own)
    assert len({kind.title for kind in own}) == len(own)
