"""What a batch would cost somebody, and what a bent rule would cost to keep, in words that can be read out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from cadre_cli.domain.event import Dimension, Names, Rule
from cadre_cli.domain.why import Closing, Price

_Words = Callable[[int], Names]


def _counted(one: str, many: str, hindi: str) -> _Words:
    """'1 wish fewer', '2 wishes fewer'."""
    return lambda n: Names(f"{n} {one if n == 1 else many}", f"{n} {hindi}")


COSTS: Final[Mapping[Rule, _Words]] = {
    Rule.SEAT: _counted("seat", "seats", "स्थान"),
    Rule.FEWEST_BATCHES: _counted("more batch", "more batches", "और बैच"),
    Rule.KEEP: _counted("other moves", "others move", "और का बैच बदलेगा"),
    Rule.ONE_AWAY: _counted("district left without either", "districts left without either", "जिला खाली रहेगा"),
    Rule.GROUP: _counted("person not with the group", "people not with their group", "अपने समूह से अलग"),
    Rule.WISHES: _counted("wish", "wishes", "इच्छा"),
    Rule.SPREAD: _counted(
        "point of unevenness between the batches", "points of unevenness between the batches", "अंक असमानता बैचों में"
    ),
    Rule.TRAVEL: _counted("kilometre more", "kilometres more", "किमी अधिक यात्रा"),
}
"""What is lost by so much of each rule."""
GAINS: Final[Mapping[Rule, _Words]] = {
    Rule.SEAT: _counted("more person seated", "more people seated", "और को स्थान"),
    Rule.FEWEST_BATCHES: _counted("batch fewer", "batches fewer", "बैच कम"),
    Rule.ONE_AWAY: _counted("district less without either", "districts less without either", "खाली जिला कम"),
    Rule.GROUP: _counted("more person with the group", "more people with their group", "और अपने समूह के साथ"),
    Rule.WISHES: _counted("more wish met", "more wishes met", "और इच्छा पूरी"),
    Rule.SPREAD: _counted("point of unevenness less", "points of unevenness less", "अंक कम असमानता"),
    Rule.TRAVEL: _counted("kilometre less", "kilometres less", "किमी कम यात्रा"),
}
"""What is won by so much of each rule."""
RULES: Final[Mapping[Rule, Names]] = {
    Rule.SEAT: Names(Rule.SEAT, "स्थान"),
    Rule.FEWEST_BATCHES: Names(Rule.FEWEST_BATCHES, "बैच"),
    Rule.KEEP: Names(Rule.KEEP, "बदलाव"),
    Rule.ONE_AWAY: Names(Rule.ONE_AWAY, "खाली जिले"),
    Rule.GROUP: Names(Rule.GROUP, "समूह से अलग"),
    Rule.WISHES: Names(Rule.WISHES, "इच्छाएँ"),
    Rule.SPREAD: Names(Rule.SPREAD, "मेल से दूरी"),
    Rule.TRAVEL: Names(Rule.TRAVEL, "किमी"),
}
"""The soft rules above a column; in English by their one name."""
BENT: Final[Mapping[Rule, Names]] = {
    Rule.SEAT: Names("people who wait: {n}", "प्रतीक्षा में लोग: {n}"),
    Rule.ONE_AWAY: Names("districts from which on some day all are away: {n}", "जिले जहाँ से किसी दिन सब बाहर: {n}"),
    Rule.GROUP: Names("people not with their group: {n}", "अपने समूह से अलग: {n} लोग"),
    Rule.WISHES: Names("wishes not met: {n}", "इच्छाएँ जो पूरी नहीं हुईं: {n}"),
    Rule.SPREAD: Names("points of unevenness between the batches: {n}", "बैचों में असमानता: {n} अंक"),
    Rule.TRAVEL: Names("kilometres beyond the nearest venue: {n}", "सबसे पास के स्थल से अधिक: {n} किमी"),
}
"""By how much a plan bends a rule."""
UNEVENNESS: Final = Names(
    "Unevenness counts who is too many or too few of a role, gender or place in a batch, as the event weighs them.",
    "असमानता: किसी बैच में किसी दायित्व, लिंग या स्थान के कितने लोग अधिक या कम हैं, आयोजन के भार से।",
)
"""What a point of SPREAD is."""
NONE_BENT: Final = Names("Plan {version} bends no soft rule.", "योजना {version} में हर नियम पूरा निभा है।")
SOME_BENT: Final = Names(
    "Plan {version} bends these rules, the most important first:",
    "योजना {version} में ये नियम पूरे नहीं निभे, सबसे ज़रूरी पहले:",
)
TO_KEEP: Final = Names("To keep it: {cost}", "इसे निभाने की क़ीमत: {cost}")
DOWN_TO: Final = Names("Down to {left}: {cost}", "घटाकर {left} करने की क़ीमत: {cost}")
BEFORE_SEATING: Final = Names("If it came before seating: {cost}", "यदि यह स्थान देने से भी पहले हो: {cost}")
NOT_BETTER: Final = Names(
    "No plan that seats as many keeps it better.", "इतने ही लोगों को स्थान देने वाली कोई योजना इसे इससे अच्छा नहीं निभाती।"
)
NOT_COSTED: Final = Names(
    "What it would cost to keep is not worked out for a round of this size.",
    "इतने बड़े चरण में इसे निभाने की क़ीमत नहीं निकाली जाती।",
)
NOT_AT_HOME: Final = Names("{unit}: {roles} on {days} ({batches})", "{unit}: {roles} {days} को ({batches})")
WISHED: Final = Names("{who}: {batch} instead of {wished}", "{who}: {wished} के बदले {batch}")
NO_BATCH: Final = Names("no batch", "कोई बैच नहीं")
WOULD_SEAT: Final = Names("{remedy}: would seat {n} more", "{remedy}: {n} और को स्थान मिलेगा")
WOULD_KEEP: Final = Names("With {remedy} it would be kept", "{remedy} हो तो यह निभ सकेगा")
AND_MORE: Final = Names("… and {n} more, with --json", "… और {n}, --json से देखें")

NOBODY_MOVES: Final = Names("nobody else moves", "किसी और का बैच नहीं बदलेगा")
NOTHING: Final = Names("nothing", "कुछ नहीं")
GAINED: Final = Names("won: {gains}", "लाभ: {gains}")
HERE: Final = Names("here", "यहीं")
UNPRICED: Final = Names(
    "{batch}: no rule of his own closes it. What it would cost is not worked out: {people} people would have to be "
    "planned again.",
    "{batch}: अपना कोई नियम इसे नहीं रोकता। क़ीमत नहीं निकाली गई: {people} लोगों की योजना फिर बनानी होगी।",
)
SITS: Final = Names("{who} is in {batch}", "{who} {batch} में हैं")
SITS_HELD: Final = Names("{who} is in {batch}: {why}", "{who} {batch} में हैं: {why}")
WAITS: Final = Names("{who} waits: {why}", "{who} प्रतीक्षा में हैं: {why}")
ASIDE: Final = Names("{who} is not planned: {why}", "{who} योजना में नहीं हैं: {why}")
WOULD_COST: Final = Names("{batch} would cost {cost}", "{batch} में जाने की क़ीमत: {cost}")
CLOSED_ARE: Final = Names("{batch} are closed: {why}", "{batch} बंद: {why}")
CLOSED_IS: Final = Names("{batch} is closed: {why}", "{batch} बंद: {why}")
ALL_CLOSED: Final = Names("every other batch is closed", "बाकी सब बैच बंद हैं")
AGAINST: Final = Names("{batch} against the rules: {why}", "{batch} में नियम के विरुद्ध: {why}")
BY_FORCE: Final = Names("Against the rules, by force:", "नियम के विरुद्ध रखे गए:")
FORCED: Final = Names("{who} in {batch} ({by}: {why}): {against}", "{who} {batch} में ({by}: {why}): {against}")
SOMEBODY: Final = Names("somebody", "कोई")
ON_THE_LISTS: Final = Names("On the lists: {why}", "सूचियों में: {why}")
GOES_ALONG: Final = Names("{batch}: goes along", "{batch}: साथ जाएँगे")
WOULD_MOVE: Final = Names("{batch}: would have to move", "{batch}: इनका बैच बदलेगा")
WOULD_BE_SEATED: Final = Names("{batch}: would get a seat", "{batch}: इन्हें स्थान मिलेगा")
NO_SEAT: Final = Names("no seat", "स्थान नहीं")

DIMENSIONS: Final[Mapping[Dimension, Names]] = {
    Dimension.FILL: Names("people", "लोग"),
    Dimension.ROLE: Names("role", "दायित्व"),
    Dimension.GENDER: Names("gender", "लिंग"),
    Dimension.DIVISION: Names("division", "संभाग"),
    Dimension.DISTRICT: Names("district", "जिला"),
}
TOO_MANY: Final = Names("{n} too many", "{n} अधिक")
TOO_FEW: Final = Names("{n} too few", "{n} कम")


def lost(prices: Sequence[Price]) -> Names:
    """'1 wish and 6 districts left without either', the most important first; how many others move is told apart."""
    return _and(*(COSTS[each.rule](each.loss) for each in prices if each.loss > 0 and each.rule is not Rule.KEEP))


def price(prices: Sequence[Price]) -> Names:
    """'1 wish; nobody else moves; won: 2 points of unevenness less'."""
    moved = [COSTS[Rule.KEEP](each.loss) for each in prices if each.rule is Rule.KEEP and each.loss] or [NOBODY_MOVES]
    gains = _and(*(GAINS[each.rule](-each.loss) for each in prices if each.loss < 0))
    parts = [lost(prices), *moved, *([] if gains == NOTHING else [filled(GAINED, gains=gains)])]
    return Names("; ".join(part.en for part in parts), "; ".join(part.hi for part in parts))


def change(each: Price) -> str:
    """What it comes to: '113', or where it changes '113 → 112'."""
    return str(each.now) if not each.loss else f"{each.now} → {each.then}"


def closed(found: Sequence[Closing]) -> Names:
    """All that closes a batch."""
    return Names("; ".join(closing.en for closing in found), "; ".join(closing.hi for closing in found))


def filled(names: Names, **words: str | int | Names) -> Names:
    """The names with these words in their places, each in its language."""
    en = {key: word.en if isinstance(word, Names) else word for key, word in words.items()}
    hi = {key: word.hi if isinstance(word, Names) else word for key, word in words.items()}
    return Names(names.en.format_map(en), names.hi.format_map(hi))


def _and(*parts: Names) -> Names:
    def joined(texts: list[str], last: str) -> str:
        *before, end = texts
        return f"{', '.join(before)} {last} {end}" if before else end

    parts = parts or (NOTHING,)
    return Names(joined([part.en for part in parts], "and"), joined([part.hi for part in parts], "और"))
