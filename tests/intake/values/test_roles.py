from pathlib import Path

import pytest

from cadre_cli.domain.event import Event
from cadre_cli.intake import value_kinds as kinds
from cadre_cli.intake.event_file import load_event
from cadre_cli.intake.values.roles import RoleReader, RoleReading

CONFIGS = Path(__file__).parents[3] / "configs"
SPELLINGS = {
    "mla": [
        *(
            "MLA",
            "mla",
            "M.L.A.",
            "M.L.A",
            "M L A",
            "Member of Legislative Assembly",
            "Vidhayak",
            "Hon'ble MLA",
            "Hon. MLA",
        ),
        *(
            "विधायक",
            "विधायक जी",
            "माननीय विधायक",
            "मा. विधायक",
            "श्री विधायक",
            " विधायक ",
            "वि\u200dधायक",
            "एमएलए",
            "विधायिका",
        ),
    ],
    "district_president": [
        *("District President", "DISTRICT PRESIDENT", "district-president", "district_president", "Dist. President"),
        *(
            "Distt President",
            "DCC President",
            "D.C.C. President",
            "District Congress Committee President",
            "District Pres.",
        ),
        *("Jila Adhyaksh", "Zila Adhyaksh", "जिला अध्यक्ष", "जिलाध्यक्ष", "जिला-अध्यक्ष", "ज़िला अध्यक्ष", "ज़िलाध्यक्ष"),
        *("जिलाअध्यक्ष", "जिला\xa0अध्यक्ष", "जिलाध्\u200dयक्ष", "जिला कांग्रेस अध्यक्ष", "जिला कांग्रेस कमेटी अध्यक्ष"),
        *("माननीय जिलाध्यक्ष जी", "जिला अध्यक्षा", "डीसीसी अध्यक्ष"),
    ],
    "district_incharge": [
        *(
            "District In-charge",
            "District Incharge",
            "District In Charge",
            "Dist. I/C",
            "DCC Incharge",
            "District Prabhari",
        ),
        *("Zila Prabhari", "जिला प्रभारी", "जिलाप्रभारी", "ज़िला प्रभारी", "जिला इंचार्ज", "जिला प्रभारी।"),
    ],
    "assembly_incharge": [
        *("Assembly In-charge", "Assembly Incharge", "AC Incharge", "A.C. In-charge", "Vidhan Sabha Incharge"),
        *(
            "Vidhansabha Prabhari",
            "Constituency In-charge",
            "VS I/C",
            "विधानसभा प्रभारी",
            "विधान सभा प्रभारी",
            "वि.स. प्रभारी",
        ),
    ],
    "block_president": [
        *("Block President", "BCC President", "Block Adhyaksh", "ब्लॉक अध्यक्ष", "ब्लाक अध्यक्ष", "ब्लॉकाध्यक्ष"),
        *("ब्लॉक कांग्रेस अध्यक्ष",),
    ],
}
NONE_OF_THEM = [
    *("सांसद", "MP", "अध्यक्ष", "प्रभारी", "उपाध्यक्ष", "जिला उपाध्यक्ष", "सह प्रभारी", "जिला सह प्रभारी", "कार्यवाहक जिलाध्यक्ष"),
    *("कार्यकारी जिला अध्यक्ष", "युवा कांग्रेस जिला अध्यक्ष", "महिला कांग्रेस जिलाध्यक्ष", "Youth Congress District President"),
    *(
        "District Vice President",
        "Booth President",
        "लोकसभा प्रभारी",
        "Lok Sabha Incharge",
        "Secretary",
        "विधायक प्रतिनिधि",
    ),
    *("विधायक प्रत्याशी", "जिला अध्यछ", "Distirct President", "विधायक भोपाल", "श्री जी", "Cashier"),
]


@pytest.fixture(scope="module")
def reader(event: Event) -> RoleReader:
    return RoleReader(event)


@pytest.mark.parametrize(("role", "text"), [(role, text) for role, texts in SPELLINGS.items() for text in texts])
def test_a_role_however_it_is_spelt(reader: RoleReader, role: str, text: str) -> None:
    assert reader.read(text) == RoleReading((role,))


@pytest.mark.parametrize("file", ["first_round.yaml", "booth_round.yaml"])
def test_every_name_and_alias_of_our_event_files_is_read_as_its_role(file: str) -> None:
    event = load_event(CONFIGS / file)
    reader = RoleReader(event)
    for role in event.roles:
        for text in (role.id, role.names.en, role.names.hi, *role.aliases):
            assert reader.read(text) == RoleReading((role.id,)), text


def test_enough_spellings_are_tried() -> None:
    assert sum(map(len, SPELLINGS.values())) >= 60


@pytest.mark.parametrize("text", NONE_OF_THEM)
def test_an_office_the_event_does_not_name_is_never_taken_for_another(reader: RoleReader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.roles, reading.kind, reading.read) == ((), kinds.ROLE_UNKNOWN, f'role not known: "{text}"')


@pytest.mark.parametrize(
    "text",
    [
        *("विधायक एवं जिलाध्यक्ष", "जिलाध्यक्ष और विधायक", "MLA & DCC President", "विधायक/जिलाध्यक्ष", "विधायक, जिला अध्यक्ष"),
        *(
            "MLA cum District President",
            "विधायक (जिलाध्यक्ष)",
            "MLA - District President",
            "विधायक\nजिलाध्यक्ष",
            "MLA + जिलाध्यक्ष",
        ),
    ],
)
def test_two_roles_in_one_cell_highest_first(reader: RoleReader, text: str) -> None:
    assert reader.read(text) == RoleReading(("mla", "district_president"))


@pytest.mark.parametrize(
    "text",
    [
        "पूर्व विधायक",
        "Ex-MLA",
        "ex. MLA",
        "Former MLA",
        "विधायक (पूर्व)",
        "MLA, Ex",
        "पूर्व विधायक एवं जिलाध्यक्ष",
        "निवर्तमान जिलाध्यक्ष",
    ],
)
def test_a_former_office_is_no_role(reader: RoleReader, text: str) -> None:
    expected = f'not in office any more: "{text}"', "give the role he holds now, or leave him out"
    assert reader.read(text) == RoleReading((), kinds.ROLE_FORMER, *expected)


def test_a_former_office_after_the_present_one_is_noted(reader: RoleReader) -> None:
    reading = reader.read("जिलाध्यक्ष एवं पूर्व विधायक")
    assert (reading.roles, reading.kind) == (("district_president",), kinds.ROLE_FORMER_BESIDE)


def test_what_is_known_is_kept_beside_what_is_not(reader: RoleReader) -> None:
    reading = reader.read("विधायक एवं सांसद")
    assert (reading.roles, reading.kind) == (("mla",), kinds.ROLE_UNKNOWN)
    assert reading.read == 'role not known: "सांसद" in "विधायक एवं सांसद"'


def test_several_unknown_offices_are_quoted_together(reader: RoleReader) -> None:
    assert reader.read("सांसद, महापौर").read == 'role not known: "सांसद, महापौर"'


def test_a_near_miss_is_suggested_in_the_writers_script(reader: RoleReader) -> None:
    assert reader.read("जिला अध्यछ").action == "did you mean जिला अध्यक्ष (district_president)?"
    assert reader.read("Distirct President").action == "did you mean District President (district_president)?"


@pytest.mark.parametrize(
    "text", ["मंडल अध्यक्ष", "संभाग अध्यक्ष", "लोकसभा प्रभारी", "Lok Sabha Incharge", "मंडलाध्यक्ष", "वार्ड अध्यक्ष"]
)
def test_a_suggestion_keeps_to_the_level_that_is_written(reader: RoleReader, text: str) -> None:
    assert reader.read(text).action == "add the role to the event or correct the cell"


def test_a_slip_beside_a_level_is_suggested_at_that_level(reader: RoleReader) -> None:
    assert reader.read("विधानसभा प्रभरी").action == "did you mean विधानसभा प्रभारी (assembly_incharge)?"


def test_nothing_near(reader: RoleReader) -> None:
    assert reader.read("सांसद").action == "add the role to the event or correct the cell"


def test_a_name_of_two_roles_is_asked_about(reader: RoleReader) -> None:
    assert reader.read("Cashier").action == "did you mean Treasurer (treasurer) or Accountant (accountant)?"


@pytest.mark.parametrize("text", ["", "-", "NA"])
def test_no_role_told(reader: RoleReader, text: str) -> None:
    assert reader.read(text) == RoleReading(())


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        *(("Incharge, District", "district_incharge"), ("President (District)", "district_president")),
        *(("विधायक महोदय", "mla"), ("विधायकजी", "mla"), ("Vidhaayak", "mla"), ("Zilaadhyaksh", "district_president")),
        *(("District & Assembly Incharge", "district_incharge assembly_incharge"), ("जि. प्रभारी", "district_incharge")),
        ("MLA-cum-District Incharge", "mla district_incharge"),
    ],
)
def test_an_office_in_other_words(reader: RoleReader, text: str, roles: str) -> None:
    assert reader.read(text) == RoleReading(tuple(roles.split()))


def test_a_former_office_in_front_leaves_the_one_that_is_said_to_be_the_present(reader: RoleReader) -> None:
    reading = reader.read("पूर्व विधायक एवं वर्तमान जिलाध्यक्ष")
    assert (reading.roles, reading.kind) == (("district_president",), kinds.ROLE_FORMER_BESIDE)


@pytest.mark.parametrize(
    "text", ["District President (Minority Cell)", "जिलाध्यक्ष (मनोनीत)", "District President, NSUI"]
)
def test_an_office_of_a_wing_is_another_office(reader: RoleReader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.roles, reading.kind) == ((), kinds.ROLE_UNKNOWN)
