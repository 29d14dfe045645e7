"""What stands on the papers of a camp, in both languages."""

from typing import Final

from cadre_cli.domain.names import Names

NOTICE_BOARD: Final = Names("Notice board", "सूचना पट्ट")
CALL_LIST: Final = Names("Call list", "फ़ोन सूची")
CALLED: Final = Names("Called", "फ़ोन किया")
COMES: Final = Names("Comes", "आएँगे")
ANSWER: Final = Names("What was said", "क्या कहा")
ROOM_LIST: Final = Names("Room list", "कमरा सूची")
NO_ROOM: Final = Names("without a room", "बिना कमरे के")
DOORS: Final = Names("Door sheets", "दरवाज़े की पर्चियाँ")
SIGN_IN: Final = Names("Sign-in sheet", "उपस्थिति पत्रक")
ARRIVED: Final = Names("Arrived at", "आगमन")
MORNING: Final = Names("Morning", "प्रातः")
AFTERNOON: Final = Names("Afternoon", "दोपहर बाद")
EVENING: Final = Names("Evening", "सायं")
BADGES: Final = Names("Badges", "परिचय पत्र")
TIMETABLE: Final = Names("Timetable", "समय सारिणी")
OF_EXPERT: Final = Names("Timetable of {name}", "{name} की समय सारिणी")
COMES_ON: Final = Names("comes on {days}", "{days} को आएँगे")
TO_BE_NAMED: Final = Names("to be named", "तय होना है")
FREE: Final = Names("free", "खाली")
BED_PLAN: Final = Names("Bed plan", "बिस्तर योजना")
GROUND: Final = Names("Ground floor", "भूतल")
FLOOR: Final = Names("Floor", "मंज़िल")
ROOMS: Final = Names("Rooms", "कमरे")
MEALS: Final = Names("Meals", "भोजन")
MEAL: Final = Names("Hour and meal", "समय और भोजन")
USUAL_DIET: Final = Names("usual meal", "सामान्य भोजन")
TRAINERS: Final = Names("Trainers and experts", "प्रशिक्षक")
CERTIFICATES: Final = Names("Certificates", "प्रमाण पत्र")
CERTIFICATE: Final = Names("Certificate", "प्रमाण पत्र")
CERTIFIED: Final = Names("This is to certify that", "प्रमाणित किया जाता है कि")
COMPLETED: Final = Names(
    "took part in the {event} on {dates} at {venue} and completed it.",
    "ने {venue} में {dates} को {event} में भाग लिया और उसे पूर्ण किया।",
)
SIGNED: Final = Names("Signature and seal", "हस्ताक्षर एवं मुहर")
REGISTER: Final = Names("Training register", "प्रशिक्षण पंजी")
DAYS_CAME: Final = Names("Days present", "उपस्थित दिन")
HAS_COMPLETED: Final = Names("Completed", "पूर्ण किया")
CHECKLIST: Final = Names("Checklist", "जाँच सूची")

BEDS: Final = Names("beds", "बिस्तर")
BATCHES_AND_SEATS: Final = Names("Batches: people and seats of the hall", "बैच: लोग और सभागार की सीटें")
DISTRICTS: Final = Names("Districts and batches", "जिले और बैच")
WHO_IS_WHERE: Final = Names("Who is where", "कौन किस बैच में")
SEARCH: Final = Names("Name, place or batch", "नाम, स्थान या बैच")
