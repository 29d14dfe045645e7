"""Invented names: common first names and surnames, combined by a fixed seed, none of them twice."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

MEN = (
    *("त्रिभुवन Tribhuvan", "रमाशंकर Ramashankar", "ललित Lalit", "मोहित Mohit", "नीलेश Nilesh", "हितेश Hitesh"),
    *("जितेश Jitesh", "बृजेश Brijesh", "हेमराज Hemraj", "देवराज Devraj", "भावेश Bhavesh", "तेजस Tejas"),
    *("पराग Parag", "प्रशांत Prashant", "अभिनव Abhinav", "संदीप Sandeep", "सुबोध Subodh", "शैलेश Shailesh"),
    *("रूपेश Rupesh", "मिथिलेश Mithilesh", "विमल Vimal", "करुणाशंकर Karunashankar", "वरुण Varun", "हरिराम Hariram"),
    *("बलराम Balram", "मोतीलाल Motilal", "जगन्नाथ Jagannath", "रघुनाथ Raghunath", "गजानन Gajanan"),
    *("केशव Keshav", "माधव Madhav", "धर्मेश Dharmesh", "अंकित Ankit", "निखिल Nikhil", "शुभम Shubham"),
    *("तुषार Tushar", "मयंक Mayank", "दीपेश Dipesh", "चंद्रभान Chandrabhan", "इंद्रजीत Indrajeet"),
    *("खेमचंद Khemchand", "दीनबंधु Dinbandhu", "परमानंद Parmanand", "शिवदत्त Shivdutt", "हरनारायण Harnarayan"),
    *("मुरलीधर Murlidhar", "गिरधर Girdhar", "त्रिलोक Trilok", "सुदर्शन Sudarshan", "प्रभाकर Prabhakar"),
    *("दिवाकर Diwakar", "सुधाकर Sudhakar", "भास्कर Bhaskar", "पुरुषोत्तम Purushottam", "जयकिशन Jaikishan"),
    *("गोकुल Gokul", "बंशीधर Banshidhar", "टीकाराम Tikaram", "धनीराम Dhaniram", "सेवाराम Sewaram"),
)
WOMEN = (
    *("सरिता Sarita", "गीता Geeta", "पूनम Poonam", "किरण Kiran", "वंदना Vandana", "नीलम Neelam", "रजनी Rajni"),
    *("आशा Asha", "पुष्पा Pushpa", "रेनू Renu", "संगीता Sangeeta", "सुमन Suman", "अलका Alka", "दीपा Deepa"),
    *("एकता Ekta", "बबीता Babita", "शालिनी Shalini", "स्नेहलता Snehlata", "वर्षा Varsha", "नेहा Neha"),
    *("पल्लवी Pallavi", "स्वाति Swati", "प्रीति Preeti", "मोनिका Monika", "अंजलि Anjali", "हेमलता Hemlata"),
    *("चंद्रकला Chandrakala", "फूलवती Phoolwati", "तारा Tara", "मधुबाला Madhubala", "जमुना Jamuna"),
    *("विमला Vimla", "सुलोचना Sulochana", "कुसुमलता Kusumlata", "प्रेमलता Premlata", "सुनयना Sunayana"),
    *("मृदुला Mridula", "निवेदिता Nivedita", "अपर्णा Aparna", "सुरेखा Surekha"),
)
SURNAMES = (
    *("शर्मा Sharma", "वर्मा Verma", "तिवारी Tiwari", "दुबे Dubey", "पांडे Pandey", "त्रिपाठी Tripathi", "द्विवेदी Dwivedi"),
    *("उपाध्याय Upadhyay", "अग्रवाल Agrawal", "जैन Jain", "सोनी Soni", "साहू Sahu", "राठौर Rathore", "सोलंकी Solanki"),
    *("पंवार Panwar", "राजपूत Rajput", "रघुवंशी Raghuwanshi", "लोधी Lodhi", "कुर्मी Kurmi", "कुशवाहा Kushwaha"),
    *(
        "अहिरवार Ahirwar",
        "जाटव Jatav",
        "प्रजापति Prajapati",
        "विश्वकर्मा Vishwakarma",
        "सेन Sen",
        "नामदेव Namdev",
        "नेमा Nema",
    ),
    *("खरे Khare", "सक्सेना Saxena", "श्रीवास्तव Shrivastava", "भटनागर Bhatnagar", "माथुर Mathur", "उइके Uikey", "धुर्वे Dhurve"),
    *(
        "मरावी Maravi",
        "डावर Dawar",
        "बारेला Barela",
        "व्यास Vyas",
        "पुरोहित Purohit",
        "नागर Nagar",
        "गुर्जर Gurjar",
        "मीणा Meena",
    ),
    *("डांगी Dangi", "पाटीदार Patidar", "मंडलोई Mandloi", "चौरसिया Chourasia", "केशरवानी Kesharwani", "कोरी Kori"),
    *("बघेल Baghel", "गोस्वामी Goswami"),
)
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in both scripts, and whether it is a woman's."""

    hi: str
    en: str
    woman: bool


class NameDeck:
    """Deals names; within one district no two share a word or sound alike."""

    def __init__(self, rng: random.Random) -> None:
        self._men = _shuffled(MEN, rng, woman=False)
        self._women = _shuffled(WOMEN, rng, woman=True)
        self._in_district: dict[str, list[Name]] = {}

    def deal(self, district: str, woman: bool) -> Name:
        """The next name of a woman or a man that nobody in the district could be mistaken for."""
        deck = self._women if woman else self._men
        others = self._in_district.setdefault(district, [])
        index = next(i for i, name in enumerate(deck) if not any(_alike(name, other) for other in others))
        others.append(deck[index])
        return deck.pop(index)


def _shuffled(firsts: tuple[str, ...], rng: random.Random, *, woman: bool) -> list[Name]:
    names = list(_combined(firsts, woman))
    rng.shuffle(names)
    return names


def _combined(firsts: tuple[str, ...], woman: bool) -> Iterator[Name]:
    for first in firsts:
        for surname in SURNAMES:
            (first_hi, first_en), (surname_hi, surname_en) = first.split(), surname.split()
            yield Name(f"{first_hi} {surname_hi}", f"{first_en} {surname_en}", woman)


def _alike(one: Name, other: Name) -> bool:
    (first, last), (other_first, other_last) = one.en.split(), other.en.split()
    return last == other_last or SequenceMatcher(None, first, other_first).ratio() > _ALIKE
