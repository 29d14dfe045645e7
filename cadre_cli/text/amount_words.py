"""Amounts in words, as receipts and cheques write them: lakhs and crores, in Hindi and English."""

from typing import Final

from indic_numtowords import num2words

# Nine of its words are not spelt as standard Hindi spells them.
_STANDARD: Final = {
    "छः": "छह",
    "अट्ठारह": "अठारह",
    "चौंतालीस": "चवालीस",
    "तिरेपन": "तिरपन",
    "तिरेसठ": "तिरसठ",
    "छयासठ": "छियासठ",
    "सरसठ": "सड़सठ",
    "उन्यासी": "उनासी",
    "अठासी": "अट्ठासी",
}


def amount_in_words(paise: int, language: str) -> str:
    """'Rupees five thousand only' ('en') or 'पाँच हज़ार रुपये मात्र' ('hi'); paise where there are any.

    Raises:
        ValueError: it is negative, or a hundred crore rupees or more.
    """
    rupees, rest = divmod(paise, 100)
    if not 0 <= rupees < 1_000_000_000:
        raise ValueError("an amount that is written in no words")
    if language == "hi":
        whole = f"{_number(rupees, 'hi')} {'रुपया' if rupees == 1 else 'रुपये'}"
        return f"{whole} {f'{_number(rest, language)} पैसे ' if rest else ''}मात्र"
    whole = f"{'Rupee' if rupees == 1 else 'Rupees'} {_number(rupees, 'en')}"
    return f"{whole}{f' and {_number(rest, language)} paise' if rest else ''} only"


def _number(number: int, language: str) -> str:
    said = num2words(number, lang=language)
    return " ".join(_STANDARD.get(word, word) for word in said.split())
