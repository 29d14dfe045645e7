"""Headings of keep-apart lists, which are confidential, in the many words in which offices write them."""

import pytest

from cadre_cli.intake.apart_headings import may_be_apart
from cadre_cli.intake.columns import field_of, near_field

OF_APART = (
    *("विरोधी / Rival", "Rival", "Rivals' Names", "Opponent Name", "Opposed to", "Opposition", "Adversary", "Enemies"),
    *("Conflict with", "Dispute with", "Group to avoid", "Avoid with", "Keep away from", "Separation list"),
    *("Do not keep with", "Dont put with", "Don't keep together", "Can't be with", "Cannot be with", "Name (not with)"),
    *("Not in same batch", "Not to be in one batch with", "Never in the same room with"),
    *("विरोधी", "विरोधी का मोबाइल", "विरोधी नेता का नाम", "किसका विरोध", "प्रतिद्वंद्वी", "प्रतिद्वन्दी", "विपक्षी", "शत्रु"),
    *("साथ नहीं रखना", "साथ न बैठाएं", "एक साथ न रखें", "किसके साथ में नहीं", "दूर रखें", "मनमुटाव", "किससे मतभेद", "झगड़ा"),
    *("Virodhi", "Pratidwandi", "Alag rakhein", "saath nahi", "अलग रखें (गोपनीय)", "Rival Worker Name"),
)
OF_OTHERS = (
    *("निर्विरोध निर्वाचित", "विवादित बूथ", "पद के साथ नाम", "साथ", "साथ में", "Together With", "Opposite Sex", "Party"),
    *("Not Available", "उपलब्ध नहीं", "Not available with family", "Dates to avoid", "Cannot come", "Arrival", "Salag"),
)


@pytest.mark.parametrize("heading", OF_APART)
def test_what_speaks_of_rivals_is_held_back(heading: str) -> None:
    assert near_field(heading) == "apart"
    assert field_of(heading) in ("apart", "")


@pytest.mark.parametrize("heading", OF_OTHERS)
def test_what_speaks_of_something_else_is_not(heading: str) -> None:
    assert not may_be_apart(heading)
