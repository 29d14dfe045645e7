from cadre_cli.domain.findings import Address, Finding, FindingKind, Severity
from cadre_cli.domain.questions import SUBJECTS, Answer, Question

KIND = FindingKind("R141", Severity.QUESTION, "a role that the event does not name")


def test_a_key_says_under_which_subject_its_answer_is_kept() -> None:
    for word, subject in SUBJECTS.items():
        question = Question(f"{word}: 150: Bhopal", "what is it?", ())
        assert (question.subject, question.about) == (subject, "150: Bhopal")


def test_a_question_is_no_part_of_what_was_found() -> None:
    plain = Finding(KIND, Address("r.xlsx"), "read", "action")
    assert plain == Finding(KIND, Address("r.xlsx"), "read", "action", question=Question("role: X", "?", ()))


def test_what_is_proposed_is_not_offered_again_among_the_further_choices() -> None:
    one, other = Answer("mla", "MLA"), Answer("leave out", "set aside")
    asked = Question("role: Netaji", "?", (other,), choices=(one, other))
    assert asked.answers == (other, one)
    assert asked.proposed is None
