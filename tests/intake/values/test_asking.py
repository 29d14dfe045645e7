from cadre_cli.domain.questions import Answer
from cadre_cli.intake.values.asking import answer_key, asked

ONE = Answer("mla", "MLA")


def test_a_question_is_about_the_mended_text_and_proposes_each_answer_once() -> None:
    question = asked("role", " जिला\u200d \n महामंत्री", "role not known", [ONE, ONE])
    assert (question.key, question.proposals) == ("role: जिला महामंत्री", (ONE,))


def test_case_and_spaces_do_not_tell_texts_apart_and_a_novel_is_cut() -> None:
    assert answer_key(" Zila  Mahamantri") == answer_key("zila mahamantri")
    novel = "x" * 5_000
    assert len(asked("role", novel, "", ()).about) < 500
    assert answer_key(novel) == answer_key(asked("role", novel, "", ()).about)
