"""Amounts in words, against a table of our own: the library knows the numbers, we know how they are spelt."""

import unicodedata

import pytest

from cadre_cli.text.amount_words import amount_in_words

_LINES = (
    "एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस",
    "इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस",
    "इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस",
    "इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास",
    "इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ",
    "इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर",
    "इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी अस्सी",
    "इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे",
    "इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे",
)
UP_TO_99 = tuple(word for line in _LINES for word in line.split())
ENGLISH = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def alike(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(("number", "word"), list(enumerate(UP_TO_99, start=1))[1:])
def test_every_hindi_number_below_a_hundred(number: int, word: str) -> None:
    assert alike(amount_in_words(number * 100, "hi")) == alike(f"{word} रुपये मात्र")


def test_english_numbers_below_a_hundred() -> None:
    for number in range(2, 100):
        if number <= 16:
            word = ENGLISH[number - 1]
        elif number < 20:
            word = {17: "seventeen", 18: "eighteen", 19: "nineteen"}[number]
        else:
            word = " ".join(filter(None, (TENS[number // 10 - 2], ENGLISH[number % 10 - 1] if number % 10 else "")))
        assert amount_in_words(number * 100, "en") == f"Rupees {word} only"


@pytest.mark.parametrize(
    ("rupees", "hindi", "english"),
    [
        (100, "एक सौ", "one hundred"),
        (101, "एक सौ एक", "one hundred and one"),
        (1_000, "एक हज़ार", "one thousand"),
        (5_000, "पाँच हज़ार", "five thousand"),
        (10_500, "दस हज़ार पाँच सौ", "ten thousand five hundred"),
        (99_999, "निन्यानवे हज़ार नौ सौ निन्यानवे", "ninety nine thousand nine hundred and ninety nine"),
        (100_000, "एक लाख", "one lakh"),
        (105_000, "एक लाख पाँच हज़ार", "one lakh five thousand"),
        (1_234_567, "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ", "twelve lakh thirty four thousand five hundred and sixty seven"),
        (10_000_000, "एक करोड़", "one crore"),
        (10_100_044, "एक करोड़ एक लाख चवालीस", "one crore one lakh and forty four"),
    ],
)
def test_lakhs_and_crores(rupees: int, hindi: str, english: str) -> None:
    assert alike(amount_in_words(rupees * 100, "hi")) == alike(f"{hindi} रुपये मात्र")
    assert amount_in_words(rupees * 100, "en") == f"Rupees {english} only"


def test_paise_and_a_single_rupee() -> None:
    assert amount_in_words(100, "hi") == "एक रुपया मात्र"
    assert amount_in_words(100, "en") == "Rupee one only"
    assert alike(amount_in_words(250_050, "hi")) == alike("दो हज़ार पाँच सौ रुपये पचास पैसे मात्र")
    assert amount_in_words(250_050, "en") == "Rupees two thousand five hundred and fifty paise only"


@pytest.mark.parametrize("paise", [-100, 100_000_000_000])
def test_what_no_words_are_for(paise: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        amount_in_words(paise, "hi")
